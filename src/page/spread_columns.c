/* The columns of a spread: how much of a zone's list each of them takes. */
#include "page/spread.h"

/* Lines of the notes of what a spread sets, its floats with it, and of those that wait. */
static size_t note_lines(const struct pagination *pagination, const struct zone *zone,
			 const struct spread *spread)
{
	size_t lines = pagination->notes.waiting;
	for (int i = 0; i < spread->plan.count; i++)
		lines += spread->plan.items[i].floated->note_lines;
	for (int i = 0; i < spread->used; i++)
		lines += column_note_lines(&zone->list, &spread->columns[i]);
	return lines;
}

/*
 * Room for notes under all columns, a third of the page at most: a few lines in one of their own columns, more
 * in all of those.
 */
static length_t note_reserve(const struct pagination *pagination, size_t lines)
{
	enum { FEW = 6 };
	const struct page_look *page = &pagination->layout->page;
	const length_t most = (page->frame_bottom - page->hang_next) / 3;
	const length_t line = pagination->layout->footnote.style->leading;
	const size_t columns = (size_t)page_note_columns(pagination->section);
	if (!lines)
		return 0;
	size_t high = (lines + columns - 1) / columns;
	if (high < FEW)
		high = lines < FEW ? lines : FEW;
	if ((length_t)high > most / line)
		return most;
	return notes_rule(&pagination->notes, 0) + (length_t)high * line;
}

/* A zone whose columns are not the page's, or a single wide one, stands over the feet of all columns. */
static bool is_over_all(const struct zone *zone)
{
	return zone->columns == 1 || zone->notes_wait;
}

/* A foot over all columns lifts what stands below it in any of them as high as in the highest. */
static bool lifts_feet(const struct zone *zone, const struct float_plan *plan)
{
	for (int i = 0; i < plan->count; i++)
		if (plan->items[i].at_foot &&
		    (plan->items[i].column == FLOAT_ACROSS || is_over_all(zone)))
			return true;
	return false;
}

static length_t column_bottom(const struct pagination *pagination, int column, bool lifted)
{
	length_t bottom = page_column_bottom(pagination, column);
	return lifted ? bottom + pagination->foot[column] - page_highest_foot(pagination) : bottom;
}

/* The same over all columns of the page. */
static length_t bottom_over_all(const struct pagination *pagination, bool lifted)
{
	if (!lifted)
		return page_bottom(pagination);
	length_t bottom = column_bottom(pagination, 0, true);
	for (int i = 1; i < COLUMNS_MOST; i++)
		bottom = smaller(bottom, column_bottom(pagination, i, true));
	return bottom;
}

/* What is free for each of a zone's columns on the current page. */
static void find_limits(const struct pagination *pagination, const struct zone *zone,
			length_t reserve, const struct float_plan *plan,
			struct column_limits limits[static COLUMNS_MOST])
{
	const struct page_look *page = &pagination->layout->page;
	const bool lifted = lifts_feet(zone, plan), over_all = is_over_all(zone);
	const length_t bottom_of_all = over_all ? bottom_over_all(pagination, lifted) : 0;
	for (int i = 0; i < zone->columns; i++) {
		length_t bottom = over_all ? bottom_of_all : column_bottom(pagination, i, lifted);
		length_t height = bottom - reserve - pagination->y;
		limits[i] = (struct column_limits) {
			.height = height,
			.content = height,
			.grid = page->baseline_step,
			.notes_wait = zone->notes_wait,
			.offset = pagination->y - page->frame_top,
			.note_rule = notes_rule(&pagination->notes, i),
			.note_line = pagination->layout->footnote.style->leading,
		};
	}
}

/* Notes under all columns stand above the highest of the feet: none may reach below that. */
static void end_level(const struct zone *zone, struct spread *spread)
{
	const length_t grid = spread->limits[0].grid;
	length_t highest = 0;
	for (int i = 0; i < zone->columns; i++)
		highest = larger(highest, float_plan_takes(&spread->plan, i, true, grid));
	for (int i = 0; i < zone->columns; i++) {
		length_t below = highest - float_plan_takes(&spread->plan, i, true, grid);
		spread->limits[i].height -= below;
		spread->limits[i].content -= below;
	}
}

/* Nothing else will ever have more room. */
static bool is_whole_page(const struct pagination *pagination)
{
	const struct page_look *page = &pagination->layout->page;
	return pagination->y <= page->hang_next && page_bottom(pagination) == page->frame_bottom;
}

size_t spread_end(const struct zone *zone, const struct spread *spread, size_t start)
{
	if (spread->all)
		return zone->list.count;
	return spread->used ? spread->columns[spread->used - 1].end : start;
}

static length_t rest_height(const struct vlist *list, size_t start, length_t enough)
{
	length_t height = 0;
	for (size_t i = column_first_box(list, start); i < list->count && height < enough; i++)
		if (list->items[i].kind == VITEM_BOX || list->items[i].kind == VITEM_GLUE)
			height += list->items[i].height;
	return height;
}

/* A few lines alone on the next page look lost: this one ends sooner for them, if that is enough. */
static void leave_enough(const struct zone *zone, const struct column_feed *feed,
			 struct spread *spread)
{
	enum { LEAST_LINES = 3, MOST_SHORTER = 6 };
	const length_t grid = spread->limits[0].grid, least = LEAST_LINES * zone->columns * grid;
	struct spread trial = *spread;
	for (int lines = 1; lines <= MOST_SHORTER && trial.used == zone->columns; lines++) {
		if (rest_height(feed->list, spread_end(zone, &trial, feed->start), least) >=
		    least) {
			*spread = trial;
			return;
		}
		for (int i = 0; i < zone->columns; i++)
			trial.limits[i].content = spread->limits[i].content - lines * grid;
		columns_fill(feed, trial.limits, zone->columns, trial.columns, &trial.used);
	}
}

/* Columns end level, too, where what comes next found no room in the last. */
static void level(const struct zone *zone, const struct column_feed *feed, struct spread *spread)
{
	enum { UNEVEN_LINES = 3 };
	length_t highest = 0, last = 0;
	for (int i = 0; i < spread->used; i++) {
		last = spread->limits[i].head + spread->columns[i].height +
		       spread->columns[i].after;
		highest = last > highest ? last : highest;
	}
	if (spread->used < zone->columns || highest - last < UNEVEN_LINES * spread->limits[0].grid)
		return;
	struct vlist here = *feed->list;
	here.count = spread_end(zone, spread, feed->start);
	struct column_feed of_here = *feed;
	of_here.list = &here;
	struct spread trial = *spread;
	if (columns_balance(&of_here, trial.limits, zone->columns, trial.columns, &trial.used) &&
	    trial.used == zone->columns)
		*spread = trial;
}

/* Too little to begin with at a page's foot: a few lines, and nothing beside them. */
static bool is_scrap(const struct zone *zone, const struct spread *spread)
{
	enum { LEAST_LINES = 4 };
	return zone->columns > 1 && spread->used == 1 && !spread->plan.count &&
	       spread->columns[0].height < LEAST_LINES * spread->limits[0].grid;
}

/* The columns as they are when so much is left free under them all. */
static void fill_over(struct pagination *pagination, const struct zone *zone, size_t start,
		      bool at_top, length_t reserve, struct spread *spread)
{
	const size_t carried = zone->notes_wait ? 0 : pagination->notes.waiting;
	struct column_feed feed = { &zone->list, start, carried, false };
	find_limits(pagination, zone, reserve, &spread->plan, spread->limits);
	float_plan_limit(&spread->plan, spread->limits, zone->columns);
	if (zone->notes_wait)
		end_level(zone, spread);
	for (int i = 0; i < zone->columns && zone->notes_wait; i++)
		spread->limits[i].note_called = 0;
	spread->used = 0;
	spread->all = zone->balance && columns_balance(&feed, spread->limits, zone->columns,
						       spread->columns, &spread->used);
	/* Else this page is filled as far as it goes, by force if no other had more room. */
	if (!spread->all) {
		struct column_feed forced = feed;
		forced.force = at_top && is_whole_page(pagination);
		spread->all = columns_fill(&forced, spread->limits, zone->columns, spread->columns,
					   &spread->used);
	}
	if (spread->all || !zone->balance)
		return;
	leave_enough(zone, &feed, spread);
	level(zone, &feed, spread);
	if (!at_top && !feed.carried && is_scrap(zone, spread))
		spread->used = 0;
}

/*
 * Notes that stand under columns of their own take their room from the text that calls for them: with less text
 * there are no more of them, so that what the fullest columns call for is enough. Where a mark was driven out by
 * its note, lines are added again as far as it stays out.
 */
void spread_fill_columns(struct pagination *pagination, const struct zone *zone, size_t start,
			 bool at_top, struct spread *spread)
{
	const length_t step = pagination->layout->page.baseline_step;
	struct spread trial = { .plan = spread->plan };
	length_t reserve = 0, wanted = 0;
	if (zone->notes_wait)
		wanted = note_reserve(pagination, note_lines(pagination, zone, &trial));
	for (bool is_enough = false; !is_enough; is_enough = wanted <= reserve) {
		reserve = wanted;
		fill_over(pagination, zone, start, at_top, reserve, spread);
		if (zone->notes_wait)
			wanted = note_reserve(pagination, note_lines(pagination, zone, spread));
	}
	while (reserve - wanted >= step) {
		reserve -= step;
		trial = *spread;
		fill_over(pagination, zone, start, at_top, reserve, &trial);
		if (note_reserve(pagination, note_lines(pagination, zone, &trial)) > reserve)
			return;
		*spread = trial;
	}
}

bool spread_begins(struct pagination *pagination, const struct zone *zone, length_t least)
{
	struct spread spread = { 0 };
	spread_fill_columns(pagination, zone, 0, false, &spread);
	length_t height = spread.used ? spread.columns[0].height : 0;
	/* What stands across has the text that follows it below, not on the next page. */
	if (spread.all && zone->end && zone->columns == 1)
		return height + zone->list.space + least <= spread.limits[0].height;
	return spread.all || (spread.used && height >= least);
}
