/*
 * Dates, numbers and alternatives in the words of a language: English (en) and Welsh (cy), by the
 * first two letters of a BCP 47 tag; any other is written as English.
 */
#ifndef DOC_WORDS_H
#define DOC_WORDS_H

#include "base/arena.h"

/* "31 March 2025", "31 Mawrth 2025". month 1 to 12. */
const char *words_date(struct arena *arena, const char *lang, int day, int month, int year);

/* The same from an ISO date "2025-07-30"; NULL when it is none. */
const char *words_iso_date(struct arena *arena, const char *lang, const char *iso);

/* "second", "twenty-first", from 1 to 30 in English; NULL: there is no word. */
const char *words_ordinal(const char *lang, int number);

/* "(a)" from 1, to "(z)", then "(aa)"; "(i)" to "(cmxcix)". */
const char *words_letter(struct arena *arena, int number);
const char *words_roman(struct arena *arena, int number);

/* What stands for a picture of a person, or of their signature, to those who cannot see it. */
const char *words_portrait(struct arena *arena, const char *lang, const char *name);
const char *words_signature(struct arena *arena, const char *lang, const char *name);

#endif
