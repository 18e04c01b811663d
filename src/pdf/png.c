#include "pdf/png.h"

#include <stdlib.h>
#include <string.h>

#include <libdeflate.h>

enum { SIGNATURE = 8, FRAME = 12 }; /* a chunk's length, type and checksum */

static size_t four_bytes(const unsigned char *byte)
{
	return (size_t)byte[0] << 24 | (size_t)byte[1] << 16 | (size_t)byte[2] << 8 | byte[3];
}

/* Calls for each chunk in turn; image_load has proved their checksums. */
static const unsigned char *next_chunk(const struct image *image, size_t *at, size_t *count)
{
	if (*at > image->count || image->count - *at < FRAME)
		return NULL;
	const unsigned char *chunk = image->bytes + *at;
	*count = four_bytes(chunk);
	if (*count > image->count - *at - FRAME)
		return NULL;
	*at += FRAME + *count;
	return chunk + 4;
}

static bool collect(const struct image *image, struct arena *arena, struct png_data *data)
{
	unsigned char *rows = arena_alloc(arena, image->count);
	const unsigned char *chunk;
	size_t count;
	for (size_t at = SIGNATURE; (chunk = next_chunk(image, &at, &count));) {
		if (!memcmp(chunk, "PLTE", 4)) {
			data->palette = chunk + 4;
			data->palette_count = count;
		} else if (!memcmp(chunk, "IDAT", 4)) {
			memcpy(rows + data->row_count, chunk + 4, count);
			data->row_count += count;
		}
	}
	data->rows = rows;
	return data->row_count && (data->palette || !image->has_palette);
}

/* Whether the data unpacks to just the rows there should be, each with a filter that exists. */
static bool is_whole(const struct image *image, const struct png_data *data)
{
	size_t samples = image->has_palette ? 1 : image->components;
	size_t row = 1 + ((size_t)image->width * samples * image->bits + 7) / 8;
	size_t size = row * image->height, unpacked_count = 0;
	unsigned char *unpacked = malloc(size);
	struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
	bool whole = unpacked && decompressor &&
		     libdeflate_zlib_decompress(decompressor, data->rows, data->row_count, unpacked,
						size, &unpacked_count) == LIBDEFLATE_SUCCESS &&
		     unpacked_count == size;
	for (size_t at = 0; whole && at < size; at += row)
		whole = unpacked[at] <= 4;
	libdeflate_free_decompressor(decompressor);
	free(unpacked);
	return whole;
}

bool png_read(const struct image *image, struct arena *arena, struct png_data *data)
{
	*data = (struct png_data) { 0 };
	return collect(image, arena, data) && is_whole(image, data);
}

/* Nothing says how long a profile is; one of over 4 MB is none. */
static const char *unpack_profile(const unsigned char *packed, size_t packed_count,
				  struct arena *arena, size_t *count)
{
	static const size_t rooms[] = { 1 << 14, 1 << 18, 1 << 22 };
	enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
	struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
	char *profile = NULL;
	for (size_t i = 0; decompressor && result == LIBDEFLATE_INSUFFICIENT_SPACE &&
			   i < sizeof rooms / sizeof *rooms;
	     i++) {
		profile = arena_alloc(arena, rooms[i]);
		result = libdeflate_zlib_decompress(decompressor, packed, packed_count, profile,
						    rooms[i], count);
	}
	libdeflate_free_decompressor(decompressor);
	return result == LIBDEFLATE_SUCCESS ? profile : NULL;
}

const char *png_profile(const struct image *image, struct arena *arena, size_t *count)
{
	enum { NAME_MOST = 80 };
	const unsigned char *chunk;
	size_t length;
	*count = 0;
	for (size_t at = SIGNATURE; (chunk = next_chunk(image, &at, &length));) {
		if (!memcmp(chunk, "IDAT", 4))
			return NULL;
		if (memcmp(chunk, "iCCP", 4) != 0)
			continue;
		const unsigned char *data = chunk + 4;
		const unsigned char *end = memchr(data, 0, length < NAME_MOST ? length : NAME_MOST);
		if (!end || data + length - end < 3 || end[1] != 0)
			return NULL;
		return unpack_profile(end + 2, (size_t)(data + length - (end + 2)), arena, count);
	}
	return NULL;
}
