#include "chart/stacked.h"

#include "chart/grey.h"
#include "chart/tell.h"

static void put_lines(struct sheet *sheet, const struct lines *lines,
		      const struct text_style *style, length_t x, length_t baseline)
{
	struct setting setting = {
		.lines = *lines,
		.leading = style->leading,
		.size = style->size,
		.height = (length_t)lines->count * style->leading,
	};
	for (size_t i = 0; i < lines->count; i++)
		setting.width = larger(setting.width, lines->items[i].width);
	sheet_put(sheet, &setting, x, baseline, ANCHOR_START);
}

static void put_text(struct sheet *sheet, const struct stacked_part *part, length_t x, length_t y,
		     const struct text_style *style, const char *text, bool hatched)
{
	struct setting setting = sheet_set(
		sheet, sheet_inked(sheet, style, chart_label_ink(sheet->chart, part->series)), text,
		0);
	if (hatched)
		grey_plate(sheet, &setting, x, y, ANCHOR_START, part->series);
	sheet_put(sheet, &setting, x, y, ANCHOR_START);
}

static void lay_part(struct sheet *sheet, const struct stacked_plan *plan,
		     const struct stacked_part *part, length_t top)
{
	const struct chart *chart = sheet->chart;
	const struct chart_look *look = chart->look;
	length_t x = part->x + look->label_indent, y = top + plan->value_baseline;
	bool hatched = plan->detail >= DETAIL_KEY;
	sheet_box(sheet, (struct box) { part->x, top, part->width, plan->bar },
		  chart_series_ink(chart, part->series));
	if (hatched && part->width > 0)
		grey_hatch(sheet, part->series);
	if (part->form == PART_LABELLED_ABOVE)
		return;
	put_text(sheet, part, x, y, &chart->styles->value, part->percent, hatched);
	if (part->form == PART_PERCENT_AND_COUNT)
		put_text(sheet, part, x + part->percent_width + look->value_gap, y,
			 &chart->styles->count, part->count, hatched);
}

/* From the middle of the part's top to the nearest place under the label. */
static void lay_leader(struct sheet *sheet, const struct stacked_part *part,
		       const struct label_place *place, length_t top, length_t baseline)
{
	const struct text_style *style = &sheet->chart->styles->label_strong;
	length_t under = baseline - face_scale(style->face, style->size, style->face->descent);
	struct point from = { part->x + part->width / 2, top }, to = { from.x, under };
	to.x = larger(place->x, smaller(to.x, place->x + place->width));
	sheet_rule(sheet, from, to, &sheet->chart->look->leader);
}

static void lay_label(struct sheet *sheet, const struct stacked_label *label,
		      const struct label_place *place, length_t top, length_t baseline)
{
	const struct chart_styles *styles = sheet->chart->styles;
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
		sheet_text(sheet, x, baseline, ANCHOR_START, pieces[i].style, pieces[i].text);
		x += chart_text_width(sheet->chart, pieces[i].style, pieces[i].text) +
		     sheet->chart->look->value_gap;
	}
	bool over_its_part =
		place->x >= label->part->x && place->x < label->part->x + label->part->width;
	if (label->percent || !over_its_part)
		lay_leader(sheet, label->part, place, top, baseline);
}

/* Where rows stand closer, what has lines begins at the bar's top, so that they do not reach under it. */
static length_t first_baseline(const struct stacked_plan *plan, const struct lines *text,
			       const struct text_style *style, length_t single)
{
	return plan->close && text->count > 1 ? sheet_centred(style, style->leading / 2) : single;
}

static void lay_bar(struct sheet *sheet, const struct stacked_plan *plan, size_t index,
		    length_t body_top)
{
	const struct chart_styles *styles = sheet->chart->styles;
	const struct stacked_bar *bar = &plan->bars[index];
	const struct chart_look *look = sheet->chart->look;
	length_t top = body_top + bar->top,
		 name = top +
			first_baseline(plan, &bar->name, &styles->level, plan->level_baseline);
	length_t rise = index ? look->name_rise_between : look->name_rise;
	put_lines(sheet, &bar->name, &styles->level, 0, name);
	put_lines(sheet, &bar->total, &styles->count, 0,
		  name + (length_t)bar->name.count * styles->count.leading);
	for (size_t i = 0; i < bar->part_count; i++)
		lay_part(sheet, plan, &bar->parts[i], top);
	for (size_t i = 0; i < bar->label_count; i++)
		lay_label(sheet, &bar->labels[i], &bar->places[i], top, top - rise);
	length_t single = bar->instead.count > 1 ? plan->level_baseline : plan->value_baseline;
	put_lines(sheet, &bar->instead, &styles->label, plan->left + look->label_indent,
		  top + first_baseline(plan, &bar->instead, &styles->label, single));
	if (bar->figure)
		sheet_text(sheet, bar->end + look->lying_value_gap, top + plan->value_baseline,
			   ANCHOR_START, &styles->value, bar->figure);
}

static void lay_axis(struct sheet *sheet, const struct stacked_plan *plan, length_t body_top)
{
	if (!plan->count)
		return;
	const struct chart_look *look = sheet->chart->look;
	length_t overhang = look->axis_overhang, width = look->axis.width;
	length_t top = body_top + plan->bars[0].top - overhang;
	length_t bottom = body_top + plan->bars[plan->count - 1].top + plan->bar + overhang;
	sheet_box(sheet, (struct box) { plan->left - width / 2, top, width, bottom - top },
		  look->axis.ink);
}

/* Under a key, what is kept above the first bar for names that are not there. */
static length_t spare_above(const struct sheet *sheet, const struct stacked_plan *plan)
{
	const struct chart_look *look = sheet->chart->look;
	length_t spare = look->label_above - look->name_rise;
	if (plan->count && plan->bars[0].label_count)
		spare -= sheet->chart->styles->label_strong.leading;
	return larger(spare, 0);
}

static void lay(struct sheet *sheet, bool hundred)
{
	const struct chart_data *data = sheet->chart->data;
	const struct stacked_plan *plan = stacked_plan_make(sheet->chart, sheet->width, hundred);
	length_t top = 0;
	bool named = data->series_count > 1 || (data->series_count && *data->series[0]);
	if (plan->detail >= DETAIL_KEY && named)
		top = key_lay(sheet, 0, &key_of_fills, data->series, data->series_count) -
		      spare_above(sheet, plan);
	for (size_t i = 0; i < plan->count; i++)
		lay_bar(sheet, plan, i, top);
	lay_axis(sheet, plan, top);
	sheet->height = plan->height ? plan->height + top : 0;
	say_below(sheet, missing_in_words(sheet->chart, true));
}

static void lay_hundred(struct sheet *sheet)
{
	lay(sheet, true);
}

static void lay_counts(struct sheet *sheet)
{
	if (!says_nothing(sheet))
		lay(sheet, false);
}

const struct chart_body chart_stacked_100 = { "stacked-100", lay_hundred, stacked_describe };
const struct chart_body chart_stacked = { "stacked", lay_counts, tell_series };
