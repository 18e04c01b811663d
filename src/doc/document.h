/*
 * The document tree: layout and data resolved into one. Fields are filled in, figures are formatted,
 * styles are found, lists and notes are numbered, and each thing has its structure element; nothing
 * has a place yet.
 *
 * Purpose    what block/ lays out and page/ distributes. The tag tree is made here, before any layout.
 * Owner      the document's arena; the tree lives as long as the publication made from it.
 */
#ifndef DOC_DOCUMENT_H
#define DOC_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "doc/book.h"
#include "doc/node.h"
#include "load/layout.h"
#include "load/report.h"
#include "paint/images.h"
#include "text/face_set.h"

/* A cover's text, ready to be set: the first style in which it fits in two lines is chosen later. */
struct cover_line {
	const struct cover_text *form;
	const char *text;
	struct element *element;
	const struct link *link;
	struct cover_line *next;
};

/* A picture or a logo of the report's on a cover. */
struct cover_image {
	const struct image *image;
	struct element *element;
	struct focus focus;
	struct cover_image *next;
};

struct section {
	const struct section_form *form;
	const char *title;
	struct element *element;
	struct node *heading, *over, *standfirst; /* NULL: none */
	bool is_part;	    /* the title page of a document within the report */
	bool title_page;    /* a part's: the next section begins a page of its own */
	bool in_part;	    /* one of its sections: a level further down in the contents */
	bool is_areas;	    /* stands for a compendium's areas, whose pages go here */
	struct node *first; /* the body's blocks */
	int columns;
	int margin; /* of the grid's columns, left free at the left of the text */
	bool balance;
	enum section_start start;
	const struct cover *cover; /* not NULL: this section is a cover */
	struct cover_line *cover_lines;
	struct cover_image *picture, *logos; /* on a cover; NULL: none */
	struct node *contacts;		     /* on a cover: NODE_CONTACT and its siblings */
	int area_ring;		  /* the area's index, 0 .. ; -1: the area is not listed */
	int notes_before;	  /* how many footnotes come before it in the document */
	size_t first_destination; /* its own begin there among the document's */
	struct section *next;
};

/* A style as the text stage wants it, with the faces of b and i in it. */
enum style_variant { VARIANT_PLAIN, VARIANT_BOLD, VARIANT_ITALIC, VARIANT_BOLD_ITALIC, VARIANTS };

struct document {
	struct arena *arena;
	struct arena *pages; /* what is laid out of it, which is done with first; else the same */
	struct messages *messages;
	const struct report *report;
	const struct layout *layout;
	struct face_set *faces;
	struct images images;
	/* [style * VARIANTS + variant]; face NULL: not looked up yet */
	struct text_style *text_styles;
	int columns;		  /* of the stretch that is being built; 0: the section's */
	const struct style *text; /* of paragraphs that are built now: the layout's, or a box's */
	struct element *root;
	const char *title, *subject, *author, *lang, *created;
	const char *passage_lang; /* of what is being built, where it is another; else NULL */
	struct section *sections, *last_section;
	struct destination **destinations; /* all that there are, to be moved together */
	size_t destination_count, destination_capacity;
	const struct book *book;	/* that it is part of; NULL: it is a report by itself */
	struct shared_sections *shared; /* page/shared.h; NULL: every section is laid out anew */
	struct hands *hands;		/* block/hands.h; NULL: one thread lays it out */
	int notes;			/* how many footnotes */
	int charts;			/* how many that are numbered */
	bool has_second_level;		/* this section has an H2, so that an H3 skips no level */
	struct node *contents;		/* the list of contents; NULL: there is none */
	struct note *key;		/* of the statistics tables; NULL until it is called for */
	const char *invented; /* the mark that invented figures take on each page; NULL: none are */
};

/*
 * The tree of a report under a layout. report must have been checked and its totals filled in. NULL
 * when a face is missing; other faults are messages.
 */
struct document *document_build(struct arena *arena, struct messages *messages,
				const struct report *report, const struct layout *layout,
				struct face_set *faces);

/*
 * The same by other sections than those of the layout's report: a compendium's own, an area's opener in
 * it. book: what the compendium knows of its areas; NULL: the document is no part of one.
 */
struct document *document_build_part(struct arena *arena, struct messages *messages,
				     const struct report *report, const struct layout *layout,
				     const struct section_form *forms, const struct book *book,
				     struct face_set *faces);

/* A document of one section of the layout alone, whose footnotes are counted on from notes. */
struct document *document_build_section(struct arena *arena, struct messages *messages,
					const struct report *report, const struct layout *layout,
					const struct section_form *form, int notes,
					struct face_set *faces);

/*
 * The language of what the layout says, where the report is in another, for which the layout has no edition;
 * else NULL.
 */
const char *document_national_language(const struct document *document);

/* A place that links may lead to, not placed yet. */
struct destination *document_destination(struct document *document, const struct element *element);

/* The style for the text stage; never NULL, but its face is NULL when that was not found. */
const struct text_style *document_text_style(struct document *document, const struct style *style,
					     enum style_variant variant);

#endif
