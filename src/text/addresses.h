/*
 * Where an address may be broken, without a hyphen: behind a slash, and before a stop or another mark
 * (The Chicago Manual of Style, 17th edition, 7.46). Private to text/.
 */
#ifndef TEXT_ADDRESSES_H
#define TEXT_ADDRESSES_H

#include <stddef.h>

/* Corrects what find_breaks has found: within addresses there is BREAK_IN_ADDRESS, and no other. */
void break_addresses(const char *text, size_t bytes, char *breaks);

#endif
