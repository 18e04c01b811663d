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

/* How a photograph's pixels lie, by its Exif data; see paint/turn.h. */
uint8_t jpeg_orientation(const struct image *image);

/* A page that was saved in an image's place; such a file could else be taken for an SVG. */
bool image_is_web_page(const unsigned char *bytes, size_t count);

/* What a file of another kind is and what to do with it, in words that go on from its name. */
const char *image_foreign_text(const unsigned char *bytes, size_t count);

/*
 * Decode into pixels->colour and ->alpha, which the caller has made: for a PNG,
 * colour has room for alpha, too. A JPEG is decoded to their size, which is the image's or a half, a
 * quarter or an eighth of it, rounded up. false: damaged.
 * Neither touches an arena, for its escape must not jump across a library that holds memory.
 */
bool jpeg_decode(const struct image *image, struct pixels *pixels);
bool png_decode(const struct image *image, struct pixels *pixels);

#endif
