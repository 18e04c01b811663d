/*
 * Words and phrases of lists, each ended by NULL, that text is held against. ASCII's capitals are as its
 * small letters, in any locale; all other bytes must be the same. (As written, see base/tokens.h.)
 */
#ifndef BASE_PHRASES_H
#define BASE_PHRASES_H

#include <stdbool.h>
#include <stddef.h>

/* True when the bytes are one of the words. */
bool is_word_of(const char *word, size_t length, const char *const *words);

/* How long the longest of the phrases is that the text begins with; 0: with none. */
size_t phrase_at(const char *text, const char *const *phrases);

/* How long the longest of the phrases is that the text's first length bytes end with; 0: with none. */
size_t phrase_before(const char *text, size_t length, const char *const *phrases);

#endif
