/* A document held against a grammar; see schema.h, which is what loaders call. */
#ifndef LOAD_VALIDATE_H
#define LOAD_VALIDATE_H

#include <stdbool.h>

#include "load/grammar.h"
#include "load/xml.h"

/* True when all is as the grammar has it; else each fault is a message. */
bool validate(const struct grammar *grammar, const struct xml_document *document,
	      struct arena *arena, struct messages *messages);

#endif
