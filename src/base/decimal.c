#include "base/decimal.h"

#include <string.h>

#include "base/ascii.h"
#include "base/wide.h"

static const int64_t powers[] = { 1,	  10,	   100,	     1000,	10000,
				  100000, 1000000, 10000000, 100000000, 1000000000 };

struct decimal decimal_from_int(int64_t number)
{
	return (struct decimal) { number, 0 };
}

bool decimal_parse(const char *text, size_t length, struct decimal *value)
{
	static const char minus[] = "\xe2\x88\x92"; /* U+2212 */
	const char *end = text + length;
	bool negative = false;
	if (length >= 3 && !memcmp(text, minus, 3)) {
		negative = true;
		text += 3;
	} else if (text < end && (*text == '-' || *text == '+')) {
		negative = *text++ == '-';
	}
	int64_t units = 0;
	int scale = -1, digits = 0, since_comma = -1;
	for (; text < end; text++) {
		if (*text == '.') {
			if (scale >= 0 || !digits || (since_comma >= 0 && since_comma != 3))
				return false;
			since_comma = -1;
			scale = 0;
		} else if (*text == ',') {
			bool first = since_comma < 0 && digits >= 1 && digits <= 3;
			if (scale >= 0 || !(first || since_comma == 3))
				return false;
			since_comma = 0;
		} else if (ascii_is_digit(*text)) {
			if (++digits > 17 || (scale >= 0 && ++scale > DECIMAL_MAX_SCALE))
				return false;
			if (since_comma >= 0 && ++since_comma > 3)
				return false;
			units = units * 10 + (*text - '0');
		} else {
			return false;
		}
	}
	if (!digits || scale == 0 || (since_comma >= 0 && since_comma != 3))
		return false;
	value->units = negative ? -units : units;
	value->scale = (uint8_t)(scale < 0 ? 0 : scale);
	return true;
}

static bool rescale(struct decimal value, uint8_t scale, int64_t *units)
{
	return !__builtin_mul_overflow(value.units, powers[scale - value.scale], units);
}

/* Both at the finer of their scales. */
static bool bring_together(struct decimal *a, struct decimal *b)
{
	uint8_t scale = a->scale > b->scale ? a->scale : b->scale;
	bool fits = rescale(*a, scale, &a->units) && rescale(*b, scale, &b->units);
	a->scale = b->scale = scale;
	return fits;
}

bool decimal_add(struct decimal a, struct decimal b, struct decimal *sum)
{
	bool fits = bring_together(&a, &b);
	sum->scale = a.scale;
	return fits && !__builtin_add_overflow(a.units, b.units, &sum->units);
}

bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *difference)
{
	bool fits = bring_together(&a, &b);
	difference->scale = a.scale;
	return fits && !__builtin_sub_overflow(a.units, b.units, &difference->units);
}

int decimal_compare(struct decimal a, struct decimal b)
{
	int128 left = (int128)a.units * powers[b.scale];
	int128 right = (int128)b.units * powers[a.scale];
	return (left > right) - (left < right);
}

int decimal_order(const void *a, const void *b)
{
	return decimal_compare(*(const struct decimal *)a, *(const struct decimal *)b);
}

bool decimal_divide(struct decimal a, struct decimal b, uint8_t scale, struct decimal *quotient)
{
	if (!b.units || scale > DECIMAL_MAX_SCALE)
		return false;
	int128 over = (int128)a.units * powers[b.scale] * powers[scale];
	int128 under = (int128)b.units * powers[a.scale];
	if (under < 0) {
		over = -over;
		under = -under;
	}
	int128 result = (over + (over < 0 ? -under : under) / 2) / under;
	if (result > INT64_MAX || result < INT64_MIN)
		return false;
	quotient->units = (int64_t)result;
	quotient->scale = scale;
	return true;
}

bool decimal_ratio(struct decimal a, struct decimal b, uint8_t power, uint8_t scale,
		   struct decimal *ratio)
{
	/* So many places more, and the point moved as far. */
	bool fits = decimal_divide(a, b, (uint8_t)(scale + power), ratio);
	ratio->scale = scale;
	return fits;
}

struct decimal decimal_cut(struct decimal value, uint8_t scale)
{
	for (; value.scale > scale; value.scale--)
		value.units /= 10;
	return value;
}

bool decimal_units(struct decimal value, uint8_t scale, int64_t *units)
{
	return rescale(decimal_cut(value, scale), scale, units);
}

const char *decimal_format(struct decimal value, char text[static DECIMAL_TEXT])
{
	size_t at = DECIMAL_TEXT;
	uint64_t rest = value.units < 0 ? 0 - (uint64_t)value.units : (uint64_t)value.units;
	text[--at] = '\0';
	if (value.scale) {
		for (int place = 0; place < value.scale; place++, rest /= 10)
			text[--at] = (char)('0' + rest % 10);
		text[--at] = '.';
	}
	int group = 0;
	do {
		if (group++ == 3) {
			text[--at] = ',';
			group = 1;
		}
		text[--at] = (char)('0' + rest % 10);
	} while (rest /= 10);
	if (value.units < 0)
		text[--at] = '-';
	memmove(text, text + at, DECIMAL_TEXT - at);
	return text;
}

const char *decimal_text(struct arena *arena, struct decimal value)
{
	char text[DECIMAL_TEXT];
	return arena_strdup(arena, decimal_format(value, text));
}
