/* What image.c asks of each file format. */
#ifndef PAINT_IMAGE_FORMAT_H
#define PAINT_IMAGE_FORMAT_H

#include "paint/image.h"

/* What is wrong with a file: the rule, and words that go on from its name: "ends too early". */
struct image_fault {
	const char *rule, *text;
};

bool jpeg_is(const unsigned char *bytes, size_t count);
bool png_is(const unsigned char *bytes, size_t count);

/* Measure image->bytes from kind on. false: fault says why. */
bool jpeg_measure(struct image *image, struct image_fault *fault);
bool png_measure(struct image *image, struct image_fault *fault);

/* True for a photograph that is to be turned or mirrored on showing (Exif tag 0x0112). */
bool jpeg_is_rotated(const struct image *image);

/*
 * Decode into pixels->colour and ->alpha, which the caller has made: for a PNG,
 * colour has room for alpha, too. A JPEG is decoded to their size, which is the image's or a half, a
 * quarter or an eighth of it, rounded up. false: damaged.
 * Neither touches an arena, for its escape must not jump across a library that holds memory.
 */
bool jpeg_decode(const struct image *image, struct pixels *pixels);
bool png_decode(const struct image *image, struct pixels *pixels);

#endif
