#include "pdf/intent.h"

#include <string.h>

#include "base/file.h"
#include "pdf/value.h"
#include "pdf/writer.h"

enum { PROFILE_LIMIT = 16 << 20 };

static uint32_t four_bytes(const char *bytes)
{
	const unsigned char *byte = (const unsigned char *)bytes;
	return (uint32_t)byte[0] << 24 | (uint32_t)byte[1] << 16 | (uint32_t)byte[2] << 8 | byte[3];
}

/*
 * The header of ISO 15076-1, 7.2: size, major version (PDF 1.7 knows 4 at most), colour space, signature.
 */
static bool is_usable(const struct profile *profile)
{
	enum { HEADER = 128, VERSION = 8, SPACE = 16, SIGNATURE = 36 };
	const char *space = profile->components == 3 ? "RGB " : "CMYK";
	return profile->count >= HEADER && four_bytes(profile->bytes) == profile->count &&
	       (unsigned char)profile->bytes[VERSION] <= 4 &&
	       !memcmp(profile->bytes + SPACE, space, 4) &&
	       !memcmp(profile->bytes + SIGNATURE, "acsp", 4);
}

bool profile_load(struct writer *writer, const char *path, uint8_t components,
		  struct profile *profile)
{
	const char *kind = components == 3 ? "sRGB" : "the printer's CMYK colours";
	const struct place nowhere = { NULL, NO_OFFSET };
	if (!path) {
		message_add(writer->messages, MESSAGE_SYSTEM, nowhere, "profile-not-found",
			    "no colour profile for %s is named in the fonts catalogue", kind);
		return false;
	}
	char *bytes;
	if (file_read(writer->arena, path, PROFILE_LIMIT, &bytes, &profile->count) != FILE_OK) {
		message_add(writer->messages, MESSAGE_SYSTEM, nowhere, "profile-not-found",
			    "the colour profile for %s cannot be read: %s; such profiles come with "
			    "Debian's packages icc-profiles-free and texlive-base",
			    kind, path);
		return false;
	}
	profile->bytes = bytes;
	profile->components = components;
	if (is_usable(profile))
		return true;
	message_add(
		writer->messages, MESSAGE_SYSTEM, nowhere, "profile-unusable",
		"%s is no colour profile for %s that a PDF can hold: an ICC profile of version 2 "
		"or 4, whole, is wanted",
		path, kind);
	return false;
}

bool intent_load(struct writer *writer)
{
	const struct pdf_options *options = writer->options;
	if (writer->is_screen)
		return profile_load(writer, options->srgb_profile, 3, &writer->profile);
	return profile_load(writer, options->output_profile, 4, &writer->profile);
}

uint32_t profile_write(struct writer *writer, const char *bytes, size_t count, uint8_t components)
{
	uint32_t number = object_reserve(&writer->objects);
	struct buffer *out = object_begin(&writer->objects, number);
	buffer_puts(out, "/N ");
	buffer_put_int(out, components);
	object_end_stream(&writer->objects, bytes, count, PACK_DEFLATED);
	return number;
}

uint32_t intent_write(struct writer *writer)
{
	const struct profile *profile = &writer->profile;
	uint32_t stream =
		profile_write(writer, profile->bytes, profile->count, profile->components);
	uint32_t number = object_reserve(&writer->objects);
	struct buffer *out = object_begin(&writer->objects, number);
	const char *condition =
		writer->is_screen ? "sRGB IEC61966-2.1" : writer->options->output_condition;
	buffer_puts(out, "<</Type/OutputIntent/S/GTS_");
	buffer_puts(out, writer->is_screen ? "PDFA1" : "PDFX");
	buffer_puts(out, "/OutputConditionIdentifier");
	/* Without a name in the registry Info tells a person what is meant (table 365). */
	value_put_text(out, condition ? condition : "Custom");
	if (condition && !writer->is_screen)
		buffer_puts(out, "/RegistryName(http://www.color.org)");
	buffer_puts(out, "/Info");
	value_put_text(out, condition ? condition : "The printer's own profile, embedded here");
	buffer_puts(out, "/DestOutputProfile ");
	value_put_reference(out, stream);
	buffer_puts(out, ">>");
	object_end(&writer->objects);
	return number;
}
