#include "block/grid_widths.h"

static struct text_extent text_extent(struct block_context *context, const struct content *text)
{
	const length_t any = 0;
	struct paragraph paragraph = { .runs = text->runs,
				       .count = text->count,
				       .lang = context->document->lang,
				       .widths = &any,
				       .width_count = 1 };
	return paragraph_extent(context->shaper, context->arena, context->messages, &paragraph);
}

/* What stands in a cell from node on; a list's items with their indent, as deep as they go. */
static struct text_extent nodes_extent(struct block_context *context, const struct node *node)
{
	struct text_extent widest = { 0 };
	for (; node; node = node->next) {
		struct text_extent extent = node->kind == NODE_PARAGRAPH
						    ? text_extent(context, &node->text)
						    : nodes_extent(context, node->first);
		if (node->kind == NODE_LIST) {
			length_t indent = list_indent(context, node);
			extent.least += indent;
			extent.best += indent;
		}
		widest.least = extent.least > widest.least ? extent.least : widest.least;
		widest.best = extent.best > widest.best ? extent.best : widest.best;
	}
	return widest;
}

/* What the cells of the columns without a width ask for, the space beside them with it. */
static void find_extents(struct block_context *context, const struct grid *grid,
			 struct text_extent *extents)
{
	length_t space = grid->look->cell_right + 3 * context->document->layout->page.unit;
	for (size_t i = 0; i < grid->cell_count; i++) {
		const struct grid_cell *cell = &grid->cells[i];
		if (cell->column_span > 1 || grid->widths[cell->column])
			continue;
		struct text_extent extent = nodes_extent(context, cell->first);
		struct text_extent *widest = &extents[cell->column];
		if (extent.least + space > widest->least)
			widest->least = extent.least + space;
		if (extent.best + space > widest->best)
			widest->best = extent.best + space;
	}
}

/* What a cell over several columns lacks in them goes to those without a width, in equal parts. */
static void widen_for_spans(struct block_context *context, const struct grid *grid,
			    struct text_extent *extents)
{
	length_t space = grid->look->cell_right + 3 * context->document->layout->page.unit;
	for (size_t i = 0; i < grid->cell_count; i++) {
		const struct grid_cell *cell = &grid->cells[i];
		if (cell->column_span == 1)
			continue;
		struct text_extent lack = nodes_extent(context, cell->first);
		int found = 0;
		lack.least += space;
		lack.best += space;
		for (int c = cell->column; c < cell->column + cell->column_span; c++) {
			length_t given = grid->widths[c] > 0 ? grid->widths[c] : 0;
			lack.least -= given + extents[c].least;
			lack.best -= given + extents[c].best;
			found += !grid->widths[c];
		}
		for (int c = cell->column; found && c < cell->column + cell->column_span; c++) {
			if (grid->widths[c])
				continue;
			extents[c].least += lack.least > 0 ? lack.least / found : 0;
			extents[c].best += lack.best > 0 ? lack.best / found : 0;
		}
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
	widen_for_spans(context, grid, extents);
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
