/* What a file is that is no image we read: whoever took it for one is told what to do with it. */
#include <string.h>
#include <strings.h>

#include "paint/image_format.h"

struct format {
	size_t at; /* where the mark stands */
	const char *mark;
	size_t count;
	const char *text; /* goes on from the file's name */
};

static const struct format formats[] = {
	{ 4, "ftypheic", 8, "is a HEIC photograph, as iPhones take: save it as JPEG" },
	{ 4, "ftypheix", 8, "is a HEIC photograph, as iPhones take: save it as JPEG" },
	{ 4, "ftypmif1", 8, "is a HEIC photograph, as iPhones take: save it as JPEG" },
	{ 4, "ftypavif", 8, "is an AVIF image: save it as JPEG or PNG" },
	{ 4, "ftyp", 4, "is a film, not a picture" },
	{ 8, "WEBP", 4, "is a WebP image, as web pages have: save it as JPEG or PNG" },
	{ 0, "GIF8", 4, "is a GIF image: save it as PNG" },
	{ 0, "II*\0", 4, "is a TIFF image: save it as JPEG, or as PNG" },
	{ 0, "MM\0*", 4, "is a TIFF image: save it as JPEG, or as PNG" },
	{ 0, "8BPS", 4, "is a Photoshop file: save it as JPEG or PNG" },
	{ 0, "%PDF", 4, "is a PDF: save the picture in it as JPEG or PNG, a logo as SVG" },
	{ 0, "%!PS", 4, "is a PostScript drawing: save it as SVG" },
	{ 0, "\xc5\xd0\xd3\xc6", 4, "is a PostScript drawing: save it as SVG" },
	{ 40, " EMF", 4, "is a Windows metafile: save it as SVG or PNG" },
	{ 0, "\xd7\xcd\xc6\x9a", 4, "is a Windows metafile: save it as SVG or PNG" },
	{ 0, "PK\3\4", 4,
	  "is a Word file or another archive: save the picture in it as JPEG or PNG" },
	{ 0, "\xd0\xcf\x11\xe0", 4,
	  "is a Word file or the like: save the picture in it as JPEG or PNG" },
	{ 0, "\x1f\x8b", 2, "is compressed: unpack it first" },
	{ 0, "BM", 2, "is a Windows bitmap: save it as PNG" },
};

static bool begins_with_tag(const unsigned char *bytes, size_t count, const char *tag)
{
	size_t length = strlen(tag), at = 0;
	while (at < count && strchr(" \t\r\n", bytes[at]))
		at++;
	return count - at >= length && !strncasecmp((const char *)bytes + at, tag, length);
}

bool image_is_web_page(const unsigned char *bytes, size_t count)
{
	return begins_with_tag(bytes, count, "<!doctype html") ||
	       begins_with_tag(bytes, count, "<html");
}

const char *image_foreign_text(const unsigned char *bytes, size_t count)
{
	if (!count)
		return "is empty: fetch it or save it again";
	if (image_is_web_page(bytes, count))
		return "is a web page, not a picture: open it and save the picture itself";
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		const struct format *format = &formats[i];
		if (count >= format->at + format->count &&
		    !memcmp(bytes + format->at, format->mark, format->count))
			return format->text;
	}
	return "is neither a JPEG, a PNG nor an SVG image: save it as one of these";
}
