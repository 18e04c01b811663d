#include "batch/chart.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "batch/reading.h"
#include "batch/targets.h"
#include "batch/version.h"
#include "check/check.h"
#include "load/likely.h"
#include "page/figure.h"
#include "paint/png.h"
#include "paint/svg.h"

/* A report may not take more than this, whatever is in it. */
enum { REPORT_MEMORY = 512 << 20 };

struct work {
	const struct chart_request *request;
	struct arena *arena;
	struct messages *messages;
	struct press *press;
	struct shaper *shaper;
	struct buffer bytes;
	bool unknown; /* there is no such chart */
};

enum chart_format chart_format_of(const char *path)
{
	static const char *const ends[] = { ".svg", ".png", ".pdf" };
	size_t length = strlen(path);
	for (int i = 0; i < CHART_NO_FORMAT; i++)
		if (length > 4 && !strcmp(path + length - 4, ends[i]))
			return (enum chart_format)i;
	return CHART_NO_FORMAT;
}

/* "london-2024-25.xml" and "by-level" make "london-2024-25-by-level.svg". */
static const char *target_of(const struct work *work)
{
	const struct chart_request *request = work->request;
	if (request->output)
		return request->output;
	return path_with_end(work->arena, request->report,
			     arena_printf(work->arena, "-%s.svg", request->name));
}

static struct document *build(struct work *work)
{
	struct arena *arena = work->arena;
	struct messages *messages = work->messages;
	const struct reading reading = press_read(work->press, NULL, arena, messages,
						  work->request->report, work->request->layout);
	if (!reading.report)
		return NULL;
	check_report(reading.report, reading.layout, messages);
	if (messages_failed(messages))
		return NULL;
	return document_build(arena, messages, reading.report, reading.layout,
			      press_faces(work->press));
}

static void print_names(const struct figure_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		printf("%s\n", list->items[i]->chart.name);
}

/* The chart of that name, or a message with those that there are. */
static const struct node *find(struct work *work, const struct figure_list *list)
{
	const char *name = work->request->name, *names = "";
	struct likely likely = likely_start(name);
	for (size_t i = 0; i < list->count; i++) {
		const char *known = list->items[i]->chart.name;
		if (known && !strcmp(known, name))
			return list->items[i];
		likely_offer(&likely, known);
		names = arena_printf(work->arena, "%s%s%s", names, i ? ", " : "", known);
	}
	work->unknown = true;
	fprintf(stderr, "areapress: %s has no chart \"%s\"%s; ", work->request->report, name,
		likely_clause(work->arena, &likely));
	if (list->count)
		fprintf(stderr, "its charts are %s [unknown-chart]\n", names);
	else
		fputs("it has none at all [unknown-chart]\n", stderr);
	return NULL;
}

static void write_bytes(struct work *work, const char *target)
{
	if (work->bytes.failed)
		message_add(work->messages, MESSAGE_SYSTEM, (struct place) { 0 }, "out-of-memory",
			    "there is not enough memory to write the chart");
	if (!messages_failed(work->messages))
		file_replace(target, work->bytes.bytes, work->bytes.count, work->messages);
}

static void write_svg(struct work *work, const struct publication *publication,
		      const struct node *chart, const char *target)
{
	const struct svg_options options = {
		.title = publication->title,
		.description = chart->chart.figure_element->alt,
		.lang = publication->lang,
		.outlines = work->request->outlines,
	};
	svg_write(&publication->pages[0], &options, &work->bytes);
	write_bytes(work, target);
}

static void write_pdf(struct work *work, const struct publication *publication, const char *target)
{
	struct pdf_options options;
	if (press_pdf_options(work->press, work->messages, work->request->edition, &options) &&
	    pdf_write(publication, &options, &work->bytes, work->messages))
		write_bytes(work, target);
}

static void deliver(struct work *work, const struct publication *publication,
		    const struct node *chart)
{
	const char *target = target_of(work);
	switch (chart_format_of(target)) {
	case CHART_SVG:
		write_svg(work, publication, chart, target);
		break;
	case CHART_PNG:
		page_write_png(&publication->pages[0], target, work->request->dpi, work->messages);
		break;
	case CHART_PDF:
	case CHART_NO_FORMAT:
		write_pdf(work, publication, target);
		break;
	}
	if (!messages_failed(work->messages) && isatty(STDOUT_FILENO))
		printf("%s: the chart \"%s\"\n", target, work->request->name);
}

static void run(void *context)
{
	struct work *work = context;
	struct document *document = build(work);
	if (!document)
		return;
	struct figure_list list = figure_list(document);
	if (!work->request->name) {
		print_names(&list);
		return;
	}
	const struct node *chart = find(work, &list);
	work->shaper = chart ? press_take_shaper(work->press) : NULL;
	const struct publication *publication =
		work->shaper ? figure_set(document, work->shaper, chart, work->request->width)
			     : NULL;
	if (publication)
		deliver(work, publication, chart);
}

int chart_one(const struct chart_request *request)
{
	enum { USAGE = 2, SYSTEM = 3 };
	struct arena *arena = arena_new(REPORT_MEMORY);
	if (!arena)
		return SYSTEM;
	struct messages messages;
	messages_init(&messages, arena);
	struct work work = { .request = request, .arena = arena, .messages = &messages };
	work.press = press_new(arena, &messages, request->home, version_producer(), NULL);
	int status = SYSTEM;
	if (!work.press || arena_try(arena, run, &work))
		status = messages_status(&messages);
	else
		fprintf(stderr,
			"areapress: %s: error: the report needs more memory than the %d MB "
			"it may take [out-of-memory]\n",
			request->report, REPORT_MEMORY >> 20);
	messages_print(&messages, stderr, isatty(STDERR_FILENO));
	buffer_free(&work.bytes);
	if (work.press)
		press_give_back(work.press, work.shaper);
	press_free(work.press);
	arena_free(arena);
	return work.unknown && !status ? USAGE : status;
}
