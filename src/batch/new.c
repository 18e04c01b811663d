#include "batch/new.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/file.h"
#include "batch/new_parts.h"
#include "doc/fields.h"
#include "load/likely.h"
#include "load/year.h"

enum { MEMORY = 512 << 20 };

struct work {
	const struct new_request *request;
	struct arena *arena;
	struct messages *messages;
	struct xml_schemas *schemas;
	struct new_plan plan;
	struct buffer xml;
};

static void refuse(struct work *work, const char *rule, const char *text)
{
	message_add(work->messages, MESSAGE_ERROR, (struct place) { 0 }, rule, "%s", text);
}

/* --- what it is to be -------------------------------------------------------------------------- */

/* Last year's, which must be sound: its figures go on in the new one. */
static bool read_last(struct work *work)
{
	if (!work->request->from)
		return true;
	work->plan.last =
		report_load(work->arena, work->messages, work->schemas, work->request->from);
	return work->plan.last && !messages_failed(work->messages);
}

static bool choose_year(struct work *work)
{
	const struct report *last = work->plan.last;
	const char *year = work->request->year;
	work->plan.year = year ? year_parse(year) : last ? last->year + 1 : 0;
	if (year && !work->plan.year)
		refuse(work, "unknown-year",
		       arena_printf(work->arena,
				    "\"%s\" is no reporting year: the year from 1 April 2025 is "
				    "written 2025/26",
				    year));
	else if (last && work->plan.year <= last->year)
		refuse(work, "unknown-year",
		       arena_printf(work->arena,
				    "%s is the report of %s: the new one must be of a later year",
				    work->request->from, year_text(work->arena, last->year)));
	return !messages_failed(work->messages);
}

static bool choose_layout(struct work *work)
{
	struct arena *arena = work->arena;
	const char *folder = arena_printf(arena, "%s/layouts", work->request->home);
	const char *name = work->request->layout;
	const struct layout *layout =
		name ? layout_load(arena, work->messages, work->schemas, folder, name,
				   (struct place) { 0 })
		     : new_layout(arena, work->schemas, folder, work->plan.year);
	if (!layout && !name)
		refuse(work, "unknown-layout",
		       arena_printf(arena, "there is no layout for reports in %s", folder));
	if (!layout)
		return false;
	work->plan.layout = layout;
	int latest = new_latest_year(arena, layout);
	if (!work->plan.year)
		work->plan.year = latest;
	else if (!name && !new_serves(arena, layout, work->plan.year))
		message_add(work->messages, MESSAGE_WARNING, (struct place) { 0 }, "layout-year",
			    "there is no layout for %s yet: the report takes %s, which is made "
			    "for %s; change layout= when there is one",
			    year_text(arena, work->plan.year), layout->name, layout->years);
	if (!work->plan.year)
		refuse(work, "unknown-year",
		       arena_printf(arena,
				    "the layout %s does not say for which year it is made: "
				    "name one, as in --year 2025/26",
				    layout->name));
	return !messages_failed(work->messages);
}

/* By its name in any capitals; the report has it as the layout does. */
static bool choose_area(struct work *work)
{
	const char *name = work->request->area;
	if (!name) {
		work->plan.area = work->plan.last->area;
		return true;
	}
	const char *names = "";
	struct likely likely = likely_start(name);
	for (const struct area *area = work->plan.layout->areas; area; area = area->next) {
		likely_offer(&likely, area->name);
		names = arena_printf(work->arena, "%s%s%s", names, *names ? ", " : "", area->name);
		if (!strcasecmp(area->name, name))
			work->plan.area = area->name;
	}
	if (!work->plan.area)
		refuse(work, "unknown-area",
		       likely.best ? arena_printf(work->arena, "\"%s\" is none of the areas%s",
						  name, likely_clause(work->arena, &likely))
				   : arena_printf(work->arena,
						  "\"%s\" is none of the areas; they are %s", name,
						  names));
	return work->plan.area != NULL;
}

/* --- where it goes ----------------------------------------------------------------------------- */

/* "avon-and-somerset-2024-25.xml" */
static const char *file_name(struct arena *arena, const struct new_plan *plan)
{
	char *name = arena_strdup(arena, plan->area);
	for (char *at = name; *at; at++) {
		bool parts = *at == ' ' || *at == '/';
		*at = parts ? '-' : ascii_to_small(*at);
	}
	return arena_printf(arena, "%s-%d-%02d.xml", name, plan->year - 1, plan->year % 100);
}

static const char *target_of(const struct work *work)
{
	struct arena *arena = work->arena;
	const struct new_request *request = work->request;
	const char *name = file_name(arena, &work->plan);
	if (request->output)
		return file_is_folder(request->output)
			       ? arena_printf(arena, "%s/%s", request->output, name)
			       : request->output;
	const char *slash = request->from ? strrchr(request->from, '/') : NULL;
	if (!slash)
		return name;
	return arena_printf(arena, "%.*s/%s", (int)(slash - request->from), request->from, name);
}

/* A report that is there already is a person's work. */
static void save(struct work *work)
{
	struct stat status;
	const char *target = target_of(work);
	if (work->xml.failed)
		message_add(work->messages, MESSAGE_SYSTEM, (struct place) { 0 }, "out-of-memory",
			    "there is not enough memory to write the report");
	else if (lstat(target, &status) == 0)
		refuse(work, "file-exists",
		       arena_printf(work->arena,
				    "%s is there already, and nothing is written over it: name "
				    "another with -o",
				    target));
	else if (file_replace(target, work->xml.bytes, work->xml.count, work->messages) &&
		 isatty(STDOUT_FILENO))
		printf("%s: %s, %s, to be filled in; areapress check says what is left to do\n",
		       target, work->plan.area, year_text(work->arena, work->plan.year));
}

static void run(void *context)
{
	struct work *work = context;
	struct arena *arena = work->arena;
	const char *from = work->request->from;
	if (!read_last(work) || !choose_year(work) || !choose_layout(work) || !choose_area(work))
		return;
	if (!from)
		from = arena_printf(arena, "%s/templates/report.xml", work->request->home);
	const struct xml_document *document = xml_read(arena, work->messages, from);
	if (!document)
		return;
	new_put_report(&work->xml, arena, document, &work->plan);
	save(work);
}

int new_report(const struct new_request *request)
{
	enum { SYSTEM = 3 };
	struct arena *arena = arena_new(MEMORY);
	if (!arena)
		return SYSTEM;
	struct messages messages;
	messages_init(&messages, arena);
	struct work work = { .request = request, .arena = arena, .messages = &messages };
	work.schemas = schemas_new(arena_printf(arena, "%s/layouts", request->home));
	int status = SYSTEM;
	if (work.schemas && arena_try(arena, run, &work))
		status = messages_status(&messages);
	else
		fprintf(stderr, "areapress: error: there is not enough memory for the report "
				"[out-of-memory]\n");
	messages_print(&messages, stderr, isatty(STDERR_FILENO));
	buffer_free(&work.xml);
	schemas_free(work.schemas);
	arena_free(arena);
	return status;
}
