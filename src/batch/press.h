/*
 * The press: what all reports of a run share. Schemas, fonts catalogue, faces and layouts are each read
 * once, when they are first asked for.
 *
 * Threads   a press is shared; each report has an arena and messages of its own.
 */
#ifndef BATCH_PRESS_H
#define BATCH_PRESS_H

#include "base/crew.h"
#include "base/message.h"
#include "load/layout.h"
#include "load/report.h"
#include "pdf/pdf.h"
#include "text/face_set.h"
#include "text/paragraph.h"

struct press;

/*
 * home holds layouts/ and fonts/. A crew reads ahead what most reports ask for; it must outlive the press,
 * and may be NULL. NULL with messages when the fonts catalogue is at fault.
 */
struct press *press_new(struct arena *arena, struct messages *messages, const char *home,
			const char *producer, struct crew *crew);
void press_free(struct press *press);

struct xml_schemas *press_schemas(struct press *press);
struct face_set *press_faces(struct press *press);
const char *press_layouts(struct press *press); /* the folder */

/* Sections that all reports of a run share; NULL: none are. */
struct shared_sections *press_shared(struct press *press);

enum layout_use { LAYOUT_OF_REPORT, LAYOUT_OF_COMPENDIUM };

/*
 * The layout that name asks for, else the report's own; for a report in another language than English
 * its edition in that language, NAME-cy, where there is one. NULL, too, with a message, when it is there
 * to be extended ("incomplete-layout"), or is that of a compendium where a report's is wanted, or the other
 * way round ("other-layout").
 */
const struct layout *press_layout_of(struct press *press, struct arena *arena,
				     struct messages *messages, const struct report *report,
				     const char *name, enum layout_use use);

/*
 * A publication that does not say when it was published takes its date from SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), where that is set; never from the clock.
 * Returns published itself otherwise.
 */
const char *press_date(struct arena *arena, const char *published);

/*
 * A shaper to be used by one thread until it is given back, with the words that it has come to know;
 * NULL: no memory. Giving back NULL does nothing. What it has set needs it no more.
 */
struct shaper *press_take_shaper(struct press *press);
void press_give_back(struct press *press, struct shaper *shaper);

/* How the PDF of an edition is made; false with messages: a colour profile is not there. */
bool press_pdf_options(struct press *press, struct messages *messages, enum edition edition,
		       struct pdf_options *options);

#endif
