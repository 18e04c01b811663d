#include "pdf/object.h"

#include <stdlib.h>
#include <string.h>

#include <libdeflate.h>

#include "pdf/parallel.h"

void objects_init(struct objects *objects, struct arena *arena, struct haru *haru)
{
	*objects = (struct objects) { .arena = arena, .haru = haru };
}

void objects_free(struct objects *objects)
{
	buffer_free(&objects->text);
	for (size_t i = 0; i < objects->stream_count; i++)
		free(objects->streams[i].packed);
	objects->stream_count = objects->packed = 0;
}

uint32_t object_reserve(struct objects *objects)
{
	return haru_reserve(objects->haru);
}

/* Number 0 is a fault of libharu's that haru_fault will tell; its body goes nowhere. */
struct buffer *object_begin(struct objects *objects, uint32_t number)
{
	if (number >= objects->capacity) {
		size_t capacity = objects->capacity ? objects->capacity * 2 : 256;
		while (capacity <= number)
			capacity *= 2;
		struct object *items = arena_array(objects->arena, capacity, sizeof *items);
		if (objects->capacity)
			memcpy(items, objects->items, objects->capacity * sizeof *items);
		objects->items = items;
		objects->capacity = capacity;
	}
	objects->open = number;
	objects->items[number] = (struct object) { .start = objects->text.count, .ours = true };
	return &objects->text;
}

struct buffer *object_begin_more(struct objects *objects, uint32_t number)
{
	struct buffer *out = object_begin(objects, number);
	objects->items[number].is_more = true;
	return out;
}

void object_end(struct objects *objects)
{
	struct object *object = &objects->items[objects->open];
	object->length = objects->text.count - object->start;
}

void object_end_stream(struct objects *objects, const void *bytes, size_t count,
		       enum packing packing)
{
	object_end(objects);
	objects->streams = arena_grow(objects->arena, objects->streams, objects->stream_count,
				      &objects->stream_capacity, sizeof *objects->streams);
	objects->streams[objects->stream_count++] =
		(struct stream) { .bytes = bytes, .count = count, .packing = packing };
	objects->items[objects->open].stream = objects->stream_count;
}

const struct object *object_at(const struct objects *objects, uint32_t number)
{
	static const struct object none;
	return number < objects->capacity ? &objects->items[number] : &none;
}

/*
 * The quickest level: half the time of the sixth, zlib's default, for files of reports that are a
 * twentieth larger (docs/performance.md).
 */
enum { DEFLATE_LEVEL = 1 };

/* One compressor a thread. */
struct packers {
	struct stream *streams;
	size_t count;
	struct libdeflate_compressor *compressors[PARALLEL_MAX_THREADS];
};

static void pack(void *context, unsigned thread, size_t index)
{
	struct packers *packers = context;
	/* From the last: fonts and profiles come late and take longest. */
	struct stream *stream = &packers->streams[packers->count - 1 - index];
	if (stream->packing == PACK_NOT)
		return;
	struct libdeflate_compressor **compressor = &packers->compressors[thread];
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
	stream->packed = packed;
}

bool objects_pack(struct objects *objects, unsigned threads)
{
	struct packers packers = {
		.streams = objects->streams + objects->packed,
		.count = objects->stream_count - objects->packed,
	};
	parallel_run(threads, packers.count, pack, &packers);
	for (unsigned thread = 0; thread < PARALLEL_MAX_THREADS; thread++)
		libdeflate_free_compressor(packers.compressors[thread]);
	bool all = true;
	for (size_t i = 0; i < packers.count; i++)
		if (packers.streams[i].packing != PACK_NOT && !packers.streams[i].packed)
			all = false;
	objects->packed = objects->stream_count;
	return all;
}
