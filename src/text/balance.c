#include "text/balance.h"

static bool can_be_balanced(const struct galley *galley, const struct fit *fit)
{
	const struct paragraph *paragraph = galley->paragraph;
	for (size_t i = 1; i < paragraph->width_count; i++)
		if (line_room(paragraph, i) != line_room(paragraph, 0))
			return false;
	return fit->count > 1 && !fit->overfull && !galley->has_hyphens && !galley->has_cuts &&
	       paragraph->align != ALIGN_JUSTIFY;
}

/* The galley broken as if its lines had room for so much. */
static struct fit fit_within(struct galley *galley, length_t room)
{
	const struct paragraph *whole = galley->paragraph;
	struct paragraph narrow = *whole;
	narrow.widths = &room;
	narrow.indents = NULL;
	narrow.width_count = 1;
	galley->paragraph = &narrow;
	struct fit fit = total_fit(galley);
	galley->paragraph = whole;
	return fit;
}

struct fit balance(struct galley *galley, struct fit fit)
{
	if (!can_be_balanced(galley, &fit))
		return fit;
	const size_t count = fit.count;
	length_t most = line_room(galley->paragraph, 0), least = 0;
	while (most - least > LENGTH_ONE_PT / 4) {
		length_t middle = least + (most - least) / 2;
		struct fit trial = fit_within(galley, middle);
		if (trial.count == count && !trial.overfull)
			most = middle;
		else
			least = middle;
	}
	/* The fits share their memory: the one that is wanted is made last. */
	return fit_within(galley, most);
}
