/*
 * Images as they lie in their files: JPEG, PNG and SVG, read whole, measured, not yet converted.
 */
#ifndef PAINT_IMAGE_H
#define PAINT_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/message.h"

enum image_kind { IMAGE_JPEG, IMAGE_PNG, IMAGE_SVG };

struct drawing;

struct image {
	enum image_kind kind;
	const char *path;
	struct place place;	    /* that named it first */
	const unsigned char *bytes; /* the file, in the arena */
	size_t count;
	uint32_t width, height; /* pixels, 1 to IMAGE_MAX_SIDE, when it stands upright */
	uint8_t orientation;	/* how the file's pixels lie; see paint/turn.h */
	uint8_t components;	/* 1 grey, 3 RGB, 4 CMYK; a palette counts as 3 */
	uint8_t bits;		/* a component's: 1, 2, 4, 8, 16 */
	bool has_alpha, has_palette, is_interlaced;
	bool adobe_inverted;	       /* a CMYK JPEG with Adobe's marker */
	const struct drawing *drawing; /* an SVG, whose sides are width to height; see images.h */
};

enum { IMAGE_MAX_SIDE = 20000, IMAGE_MAX_PIXELS = 64 << 20, IMAGE_MAX_BYTES = 64 << 20 };

/*
 * Reads an image; path is relative to the source that place is in. NULL with a message: "missing-image"
 * (not there, or a folder), "unknown-image-format", "damaged-image", "image-too-large". A file is
 * walked to its end (a PNG's checksums, a JPEG's end mark), so that one cut short in copying is found
 * here; its pixels are not looked at. A photograph whose Exif data say that it was taken with the camera
 * on its side is turned when it is decoded.
 */
const struct image *image_load(struct arena *arena, struct messages *messages, struct place place,
			       const char *path);

/*
 * Decoded pixels, 8 bits a component, rows top down, without padding: components as in the image
 * (palette expanded) and, apart, alpha or NULL. CMYK is ink, 255 the most, whatever the file's sense.
 * Where no more than least_width by least_height are needed a JPEG may be decoded to a half, a quarter
 * or an eighth of its sides, which is quick; 0 by 0 asks for all. false with a message
 * ("damaged-image") when the data is damaged.
 */
struct pixels {
	uint32_t width, height;
	uint8_t components;
	unsigned char *colour;
	unsigned char *alpha;
};
bool image_decode(const struct image *image, struct arena *arena, struct messages *messages,
		  uint32_t least_width, uint32_t least_height, struct pixels *pixels);

#endif
