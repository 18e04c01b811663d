/*
 * The display list: what stands on each page, in page space, and nothing about why. It is what page/
 * hands on, and all that pdf/, the PNG pages and --dump see.
 *
 * Page space: origin at the top left corner of the trim, x to the right, y down, in lengths. The bleed
 * lies outside: negative, or beyond width and height.
 *
 * Each item carries the structure element whose content it is; NULL makes it an artifact (ISO
 * 32000-1, 14.8.2.2). Items of one element need not be next to each other, nor on one page.
 */
#ifndef PAINT_DISPLAY_H
#define PAINT_DISPLAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/ink.h"
#include "base/length.h"
#include "paint/element.h"
#include "paint/image.h"
#include "paint/path.h"
#include "text/glyphs.h"

enum paint_kind {
	PAINT_GLYPHS, /* origin: the first glyph's place on the baseline */
	PAINT_FILL,
	PAINT_STROKE,
	PAINT_IMAGE, /* origin: its top left corner */
	PAINT_LINK,  /* no ink: a rectangle that leads somewhere; origin: its top left corner */
	PAINT_CLIP,  /* what follows shows inside the path only, to the matching PAINT_UNCLIP */
	PAINT_UNCLIP,
};

enum artifact_kind { ARTIFACT_LAYOUT, ARTIFACT_PAGINATION, ARTIFACT_BACKGROUND };

struct stroke {
	length_t width;
	const length_t *dashes; /* on, off, on ... */
	uint8_t dash_count;
	uint8_t cap, join; /* PDF's: 0 butt, 1 round, 2 square; 0 miter, 1 round, 2 bevel */
	length_t dash_phase;
	uint16_t miter; /* hundredths of width that a sharp corner may reach; 0: PDF's 10 */
};

/* Where a link or a bookmark leads. page is an index from 0; UINT32_MAX: not placed yet. */
struct destination {
	uint32_t page;
	length_t y;
	const struct element *element;
};

struct link {
	const char *uri;		  /* NULL: an inner link */
	const struct destination *target; /* NULL: an outer one */
	const char *description;	  /* for who cannot see it: annotation's Contents */
};

struct paint_item {
	enum paint_kind kind;
	enum artifact_kind artifact; /* when element is NULL */
	const struct element *element;
	uint8_t clear; /* of fills and strokes: how much shines through; 255 is nothing there */
	bool goes_on;  /* glyphs: with the item before it one text, which is not parted */
	length_t x, y; /* origin; paths are relative to it */
	union {
		const struct glyph_run *glyphs;
		struct {
			const struct path *path;
			const struct ink *ink;
			bool even_odd;
		} fill;
		struct {
			const struct path *path;
			const struct ink *ink;
			const struct stroke *stroke;
		} stroke;
		struct {
			const struct image *image;
			length_t width, height;
		} image;
		struct {
			const struct link *link;
			length_t width, height;
		} link;
		struct {
			const struct path *path;
			bool even_odd;
		} clip;
	};
};

struct paint_list {
	struct arena *arena;
	struct paint_item *items;
	size_t count, capacity;
};

void paint_list_init(struct paint_list *list, struct arena *arena);
/* Gives the items back, once they have been appended elsewhere. */
void paint_list_free(struct paint_list *list);
void paint_add(struct paint_list *list, struct paint_item item);
void paint_glyphs(struct paint_list *list, const struct element *element, length_t x, length_t y,
		  const struct glyph_run *run);
void paint_fill(struct paint_list *list, const struct element *element, length_t x, length_t y,
		const struct path *path, const struct ink *ink);
/* A filled rectangle as an artifact of layout: rules, tints. */
void paint_rule(struct paint_list *list, length_t x, length_t y, length_t width, length_t height,
		const struct ink *ink);
/* All items of another list, moved by (dx, dy). */
void paint_append(struct paint_list *list, const struct paint_list *other, length_t dx,
		  length_t dy);

enum page_side { PAGE_RIGHT, PAGE_LEFT };

struct page {
	length_t width, height; /* trim */
	length_t bleed;		/* on all four sides; 0: none asked for */
	enum page_side side;
	const char *label;	/* the folio as it is called: "4"; the cover's may be "Cover" */
	const char *master;	/* the layout's name of what the page is made by, for the dump */
	const char *part;	/* the title of the part that it stands in; NULL: none */
	const char *section;	/* the title that its foot tells; NULL: a page without a foot */
	struct paint_list foot; /* furniture, painted before the list when all pages are known */
	struct paint_list list;
	/*
	 * Where the list is another document's, too: whose content its items are here, by the index of
	 * their elements less first_element. NULL: the items' elements are the publication's own.
	 */
	const struct element *const *elements;
	uint32_t first_element;
};

/* Whose content an item of a page is; NULL: an artifact. */
const struct element *page_element(const struct page *page, const struct paint_item *item);

struct bookmark {
	const char *title;
	uint8_t level; /* 1 to 6 */
	struct destination target;
};

/* A whole document, painted. */
struct publication {
	struct arena *arena; /* owns all of it */
	const char *title, *author, *subject, *lang;
	const char *created; /* ISO 8601 with zone: "2025-10-30T00:00:00Z" */
	const struct element *root;
	uint32_t element_count;
	struct page *pages;
	size_t page_count, page_capacity;
	struct bookmark *bookmarks;
	size_t bookmark_count, bookmark_capacity;
};

/*
 * The publication as text: a line an item, page by page, lengths in points with three places at most;
 * see the head of dump.c for the form. The tag tree follows the pages.
 */
void publication_dump(const struct publication *publication, struct buffer *out);

#endif
