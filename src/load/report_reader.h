/* A report from XML: private to load/. */
#ifndef LOAD_REPORT_READER_H
#define LOAD_REPORT_READER_H

#include "load/report.h"
#include "load/xml.h"

/* What the root and its children say; a compendium has the same but for its areas. */
struct report *report_read(struct arena *arena, struct messages *messages,
			   const struct xml_document *document);

#endif
