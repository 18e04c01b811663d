/* What this program is called, and the versions of what it stands on. */
#ifndef BATCH_VERSION_H
#define BATCH_VERSION_H

#include <stdio.h>

/* "areapress 0.1.0", for the PDF's Producer. */
const char *version_producer(void);

/* The program's version and each library's, a line each. */
void version_print(FILE *stream, const char *version);

#endif
