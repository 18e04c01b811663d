/* Ruled groups: definition rows, and panels side by side, under a head with an aside. */
#include "block/lines.h"

static void layout_head(struct block_context *context, const struct node *node, length_t x,
			length_t width, struct vlist *list)
{
	const struct definitions_look *look = &context->document->layout->definitions;
	/* The aside takes what it needs up to a half; the title has the rest, in lines if it must. */
	length_t gutter = context->document->layout->page.gutter;
	struct lines aside = lines_break_right(context, &node->group.aside, look->aside, width / 2);
	length_t taken = 0;
	for (size_t i = 0; i < aside.count; i++) {
		/* A line of characters that do not show has no parts. */
		const struct line *line = &aside.items[i];
		if (line->count && width / 2 - line->parts[0].x + gutter > taken)
			taken = width / 2 - line->parts[0].x + gutter;
	}
	struct lines title = lines_break(context, &node->group.title, look->head, width - taken, 0);
	size_t lines = title.count > aside.count ? title.count : aside.count;
	length_t more = lines > 1 ? (length_t)(lines - 1) * look->head->leading : 0;
	length_t height = look->head_height + more;
	vlist_space(list, look->space_above);
	vlist_allow_break(list, PENALTY_FREE);
	struct vitem *box = vlist_box(list, height);
	box->destination = node->destination;
	rule_paint(box->paint, &look->top_rule, x, 0, width);
	lines_paint(box->paint, &title, x, look->head_baseline, look->head->leading);
	lines_paint(box->paint, &aside, x + width - width / 2, look->head_baseline,
		    look->aside->leading);
	rule_paint(box->paint, &look->head_rule, x, height - look->head_rule.width, width);
}

/* The large figure's capitals end where the text's do. */
static length_t figure_baseline(struct block_context *context, const struct style *figure,
				const struct style *text, length_t baseline)
{
	const struct face *large =
		document_text_style(context->document, figure, VARIANT_PLAIN)->face;
	const struct face *small =
		document_text_style(context->document, text, VARIANT_PLAIN)->face;
	return baseline - face_scale(small, text->size, small->cap_height) +
	       face_scale(large, figure->size, large->cap_height);
}

/* The column of figures: as the look says, wider where a figure needs it. */
static length_t figure_column(struct block_context *context, const struct node *group,
			      length_t width)
{
	const struct definitions_look *look = &context->document->layout->definitions;
	length_t widest = look->figure;
	for (const struct node *row = group->first; row; row = row->next) {
		struct lines figure = lines_break(context, &row->definition.figure,
						  look->figure_style, width / 3, 0);
		for (size_t i = 0; i < figure.count; i++) {
			length_t needs =
				figure.items[i].width + context->document->layout->page.gutter;
			widest = needs > widest ? needs : widest;
		}
	}
	return widest;
}

static void layout_definition(struct block_context *context, const struct node *row, length_t x,
			      length_t width, length_t figures, struct vlist *list)
{
	const struct definitions_look *look = &context->document->layout->definitions;
	length_t meaning_x = figures + look->term;
	struct lines figure =
		lines_break(context, &row->definition.figure, look->figure_style, figures, 0);
	struct lines term = lines_break(context, &row->definition.term, look->term_style,
					look->term - context->document->layout->page.gutter, 0);
	struct lines meaning = lines_break(context, &row->text, look->text, width - meaning_x, 0);
	size_t count = term.count > meaning.count ? term.count : meaning.count;
	length_t rule = look->row_rule.width;
	length_t height = rule + look->above + (length_t)count * look->text->leading + look->below;
	length_t baseline = rule + look->above + look->text->baseline;
	length_t figure_y = figure_baseline(context, look->figure_style, look->text, baseline);
	length_t foot = figure_y + ((length_t)figure.count - 1) * look->figure_style->leading;
	struct vitem *box = vlist_box(list, figure.count && foot > height ? foot : height);
	if (row != row->parent->first)
		rule_paint(box->paint, &look->row_rule, x, 0, width);
	lines_paint(box->paint, &figure, x, figure_y, look->figure_style->leading);
	lines_paint(box->paint, &term, x + figures, baseline, look->term_style->leading);
	lines_paint(box->paint, &meaning, x + meaning_x, baseline, look->text->leading);
	lines_collect_notes(context, &meaning, box);
}

static void end_group(struct block_context *context, struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	vlist_snap(list, layout->page.unit);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, layout->definitions.space_below);
}

void definitions_layout(struct block_context *context, const struct node *node, length_t x,
			length_t width, struct vlist *list)
{
	layout_head(context, node, x, width, list);
	length_t figures = figure_column(context, node, width);
	for (const struct node *row = node->first; row; row = row->next) {
		if (row != node->first)
			vlist_allow_break(list, PENALTY_ROW);
		layout_definition(context, row, x, width, figures, list);
	}
	end_group(context, list);
}

/* One panel into a box that all of a row share; returns its height. */
static length_t paint_panel(struct block_context *context, const struct node *panel, length_t x,
			    length_t width, struct vitem *box)
{
	const struct definitions_look *look = &context->document->layout->definitions;
	struct lines title =
		lines_break(context, &panel->definition.term, look->panel_title, width, 0);
	struct lines text = lines_break(context, &panel->text, look->text, width, 0);
	length_t y = look->panel_above;
	lines_paint(box->paint, &title, x, y + look->panel_title->baseline,
		    look->panel_title->leading);
	y += (length_t)title.count * look->panel_title->leading;
	lines_paint(box->paint, &text, x, y + look->text->baseline, look->text->leading);
	lines_collect_notes(context, &text, box);
	return y + (length_t)text.count * look->text->leading;
}

void panels_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	int columns = context->document->layout->definitions.panel_columns;
	length_t span = columns * page->column + (columns - 1) * page->gutter;
	int across = columns > 0 ? page->columns / columns : 1;
	layout_head(context, node, x, width, list);
	for (const struct node *panel = node->first; panel;) {
		struct vitem *box = vlist_box(list, 0);
		for (int i = 0; i < across && panel; i++, panel = panel->next) {
			length_t height = paint_panel(context, panel, x + i * (span + page->gutter),
						      span, box);
			if (height > box->height)
				box->height = height;
		}
		vlist_allow_break(list, PENALTY_ROW);
	}
	end_group(context, list);
}
