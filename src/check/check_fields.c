/* Fields: whether each can be filled in. */
#include <string.h>
#include <strings.h>

#include "check/check_parts.h"
#include "load/field.h"
#include "load/figure_path.h"
#include "load/xml.h"

/* What stands instead of a figure that is not there. */
static bool is_missing(const struct figure_path *path)
{
	return !path->figure || path->figure->state == FIGURE_OMITTED;
}

void check_path(const struct check *check, const char *text, const char *written,
		struct place place, bool may_be_missing)
{
	struct figure_path path =
		figure_path_find(check->arena, check->report, check->layout, text);
	bool is_earlier = path.year != check->report->year;
	if (path.fault == PATH_NO_YEAR)
		message_add(check->messages, MESSAGE_ERROR, place, "unknown-figure",
			    "%s names a year that the report has no figures of: give it "
			    "<earlier src=\"...\"/> among the statistics",
			    written);
	else if (path.fault != PATH_GOOD)
		message_add(check->messages, MESSAGE_ERROR, place, "unknown-figure",
			    "%s names no figure of the tables: write %s%s", written,
			    *written == '{' ? "{figure:table.row.column}" : "table.row.column",
			    likely_clause(check->arena, &path.likely));
	/* Where a figure is missing in a table that must be there, that was told. */
	else if (!may_be_missing && (path.form->optional || is_earlier) && is_missing(&path))
		message_add(check->messages, MESSAGE_ERROR, place, "unknown-figure",
			    is_earlier ? "no earlier year gives the figure %s"
				       : "the report does not give the figure %s",
			    text);
}

static void check_figure(const struct check *check, const struct field *field, struct place place)
{
	const char *path = arena_strndup(check->arena, field->argument, field->length);
	check_path(check, path, arena_printf(check->arena, "{figure:%s}", path), place, false);
}

static void tell_unknown(const struct check *check, const struct field *field, struct place place)
{
	if (!messages_have_room(check->messages, MESSAGE_ERROR, place.source, "unknown-field"))
		return;
	const char *name = arena_strndup(check->arena, field->argument, field->length);
	struct likely likely = likely_start(name);
	for (const char *const *known = field_names(); *known; known++)
		likely_offer(&likely, *known);
	const char *bare = name + strspn(name, " ");
	if (!likely.best && !strncasecmp(bare, "figure", strlen("figure")))
		likely.best = "figure:table.row.column";
	message_add(check->messages, MESSAGE_ERROR, place, "unknown-field",
		    "there is no field {%s}%s; a brace that is meant as such is doubled: {{", name,
		    likely_clause(check->arena, &likely));
}

static void check_field(const struct check *check, const struct worded *worded,
			const struct field *field, struct place place)
{
	switch (field->kind) {
	case FIELD_UNKNOWN:
		tell_unknown(check, field, place);
		break;
	case FIELD_FIGURE:
		check_figure(check, field, place);
		break;
	case FIELD_SECTION:
	case FIELD_PART:
	case FIELD_PAGE:
	case FIELD_PAGES:
	case FIELD_PART_PAGE:
		if (!worded->in_foot)
			message_add(check->messages, MESSAGE_ERROR, place, "unknown-field",
				    "{%.*s} is known in a page's head and foot only",
				    (int)field->length, field->argument);
		break;
	case FIELD_NUMBER:
		if (!worded->in_table_number)
			message_add(check->messages, MESSAGE_ERROR, place, "unknown-field",
				    "{number} is known in a table's number-text only");
		break;
	case FIELD_POPULATION_PUBLISHED:
		if (!check->layout->population_published)
			message_add(check->messages, MESSAGE_ERROR, place, "unknown-field",
				    "the layout %s does not say when the population was published: "
				    "give it population-published=\"2025-07-30\"",
				    check->layout->name);
		break;
	default:
		break;
	}
}

void check_fields(const struct check *check, const struct worded *worded)
{
	struct field field;
	if (!strchr(worded->text, '{'))
		return;
	const char *at = worded->text, *last = at;
	struct place place = worded_place(worded, 0);
	for (const char *start = at; field_next(&at, &field); start = at) {
		bool open = field.kind == FIELD_LITERAL && *start == '{' && start[1] != '{';
		if (field.kind == FIELD_LITERAL && !open)
			continue;
		/* From the last one on: a text may be as long as the file. */
		if (worded->prose)
			place = xml_text_place(place, last, (size_t)(start - last));
		last = start;
		if (open)
			message_add(
				check->messages, MESSAGE_ERROR, place, "unknown-field",
				"this { has no }; a brace that is meant as such is doubled: {{");
		else
			check_field(check, worded, &field, place);
	}
}
