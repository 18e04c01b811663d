#include "text/face_set.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "load/catalogue.h"

struct opened {
	struct face face;
	struct opened *next;
};

/* Faces are few (five in the national format), so a list will do. */
struct face_set {
	const struct catalogue *catalogue;
	pthread_mutex_t mutex; /* guards the list; the faces in it never change */
	struct opened *first;
	struct opened **end; /* where the next one is hung in */
	size_t count;
};

struct face_set *face_set_new(const struct catalogue *catalogue)
{
	struct face_set *set = calloc(1, sizeof *set);
	if (!set)
		return NULL;
	if (pthread_mutex_init(&set->mutex, NULL)) {
		free(set);
		return NULL;
	}
	set->catalogue = catalogue;
	set->end = &set->first;
	return set;
}

void face_set_free(struct face_set *set)
{
	if (!set)
		return;
	for (struct opened *opened = set->first; opened;) {
		struct opened *next = opened->next;
		face_close(&opened->face);
		free(opened);
		opened = next;
	}
	pthread_mutex_destroy(&set->mutex);
	free(set);
}

/* A new face, or NULL when the file cannot be read as a font. */
static struct opened *open_file(const struct resource *resource)
{
	struct opened *opened = calloc(1, sizeof *opened);
	if (!opened)
		return NULL;
	opened->face.name = resource->name;
	opened->face.path = resource->path;
	if (!face_open(&opened->face)) {
		face_close(&opened->face);
		free(opened);
		return NULL;
	}
	return opened;
}

static void say_unknown(const struct face_set *set, const char *name, struct messages *messages,
			struct place place)
{
	char known[400] = "";
	size_t used = 0;
	for (const struct resource *r = set->catalogue->resources; r; r = r->next) {
		size_t length = strlen(r->name);
		if (r->kind != RESOURCE_FACE || used + length + 3 > sizeof known)
			continue;
		if (used) {
			memcpy(known + used, ", ", 2);
			used += 2;
		}
		memcpy(known + used, r->name, length + 1);
		used += length;
	}
	message_add(messages, MESSAGE_ERROR, place, "unknown-face",
		    "the fonts catalogue has no face \"%s\"; it has: %s", name, known);
}

/* Called with the mutex held, like open_face. */
static const struct face *known_face(const struct face_set *set, const char *name)
{
	for (const struct opened *opened = set->first; opened; opened = opened->next)
		if (!strcmp(opened->face.name, name))
			return &opened->face;
	return NULL;
}

static const struct face *open_face(struct face_set *set, const char *name,
				    struct messages *messages, struct place place)
{
	const struct resource *resource = catalogue_find(set->catalogue, RESOURCE_FACE, name);
	if (!resource) {
		say_unknown(set, name, messages, place);
		return NULL;
	}
	if (!resource->path) {
		message_add(messages, MESSAGE_SYSTEM, place, "font-not-found",
			    "the font file of \"%s\" is not there (looked for %s); "
			    "install the package %s",
			    name, resource->wanted, resource->package);
		return NULL;
	}
	struct opened *opened = open_file(resource);
	if (!opened) {
		message_add(messages, MESSAGE_SYSTEM, place, "font-unreadable",
			    "the font file %s of \"%s\" cannot be read as a font; "
			    "install the package %s again",
			    resource->path, name, resource->package);
		return NULL;
	}
	opened->face.index = (uint32_t)set->count++;
	*set->end = opened;
	set->end = &opened->next;
	return &opened->face;
}

const struct face *face_set_find(struct face_set *set, const char *name, struct messages *messages,
				 struct place place)
{
	pthread_mutex_lock(&set->mutex);
	const struct face *face = known_face(set, name);
	if (!face)
		face = open_face(set, name, messages, place);
	pthread_mutex_unlock(&set->mutex);
	return face;
}
