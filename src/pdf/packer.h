/*
 * Streams deflated by threads of their own while the next ones are still being written. Deflating takes
 * about as long as writing does, so that with a second processor it costs next to no time.
 *
 * What is packed depends on its bytes alone, so the outcome is the same with any number of threads.
 */
#ifndef PDF_PACKER_H
#define PDF_PACKER_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

struct libdeflate_compressor;

struct stream {
	const void *bytes; /* what is to be packed; must last until packer_finish */
	char *own;	   /* the same where the stream owns it: freed when it has been packed */
	size_t count;
	bool is_packed; /* it is to be packed, or has been */
	char *packed;	/* owned; NULL: not packed yet, or no memory */
	size_t packed_count;
	struct stream *next; /* that waits */
};

enum { PACKER_MOST_HELPERS = 15 };

struct packer {
	pthread_mutex_t lock; /* of the queue */
	pthread_cond_t more;
	struct stream *first, **end;
	size_t waiting;
	bool closed;
	size_t added;
	unsigned most; /* helpers that may be started */
	unsigned count;
	pthread_t helpers[PACKER_MOST_HELPERS];
	struct libdeflate_compressor *compressor; /* the caller's */
};

/* threads: the caller's counts as one; 0 and 1: it packs each stream when it is added. */
void packer_init(struct packer *packer, unsigned threads);

/* Ends the helpers, too. The streams are freed by stream_free. */
void packer_free(struct packer *packer);
void stream_free(struct stream *stream);

/* Packs a stream now or later; where many wait, the caller packs one of them. */
void packer_add(struct packer *packer, struct stream *stream);

/* Returns when all streams are packed; one that is not had no memory. Others may be added after it. */
void packer_finish(struct packer *packer);

#endif
