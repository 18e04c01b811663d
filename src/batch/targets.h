/* Where what is made goes: files named after reports, and folders for many. */
#ifndef BATCH_TARGETS_H
#define BATCH_TARGETS_H

#include <stdbool.h>

#include "base/arena.h"
#include "pdf/pdf.h"

/* True for "report.xml" and "REPORT.XML". */
bool path_is_xml(const char *path);

/* What stands behind the last slash. */
const char *path_name(const char *path);

/* "reports/london.xml" and "-print.pdf" make "reports/london-print.pdf". */
const char *path_with_end(struct arena *arena, const char *path, const char *end);

/* The end of a PDF's name: ".pdf", or "-print.pdf". */
const char *edition_end(enum edition edition);

/* True when both paths lead to one file that is there. */
bool path_is_same_file(const char *a, const char *b);

/*
 * True when a PDF may be written there. A file that is there and no PDF is somebody's work, such as a
 * report named after -o by a slip: it is told, and nothing is written.
 */
bool target_may_be_pdf(const char *path);

/* Makes a folder that is not there yet, if its parent is; else false, which is told. NULL: nothing to do. */
bool target_make_folder(const char *folder);

#endif
