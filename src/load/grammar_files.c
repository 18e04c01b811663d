#include "load/grammar_files.h"

#include <string.h>

/* With the lock held; NULL: there are too many. */
static struct grammar_file *find_file(struct grammar_files *files, const char *name)
{
	for (size_t i = 0; i < files->count; i++)
		if (!strcmp(files->items[i].name, name))
			return &files->items[i];
	if (files->count == sizeof files->items / sizeof *files->items)
		return NULL;
	files->items[files->count].name = name;
	return &files->items[files->count++];
}

/* Who needs a file first reads it, and only who needs that very file waits for it. */
const struct xml_document *grammar_files_open(struct grammar_files *files, const char *name,
					      struct arena *arena, struct messages *messages)
{
	pthread_mutex_lock(&files->lock);
	struct grammar_file *file = find_file(files, name);
	pthread_mutex_unlock(&files->lock);
	if (!file)
		return NULL;
	pthread_mutex_lock(&file->lock);
	if (!file->document)
		file->document = xml_read(arena, messages,
					  arena_printf(arena, "%s/%s", files->folder, name));
	const struct xml_document *document = file->document;
	pthread_mutex_unlock(&file->lock);
	return document;
}

struct place grammar_files_place(struct grammar_files *files, const struct xml_node *node)
{
	const struct xml_node *root = node;
	while (root->parent)
		root = root->parent;
	struct place place = { 0 };
	for (size_t i = 0; i < sizeof files->items / sizeof *files->items; i++) {
		struct grammar_file *file = &files->items[i];
		pthread_mutex_lock(&file->lock);
		if (file->document && file->document->root == root)
			place = xml_place(file->document, node);
		pthread_mutex_unlock(&file->lock);
	}
	return place;
}
