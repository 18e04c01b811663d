#include "pdf/print_ink.h"

#include "pdf/colour.h"
#include "pdf/writer.h"

/* The way from sRGB, which pictures without a profile go, too. */
static const struct colour_conversion *conversion(struct writer *writer)
{
	const struct profile srgb = { .components = 3 };
	struct picture_profile *shared = picture_share_profile(&writer->pictures, &srgb);
	if (!shared->conversion)
		shared->conversion = colour_open(writer->arena, &srgb, &writer->profile);
	colour_make(shared->conversion);
	return shared->conversion;
}

static struct ink *convert(struct writer *writer, const struct ink *from)
{
	unsigned char rgb[3] = { from->srgb[0], from->srgb[1], from->srgb[2] };
	struct pixels pixels = { .width = 1, .height = 1, .components = 3, .colour = rgb };
	struct ink *ink = arena_alloc(writer->arena, sizeof *ink);
	*ink = *from;
	if (colour_convert(conversion(writer), writer->arena, &pixels))
		for (int i = 0; i < 4; i++)
			ink->cmyk[i] = (uint16_t)(pixels.colour[i] * 10000 / 255);
	else
		writer_fault(writer, "profile-unusable",
			     "the colours of a drawing cannot be converted for this edition");
	return ink;
}

const struct ink *ink_in_edition(struct writer *writer, const struct ink *ink)
{
	struct print_inks *inks = &writer->inks;
	if (writer->is_screen || ink->cmyk[0] != INK_BY_PROFILE)
		return ink;
	for (size_t i = 0; i < inks->count; i++)
		if (inks->items[i].from == ink)
			return inks->items[i].to;
	inks->items = arena_grow(writer->arena, inks->items, inks->count, &inks->capacity,
				 sizeof *inks->items);
	inks->items[inks->count++] = (struct print_ink) { ink, convert(writer, ink) };
	return inks->items[inks->count - 1].to;
}
