/* A report checked aside, while its document is made already. */
#ifndef BATCH_CHECKING_H
#define BATCH_CHECKING_H

#include "base/aside.h"
#include "batch/press.h"

/* against: an earlier year's report to compare the figures with; NULL: none. To be ended by aside_end. */
struct aside *checking_begin(struct crew *crew, struct arena *arena, struct press *press,
			     const struct report *report, const struct layout *layout,
			     const char *against);

#endif
