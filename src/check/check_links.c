/* What leads out of the text: addresses and pictures. */
#include <dirent.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"
#include "check/check_parts.h"
#include "load/year.h"

static bool starts_with(const char *text, const char *prefix)
{
	return !strncmp(text, prefix, strlen(prefix));
}

void check_link(const struct check *check, const struct prose *prose)
{
	const char *href = prose_attribute(prose, "href");
	if (!href)
		return;
	static const char *const schemes[] = { "https://", "http://", "mailto:" };
	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
		if (starts_with(href, schemes[i]) && href[strlen(schemes[i])] && !strchr(href, ' '))
			return;
	const char *advice = "";
	if (starts_with(href, "www.") && !strchr(href, ' '))
		advice = arena_printf(check->arena, "; write https://%s", href);
	else if (strchr(href, '@') && !strchr(href, ' ') && !strchr(href, ':'))
		advice = arena_printf(check->arena, "; write mailto:%s", href);
	message_add(check->messages, MESSAGE_ERROR, prose_value_place(prose, "href", 0), "bad-link",
		    "\"%s\" is no address: it must begin with https://, http:// or mailto:%s", href,
		    advice);
}

/* The same name but for capitals, or but for the end that says what it is: ".jpg". */
static bool is_near(const char *written, const char *there)
{
	size_t length = strlen(written);
	return !strncasecmp(there, written, length) &&
	       (!there[length] || (there[length] == '.' && !strchr(written, '.')));
}

/* A file of nearly that name in the folder that is meant; NULL: there is none. */
static const char *near_name(struct arena *arena, const char *file)
{
	const char *slash = strrchr(file, '/');
	const char *folder = slash ? arena_strndup(arena, file, (size_t)(slash - file)) : ".";
	const char *name = slash ? slash + 1 : file;
	const char *found = NULL;
	DIR *entries = opendir(folder);
	if (!entries)
		return NULL;
	for (const struct dirent *entry; !found && (entry = readdir(entries));)
		if (*name != '.' && is_near(name, entry->d_name))
			found = arena_strdup(arena, entry->d_name);
	closedir(entries);
	return found;
}

static const char *image_advice(const struct check *check, const char *path, const char *file)
{
	if (strchr(path, '\\'))
		return "; folders are parted by /";
	const char *near = near_name(check->arena, file);
	return near ? arena_printf(check->arena, "; there is a file \"%s\"", near) : "";
}

/* Said in place of what cannot be seen; nothing said is no alternative. */
void check_alternative(const struct check *check, const struct prose *prose, const char *attribute)
{
	const char *alternative = prose_attribute(prose, attribute);
	if (alternative && !*alternative)
		message_add(check->messages, MESSAGE_ERROR, prose_value_place(prose, attribute, 0),
			    "missing-alternative",
			    "%s=\"\" says nothing: tell in words what the picture shows, for those "
			    "who cannot see it",
			    attribute);
}

/* BCP 47 in its usual form: "en-GB", "cy". */
void check_language(const struct check *check, const struct prose *prose)
{
	const char *tag = prose_attribute(prose, "xml:lang");
	if (tag && !language_is_tag(tag))
		message_add(check->messages, MESSAGE_ERROR, prose_value_place(prose, "xml:lang", 0),
			    "bad-language", "\"%s\" is no language: write en-GB, or cy for Welsh",
			    tag);
}

void check_image(const struct check *check, const struct prose *prose, const char *attribute)
{
	const char *path = prose_attribute(prose, attribute);
	if (!path)
		return;
	struct place place = prose_value_place(prose, attribute, 0);
	struct stat status;
	const char *file = file_beside(check->arena, place.source, path);
	bool is_there = stat(file, &status) == 0;
	if (is_there && S_ISREG(status.st_mode))
		return;
	if (is_there) {
		message_add(check->messages, MESSAGE_ERROR, place, "missing-image",
			    "\"%s\" is a folder or a device, not a picture", path);
		return;
	}
	message_add(check->messages, MESSAGE_ERROR, place, "missing-image",
		    strstr(path, "://") ? "\"%s\" is an address: a picture must be a file on this "
					  "machine%s"
					: "there is no picture \"%s\" beside this file%s",
		    path, image_advice(check, path, file));
}
