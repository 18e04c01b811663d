#include "paint/turn.h"

#include <stddef.h>
#include <string.h>

#include "paint/image.h"

bool orientation_is_sideways(uint8_t orientation)
{
	return orientation >= 5 && orientation <= ORIENTATION_LAST;
}

/* From right to left in the file, from bottom to top. */
static bool is_backward(uint8_t orientation)
{
	return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
}

static bool is_upward(uint8_t orientation)
{
	return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
}

/* One plane of count bytes a pixel, from width by height as they lie in the file. */
static unsigned char *turn(const unsigned char *from, struct arena *arena, uint32_t width,
			   uint32_t height, size_t count, uint8_t orientation)
{
	unsigned char *turned = arena_array(arena, (size_t)width * height, count), *to = turned;
	bool is_sideways = orientation_is_sideways(orientation);
	uint32_t columns = is_sideways ? height : width, rows = is_sideways ? width : height;
	for (uint32_t row = 0; row < rows; row++) {
		for (uint32_t column = 0; column < columns; column++, to += count) {
			uint32_t x = is_sideways ? row : column, y = is_sideways ? column : row;
			x = is_backward(orientation) ? width - 1 - x : x;
			y = is_upward(orientation) ? height - 1 - y : y;
			memcpy(to, from + ((size_t)y * width + x) * count, count);
		}
	}
	return turned;
}

void pixels_turn(struct pixels *pixels, struct arena *arena, uint8_t orientation)
{
	uint32_t width = pixels->width, height = pixels->height;
	if (orientation <= ORIENTATION_UPRIGHT || orientation > ORIENTATION_LAST)
		return;
	pixels->colour =
		turn(pixels->colour, arena, width, height, pixels->components, orientation);
	if (pixels->alpha)
		pixels->alpha = turn(pixels->alpha, arena, width, height, 1, orientation);
	if (!orientation_is_sideways(orientation))
		return;
	pixels->width = height;
	pixels->height = width;
}
