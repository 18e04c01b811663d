/*
 * libharu, as far as it carries the document: object numbers and their table, catalog, information
 * dictionary, page tree, outline tree, annotations. No other file sees its headers.
 *
 * What libharu cannot say is printed by us: further entries of a dictionary of its own, and whole
 * objects, whose numbers it holds with a null. Its fonts, images, streams and its way of saving are
 * not used; see haru.c for what of its insides is relied on.
 *
 * Errors    of libharu are sticky: after one every call does nothing and returns 0. Ask haru_fault
 *           once, before saving.
 * Owner     the arena frees libharu's document with itself; haru_free does so earlier.
 */
#ifndef PDF_HARU_H
#define PDF_HARU_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"

struct haru;

/* expected: how many objects there will be, about; libharu's table grows by that many. */
struct haru *haru_new(struct arena *arena, size_t expected);
void haru_free(struct haru *haru);

/* What went wrong, for a message; NULL: nothing. */
const char *haru_fault(const struct haru *haru);

const char *haru_version(void);

/* An object whose body is ours. */
uint32_t haru_reserve(struct haru *haru);

/*
 * count numbers, one after another, that libharu has no objects for; returns the first. A structure tree has
 * most of a document's numbers: with a null and an entry of libharu's each took 1,000 instructions and
 * 120 bytes.
 */
uint32_t haru_reserve_many(struct haru *haru, size_t count);

/* A number that nothing uses, each but once; 0: none left. For saving, when all else is done. */
uint32_t haru_take_unused(struct haru *haru);

uint32_t haru_catalog(const struct haru *haru);
uint32_t haru_info(const struct haru *haru);

struct haru_page {
	uint32_t page;	   /* its dictionary has Type, Parent and Contents; the boxes are ours */
	uint32_t contents; /* a stream, whose body is ours */
};
struct haru_page haru_add_page(struct haru *haru);

/* A link annotation with Type and Subtype; not yet in a page's Annots. */
uint32_t haru_add_link(struct haru *haru);

/* An outline item below parent (0: the root), without Title and Dest. */
uint32_t haru_add_bookmark(struct haru *haru, uint32_t parent);
void haru_close_bookmark(struct haru *haru, uint32_t bookmark); /* hides what is below it */

/* Numbers run from 1 to haru_count - 1. */
uint32_t haru_count(const struct haru *haru);

/* Prints one of libharu's own objects; more is put before the end of its dictionary. */
void haru_print(struct haru *haru, uint32_t number, const char *more, size_t more_count,
		struct buffer *out);

#endif
