/*
 * A sentence's numbers, and what its words call. A number is a figure's when the words around it call the
 * figure by its row and column, as the layout has them (naming.h).
 */
#include "check/figure_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"

enum { SENTENCE_MOST = 600 }; /* bytes; a longer one names too much */

static bool calls(const struct figure_check *on, struct span span, const struct name *name)
{
	return name_is_in(name, on->sentence.text, span.start, span.end);
}

bool calls_row(const struct figure_check *on, struct span span, const struct known_figure *figure)
{
	return calls(on, span, figure->row_name);
}

bool calls_column(const struct figure_check *on, struct span span,
		  const struct known_figure *figure)
{
	return calls(on, span, figure->head_name) || calls(on, span, figure->text_name);
}

static bool calls_table(const struct figure_check *on, struct span span,
			const struct known_figure *figure)
{
	return calls(on, span, figure->title_name) || calls(on, span, figure->part_name);
}

bool calls_figure(const struct figure_check *on, struct span span,
		  const struct known_figure *figure)
{
	bool row = calls_row(on, span, figure), column = calls_column(on, span, figure);
	if (figure->row_is_all && figure->column_is_all)
		return row || calls_table(on, span, figure);
	return (row || figure->row_is_all) && (column || figure->column_is_all);
}

bool calls_half(const struct figure_check *on, struct span span, const struct known_figure *figure)
{
	return calls_row(on, span, figure) || calls_column(on, span, figure) ||
	       calls_table(on, span, figure);
}

struct span words_of(const struct figure_check *on, size_t index)
{
	struct span span = { on->numbers[index].end, on->sentence.end };
	size_t before = index;
	while (before && on->numbers[before - 1].kind == NUMBER_OTHER)
		before--;
	if (!before)
		span.start = on->sentence.start;
	/* What stands behind a comma belongs to the number that follows. */
	for (size_t at = before ? on->numbers[before - 1].end : index;
	     before && at + 2 < on->numbers[index].start; at++)
		if (on->sentence.text[at] == ',' || on->sentence.text[at] == '(')
			span.start = at;
	for (size_t next = index + 1; next < on->count; next++) {
		if (on->numbers[next].kind == NUMBER_OTHER)
			continue;
		span.end = on->numbers[next].start;
		/* So does it here, of the next number. */
		for (size_t at = on->numbers[index].end; at + 2 < on->numbers[next].start; at++)
			if (on->sentence.text[at] == ',' && at > on->numbers[index].end + 1) {
				span.end = at;
				break;
			}
		break;
	}
	return span;
}

bool is_this_year(const struct figure_check *on, const struct known_figure *figure)
{
	return figure->year == on->check->report->year;
}

const char *figure_name(const struct check *check, const struct known_figure *figure)
{
	return cell_label(check->arena, figure->row, figure->column);
}

void number_warn(const struct figure_check *on, size_t index, const char *rule, const char *format,
		 ...)
{
	va_list args;
	va_start(args, format);
	passage_warn_list(on->check->messages, on->passage, on->numbers[index].start, rule, format,
			  args);
	va_end(args);
}

struct span whole_sentence(const struct figure_check *on)
{
	return (struct span) { on->sentence.start, on->sentence.end };
}

static bool is_judged(const struct figure_check *on)
{
	for (size_t i = 0; i < on->count; i++)
		if (on->numbers[i].kind == NUMBER_COUNT || on->numbers[i].kind == NUMBER_PERCENT)
			return true;
	return false;
}

void check_figures_in_words(const struct check *check, const struct passage *passage)
{
	struct figure_check on = { .check = check, .passage = passage };
	if (!strpbrk(passage->text, "0123456789"))
		return;
	for (size_t at = 0; passage_next_sentence(passage, &at, &on.sentence);) {
		if (on.sentence.end - on.sentence.start > SENTENCE_MOST)
			continue;
		on.count = numbers_in(&on.sentence, on.numbers);
		if (!is_judged(&on))
			continue;
		on.other_time = sentence_names_other_time(&on.sentence, check->report->year);
		check_counts_in_words(&on);
		check_percents_in_words(&on);
		check_changes_in_words(&on);
	}
}

/* "2024/25" and "2025" are this year's columns; "2024" by itself may be the count of the year before. */
static bool is_of_other_year(const char *text, int year)
{
	for (const char *at = text; *at; at++) {
		if (!ascii_is_digit(*at) || (at > text && ascii_is_digit(at[-1])))
			continue;
		long number = strtol(at, NULL, 10);
		size_t digits = ascii_digits(at);
		bool is_span =
			at[digits] == '/' || at[digits] == '-' || (unsigned char)at[digits] == 0xe2;
		if (digits == 4 && number > 1900 && number < 2100 &&
		    number != (is_span ? year - 1 : year))
			return true;
	}
	return false;
}

void check_figure_of_cell(const struct check *check, const struct passage *passage)
{
	struct figure_check on = { .check = check, .passage = passage };
	size_t length = strlen(passage->text);
	if (length > SENTENCE_MOST)
		return;
	on.sentence = (struct sentence) { passage->text, 0, length };
	on.count = numbers_in(&on.sentence, on.numbers);
	if (!on.count || on.numbers[on.count - 1].kind != NUMBER_COUNT ||
	    on.numbers[on.count - 1].end != length)
		return;
	const char *words =
		arena_strndup(check->arena, passage->text, on.numbers[on.count - 1].start);
	if (!is_of_other_year(words, check->report->year))
		check_count_of_cell(&on);
}

void check_percent_of_row(const struct check *check, const struct passage *passage)
{
	struct figure_check on = { .check = check, .passage = passage };
	size_t length = strlen(passage->text);
	on.sentence = (struct sentence) { passage->text, 0, length };
	on.count = length > SENTENCE_MOST ? 0 : numbers_in(&on.sentence, on.numbers);
	check_percents_in_words(&on);
}
