/* Private to check_figures.c, check_percents.c and check_changes.c: a sentence while its numbers are judged. */
#ifndef CHECK_FIGURE_CHECK_H
#define CHECK_FIGURE_CHECK_H

#include "check/check_parts.h"
#include "check/numbers.h"

/* Part of a sentence: the words that stand with one number, or all of it. */
struct span {
	size_t start, end;
};

struct figure_check {
	const struct check *check;
	const struct passage *passage;
	struct sentence sentence;
	bool other_time;
	struct number numbers[NUMBERS_MOST];
	size_t count;
};

/* The words that belong to a number: those behind it up to the next; of the first those before it, too. */
struct span words_of(const struct figure_check *on, size_t index);
struct span whole_sentence(const struct figure_check *on);

/* Words name a figure's row, its column. */
bool calls_row(const struct figure_check *on, struct span span, const struct known_figure *figure);
bool calls_column(const struct figure_check *on, struct span span,
		  const struct known_figure *figure);

/* They call the figure: by row and column, or by its table where it is the total of both. */
bool calls_figure(const struct figure_check *on, struct span span,
		  const struct known_figure *figure);
bool calls_half(const struct figure_check *on, struct span span, const struct known_figure *figure);

bool is_this_year(const struct figure_check *on, const struct known_figure *figure);

/* "Level 2, Category 1", for messages. */
const char *figure_name(const struct check *check, const struct known_figure *figure);

/* As passage_warn, of a number. */
void number_warn(const struct figure_check *on, size_t index, const char *rule, const char *format,
		 ...) __attribute__((format(printf, 4, 5)));

/* The numbers of one kind in the sentence, judged one by one. */
void check_counts_in_words(const struct figure_check *on);
/* The last number alone, of a cell. */
void check_count_of_cell(const struct figure_check *on);
void check_percents_in_words(const struct figure_check *on);
void check_changes_in_words(const struct figure_check *on);

#endif
