#include "text/addresses.h"

#include <stdbool.h>
#include <string.h>

#include "base/address.h"
#include "text/breaks.h"

/* So many bytes stay together at either end of an address. */
enum { LEAST_AT_START = 4, LEAST_AT_END = 3 };

static bool ends_word(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool may_break_before(char c)
{
	return c && strchr(".?=&#_~%@-", c);
}

static bool is_slash(char c)
{
	return c == '/';
}

static void break_address(const char *word, size_t bytes, char *breaks)
{
	for (size_t i = 1; i < bytes; i++) {
		if (breaks[i - 1] == BREAK_MAY)
			breaks[i - 1] = BREAK_NOT;
		if (i < LEAST_AT_START || bytes - i < LEAST_AT_END)
			continue;
		bool behind_slash = is_slash(word[i - 1]) && !is_slash(word[i]);
		bool before_mark = may_break_before(word[i]) && !is_slash(word[i - 1]) &&
				   !may_break_before(word[i - 1]);
		if ((behind_slash || before_mark) && breaks[i - 1] == BREAK_NOT)
			breaks[i - 1] = BREAK_IN_ADDRESS;
	}
}

/* The next place that an address may have in it; NULL: there is none. */
static const char *next_sign(const char *at, const char *end)
{
	const char *slash = memchr(at, '/', (size_t)(end - at));
	const char *rest = slash ? slash : end;
	const char *sign = memchr(at, '@', (size_t)(rest - at));
	if (sign)
		slash = rest = sign;
	while ((at = memchr(at, 'w', (size_t)(rest - at)))) {
		if (rest - at > 4 && !memcmp(at, "www.", 4))
			return at;
		at++;
	}
	return slash;
}

void break_addresses(const char *text, size_t bytes, char *breaks)
{
	const char *end = text + bytes;
	for (const char *at = text; (at = next_sign(at, end));) {
		const char *start = at;
		while (start > text && !ends_word(start[-1]))
			start--;
		while (at < end && !ends_word(*at))
			at++;
		if (is_address(start, (size_t)(at - start)))
			break_address(start, (size_t)(at - start), breaks + (start - text));
	}
}
