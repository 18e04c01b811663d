/*
 * A proof: what could go wrong with the pictures of a publication once it is written, told without writing
 * it, so that who checks a report hears of it before the day of print.
 */
#ifndef PAINT_PROOF_H
#define PAINT_PROOF_H

#include "paint/display.h"

/* Pixels an inch under which printers grumble. */
enum { PROOF_LEAST_RESOLUTION = 250 };

/* Pixels an inch of so many in a length. */
int64_t proof_resolution(uint32_t pixels, length_t length);

/*
 * "low-resolution" warns of each picture that has too few pixels for the largest size at which it is
 * printed, at the place that named it first.
 */
void proof_resolutions(const struct publication *publication, struct messages *messages);

/*
 * Reads every picture to its last pixel, one after the other and each in memory of its own:
 * "damaged-image" is an error that the file's head and end did not show.
 */
void proof_images(const struct publication *publication, struct messages *messages);

#endif
