/* Private to svg*.c: a file being read. */
#ifndef PAINT_SVG_FILE_H
#define PAINT_SVG_FILE_H

#include "base/name_map.h"
#include "load/xml.h"
#include "paint/seam.h"
#include "paint/svg_read.h"
#include "paint/svg_style.h"

enum { SVG_MOST_SHAPES = 100000, SVG_MOST_POINTS = 1000000, SVG_DEEP = 48, SVG_TOLD = 32 };
enum { SVG_MOST_RULES = 1000, SVG_MOST_CLIPS = 20, SVG_MOST_BANDS = 50000 };

/*
 * Bytes of attributes read and rules of style sheets tried, again wherever an element is used again: small files
 * may ask for more than a day's work.
 */
enum { SVG_MOST_EFFORT = 50000000, SVG_EFFORT_OF_ELEMENT = 64 };

/* Of a style sheet: ".name { declarations }". */
struct svg_rule {
	char kind; /* '.', '#', or 'e' for an element's name */
	const char *name, *declarations;
	struct svg_rule *next;
};

/* An element by its id. */
struct svg_id {
	const char *id;
	const struct xml_node *node;
	size_t order; /* in the file: of two the first counts */
};

struct svg_file {
	struct arena *arena;
	struct messages *messages;
	const struct xml_document *document;
	struct ink_list inks;
	struct name_map own_inks; /* all that the drawing has used, by "#RRGGBB" */
	struct svg_rule *rules;
	int rule_count;
	struct svg_id *ids; /* by alphabet */
	size_t id_count, id_capacity;
	struct seam seam;
	size_t shapes, points, effort;
	size_t bands;		    /* of gradients */
	int depth, clips;	    /* open ones */
	const char *told[SVG_TOLD]; /* what is not taken, once each */
	int told_count;
	bool in_gradient; /* a stop, which is no gradient in its turn, is read */
	bool failed;
	double width, height; /* what per cents are of */
};

/* A fault that ends the reading, at an attribute's byte, or at the element. */
void svg_fail(struct svg_file *file, const struct xml_node *node, const char *attribute,
	      size_t index, const char *format, ...) __attribute__((format(printf, 5, 6)));

/* What is left out: told at its first place. what: "text: make the words paths". */
void svg_leave_out(struct svg_file *file, const struct xml_node *node, const char *attribute,
		   const char *what);

/* The element with that id, which "#id" or "url(#id)" names; NULL: none. */
const struct xml_node *svg_find(const struct svg_file *file, const char *reference);

/* The rules of a <style>, at the end of those that there are. */
void svg_read_sheet(struct svg_file *file, const char *text);

/* What stands below an element, in a style. */
void svg_draw(struct svg_file *file, const struct xml_node *node, const struct svg_style *style);

/* The ink of a colour: the layout's of that colour, else one of the drawing's own. */
const struct ink *svg_ink(struct svg_file *file, const uint8_t rgb[static 3]);

/*
 * The ink of one colour among others that lead to it: never the layout's, whose print would stand out among them.
 * black_alone: grey is printed with black only.
 */
struct ink *svg_shade(struct svg_file *file, const uint8_t rgb[static 3], bool black_alone);

#endif
