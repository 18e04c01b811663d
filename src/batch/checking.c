#include "batch/checking.h"

#include "check/check.h"
#include "load/figures.h"

/* In the arena, since checking may go on when what is made meanwhile has failed. */
struct checking {
	struct press *press;
	const struct report *report;
	const struct layout *layout;
	const char *against;
};

/* Last year's report, whose own faults are told with it. */
static void compare(const struct checking *checking, struct arena *arena, struct messages *messages)
{
	struct press *press = checking->press;
	const struct report *before =
		report_load(arena, messages, press_schemas(press), checking->against);
	const struct layout *layout =
		before ? press_layout_of(press, arena, messages, before, NULL, LAYOUT_OF_REPORT)
		       : NULL;
	if (layout)
		check_against(checking->report, checking->layout,
			      report_complete(arena, before, layout), layout, messages);
}

static void check(void *context, struct arena *arena, struct messages *messages)
{
	const struct checking *checking = context;
	check_report(checking->report, checking->layout, messages);
	if (checking->against)
		compare(checking, arena, messages);
}

struct aside *checking_begin(struct crew *crew, struct arena *arena, struct press *press,
			     const struct report *report, const struct layout *layout,
			     const char *against)
{
	struct checking *checking = arena_alloc(arena, sizeof *checking);
	*checking = (struct checking) { press, report, layout, against };
	return aside_begin(crew, arena, check, checking);
}
