#include "chart/stacked.h"

static void draw_text(struct seam *seam, length_t x, length_t y, const struct text_style *style,
		      const char *text)
{
	seam_text(seam, length_to_pt(x), length_to_pt(y), SEAM_START, style, text);
}

static void draw_box(struct seam *seam, length_t x, length_t y, length_t width, length_t height,
		     const struct ink *ink)
{
	cairo_rectangle(seam->cairo, length_to_pt(x), length_to_pt(y), length_to_pt(width),
			length_to_pt(height));
	seam_fill(seam, ink);
}

static void draw_line(struct seam *seam, struct point from, struct point to,
		      const struct rule_look *look)
{
	cairo_move_to(seam->cairo, length_to_pt(from.x), length_to_pt(from.y));
	cairo_line_to(seam->cairo, length_to_pt(to.x), length_to_pt(to.y));
	cairo_set_line_width(seam->cairo, length_to_pt(look->width));
	seam_stroke(seam, look->ink);
}

static void draw_part(const struct chart *chart, const struct stacked_part *part, length_t top,
		      struct seam *seam)
{
	const struct chart_look *look = chart->look;
	struct text_style value = chart->styles->value, count = chart->styles->count;
	length_t x = part->x + look->label_indent, y = top + look->value_baseline;
	value.ink = count.ink = chart_label_ink(chart, part->series);
	draw_box(seam, part->x, top, part->width, look->bar, chart_series_ink(chart, part->series));
	if (part->form == PART_LABELLED_ABOVE)
		return;
	draw_text(seam, x, y, &value, part->percent);
	if (part->form == PART_PERCENT_AND_COUNT)
		draw_text(seam, x + part->percent_width + look->value_gap, y, &count, part->count);
}

/* From the middle of the part's top to the nearest place under the label. */
static void draw_leader(const struct chart *chart, const struct stacked_part *part,
			const struct label_place *place, length_t top, length_t baseline,
			struct seam *seam)
{
	const struct text_style *style = &chart->styles->label_strong;
	length_t under = baseline - face_scale(style->face, style->size, style->face->descent);
	struct point from = { part->x + part->width / 2, top }, to = { from.x, under };
	if (to.x < place->x)
		to.x = place->x;
	if (to.x > place->x + place->width)
		to.x = place->x + place->width;
	draw_line(seam, from, to, &chart->look->leader);
}

static void draw_label(const struct chart *chart, const struct stacked_label *label,
		       const struct label_place *place, length_t top, length_t baseline,
		       struct seam *seam)
{
	const struct chart_styles *styles = chart->styles;
	const struct {
		const struct text_style *style;
		const char *text;
	} pieces[] = {
		{ &styles->label_strong, label->name },
		{ &styles->label_strong, label->percent },
		{ &styles->label, label->count },
	};
	length_t x = place->x;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		if (!pieces[i].text)
			continue;
		draw_text(seam, x, baseline, pieces[i].style, pieces[i].text);
		x += chart_text_width(chart, pieces[i].style, pieces[i].text) +
		     chart->look->value_gap;
	}
	bool over_its_part =
		place->x >= label->part->x && place->x < label->part->x + label->part->width;
	if (label->percent || !over_its_part)
		draw_leader(chart, label->part, place, top, baseline, seam);
}

static void draw_bar(const struct chart *chart, const struct stacked_plan *plan, size_t index,
		     length_t body_top, struct seam *seam)
{
	const struct stacked_bar *bar = &plan->bars[index];
	const struct chart_look *look = chart->look;
	length_t top = body_top + bar->top, leading = chart->styles->count.leading;
	length_t name = top + look->level_baseline;
	length_t rise = index ? look->name_rise_between : look->name_rise;
	chart_paint_lines(seam->list, seam->element, &bar->name, 0, name, leading);
	chart_paint_lines(seam->list, seam->element, &bar->total, 0,
			  name + (length_t)bar->name.count * leading, leading);
	for (size_t i = 0; i < bar->part_count; i++)
		draw_part(chart, &bar->parts[i], top, seam);
	for (size_t i = 0; i < bar->label_count; i++)
		draw_label(chart, &bar->labels[i], &bar->places[i], top, top - rise, seam);
	if (bar->instead)
		draw_text(seam, plan->left + look->label_indent, top + look->value_baseline,
			  &chart->styles->label, bar->instead);
}

static void draw_key(const struct chart *chart, const struct stacked_plan *plan, length_t body_top,
		     struct seam *seam)
{
	length_t square = stacked_key_square(chart);
	length_t first = body_top + chart->look->label_above - chart->look->name_rise;
	for (size_t i = 0; i < plan->key_count; i++) {
		const struct stacked_key_entry *entry = &plan->key[i];
		length_t baseline = first + entry->line * stacked_key_pitch(chart);
		draw_box(seam, entry->x, baseline - square, square, square,
			 chart_series_ink(chart, entry->series));
		draw_text(seam, entry->x + square + chart->look->value_gap / 2, baseline,
			  &chart->styles->label_strong, chart->data->series[entry->series]);
	}
}

static void draw_axis(const struct chart *chart, const struct stacked_plan *plan, length_t body_top,
		      struct seam *seam)
{
	if (!plan->count)
		return;
	length_t overhang = chart->look->axis_overhang, width = chart->look->axis.width;
	length_t top = body_top + plan->bars[0].top - overhang;
	length_t bottom = body_top + plan->bars[plan->count - 1].top + chart->look->bar + overhang;
	draw_box(seam, plan->left - width / 2, top, width, bottom - top, chart->look->axis.ink);
}

static length_t height(const struct chart *chart, length_t width)
{
	return stacked_plan_make(chart, width)->height;
}

static void draw(const struct chart *chart, length_t width, length_t top, struct seam *seam)
{
	const struct stacked_plan *plan = stacked_plan_make(chart, width);
	draw_key(chart, plan, top, seam);
	for (size_t i = 0; i < plan->count; i++)
		draw_bar(chart, plan, i, top, seam);
	draw_axis(chart, plan, top, seam);
}

const struct chart_body chart_stacked_100 = { "stacked-100", height, draw, stacked_describe };
