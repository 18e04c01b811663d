#include "text/balance.h"

#include "text/discretionary.h"

/* As paragraphs have them: one for the first line, one for all others. */
enum { MEASURES = 2 };

static bool can_be_balanced(const struct galley *galley, const struct fit *fit)
{
	const struct paragraph *paragraph = galley->paragraph;
	if (paragraph->width_count > MEASURES ||
	    paragraph->widths[0] != paragraph->widths[paragraph->width_count - 1])
		return false;
	return fit->count > 1 && !fit->overfull && !galley->has_hyphens && !galley->has_cuts &&
	       paragraph->align != ALIGN_JUSTIFY;
}

/* The galley broken as if its lines were so wide, indents with them. */
static struct fit fit_within(struct galley *galley, length_t width)
{
	const struct paragraph *whole = galley->paragraph;
	const length_t widths[MEASURES] = { width, width };
	struct paragraph narrow = *whole;
	narrow.widths = widths;
	galley->paragraph = &narrow;
	struct fit fit = total_fit(galley);
	galley->paragraph = whole;
	return fit;
}

/*
 * Whether so many lines of a width might hold the text: no more is left out of it than the widest space at
 * each of their ends. That is known without breaking it, and spares half of the trials.
 */
static bool may_hold(const struct galley *galley, size_t count, length_t width)
{
	const struct paragraph *paragraph = galley->paragraph;
	const struct opportunity *all = galley->opportunities;
	size_t last = galley->opportunity_count - 1;
	length_t gap = 0, indent = 0;
	for (size_t i = 1; i < last; i++)
		if (all[i].start - all[i].end > gap)
			gap = all[i].start - all[i].end;
	for (size_t i = 0; paragraph->indents && i < paragraph->width_count; i++)
		if (paragraph->indents[i] < indent)
			indent = paragraph->indents[i];
	length_t lines = (length_t)count;
	return lines * (width - indent) + (lines - 1) * gap + LENGTH_ONE_PT >=
	       line_width(galley, &all[0], &all[last]);
}

struct fit balance(struct galley *galley, struct fit fit)
{
	if (!can_be_balanced(galley, &fit))
		return fit;
	const size_t count = fit.count;
	length_t most = galley->paragraph->widths[0], least = 0;
	while (most - least > LENGTH_ONE_PT / 4) {
		length_t middle = least + (most - least) / 2;
		struct fit trial = { 0 };
		if (may_hold(galley, count, middle))
			trial = fit_within(galley, middle);
		if (trial.count == count && !trial.overfull)
			most = middle;
		else
			least = middle;
	}
	/* The fits share their memory: the one that is wanted is made last. */
	return fit_within(galley, most);
}
