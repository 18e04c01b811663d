/* How SVG's shapes are painted: the properties that are taken, by attribute, style= or style sheet. */
#ifndef PAINT_SVG_STYLE_H
#define PAINT_SVG_STYLE_H

#include "load/xml.h"
#include "paint/svg_colour.h"

struct svg_file;

enum { SVG_DASHES = 16 };

struct svg_paint {
	bool none, is_current;		 /* as color= says, wherever it is used */
	struct svg_colour colour;	 /* of a gradient the mean */
	const struct xml_node *gradient; /* svg_gradient.h; NULL: one colour */
	double opacity;
};

struct svg_style {
	struct svg_paint fill, stroke;
	uint8_t current[3]; /* "currentColor" */
	double miter;
	double width;  /* of the stroke, as the lengths below in user units */
	int cap, join; /* cairo's */
	double dashes[SVG_DASHES], dash_phase;
	int dash_count;
	bool even_odd, clip_even_odd;
	bool is_hidden;	  /* visibility; a child may be seen */
	bool is_absent;	  /* display="none": of no child anything is */
	double opacity;	  /* of the element and all that it stands in */
	const char *clip; /* the id of its clipPath; NULL: none. Is not inherited. */
};

/* Black, as the specification has it where nothing is said. */
struct svg_style svg_style_start(void);

/* What an element says, on top of what it inherits. */
struct svg_style svg_style_of(struct svg_file *file, const struct xml_node *node,
			      const struct svg_style *inherited);

#endif
