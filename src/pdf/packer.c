#include "pdf/packer.h"

#include <stdlib.h>

#include <libdeflate.h>

/*
 * The quickest level: half the time of the sixth, zlib's default, for files of reports that are a
 * twentieth larger (docs/performance.md).
 */
enum { DEFLATE_LEVEL = 1 };

/* A thread takes 50 us to start, which is what it takes to deflate a page. */
enum { STREAMS_PER_HELPER = 8 };

/* What waits takes memory, six times what it will take when it is packed. */
enum { MOST_WAITING = 16 };

void packer_init(struct packer *packer, unsigned threads)
{
	*packer = (struct packer) { .end = &packer->first };
	pthread_mutex_init(&packer->lock, NULL);
	pthread_cond_init(&packer->more, NULL);
	packer->most = threads > PACKER_MOST_HELPERS ? PACKER_MOST_HELPERS
		       : threads		     ? threads - 1
						     : 0;
}

void stream_free(struct stream *stream)
{
	free(stream->own);
	free(stream->packed);
	stream->own = stream->packed = NULL;
}

static void pack(struct stream *stream, struct libdeflate_compressor **compressor)
{
	if (!*compressor)
		*compressor = libdeflate_alloc_compressor(DEFLATE_LEVEL);
	if (!*compressor)
		return;
	size_t room = libdeflate_zlib_compress_bound(*compressor, stream->count);
	char *packed = malloc(room);
	if (!packed)
		return;
	stream->packed_count =
		libdeflate_zlib_compress(*compressor, stream->bytes, stream->count, packed, room);
	/* Thousands of streams wait to be saved, each in a half of its room or less. */
	char *fitted = realloc(packed, stream->packed_count);
	if (fitted)
		packed = fitted;
	stream->packed = packed;
	free(stream->own);
	stream->own = NULL;
}

/* The next stream that waits; NULL: there is none, and with wait there will be none any more. */
static struct stream *take(struct packer *packer, bool wait)
{
	pthread_mutex_lock(&packer->lock);
	while (wait && !packer->first && !packer->closed)
		pthread_cond_wait(&packer->more, &packer->lock);
	struct stream *stream = packer->first;
	if (stream) {
		packer->first = stream->next;
		packer->waiting--;
		if (!packer->first)
			packer->end = &packer->first;
	}
	pthread_mutex_unlock(&packer->lock);
	return stream;
}

static void *help(void *context)
{
	struct packer *packer = context;
	struct libdeflate_compressor *compressor = NULL;
	for (struct stream *stream; (stream = take(packer, true));)
		pack(stream, &compressor);
	libdeflate_free_compressor(compressor);
	return NULL;
}

/* Where the system gives no thread, the caller does the work at the end. */
static void start_helper(struct packer *packer)
{
	if (packer->count == packer->most || packer->closed ||
	    packer->added < packer->count * STREAMS_PER_HELPER)
		return;
	if (pthread_create(&packer->helpers[packer->count], NULL, help, packer))
		packer->most = packer->count;
	else
		packer->count++;
}

void packer_add(struct packer *packer, struct stream *stream)
{
	stream->is_packed = true;
	if (!packer->most || packer->closed) {
		pack(stream, &packer->compressor);
		return;
	}
	pthread_mutex_lock(&packer->lock);
	*packer->end = stream;
	packer->end = &stream->next;
	bool behind = ++packer->waiting > MOST_WAITING;
	pthread_cond_signal(&packer->more);
	pthread_mutex_unlock(&packer->lock);
	packer->added++;
	start_helper(packer);
	struct stream *other = behind ? take(packer, false) : NULL;
	if (other)
		pack(other, &packer->compressor);
}

static void close_queue(struct packer *packer)
{
	pthread_mutex_lock(&packer->lock);
	packer->closed = true;
	pthread_cond_broadcast(&packer->more);
	pthread_mutex_unlock(&packer->lock);
}

static void join(struct packer *packer)
{
	while (packer->count)
		pthread_join(packer->helpers[--packer->count], NULL);
}

void packer_finish(struct packer *packer)
{
	close_queue(packer);
	for (struct stream *stream; (stream = take(packer, false));)
		pack(stream, &packer->compressor);
	join(packer);
}

void packer_free(struct packer *packer)
{
	close_queue(packer);
	join(packer);
	libdeflate_free_compressor(packer->compressor);
	packer->compressor = NULL;
}
