#include "pdf/colour.h"

#include <lcms2.h>

static cmsUInt32Number format_of(uint8_t components)
{
	return components == 4 ? TYPE_CMYK_8 : components == 3 ? TYPE_RGB_8 : TYPE_GRAY_8;
}

static cmsHPROFILE open_profile(cmsContext context, const struct profile *profile)
{
	if (!profile->bytes)
		return cmsCreate_sRGBProfileTHR(context);
	return cmsOpenProfileFromMemTHR(context, profile->bytes, (cmsUInt32Number)profile->count);
}

bool colour_profile_is_usable(const char *bytes, size_t count, uint8_t components)
{
	cmsContext context = cmsCreateContext(NULL, NULL);
	cmsHPROFILE profile =
		context ? cmsOpenProfileFromMemTHR(context, bytes, (cmsUInt32Number)count) : NULL;
	bool usable = false;
	if (profile) {
		cmsProfileClassSignature kind = cmsGetDeviceClass(profile);
		usable = cmsChannelsOf(cmsGetColorSpace(profile)) == components &&
			 cmsGetProfileVersion(profile) < 5 &&
			 (kind == cmsSigInputClass || kind == cmsSigDisplayClass ||
			  kind == cmsSigOutputClass || kind == cmsSigColorSpaceClass);
		cmsCloseProfile(profile);
	}
	if (context)
		cmsDeleteContext(context);
	return usable;
}

static bool transform(cmsContext context, const struct pixels *pixels, unsigned char *converted,
		      const struct profile *from, const struct profile *to)
{
	cmsHPROFILE input = open_profile(context, from), output = open_profile(context, to);
	cmsHTRANSFORM conversion =
		input && output
			? cmsCreateTransformTHR(context, input, format_of(pixels->components),
						output, format_of(to->components),
						INTENT_RELATIVE_COLORIMETRIC,
						cmsFLAGS_BLACKPOINTCOMPENSATION)
			: NULL;
	size_t width = pixels->width;
	for (size_t row = 0; conversion && row < pixels->height; row++)
		cmsDoTransform(conversion, pixels->colour + row * width * pixels->components,
			       converted + row * width * to->components, pixels->width);
	if (conversion)
		cmsDeleteTransform(conversion);
	if (input)
		cmsCloseProfile(input);
	if (output)
		cmsCloseProfile(output);
	return conversion != NULL;
}

bool colour_convert(struct arena *arena, struct pixels *pixels, const struct profile *from,
		    const struct profile *to)
{
	/* Room comes first: the arena's escape must not jump over what lcms2 holds. */
	unsigned char *converted =
		arena_array(arena, (size_t)pixels->width * pixels->height, to->components);
	/* A context of its own: documents are made in several threads at once. */
	cmsContext context = cmsCreateContext(NULL, NULL);
	if (!context)
		return false;
	bool done = transform(context, pixels, converted, from, to);
	cmsDeleteContext(context);
	if (!done)
		return false;
	pixels->colour = converted;
	pixels->components = to->components;
	return true;
}

void colour_flatten(struct pixels *pixels)
{
	size_t count = (size_t)pixels->width * pixels->height;
	for (size_t i = 0; pixels->alpha && i < count; i++) {
		unsigned alpha = pixels->alpha[i];
		unsigned char *colour = pixels->colour + i * pixels->components;
		for (uint8_t c = 0; c < pixels->components; c++)
			colour[c] =
				(unsigned char)((colour[c] * alpha + 255 * (255 - alpha) + 127) /
						255);
	}
	pixels->alpha = NULL;
}

/* The mean of one component over a square whose first sample is given. */
static unsigned char mean(const unsigned char *first, const struct pixels *pixels, uint32_t factor)
{
	uint64_t sum = 0;
	for (size_t y = 0; y < factor; y++)
		for (size_t x = 0; x < factor; x++)
			sum += first[(y * pixels->width + x) * pixels->components];
	return (unsigned char)(sum / ((uint64_t)factor * factor));
}

/* Into the same memory: what is written never overtakes what is read. */
static void shrink_samples(const struct pixels *pixels, uint32_t factor)
{
	unsigned char *to = pixels->colour;
	for (size_t y = 0; y < pixels->height / factor; y++)
		for (size_t x = 0; x < pixels->width / factor; x++)
			for (size_t c = 0; c < pixels->components; c++)
				*to++ = mean(pixels->colour +
						     (y * factor * pixels->width + x * factor) *
							     pixels->components +
						     c,
					     pixels, factor);
}

/* What is left over at the right and the foot is less than one new pixel. */
void colour_shrink(struct pixels *pixels, uint32_t factor)
{
	if (factor < 2 || pixels->width < factor || pixels->height < factor)
		return;
	shrink_samples(pixels, factor);
	pixels->width /= factor;
	pixels->height /= factor;
}
