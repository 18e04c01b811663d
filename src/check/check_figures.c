/*
 * Figures in prose held against the tables. Precision goes before recall: told is a number that no table
 * has, but that all but equals a cell whose row or column its sentence names, as a figure typed wrong or
 * last year's does; and a per cent that is cut where it should be rounded.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_parts.h"

enum {
	MOST_NUMBER = 1 << 30,
	LEAST_NUMBER = 20,   /* smaller ones are counts of anything */
	NEAR = 50,	     /* a number within a fiftieth of a cell was meant for it */
	SENTENCE_MOST = 600, /* bytes; a longer one names too much */
};

struct sentence {
	const char *text;
	size_t start, end;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The label stands in the sentence as a word of its own. */
static bool names(struct sentence sentence, const char *label)
{
	size_t length = strlen(label);
	if (length < 4)
		return false;
	for (size_t at = sentence.start; at + length <= sentence.end; at++) {
		const char *found = sentence.text + at;
		if (!strncmp(found, label, length) && !is_letter(found[length]) &&
		    !is_digit(found[length]))
			return true;
	}
	return false;
}

enum { MOST_DIGITS = 20 };

/* From the last to the first; not by printf, since each number of a text is held against each figure. */
static size_t take_digits(int64_t number, char digits[static MOST_DIGITS])
{
	size_t count = 0;
	do
		digits[count++] = (char)(number % 10);
	while (number /= 10);
	return count;
}

/* Digits differ in one place, or two neighbours have changed places. */
static bool is_misprint(int64_t a, int64_t b)
{
	char x[MOST_DIGITS], y[MOST_DIGITS];
	size_t length = take_digits(a, x), different = 0;
	if (length < 3 || take_digits(b, y) != length)
		return false;
	size_t first = length;
	for (size_t i = 0; i < length; i++) {
		different += x[i] != y[i];
		first = x[i] != y[i] && first == length ? i : first;
	}
	bool swapped = different == 2 && x[first] == y[first + 1] && x[first + 1] == y[first];
	return swapped || (different == 1 && length > 3);
}

static bool is_near(int64_t number, int64_t cell)
{
	int64_t apart = number < cell ? cell - number : number - cell;
	return apart <= cell / NEAR || is_misprint(number, cell);
}

/* What has been found out about a number. */
struct search {
	const struct check *check;
	struct sentence sentence;
	int64_t number;
	bool is_known; /* some table has it */
	const struct figure *near;
	const char *row, *column;
};

static void look_at_cell(struct search *search, const struct table_row *row,
			 const struct table_column *column, const struct figure *figure)
{
	if (figure->state != FIGURE_NUMBER || figure->number.scale)
		return;
	int64_t cell = figure->number.units;
	search->is_known = search->is_known || cell == search->number;
	if (search->near || cell < LEAST_NUMBER || cell > MOST_NUMBER ||
	    !is_near(search->number, cell))
		return;
	const char *label = column->head ? column_label(search->check->arena, column) : "";
	bool by_row = names(search->sentence, row_label(row));
	bool by_column = names(search->sentence, label);
	/* A total needs no name of its own; another cell is named by its row and its column. */
	if ((by_row && (by_column || column->total || !column->head)) ||
	    (by_column && row->total)) {
		search->near = figure;
		search->row = row_label(row);
		search->column = label;
	}
}

static void look_at_tables(struct search *search)
{
	const struct report *report = search->check->report;
	for (const struct figure_table *table = report->tables; table; table = table->next) {
		const struct table_form *form = table_find_form(search->check->layout, table->name);
		for (const struct table_part *part = form ? form->parts : NULL; part;
		     part = part->next) {
			const struct figure_part *given = table_find_part(table, part);
			for (const struct table_row *row = given ? part->rows : NULL; row;
			     row = row->next) {
				const struct figure_row *found = part_find_row(given, part, row);
				for (int i = 0;
				     found && i < part->column_count && (size_t)i < found->count;
				     i++)
					look_at_cell(search, row, &part->columns[i],
						     &found->figures[i]);
			}
		}
	}
}

/* "11,049" and "11049"; no year, per cent, sum of money, number of a level or of a decimal. */
static size_t read_count(const char *text, size_t at, size_t end, int64_t *number)
{
	size_t from = at, digits = 0;
	*number = 0;
	while (at < end && (is_digit(text[at]) || (text[at] == ',' && is_digit(text[at + 1])))) {
		if (is_digit(text[at]) && ++digits <= 12)
			*number = *number * 10 + (text[at] - '0');
		at++;
	}
	bool has_comma = memchr(text + from, ',', at - from) != NULL;
	bool is_year = digits == 4 && !has_comma && *number >= 1800 && *number < 2200;
	char before = from ? text[from - 1] : ' ', after = text[at];
	if (is_year || digits > 9 || !(before == ' ' || before == '(') || after == '%' ||
	    after == '/' || after == '-' || (after == '.' && is_digit(text[at + 1])) ||
	    !strncmp(text + at, " per cent", 9) || !strncmp(text + at, " y cant", 7))
		*number = 0;
	return at;
}

static void check_number(const struct check *check, const struct worded *worded,
			 struct sentence sentence, size_t at, int64_t number)
{
	struct search search = { check, sentence, number, false, NULL, NULL, NULL };
	look_at_tables(&search);
	if (search.is_known || !search.near)
		return;
	char text[DECIMAL_TEXT];
	message_add(check->messages, MESSAGE_WARNING, worded_place(worded, at), "figure-in-words",
		    "no table has this figure; %s%s%s is %s: write it as {figure:...}, then it is "
		    "always the table's",
		    search.row, *search.column ? ", " : "", search.column,
		    decimal_format(search.near->number, text));
}

static void check_sentence(const struct check *check, const struct worded *worded,
			   struct sentence sentence)
{
	const char *text = sentence.text;
	if (sentence.end - sentence.start > SENTENCE_MOST)
		return;
	for (size_t at = sentence.start; at < sentence.end;) {
		if (text[at] == '{') {
			while (at < sentence.end && text[at] != '}')
				at++;
		} else if (is_digit(text[at])) {
			int64_t number;
			size_t start = at;
			at = read_count(text, at, sentence.end, &number);
			if (number >= LEAST_NUMBER)
				check_number(check, worded, sentence, start, number);
			continue;
		}
		at++;
	}
}

void check_figures_in_words(const struct check *check, const struct worded *worded)
{
	const char *text = worded->text;
	struct sentence sentence = { text, 0, 0 };
	if (!strpbrk(text, "0123456789"))
		return;
	for (size_t at = 0; text[at]; at++) {
		bool ends = (text[at] == '.' || text[at] == '?' || text[at] == '!' ||
			     text[at] == ';' || text[at] == ':') &&
			    (text[at + 1] == ' ' || !text[at + 1]);
		sentence.end = at + 1;
		if (!ends && text[at + 1])
			continue;
		check_sentence(check, worded, sentence);
		sentence.start = at + 1;
	}
}
