/*
 * Where an area stands among all areas, by a column of the data that a compendium gathers:
 *
 *   {own:areas.rate}                         92: the area's own figure
 *   {rank:areas.rate}                        42: so many areas, and one more, have a greater figure
 *   {median:areas.rate}                      128: the middle of all
 *   {standing:areas.rate|highest|lowest}     "third highest", "lowest": from the nearer end
 */
#ifndef DOC_STANDING_H
#define DOC_STANDING_H

#include "doc/document.h"

/* Each by what stands behind the field's colon; NULL where there is no such data or figure. */
const char *standing_own(struct document *document, const char *path);
const char *standing_rank(struct document *document, const char *path);
const char *standing_median(struct document *document, const char *path);
const char *standing_words(struct document *document, const char *argument);

#endif
