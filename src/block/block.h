/*
 * Blocks: nodes of the document tree laid out for a width, as a vertical list. A block knows the
 * space it is to fill, never the page that it will stand on.
 */
#ifndef BLOCK_BLOCK_H
#define BLOCK_BLOCK_H

#include "block/vlist.h"

/*
 * A page number that is not known yet: a run that stands empty with its right end at its place, to be
 * filled when its destination has a page.
 */
struct folio_reference {
	struct glyph_run *run;
	const struct destination *destination;
	const struct text_style *style;
	struct paint_item *item; /* on its page, and how wide it was set; NULL: not set yet */
	length_t width;
	struct folio_reference *next;
};

struct block_context {
	struct document *document;
	struct arena *arena;
	struct shaper *shaper;
	struct messages *messages;
	struct place place;		 /* of the block that is being laid out */
	length_t note_width;		 /* footnotes' measure: that of a column */
	struct folio_reference **folios; /* those met so far, the newest first */
	bool side_by_side; /* one of several in a row: a signature's portrait stands above its name */
	length_t chart_head; /* the highest of the charts in a row; 0: a chart by itself */
	length_t
		signature_head; /* the same of signatures: the rules over their names stand level */
	bool off_grid;		/* in a box, whose lines count from its own head */
	/* In a table's cell blocks stand closer, and text as the cell's column says. */
	bool in_cell;
	length_t cell_space;
	enum style_align cell_align;
	/* In a table that is set smaller: thousandths of the size, and the size at which that ends. */
	int32_t scale; /* 0: as it is */
	length_t least_size;
};

/* A node and what stands in it, from x, in width, at the end of list. */
void block_layout(struct block_context *context, const struct node *node, length_t x,
		  length_t width, struct vlist *list);

/* All of node's siblings from node on. */
void blocks_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list);

/* The kinds, each in a file of its own. */
void paragraph_layout(struct block_context *context, const struct node *node, length_t x,
		      length_t width, struct vlist *list);
/* The same in two steps: the lines, and boxes of them. */
struct lines paragraph_break_lines(struct block_context *context, const struct node *node,
				   length_t width);
void paragraph_put_lines(struct block_context *context, const struct node *node, length_t x,
			 const struct lines *lines, struct vlist *list);
void list_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		 struct vlist *list);
/* How far a list's items stand in: as its look says, more where a label is wider. */
length_t list_indent(struct block_context *context, const struct node *list);
void statistics_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list);
void definitions_layout(struct block_context *context, const struct node *node, length_t x,
			length_t width, struct vlist *list);
void panels_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list);
void pull_quote_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list);
void box_layout(struct block_context *context, const struct node *node, const struct box_look *look,
		length_t x, length_t width, struct vlist *list);
void signature_layout(struct block_context *context, const struct node *node, length_t x,
		      length_t width, struct vlist *list);
/* What its pictures take above the rule over the name; 0: there are none. */
length_t signature_head(struct block_context *context, const struct node *node, length_t width);
void chart_layout(struct block_context *context, const struct node *node, length_t x,
		  length_t width, struct vlist *list);
/* What its title and subtitle take; 0: no chart. */
length_t chart_node_head(struct block_context *context, const struct node *node, length_t width);
void spark_layout(struct block_context *context, const struct node *node, length_t x,
		  length_t width, struct vlist *list);
void figure_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list);
void grid_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		 struct vlist *list);
void row_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		struct vlist *list);
void contents_layout(struct block_context *context, const struct node *node, length_t x,
		     length_t width, struct vlist *list);
void pull_outs_layout(struct block_context *context, const struct node *node, length_t x,
		      length_t width, struct vlist *list);
/* True when each of them finds room in width. */
bool pull_outs_fit(struct block_context *context, const struct node *node, length_t width);
void flow_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		 struct vlist *list);
void contact_layout(struct block_context *context, const struct node *node, length_t x,
		    length_t width, struct vlist *list);

#endif
