/*
 * Schemas: what may stand where in an XML file, and a message for everything that stands elsewhere.
 *
 * Purpose   layouts/report.rng, layout.rng, catalogue.rng, each read when it is first asked for.
 * Owner     who calls schemas_new: one for the whole run, freed after the last document.
 * Threads   shared: the first thread to ask reads the schema, the others wait for it.
 *
 * Rules: "unknown-element", "misplaced-element", "doubled-element", "missing-element", "wrong-order",
 * "unknown-attribute", "missing-attribute", "bad-value", "text-not-allowed", "namespace"; and
 * "broken-schema" where areapress is not installed as it should be.
 */
#ifndef LOAD_SCHEMA_H
#define LOAD_SCHEMA_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/message.h"
#include "load/xml.h"

struct xml_schemas;

/* Schemas are folder/NAME.rng. NULL when the system has no memory. */
struct xml_schemas *schemas_new(const char *folder);
void schemas_free(struct xml_schemas *schemas);

/*
 * True when the document is as the schema of that name (a literal) has it; else each fault is a
 * message. Texts of messages are made in arena.
 */
bool schema_validate(struct xml_schemas *schemas, const char *name,
		     const struct xml_document *document, struct arena *arena,
		     struct messages *messages);

/* Reads a schema that is going to be asked for, by a thread that has nothing better to do. */
void schema_prepare(struct xml_schemas *schemas, const char *name);

#endif
