#include "check/check.h"

#include <string.h>

#include "base/tokens.h"
#include "check/check_parts.h"
#include "load/year.h"

static void check_area(const struct check *check)
{
	const struct area *areas = check->layout->areas;
	struct likely likely = likely_start(check->report->area);
	if (!check->report->area || area_named(areas, check->report->area))
		return;
	for (const struct area *area = areas; area; area = area->next)
		likely_offer(&likely, area->name);
	if (areas)
		message_add(check->messages, MESSAGE_ERROR, check->report->area_place,
			    "unknown-area", "\"%s\" is none of the %zu areas%s",
			    check->report->area, check->layout->area_count,
			    likely_clause(check->arena, &likely));
}

static void check_year(const struct check *check)
{
	const struct report *report = check->report;
	const char *years = check->layout->years;
	bool served = !years || !report->year;
	const char *rest = years;
	for (struct token token; token_next(&rest, &token);) {
		const char *year = arena_strndup(check->arena, token.text, token.length);
		served = served || year_parse(year) == report->year;
	}
	if (!served)
		message_add(check->messages, MESSAGE_WARNING, report->year_place, "layout-year",
			    "the layout %s is made for %s, not for %s", check->layout->name, years,
			    year_text(check->arena, report->year));
	const char *end = arena_printf(check->arena, "%04d-03-31", report->year);
	if (report->year && report->published && strcmp(report->published, end) <= 0)
		message_add(check->messages, MESSAGE_WARNING, report->year_place, "published-early",
			    "the report is published on %s, before its year ends on %s",
			    report->published, end);
}

static bool has_signature(const struct prose *prose)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next)
		if (child->kind == PROSE_SIGNATURE || has_signature(child))
			return true;
	return false;
}

static void check_signature(const struct check *check)
{
	const struct prose *introduction = check->report->introduction;
	if (introduction && !check->report->damaged && !has_signature(introduction))
		message_add(check->messages, MESSAGE_WARNING, introduction->place,
			    "missing-signature",
			    "nobody signs the introduction: end it with <signature name=\"...\" "
			    "post=\"...\"/>");
}

/* A section that names its place. */
static void check_section_places(const struct check *check)
{
	for (const struct report_section *section = check->report->sections; section;
	     section = section->next) {
		if (!section->place || section->in_part ||
		    layout_place(check->layout, section->place))
			continue;
		struct likely likely = likely_start(section->place);
		for (const struct section_form *form = check->layout->sections; form;
		     form = form->next)
			if (form->source == SECTION_LOCAL && form->name)
				likely_offer(&likely, form->name);
		message_add(
			check->messages, MESSAGE_WARNING,
			prose_value_place(section->body, "place", 0), "unknown-place",
			"the format %s has no place \"%s\" for sections%s; this one stands with "
			"those that name none",
			check->layout->name, section->place, likely_clause(check->arena, &likely));
	}
}

/* A picture and logos that the front cover has no place for. */
static void check_cover(const struct check *check)
{
	const struct prose *own = check->report->front_cover;
	const struct cover *cover = cover_named(check->layout->covers, "front");
	for (const struct prose *child = own ? own->first : NULL; child; child = child->next) {
		bool is_picture = child->kind == PROSE_PICTURE;
		if (cover && (is_picture ? cover->has_picture : cover->has_logos))
			continue;
		message_add(
			check->messages, MESSAGE_WARNING, child->place, "not-printed",
			"the front cover of the format %s has no place for a %s: it is left out",
			check->layout->name, is_picture ? "picture" : "logo");
	}
}

/* What a layout without a place for it would leave out of the report without a word. */
static void check_places(const struct check *check)
{
	bool introduction = false, local = false;
	for (const struct section_form *form = check->layout->sections; form; form = form->next) {
		introduction = introduction || form->source == SECTION_INTRODUCTION;
		local = local || form->source == SECTION_LOCAL;
	}
	check_section_places(check);
	const struct report *report = check->report;
	const struct {
		bool is_lost;
		struct place place;
		const char *what;
	} parts[] = {
		{ report->introduction && !introduction,
		  report->introduction ? report->introduction->place : report->area_place,
		  "introduction" },
		{ report->sections && !local,
		  report->sections ? report->sections->title_place : report->area_place,
		  "sections of the area" },
	};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].is_lost)
			message_add(check->messages, MESSAGE_WARNING, parts[i].place, "not-printed",
				    "the format %s has no place for the %s: they are left out",
				    check->layout->name, parts[i].what);
}

void check_report(const struct report *report, const struct layout *layout,
		  struct messages *messages)
{
	struct arena *arena = messages->arena;
	struct check check = { .report = report,
			       .layout = layout,
			       .messages = messages,
			       .arena = arena,
			       .figures = known_figures_gather(arena, report, layout),
			       .references = references_new(arena) };
	check_layout(&check);
	check_area(&check);
	check_year(&check);
	check_tables(&check);
	check_sums(&check);
	check_charts(&check);
	check_trend(&check);
	check_signature(&check);
	check_words(&check);
	check_sequences(&check);
	check_spellings(&check);
	check_signatures(&check);
	check_file(&check);
	check_places(&check);
	check_cover(&check);
}
