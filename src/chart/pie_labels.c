#include "chart/grey.h"
#include "chart/labels.h"
#include "chart/pie.h"

static double middle(const struct pie_part *part)
{
	return (part->from + part->to) / 2;
}

static length_t label_height(const struct pie_part *part)
{
	return part->name.height + part->line.height;
}

static length_t between(const struct pie *pie)
{
	return pie->chart->look->value_gap / 2;
}

/* In two lines; in one where the labels of a side would else be higher than the circle. */
static void set_labels(struct pie *pie, bool one_line)
{
	const struct chart_styles *styles = pie->chart->styles;
	for (size_t i = 0; i < pie->count; i++) {
		struct pie_part *part = &pie->parts[i];
		const char *line =
			arena_printf(pie->chart->arena, "%s  %s", part->share, part->figure);
		const char *name = pie_part_name(pie->chart->data, part->index);
		if (one_line)
			name = arena_printf(pie->chart->arena, "%s  %s", name, line);
		part->name = sheet_set(pie->sheet, &styles->label_strong, name, pie->label);
		part->line =
			sheet_set(pie->sheet, &styles->label, one_line ? NULL : line, pie->label);
	}
}

/* All labels of a side under one another. */
static length_t side_height(const struct pie *pie, bool right)
{
	length_t height = 0;
	for (size_t i = 0; i < pie->count; i++)
		if (pie->listed || (middle(&pie->parts[i]) < 0.5) == right)
			height += label_height(&pie->parts[i]) + between(pie);
	return height;
}

static length_t key_square(const struct pie *pie)
{
	const struct text_style *style = &pie->chart->styles->label_strong;
	return face_scale(style->face, style->size, style->face->cap_height);
}

void pie_settle(struct pie *pie)
{
	const struct chart_look *look = pie->chart->look;
	length_t width = pie->sheet->width, side = look->lying_label, gap = 3 * look->value_gap;
	pie->listed = width < 2 * pie->radius + 2 * (side + gap);
	pie->radius = smaller(pie->radius, width * 9 / 40);
	if (pie->listed) {
		pie->centre.x = pie->radius;
		pie->label = width - 2 * pie->radius - gap - key_square(pie) - look->value_gap;
	} else {
		pie->centre.x = width / 2;
		pie->label = width / 2 - pie->radius - gap;
	}
	set_labels(pie, false);
	length_t labels = larger(side_height(pie, true), side_height(pie, false));
	if (labels > (pie->listed ? 3 : 2) * pie->radius) {
		set_labels(pie, true);
		labels = larger(side_height(pie, true), side_height(pie, false));
	}
	length_t height = larger(2 * pie->radius, labels);
	pie->centre.y = look->plot_above + height / 2;
	pie->sheet->height = look->plot_above + height + look->value_gap;
}

static void put_label(struct pie *pie, const struct pie_part *part, length_t x, length_t top,
		      enum anchor anchor)
{
	const struct text_style *style = &pie->chart->styles->label_strong;
	length_t baseline = top + style->size * 3 / 4;
	sheet_put(pie->sheet, &part->name, x, baseline, anchor);
	sheet_put(pie->sheet, &part->line, x, baseline + part->name.height, anchor);
}

static bool is_within(const struct pie *pie, struct box box)
{
	double radius = length_to_pt(pie->radius);
	for (int corner = 0; corner < 4; corner++) {
		double x = length_to_pt(box.x + (corner & 1 ? box.width : 0) - pie->centre.x);
		double y = length_to_pt(box.y + (corner & 2 ? box.height : 0) - pie->centre.y);
		if (x * x + y * y > radius * radius)
			return false;
	}
	return true;
}

/* A large part carries its share, so that it is found in the list in grey, too. */
static void put_share(struct pie *pie, const struct pie_part *part)
{
	const struct chart *chart = pie->chart;
	const struct text_style *style =
		sheet_inked(pie->sheet, &chart->styles->value, chart_label_ink(chart, part->index));
	length_t out = pie->hole ? (pie->radius + pie->hole) / 2 : pie->radius * 5 / 8;
	struct point at = pie_point(pie, middle(part), out);
	struct setting share = sheet_set(pie->sheet, style, part->share, 0);
	struct box cover = sheet_cover(&share, at.x, sheet_centred(style, at.y), ANCHOR_MIDDLE);
	if (grey_rank(chart, part->index)) {
		length_t rim = grey_plate_rim(&share);
		cover = (struct box) { cover.x - rim, cover.y - rim, cover.width + 2 * rim,
				       cover.height + 2 * rim };
	}
	double arc = (part->to - part->from) * 6.28 * length_to_pt(out);
	if (length_from_pt(arc) < share.width * 5 / 4 || pie->radius - pie->hole < share.width ||
	    !is_within(pie, cover))
		return;
	grey_plate(pie->sheet, &share, at.x, sheet_centred(style, at.y), ANCHOR_MIDDLE,
		   part->index);
	sheet_put(pie->sheet, &share, at.x, sheet_centred(style, at.y), ANCHOR_MIDDLE);
}

static void lay_list(struct pie *pie)
{
	length_t square = key_square(pie), gap = pie->chart->look->value_gap;
	length_t x = 2 * pie->radius + 3 * gap, y = pie->centre.y - side_height(pie, true) / 2;
	for (size_t i = 0; i < pie->count; i++) {
		const struct pie_part *part = &pie->parts[i];
		length_t baseline = y + pie->chart->styles->label_strong.size * 3 / 4;
		put_share(pie, part);
		grey_fill_sample(pie->sheet, (struct box) { x, baseline - square, square, square },
				 part->index);
		put_label(pie, part, x + square + gap, y, ANCHOR_START);
		y += label_height(part) + between(pie);
	}
}

/* One side's labels from the top down: clockwise at the right, the other way at the left. */
static void lay_side(struct pie *pie, bool right)
{
	struct label_place *places = arena_array(pie->chart->arena, pie->count, sizeof *places);
	const struct pie_part **parts = arena_array(pie->chart->arena, pie->count, sizeof *parts);
	size_t count = 0;
	for (size_t i = 0; i < pie->count; i++) {
		const struct pie_part *part = &pie->parts[right ? i : pie->count - 1 - i];
		if ((middle(part) < 0.5) != right)
			continue;
		length_t height = label_height(part);
		length_t y = pie_point(pie, middle(part), pie->radius).y;
		places[count] = (struct label_place) { .wanted = y - height / 2, .width = height };
		parts[count++] = part;
	}
	length_t top = pie->chart->look->plot_above, gap = pie->chart->look->value_gap;
	labels_spread(places, count, top, pie->sheet->height - gap, between(pie));
	length_t out = pie->radius + 3 * gap, direction = right ? 1 : -1;
	for (size_t i = 0; i < count; i++) {
		struct point edge = pie_point(pie, middle(parts[i]), pie->radius);
		struct point from = pie_point(pie, middle(parts[i]), pie->radius + gap);
		struct point to = { pie->centre.x + direction * (out - gap / 2),
				    places[i].x + pie->chart->styles->label_strong.size / 2 };
		sheet_rule(pie->sheet, edge, from, &pie->chart->look->leader);
		sheet_rule(pie->sheet, from, to, &pie->chart->look->leader);
		put_label(pie, parts[i], pie->centre.x + direction * out, places[i].x,
			  right ? ANCHOR_START : ANCHOR_END);
	}
}

void pie_label(struct pie *pie)
{
	if (pie->listed) {
		lay_list(pie);
		return;
	}
	lay_side(pie, true);
	lay_side(pie, false);
}
