/*
 * What tells series apart where there is no colour: in a print in grey, and for eyes that see few
 * colours. Names at the things themselves and white gaps do most; where a key names the series, those
 * that are about as light as one before them are hatched, dashed or marked by another shape.
 */
#ifndef CHART_GREY_H
#define CHART_GREY_H

#include "chart/sheet.h"

/* Two inks nearer in lightness than this, of 255, look alike in grey. */
enum { GREY_APART = 40 };

/* How light an ink is in grey, 0 to 255: the luma of Rec. ITU-R BT.601. */
int grey_of(const struct ink *ink);

/* How many before a series are too much like it: 0 takes no other mark than its ink. */
int grey_rank(const struct chart *chart, size_t series);

/* For a filled mark that was just laid: the hatching of a series. */
void grey_hatch(struct sheet *sheet, size_t series);

/* What is free around a text on its plate. */
length_t grey_plate_rim(const struct setting *setting);

/* A place under a text that stands on a hatched mark, in the series' own ink. */
void grey_plate(struct sheet *sheet, const struct setting *setting, length_t x, length_t baseline,
		enum anchor anchor, size_t series);

/* A dot, a square, an open dot, an open square, by rank; on a rim of paper. */
void grey_marker(struct sheet *sheet, struct point at, int rank, const struct ink *ink);

/*
 * A sample of a series for a key, in a box: its fill, or its line with a marker, or the shape of its
 * dots.
 */
void grey_fill_sample(struct sheet *sheet, struct box box, size_t series);
void grey_line_sample(struct sheet *sheet, struct box box, size_t series);

#endif
