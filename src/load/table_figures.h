/*
 * The figures of a table in prose: what its cells hold, and the percents that stand under them. A cell
 * with "{figure:rate}" holds that figure.
 */
#ifndef LOAD_TABLE_FIGURES_H
#define LOAD_TABLE_FIGURES_H

#include "load/cell_figure.h"
#include "load/figure_path.h"
#include "load/prose_table.h"

struct table_figures {
	struct arena *arena;
	const struct report *report; /* completed */
	const struct layout *layout;
	const struct table_grid *grid;
	uint32_t *places; /* by row, then column: the place that covers it, from 1; 0: none */
};

/* In arena; all that it is read from must outlive it. */
struct table_figures table_figures_read(struct arena *arena, const struct report *report,
					const struct layout *layout, const struct table_grid *grid);

enum cell_state {
	CELL_NOTHING, /* empty, or "-": adds nothing */
	CELL_FIGURE,
	CELL_WORDS, /* or shorthand: "[c]" is a figure that is not told */
};

const struct table_place *table_place_at(const struct table_figures *figures, int row, int column);

/* The figure that a place holds. */
enum cell_state table_figure(const struct table_figures *figures, const struct table_place *place,
			     struct cell_figure *figure);

/* The words of a cell, footnotes left out, in arena. */
const char *table_cell_words(struct arena *arena, const struct prose *cell);

/*
 * What a percent under a figure says. By percent="change" on the table, the change on the figure before
 * it in its row; by percent="share", the part of percent-of, else of the total in its column. Without the
 * attribute, a change where it is written with a sign.
 */
enum table_percent { PERCENT_UNKNOWN, PERCENT_CHANGE, PERCENT_SHARE };
enum table_percent table_percent_kind(const struct prose *table, const char *written);

/* The percent to scale places; false when there is no figure to reckon it from, or that is 0. */
bool table_percent(const struct table_figures *figures, const struct table_place *place,
		   enum table_percent kind, uint8_t scale, struct decimal *percent);

/* "+3.38%", with a true minus; a share without sign. */
const char *table_percent_text(struct arena *arena, struct decimal percent,
			       enum table_percent kind);

#endif
