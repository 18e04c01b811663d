/*
 * What the files of this folder share while one PDF is made.
 */
#ifndef PDF_WRITER_H
#define PDF_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "pdf/font.h"
#include "pdf/haru.h"
#include "pdf/intent.h"
#include "pdf/object.h"
#include "pdf/pdf.h"
#include "pdf/picture.h"
#include "pdf/print_ink.h"
#include "pdf/stencil.h"
#include "pdf/tag.h"

/* A page as it is made: all of them are known before the first is printed, as links lead to any. */
struct page_output {
	struct haru_page numbers;
	length_t width, height; /* of the medium: the trim, in print with the bleed about it */
	length_t left, top;	/* PDF's x of the trim's left edge, and y of its top edge */
	size_t first_sequence;	/* in tags.sequences */
	uint32_t sequence_count;
	size_t first_link, link_count; /* in writer->links */
	uint32_t stencil; /* the number of a stream that it shares with others; 0: none */
	bool has_transparency;
};

struct writer {
	struct arena *arena; /* the publication's */
	struct messages *messages;
	const struct publication *publication;
	const struct pdf_options *options;
	bool is_screen;
	struct haru *haru;
	struct objects objects;
	struct fonts fonts;
	struct pictures pictures;
	struct print_inks inks;
	bool cleared[UINT8_MAX + 1]; /* that some fill or stroke is */
	struct tags tags;
	struct profile profile; /* of the output intent */
	struct page_output *pages;
	struct stencil *stencils;
	size_t stencil_count, stencil_capacity;
	struct buffer content; /* the stream of the page that is being written */
	struct buffer scratch; /* for saving */
	uint32_t *links;       /* annotations, by page */
	size_t link_count, link_capacity;
};

/* Adds a fault that is not the input's. */
void writer_fault(struct writer *writer, const char *rule, const char *text);

#endif
