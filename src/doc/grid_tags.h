/* Which heads speak for which cells of a table in prose. */
#ifndef DOC_GRID_TAGS_H
#define DOC_GRID_TAGS_H

#include "doc/document.h"

/*
 * Names its heads to each cell of a table in which they cannot be found by their scope alone (ISO
 * 32000-1, 14.8.5.7; PDF/UA-1, 7.5): one with several rows of heads, or with sub-heads.
 */
void grid_tag_heads(struct arena *arena, struct grid *grid);

#endif
