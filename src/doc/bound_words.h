/*
 * The words, in English and in Welsh with its mutations, that keep what is beside them on their line;
 * private to binding.c, which says how. Each list ends with NULL.
 */
#ifndef DOC_BOUND_WORDS_H
#define DOC_BOUND_WORDS_H

/* A number stays with one of these before it: "Level 2". */
extern const char *const before_number[];

/* A letter does: "Annex B". */
extern const char *const before_letter[];

/* A number stays with one of these behind it: "12 months". */
extern const char *const after_number[];

/* A name stays with one of these before it, or what an abbreviation means: "Mr Smith". Without their stop. */
extern const char *const before_name[];

/* These join two numbers, the second of which stays with them: "Levels 2 and 3". */
extern const char *const between_numbers[];

#endif
