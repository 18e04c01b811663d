/* What leads out of the text: addresses and pictures. */
#include <dirent.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/ascii.h"
#include "base/file.h"
#include "check/check_parts.h"
#include "load/year.h"

static bool starts_with(const char *text, const char *prefix)
{
	return !strncmp(text, prefix, strlen(prefix));
}

/* The host of an address, without "www."; its length. */
static size_t host_of(const char *address, const char **host)
{
	const char *scheme = strstr(address, "://");
	*host = scheme ? scheme + 3 : address;
	if (starts_with(*host, "www."))
		*host += strlen("www.");
	return strcspn(*host, "/?#: ");
}

/* "gov.uk", and no more than letters, digits, dots and hyphens. */
static bool is_host(const char *host, size_t length)
{
	const char *dot = memchr(host, '.', length);
	if (!dot || dot == host || host[length - 1] == '.')
		return false;
	for (size_t i = 0; i < length; i++)
		if (!ascii_is_letter(host[i]) && !ascii_is_digit(host[i]) && host[i] != '.' &&
		    host[i] != '-' && (unsigned char)host[i] < 0x80)
			return false;
	return true;
}

/* The words of a link that are an address themselves, as people print them. */
static bool is_address(const char *words)
{
	return !strchr(words, ' ') && (starts_with(words, "www.") || strstr(words, "://"));
}

/* An address that leads nowhere, or not where its words say. */
static void check_target(const struct check *check, const struct prose *link, const char *href)
{
	const struct prose *text = prose_only_text(link);
	const char *words = text ? text->text : "";
	const char *host, *said;
	struct place place = prose_value_place(link, "href", 0);
	if (starts_with(href, "mailto:")) {
		const char *at = strchr(href, '@');
		const char *dot = at ? strchr(at, '.') : NULL;
		const char *address = href + strlen("mailto:");
		if (!at || at == address || !dot || dot == at + 1 || !dot[1])
			message_add(check->messages, MESSAGE_WARNING, place, "dead-link",
				    "\"%s\" is no e-mail address", address);
		else if (strchr(words, '@') && !strchr(words, ' ') &&
			 strcasecmp(words, address) != 0)
			message_add(check->messages, MESSAGE_WARNING, place, "link-differs",
				    "the words are \"%s\", but the link writes to %s", words,
				    address);
		return;
	}
	size_t length = host_of(href, &host);
	if (!length || !is_host(host, length) || strstr(host, "://")) {
		message_add(check->messages, MESSAGE_WARNING, place, "dead-link",
			    "\"%s\" leads nowhere: it names no site as www.gov.uk", href);
		return;
	}
	if (!is_address(words))
		return;
	size_t said_length = host_of(words, &said);
	if (said_length != length || strncasecmp(said, host, length) != 0)
		message_add(check->messages, MESSAGE_WARNING, place, "link-differs",
			    "the words are \"%s\", but the link leads to %s", words, href);
}

void check_link(const struct check *check, const struct prose *prose)
{
	const char *href = prose_attribute(prose, "href");
	if (!href)
		return;
	static const char *const schemes[] = { "https://", "http://", "mailto:" };
	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
		if (starts_with(href, schemes[i]) && href[strlen(schemes[i])] &&
		    !strchr(href, ' ')) {
			check_target(check, prose, href);
			return;
		}
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
