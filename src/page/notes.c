#include "page/notes.h"

#include "block/lines.h"

void notes_init(struct page_notes *notes, struct arena *arena, const struct footnote_look *look)
{
	*notes = (struct page_notes) { .arena = arena, .look = look };
	for (int i = 0; i < COLUMNS_MOST; i++)
		paint_list_init(&notes->stacks[i].paint, arena);
}

void notes_call(struct page_notes *notes, const struct insert *insert)
{
	/* All are set: the queue begins anew. */
	if (notes->queue_first == notes->queue_count)
		notes->queue_first = notes->queue_count = 0;
	notes->queue = arena_grow(notes->arena, notes->queue, notes->queue_count,
				  &notes->queue_capacity, sizeof(const struct insert *));
	notes->queue[notes->queue_count++] = insert;
	notes->waiting += insert->line_count;
}

length_t notes_rule(const struct page_notes *notes, int column)
{
	return notes->stacks[column].height ? 0 : notes->look->rule.width + notes->look->above;
}

size_t notes_fitting(const struct page_notes *notes, int column, length_t room)
{
	room -= notes->stacks[column].height + notes_rule(notes, column);
	return room > 0 ? (size_t)(room / notes->look->style->leading) : 0;
}

static void set_line(struct page_notes *notes, struct note_stack *stack)
{
	const struct insert *insert = notes->queue[notes->queue_first];
	length_t head = notes->look->rule.width + notes->look->above;
	if (!stack->height) {
		stack->height = head;
		stack->measure = notes->measure;
		stack->continued = notes->begun > 0;
	}
	paint_append(&stack->paint, &insert->lines[notes->begun], 0, stack->height - head);
	stack->height += insert->height / (length_t)insert->line_count;
	notes->waiting--;
	if (++notes->begun == insert->line_count) {
		notes->begun = 0;
		notes->queue_first++;
	}
}

/* The queue's end of those that so many lines set whole. */
static size_t whole_notes(const struct page_notes *notes, size_t lines)
{
	size_t end = notes->queue_first, begun = notes->begun;
	for (; end < notes->queue_count; end++, begun = 0) {
		size_t left = notes->queue[end]->line_count - begun;
		if (left > lines)
			break;
		lines -= left;
	}
	return end;
}

void notes_order(struct page_notes *notes, size_t lines)
{
	const struct insert **queue = notes->queue;
	size_t first = notes->queue_first + (notes->begun > 0), end = whole_notes(notes, lines);
	for (size_t i = first + 1; i < end; i++) {
		const struct insert *insert = queue[i];
		size_t at = i;
		for (; at > first && queue[at - 1]->note->number > insert->note->number; at--)
			queue[at] = queue[at - 1];
		queue[at] = insert;
	}
}

void notes_set(struct page_notes *notes, int column, length_t x, size_t lines)
{
	struct note_stack *stack = &notes->stacks[column];
	notes_order(notes, lines);
	for (; lines && notes->waiting; lines--) {
		stack->x = x;
		set_line(notes, stack);
	}
}

void notes_paint(struct page_notes *notes, int column, length_t bottom, struct paint_list *paint)
{
	struct note_stack *stack = &notes->stacks[column];
	if (!stack->height)
		return;
	const struct rule_look *rule = &notes->look->rule;
	length_t y = bottom - stack->height;
	bool whole = stack->continued || notes->look->rule_length > stack->measure;
	rule_paint(paint, rule, stack->x, y, whole ? stack->measure : notes->look->rule_length);
	paint_append(paint, &stack->paint, stack->x, y + rule->width + notes->look->above);
	*stack = (struct note_stack) { 0 };
	paint_list_init(&stack->paint, notes->arena);
}
