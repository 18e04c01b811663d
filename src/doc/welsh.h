/*
 * Welsh names as the word before them makes them begin: "De Cymru", "i Dde Cymru", "yn Ne Cymru".
 */
#ifndef DOC_WELSH_H
#define DOC_WELSH_H

#include "base/arena.h"

enum mutation { MUTATION_SOFT, MUTATION_NASAL };

/* A name that begins with no consonant that changes is returned as it is. */
const char *welsh_mutate(struct arena *arena, const char *name, enum mutation mutation);

#endif
