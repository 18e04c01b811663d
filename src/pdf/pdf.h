/*
 * The PDF of a publication, in one of two editions of the same pages.
 *
 *   screen  PDF 1.7; PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): tags, sRGB, links, bookmarks
 *   print   PDF/X-4 (ISO 15930-7): CMYK by each ink's own values with an output intent, TrimBox and
 *           BleedBox, no annotations; text in K overprints
 *
 * The bytes depend on the publication and the options alone: no clock, no locale, no path.
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/message.h"
#include "paint/display.h"

enum edition { EDITION_SCREEN, EDITION_PRINT };

struct crew;

struct pdf_options {
	enum edition edition;
	const char *producer;	      /* "areapress 0.1.0" */
	const char *srgb_profile;     /* path of the ICC profile; for the screen edition */
	const char *output_profile;   /* path of the CMYK printer profile; for the print edition */
	const char *output_condition; /* as the characterisation registry names it: "FOGRA39" */
	/* Told of each page from the first on, whose display list is not looked at again; or NULL. */
	void (*written)(void *context, size_t page);
	void *context;
	struct crew *crew; /* that shares the work, asked by its thread 0; NULL: the caller alone */
};

/*
 * Adds the file's bytes to out. false, with messages, when it cannot be made (a profile is not there);
 * then out is as it was.
 */
bool pdf_write(const struct publication *publication, const struct pdf_options *options,
	       struct buffer *out, struct messages *messages);

#endif
