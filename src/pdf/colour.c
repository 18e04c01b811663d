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

struct colour_conversion {
	cmsContext context;	 /* of its own: documents are made in several threads at once */
	cmsHTRANSFORM transform; /* NULL: not made, or it cannot be */
	struct profile from, to;
};

static void release(void *object)
{
	colour_close(object);
}

void colour_close(struct colour_conversion *conversion)
{
	if (conversion->transform)
		cmsDeleteTransform(conversion->transform);
	if (conversion->context)
		cmsDeleteContext(conversion->context);
	conversion->transform = NULL;
	conversion->context = NULL;
}

/*
 * lcms2 tabulates the way through both profiles. Its own choice of 33 points a side takes 14 ms for RGB;
 * with 23, 6 ms, the mean error against no table rises from 0.2 to 0.4 of 255 steps: no eye sees it.
 */
void colour_make(struct colour_conversion *conversion)
{
	const struct profile *from = &conversion->from, *to = &conversion->to;
	if (conversion->context)
		return;
	conversion->context = cmsCreateContext(NULL, NULL);
	if (!conversion->context)
		return;
	cmsHPROFILE input = open_profile(conversion->context, from);
	cmsHPROFILE output = open_profile(conversion->context, to);
	if (input && output)
		conversion->transform = cmsCreateTransformTHR(
			conversion->context, input, format_of(from->components), output,
			format_of(to->components), INTENT_RELATIVE_COLORIMETRIC,
			cmsFLAGS_BLACKPOINTCOMPENSATION |
				(from->components == 3 ? cmsFLAGS_GRIDPOINTS(23) : 0));
	if (input)
		cmsCloseProfile(input);
	if (output)
		cmsCloseProfile(output);
}

struct colour_conversion *colour_open(struct arena *arena, const struct profile *from,
				      const struct profile *to)
{
	struct colour_conversion *conversion = arena_alloc(arena, sizeof *conversion);
	*conversion = (struct colour_conversion) { .from = *from, .to = *to };
	arena_on_free(arena, release, conversion);
	return conversion;
}

bool colour_convert(const struct colour_conversion *conversion, struct arena *arena,
		    struct pixels *pixels)
{
	if (!conversion->transform)
		return false;
	uint8_t from = conversion->from.components, to = conversion->to.components;
	size_t width = pixels->width, height = pixels->height;
	unsigned char *converted = arena_array(arena, width * height, to);
	for (size_t row = 0; row < height; row++)
		cmsDoTransform(conversion->transform, pixels->colour + row * width * from,
			       converted + row * width * to, pixels->width);
	pixels->colour = converted;
	pixels->components = to;
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
