/* The looks of all layouts in the chain, attribute by attribute, and whether one is lacking. */
#include "load/layout_reader.h"

static void read_look(struct layout_reading *reading, const struct layout_look *look,
		      struct place place)
{
	uint64_t given = 0;
	bool found = false;
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node node =
			layout_part(reading, i, look->group ? look->group : look->element);
		if (look->group)
			node = layout_first(node, look->element);
		if (!node.xml)
			continue;
		found = true;
		layout_apply(reading, node, look->fields, (char *)reading->layout + look->offset,
			     &given);
	}
	const char *what = arena_printf(reading->arena, "<%s>", look->element);
	if (found)
		layout_complete(reading, place, what, look->fields, given);
	else if (!look->optional)
		message_add(reading->messages, MESSAGE_ERROR, place, "missing-element",
			    "%s is missing: neither this layout nor one that it extends has it",
			    what);
}

static void count_series(struct layout_reading *reading, struct place place)
{
	struct chart_look *chart = &reading->layout->chart;
	for (chart->series_count = 0; chart->series_count < LAYOUT_INKS; chart->series_count++)
		if (!chart->series[chart->series_count])
			break;
	for (int32_t i = 0; i < chart->series_count; i++) {
		if (chart->on_series[i])
			continue;
		message_add(reading->messages, MESSAGE_ERROR, place, "bad-value",
			    "<chart> needs as many colours in on-palette= as in palette=");
		return;
	}
}

static void check_spans(struct layout_reading *reading, struct place place)
{
	const struct layout *layout = reading->layout;
	const struct {
		const char *name;
		int32_t columns;
	} spans[] = {
		{ "standfirst-columns", layout->title.standfirst_columns },
		{ "side-columns", layout->statistics.side_columns },
		{ "panel-columns", layout->definitions.panel_columns },
	};
	for (size_t i = 0; i < sizeof spans / sizeof spans[0]; i++)
		if (spans[i].columns > layout->page.columns)
			message_add(reading->messages, MESSAGE_ERROR, place, "bad-value",
				    "%s=\"%d\": the page has but %d columns", spans[i].name,
				    spans[i].columns, layout->page.columns);
}

/* What stands on the page keeps clear of its edge, where the knife may stray. */
static void check_safety(struct layout_reading *reading, struct place place)
{
	const struct layout *layout = reading->layout;
	const struct page_look *page = &layout->page;
	const struct {
		const char *name;
		length_t clear;
	} clears[] = {
		{ "inner", page->inner },
		{ "outer", page->outer },
		{ "frame-top", page->frame_top },
		{ "frame-bottom", page->height - page->frame_bottom },
		{ "foot", page->height - layout->foot.y },
	};
	for (size_t i = 0; i < sizeof clears / sizeof clears[0]; i++)
		if (clears[i].clear < page->safety)
			message_add(reading->messages, MESSAGE_ERROR, place, "bad-value",
				    "the page's %s stands nearer to its edge than safety= allows",
				    clears[i].name);
}

void layout_read_looks(struct layout_reading *reading)
{
	const struct xml_document *last = reading->documents[reading->document_count - 1];
	struct place place = xml_place(last, last->root);
	size_t count;
	const struct layout_look *looks = layout_looks(&count);
	for (size_t i = 0; i < count; i++)
		read_look(reading, &looks[i], place);
	count_series(reading, place);
	check_spans(reading, place);
	check_safety(reading, place);
}
