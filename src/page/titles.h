/* Titles of sections: at the head of a page, or under what the section before has left of it. */
#ifndef PAGE_TITLES_H
#define PAGE_TITLES_H

#include "page/spread.h"

/*
 * Title and standfirst on their own lines of the current page; pagination->y is where the body hangs.
 * "title-too-tall" and "standfirst-too-long" warn of those that leave too little of the page.
 */
void title_set(struct pagination *pagination, const struct section *section);

/*
 * The same under what stands on the current page, when the layout's run-on look says how and enough of
 * the section's first zone (NULL: it has no body) goes below it. False: nothing was set.
 */
bool title_run_on(struct pagination *pagination, const struct section *section,
		  const struct zone *first);

#endif
