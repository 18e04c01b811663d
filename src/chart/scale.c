#include "chart/scale.h"

void span_take(struct span *span, struct decimal number)
{
	int128 wide = wide_from(number);
	if (!span->any || wide < span->low)
		span->low = wide;
	if (!span->any || wide > span->high)
		span->high = wide;
	span->any = true;
	span->fractions |= wide % wide_power(0) != 0;
}

struct span span_of(const struct chart_data *data, size_t series)
{
	struct span span = { 0 };
	for (size_t i = 0; i < data->row_count * data->series_count; i++)
		if (!data->values[i].absent &&
		    (series == SIZE_MAX || i % data->series_count == series))
			span_take(&span, data->values[i].number);
	return span;
}

static int128 floor_to(int128 number, int128 step)
{
	int128 rest = number % step;
	return number - rest - (rest < 0 ? step : 0);
}

static int128 ceiling_to(int128 number, int128 step)
{
	return -floor_to(-number, step);
}

static void take_zero(struct span *span)
{
	if (span->low > 0)
		span->low = 0;
	if (span->high < 0)
		span->high = 0;
}

/* Nothing but one figure: a step on either side of it, or from 0 to 1. */
static void widen(struct span *span, bool cut)
{
	if (span->low != span->high)
		return;
	if (cut)
		span->low -= wide_power(0);
	span->high += wide_power(0);
}

struct scale scale_round(struct span span, int most, bool cut)
{
	/* In tenths of the power of ten: 1, 2, 2.5, 5. */
	static const int shapes[] = { 10, 20, 25, 50 };
	enum { SHAPES = 4, LEAST_POWER = -7, LARGEST_POWER = 20 };
	if (!cut)
		take_zero(&span);
	widen(&span, cut);
	struct scale scale = { 0 };
	for (int power = LEAST_POWER; power <= LARGEST_POWER; power++) {
		for (int shape = 0; shape < SHAPES; shape++) {
			int128 step = wide_power(power - 1) * shapes[shape];
			if (!span.fractions && step % wide_power(0) != 0)
				continue;
			scale.step = step;
			scale.low = floor_to(span.low, step);
			scale.high = ceiling_to(span.high, step);
			int128 steps = (scale.high - scale.low) / step;
			if (steps <= most) {
				scale.steps = (int)steps;
				return scale;
			}
		}
	}
	return scale; /* never: figures have 19 digits at most */
}

struct scale scale_exact(struct span span)
{
	take_zero(&span);
	if (span.low == span.high)
		span.high += wide_power(0);
	return (struct scale) { .low = span.low, .high = span.high };
}

length_t scale_at_wide(const struct scale *scale, length_t length, int128 number)
{
	return wide_length(length, number - scale->low, scale->high - scale->low);
}

length_t scale_at(const struct scale *scale, length_t length, struct decimal number)
{
	return scale_at_wide(scale, length, wide_from(number));
}
