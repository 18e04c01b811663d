#include <math.h>

#include "chart/labels.h"
#include "chart/line.h"

/* The label at a line's end: the last figure, and where there are several lines, whose it is. */
static struct setting end_setting(const struct line_chart *line, const struct curve *curve)
{
	const struct chart *chart = line->chart;
	const struct chart_data *data = chart->data;
	const struct curve_point *last = &curve->points[curve->count - 1];
	const char *text = value_text(chart, value_of(data, last->row, curve->series));
	if (data->series_count == 1)
		return sheet_set(line->sheet, &chart->styles->value, text, 0);
	if (line->keyed)
		return sheet_set(line->sheet, &chart->styles->label_strong, text, 0);
	text = arena_printf(chart->arena, "%s  %s", data->series[curve->series], text);
	return sheet_set(line->sheet, &chart->styles->label_strong, text, line->sheet->width / 3);
}

length_t line_ends_width(const struct line_chart *line)
{
	length_t width = 0;
	for (size_t i = 0; i < line->chart->data->series_count; i++)
		if (line->curves[i].count)
			width = larger(width, end_setting(line, &line->curves[i]).width);
	return width;
}

static length_t last_y(const struct curve *curve)
{
	return curve->points[curve->count - 1].at.y;
}

/* The curves that have a point, from the highest end to the lowest. */
static size_t curves_by_end(const struct line_chart *line, const struct curve **curves)
{
	size_t count = 0;
	for (size_t i = 0; i < line->chart->data->series_count; i++) {
		const struct curve *curve = &line->curves[i];
		if (!curve->count)
			continue;
		size_t at = count++;
		for (; at && last_y(curves[at - 1]) > last_y(curve); at--)
			curves[at] = curves[at - 1];
		curves[at] = curve;
	}
	return count;
}

/* Labels one under another beside the plot, each as near to its line's end as the others allow. */
static bool place_ends(const struct line_chart *line, const struct curve **curves, size_t count,
		       struct setting *settings, struct label_place *places)
{
	length_t size = line->chart->styles->label_strong.size;
	for (size_t i = 0; i < count; i++) {
		settings[i] = end_setting(line, curves[i]);
		length_t height = settings[i].height - settings[i].leading + size;
		places[i] = (struct label_place) { .wanted = last_y(curves[i]) - height / 2,
						   .width = height };
	}
	return labels_spread(places, count, line->plot.top - line->chart->look->plot_above / 2,
			     line->plot.bottom, size * 3 / 8);
}

/* Lines that end in one point: a name beside it could be anyone's. */
static bool ends_meet(const struct line_chart *line, const struct curve **curves, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (last_y(curves[i]) - last_y(curves[i - 1]) < line->chart->look->dot)
			return true;
	return false;
}

bool line_ends_fit(const struct line_chart *line)
{
	struct arena *arena = line->chart->arena;
	size_t most = line->chart->data->series_count;
	const struct curve **curves = arena_array(arena, most, sizeof *curves);
	struct setting *settings = arena_array(arena, most, sizeof *settings);
	struct label_place *places = arena_array(arena, most, sizeof *places);
	size_t count = curves_by_end(line, curves);
	return !ends_meet(line, curves, count) && place_ends(line, curves, count, settings, places);
}

/* From the last dot to a label that had to give way. */
static void lay_end_leader(struct line_chart *line, struct point from, length_t x, length_t y)
{
	const struct chart_look *look = line->chart->look;
	length_t clear = look->dot + look->dot_rim.width,
		 away = y > from.y ? y - from.y : from.y - y;
	if (away <= line->chart->styles->label.size / 3 && from.x == line->plot.right)
		return;
	from.x += clear;
	x -= look->dot_rim.width;
	if (from.x < x)
		sheet_rule(line->sheet, from, (struct point) { x, y }, &look->leader);
}

static void label_ends(struct line_chart *line)
{
	const struct chart *chart = line->chart;
	size_t most = chart->data->series_count;
	const struct curve **curves = arena_array(chart->arena, most, sizeof *curves);
	struct setting *settings = arena_array(chart->arena, most, sizeof *settings);
	struct label_place *places = arena_array(chart->arena, most, sizeof *places);
	size_t count = curves_by_end(line, curves);
	bool placed = place_ends(line, curves, count, settings, places);
	const struct text_style *style =
		most == 1 ? &chart->styles->value : &chart->styles->label_strong;
	for (size_t i = 0; i < count; i++) {
		struct point last = curves[i]->points[curves[i]->count - 1].at;
		length_t x = line->plot.right + chart->look->value_gap;
		length_t y = placed ? places[i].x + places[i].width / 2 : last.y;
		if (most == 1)
			x = last.x + chart->look->value_gap;
		length_t baseline = sheet_centred_lines(style, &settings[i], y);
		if (!sheet_is_free(line->sheet,
				   sheet_cover(&settings[i], x, baseline, ANCHOR_START), false))
			continue;
		if (most > 1)
			lay_end_leader(line, last, x, y);
		sheet_put(line->sheet, &settings[i], x, baseline, ANCHOR_START);
	}
}

/* Places about a point, the best first: where the label's anchor stands from it. */
struct candidate {
	int dx, dy; /* in quarters of a label's size; dy to the baseline */
	enum anchor anchor;
};

static const struct candidate above[] = {
	{ -2, -3, ANCHOR_END }, { 0, -4, ANCHOR_MIDDLE }, { 2, -3, ANCHOR_START },
	{ -3, 1, ANCHOR_END },	{ 2, 6, ANCHOR_START },	  { 0, 7, ANCHOR_MIDDLE },
};
static const struct candidate below[] = {
	{ 2, 6, ANCHOR_START }, { 0, 7, ANCHOR_MIDDLE },  { -2, 6, ANCHOR_END },
	{ -2, -3, ANCHOR_END }, { 0, -4, ANCHOR_MIDDLE }, { 2, -3, ANCHOR_START },
};
static const struct candidate before[] = {
	{ 0, -3, ANCHOR_END },	  { -3, 1, ANCHOR_END },   { 0, 7, ANCHOR_END },
	{ 0, -4, ANCHOR_MIDDLE }, { 0, 7, ANCHOR_MIDDLE }, { 2, -3, ANCHOR_START },
};
enum { CANDIDATES = 6, AT_LEFT = 3 };

static bool label_point(struct line_chart *line, const struct curve *curve, size_t index,
			const struct candidate *candidates, int count)
{
	const struct chart *chart = line->chart;
	const struct curve_point *point = &curve->points[index];
	const struct text_style *style = &chart->styles->label_strong;
	struct setting setting =
		sheet_set(line->sheet, style,
			  value_text(chart, value_of(chart->data, point->row, curve->series)), 0);
	length_t quarter = style->size / 4;
	for (int i = 0; i < count; i++) {
		length_t x = point->at.x + candidates[i].dx * quarter;
		length_t baseline = point->at.y + candidates[i].dy * quarter;
		struct box box = sheet_cover(&setting, x, baseline, candidates[i].anchor);
		if (box.y + box.height > line->plot.bottom ||
		    !sheet_is_free(line->sheet, box, true))
			continue;
		sheet_put(line->sheet, &setting, x, baseline, candidates[i].anchor);
		return true;
	}
	return false;
}

/* Twice the area of the triangle that a point makes with its neighbours: how much the line turns. */
static double turn(const struct curve *curve, size_t index)
{
	struct point a = curve->points[index - 1].at, b = curve->points[index].at;
	struct point c = curve->points[index + 1].at;
	return length_to_pt(b.x - a.x) * length_to_pt(c.y - a.y) -
	       length_to_pt(c.x - a.x) * length_to_pt(b.y - a.y);
}

static size_t find_turn(const struct curve *curve, const bool *seen, double least)
{
	size_t found = 0;
	for (size_t i = 1; i + 1 < curve->count; i++) {
		double size = fabs(turn(curve, i));
		if (!seen[i] && size > least) {
			found = i;
			least = size;
		}
	}
	return found;
}

/* Where the line turns most, as long as it is seen to turn: a three-hundredth of the plot. */
static void label_turns(struct line_chart *line, const struct curve *curve, bool *labelled)
{
	enum { TURNS = 2, PART = 300 };
	const struct plot *plot = &line->plot;
	double least = length_to_pt(plot->right - plot->left) *
		       length_to_pt(plot->bottom - plot->top) / PART;
	bool *seen = arena_array(line->chart->arena, curve->count, sizeof *seen);
	size_t index, turns = 0;
	while (turns < TURNS && (index = find_turn(curve, seen, least))) {
		seen[index] = true;
		const struct candidate *candidates = turn(curve, index) > 0 ? above : below;
		labelled[index] = label_point(line, curve, index, candidates, CANDIDATES);
		turns += labelled[index];
	}
}

static void name_time(struct line_chart *line, const struct time_axis *axis, size_t row)
{
	length_t measure = line->sheet->width / 4;
	plot_lay_name(line->sheet, &line->plot, time_x(axis, row), line->chart->data->rows[row],
		      measure, true, &line->foot);
}

/* Of one line the times that are labelled; of several as many as find room. */
static void name_times(struct line_chart *line, const bool *labelled)
{
	const struct chart_data *data = line->chart->data;
	struct time_axis axis = time_axis_make(data, line->plot.left, line->plot.right);
	name_time(line, &axis, data->row_count - 1);
	name_time(line, &axis, 0);
	for (size_t row = 1; row + 1 < data->row_count; row++)
		if (!labelled || labelled[row])
			name_time(line, &axis, row);
}

void line_label(struct line_chart *line)
{
	const struct chart_data *data = line->chart->data;
	label_ends(line);
	for (size_t i = 0; i < data->series_count; i++)
		if (line->curves[i].count > 1)
			label_point(line, &line->curves[i], 0, before,
				    data->series_count > 1 ? AT_LEFT : CANDIDATES);
	if (data->series_count > 1) {
		name_times(line, NULL);
		return;
	}
	const struct curve *curve = line->curves;
	bool *labelled = arena_array(line->chart->arena, curve->count, sizeof *labelled);
	bool *rows = arena_array(line->chart->arena, data->row_count, sizeof *rows);
	label_turns(line, curve, labelled);
	rows[curve->points[0].row] = rows[curve->points[curve->count - 1].row] = true;
	for (size_t i = 0; i < curve->count; i++)
		rows[curve->points[i].row] |= labelled[i];
	name_times(line, rows);
}
