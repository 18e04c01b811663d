/* A folder of reports, to be checked together. */
#ifndef BATCH_TOGETHER_H
#define BATCH_TOGETHER_H

#include <stdbool.h>

#include "load/compendium.h"

struct xml_schemas;

/* Whether a path is of a folder, or of a file that begins as a compendium does. */
bool together_is_meant(const char *path);

/*
 * All reports of a folder as a compendium lists them. Where there is a compendium.xml, its own list comes
 * first; a file that it does not list has no name. NULL, with messages, when there is no such folder or
 * no report in it ("unreadable-file", "no-reports"), or the compendium's file is at fault.
 */
const struct compendium *together_read(struct arena *arena, struct messages *messages,
				       struct xml_schemas *schemas, const char *folder);

#endif
