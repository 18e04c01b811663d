/*
 * The compendium as loaded: which areas' reports it gathers, and what the national team writes of its
 * own, in the elements that every report has.
 *
 *   <compendium name="England and Wales" year="2024/25" layout="mappa-2025-compendium">
 *     <areas folder="areas">
 *       <area name="London" src="london.xml" population="8043000"/>
 *     </areas>
 *     <statistics> <data name="national" ...> </statistics>
 *     <introduction> ... </introduction>
 *     <section title="Notes on the data"> ... </section>
 *   </compendium>
 *
 * Rules: those of reports; "doubled-area", "doubled-file", "too-many-areas" (1,000), "bad-value".
 */
#ifndef LOAD_COMPENDIUM_H
#define LOAD_COMPENDIUM_H

#include "load/report.h"

struct xml_schemas;

/* One area that a report is expected from. */
struct compendium_area {
	const char *name;
	const char *path;	   /* of its report, from where the program runs */
	struct decimal population; /* aged ten and over; 0: not given */
	struct place place;
};

struct compendium {
	const struct report *own; /* area is the whole's name; tables is NULL: they are computed */
	struct compendium_area *areas; /* in the order of the file */
	size_t area_count;
};

/*
 * Reads and validates a compendium against layouts/compendium.rng. NULL when it is no XML or no
 * compendium at all; else look at messages_failed, as after report_load. Everything lives in arena.
 */
const struct compendium *compendium_load(struct arena *arena, struct messages *messages,
					 struct xml_schemas *schemas, const char *path);

#endif
