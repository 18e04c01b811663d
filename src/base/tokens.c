#include "base/tokens.h"

#include <string.h>

bool token_next(const char **rest, struct token *token)
{
	const char *start = *rest;
	if (!start)
		return false;
	start += strspn(start, " ");
	*token = (struct token) { start, strcspn(start, " ") };
	*rest = start + token->length;
	return token->length > 0;
}

bool token_is(struct token token, const char *text)
{
	return strlen(text) == token.length && !memcmp(text, token.text, token.length);
}

bool is_text(const char *a, const char *b)
{
	return a && b && !strcmp(a, b);
}

int text_order(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool is_one_of(const char *text, size_t length, const char *const *list)
{
	/* The first bytes differ nearly always: most are told apart by them alone. */
	char first = length ? *text : '\0';
	for (; *list; list++)
		if (**list == first && strlen(*list) == length && !memcmp(*list, text, length))
			return true;
	return false;
}

size_t begins_with_one_of(const char *text, size_t length, const char *const *list)
{
	for (; *list; list++) {
		size_t bytes = strlen(*list);
		if (bytes <= length && !memcmp(text, *list, bytes))
			return bytes;
	}
	return 0;
}
