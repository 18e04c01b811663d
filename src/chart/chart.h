/*
 * Charts: figures as a picture, drawn with cairo through the seam into a display list, and told in
 * words for who cannot see it.
 *
 * Purpose   a chart is asked for its height at a width, then drawn at that width from (0, 0) on; the
 *           caller moves the list to where the chart stands. It draws its own top rule, title, subtitle
 *           and note. A strip and a sparkline can also be drawn alone, into a table's cell. All measures
 *           come from the layout's chart look; what an older look does not name has a default.
 * Areas     a map of the 42 areas is CHART_TILE_MAP: a row an area by the name that the layout's areas
 *           have, one series, rates set where figures are no counts, bounds where the classes are to
 *           part; give it the whole width (127.75 mm of tiles and the legend beside them). An area
 *           over the years is CHART_MULTIPLES with own_scales: rows are years, a series a measure.
 *           Beside the other areas: chart_draw_strip in a cell, a series a measure, all areas as rows
 *           and the area brought out. From XML all of these take their figures from data that is
 *           gathered under a name: <chart table="...">, <strip-plot table="..."> (doc/chart_figures.h).
 * Units     lengths; heights are multiples of unit.
 * Errors    what is wrong with the figures or too long for its place is a message at place; something
 *           is drawn whatever the figures are, and no label stands on another or outside the width.
 *           From 54 mm on labels have the look's size; where they find no room in it the drawing is
 *           made smaller (fit.h), down to 20 mm in the national look. The widest is that of a page.
 *           Errors: "chart-without-colours", "chart-without-areas", "chart-too-large"; warnings:
 *           "chart-negative", "chart-too-many-parts", "chart-unknown-area", "chart-too-narrow",
 *           "chart-text-too-wide", "chart-title-too-long"
 */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/decimal.h"
#include "load/layout.h"
#include "paint/display.h"
#include "text/paragraph.h"

/*
 * What rows and series are in each kind. Where a kind takes one series, it is the first.
 *
 *   stacked-100  a lying bar a row, divided to 100 per cent by series
 *   stacked      a lying bar a row, as long as its sum, divided by series
 *   bar          a lying bar a row and series: with several series, a group of bars a row
 *   grouped      the same by another name, as people call it
 *   column       the same, upright; lying where the names find no room
 *   ranking      a lying bar a row of one series, the largest first
 *   line         a line a series over the rows, which are times
 *   area         one series as an area under its line; several on top of each other
 *   pie, ring    sectors: by series of one row, or by rows of one series
 *   dot          a dot a series on each row's line
 *   slope        a line a row from the first series to the last: two years
 *   multiples    a small area chart a series over the rows
 *   tile-map     a tile a row of one series, an area by its name, shaded by its figure
 *   strip        a strip a series with a mark for each row
 */
enum chart_kind {
	CHART_STACKED_100,
	CHART_STACKED,
	CHART_BAR,
	CHART_GROUPED,
	CHART_COLUMN,
	CHART_RANKING,
	CHART_LINE,
	CHART_AREA,
	CHART_PIE,
	CHART_RING,
	CHART_DOT,
	CHART_SLOPE,
	CHART_MULTIPLES,
	CHART_TILE_MAP,
	CHART_STRIP,
	CHART_KINDS, /* how many */
};

struct chart_value {
	bool absent;	 /* there is no number: "-", it does not apply */
	bool unknown;	 /* when absent: it would apply, but nobody has given it */
	bool of_nothing; /* when absent: it would be a share or a rate of nothing */
	struct decimal number;
};

enum chart_order { ORDER_AS_GIVEN, ORDER_LARGEST_FIRST, ORDER_SMALLEST_FIRST };

struct chart_data {
	const char *title, *subtitle, *note; /* NULL: none */
	const char *number;		     /* before the title: "Chart 1"; NULL: none */
	const char *source; /* after the note, as "Source: ...", in the language; NULL: none */
	/* What is counted: "individual", "individuals"; NULL: figures. */
	const char *unit_one, *unit;
	const char *const *rows;   /* from the top: "Level 1" */
	const char *const *series; /* "Category 1"; "" where one series needs no name */
	size_t row_count, series_count;
	const struct chart_value *values; /* [row * series_count + series] */
	const struct chart_value *totals; /* as stated, one a row; NULL, or one absent: the sum */

	const char *brought_out; /* the row that the chart is about, by name; NULL: none */
	enum chart_order order;	 /* of rows, by the first series: bars, dots */
	bool rates;		 /* figures are no counts: adding them up makes no sense */
	/* Line, area, multiples: when each row was, rising: 2004, 2004.25; NULL: one row a step. */
	const struct decimal *times;
	bool cut;	      /* line, dot, slope: the axis need not start at zero */
	uint8_t tick_power;   /* an axis counts in 10^n, as the subtitle then says: 3, thousands */
	uint8_t share_places; /* pie, ring: decimals of per cents, 0 to 2 */
	bool own_scales; /* multiples: figures of different kinds, each with a scale of its own */
	bool median;	 /* bars of one series, ranking: a line at the median of the figures */
	const struct area *areas;     /* tile-map: where each area stands; the layout's */
	const struct decimal *bounds; /* tile-map: where the classes part, rising; NULL: round */
	size_t bound_count;	      /* one less than there are classes */
};

/* Those without a face take that of label, label_strong or value. */
struct chart_styles {
	struct text_style title, subtitle, note;
	struct text_style number; /* before the title; without a face: as the title */
	struct text_style level;  /* a bar's own name */
	struct text_style label, label_strong;
	struct text_style value, count; /* in a part, in the ink that its colour asks for */
	struct text_style multiple;	/* a small multiple's name */
	struct text_style tile_name, tile_figure;
	struct text_style total; /* in a ring's middle */
};

struct chart {
	enum chart_kind kind;
	const struct chart_data *data;
	const struct chart_look *look;
	const struct chart_styles *styles;
	const char *lang; /* BCP 47; NULL: English */
	length_t unit;	  /* heights are multiples of it; 0: of nothing */
	length_t head;	  /* at least so much above the drawing; see chart_head */
	struct place place;
	struct arena *arena;
	struct shaper *shaper;
	struct messages *messages;
	bool *parted; /* set when a word has to be parted where it has no hyphen; NULL: nobody asks */
};

/*
 * What title and subtitle take in width: charts side by side give each other the highest, so that their
 * drawings stand level.
 */
length_t chart_head(const struct chart *chart, length_t width);

/* Whose content is what. NULL: an artifact. */
struct chart_elements {
	const struct element *caption; /* title and subtitle */
	const struct element *figure;  /* all that is drawn from the data; see chart_alternative */
	const struct element *note;
};

/* The kind that layouts call "stacked-100"; false when there is none of that name. */
bool chart_kind_find(const char *name, enum chart_kind *kind);

/* The name of a kind: "stacked-100", "bar". */
const char *chart_kind_name(enum chart_kind kind);

/* Both return the height, which is known only when all is laid out: whoever draws need not ask first. */
length_t chart_height(const struct chart *chart, length_t width);
length_t chart_draw(const struct chart *chart, length_t width,
		    const struct chart_elements *elements, struct paint_list *list);

/* The chart in words, for the Figure's alternative text (ISO 32000-1, 14.9.3); in the arena. */
const char *chart_alternative(const struct chart *chart);

/*
 * Graphics for a table's cell, from (0, 0) on in a box of that size, without title or note; the kind
 * does not matter. A strip shows all rows of a series, its median and the row brought out, over the
 * least and the greatest figure, which it leaves out where the box is too low for them; a sparkline
 * shows the rows of a series as times, from zero, without words.
 */
void chart_draw_strip(const struct chart *chart, size_t series, length_t width, length_t height,
		      const struct element *element, struct paint_list *list);
void chart_draw_sparkline(const struct chart *chart, size_t series, length_t width, length_t height,
			  const struct element *element, struct paint_list *list);
const char *chart_strip_alternative(const struct chart *chart, size_t series);
const char *chart_sparkline_alternative(const struct chart *chart, size_t series);

#endif
