#include "pdf/digest.h"

#include <endian.h>
#include <stdint.h>
#include <string.h>

/* Less than eight bytes, the first the least: the same on every machine. */
static uint64_t word(const unsigned char *bytes, size_t count)
{
	uint64_t value = 0;
	for (size_t i = 0; i < count; i++)
		value |= (uint64_t)bytes[i] << (8 * i);
	return value;
}

/* Multiplication spreads a bit upwards, the shift brings it down again. */
static uint64_t mix(uint64_t state, uint64_t value, uint64_t factor)
{
	state = (state ^ value) * factor;
	return state ^ (state >> 29);
}

void digest(const void *bytes, size_t count, unsigned char result[static DIGEST_BYTES])
{
	static const uint64_t factors[2] = { 0x9E3779B97F4A7C15U, 0xC2B2AE3D27D4EB4FU };
	const unsigned char *at = bytes;
	uint64_t states[2] = { count, ~(uint64_t)count };
	for (; count >= 8; at += 8, count -= 8) {
		uint64_t value;
		memcpy(&value, at, sizeof value);
		value = le64toh(value);
		states[0] = mix(states[0], value, factors[0]);
		states[1] = mix(states[1], value, factors[1]);
	}
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 2; i++)
			states[i] = mix(states[i], word(at, count) ^ states[1 - i], factors[i]);
	for (size_t i = 0; i < DIGEST_BYTES; i++)
		result[i] = (unsigned char)(states[i / 8] >> (8 * (i % 8)));
}
