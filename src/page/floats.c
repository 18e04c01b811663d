#include "page/floats.h"

#include <string.h>

#include "block/lines.h"

struct floated *float_layout(struct block_context *context, const struct node *node, length_t width,
			     length_t height)
{
	struct arena *arena = context->arena;
	struct floated *floated = arena_alloc(arena, sizeof *floated);
	*floated = (struct floated) { .node = node, .width = width };
	struct vlist flow;
	vlist_init(&flow, arena);
	block_layout(context, node, 0, width, &flow);
	floated->height = vlist_height(&flow);
	floated->gap = flow.first_space > flow.space ? flow.first_space : flow.space;
	floated->is_tall = floated->height + floated->gap > height;
	if (floated->is_tall) {
		floated->list = flow;
		return floated;
	}
	vlist_init(&floated->list, arena);
	struct vitem *box = vlist_box(&floated->list, floated->height);
	vlist_put(&flow, box, 0, 0);
	box->place = node->place;
	const struct column whole = { .end = floated->list.count };
	floated->note_lines = column_note_lines(&floated->list, &whole);
	return floated;
}

void float_queue_add(struct float_queue *queue, struct floated *floated)
{
	queue->items = arena_grow(queue->arena, queue->items, queue->count, &queue->capacity,
				  sizeof(struct floated *));
	queue->items[queue->count++] = floated;
}

void float_queue_remove(struct float_queue *queue, size_t index)
{
	queue->count--;
	memmove(queue->items + index, queue->items + index + 1,
		(queue->count - index) * sizeof(struct floated *));
}

bool float_queue_holds(const struct float_queue *queue, enum node_kind kind)
{
	for (size_t i = 0; i < queue->count; i++)
		if (queue->items[i]->node->kind == kind)
			return true;
	return false;
}

length_t float_takes(const struct floated *floated, length_t grid)
{
	return round_up(floated->height + floated->gap, grid);
}

length_t float_plan_takes(const struct float_plan *plan, int column, bool at_foot, length_t grid)
{
	length_t taken = 0;
	for (int i = 0; i < plan->count; i++) {
		const struct floated_at *at = &plan->items[i];
		if (at->column == column && at->at_foot == at_foot)
			taken += float_takes(at->floated, grid);
	}
	return taken;
}

void float_plan_limit(const struct float_plan *plan, struct column_limits *limits, int count)
{
	for (int i = 0; i < plan->count; i++) {
		const struct floated_at *at = &plan->items[i];
		int first = at->column == FLOAT_ACROSS ? 0 : at->column;
		int end = at->column == FLOAT_ACROSS ? count : at->column + 1;
		limits[first].note_called += at->floated->note_lines;
		for (int column = first; column < end; column++) {
			struct column_limits *here = &limits[column];
			length_t taken = float_takes(at->floated, here->grid);
			here->height -= taken;
			here->content -= taken;
			here->shared = true;
			if (at->at_foot)
				continue;
			here->head += taken;
			here->offset += taken;
		}
	}
}
