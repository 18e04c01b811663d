/*
 * An ink: a colour by name with the values that each edition prints. Nothing converts one to the other
 * but for the colours that a drawing brings along.
 */
#ifndef BASE_INK_H
#define BASE_INK_H

#include <stdbool.h>
#include <stdint.h>

/* In place of cmyk[0]: the print edition finds all four from srgb. A foreign drawing's colour. */
enum { INK_BY_PROFILE = UINT16_MAX };

struct ink {
	const char *name; /* as in the layout: "navy" */
	uint8_t srgb[3];  /* IEC 61966-2-1 */
	uint16_t cmyk[4]; /* hundredths of a percent of the output condition, 0 to 10000 */
	bool overprint;	  /* printed over what lies below, in the print edition; for K text */
};

#endif
