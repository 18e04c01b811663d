/*
 * The tests of base/ run twice: as they are, and under a locale whose decimal sign is a comma. ctest
 * sets DECIMAL_SIGN to what it means the locale to have, so that a missing locale is not taken for a
 * test that passed.
 */
#ifndef UNDER_LOCALE_H
#define UNDER_LOCALE_H

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void take_locale(void)
{
	const char *meant = getenv("DECIMAL_SIGN");
	const char *taken = setlocale(LC_ALL, "");
	if (meant && strcmp(localeconv()->decimal_point, meant) != 0) {
		fprintf(stderr, "the locale (%s) does not write \"%s\" for the decimal point\n",
			taken ? taken : "not there", meant);
		exit(1);
	}
}

#endif
