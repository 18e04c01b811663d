/* Private to check*.c: what is judged, and the parts of the judgement. */
#ifndef CHECK_CHECK_PARTS_H
#define CHECK_CHECK_PARTS_H

#include "check/check.h"
#include "check/known_figures.h"
#include "check/passage.h"
#include "load/figures.h"
#include "load/likely.h"

struct check {
	const struct report *report; /* completed */
	const struct layout *layout;
	struct messages *messages;
	struct arena *arena;
	const struct known_figures *figures;
	struct references *references;
};

/* The report and its layout, each a file. */
void check_layout(const struct check *check);
void check_tables(const struct check *check);
void check_sums(const struct check *check);
void check_charts(const struct check *check);
void check_trend(const struct check *check);
void check_words(const struct check *check);

/*
 * True when one more error of the rule in the element's file will be told, as of messages_have_room: for lists in
 * attributes, where its place is to be looked for.
 */
bool check_has_room(const struct check *check, const struct prose *prose, const char *rule);

/* One text to be judged, and how its bytes are found in the file again. */
struct worded {
	const char *text;
	const struct prose *prose;     /* the text itself, or the element with the attribute */
	const char *attribute;	       /* NULL: prose is the text */
	struct place place;	       /* where there is no prose: of what the text belongs to */
	bool in_foot, in_table_number; /* {section}, {number} may stand here */
};
struct place worded_place(const struct worded *worded, size_t index);
/* As passage_warn. */
void worded_warn(struct messages *messages, const struct worded *worded, size_t index,
		 const char *rule, const char *format, ...) __attribute__((format(printf, 5, 6)));

/* What a text says: its fields, dates, figures and areas. */
void check_fields(const struct check *check, const struct worded *worded);
void check_dates(const struct check *check, const struct worded *worded);
/* The figures in the words of one paragraph, heading, cell or attribute (figure_check.c). */
void check_figures_in_words(const struct check *check, const struct passage *passage);
/* The figure of a cell, which ends the passage; its words are those of row and column. */
void check_figure_of_cell(const struct check *check, const struct passage *passage);
/* A per cent behind the name of its row, which is all that the passage says (figure_check.c). */
void check_percent_of_row(const struct check *check, const struct passage *passage);
/* Per cents in rows of a chart's own (check_chart_shares.c). */
void check_chart_shares(const struct check *check, const struct prose *chart);
/* Days without a year (check_days.c). */
void check_days(const struct check *check, const struct passage *passage);
/* Another area's name in the words (check_areas.c). */
void check_other_areas(const struct check *check, const struct passage *passage);
/* "Table 12" where there are eight (check_references.c); what is called so is gathered once. Then numbers that skip one (check_sequences.c). */
struct references *references_new(struct arena *arena);
void check_references(const struct check *check, const struct passage *passage);
void check_sequences(const struct check *check);
/* Words spelt in two ways (check_spellings.c), and the name of the file (check_file.c). */
void check_spellings(const struct check *check);
void check_file(const struct check *check);
/* A sample's "Name Surname" beside real names (check_placeholders.c). */
void check_signatures(const struct check *check);
/* What stands for words that were to be written (check_placeholders.c). */
void check_placeholders(const struct check *check, const struct passage *passage);

/* Lists and tables typed as lines of text (check_typed.c). */
void check_typed(const struct check *check, const struct prose *prose);

/*
 * A path to a figure, written at place as "{figure:rate}" or by itself. may_be_missing: it is told
 * where the path leads nowhere, not where it leads to a figure that is not given (check_fields.c).
 */
void check_path(const struct check *check, const char *text, const char *written,
		struct place place, bool may_be_missing);

/* Lists that count wrong, elements and sections without words (check_copied.c). */
void check_counted_list(const struct check *check, const struct prose *prose);
void check_empty(const struct check *check, const struct prose *prose);
void check_empty_section(const struct check *check, const struct prose *body);

/* The figures in a text of a chart, which are counted; and a row of them (check_chart_figures.c). */
size_t check_figures(const struct check *check, const struct prose *text);
void check_own_row(const struct check *check, const struct prose *row, size_t series);

/* What leads out of the text, by the attribute that names it (check_links.c). */
void check_link(const struct check *check, const struct prose *prose);
void check_language(const struct check *check, const struct prose *prose);
/* Said in place of a picture whose file is path, NULL: a chart or flow (check_alternatives.c). */
void check_alternative(const struct check *check, const struct prose *prose, const char *attribute,
		       const char *path);
void check_image(const struct check *check, const struct prose *prose, const char *attribute);

/* The point that stays in sight; the whole of a figure's frame (check_frames.c). */
void check_focus(const struct check *check, const struct prose *prose, const char *attribute);
void check_frame(const struct check *check, const struct prose *figure);

/*
 * A table in prose: its columns, totals, percents and marks (check_prose_tables.c). judges: its figures are
 * held against those of the format, too.
 */
void check_prose_table(const struct check *check, const struct prose *table, bool judges);

/* A pull-out, held against the figure that it is of (check_pull_outs.c). */
void check_pull_out(const struct check *check, const struct prose *pull_out);

/* A strip of divisions: whether its figures are such, and sum up (check_divisions.c). */
void check_divisions(const struct check *check, const struct prose *divisions);

/* A flow figure: whether its ways lead somewhere, and find room side by side (check_flow.c). */
void check_flow(const struct check *check, const struct prose *flow);

/* "Level 2", as the layout labels it, else its name; "Level 2, Category 1" (told.c). */
const char *row_label(const struct table_row *row);
const char *cell_label(struct arena *arena, const struct table_row *row,
		       const struct table_column *column);

/* "11,220", "-", or "?" where it is not given; "7,368"; "62.9%" (told.c). */
const char *figure_told(struct arena *arena, const struct figure *figure);
const char *number_text(struct arena *arena, int64_t number);
const char *percent_text(struct arena *arena, struct decimal percent);

#endif
