#include "doc/grid_tags.h"

#include <string.h>

enum { HEADS_MOST = 32 }; /* of one cell; who hears more has forgotten the first */

struct heads {
	const struct element *items[HEADS_MOST];
	size_t count;
};

/* What is in force at the cell that is looked at. */
struct naming {
	struct arena *arena;
	struct grid *grid;
	size_t head_cells; /* how many cells stand in the head's rows */
	const struct grid_cell *sub_head;
	const struct grid_cell **labels; /* by column: the last cell there that heads its rows */
};

static void add(struct heads *heads, const struct grid_cell *cell)
{
	if (heads->count < HEADS_MOST && cell->first)
		heads->items[heads->count++] = cell->element;
}

static bool share_column(const struct grid_cell *a, const struct grid_cell *b)
{
	return a->column < b->column + b->column_span && b->column < a->column + a->column_span;
}

static struct heads find_heads(const struct naming *naming, const struct grid_cell *cell)
{
	struct heads heads = { .count = 0 };
	if (cell->is_sub_head)
		return heads;
	for (size_t i = 0; i < naming->head_cells; i++) {
		const struct grid_cell *head = &naming->grid->cells[i];
		if (head->row < cell->row && share_column(head, cell))
			add(&heads, head);
	}
	if (cell->is_head)
		return heads;
	if (naming->sub_head)
		add(&heads, naming->sub_head);
	for (int column = 0; column < cell->column; column++) {
		const struct grid_cell *label = naming->labels[column];
		if (label && label->row + label->row_span > cell->row)
			add(&heads, label);
	}
	return heads;
}

static void name_heads(struct naming *naming, struct grid_cell *cell)
{
	struct heads heads = find_heads(naming, cell);
	const struct element **items = arena_array(naming->arena, heads.count, sizeof *items);
	if (heads.count)
		memcpy(items, heads.items, heads.count * sizeof *items);
	cell->element->headers = items;
	cell->element->header_count = (uint16_t)heads.count;
}

void grid_tag_heads(struct arena *arena, struct grid *grid)
{
	struct naming naming = { .arena = arena, .grid = grid };
	if (grid->head_rows < 2 && !grid->has_sub_heads)
		return;
	naming.labels = arena_array(arena, (size_t)grid->columns, sizeof *naming.labels);
	while (naming.head_cells < grid->cell_count && grid->cells[naming.head_cells].is_head)
		naming.head_cells++;
	for (size_t i = 0; i < grid->cell_count; i++) {
		struct grid_cell *cell = &grid->cells[i];
		name_heads(&naming, cell);
		if (cell->is_sub_head)
			naming.sub_head = cell;
		if (cell->is_label)
			naming.labels[cell->column] = cell;
	}
}
