/* Per cents, held against what they are shares of, and against the 100 that they make together. */
#ifndef CHECK_SHARES_H
#define CHECK_SHARES_H

#include "base/decimal.h"

enum share_verdict {
	SHARE_IS_RIGHT, /* rounded, as it should be */
	SHARE_IS_CUT,
	SHARE_IS_WRONG,
	SHARE_IS_UNKNOWN, /* there is nothing to reckon it from */
};

/* right: the per cent to as many places as it is written with; exact: to six. Both unless unknown. */
enum share_verdict share_judge(struct decimal written, struct decimal part, struct decimal whole,
			       struct decimal *right, struct decimal *exact);

/* True when a and b are apart by so many tenths at the most. */
bool is_within_tenths(struct decimal a, struct decimal b, int tenths);

/* Per cents added up. Start with is_known set. */
struct percents {
	struct decimal sum;
	int64_t millionths; /* the same */
	int64_t rounded; /* what rounding may have taken from them, or added: half a unit of each */
	int count;
	bool is_known; /* none is too large, or has too many places */
};

void percents_add(struct percents *percents, struct decimal percent);

/* They are not 100, and rounding does not explain it; but they are near, or it is said that they are. */
bool percents_miss_whole(const struct percents *percents, bool is_said);

#endif
