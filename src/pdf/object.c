#include "pdf/object.h"

#include <stdlib.h>
#include <string.h>

void objects_init(struct objects *objects, struct arena *arena, struct haru *haru, size_t expected,
		  struct crew *crew)
{
	*objects = (struct objects) { .arena = arena, .haru = haru, .expected = expected };
	packer_init(&objects->packer, crew);
}

void objects_free(struct objects *objects)
{
	packer_free(&objects->packer);
	buffer_free(&objects->text);
	for (size_t i = 0; i < objects->stream_count; i++)
		stream_free(objects->streams[i]);
	objects->stream_count = 0;
}

uint32_t object_reserve(struct objects *objects)
{
	return haru_reserve(objects->haru);
}

static void make_room(struct objects *objects, uint32_t number)
{
	if (number < objects->capacity)
		return;
	size_t capacity = objects->capacity ? objects->capacity * 2 : objects->expected;
	while (capacity <= number)
		capacity *= 2;
	struct object *items = arena_array(objects->arena, capacity, sizeof *items);
	if (objects->capacity) {
		memcpy(items, objects->items, objects->capacity * sizeof *items);
		arena_give_back(objects->arena, objects->items, objects->capacity, sizeof *items);
	}
	objects->items = items;
	objects->capacity = capacity;
}

/* Number 0 is a fault of libharu's that haru_fault will tell; its body goes nowhere. */
struct buffer *object_begin(struct objects *objects, uint32_t number)
{
	make_room(objects, number);
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

void object_end_packed(struct objects *objects, struct stream *stream)
{
	object_end(objects);
	objects->streams = arena_grow(objects->arena, objects->streams, objects->stream_count,
				      &objects->stream_capacity, sizeof(struct stream *));
	objects->streams[objects->stream_count++] = stream;
	objects->items[objects->open].stream = stream;
}

static struct stream *end_stream(struct objects *objects, const void *bytes, size_t count)
{
	struct stream *stream = arena_alloc(objects->arena, sizeof *stream);
	*stream = (struct stream) { .bytes = bytes, .count = count };
	object_end_packed(objects, stream);
	return stream;
}

void object_end_stream(struct objects *objects, const void *bytes, size_t count,
		       enum packing packing)
{
	struct stream *stream = end_stream(objects, bytes, count);
	if (packing == PACK_DEFLATED)
		packer_add(&objects->packer, stream);
}

bool object_end_copy(struct objects *objects, const struct buffer *buffer)
{
	char *copy = buffer->failed ? NULL : malloc(buffer->count + 1);
	if (!copy)
		return false;
	if (buffer->count)
		memcpy(copy, buffer->bytes, buffer->count);
	struct stream *stream = end_stream(objects, copy, buffer->count);
	stream->own = copy;
	packer_add(&objects->packer, stream);
	return true;
}

uint32_t object_reserve_range(struct objects *objects, size_t count,
			      void (*print)(const void *context, size_t place, struct buffer *out),
			      const void *context)
{
	uint32_t first = haru_reserve_many(objects->haru, count);
	objects->ranges = arena_grow(objects->arena, objects->ranges, objects->range_count,
				     &objects->range_capacity, sizeof *objects->ranges);
	objects->ranges[objects->range_count++] =
		(struct object_range) { first, count, print, context };
	return first;
}

/* There are two at most. */
static const struct object_range *range_of(const struct objects *objects, uint32_t number)
{
	for (size_t i = 0; i < objects->range_count; i++)
		if (number >= objects->ranges[i].first &&
		    number - objects->ranges[i].first < objects->ranges[i].count)
			return &objects->ranges[i];
	return NULL;
}

void object_take_over(struct objects *objects, uint32_t number)
{
	const struct object *object = object_at(objects, number);
	if ((object->ours && !object->is_more) || range_of(objects, number))
		return;
	struct buffer whole = { 0 };
	haru_print(objects->haru, number, objects->text.bytes + object->start, object->length,
		   &whole);
	struct buffer *out = object_begin(objects, number);
	buffer_add(out, whole.bytes, whole.count);
	if (whole.failed)
		out->failed = true;
	object_end(objects);
	buffer_free(&whole);
}

void object_put(const struct objects *objects, uint32_t number, struct buffer *out)
{
	const struct object *object = object_at(objects, number);
	const struct object_range *range = range_of(objects, number);
	if (range)
		range->print(range->context, number - range->first, out);
	else
		buffer_add(out, objects->text.bytes + object->start, object->length);
}

const struct object *object_at(const struct objects *objects, uint32_t number)
{
	static const struct object none;
	return number < objects->capacity ? &objects->items[number] : &none;
}

bool objects_pack(struct objects *objects)
{
	packer_finish(&objects->packer);
	bool all = true;
	for (size_t i = 0; i < objects->stream_count; i++)
		if (objects->streams[i]->is_packed && !objects->streams[i]->packed)
			all = false;
	return all;
}
