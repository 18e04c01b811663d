/*
 * The nodes of the document tree: what stands in a section, one node a block, and the running text in them.
 * Each has its structure element; none has a place yet.
 *
 * Owner      the document's arena.
 */
#ifndef DOC_NODE_H
#define DOC_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "load/focus.h"
#include "load/layout.h"
#include "load/report.h"
#include "paint/display.h"
#include "text/paragraph.h"

/* A piece of running text: runs whose owner is a struct span. */
struct content {
	const struct text_run *runs;
	size_t count;
};

struct note;

/* What a run belongs to beside its style. */
struct span {
	struct element *element;
	const struct link *link;      /* NULL: none */
	struct element *link_element; /* of the link, which the element may lie within */
	struct note *note;	      /* NULL, or the note whose mark this run is */
};

/* A footnote, or a key that stands once for all its uses. */
struct note {
	int number; /* 0: unnumbered (a key) */
	struct content mark, text;
	struct element *mark_element, *text_element;
	bool after_content; /* stands under the page's last block, not at the column's foot */
};

/* A table in prose: cells on a grid of rows and columns. */
struct grid_cell {
	int row, column, row_span, column_span;
	bool is_head; /* stands in the head's rows */
	bool is_label, is_total, is_sub_head;
	enum style_align align;
	bool decimal; /* its figure stands with its decimal point under those of its column */
	struct element *element;
	struct node *first;	/* what stands in it */
	struct content percent; /* a second line under a figure; else empty */
	struct content mark;	/* hangs outside the figure's edge; else empty */
	const char *marked;	/* the mark as it is written; NULL: none */
};

/* A note under a table that explains a mark in its cells. */
struct grid_note {
	const char *mark;
	const struct node *text;
	struct note *note; /* of the same, where the table goes on before its end */
};

enum grid_row { GRID_ROW, GRID_TOTAL, GRID_SUB_HEAD };

struct grid {
	const struct grid_look *look;
	int columns, rows, head_rows;
	struct grid_cell *cells; /* in the order of rows, then columns */
	size_t cell_count;
	bool has_sub_heads;
	const enum grid_row *kinds;	/* of the rows */
	const enum style_align *aligns; /* of the columns */
	length_t *widths; /* 0: to be found; less than 0: a share of what is left, in millionths */
	struct content number, title;
	const char *name; /* for messages: its number, else its title, else "this table" */
	struct element *caption;
	struct node *notes;	  /* paragraphs */
	struct grid_note *marked; /* those of them that explain a mark */
	size_t marked_count;
};

/* A line of the contents. Its page number is set when all pages are known. */
struct contents_entry {
	int level; /* 1 or 2 */
	struct content title;
	const struct destination *destination;
	const struct link *link;
	struct element *link_element;
	struct contents_entry *next;
};

enum node_kind {
	NODE_PARAGRAPH, /* headings and the standfirst, too */
	NODE_LIST,	/* children: NODE_ITEM */
	NODE_ITEM,	/* children: what stands in it */
	NODE_TABLE,
	NODE_DEFINITIONS, /* children: NODE_DEFINITION */
	NODE_DEFINITION,
	NODE_PANELS, /* children: NODE_PANEL */
	NODE_PANEL,
	NODE_PULL_QUOTE,
	NODE_CASE_STUDY, /* children: blocks */
	NODE_CONDITIONS, /* the same */
	NODE_SIGNATURE,
	NODE_CHART,
	NODE_SPARK,
	NODE_STACK, /* children under one another: a chart with what belongs to it */
	NODE_FIGURE,
	NODE_CONTACT,
	NODE_GRID,
	NODE_CONTENTS,
	NODE_ROW,	/* children stand side by side: signatures, contacts, charts */
	NODE_PULL_OUTS, /* children: NODE_PULL_OUT; a strip of divisions, too */
	NODE_PULL_OUT,
	NODE_FLOW,   /* children: NODE_STEP, NODE_BRANCH */
	NODE_STEP,   /* children: what stands in its box */
	NODE_BRANCH, /* children: NODE_WAY */
	NODE_WAY,    /* children: NODE_STEP */
};

/* Where a block stands: in the text's order, or as a float (page/floats.h). */
enum node_stands {
	STANDS_HERE,
	STANDS_AT_HEAD,
	STANDS_AT_FOOT,
	STANDS_ON_NEXT_PAGE,
	STANDS_IN_MARGIN
};

enum list_marker {
	MARKER_BULLET,
	MARKER_DECIMAL,
	MARKER_ALPHA,
	MARKER_UPPER_ALPHA,
	MARKER_ROMAN,
	MARKER_UPPER_ROMAN,
	MARKER_TERM,
};

struct table_cell {
	struct content text; /* a head: its first line alone, bold */
	struct content more; /* a head's further text; else empty */
	struct element *element;
	bool total;  /* in a total row or column */
	bool absent; /* "-" */
};

enum table_line_kind { LINE_SUB_HEAD, LINE_HEAD, LINE_ROW, LINE_TOTAL };

struct table_line {
	enum table_line_kind kind;
	struct element *element;
	struct table_cell *cells; /* cells[0] is the label */
	int count;
};

/* A statistics table, with its side head. A prose table has its own kind. */
struct table {
	struct content number, title, note;
	struct element *caption, *note_element;
	struct table_line *lines;
	size_t line_count;
	struct note *key; /* NULL: none is called for here */
};

/* What a chart shows: values[row * column_count + column]; see doc/chart_figures.h. */
struct chart_figures {
	const char *kind;	      /* "stacked-100" */
	const char *unit;	      /* what is counted: "individuals" */
	const char **rows, **columns; /* their names as the layout heads them */
	int row_count, column_count;
	const struct figure **values; /* NULL: not given */
	const char *number;	      /* "Chart 1"; NULL: none */
	const char *title, *subtitle, *note, *source;
	const char *alt;	 /* NULL: written from the data */
	const char *brought_out; /* the row that the chart is about; NULL: none */
	const char *order;	 /* "given", "falling", "rising" */
	bool rates, thousands, cut, own_scales, median;
	int share_places;
	const struct decimal *bounds; /* of a tile map's classes; NULL: round ones */
	int bound_count;
};

/* Who signs, and with what. */
struct signature {
	struct content name, post, body;
	struct element *name_element, *post_element, *body_element;
	const struct image *portrait, *image;
	struct focus portrait_focus;
	struct element *portrait_element, *image_element;
};

/* A picture in the text. */
struct placed_picture {
	const struct image *image;
	length_t width, height; /* 0: as the other, or the column, asks */
	struct focus focus;
	bool crop, bleed;
	struct content caption;
	struct element *caption_element;
};

/* A table of 10,000 rows has 60,000 nodes: what few kinds have stands elsewhere. */
struct node {
	enum node_kind kind;
	enum node_stands stands; /* a section's own block; within another it is here */
	int level;		 /* headings: 1 to 3; else 0 */
	bool spans;		 /* over all columns of its section */
	bool may_move;		 /* to the head of a column nearby (page/moving.h) */
	uint8_t columns;	 /* that a section's own block is to stand in; 0: the section's */
	struct node *parent, *first, *last, *next;
	const struct style *style;
	struct element *element;
	struct content text;
	struct place place;
	struct destination *destination; /* set when it has been placed; NULL: not wanted */
	union {
		struct {
			enum list_marker marker;
			int depth; /* 0: outermost */
		} list;
		struct {
			struct content label;
			struct element *label_element;
		} item;
		struct table *table;
		struct grid *grid;
		struct {
			const struct contents_look *look;
			struct contents_entry *entries;
			int levels;
			bool over; /* the lines over the titles stand before them */
		} contents;
		const struct pull_out_look *pull_outs;
		struct {
			struct content figure, label; /* the second line is the node's text */
			bool is_total;
		} pull_out;
		struct {
			struct content title; /* a step's, a branch's question, a way's label */
			bool ends;	      /* a way that does not join the others again */
		} flow;
		struct {
			struct content title, aside;
			struct element *title_element, *aside_element;
		} group; /* definitions, panels, case study (title and label); conditions, contact (title) */
		struct {
			struct content figure, term;
			struct element *figure_element, *term_element;
		} definition; /* the meaning is text; a panel's title is term */
		struct signature *signature;
		struct {
			const char *name;
			const struct chart_figures *figures;
			const struct grid *table; /* read, not seen; NULL: none */
			struct element *caption_element, *figure_element, *note_element;
		} chart;
		struct {
			const struct chart_figures *figures;
			struct element *element; /* NULL: an artifact */
			length_t height;	 /* 0: the look's */
		} spark; /* a graphic in a cell: a sparkline or a strip plot */
		struct placed_picture *figure;
	};
};

#endif
