/*
 * The output intent: which device the colours are meant for, with its ICC profile embedded (ISO 32000-1,
 * 14.11.5). sRGB on screen (ISO 19005-2, 6.2.3), the printer's CMYK profile in print (ISO 15930-7, 6.2).
 */
#ifndef PDF_INTENT_H
#define PDF_INTENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct writer;

struct profile {
	const char *bytes; /* as in its file */
	size_t count;
	uint8_t components; /* 3: RGB, 4: CMYK */
};

/* Reads the profile of the edition. False with messages: "profile-not-found", "profile-unusable". */
bool intent_load(struct writer *writer);

/* Reads another one by its path, with the same messages. */
bool profile_load(struct writer *writer, const char *path, uint8_t components,
		  struct profile *profile);

/* The stream of a profile, to which an ICCBased colour space or an intent refers. */
uint32_t profile_write(struct writer *writer, const char *bytes, size_t count, uint8_t components);

/* The number of the OutputIntent dictionary. */
uint32_t intent_write(struct writer *writer);

#endif
