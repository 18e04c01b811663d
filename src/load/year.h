/* Reporting years, dates and languages as they are written in files. */
#ifndef LOAD_YEAR_H
#define LOAD_YEAR_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/message.h"

/*
 * The calendar year in which a reporting year ends: 2025 for "2024/25". 0 with a message (rule "bad-value")
 * when it is no such year or its halves do not agree.
 */
int year_read(struct arena *arena, struct messages *messages, struct place place, const char *text);

/* The same without messages; 0 when it is none. */
int year_parse(const char *text);

/* "2024/25" for 2025, in arena. */
const char *year_text(struct arena *arena, int year);

/* True for a date of the calendar: "2025-07-30". */
bool date_is_iso(const char *text);

/* True when the month, 1 to 12, has that day. */
bool date_has_day(int year, int month, int day);

/* True for a language tag as BCP 47 has them, letters and digits in parts of 2 to 8: "cy", "en-GB". */
bool language_is_tag(const char *text);

/* True when a tag is of the language, of two letters: "cy-GB" of "cy". A NULL tag is of none. */
bool language_is(const char *tag, const char *language);

#endif
