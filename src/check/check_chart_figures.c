/* The figures that a chart brings itself: as words, or computed from others. */
#include <string.h>

#include "base/tokens.h"
#include "check/check_parts.h"
#include "load/xml.h"

/* One of a chart's own figures: a number, "-", "x", or a field that is filled in later. */
static void check_own_figure(const struct check *check, const struct prose *text, struct token word)
{
	struct decimal number;
	bool is_mark = token_is(word, "-") || token_is(word, "x");
	if (*word.text == '{' || is_mark || decimal_parse(word.text, word.length, &number) ||
	    !messages_have_room(check->messages, MESSAGE_ERROR, text->place.source, "not-a-figure"))
		return;
	message_add(check->messages, MESSAGE_ERROR,
		    prose_text_place(text, (size_t)(word.text - text->text)), "not-a-figure",
		    "\"%.*s\" is no figure: a number is written 7368 or 7,368", (int)word.length,
		    word.text);
}

/* How many figures a text holds. */
size_t check_figures(const struct check *check, const struct prose *text)
{
	size_t count = 0;
	const char *rest = text->text;
	for (struct token token; token_next(&rest, &token); count++)
		check_own_figure(check, text, token);
	return count;
}

/* A list of paths and numbers in an attribute of a value. */
static void check_operands(const struct check *check, const struct prose *value,
			   const char *attribute)
{
	const char *list = prose_attribute(value, attribute);
	const char *rest = list, *last = list;
	struct place place = prose_value_place(value, attribute, 0);
	for (struct token token; token_next(&rest, &token);) {
		const char *path = arena_strndup(check->arena, token.text, token.length);
		struct decimal number;
		if (*path == '{' || decimal_parse(path, token.length, &number))
			continue;
		/* From the last one on, as there may be ten thousand. */
		place = xml_text_place(place, last, (size_t)(token.text - last));
		last = token.text;
		check_path(check, path, path, place, false);
	}
}

static bool is_power_of_ten(const char *text)
{
	return text && *text == '1' && strspn(text + 1, "0") == strlen(text + 1) &&
	       strlen(text) <= 7;
}

/* <value>: one of what it can be, with what that needs. */
static void check_value(const struct check *check, const struct prose *value)
{
	static const char *const kinds[] = { "cell", "sum", "difference", "share", "rate" };
	int found = 0;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		found += prose_attribute(value, kinds[i]) != NULL;
		check_operands(check, value, kinds[i]);
	}
	check_operands(check, value, "of");
	bool ratio = prose_attribute(value, "share") || prose_attribute(value, "rate");
	if (found != 1)
		message_add(check->messages, MESSAGE_ERROR, value->place, "missing-attribute",
			    "a value has one of cell=, sum=, difference=, share= and rate=");
	else if (ratio && !prose_attribute(value, "of"))
		message_add(check->messages, MESSAGE_ERROR, value->place, "missing-attribute",
			    "say what it is a %s of: of=\"eligible.total.total\"",
			    prose_attribute(value, "share") ? "share" : "rate");
	if (prose_attribute(value, "rate") && !is_power_of_ten(prose_attribute(value, "per")))
		message_add(check->messages, MESSAGE_ERROR, value->place, "bad-value",
			    "a rate is per 100, 1000, 10000, 100000 or 1000000: "
			    "per=\"100000\"");
}

void check_own_row(const struct check *check, const struct prose *row, size_t series)
{
	size_t count = 0;
	for (const struct prose *child = row->first; child; child = child->next) {
		if (child->kind == PROSE_VALUE) {
			check_value(check, child);
			count++;
		} else if (child->kind == PROSE_P) {
			for (const struct prose *text = child->first; text; text = text->next)
				count += check_figures(check, text);
		} else {
			count += check_figures(check, child);
		}
	}
	if (count != series)
		message_add(check->messages, MESSAGE_ERROR, row->place,
			    count < series ? "too-few-figures" : "too-many-figures",
			    "%zu figure%s in this row, but the chart has %zu series=", count,
			    count == 1 ? " stands" : "s stand", series);
}
