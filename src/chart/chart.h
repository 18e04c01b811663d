/*
 * Charts: figures as a picture, drawn with cairo through the seam into a display list, and told in
 * words for who cannot see it.
 *
 * Purpose   a chart is asked for its height at a width, then drawn at that width from (0, 0) on; the
 *           caller moves the list to where the chart stands. It draws its own top rule, title, subtitle
 *           and note. All measures come from the layout's chart look.
 * Units     lengths; heights are multiples of unit.
 * Errors    what is wrong with the figures or too long for its place is a message at place; something
 *           is drawn whatever the figures are, and no label stands on another or outside the width.
 */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/decimal.h"
#include "load/layout.h"
#include "paint/display.h"
#include "text/paragraph.h"

enum chart_kind {
	CHART_STACKED_100, /* lying bars, one a row, each divided to 100 per cent by series */
	CHART_KINDS,	   /* how many */
};

struct chart_value {
	bool absent; /* "-": does not apply; number is then nothing */
	struct decimal number;
};

struct chart_data {
	const char *title, *subtitle, *note; /* NULL: none */
	/* What is counted: "individual", "individuals"; NULL: figures. */
	const char *unit_one, *unit;
	const char *const *rows;   /* from the top: "Level 1" */
	const char *const *series; /* "Category 1" */
	size_t row_count, series_count;
	const struct chart_value *values; /* [row * series_count + series] */
	const struct chart_value *totals; /* as stated, one a row; NULL, or one absent: the sum */
};

struct chart_styles {
	struct text_style title, subtitle, note;
	struct text_style level; /* a bar's own name */
	struct text_style label, label_strong;
	struct text_style value, count; /* in a part, in the ink that its colour asks for */
};

struct chart {
	enum chart_kind kind;
	const struct chart_data *data;
	const struct chart_look *look;
	const struct chart_styles *styles;
	const char *lang; /* BCP 47; NULL: English */
	length_t unit;	  /* heights are multiples of it; 0: of nothing */
	struct place place;
	struct arena *arena;
	struct shaper *shaper;
	struct messages *messages;
};

/* Whose content is what. NULL: an artifact. */
struct chart_elements {
	const struct element *caption; /* title and subtitle */
	const struct element *figure;  /* all that is drawn from the data; see chart_alternative */
	const struct element *note;
};

/* The kind that layouts call "stacked-100"; false when there is none of that name. */
bool chart_kind_find(const char *name, enum chart_kind *kind);

length_t chart_height(const struct chart *chart, length_t width);
void chart_draw(const struct chart *chart, length_t width, const struct chart_elements *elements,
		struct paint_list *list);

/* The chart in words, for the Figure's alternative text (ISO 32000-1, 14.9.3); in the arena. */
const char *chart_alternative(const struct chart *chart);

#endif
