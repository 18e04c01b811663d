/* What is said in place of pictures, to those who cannot see them: words of a person, not a file's name. */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "check/check_parts.h"

static bool ends_like_a_file(const char *text)
{
	static const char *const endings[] = { ".jpg",	".jpeg", ".png", ".svg",  ".gif",  ".tif",
					       ".tiff", ".pdf",	 ".bmp", ".webp", ".heic", NULL };
	return phrase_before(text, strlen(text), endings) > 0;
}

/* "image", "Photo 3", "IMG_1234", "Untitled", "logo": what says no more than that there is something. */
static bool says_nothing(const char *text)
{
	static const char *const words[] = { "image",	    "picture", "photo",	     "photograph",
					     "img",	    "dsc",     "graphic",    "figure",
					     "chart",	    "diagram", "screenshot", "untitled",
					     "portrait",    "logo",    "signature",  "alt",
					     "alternative", "text",    "alt text",   "scan",
					     "delwedd",	    "llun",    "icon",	     "placeholder",
					     NULL };
	size_t letters = strlen(text);
	while (letters && !ascii_is_letter(text[letters - 1]))
		letters--;
	return !letters || is_word_of(text, letters, words);
}

/* The file's own name, with its ending or without. */
static bool is_file_name(const char *text, const char *path)
{
	const char *slash = path ? strrchr(path, '/') : NULL;
	const char *name = slash ? slash + 1 : path;
	size_t stem = name ? strcspn(name, ".") : 0;
	return stem && strlen(text) == stem && !strncasecmp(text, name, stem) && !strchr(text, ' ');
}

void check_alternative(const struct check *check, const struct prose *prose, const char *attribute,
		       const char *path)
{
	const char *text = prose_attribute(prose, attribute);
	if (!text)
		return;
	struct place place = prose_value_place(prose, attribute, 0);
	if (!*text)
		message_add(check->messages, MESSAGE_ERROR, place, "missing-alternative",
			    "%s=\"\" says nothing: tell in words what the picture shows, for those "
			    "who cannot see it",
			    attribute);
	else if (ends_like_a_file(text) || says_nothing(text) || is_file_name(text, path))
		message_add(check->messages, MESSAGE_WARNING, place, "poor-alternative",
			    "%s=\"%s\" does not say what the picture shows: tell it in words, for "
			    "those who cannot see it",
			    attribute, text);
}
