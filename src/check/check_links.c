/* What leads out of the text: addresses and pictures. */
#include <string.h>
#include <sys/stat.h>

#include "check/check_parts.h"

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

/* A file's name is relative to the file that names it. */
static const char *resolve(struct arena *arena, const struct source *source, const char *path)
{
	const char *slash = source && *path != '/' ? strrchr(source->path, '/') : NULL;
	if (!slash)
		return path;
	return arena_printf(arena, "%.*s/%s", (int)(slash - source->path), source->path, path);
}

void check_image(const struct check *check, const struct prose *prose, const char *attribute)
{
	const char *path = prose_attribute(prose, attribute);
	if (!path)
		return;
	struct place place = prose_value_place(prose, attribute, 0);
	struct stat status;
	const char *file = resolve(check->arena, place.source, path);
	if (stat(file, &status) == 0 && S_ISREG(status.st_mode))
		return;
	message_add(check->messages, MESSAGE_ERROR, place, "missing-image",
		    strstr(path, "://") ? "\"%s\" is an address: a picture must be a file on this "
					  "machine"
					: "there is no picture \"%s\" beside this file",
		    path);
}
