#include "batch/run.h"

#include <stdio.h>

#include "base/aside.h"
#include "base/file.h"
#include "batch/stopwatch.h"
#include "block/hands.h"
#include "check/check.h"
#include "doc/pictures_try.h"
#include "load/earlier.h"
#include "load/figures.h"
#include "page/gathering.h"
#include "page/paginate.h"
#include "paint/png.h"
#include "paint/proof.h"

/* A report may not take more than this, whatever is in it. */
enum { REPORT_MEMORY = 512 << 20 };

/* One report under way. */
struct run {
	struct press *press;
	const struct press_order *order;
	struct press_result *result;
	const struct report *report;
	const struct layout *layout;
	struct shaper *shaper;
	struct hands *hands;
	struct buffer pdf;
	struct stopwatch watch;
};

const char *stage_name(enum stage stage)
{
	static const char *const names[] = { "load", "check", "resolve", "layout", "pdf", "save" };
	return names[stage];
}

static void lap(struct run *run, enum stage stage)
{
	run->result->times[stage] += stopwatch_lap(&run->watch);
}

static void write_pdf(struct run *run, const struct publication *publication,
		      const struct layout *layout)
{
	const struct press_order *order = run->order;
	struct messages *messages = run->result->messages;
	struct pdf_options options;
	if (!press_pdf_options(run->press, messages, order->edition, &options))
		return;
	options.crew = order->crew;
	if (order->edition == EDITION_PRINT) {
		proof_resolutions(publication, messages);
		publication = publication_gathered(publication, (size_t)layout->page.gathering);
	}
	if (messages_failed(messages) || !pdf_write(publication, &options, &run->pdf, messages))
		return;
	lap(run, STAGE_PDF);
	run->result->bytes = run->pdf.count;
	file_replace(order->target, run->pdf.bytes, run->pdf.count, messages);
	lap(run, STAGE_SAVE);
}

static void write_dump(struct run *run, const struct publication *publication)
{
	struct buffer dump = { 0 };
	publication_dump(publication, &dump);
	run->result->dump = arena_strndup(run->result->arena, buffer_text(&dump), dump.count);
	run->result->dump_bytes = dump.count;
	buffer_free(&dump);
}

static void deliver(struct run *run, const struct publication *publication,
		    const struct layout *layout)
{
	const struct press_order *order = run->order;
	run->result->pages = publication->page_count;
	if (order->dump)
		write_dump(run, publication);
	/* The PDF last: where a page's picture cannot be written, the older PDF stays. */
	if (order->png_folder)
		publication_write_png(publication, order->png_folder, order->png_dpi,
				      run->result->messages);
	stopwatch_lap(&run->watch); /* the pictures count for no stage */
	if (order->target && !messages_failed(run->result->messages))
		write_pdf(run, publication, layout);
}

static const struct report *dated(struct arena *arena, const struct report *report)
{
	struct report *copy = arena_alloc(arena, sizeof *copy);
	*copy = *report;
	copy->published = press_date(arena, report->published);
	return copy;
}

/* What checking looks at; in the arena, since it may go on when what follows has failed. */
struct checking {
	struct press *press;
	const struct report *report;
	const struct layout *layout;
	const char *against;
};

/* Last year's report, whose own faults are told with it. */
static void compare(const struct checking *checking, struct arena *arena, struct messages *messages)
{
	struct press *press = checking->press;
	const struct report *before =
		report_load(arena, messages, press_schemas(press), checking->against);
	const struct layout *layout =
		before ? press_layout_of(press, arena, messages, before, NULL) : NULL;
	if (layout)
		check_against(checking->report, checking->layout,
			      report_complete(arena, before, layout), layout, messages);
}

static void check(void *context, struct arena *arena, struct messages *messages)
{
	const struct checking *checking = context;
	check_report(checking->report, checking->layout, messages);
	if (checking->against)
		compare(checking, arena, messages);
}

static struct document *build(struct run *run, struct messages *messages)
{
	struct document *document = document_build(run->result->arena, messages, run->report,
						   run->layout, press_faces(run->press));
	lap(run, STAGE_RESOLVE);
	return document;
}

/*
 * Check and resolve side by side: what check finds is said first, and what was resolved of a report that
 * fails there is forgotten. A report that has failed before lacks what resolving needs.
 */
static struct document *check_and_build(struct run *run)
{
	struct arena *arena = run->result->arena;
	struct messages *messages = run->result->messages, log;
	struct document *document = NULL;
	bool aside = crew_threads(run->order->crew) > 1 && !messages_failed(messages);
	messages_init_log(&log, arena);
	struct checking *checking = arena_alloc(arena, sizeof *checking);
	*checking = (struct checking) { run->press, run->report, run->layout, run->order->against };
	struct aside *checked = aside_begin(run->order->crew, arena, check, checking);
	if (aside)
		document = build(run, &log);
	aside_end(checked, messages);
	lap(run, STAGE_CHECK);
	if (messages_failed(messages)) {
		pictures_try(arena, messages, run->report, run->layout);
		return NULL;
	}
	if (!aside)
		return build(run, messages);
	messages_replay(messages, &log);
	if (document)
		document->messages = messages;
	return document;
}

static struct shaper *take(void *press)
{
	return press_take_shaper(press);
}

static void give_back(void *press, struct shaper *shaper)
{
	press_give_back(press, shaper);
}

static void run_stages(void *context)
{
	struct run *run = context;
	const struct press_order *order = run->order;
	struct press *press = run->press;
	struct arena *arena = run->result->arena;
	struct messages *messages = arena_alloc(arena, sizeof *messages);
	messages_init(messages, arena);
	run->result->messages = messages;
	const struct report *report =
		report_load(arena, messages, press_schemas(press), order->report);
	if (!report)
		return;
	const struct layout *layout =
		press_layout_of(press, arena, messages, report, order->layout);
	lap(run, STAGE_LOAD);
	if (!layout)
		return;
	report = earlier_load(arena, messages, press_schemas(press), press_layouts(press), report,
			      layout);
	run->layout = layout;
	run->report = dated(arena, report_complete(arena, report, layout));
	struct document *document = check_and_build(run);
	if (!document)
		return;
	run->shaper = press_take_shaper(press);
	run->hands =
		hands_new(arena, order->crew, &(struct shaper_source) { take, give_back, press });
	document->hands = run->hands;
	const struct publication *publication = paginate(document, run->shaper);
	lap(run, STAGE_LAYOUT);
	if (!publication || messages_failed(messages))
		return;
	if (order->check_only) {
		proof_resolutions(publication, messages);
		proof_images(publication, messages);
		return;
	}
	deliver(run, publication, layout);
}

struct press_result press_run(struct press *press, const struct press_order *order)
{
	struct press_result result = { .status = 3, .arena = arena_new(REPORT_MEMORY) };
	struct run run = { .press = press, .order = order, .result = &result };
	if (!result.arena)
		return result;
	run.watch = stopwatch_start();
	if (arena_try(result.arena, run_stages, &run))
		result.status = messages_status(result.messages);
	else
		fprintf(stderr,
			"areapress: %s: error: the report needs more memory than the %d MB "
			"it may take [out-of-memory]\n",
			order->report, REPORT_MEMORY >> 20);
	buffer_free(&run.pdf);
	hands_free(run.hands);
	press_give_back(press, run.shaper);
	return result;
}

void press_result_free(struct press_result *result)
{
	arena_free(result->arena);
	*result = (struct press_result) { 0 };
}
