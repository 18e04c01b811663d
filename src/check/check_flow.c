/* Flow figures: whether every way leads somewhere, and all find room. */

#include "check/check_parts.h"

static void check_step(const struct check *check, const struct prose *step)
{
	const char *title = prose_attribute(step, "title");
	if (!step->first && (!title || !*title))
		message_add(check->messages, MESSAGE_ERROR, step->place, "empty-step",
			    "this step says nothing: give it a title= or words");
}

/* How many boxes find room side by side. */
static int most_ways(const struct layout *layout)
{
	const struct page_look *page = &layout->page;
	length_t width = page->width - page->inner - page->outer;
	return (int)((width + page->gutter) / (layout->flow.least + page->gutter));
}

static void check_branch(const struct check *check, const struct prose *branch)
{
	int ways = 0, most = most_ways(check->layout);
	bool leads_on = false;
	for (const struct prose *way = branch->first; way; way = way->next) {
		if (way->kind != PROSE_WAY)
			continue;
		leads_on = leads_on || !prose_says_yes(way, "ends");
		ways++;
		for (const struct prose *step = way->first; step; step = step->next)
			check_step(check, step);
	}
	if (ways > most)
		message_add(check->messages, MESSAGE_ERROR, branch->place, "too-many-ways",
			    "%d ways find no room side by side: a branch may have %d", ways, most);
	if (ways == 1)
		message_add(check->messages, MESSAGE_WARNING, branch->place, "one-way",
			    "this branch has but one <way>: write its steps without a branch");
	if (branch->next && !leads_on && ways)
		message_add(check->messages, MESSAGE_ERROR, branch->next->place, "no-way-here",
			    "no way leads here: all ways of the branch before it end");
}

void check_flow(const struct check *check, const struct prose *flow)
{
	check_alternative(check, flow, "alt", NULL);
	for (const struct prose *child = flow->first; child; child = child->next) {
		if (child->kind == PROSE_BRANCH)
			check_branch(check, child);
		else if (child->kind == PROSE_STEP)
			check_step(check, child);
	}
}
