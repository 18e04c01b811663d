/* What --help prints, for the program and for each command. */
#ifndef BATCH_USAGE_H
#define BATCH_USAGE_H

extern const char usage_text[], render_text[], check_text[], compendium_text[], chart_text[],
	new_text[];

#endif
