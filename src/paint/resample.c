#include "paint/resample.h"

#include <string.h>

/*
 * Lengths along a row are counted so that an old pixel is as long as there are new ones, and a new one
 * as there are old ones: then all shares are whole numbers. A row's sums are at most 255 * 255 * 20000,
 * which a uint32_t holds; over the rows they need 64 bits.
 */
struct work {
	const struct pixels *from;
	uint32_t width, height; /* new ones */
	size_t channels;	/* of the sums: the colour's, and alpha's */
	uint32_t *row;		/* an old row, its width shrunk */
	uint64_t *sums;		/* of the new row that is being made */
};

static void add_pixel(const struct work *work, size_t index, uint32_t share, uint32_t *to)
{
	const struct pixels *from = work->from;
	const unsigned char *colour = from->colour + index * from->components;
	uint32_t alpha = from->alpha ? from->alpha[index] : 1;
	for (uint8_t c = 0; c < from->components; c++)
		to[c] += share * alpha * colour[c];
	if (from->alpha)
		to[from->components] += share * alpha;
}

static void shrink_row(const struct work *work, uint32_t y)
{
	uint32_t old = work->from->width;
	memset(work->row, 0, work->width * work->channels * sizeof *work->row);
	uint32_t *to = work->row;
	uint32_t room = old; /* left in the new pixel */
	for (uint32_t x = 0; x < old; x++) {
		size_t index = (size_t)y * old + x;
		for (uint32_t length = work->width; length;) {
			uint32_t share = length < room ? length : room;
			add_pixel(work, index, share, to);
			length -= share;
			room -= share;
			if (!room) {
				to += work->channels;
				room = old;
			}
		}
	}
}

static void add_row(const struct work *work, uint32_t share)
{
	size_t count = work->width * work->channels;
	for (size_t i = 0; i < count; i++)
		work->sums[i] += (uint64_t)share * work->row[i];
}

static void put_row(const struct work *work, struct pixels *to, uint32_t y)
{
	const struct pixels *from = work->from;
	uint64_t area = (uint64_t)from->width * from->height;
	for (uint32_t x = 0; x < work->width; x++) {
		const uint64_t *sum = work->sums + x * work->channels;
		size_t index = (size_t)y * work->width + x;
		uint64_t whole = from->alpha ? sum[from->components] : area;
		for (uint8_t c = 0; c < from->components; c++)
			to->colour[index * from->components + c] =
				(unsigned char)(whole ? (sum[c] + whole / 2) / whole : 0);
		if (from->alpha)
			to->alpha[index] =
				(unsigned char)((sum[from->components] + area / 2) / area);
	}
	memset(work->sums, 0, work->width * work->channels * sizeof *work->sums);
}

static void shrink(const struct work *work, struct pixels *to)
{
	uint32_t old = work->from->height, room = old, row = 0;
	for (uint32_t y = 0; y < old; y++) {
		shrink_row(work, y);
		for (uint32_t length = work->height; length;) {
			uint32_t share = length < room ? length : room;
			add_row(work, share);
			length -= share;
			room -= share;
			if (!room) {
				put_row(work, to, row++);
				room = old;
			}
		}
	}
}

void pixels_shrink(struct pixels *pixels, struct arena *arena, uint32_t width, uint32_t height)
{
	struct pixels from = *pixels;
	struct work work = {
		.from = &from,
		.width = width < from.width ? width : from.width,
		.height = height < from.height ? height : from.height,
		.channels = from.components + (size_t)(from.alpha != NULL),
	};
	if (!width || !height || (work.width == from.width && work.height == from.height))
		return;
	size_t area = (size_t)work.width * work.height;
	work.row = arena_array(arena, work.width * work.channels, sizeof *work.row);
	work.sums = arena_array(arena, work.width * work.channels, sizeof *work.sums);
	pixels->width = work.width;
	pixels->height = work.height;
	pixels->colour = arena_array(arena, area, from.components);
	pixels->alpha = from.alpha ? arena_alloc(arena, area) : NULL;
	shrink(&work, pixels);
}
