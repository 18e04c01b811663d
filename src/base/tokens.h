/*
 * Tokens: the words of a value that holds several, such as class names or years, with spaces between (XML
 * 1.0, 2.3: Nmtokens).
 */
#ifndef BASE_TOKENS_H
#define BASE_TOKENS_H

#include <stdbool.h>
#include <stddef.h>

struct token {
	const char *text; /* in the value, not terminated */
	size_t length;
};

/* The next token of *rest, which moves past it; false at the end, and where *rest is NULL. */
bool token_next(const char **rest, struct token *token);

bool token_is(struct token token, const char *text);

/* The order of two texts by their bytes, for qsort of an array of them. */
int text_order(const void *a, const void *b);

/* True when both are there and are the same. */
bool is_text(const char *a, const char *b);

/* True when the bytes are one of the texts, which NULL ends. */
bool is_one_of(const char *text, size_t length, const char *const *list);

/* How long the first of the texts is that the bytes begin with; 0: with none. */
size_t begins_with_one_of(const char *text, size_t length, const char *const *list);

#endif
