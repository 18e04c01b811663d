/* Prose from XML: private to load/. */
#ifndef LOAD_PROSE_READER_H
#define LOAD_PROSE_READER_H

#include "load/prose.h"
#include "load/xml.h"

/*
 * What stands in container, as blocks of a PROSE_BODY that has the container's attributes. Elements
 * that are no prose are passed over: the schema has told of them.
 */
struct prose *prose_read(struct arena *arena, const struct xml_document *document,
			 const struct xml_node *container);

/* The container's children of one kind alone: the charts among an area's statistics. */
struct prose *prose_read_only(struct arena *arena, const struct xml_document *document,
			      const struct xml_node *container, enum prose_kind kind);

/* The kind of an element by its name; PROSE_KINDS: it is no prose. */
enum prose_kind prose_kind_find(const char *name);

#endif
