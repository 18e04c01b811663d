/*
 * The fonts catalogue, fonts/catalogue.xml: which faces, hyphenation patterns and ICC profiles there are by
 * name, the files they are in, and the Debian package that brings each. Nothing is bundled: a file is
 * looked for beside the catalogue first, then at the absolute paths that it names.
 */
#ifndef LOAD_CATALOGUE_H
#define LOAD_CATALOGUE_H

#include "base/arena.h"
#include "base/message.h"

struct xml_schemas;

enum resource_kind { RESOURCE_FACE, RESOURCE_HYPHENATION, RESOURCE_PROFILE };

struct resource {
	enum resource_kind kind;
	const char *name;      /* "Lato Bold"; a language: "en-GB"; "sRGB", "Coated FOGRA39" */
	const char *path;      /* the first of its candidates that is there; NULL: none is */
	const char *wanted;    /* its candidates, for a message */
	const char *package;   /* Debian: "fonts-lato" */
	const char *condition; /* profiles: the output condition's identifier, "FOGRA39" */
	const struct resource *next;
};

struct catalogue {
	const struct source *source;
	const struct resource *resources;
};

/* Reads folder/catalogue.xml; NULL with messages. */
const struct catalogue *catalogue_load(struct arena *arena, struct messages *messages,
				       struct xml_schemas *schemas, const char *folder);

const struct resource *catalogue_find(const struct catalogue *catalogue, enum resource_kind kind,
				      const char *name);

#endif
