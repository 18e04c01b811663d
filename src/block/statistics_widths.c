#include "block/lines.h"
#include "block/statistics_frame.h"
#include "doc/inline.h"

/* In thousandths: figures set smaller than what is legible are told. */
enum { WHOLE = 1000, SCALE_LEGIBLE = 700 };

/* The figures' columns as the layout says them. */
static bool stands_across(const struct statistics_frame *frame, int columns)
{
	const struct statistics_look *look = frame->look;
	length_t wanted = look->label + look->column_1 + (columns - 2) * look->column;
	return columns > 2 && wanted > frame->table_width + LENGTH_ONE_PT;
}

/*
 * From one figure column's right edge to the next: in a crowded table, the room beside the labels
 * in equal parts, unless figures ask for others.
 */
static length_t column_width(const struct statistics_frame *frame, int column, int columns)
{
	if (!frame->crowded || columns < 2)
		return frame->look->column;
	if (frame->widths && columns == frame->columns)
		return frame->widths[column];
	return (frame->table_width - frame->label) / (columns - 1);
}

length_t statistics_right_edge(const struct statistics_frame *frame, int column, int columns)
{
	length_t edge = frame->table_x + frame->table_width;
	while (++column < columns)
		edge -= column_width(frame, column, columns);
	return edge;
}

length_t statistics_head_width(const struct statistics_frame *frame, int column, int columns)
{
	bool first_of_grid = column == 1 && columns == 5 && !frame->crowded;
	length_t space = frame->look->cell_space, width = column_width(frame, column, columns);
	if (first_of_grid)
		width = frame->look->column_1;
	if (frame->widths && columns == frame->columns)
		return width - smaller(space, width / 4);
	return width - (width > 3 * space ? space : width / 4);
}

length_t statistics_figure_width(const struct statistics_frame *frame, int column, int columns)
{
	length_t head = statistics_head_width(frame, column, columns);
	if (columns <= 2) /* the label makes room for it */
		return larger(head, frame->table_width * 2 / 3);
	return larger(head, column_width(frame, column, columns) - frame->look->cell->size / 2);
}

length_t statistics_label_width(const struct statistics_frame *frame, const struct table_line *line)
{
	const struct statistics_look *look = frame->look;
	if (line->count <= 2)
		return frame->table_width -
		       larger(look->label_clear, frame->widest_alone + look->cell->size);
	if (frame->crowded)
		return frame->label;
	/* A label may run into the first figure column's free left half. */
	length_t first = statistics_right_edge(frame, 1, line->count) - frame->table_x;
	return first -
	       larger(look->cell_space + look->column / 2, frame->widest + look->cell->size);
}

/* What a head's words need, whole or torn. */
static struct text_extent head_extent(struct block_context *context, const struct content *content)
{
	const length_t none = 0;
	const struct paragraph paragraph = { .runs = content->runs,
					     .count = content->count,
					     .lang = context->document->lang,
					     .widths = &none,
					     .width_count = 1 };
	if (!content->count)
		return (struct text_extent) { 0 };
	return paragraph_extent(context->shaper, context->arena, context->messages, &paragraph);
}

static length_t text_width_in(struct block_context *context, const struct content *content,
			      const struct style *style)
{
	struct lines lines = lines_break(context, content, style, LENGTH_MAX, 0);
	return lines.count ? lines.items[0].width : 0;
}

static const struct style *figure_style(const struct statistics_frame *frame,
					const struct table_line *line, int column)
{
	const struct statistics_look *look = frame->look;
	return line->cells[column].total ? look->total : look->cell;
}

struct lines statistics_break_figure(struct statistics_frame *frame, const struct table_line *line,
				     int column)
{
	return lines_break_right(&frame->figures, &line->cells[column].text,
				 figure_style(frame, line, column),
				 statistics_figure_width(frame, column, line->count));
}

static bool has_figures(const struct table_line *line)
{
	return line->kind == LINE_ROW || line->kind == LINE_TOTAL;
}

/* The widest figures, and the scale at which all fit their columns, in thousandths. */
static int32_t measure_figures(struct statistics_frame *frame)
{
	int32_t scale = WHOLE;
	frame->widest = frame->widest_alone = 0;
	for (size_t i = 0; i < frame->table->line_count; i++) {
		const struct table_line *line = &frame->table->lines[i];
		length_t *widest = line->count > 2 ? &frame->widest : &frame->widest_alone;
		for (int column = 1; column < line->count && has_figures(line); column++) {
			length_t width = text_width_in(&frame->figures, &line->cells[column].text,
						       figure_style(frame, line, column));
			length_t room = statistics_figure_width(frame, column, line->count);
			*widest = larger(*widest, width);
			if (width > room)
				/* At least 1: a page may be narrower than its margins. */
				scale = (int32_t)smaller(scale, larger(room * WHOLE / width, 1));
		}
	}
	return scale;
}

bool statistics_are_crowded(struct statistics_frame *frame)
{
	for (size_t i = 0; i < frame->table->line_count; i++)
		if (stands_across(frame, frame->table->lines[i].count))
			return true;
	return measure_figures(frame) < WHOLE;
}

/* A crowded table's labels have what the longest of them needs, but no more than a quarter. */
static length_t find_label(struct statistics_frame *frame)
{
	length_t widest = frame->look->label, most = frame->table_width / 4;
	for (size_t i = 0; i < frame->table->line_count; i++) {
		const struct table_line *line = &frame->table->lines[i];
		if (line->kind != LINE_SUB_HEAD)
			widest = larger(widest, text_width_in(frame->context, &line->cells[0].text,
							      frame->look->cell));
	}
	return smaller(widest, most);
}

/* What each column must have, for its figures; and what it would, for the words of its heads. */
struct needs {
	length_t *least, *words;
	length_t all_least, all_words;
};

static void need(struct statistics_frame *frame, const struct table_line *line, int column,
		 struct needs *needs)
{
	const struct table_cell *cell = &line->cells[column];
	length_t clear = frame->look->cell->size / 2, least, words;
	if (has_figures(line)) {
		least = words = text_width_in(frame->context, &cell->text,
					      figure_style(frame, line, column));
	} else {
		struct text_extent text = head_extent(frame->context, &cell->text);
		struct text_extent more = head_extent(frame->context, &cell->more);
		least = larger(text.least, more.least);
		words = larger(text.word, more.word);
	}
	/* A head has but three quarters of a narrow column. */
	length_t room = has_figures(line) ? clear : larger(clear, least / 3);
	needs->least[column] = larger(needs->least[column], least + room);
	needs->words[column] = larger(needs->words[column], words + room);
}

static struct needs find_needs(struct statistics_frame *frame)
{
	size_t count = (size_t)frame->columns;
	struct needs needs = {
		.least = arena_array(frame->context->arena, count, sizeof *needs.least),
		.words = arena_array(frame->context->arena, count, sizeof *needs.words),
	};
	for (size_t i = 0; i < frame->table->line_count; i++) {
		const struct table_line *line = &frame->table->lines[i];
		for (int column = 1; column < line->count && line->count == frame->columns;
		     column++)
			need(frame, line, column, &needs);
	}
	for (int column = 1; column < frame->columns; column++) {
		needs.all_least += needs.least[column];
		needs.all_words += needs.words[column];
	}
	return needs;
}

/*
 * Columns that give room to those with wide figures: what is left over goes to all alike, or to heads'
 * words; what is wanting is taken from each by its part.
 */
static void share_room(struct statistics_frame *frame)
{
	for (size_t i = 0; i < frame->table->line_count; i++)
		if (frame->table->lines[i].count > frame->columns)
			frame->columns = frame->table->lines[i].count;
	struct needs needs = find_needs(frame);
	length_t room = larger(frame->table_width - frame->label, 0);
	length_t left = room - needs.all_least, more = needs.all_words - needs.all_least;
	frame->widths =
		arena_array(frame->context->arena, (size_t)frame->columns, sizeof *frame->widths);
	for (int i = 1; i < frame->columns; i++) {
		length_t least = needs.least[i], words = needs.words[i];
		frame->widths[i] = left < 0	 ? length_scale(least, room, needs.all_least)
				   : left < more ? least + length_scale(words - least, left, more)
						 : words + (left - more) / (frame->columns - 1);
	}
}

static int millimetres(length_t length)
{
	return (int)(length / length_from_micrometres(1000));
}

static void warn(struct statistics_frame *frame, int32_t scale)
{
	const struct table_line *last = &frame->table->lines[frame->table->line_count - 1];
	const struct content *figure = &last->cells[last->count - 1].text;
	length_t needs = length_scale(frame->table_width, SCALE_LEGIBLE, scale);
	message_add(frame->context->messages, MESSAGE_WARNING,
		    figure->count ? figure->runs[0].place : frame->place, "table-too-wide",
		    "the figures of \"%s\" need %d mm and have %d: they are set very small",
		    content_words(frame->context->arena, &frame->table->title),
		    millimetres(needs) + 1, millimetres(frame->table_width));
}

void statistics_fit(struct statistics_frame *frame)
{
	if (frame->crowded)
		frame->label = find_label(frame);
	if (frame->crowded && measure_figures(frame) < WHOLE)
		share_room(frame);
	int32_t scale = measure_figures(frame);
	if (scale == WHOLE)
		return;
	frame->figures.scale = scale > 1 ? scale - 1 : scale;
	measure_figures(frame);
	if (scale < SCALE_LEGIBLE)
		warn(frame, scale);
}
