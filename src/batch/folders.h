/* Folders named in place of reports: the reports that are in them. */
#ifndef BATCH_FOLDERS_H
#define BATCH_FOLDERS_H

#include <stdbool.h>
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
 * True for a file that says that it is a report, or may be one that was saved in UTF-16; a compendium, a
 * layout or a spreadsheet's export may be in a folder, too.
 */
bool file_is_report(const char *path);

/*
 * The report to compare with: earlier itself where it is a file; of a folder the file of the report's own
 * name, or of that of the year before ("london-2023-24.xml" for "london-2024-25.xml").
 */
const char *earlier_report(struct arena *arena, const char *earlier, const char *report);

#endif
