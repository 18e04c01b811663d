/* Folders named in place of reports: the reports that are in them. */
#ifndef BATCH_FOLDERS_H
#define BATCH_FOLDERS_H

#include <stddef.h>

#include "base/arena.h"

struct report_list {
	const char *const *paths;
	size_t count;
};

/*
 * The paths with each folder replaced by the reports in it, by their names; other files of a folder are
 * passed over. A folder without a report stays, to be told of like any file that is no report.
 */
struct report_list folders_expand(struct arena *arena, const char *const *paths, size_t count);

/*
 * The report to compare with: earlier itself where it is a file; of a folder the file of the report's own
 * name, or of that of the year before ("london-2023-24.xml" for "london-2024-25.xml").
 */
const char *earlier_report(struct arena *arena, const char *earlier, const char *report);

#endif
