/*
 * Figures in columns: each stands with its decimal point, or where it would have one, under those above
 * it, whatever stands behind. Words and shorthand, "-" and "[c]", end at the column's edge.
 */
#include <string.h>

#include "base/ascii.h"
#include "block/grid_frame.h"
#include "block/smaller.h"
#include "load/cell_figure.h"

enum { FIGURE_BYTES = 48 }; /* what is longer is no figure */

/* The words of a cell up to a raised mark, in one piece. */
struct figure_words {
	char text[FIGURE_BYTES];
	size_t bytes;
	size_t runs;  /* that they are made of */
	bool is_long; /* longer than a figure can be */
};

static struct figure_words collect_words(const struct content *content)
{
	struct figure_words words = { .bytes = 0 };
	for (; words.runs < content->count; words.runs++) {
		const struct text_run *run = &content->runs[words.runs];
		if (run->style->rise)
			break;
		if (run->bytes > sizeof words.text - words.bytes) {
			words.is_long = true;
			break;
		}
		memcpy(words.text + words.bytes, run->text, run->bytes);
		words.bytes += run->bytes;
	}
	return words;
}

/* The width of the runs [from, to) from a byte of their text on. */
static length_t width_from(struct grid_frame *frame, const struct content *content, size_t from,
			   size_t to, size_t byte)
{
	struct block_context *context = &frame->inner;
	length_t width = 0;
	for (size_t i = from; i < to; i++) {
		const struct text_run *run = &content->runs[i];
		if (byte < run->bytes) {
			const char *rest =
				arena_strndup(context->arena, run->text + byte, run->bytes - byte);
			width += text_width(context->shaper, context->messages, run->style, rest);
		}
		byte -= byte < run->bytes ? byte : run->bytes;
	}
	return width;
}

/* As nearly all are: its point would stand at its end. */
static bool is_whole_number(const struct content *content)
{
	return content->count == 1 &&
	       ascii_is_figures(content->runs[0].text, content->runs[0].bytes);
}

/* What stands behind a figure's point, to its end, and the marks behind it; false: it is no figure. */
static bool find_tail(struct grid_frame *frame, const struct content *content, length_t *tail,
		      length_t *hang)
{
	if (!content->count)
		return false;
	if (is_whole_number(content))
		return true;
	struct figure_words words = collect_words(content);
	struct cell_figure figure;
	if (words.is_long || !cell_figure_read(words.text, words.bytes, &figure))
		return false;
	struct content set = content_smaller(&frame->inner, content);
	if (words.runs < content->count)
		*hang = width_from(frame, &set, words.runs, content->count, 0);
	if (figure.point < words.bytes)
		*tail = width_from(frame, &set, 0, words.runs, figure.point);
	return true;
}

static void find_some(struct grid_frame *frame, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		const struct grid_cell *cell = &frame->grid->cells[i];
		const struct node *node = cell->first;
		struct figure_place *figure = &frame->figures[i];
		if (!cell->decimal || !node || node->next || node->kind != NODE_PARAGRAPH)
			continue;
		length_t percent_hang = 0;
		figure->has_figure = find_tail(frame, &node->text, &figure->tail, &figure->hang);
		figure->has_percent =
			find_tail(frame, &cell->percent, &figure->percent, &percent_hang);
	}
}

void grid_find_figures(struct grid_frame *frame)
{
	const struct grid *grid = frame->grid;
	struct arena *arena = frame->context->arena;
	frame->figures = arena_array(arena, grid->cell_count, sizeof *frame->figures);
	frame->columns = arena_array(arena, (size_t)grid->columns, sizeof *frame->columns);
	grid_share(frame, find_some);
	for (size_t i = 0; i < grid->cell_count; i++) {
		struct figure_place *column = &frame->columns[grid->cells[i].column];
		column->tail = larger(column->tail, frame->figures[i].tail);
		column->percent = larger(column->percent, frame->figures[i].percent);
	}
}

length_t grid_figure_shift(const struct grid_frame *frame, size_t cell)
{
	const struct figure_place *figure = &frame->figures[cell];
	if (!figure->has_figure)
		return 0;
	return frame->columns[frame->grid->cells[cell].column].tail - figure->tail - figure->hang;
}

length_t grid_percent_shift(const struct grid_frame *frame, size_t cell)
{
	const struct figure_place *figure = &frame->figures[cell];
	if (!figure->has_percent)
		return 0;
	return frame->columns[frame->grid->cells[cell].column].percent - figure->percent;
}
