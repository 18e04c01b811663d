#include "pdf/jpeg.h"

#include <string.h>

enum {
	START_OF_SCAN = 0xDA,
	APP2 = 0xE2,
	MARK = 12,	 /* "ICC_PROFILE" and its zero */
	HEAD = MARK + 2, /* then this part's number, from 1, and how many there are */
	MOST_PARTS = 255,
};

struct part {
	const unsigned char *bytes;
	size_t count;
};

/* The next segment behind *at whose marker is APP2 and which holds a part of a profile. */
static bool next_part(const struct image *image, size_t *at, struct part *part)
{
	const unsigned char *bytes = image->bytes;
	while (*at + 4 <= image->count && bytes[*at] == 0xFF) {
		unsigned marker = bytes[*at + 1];
		if (marker == 0xFF) { /* a fill byte */
			++*at;
			continue;
		}
		size_t length = (size_t)bytes[*at + 2] << 8 | bytes[*at + 3];
		if (marker == START_OF_SCAN || length < 2 || *at + 2 + length > image->count)
			return false;
		*part = (struct part) { bytes + *at + 4, length - 2 };
		*at += 2 + length;
		if (marker == APP2 && part->count > HEAD &&
		    !memcmp(part->bytes, "ICC_PROFILE", MARK))
			return true;
	}
	return false;
}

const char *jpeg_profile(const struct image *image, struct arena *arena, size_t *count)
{
	struct part parts[MOST_PARTS + 1] = { 0 }, part;
	unsigned expected = 0;
	*count = 0;
	for (size_t at = 2; next_part(image, &at, &part);) {
		unsigned number = part.bytes[MARK];
		expected = part.bytes[MARK + 1];
		parts[number] = (struct part) { part.bytes + HEAD, part.count - HEAD };
	}
	for (unsigned number = 1; number <= expected; number++) {
		if (!parts[number].count)
			return NULL;
		*count += parts[number].count;
	}
	if (!*count)
		return NULL;
	char *profile = arena_alloc(arena, *count), *to = profile;
	for (unsigned number = 1; number <= expected; number++) {
		memcpy(to, parts[number].bytes, parts[number].count);
		to += parts[number].count;
	}
	return profile;
}
