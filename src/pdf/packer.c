#include "pdf/packer.h"

#include <stdlib.h>

#include <libdeflate.h>

/*
 * The quickest level: half the time of the sixth, zlib's default, for files of reports that are a
 * twentieth larger (docs/performance.md).
 */
enum { DEFLATE_LEVEL = 1 };

/* What waits takes memory, six times what it will take when it is packed. */
enum { MOST_WAITING = 16 };

void packer_init(struct packer *packer, struct crew *crew)
{
	*packer = (struct packer) { .crew = crew, .end = &packer->first };
}

void stream_free(struct stream *stream)
{
	free(stream->own);
	free(stream->packed);
	stream->own = stream->packed = NULL;
}

void packer_pack(struct packer *packer, unsigned thread, struct stream *stream)
{
	stream->is_packed = true;
	struct libdeflate_compressor **compressor = &packer->compressors[thread];
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

static void pack(void *context, unsigned thread)
{
	struct stream *stream = context;
	packer_pack(stream->packer, thread, stream);
}

void packer_add(struct packer *packer, struct stream *stream)
{
	stream->packer = packer;
	stream->next = NULL;
	*packer->end = stream;
	packer->end = &stream->next;
	stream->task = (struct crew_task) { .work = pack, .context = stream };
	crew_begin(packer->crew, 0, &stream->task);
	if (crew_waiting(packer->crew) > MOST_WAITING)
		crew_help(packer->crew, 0);
}

void packer_finish(struct packer *packer)
{
	for (struct stream *stream = packer->first; stream; stream = stream->next)
		crew_wait(packer->crew, 0, &stream->task);
	packer->first = NULL;
	packer->end = &packer->first;
}

void packer_free(struct packer *packer)
{
	packer_finish(packer);
	for (unsigned i = 0; i < CREW_MOST_THREADS; i++) {
		libdeflate_free_compressor(packer->compressors[i]);
		packer->compressors[i] = NULL;
	}
}
