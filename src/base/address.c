#include "base/address.h"

#include <string.h>

#include "base/ascii.h"

static bool has(const char *word, size_t length, const char *what)
{
	size_t bytes = strlen(what);
	for (size_t i = 0; i + bytes <= length; i++)
		if (!memcmp(word + i, what, bytes))
			return true;
	return false;
}

/* A stop between letters. */
static bool is_domain_dot(const char *word, size_t length, size_t at)
{
	return at && at + 1 < length && word[at] == '.' && ascii_is_alphanumeric(word[at - 1]) &&
	       ascii_is_alphanumeric(word[at + 1]);
}

bool is_address(const char *word, size_t length)
{
	const char *at = memchr(word, '@', length);
	const char *slash = memchr(word, '/', length);
	const char *dot = memchr(word, '.', length);
	if (!dot && !at && !slash)
		return false;
	if (has(word, length, "://") || (dot && has(word, length, "www.")))
		return true;
	bool in_domain = false;
	for (size_t i = 0; dot && i < length && !in_domain; i++) {
		if (slash && word + i >= slash)
			break;
		/* "2.5/3" is a number. */
		in_domain = is_domain_dot(word, length, i) && word[i + 1] > '9';
	}
	return in_domain && (slash || (at && at > word));
}
