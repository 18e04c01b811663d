/*
 * Pictures: images as XObjects (ISO 32000-1, 8.9.5), each once however often it is painted.
 *
 *                      screen                             print
 *   JPEG, grey         as it is                           as it is: on the black plate
 *   JPEG, RGB          as it is, with its ICC profile     CMYK by the output profile
 *   JPEG, CMYK         sRGB, from its own profile         as it is
 *                      or the printer's
 *   PNG, grey          as it is                           as it is
 *   PNG, RGB, palette  as it is                           CMYK by the output profile
 *   PNG with alpha     pixels and a soft mask             flattened onto white, then as above
 *
 * "As it is" means the file's own compressed data. Decoded first are an interlaced PNG, a photograph that
 * lies on its side, which is turned, and what has over a quarter more pixels than the edition shows at the
 * size at which it is painted: it is made smaller, to 200 an inch on screen and 300 in print. Of a JPEG a
 * JPEG is made again, unless it is small.
 */
#ifndef PDF_PICTURE_H
#define PDF_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "paint/image.h"
#include "pdf/intent.h"
#include "pdf/object.h"

struct writer;

/* Pixels an inch that an edition keeps. */
enum { PICTURE_SCREEN = 200, PICTURE_PRINT = 300 };

struct picture {
	const struct image *image;
	uint32_t number;
	length_t width, height;		      /* the largest size at which it is painted */
	struct profile own;		      /* that came with it and fits; bytes NULL: none */
	struct colour_conversion *conversion; /* to the edition's colours; NULL: they are those */
};

struct colour_conversion;

/* An ICC profile in which images' colours are meant; bytes NULL: sRGB. */
struct picture_profile {
	struct profile profile;
	uint32_t number;		      /* of its stream; 0: not embedded */
	struct colour_conversion *conversion; /* to the edition's colours; NULL: not needed */
};

struct pictures {
	struct arena *arena;
	struct picture *items; /* resource names are I0, I1 ... */
	size_t count, capacity;
	struct picture_profile *profiles;
	size_t profile_count, profile_capacity;
};

void pictures_init(struct pictures *pictures, struct arena *arena);

/* The place in items of an image that is painted at this size. */
size_t picture_use(struct pictures *pictures, const struct image *image, length_t width,
		   length_t height, struct objects *objects);

/* What is known of a profile, once for all images that carry the same. */
struct picture_profile *picture_share_profile(struct pictures *pictures,
					      const struct profile *profile);

/*
 * Finds out which conversions are needed, when every use is known; they are made (colour_make) before
 * pictures_write, which makes all the objects. Both: false with messages, "damaged-image" and others.
 */
bool pictures_prepare(struct writer *writer);
bool pictures_write(struct writer *writer);

#endif
