#include "block/grid_widths.h"

static struct text_extent cell_extent(struct block_context *context, const struct grid_cell *cell)
{
	struct text_extent widest = { 0 };
	const length_t any = 0;
	for (const struct node *node = cell->first; node; node = node->next) {
		if (node->kind != NODE_PARAGRAPH)
			continue;
		struct paragraph paragraph = { .runs = node->text.runs,
					       .count = node->text.count,
					       .lang = context->document->lang,
					       .widths = &any,
					       .width_count = 1 };
		struct text_extent extent = paragraph_extent(context->shaper, context->arena,
							     context->messages, &paragraph);
		widest.least = extent.least > widest.least ? extent.least : widest.least;
		widest.best = extent.best > widest.best ? extent.best : widest.best;
	}
	return widest;
}

/* What the cells of the columns without a width ask for, the space beside them with it. */
static void find_extents(struct block_context *context, const struct grid *grid,
			 struct text_extent *extents)
{
	length_t space = grid->look->cell_right + context->document->layout->page.unit;
	for (size_t i = 0; i < grid->cell_count; i++) {
		const struct grid_cell *cell = &grid->cells[i];
		if (cell->column_span > 1 || grid->widths[cell->column])
			continue;
		struct text_extent extent = cell_extent(context, cell);
		struct text_extent *widest = &extents[cell->column];
		if (extent.least + space > widest->least)
			widest->least = extent.least + space;
		if (extent.best + space > widest->best)
			widest->best = extent.best + space;
	}
}

/* What is asked for and what there is. */
struct budget {
	length_t left; /* after the given widths */
	length_t shares;
	length_t least, best; /* of the columns to be found */
};

static struct budget make_budget(const struct grid *grid, length_t width,
				 const struct text_extent *extents)
{
	struct budget budget = { .left = width };
	for (int i = 0; i < grid->columns; i++) {
		if (grid->widths[i] > 0)
			budget.left -= grid->widths[i];
		else if (grid->widths[i] < 0)
			budget.shares -= grid->widths[i];
		budget.least += extents[i].least;
		budget.best += extents[i].best;
	}
	if (budget.left < 0)
		budget.left = 0;
	return budget;
}

/* A found column: its best, with its part of what is over; else something between least and best. */
static length_t found_width(const struct budget *budget, const struct text_extent *extent,
			    int columns)
{
	if (budget->best <= budget->left)
		return budget->shares ? extent->best
				      : extent->best + (budget->left - budget->best) / columns;
	/* Columns with shares get a third at least. */
	length_t room = budget->shares ? budget->left / 3 * 2 : budget->left;
	if (budget->best > budget->least && room > budget->least)
		return extent->least + length_scale(room - budget->least,
						    extent->best - extent->least,
						    budget->best - budget->least);
	return length_scale(room, extent->least, budget->least ? budget->least : 1);
}

length_t *grid_edges(struct block_context *context, const struct grid *grid, length_t x,
		     length_t width)
{
	size_t columns = (size_t)grid->columns;
	struct text_extent *extents = arena_array(context->arena, columns, sizeof *extents);
	length_t *edges = arena_array(context->arena, columns + 1, sizeof *edges);
	find_extents(context, grid, extents);
	struct budget budget = make_budget(grid, width, extents);
	length_t found = 0;
	for (int i = 0; i < grid->columns; i++)
		if (!grid->widths[i])
			found += found_width(&budget, &extents[i], grid->columns);
	edges[0] = x;
	for (int i = 0; i < grid->columns; i++) {
		length_t given = grid->widths[i];
		if (given < 0)
			given = length_scale(budget.left > found ? budget.left - found : 0, -given,
					     budget.shares);
		else if (!given)
			given = found_width(&budget, &extents[i], grid->columns);
		edges[i + 1] = edges[i] + given;
	}
	return edges;
}
