/*
 * Streams deflated by a crew's helpers while the next ones are still being written. Deflating takes
 * about as long as writing does, so that with a second processor it costs next to no time.
 *
 * What is packed depends on its bytes alone, so the outcome is the same with any number of threads.
 */
#ifndef PDF_PACKER_H
#define PDF_PACKER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/crew.h"

struct libdeflate_compressor;
struct packer;

struct stream {
	const void *bytes; /* what is to be packed; must last until packer_finish */
	char *own;	   /* the same where the stream owns it: freed when it has been packed */
	size_t count;
	bool is_packed; /* it is to be packed, or has been */
	char *packed;	/* owned; NULL: not packed yet, or no memory */
	size_t packed_count;
	struct crew_task task;
	struct packer *packer;
	struct stream *next; /* that was added after it */
};

struct packer {
	struct crew *crew;
	struct stream *first, **end; /* that have not been waited for */
	struct libdeflate_compressor *compressors[CREW_MOST_THREADS]; /* a thread's own */
};

/* It stays where it is, as its streams know it. crew may be NULL; calls are by its thread 0 but for packer_pack. */
void packer_init(struct packer *packer, struct crew *crew);

/* Waits for what is under way. The streams are freed by stream_free. */
void packer_free(struct packer *packer);
void stream_free(struct stream *stream);

/* Packs a stream now or later; where many wait, the caller packs one of them. */
void packer_add(struct packer *packer, struct stream *stream);

/* Packs a stream at once, by the thread that asks; that may be any of the crew's. */
void packer_pack(struct packer *packer, unsigned thread, struct stream *stream);

/* Returns when all streams are packed; one that is not had no memory. Others may be added after it. */
void packer_finish(struct packer *packer);

#endif
