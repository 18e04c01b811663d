/*
 * A sheet: where everything of a chart's body stands, decided before anything is drawn, so that
 * measuring and drawing cannot differ and a label can ask whether its place is free. Painting it is
 * the only place where charts touch cairo.
 *
 * Units     lengths, from the body's top left corner, down the page positive.
 * Owner     all is in the chart's arena.
 */
#ifndef CHART_SHEET_H
#define CHART_SHEET_H

#include "chart/chart.h"
#include "paint/seam.h"

struct box {
	length_t x, y, width, height;
};

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

/* A text set for its place: lines of one style. */
struct setting {
	struct lines lines;
	length_t width, height; /* of the widest line; of all */
	length_t leading, size;
};

enum mark_kind {
	MARK_BOX,    /* filled */
	MARK_STROKE, /* an open line through points */
	MARK_AREA,   /* filled, through points */
	MARK_DOT,
	MARK_SECTOR,
	MARK_TEXT,
};

/* Angles are in turns from noon, clockwise: an exact share is the exact angle until it is drawn. */
struct sector {
	struct point centre;
	length_t radius, hole;
	double from, to;
};

/* Lines of paper over a filled mark. */
enum hatch { HATCH_NONE, HATCH_RISING, HATCH_FALLING, HATCH_CROSSED };

struct mark {
	enum mark_kind kind;
	const struct ink *ink;
	enum hatch hatch; /* MARK_BOX, MARK_AREA, MARK_SECTOR */
	union {
		struct box box;
		struct {
			const struct point *points;
			size_t count;
			length_t pen;
			bool shows_data; /* labels keep clear of it */
			int dash;	 /* 0: none; else by chart/grey.h's rank */
		} line;
		struct {
			struct point centre;
			length_t radius, rim;
			const struct ink *rim_ink; /* NULL: no rim */
		} dot;
		struct sector sector;
		struct {
			struct setting setting;
			length_t x, baseline;
			enum anchor anchor;
			struct box box;
		} text;
	};
};

struct sheet {
	const struct chart *chart;
	length_t width, height;
	length_t foot; /* of the lowest text: a name of many lines may end below the height */
	struct mark *marks;
	size_t count, capacity;
	/* Where the body keeps a place for the note at its side: its width; 0: it stands below. */
	struct point note;
	length_t note_width;
	bool ruled; /* the body brings its own top rule: a chart without a title needs no other */
};

struct sheet sheet_new(const struct chart *chart, length_t width);
/* Gives the marks back, once they are painted. */
void sheet_free(struct sheet *sheet);

void sheet_box(struct sheet *sheet, struct box box, const struct ink *ink);
/* A line that shows figures; a rule only helps to read them. */
void sheet_stroke(struct sheet *sheet, const struct point *points, size_t count, length_t pen,
		  const struct ink *ink);
/* The stroke that was just laid is dashed, by a rank; 0: not. */
void sheet_dash(struct sheet *sheet, int rank);
void sheet_rule(struct sheet *sheet, struct point from, struct point to,
		const struct rule_look *look);
void sheet_area(struct sheet *sheet, const struct point *points, size_t count,
		const struct ink *ink);
void sheet_dot(struct sheet *sheet, struct point centre, length_t radius, const struct ink *ink,
	       length_t rim, const struct ink *rim_ink);
void sheet_sector(struct sheet *sheet, struct sector sector, const struct ink *ink);

/* Sets a text in lines of measure (0: in one). A word wider than the measure is parted with hyphens. */
struct setting sheet_set(const struct sheet *sheet, const struct text_style *style,
			 const char *text, length_t measure);

/* Puts a text with its first baseline at (x, baseline). */
void sheet_put(struct sheet *sheet, const struct setting *setting, length_t x, length_t baseline,
	       enum anchor anchor);

/* What a text covers when put there: its capitals' height to its descenders, line by line. */
struct box sheet_cover(const struct setting *setting, length_t x, length_t baseline,
		       enum anchor anchor);

/* True when a text put there stands within the width and on no other text nor, if lines, on a line. */
bool sheet_is_free(const struct sheet *sheet, struct box box, bool lines);

/* Both at once for short words: a text in one line. */
void sheet_text(struct sheet *sheet, length_t x, length_t baseline, enum anchor anchor,
		const struct text_style *style, const char *text);

/* The baseline that centres a text's first line, by its capitals, on y; and a whole setting's. */
length_t sheet_centred(const struct text_style *style, length_t y);
length_t sheet_centred_lines(const struct text_style *style, const struct setting *setting,
			     length_t y);

/* What a mark that is no text covers, without its pen. */
struct box mark_bounds(const struct mark *mark);

/* All marks, the body's top at top. */
void sheet_paint(const struct sheet *sheet, length_t top, struct seam *seam);

/* A style in another ink, in the chart's arena. */
const struct text_style *sheet_inked(const struct sheet *sheet, const struct text_style *style,
				     const struct ink *ink);

#endif
