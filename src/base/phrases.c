#include "base/phrases.h"

#include <string.h>

#include "base/ascii.h"

/* The text may end within the phrase, by its terminating byte. */
static bool begins_with(const char *text, const char *phrase, size_t length)
{
	size_t same = 0;
	while (same < length && text[same] &&
	       ascii_to_small(text[same]) == ascii_to_small(phrase[same]))
		same++;
	return same == length;
}

bool is_word_of(const char *word, size_t length, const char *const *words)
{
	/* The first bytes differ nearly always: most are told apart by them alone. */
	for (char first = length ? ascii_to_small(*word) : '\0'; first && *words; words++)
		if (ascii_to_small(**words) == first && strlen(*words) == length &&
		    begins_with(word, *words, length))
			return true;
	return false;
}

size_t phrase_at(const char *text, const char *const *phrases)
{
	size_t longest = 0;
	for (; *phrases; phrases++) {
		size_t bytes = strlen(*phrases);
		if (bytes > longest && begins_with(text, *phrases, bytes))
			longest = bytes;
	}
	return longest;
}

size_t phrase_before(const char *text, size_t length, const char *const *phrases)
{
	size_t longest = 0;
	for (; *phrases; phrases++) {
		size_t bytes = strlen(*phrases);
		if (bytes > longest && bytes <= length &&
		    begins_with(text + length - bytes, *phrases, bytes))
			longest = bytes;
	}
	return longest;
}
