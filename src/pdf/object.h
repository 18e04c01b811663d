/*
 * Objects of ours: their bodies as text, by the numbers that libharu allots, and their streams, which
 * are deflated on the way (packer.h).
 *
 * A body is printed between object_begin and object_end; one at a time. Without a stream it is the
 * whole value ("<<...>>", "[...]"); with one it is the dictionary's entries alone, to which saving adds
 * Length and, for what we deflate, Filter. For a dictionary of libharu's it is more entries.
 *
 * Where there are very many bodies they are not kept: each of a range is printed when saving packs it, by
 * any thread.
 */
#ifndef PDF_OBJECT_H
#define PDF_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "pdf/haru.h"
#include "pdf/packer.h"

/* Whether a stream is deflated here, or is as the file is to have it (a JPEG, a PNG's rows). */
enum packing { PACK_NOT, PACK_DEFLATED };

struct object {
	size_t start; /* in text */
	size_t length;
	struct stream *stream; /* NULL: none */
	const struct object_printer
		*printer; /* of the body, at its start-th place; NULL: in text */
	bool ours;	  /* has a body here */
	bool is_more;	  /* libharu has the object; the body is more entries of its dictionary */
};

/* Objects one after another whose bodies are printed when they are packed, by any thread. */
struct object_range {
	uint32_t first;
	size_t count;
	void (*print)(const void *context, size_t place,
		      struct buffer *out); /* place: in the range */
	const void *context;
};

struct objects {
	struct arena *arena;
	struct haru *haru;
	struct buffer text; /* all bodies, one after another */
	struct object *items;
	size_t capacity, expected;
	struct stream **streams;
	size_t stream_count, stream_capacity;
	struct object_range *ranges;
	size_t range_count, range_capacity;
	struct packer packer;
	uint32_t open;
};

/* expected: about how many there will be, at least 1. crew: that packs; NULL: the caller does. */
void objects_init(struct objects *objects, struct arena *arena, struct haru *haru, size_t expected,
		  struct crew *crew);
void objects_free(struct objects *objects);

/* A new number. */
uint32_t object_reserve(struct objects *objects);

/* Where to print the body of an object, and more of one that libharu prints. */
struct buffer *object_begin(struct objects *objects, uint32_t number);
struct buffer *object_begin_more(struct objects *objects, uint32_t number);
void object_end(struct objects *objects);
/* The bytes must last until objects_pack, and what is not packed until the document is saved. */
void object_end_stream(struct objects *objects, const void *bytes, size_t count,
		       enum packing packing);
/* With a stream that has been packed already, which lasts as long as the document. */
void object_end_packed(struct objects *objects, struct stream *stream);
/* With a stream of its own, deflated, of what the buffer holds now. False: out of memory. */
bool object_end_copy(struct objects *objects, const struct buffer *buffer);

/*
 * count new objects, one after another, which print(context, place, out) prints by their place among them
 * when they are asked for; returns the first one's number.
 */
uint32_t object_reserve_range(struct objects *objects, size_t count,
			      void (*print)(const void *context, size_t place, struct buffer *out),
			      const void *context);

/* What libharu prints, if only in part, becomes ours. */
void object_take_over(struct objects *objects, uint32_t number);

/* Prints the body of an object of ours without a stream. Any thread may ask. */
void object_put(const struct objects *objects, uint32_t number, struct buffer *out);

/* The object of a number; one of a range, and of libharu's alone, has ours false. */
const struct object *object_at(const struct objects *objects, uint32_t number);

/* Returns when all streams so far are deflated. False: out of memory. */
bool objects_pack(struct objects *objects);

#endif
