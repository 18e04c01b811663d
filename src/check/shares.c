#include "check/shares.h"

#include <stdlib.h>

enum { PER_CENT = 2, PLACES = 6 };

enum share_verdict share_judge(struct decimal written, struct decimal part, struct decimal whole,
			       struct decimal *right, struct decimal *exact)
{
	if (written.scale > PLACES || !decimal_ratio(part, whole, PER_CENT, written.scale, right) ||
	    !decimal_ratio(part, whole, PER_CENT, PLACES, exact))
		return SHARE_IS_UNKNOWN;
	if (decimal_compare(written, *right) == 0)
		return SHARE_IS_RIGHT;
	bool was_cut = decimal_compare(written, decimal_cut(*exact, written.scale)) == 0;
	return was_cut ? SHARE_IS_CUT : SHARE_IS_WRONG;
}

bool is_within_tenths(struct decimal a, struct decimal b, int tenths)
{
	struct decimal apart;
	if (!decimal_subtract(a, b, &apart))
		return false;
	apart.units = llabs(apart.units);
	return decimal_compare(apart, (struct decimal) { tenths, 1 }) <= 0;
}

void percents_add(struct percents *percents, struct decimal percent)
{
	int64_t millionths, unit;
	percents->is_known =
		percents->is_known && percent.scale <= PLACES &&
		decimal_add(percents->sum, percent, &percents->sum) &&
		decimal_units(percent, PLACES, &millionths) &&
		decimal_units((struct decimal) { 1, percent.scale }, PLACES, &unit) &&
		!__builtin_add_overflow(percents->millionths, millionths, &percents->millionths) &&
		!__builtin_add_overflow(percents->rounded, unit / 2, &percents->rounded);
	percents->count++;
}

bool percents_miss_whole(const struct percents *percents, bool is_said)
{
	enum { ONE = 1000000, WHOLE = 100 * ONE, NEAR = 3 * ONE };
	int64_t least = WHOLE - percents->rounded, most = WHOLE + percents->rounded;
	bool is_near = percents->millionths >= WHOLE - NEAR && percents->millionths <= WHOLE + NEAR;
	return percents->is_known && (is_said || is_near) &&
	       (percents->millionths < least || percents->millionths > most);
}
