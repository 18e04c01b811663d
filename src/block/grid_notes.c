/*
 * A table's notes where it goes on: a mark's note stands under the part of the table that has the mark, not
 * pages later at its end. Who listens hears it once, there.
 */
#include <string.h>

#include "block/grid_frame.h"
#include "block/lines.h"
#include "block/notes.h"

static void layout_note(struct grid_frame *frame, size_t index, struct grid_notes *notes)
{
	const struct grid_look *look = frame->look;
	struct arena *arena = frame->context->arena;
	struct lines lines = lines_break(frame->context, &frame->grid->marked[index].text->text,
					 look->note, frame->width, 0);
	struct paint_list paint;
	paint_list_init(&paint, arena);
	lines_paint(&paint, &lines, frame->x, look->note->baseline, look->note->leading);
	struct vitem box = { .paint = &paint };
	notes->lines[index] = *vitem_as_furniture(arena, &box)->paint;
	notes->heights[index] = (length_t)lines.count * look->note->leading;
}

struct grid_notes grid_notes_layout(struct grid_frame *frame)
{
	struct arena *arena = frame->context->arena;
	size_t count = frame->grid->marked_count;
	struct grid_notes notes = { 0 };
	if (!count || frame->context->in_cell)
		return notes;
	notes.lines = arena_array(arena, count, sizeof *notes.lines);
	notes.heights = arena_array(arena, count, sizeof *notes.heights);
	for (size_t i = 0; i < count; i++)
		layout_note(frame, i, &notes);
	return notes;
}

static void attach(struct grid_frame *frame, const struct grid_notes *notes, const char *mark,
		   struct vitem *box)
{
	const struct grid *grid = frame->grid;
	for (size_t i = 0; i < grid->marked_count; i++)
		if (!strcmp(grid->marked[i].mark, mark))
			table_note_attach(frame->context, grid, &grid->marked[i], &notes->lines[i],
					  notes->heights[i], box);
}

void grid_notes_attach(struct grid_frame *frame, const struct grid_notes *notes, size_t first_cell,
		       size_t start)
{
	struct vitem *box = notes->lines ? vlist_first_box(frame->list, start) : NULL;
	const struct grid *grid = frame->grid;
	/* The head stands again over every part. */
	for (size_t i = 0; box && i < grid->cell_count && grid->cells[i].row < grid->head_rows; i++)
		if (grid->cells[i].marked)
			attach(frame, notes, grid->cells[i].marked, box);
	for (size_t i = first_cell; box && i < frame->next_cell; i++)
		if (grid->cells[i].marked)
			attach(frame, notes, grid->cells[i].marked, box);
}
