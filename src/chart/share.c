#include "chart/share.h"

struct share share_of(struct decimal part, struct decimal whole)
{
	/* With two places a share's units are its per cents. */
	struct decimal ratio = { 0 };
	if (!decimal_divide(part, whole, 2, &ratio))
		return (struct share) { SHARE_ROUNDED, 0 };
	if (ratio.units == 0 && part.units > 0)
		return (struct share) { SHARE_UNDER, 1 };
	if (ratio.units == 100 && decimal_compare(part, whole) < 0)
		return (struct share) { SHARE_OVER, 99 };
	return (struct share) { SHARE_ROUNDED, (int)ratio.units };
}

length_t share_length(length_t length, struct decimal part, struct decimal whole)
{
	/* Adding nothing at the other's scale brings both to the same one. */
	const struct decimal nothing = { 0, whole.scale }, none = { 0, part.scale };
	struct decimal over, under;
	if (!decimal_add(part, nothing, &over) || !decimal_add(whole, none, &under) ||
	    under.units <= 0)
		return 0;
	return length_scale(length, over.units, under.units);
}

bool share_takes_part(const struct chart_value *value)
{
	return !value->absent && value->number.units > 0;
}

enum sum_kind share_sum(const struct chart_value *values, size_t count, struct decimal *sum)
{
	bool absent = true;
	*sum = (struct decimal) { 0 };
	for (size_t i = 0; i < count; i++) {
		absent &= values[i].absent;
		if (share_takes_part(&values[i]) && !decimal_add(*sum, values[i].number, sum))
			return SUM_TOO_LARGE;
	}
	if (absent)
		return SUM_ABSENT;
	return sum->units ? SUM_GOOD : SUM_NOTHING;
}
