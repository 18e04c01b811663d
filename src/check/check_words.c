/* Every text of the report and of its layout: fields, dates, links, images, terms. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/name_map.h"
#include "base/tokens.h"
#include "check/check_parts.h"

struct place worded_place(const struct worded *worded, size_t index)
{
	if (worded->prose && worded->attribute)
		return prose_value_place(worded->prose, worded->attribute, index);
	return worded->prose ? prose_text_place(worded->prose, index) : worded->place;
}

bool check_has_room(const struct check *check, const struct prose *prose, const char *rule)
{
	return messages_have_room(check->messages, MESSAGE_ERROR, prose->place.source, rule);
}

void worded_warn(struct messages *messages, const struct worded *worded, size_t index,
		 const char *rule, const char *format, ...)
{
	const struct source *source =
		worded->prose ? worded->prose->place.source : worded->place.source;
	if (!messages_have_room(messages, MESSAGE_WARNING, source, rule))
		return;
	va_list args;
	va_start(args, format);
	message_add_list(messages, MESSAGE_WARNING, worded_place(worded, index), rule, format,
			 args);
	va_end(args);
}

/* Of the area's file, not of the layout. */
static bool is_own(const struct check *check, const struct prose *prose)
{
	return prose && prose->place.source == check->report->source;
}

static void check_text(const struct check *check, const struct worded *worded, bool dates)
{
	if (!worded->text || ascii_is_figures(worded->text, strlen(worded->text)))
		return;
	check_fields(check, worded);
	if (!dates)
		return;
	check_dates(check, worded);
}

/* What the area wrote itself, as it is read. */
static void check_own_words(const struct check *check, const struct passage *passage,
			    enum prose_kind kind)
{
	/* A number in a row's label tells it from others, and counts nothing: "Row 1049". */
	if (kind != PROSE_TH)
		check_figures_in_words(check, passage);
	/* A table may compare areas. */
	if (kind != PROSE_TD && kind != PROSE_TH)
		check_other_areas(check, passage);
	check_days(check, passage);
	check_references(check, passage);
	check_placeholders(check, passage);
}

/* Attributes that are words to be printed; others are names, addresses and files. */
static bool is_worded(const struct prose_attribute *attribute)
{
	static const char *const worded[] = {
		"title",	"over",	     "aside",	"term",	  "figure",   "label",	 "name",
		"post",		"body",	     "unit",	"note",	  "subtitle", "caption", "alt",
		"portrait-alt", "image-alt", "percent", "source", NULL,
	};
	return is_one_of(attribute->name, strlen(attribute->name), worded);
}

/* Its figure stands large, and its label says what it counts. */
static bool is_figure(const struct prose *prose)
{
	return prose->kind == PROSE_PULL_OUT || prose->kind == PROSE_DIVISION;
}

static void check_attributes(const struct check *check, const struct prose *prose, bool dates)
{
	for (const struct prose_attribute *attribute = prose->attributes; attribute;
	     attribute = attribute->next) {
		struct worded worded = { .text = attribute->value,
					 .prose = prose,
					 .attribute = attribute->name };
		/* An over-title names the year that it is about, a chart's row its own: that is meant. */
		bool meant = !strcmp(attribute->name, "over") || prose->kind == PROSE_ROW;
		if (!is_worded(attribute))
			continue;
		check_text(check, &worded, dates && !meant);
		if (!dates || meant || is_figure(prose) || !is_own(check, prose))
			continue;
		struct passage passage = passage_of_attribute(check->arena, prose, attribute->name);
		check_own_words(check, &passage, prose->kind);
	}
}

/* The words of an element as they are read. */
static void check_passage(const struct check *check, const struct prose *prose)
{
	if (is_figure(prose)) {
		struct passage figure = passage_of_figure(check->arena, prose);
		check_own_words(check, &figure, prose->kind);
	} else if (passage_is_in(prose)) {
		struct passage passage = passage_of_prose(check->arena, prose);
		check_own_words(check, &passage, prose->kind);
	}
}

/* Letters are set for the author; a name that is there twice leaves the reader with two meanings. */
static void check_terms(const struct check *check, const struct prose *terms)
{
	struct name_map met = { .arena = check->arena };
	for (struct prose *term = terms->first; term; term = term->next) {
		const char *name = prose_attribute(term, "name");
		if (!name)
			continue;
		if (name[0] == '(' && name[1] && name[2] == ')')
			message_add(check->messages, MESSAGE_WARNING,
				    prose_value_place(term, "name", 0), "typed-letter",
				    "the letter (%c) is set by itself: leave it out", name[1]);
		if (name_map_put(&met, name, strlen(name), term))
			message_add(check->messages, MESSAGE_WARNING,
				    prose_value_place(term, "name", 0), "doubled-term",
				    "the term \"%s\" stands in this list twice", name);
	}
}

static void check_number(const struct check *check, const struct prose *prose,
			 const char *attribute)
{
	const char *given = prose_attribute(prose, attribute);
	size_t digits = given ? ascii_digits(given) : 0;
	if (!given)
		return;
	if (!digits || digits > 3 || given[digits] || !strtol(given, NULL, 10))
		message_add(check->messages, MESSAGE_ERROR, prose_value_place(prose, attribute, 0),
			    "bad-value", "%s=\"%s\": a whole number from 1 to %d must stand here",
			    attribute, given, LIST_NUMBER_MOST);
}

/* Of a list, of its items, of a table's cells. */
static void check_numbers(const struct check *check, const struct prose *prose)
{
	if (prose->kind != PROSE_OL && prose->kind != PROSE_LI && prose->kind != PROSE_TD &&
	    prose->kind != PROSE_TH)
		return;
	check_number(check, prose, "start");
	check_number(check, prose, "value");
	check_number(check, prose, "colspan");
	check_number(check, prose, "rowspan");
}

/* checked="no", written: a new report has it on what is to be written, or was last year's. */
static void tell_unchecked(const struct check *check, const struct prose *prose)
{
	message_add(check->messages, MESSAGE_WARNING, prose_value_place(prose, "checked", 0),
		    "not-yet-checked",
		    "still to be written or looked at: when it is as it should be, take "
		    "checked=\"no\" out of the tag");
}

/* What some elements alone must be held to. */
static void check_kind(const struct check *check, const struct prose *prose, bool judges)
{
	switch (prose->kind) {
	case PROSE_TERMS:
		check_terms(check, prose);
		break;
	case PROSE_A:
		check_link(check, prose);
		break;
	case PROSE_FIGURE:
		check_image(check, prose, "src");
		check_alternative(check, prose, "alt", prose_attribute(prose, "src"));
		check_frame(check, prose);
		break;
	case PROSE_PICTURE:
	case PROSE_LOGO:
		check_image(check, prose, "src");
		check_alternative(check, prose, "alt", prose_attribute(prose, "src"));
		check_focus(check, prose, "focus");
		break;
	case PROSE_SIGNATURE:
		check_image(check, prose, "portrait");
		check_alternative(check, prose, "portrait-alt", prose_attribute(prose, "portrait"));
		check_focus(check, prose, "portrait-focus");
		check_image(check, prose, "image");
		check_alternative(check, prose, "image-alt", prose_attribute(prose, "image"));
		break;
	case PROSE_PULL_OUT:
		check_pull_out(check, prose);
		break;
	case PROSE_TABLE:
		check_prose_table(check, prose, judges);
		break;
	case PROSE_DIVISIONS:
		check_divisions(check, prose);
		break;
	case PROSE_FLOW:
		check_flow(check, prose);
		break;
	default:
		break;
	}
}

/* A cell of nothing but figures, as nearly all of a long table are: no rule is about it alone. */
static bool is_bare_figure(const struct prose *prose)
{
	const struct prose *text = prose->kind == PROSE_TD ? prose_only_text(prose) : NULL;
	return text && !prose->attributes && ascii_is_figures(text->text, strlen(text->text));
}

static void check_prose(const struct check *check, const struct prose *prose, bool dates)
{
	if (!prose || is_bare_figure(prose))
		return;
	if (prose_says(prose, "checked", "no"))
		tell_unchecked(check, prose);
	dates = dates && check->report->year && !prose_says_yes(prose, "checked");
	struct worded worded = { .text = prose->text, .prose = prose };
	check_text(check, &worded, dates);
	if (prose->kind == PROSE_TEXT)
		return; /* nothing stands in it */
	check_attributes(check, prose, dates);
	if (dates && is_own(check, prose))
		check_passage(check, prose);
	check_empty(check, prose);
	check_typed(check, prose);
	check_counted_list(check, prose);
	check_kind(check, prose, dates && is_own(check, prose));
	check_language(check, prose);
	if (prose->attributes)
		check_numbers(check, prose);
	for (const struct prose *child = prose->first; child; child = child->next)
		check_prose(check, child, dates);
}

static void check_layout_text(const struct check *check, const char *text, struct place place)
{
	struct worded worded = { .text = text, .place = place };
	check_text(check, &worded, false);
}

static void check_layout_table(const struct check *check, const struct table_form *form)
{
	check_layout_text(check, form->title, form->place);
	check_layout_text(check, form->note, form->place);
	for (const struct table_part *part = form->parts; part; part = part->next) {
		check_layout_text(check, part->sub_head, form->place);
		for (int i = 0; i < part->column_count; i++) {
			check_layout_text(check, part->columns[i].head, form->place);
			check_layout_text(check, part->columns[i].text, form->place);
		}
		for (const struct table_row *row = part->rows; row; row = row->next)
			check_layout_text(check, row->label, form->place);
	}
}

static void check_layout_words(const struct check *check)
{
	const struct layout *layout = check->layout;
	struct place place = { layout->source, NO_OFFSET };
	const char *const furniture[] = {
		layout->foot.left,	 layout->foot.right,	    layout->foot.part_left,
		layout->foot.part_right, layout->running_head.left, layout->running_head.right,
		layout->blank.text,
	};
	const char *const frame[] = { layout->report_title, layout->subject, layout->publisher,
				      layout->statistics.key };
	struct worded number = { .text = layout->statistics.number_text,
				 .place = place,
				 .in_table_number = true };
	check_text(check, &number, false);
	number.text = layout->chart.number_text;
	check_text(check, &number, false);
	for (size_t i = 0; i < sizeof furniture / sizeof furniture[0]; i++) {
		struct worded foot = { .text = furniture[i], .place = place, .in_foot = true };
		check_text(check, &foot, false);
	}
	for (size_t i = 0; i < sizeof frame / sizeof frame[0]; i++)
		check_layout_text(check, frame[i], place);
	for (const struct cover *cover = layout->covers; cover; cover = cover->next)
		for (const struct cover_text *text = cover->texts; text; text = text->next)
			check_layout_text(check, text->text, text->place);
	for (const struct table_form *form = layout->tables; form; form = form->next)
		check_layout_table(check, form);
	for (const struct section_form *form = layout->sections; form; form = form->next) {
		if (form->body)
			check_prose(check, form->body, true);
		else
			check_layout_text(check, form->title, form->place);
	}
}

static void check_section(const struct check *check, const struct report_section *section)
{
	check_prose(check, section->body, true);
	if (!section->is_part)
		check_empty_section(check, section->body);
}

/* A cover has no foot for notes. */
static void check_notes_on_cover(const struct check *check, const struct prose *prose)
{
	for (; prose; prose = prose->next) {
		if (prose->kind == PROSE_FOOTNOTE)
			message_add(check->messages, MESSAGE_ERROR, prose->place, "note-on-cover",
				    "a cover has no place for notes: write this one's words into "
				    "the text");
		else
			check_notes_on_cover(check, prose->first);
	}
}

void check_words(const struct check *check)
{
	const struct report *report = check->report;
	check_prose(check, report->charts, true);
	check_prose(check, report->introduction, true);
	for (const struct report_section *section = report->sections; section;
	     section = section->next)
		check_section(check, section);
	check_prose(check, report->front_cover, true);
	check_prose(check, report->back_cover, true);
	if (report->back_cover)
		check_notes_on_cover(check, report->back_cover->first);
	check_layout_words(check);
}
