#include "load/earlier.h"

#include <string.h>

#include "base/file.h"
#include "load/figures.h"
#include "load/year.h"

struct loading {
	struct arena *arena;
	struct messages *messages;
	struct xml_schemas *schemas;
	const char *folder;
	const struct report *report;
	const struct layout *layout;
};

/* A layout that another year has read already is not read again. */
static const struct layout *find_layout(const struct loading *loading, const char *name,
					struct place place)
{
	if (!name || !strcmp(name, loading->layout->name))
		return loading->layout;
	for (const struct earlier *done = loading->report->earlier; done; done = done->next)
		if (done->layout && !strcmp(done->layout->name, name))
			return done->layout;
	return layout_load(loading->arena, loading->messages, loading->schemas, loading->folder,
			   name, place);
}

/* This report as it would have been in that year: its area with other figures. */
static const struct report *report_of_tables(const struct loading *loading,
					     const struct earlier *earlier)
{
	struct report *report = arena_alloc(loading->arena, sizeof *report);
	*report = (struct report) {
		.source = loading->report->source,
		.area = loading->report->area,
		.lang = loading->report->lang,
		.year = earlier->year,
		.layout = loading->report->layout,
		.invented = loading->report->invented,
		.area_place = earlier->place,
		.year_place = earlier->place,
		.tables = earlier->tables,
		.statistics_place = earlier->place,
	};
	return report;
}

static bool read_file(const struct loading *loading, struct earlier *earlier)
{
	size_t before = loading->messages->of_level[MESSAGE_ERROR];
	const struct report *report =
		report_load(loading->arena, loading->messages, loading->schemas,
			    file_beside(loading->arena, loading->report->source, earlier->source));
	if (!report || loading->messages->of_level[MESSAGE_ERROR] > before)
		return false;
	if (earlier->year && earlier->year != report->year)
		message_add(loading->messages, MESSAGE_ERROR, earlier->place, "earlier-year",
			    "%s is the report of %s, not of %s", earlier->source,
			    year_text(loading->arena, report->year),
			    year_text(loading->arena, earlier->year));
	if (report->area && loading->report->area &&
	    strcmp(report->area, loading->report->area) != 0)
		message_add(loading->messages, MESSAGE_ERROR, earlier->place, "earlier-area",
			    "%s is the report of %s, not of %s", earlier->source, report->area,
			    loading->report->area);
	earlier->year = report->year;
	earlier->layout = find_layout(loading, report->layout, report->layout_place);
	earlier->report = report;
	return earlier->layout != NULL;
}

static bool read_tables(const struct loading *loading, struct earlier *earlier)
{
	if (!earlier->year) {
		message_add(
			loading->messages, MESSAGE_ERROR, earlier->place, "missing-attribute",
			"an earlier year is named by its report, src=\"london-2023-24.xml\", or "
			"by year=\"2023/24\" with tables of its own");
		return false;
	}
	earlier->layout = find_layout(loading, earlier->layout_name, earlier->place);
	earlier->report = report_of_tables(loading, earlier);
	return earlier->layout != NULL;
}

static bool is_before(const struct loading *loading, const struct earlier *earlier)
{
	int year = loading->report->year;
	if (!year || earlier->year < year)
		return true;
	message_add(loading->messages, MESSAGE_ERROR, earlier->place, "earlier-year",
		    "%s is no earlier year than this report's, %s",
		    year_text(loading->arena, earlier->year), year_text(loading->arena, year));
	return false;
}

/* By their years; a year that is there already is not taken. */
static void insert(const struct loading *loading, struct earlier **list, struct earlier *earlier)
{
	while (*list && (*list)->year < earlier->year)
		list = &(*list)->next;
	if (*list && (*list)->year == earlier->year) {
		message_add(loading->messages, MESSAGE_ERROR, earlier->place, "doubled-year",
			    "the year %s is given twice", year_text(loading->arena, earlier->year));
		return;
	}
	earlier->next = *list;
	*list = earlier;
}

const struct report *earlier_load(struct arena *arena, struct messages *messages,
				  struct xml_schemas *schemas, const char *folder,
				  const struct report *report, const struct layout *layout)
{
	if (!report->earlier)
		return report;
	struct report *with = arena_alloc(arena, sizeof *with);
	struct loading loading = { arena, messages, schemas, folder, with, layout };
	*with = *report;
	with->earlier = NULL;
	int count = 0;
	for (const struct earlier *given = report->earlier; given; given = given->next) {
		if (++count > EARLIER_MOST) {
			message_add(messages, MESSAGE_ERROR, given->place, "too-many-years",
				    "a report has %d earlier years at most", EARLIER_MOST);
			break;
		}
		struct earlier *earlier = arena_alloc(arena, sizeof *earlier);
		*earlier = *given;
		bool good = earlier->source ? read_file(&loading, earlier)
					    : read_tables(&loading, earlier);
		if (!good || !is_before(&loading, earlier))
			continue;
		earlier->report = report_complete(arena, earlier->report, earlier->layout);
		insert(&loading, &with->earlier, earlier);
	}
	return with;
}

struct year_figures earlier_find(const struct report *report, const struct layout *layout, int year)
{
	if (year == report->year)
		return (struct year_figures) { report, layout };
	for (const struct earlier *earlier = report->earlier; earlier; earlier = earlier->next)
		if (earlier->year == year)
			return (struct year_figures) { earlier->report, earlier->layout };
	return (struct year_figures) { 0 };
}
