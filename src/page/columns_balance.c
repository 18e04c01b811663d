/* Columns that end level. */
#include "page/columns.h"

/* The content heights with which columns end at a level. */
static void set_level(const struct column_limits *limits, int count, length_t level,
		      struct column_limits level_limits[static COLUMNS_MOST])
{
	for (int i = 0; i < count; i++) {
		level_limits[i] = limits[i];
		if (level - limits[i].head < limits[i].content)
			level_limits[i].content = level - limits[i].head;
	}
}

static bool all_fits(const struct column_feed *feed, const struct column_limits *limits, int count,
		     struct column columns[static COLUMNS_MOST], int *used)
{
	return columns_fill(feed, limits, count, columns, used) &&
	       (!*used || !columns[*used - 1].note_rest);
}

/* True when a column but the last ends within what should stay whole. */
static bool tears(const struct vlist *list, const struct column *columns, int used)
{
	for (int i = 0; i + 1 < used; i++) {
		size_t end = columns[i].end;
		if (end < list->count && list->items[end].kind == VITEM_PENALTY &&
		    list->items[end].penalty >= PENALTY_ROW / 2)
			return true;
	}
	return false;
}

bool columns_balance(const struct column_feed *feed, const struct column_limits *limits, int count,
		     struct column columns[static COLUMNS_MOST], int *used)
{
	if (!all_fits(feed, limits, count, columns, used))
		return false;
	length_t most = 0, highest = 0;
	for (int i = 0; i < count; i++) {
		length_t bottom = limits[i].head + limits[i].content;
		most += limits[i].head + (i < *used ? columns[i].height : 0);
		highest = bottom > highest ? bottom : highest;
	}
	struct column trial[COLUMNS_MOST];
	struct column_limits tighter[COLUMNS_MOST];
	bool torn = tears(feed->list, columns, *used), found = false;
	/* From the least that could hold it, a line at a time: a few trials at most. */
	for (length_t level = round_up(most / count, limits->grid); level < highest;
	     level += limits->grid) {
		int trial_used;
		set_level(limits, count, level, tighter);
		if (!all_fits(feed, tighter, count, trial, &trial_used))
			continue;
		bool trial_torn = tears(feed->list, trial, trial_used);
		if (found && trial_torn)
			continue;
		/* What this would tear and more height would not stays whole. */
		found = true;
		for (int i = 0; i < trial_used; i++)
			columns[i] = trial[i];
		*used = trial_used;
		if (torn || !trial_torn)
			break;
	}
	return true;
}
