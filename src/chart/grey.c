#include "chart/grey.h"

#include "chart/text.h"

int grey_of(const struct ink *ink)
{
	return (299 * ink->srgb[0] + 587 * ink->srgb[1] + 114 * ink->srgb[2]) / 1000;
}

static bool alike(const struct chart *chart, size_t a, size_t b)
{
	int apart = grey_of(chart_series_ink(chart, a)) - grey_of(chart_series_ink(chart, b));
	return apart < GREY_APART && apart > -GREY_APART;
}

/* Each series takes the first rank that none of about the same lightness has before it. */
int grey_rank(const struct chart *chart, size_t series)
{
	enum { RANKED = 16, RANKS = 4 }; /* more series than that are told apart by nothing */
	if (series >= RANKED)
		return (int)(series % RANKS);
	int *ranks = arena_array(chart->arena, series + 1, sizeof *ranks);
	for (size_t i = 1; i <= series; i++)
		for (size_t before = 0; before < i;) {
			bool taken = ranks[before] == ranks[i] && alike(chart, before, i);
			ranks[i] += taken;
			before = taken ? 0 : before + 1;
		}
	return ranks[series];
}

void grey_hatch(struct sheet *sheet, size_t series)
{
	static const enum hatch hatches[] = { HATCH_NONE, HATCH_RISING, HATCH_FALLING,
					      HATCH_CROSSED };
	enum { HATCHES = 4 };
	if (sheet->count)
		sheet->marks[sheet->count - 1].hatch =
			hatches[grey_rank(sheet->chart, series) % HATCHES];
}

length_t grey_plate_rim(const struct setting *setting)
{
	return setting->size / 5;
}

void grey_plate(struct sheet *sheet, const struct setting *setting, length_t x, length_t baseline,
		enum anchor anchor, size_t series)
{
	if (!grey_rank(sheet->chart, series) || !setting->lines.count)
		return;
	struct box box = sheet_cover(setting, x, baseline, anchor);
	length_t around = grey_plate_rim(setting);
	box = (struct box) { box.x - around, box.y - around, box.width + 2 * around,
			     box.height + 2 * around };
	sheet_box(sheet, box, chart_series_ink(sheet->chart, series));
}

static void lay_square(struct sheet *sheet, struct point at, length_t half, const struct ink *ink)
{
	sheet_box(sheet, (struct box) { at.x - half, at.y - half, 2 * half, 2 * half }, ink);
}

void grey_marker(struct sheet *sheet, struct point at, int rank, const struct ink *ink)
{
	enum { SHAPES = 4 };
	const struct chart_look *look = sheet->chart->look;
	const struct ink *paper = look->dot_rim.ink;
	length_t radius = look->dot, rim = look->dot_rim.width, inner = radius * 3 / 5;
	switch (rank % SHAPES) {
	case 0:
		sheet_dot(sheet, at, radius, ink, rim, paper);
		break;
	case 1:
		lay_square(sheet, at, radius + rim, paper);
		lay_square(sheet, at, radius, ink);
		break;
	case 2:
		sheet_dot(sheet, at, radius, ink, rim, paper);
		sheet_dot(sheet, at, inner, paper, 0, NULL);
		break;
	default:
		lay_square(sheet, at, radius + rim, paper);
		lay_square(sheet, at, radius, ink);
		lay_square(sheet, at, inner, paper);
	}
}

void grey_fill_sample(struct sheet *sheet, struct box box, size_t series)
{
	sheet_box(sheet, box, chart_series_ink(sheet->chart, series));
	grey_hatch(sheet, series);
}

void grey_line_sample(struct sheet *sheet, struct box box, size_t series)
{
	const struct ink *ink = chart_series_ink(sheet->chart, series);
	int rank = grey_rank(sheet->chart, series);
	length_t y = box.y + box.height / 2;
	const struct point ends[] = { { box.x, y }, { box.x + box.width, y } };
	sheet_stroke(sheet, ends, 2, sheet->chart->look->line, ink);
	sheet_dash(sheet, rank);
	grey_marker(sheet, (struct point) { box.x + box.width / 2, y }, rank, ink);
}
