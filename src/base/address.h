/* Addresses of the web and of mail as they stand in running text. */
#ifndef BASE_ADDRESS_H
#define BASE_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * True when a word without spaces is, or has in it, an address: "https://www.gov.uk/mappa", "www.gov.uk",
 * "name@example.org", "gov.uk/mappa-3". Quotes, brackets and stops around it do not matter. Words such
 * as "e.g." and "and/or" are none.
 */
bool is_address(const char *word, size_t length);

#endif
