/*
 * Figures in prose held against the tables. Precision goes before recall: told is a number that no table
 * has, but that all but equals a cell whose row or column its sentence names, as a figure typed wrong or
 * last year's does; and a per cent that is cut where it should be rounded.
 */
#include <string.h>

#include "base/ascii.h"
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

/* The label stands in the sentence as a word of its own. */
static bool names(struct sentence sentence, const char *label)
{
	size_t length = strlen(label);
	if (length < 4)
		return false;
	for (size_t at = sentence.start; at + length <= sentence.end; at++) {
		const char *found = sentence.text + at;
		if (!strncmp(found, label, length) && !ascii_is_letter(found[length]) &&
		    !ascii_is_digit(found[length]))
			return true;
	}
	return false;
}

enum { MOST_DIGITS = 20 };

struct digits {
	char items[MOST_DIGITS]; /* from the last to the first */
	size_t count;
};

static struct digits take_digits(int64_t number)
{
	struct digits digits = { .count = 0 };
	do
		digits.items[digits.count++] = (char)(number % 10);
	while (number /= 10);
	return digits;
}

/* A whole number in a table. */
struct whole_figure {
	int64_t number;
	struct digits digits;
	const struct table_row *row;
	const struct table_column *column;
};

struct whole_figures {
	struct whole_figure *items;
	size_t count, capacity;
};

static void gather_row(const struct check *check, struct whole_figures *figures,
		       const struct table_part *part, const struct table_row *row,
		       const struct figure_row *given)
{
	for (int i = 0; i < part->column_count && (size_t)i < given->count; i++) {
		const struct figure *figure = &given->figures[i];
		int64_t number = figure->number.units;
		if (figure->state != FIGURE_NUMBER || figure->number.scale || number < LEAST_NUMBER)
			continue;
		figures->items = arena_grow(check->arena, figures->items, figures->count,
					    &figures->capacity, sizeof *figures->items);
		figures->items[figures->count++] =
			(struct whole_figure) { number, take_digits(number), row,
						&part->columns[i] };
	}
}

const struct whole_figures *whole_figures_gather(const struct check *check)
{
	struct whole_figures *figures = arena_alloc(check->arena, sizeof *figures);
	for (const struct figure_table *table = check->report->tables; table; table = table->next) {
		const struct table_form *form = table_find_form(check->layout, table->name);
		for (const struct table_part *part = form ? form->parts : NULL; part;
		     part = part->next) {
			const struct figure_part *given = table_find_part(table, part);
			for (const struct table_row *row = given ? part->rows : NULL; row;
			     row = row->next) {
				const struct figure_row *found = part_find_row(given, part, row);
				if (found)
					gather_row(check, figures, part, row, found);
			}
		}
	}
	return figures;
}

/* Digits differ in one place, or two neighbours have changed places. */
static bool is_misprint(const struct digits *a, const struct digits *b)
{
	size_t length = a->count, different = 0;
	if (length < 3 || b->count != length)
		return false;
	const char *x = a->items, *y = b->items;
	size_t first = length;
	for (size_t i = 0; i < length; i++) {
		different += x[i] != y[i];
		first = x[i] != y[i] && first == length ? i : first;
	}
	bool swapped = different == 2 && x[first] == y[first + 1] && x[first + 1] == y[first];
	return swapped || (different == 1 && length > 3);
}

static bool is_near(int64_t number, const struct digits *digits, const struct whole_figure *figure)
{
	int64_t cell = figure->number;
	int64_t apart = number < cell ? cell - number : number - cell;
	return apart <= cell / NEAR || is_misprint(digits, &figure->digits);
}

/* The sentence names a figure by its row and its column; a total needs no name of its own. */
static bool names_figure(const struct check *check, struct sentence sentence,
			 const struct whole_figure *figure)
{
	const struct table_column *column = figure->column;
	bool by_row = names(sentence, row_label(figure->row));
	bool by_column = column->head && names(sentence, column_label(check->arena, column));
	return (by_row && (by_column || column->total || !column->head)) ||
	       (by_column && figure->row->total);
}

/* What the number was meant for; NULL: some table has it, or nothing is like it. */
static const struct whole_figure *find_meant(const struct check *check, struct sentence sentence,
					     int64_t number)
{
	const struct whole_figures *figures = check->figures;
	for (size_t i = 0; i < figures->count; i++)
		if (figures->items[i].number == number)
			return NULL;
	struct digits digits = take_digits(number);
	for (size_t i = 0; i < figures->count; i++) {
		const struct whole_figure *figure = &figures->items[i];
		if (figure->number <= MOST_NUMBER && is_near(number, &digits, figure) &&
		    names_figure(check, sentence, figure))
			return figure;
	}
	return NULL;
}

/* "11,049" and "11049"; no year, per cent, sum of money, number of a level or of a decimal. */
static size_t read_count(const char *text, size_t at, size_t end, int64_t *number)
{
	size_t from = at, digits = 0;
	*number = 0;
	while (at < end &&
	       (ascii_is_digit(text[at]) || (text[at] == ',' && ascii_is_digit(text[at + 1])))) {
		if (ascii_is_digit(text[at]) && ++digits <= 12)
			*number = *number * 10 + (text[at] - '0');
		at++;
	}
	bool has_comma = memchr(text + from, ',', at - from) != NULL;
	bool is_year = digits == 4 && !has_comma && *number >= 1800 && *number < 2200;
	char before = from ? text[from - 1] : ' ', after = text[at];
	if (is_year || digits > 9 || !(before == ' ' || before == '(') || after == '%' ||
	    after == '/' || after == '-' || (after == '.' && ascii_is_digit(text[at + 1])) ||
	    !strncmp(text + at, " per cent", 9) || !strncmp(text + at, " y cant", 7))
		*number = 0;
	return at;
}

static void check_number(const struct check *check, const struct worded *worded,
			 struct sentence sentence, size_t at, int64_t number)
{
	const struct whole_figure *meant = find_meant(check, sentence, number);
	if (!meant)
		return;
	char text[DECIMAL_TEXT];
	const struct table_column *column = meant->column;
	const char *label = column->head ? column_label(check->arena, column) : "";
	message_add(check->messages, MESSAGE_WARNING, worded_place(worded, at), "figure-in-words",
		    "no table has this figure; %s%s%s is %s: write it as {figure:...}, then it is "
		    "always the table's",
		    row_label(meant->row), *label ? ", " : "", label,
		    decimal_format((struct decimal) { .units = meant->number }, text));
}

/* A cell of a table has nothing else, so that it names nothing. */
static bool has_letter(struct sentence sentence)
{
	for (size_t at = sentence.start; at < sentence.end; at++)
		if (ascii_is_letter(sentence.text[at]))
			return true;
	return false;
}

static void check_sentence(const struct check *check, const struct worded *worded,
			   struct sentence sentence)
{
	const char *text = sentence.text;
	if (sentence.end - sentence.start > SENTENCE_MOST || !has_letter(sentence))
		return;
	for (size_t at = sentence.start; at < sentence.end;) {
		if (text[at] == '{') {
			while (at < sentence.end && text[at] != '}')
				at++;
		} else if (ascii_is_digit(text[at])) {
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
