#include "batch/version.h"

#include <cairo.h>
#include <hb.h>
#include <lcms2.h>
#include <libdeflate.h>
#include <libxml/xmlversion.h>
#include <png.h>
#include <utf8proc.h>

#include "pdf/haru.h"

const char *version_producer(void)
{
	return "areapress " AREAPRESS_VERSION;
}

void version_print(FILE *stream, const char *version)
{
	fprintf(stream, "areapress %s\n", version);
	fprintf(stream, "  libharu %s\n", haru_version());
	fprintf(stream, "  cairo %s\n", cairo_version_string());
	fprintf(stream, "  libxml2 %s\n", LIBXML_DOTTED_VERSION);
	fprintf(stream, "  HarfBuzz %s\n", hb_version_string());
	fprintf(stream, "  lcms2 %d.%02d\n", cmsGetEncodedCMMversion() / 1000,
		cmsGetEncodedCMMversion() % 1000 / 10);
	fprintf(stream, "  libpng %s\n", png_get_libpng_ver(NULL));
	fprintf(stream, "  libdeflate %s\n", LIBDEFLATE_VERSION_STRING);
	fprintf(stream, "  utf8proc %s\n", utf8proc_version());
}
