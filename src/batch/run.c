#include "batch/run.h"

#include <stdio.h>

#include "base/file.h"
#include "batch/checking.h"
#include "batch/edition.h"
#include "batch/reading.h"
#include "batch/stopwatch.h"
#include "block/hands.h"
#include "doc/pictures_try.h"
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
	struct arena *made;  /* a branch of the result's: document, pages, PDF */
	struct messages log; /* what is said while the document is made */
	struct shaper *shaper;
	struct hands *hands;
	struct document *document; /* NULL: there is none */
	struct buffer pdf;
	struct stopwatch watch;
	bool done; /* there was memory for all of it */
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

static void write_pdf(struct run *run, const struct publication *publication)
{
	const struct press_order *order = run->order;
	struct messages *messages = run->result->messages;
	struct pdf_options options;
	if (!press_pdf_options(run->press, messages, order->edition, &options))
		return;
	options.crew = order->crew;
	if (!edition_write(publication, run->layout, &options, &run->pdf, messages))
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

static void deliver(struct run *run, const struct publication *publication)
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
		write_pdf(run, publication);
}

static struct shaper *take(void *press)
{
	return press_take_shaper(press);
}

static void give_back(void *press, struct shaper *shaper)
{
	press_give_back(press, shaper);
}

/* The document, with what is to be said of it in the log; NULL: a message is an error. */
static void build(void *context)
{
	struct run *run = context;
	run->document = document_build(run->made, &run->log, run->report, run->layout,
				       press_faces(run->press));
	lap(run, STAGE_RESOLVE);
}

/*
 * Checked, and resolved meanwhile where there is a helper: what check finds is said first, and what was made
 * of a report that fails there, even that there was no memory for it, is forgotten. A report that has failed
 * before lacks what resolving needs. NULL: it has failed.
 */
static struct document *check_and_build(struct run *run)
{
	struct crew *crew = run->order->crew;
	struct arena *arena = run->result->arena;
	struct messages *messages = run->result->messages;
	bool meanwhile = crew_threads(crew) > 1 && !messages_failed(messages), done = false;
	struct aside *checked = checking_begin(crew, arena, run->press, run->report, run->layout,
					       run->order->against);
	if (meanwhile)
		done = arena_try(run->made, build, run);
	aside_end(checked, messages);
	lap(run, STAGE_CHECK);
	if (messages_failed(messages)) {
		pictures_try(arena, messages, run->report, run->layout);
		return NULL;
	}
	if (!meanwhile)
		done = arena_try(run->made, build, run);
	if (!done)
		arena_give_up(arena);
	messages_replay(messages, &run->log);
	if (run->document)
		run->document->messages = messages;
	return run->document;
}

static const struct publication *lay_out(struct run *run, struct document *document)
{
	run->shaper = press_take_shaper(run->press);
	run->hands = hands_new(run->made, run->order->crew,
			       &(struct shaper_source) { take, give_back, run->press });
	document->hands = run->hands;
	const struct publication *publication = paginate(document, run->shaper);
	arena_settle(run->result->arena, run->made);
	lap(run, STAGE_LAYOUT);
	return publication;
}

static void run_stages(void *context)
{
	struct run *run = context;
	const struct press_order *order = run->order;
	struct arena *arena = run->result->arena;
	struct messages *messages = arena_alloc(arena, sizeof *messages);
	messages_init(messages, arena);
	run->result->messages = messages;
	struct reading reading =
		press_read(run->press, order->crew, arena, messages, order->report, order->layout);
	lap(run, STAGE_LOAD);
	if (!reading.report)
		return;
	run->layout = reading.layout;
	run->report = reading.report;
	struct document *document = check_and_build(run);
	const struct publication *publication = document ? lay_out(run, document) : NULL;
	if (!publication || messages_failed(messages))
		return;
	if (order->check_only) {
		proof_resolutions(publication, messages);
		proof_images(publication, messages);
		return;
	}
	deliver(run, publication);
}

/* What is made of the report has memory of its own, so that to be without it is no fault of checking. */
static void run_with_made(void *context)
{
	struct run *run = context;
	run->made = arena_branch(run->result->arena);
	arena_set_crew(run->made, run->order->crew);
	messages_init(&run->log, run->made);
	run->done = arena_try(run->made, run_stages, run);
}

struct press_result press_run(struct press *press, const struct press_order *order)
{
	struct press_result result = { .status = 3, .arena = arena_new(REPORT_MEMORY) };
	struct run run = { .press = press, .order = order, .result = &result };
	if (!result.arena)
		return result;
	arena_set_crew(result.arena, order->crew);
	run.watch = stopwatch_start();
	if (arena_try(result.arena, run_with_made, &run) && run.done)
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
