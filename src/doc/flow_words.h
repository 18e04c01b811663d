/* A flow figure told in words, for those who cannot see it. */
#ifndef DOC_FLOW_WORDS_H
#define DOC_FLOW_WORDS_H

#include "doc/document.h"

/*
 * Steps and branches in their order, each step by its number, its title and its words; in the report's
 * language, English or Welsh. In the document's arena.
 */
const char *flow_words(struct document *document, const struct prose *flow);

#endif
