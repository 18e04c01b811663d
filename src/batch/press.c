#include "batch/press.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "check/check.h"
#include "doc/document.h"
#include "load/catalogue.h"
#include "load/earlier.h"
#include "load/figures.h"
#include "load/schema.h"
#include "page/paginate.h"
#include "paint/png.h"

/* A report may not take more than this, whatever is in it. */
enum { REPORT_MEMORY = 512 << 20 };

struct press {
	const char *layouts;
	const char *producer;
	struct xml_schemas *schemas;
	const struct catalogue *catalogue;
	struct face_set *faces;
};

const char *stage_name(enum stage stage)
{
	static const char *const names[] = { "load", "check", "resolve", "layout", "pdf", "save" };
	return names[stage];
}

struct press *press_new(struct arena *arena, struct messages *messages, const char *home,
			const char *producer)
{
	struct press *press = arena_alloc(arena, sizeof *press);
	press->layouts = arena_printf(arena, "%s/layouts", home);
	press->producer = producer;
	press->schemas = schemas_new(press->layouts);
	press->catalogue = catalogue_load(arena, messages, press->schemas,
					  arena_printf(arena, "%s/fonts", home));
	if (!press->catalogue) {
		press_free(press);
		return NULL;
	}
	press->faces = face_set_new(press->catalogue);
	return press;
}

void press_free(struct press *press)
{
	if (!press)
		return;
	face_set_free(press->faces);
	schemas_free(press->schemas);
}

static const char *hyphenation_path(void *context, const char *lang)
{
	const struct press *press = context;
	const struct resource *resource =
		catalogue_find(press->catalogue, RESOURCE_HYPHENATION, lang);
	return resource ? resource->path : NULL;
}

/* One report under way. */
struct run {
	struct press *press;
	const struct press_order *order;
	struct press_result *result;
	struct shaper *shaper;
	struct buffer pdf;
	int64_t since;
};

static int64_t microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void lap(struct run *run, enum stage stage)
{
	int64_t now = microseconds();
	run->result->times[stage] += now - run->since;
	run->since = now;
}

static const char *profile_path(struct run *run, const char *name, const char **condition)
{
	const struct resource *resource =
		catalogue_find(run->press->catalogue, RESOURCE_PROFILE, name);
	if (condition)
		*condition = resource ? resource->condition : NULL;
	if (!resource || !resource->path)
		message_add(
			run->result->messages, MESSAGE_SYSTEM, (struct place) { 0 },
			"profile-not-found",
			"the colour profile \"%s\" is not on this machine; install the package %s",
			name, resource ? resource->package : "that brings it");
	return resource ? resource->path : NULL;
}

static void write_pdf(struct run *run, const struct publication *publication)
{
	const struct press_order *order = run->order;
	struct messages *messages = run->result->messages;
	struct pdf_options options = { .edition = order->edition,
				       .producer = run->press->producer,
				       .threads = order->threads };
	/* A picture in CMYK is shown on a screen by way of the press that it was made for. */
	options.output_profile = profile_path(run, "Coated FOGRA39", &options.output_condition);
	if (order->edition == EDITION_SCREEN)
		options.srgb_profile = profile_path(run, "sRGB", NULL);
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

static void deliver(struct run *run, const struct publication *publication)
{
	const struct press_order *order = run->order;
	run->result->pages = publication->page_count;
	if (order->dump)
		write_dump(run, publication);
	if (order->target)
		write_pdf(run, publication);
	if (order->png_folder && !messages_failed(run->result->messages))
		publication_write_png(publication, order->png_folder, order->png_dpi,
				      run->result->messages);
}

/*
 * A report that does not say when it was published takes its date from SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), where that is set; never from the clock.
 */
static const struct report *dated(struct arena *arena, const struct report *report)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;
	long long seconds = epoch ? strtoll(epoch, &end, 10) : 0;
	if (report->published || !epoch || end == epoch || *end || seconds < 0)
		return report;
	struct tm day;
	time_t time = (time_t)seconds;
	if (!gmtime_r(&time, &day))
		return report;
	struct report *copy = arena_alloc(arena, sizeof *copy);
	*copy = *report;
	copy->published = arena_printf(arena, "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1,
				       day.tm_mday);
	return copy;
}

/*
 * The layout that the order or the report names; for a report in another language than English its
 * edition in that language, NAME-cy, where there is one.
 */
static const char *layout_name(struct run *run, const struct report *report)
{
	struct arena *arena = run->result->arena;
	if (run->order->layout)
		return run->order->layout;
	if (!report->lang || !strncmp(report->lang, "en", 2))
		return report->layout;
	const char *name = arena_printf(arena, "%s-%.2s", report->layout, report->lang);
	const char *path = arena_printf(arena, "%s/%s.xml", run->press->layouts, name);
	return access(path, R_OK) == 0 ? name : report->layout;
}

static void run_stages(struct run *run)
{
	const struct press_order *order = run->order;
	struct press *press = run->press;
	struct arena *arena = run->result->arena;
	struct messages *messages = run->result->messages;
	const struct report *report = report_load(arena, messages, press->schemas, order->report);
	if (!report)
		return;
	const struct layout *layout = layout_load(arena, messages, press->schemas, press->layouts,
						  layout_name(run, report), report->layout_place);
	lap(run, STAGE_LOAD);
	if (!layout)
		return;
	report = earlier_load(arena, messages, press->schemas, press->layouts, report, layout);
	report = dated(arena, report_complete(arena, report, layout));
	check_report(report, layout, messages);
	lap(run, STAGE_CHECK);
	if (order->check_only || messages_failed(messages))
		return;
	struct document *document = document_build(arena, messages, report, layout, press->faces);
	lap(run, STAGE_RESOLVE);
	if (!document)
		return;
	run->shaper = shaper_new(hyphenation_path, press);
	const struct publication *publication = paginate(document, run->shaper);
	lap(run, STAGE_LAYOUT);
	if (publication && !messages_failed(messages))
		deliver(run, publication);
}

struct press_result press_run(struct press *press, const struct press_order *order)
{
	struct press_result result = { .status = 3, .arena = arena_new(REPORT_MEMORY) };
	if (!result.arena)
		return result;
	jmp_buf escape;
	struct run *run = NULL;
	/* Both outlive the jump: what it leaves behind is freed below. */
	struct run *volatile kept = NULL;
	if (setjmp(escape) == 0) {
		arena_set_escape(result.arena, &escape);
		result.messages = arena_alloc(result.arena, sizeof *result.messages);
		messages_init(result.messages, result.arena);
		run = arena_alloc(result.arena, sizeof *run);
		*run = (struct run) { .press = press, .order = order, .since = microseconds() };
		run->result = arena_alloc(result.arena, sizeof *run->result);
		*run->result = result;
		kept = run;
		run_stages(run);
		result = *run->result;
		result.status = messages_status(result.messages);
	} else {
		fprintf(stderr,
			"areapress: %s: error: the report needs more memory than the %d MB "
			"it may take [out-of-memory]\n",
			order->report, REPORT_MEMORY >> 20);
		result.status = 3;
	}
	if (kept) {
		buffer_free(&kept->pdf);
		shaper_free(kept->shaper);
	}
	return result;
}

void press_result_free(struct press_result *result)
{
	arena_free(result->arena);
	*result = (struct press_result) { 0 };
}
