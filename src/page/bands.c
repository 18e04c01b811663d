#include "page/bands.h"

#include <stdlib.h>
#include <string.h>

#include "load/data.h"
#include "page/circle.h"

/* An area in its place among the bands. */
struct band {
	const struct area *area;
	length_t share; /* whole numbers alone: their size is what counts */
};

struct bands {
	struct band *items;
	size_t count;
	length_t sum;
};

static int by_region(const void *a, const void *b)
{
	const struct band *left = a, *right = b;
	int order = strcmp(left->area->region, right->area->region);
	return order ? order : strcmp(left->area->name, right->area->name);
}

static length_t share_of(const struct data_table *data, const char *area, const char *column)
{
	const struct table_part *part = data->form.parts;
	for (const struct figure_row *row = data->figures.parts->rows; row; row = row->next)
		for (int i = 0; !strcmp(row->name, area) && i < part->column_count; i++)
			if (!strcmp(part->columns[i].name, column) &&
			    row->figures[i].state == FIGURE_NUMBER &&
			    row->figures[i].number.units > 0 &&
			    row->figures[i].number.units < LENGTH_MAX)
				return row->figures[i].number.units;
	return 0;
}

/* The areas that have a figure, by region. */
static struct bands collect(const struct pagination *pagination, const struct bands_look *look)
{
	struct bands bands = { 0 };
	struct arena *arena = pagination->arena;
	const struct layout *layout = pagination->layout;
	const char *dot = strchr(look->data, '.');
	const struct data_table *data =
		dot ? data_find(pagination->document->report, layout,
				arena_strndup(arena, look->data, (size_t)(dot - look->data)))
		    : NULL;
	bands.items = arena_array(arena, layout->area_count + 1, sizeof *bands.items);
	for (const struct area *area = layout->areas; data && area; area = area->next) {
		length_t share = share_of(data, area->name, dot + 1);
		if (!share)
			continue;
		bands.items[bands.count++] = (struct band) { area, share };
		bands.sum += share;
	}
	if (bands.count)
		qsort(bands.items, bands.count, sizeof *bands.items, by_region);
	return bands;
}

static const struct ink *tone(const struct bands_look *look, size_t region)
{
	size_t count = 0;
	while (count < LAYOUT_INKS && look->tones[count])
		count++;
	return count ? look->tones[region % count] : NULL;
}

void bands_paint(struct pagination *pagination, const struct bands_look *look)
{
	struct bands bands = collect(pagination, look);
	if (!bands.count)
		return;
	struct page *page = page_current(pagination);
	length_t room = look->last - look->first - (length_t)bands.count * look->gap;
	length_t before = 0;
	size_t region = 0;
	for (size_t i = 0; i < bands.count; i++) {
		const struct band *band = &bands.items[i];
		region += i && strcmp(band->area->region, bands.items[i - 1].area->region) != 0;
		/* Edges are shares of the whole, so that what is rounded never adds up. */
		length_t inner = look->first + (length_t)i * look->gap +
				 length_scale(room, before, bands.sum);
		before += band->share;
		length_t outer = look->first + (length_t)i * look->gap +
				 length_scale(room, before, bands.sum);
		ring_paint(&page->list, pagination->arena,
			   (struct point) { look->centre_x, look->centre_y }, inner, outer,
			   tone(look, region));
	}
}
