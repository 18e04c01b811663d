/*
 * Schema files of one folder, each read but once, whichever grammars include it; threads may read grammars
 * side by side. Start with zeros, but for the folder.
 */
#ifndef LOAD_GRAMMAR_FILES_H
#define LOAD_GRAMMAR_FILES_H

#include <pthread.h>

#include "load/xml.h"

enum { GRAMMAR_FILES_MOST = 8 };

struct grammar_file {
	const char *name;
	pthread_mutex_t lock; /* of the document */
	struct xml_document *document;
};

struct grammar_files {
	const char *folder;
	pthread_mutex_t lock; /* of names and count */
	struct grammar_file items[GRAMMAR_FILES_MOST];
	size_t count;
};

/* The file of that name, which must last as long as files do, as must arena; NULL with messages. */
const struct xml_document *grammar_files_open(struct grammar_files *files, const char *name,
					      struct arena *arena, struct messages *messages);

/* Where a node of one of the files stands. */
struct place grammar_files_place(struct grammar_files *files, const struct xml_node *node);

#endif
