#include "chart/fit.h"

#include <stdlib.h>
#include <string.h>

#include "chart/look.h"

/* In thousandths of the look's measures. */
enum {
	SCALE_WHOLE = 1000,
	SCALE_LEGIBLE = 729, /* what is set smaller is told */
	SCALE_LEAST = 100,
	SCALE_STEP = 900, /* from one that does not fit to the next */
};

/* A mark's pen may hang over the width; where texts meet, sums are rounded. */
static const length_t mark_hang = LENGTH_ONE_PT / 2, rounding = LENGTH_ONE_PT / 128;

/* A line of a text. */
struct text_cover {
	struct box box;
	const struct mark *mark;
};

static struct box line_box(const struct mark *mark, size_t index)
{
	const struct setting *setting = &mark->text.setting;
	const struct setting line = {
		.width = setting->lines.items[index].width,
		.leading = setting->leading,
		.height = setting->leading,
		.size = setting->size,
	};
	length_t baseline = mark->text.baseline + (length_t)index * setting->leading;
	return sheet_cover(&line, mark->text.x, baseline, mark->text.anchor);
}

static bool is_within(struct box box, length_t width, length_t hang)
{
	return box.x >= -hang && box.x + box.width <= width + hang;
}

static int compare_tops(const void *first, const void *second)
{
	const struct text_cover *a = first, *b = second;
	return (a->box.y > b->box.y) - (a->box.y < b->box.y);
}

static bool are_beside(const struct box *a, const struct box *b)
{
	return a->x + a->width <= b->x + rounding || b->x + b->width <= a->x + rounding;
}

/* Covers in the order of their tops; the lines of one text stand as it says. */
static bool are_apart(const struct text_cover *covers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		length_t foot = covers[i].box.y + covers[i].box.height - rounding;
		for (size_t j = i + 1; j < count && covers[j].box.y < foot; j++)
			if (covers[i].mark != covers[j].mark &&
			    !are_beside(&covers[i].box, &covers[j].box))
				return false;
	}
	return true;
}

static size_t count_lines(const struct sheet *sheet)
{
	size_t count = 0;
	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->marks[i].kind == MARK_TEXT)
			count += sheet->marks[i].text.setting.lines.count;
	return count;
}

static bool texts_fit(const struct sheet *sheet)
{
	struct text_cover *covers =
		arena_array(sheet->chart->arena, count_lines(sheet), sizeof *covers);
	size_t count = 0;
	for (size_t i = 0; i < sheet->count; i++) {
		const struct mark *mark = &sheet->marks[i];
		if (mark->kind != MARK_TEXT)
			continue;
		for (size_t line = 0; line < mark->text.setting.lines.count; line++) {
			covers[count] = (struct text_cover) { line_box(mark, line), mark };
			if (!is_within(covers[count++].box, sheet->width, rounding))
				return false;
		}
	}
	qsort(covers, count, sizeof *covers, compare_tops);
	return are_apart(covers, count);
}

static length_t lowest_text(const struct sheet *sheet)
{
	length_t lowest = 0;
	for (size_t i = 0; i < sheet->count; i++) {
		const struct mark *mark = &sheet->marks[i];
		if (mark->kind == MARK_TEXT)
			lowest = larger(lowest, mark->text.box.y + mark->text.box.height);
	}
	return lowest;
}

static bool marks_fit(const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->count; i++) {
		const struct mark *mark = &sheet->marks[i];
		if (mark->kind != MARK_TEXT &&
		    !is_within(mark_bounds(mark), sheet->width, mark_hang))
			return false;
	}
	return true;
}

static bool has_wide_words(const struct messages *said)
{
	for (size_t i = 0; i < said->count; i++)
		if (!strcmp(said->items[i].rule, "chart-text-too-wide"))
			return true;
	return false;
}

struct trial {
	struct messages said;
	struct sheet sheet;
	int scale;
	bool fits;   /* nothing leaves the width or stands on another */
	bool parted; /* a word has a hyphen where it should not */
};

static struct trial try_scale(const struct chart *chart, const struct chart_body *body,
			      length_t width, int scale)
{
	struct trial trial = { .scale = scale };
	struct chart *scaled = arena_alloc(chart->arena, sizeof *scaled);
	*scaled = scale < SCALE_WHOLE ? *chart_scaled(chart, scale, SCALE_WHOLE) : *chart;
	messages_init(&trial.said, chart->arena);
	scaled->messages = &trial.said;
	scaled->parted = &trial.parted;
	trial.sheet = sheet_new(scaled, width);
	body->lay(&trial.sheet);
	trial.fits =
		marks_fit(&trial.sheet) && texts_fit(&trial.sheet) && !has_wide_words(&trial.said);
	scaled->messages = chart->messages;
	scaled->parted = NULL;
	return trial;
}

/* The largest scale from which all fits, down to the least: the last that was tried. */
static struct trial try_scales(const struct chart *chart, const struct chart_body *body,
			       length_t width, int least, bool may_part)
{
	struct trial trial = try_scale(chart, body, width, SCALE_WHOLE);
	while ((!trial.fits || (trial.parted && !may_part)) && !messages_failed(&trial.said)) {
		int scale = trial.scale * SCALE_STEP / SCALE_WHOLE;
		if (scale < least)
			break;
		sheet_free(&trial.sheet);
		trial = try_scale(chart, body, width, scale);
	}
	return trial;
}

static int millimetres(length_t length)
{
	return (int)((double)length / (double)length_from_micrometres(1000) + 0.5);
}

static void warn(const struct chart *chart, length_t width, int scale)
{
	message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-too-narrow",
		    "the chart%s%s%s needs %d mm and has %d: its words are set very small; let it "
		    "stand in fewer columns, or beside fewer charts",
		    chart->data->title ? " \"" : "", chart->data->title ? chart->data->title : "",
		    chart->data->title ? "\"" : "",
		    millimetres(length_scale(width, SCALE_LEGIBLE, scale)), millimetres(width));
}

struct sheet fit_body(const struct chart *chart, const struct chart_body *body, length_t width)
{
	struct trial trial = try_scales(chart, body, width, SCALE_LEGIBLE, false);
	if (!trial.fits || trial.parted) {
		sheet_free(&trial.sheet);
		trial = try_scales(chart, body, width, SCALE_LEAST, true);
	}
	messages_replay(chart->messages, &trial.said);
	trial.sheet.foot = lowest_text(&trial.sheet);
	if (trial.scale < SCALE_LEGIBLE || !trial.fits)
		warn(chart, width, trial.scale);
	return trial.sheet;
}
