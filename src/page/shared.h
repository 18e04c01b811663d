/*
 * Shared sections: national sections that say the same in every report of a year are laid out once for
 * all of them. An area's pages then show the same paint list, with elements of the area's own.
 *
 * What is shared     sections of the layout whose words name no area and no figure, and that hold
 *                    nothing but text; the same year, language, side of the first page and number of
 *                    the first footnote.
 * Threads            a cache is for all of them. Who asks first for a section lays it out; whoever asks
 *                    meanwhile waits for it.
 * Owner              the cache; it must outlive the publications made with it.
 */
#ifndef PAGE_SHARED_H
#define PAGE_SHARED_H

#include "page/pages.h"

struct shared_sections;

/* NULL: no memory; then nothing is shared. */
struct shared_sections *shared_sections_new(void);
void shared_sections_free(struct shared_sections *shared);

/* Whether a section can be shared, and the document has a cache. */
bool shared_is_possible(const struct pagination *pagination, const struct section *section);

/*
 * Sets such a section as the document's cache has it, from a new page on, whose side is right. False: it
 * could not be laid out by itself; nothing was done.
 */
bool shared_set(struct pagination *pagination, const struct section *section);

#endif
