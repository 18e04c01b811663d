/* Content broken into lines and painted: the ground of all blocks that hold text. */
#ifndef BLOCK_LINES_H
#define BLOCK_LINES_H

#include "block/block.h"

/*
 * Content set in a style to a width; first_indent moves the first line alone. What no break could mend is
 * warned of: "word-too-wide", "loose-lines", "short-line".
 */
struct lines lines_break(struct block_context *context, const struct content *content,
			 const struct style *style, length_t width, length_t first_indent);

/* The same, aligned at the right whatever the style says. */
struct lines lines_break_right(struct block_context *context, const struct content *content,
			       const struct style *style, length_t width);

/* One line with its baseline at (x, y): text, links, and notes' marks. */
void line_paint(struct paint_list *paint, const struct line *line, length_t x, length_t y);

/* A text of one line that belongs to element, in a style; returns its width. */
length_t text_paint(struct block_context *context, struct paint_list *paint,
		    const struct element *element, const struct style *style, const char *text,
		    length_t x, length_t y);

/* All lines, the first baseline at y, each further one leading below. */
void lines_paint(struct paint_list *paint, const struct lines *lines, length_t x, length_t y,
		 length_t leading);

/* Whether a mark in it calls for a note. */
bool line_has_notes(const struct line *line);

/* The notes that a line's marks call for, laid out, added to a box. */
void line_collect_notes(struct block_context *context, const struct line *line, struct vitem *box);

void lines_collect_notes(struct block_context *context, const struct lines *lines,
			 struct vitem *box);

/* A horizontal rule with its top edge at y. */
void rule_paint(struct paint_list *paint, const struct rule_look *rule, length_t x, length_t y,
		length_t width);

#endif
