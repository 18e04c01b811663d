/* Content streams: the items of a page as operators (ISO 32000-1, 7.8.2 and annex A). */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pdf/graphics.h"
#include "pdf/writer.h"

struct content {
	struct writer *writer;
	struct buffer *out; /* writer->content */
	struct page_output *page;
	uint32_t page_index;
	struct graphics graphics;

	struct stencil *stencil; /* that is being printed; NULL: the page itself is */
	bool in_text;		 /* between BT and ET */
	int64_t line_x, line_y;	 /* the text line matrix's origin, thousandths of a point */

	bool text_is_outer; /* the text object is about the sequence, if there is one */
	bool in_sequence;
	const struct element *element; /* whose; NULL: an artifact */
	enum artifact_kind artifact;
	bool is_header;		      /* a pagination artifact of the page's upper half */
	const struct element *figure; /* that the sequence stands in */
	/* What can be seen: the medium, and within it each open clipping area. */
	struct tag_box seen[GRAPHICS_DEPTH + 1];
};

/* Writes a page's content stream and notes its sequences, links, fonts and images. */
void content_write(struct writer *writer, size_t page);

/* Prints what a page shares, for all who share it. */
void content_write_stencil(struct writer *writer, size_t page, struct stencil *stencil);

/* From page space to the PDF's, in thousandths of a point. */
int64_t content_x(const struct content *content, length_t x);
int64_t content_y(const struct content *content, length_t y);

/* Inside a figure: something was painted in this box of page space. */
void content_extend_box(struct content *content, length_t left, length_t top, length_t right,
			length_t bottom);

#endif
