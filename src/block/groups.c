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

/* A panel of a row: its title over its text. */
struct panel {
	struct lines title, text;
	length_t x, top; /* of the text, below the row's top */
};

/* Panels side by side, cut where a column may end: below a line of the text, through all of them. */
struct panel_row {
	struct block_context *context;
	const struct definitions_look *look;
	struct panel *panels;
	int count;
	length_t first_cut, height;
};

static length_t line_top(const struct panel_row *row, const struct panel *panel, size_t line)
{
	return panel->top + (length_t)line * row->look->text->leading;
}

/* How many of a panel's lines begin above y. */
static size_t lines_above(const struct panel_row *row, const struct panel *panel, length_t y)
{
	length_t leading = row->look->text->leading;
	length_t count = y > panel->top ? (y - panel->top + leading - 1) / leading : 0;
	return (size_t)count < panel->text.count ? (size_t)count : panel->text.count;
}

static void measure_panel(struct panel_row *row, const struct node *node, length_t x, length_t span)
{
	const struct definitions_look *look = row->look;
	struct panel *panel = &row->panels[row->count++];
	panel->x = x;
	panel->title =
		lines_break(row->context, &node->definition.term, look->panel_title, span, 0);
	panel->text = lines_break(row->context, &node->text, look->text, span, 0);
	panel->top = look->panel_above + (length_t)panel->title.count * look->panel_title->leading;
	row->first_cut = larger(row->first_cut, panel->top + look->text->leading);
	row->height = larger(row->height, line_top(row, panel, panel->text.count));
}

/* No panel has too few of its lines above the cut or below it. */
static bool may_cut(const struct panel_row *row, length_t y)
{
	const struct style *style = row->look->text;
	for (int i = 0; i < row->count; i++) {
		size_t all = row->panels[i].text.count;
		size_t above = lines_above(row, &row->panels[i], y);
		if (above < all &&
		    (above < (size_t)style->orphans || all - above < (size_t)style->widows))
			return false;
	}
	return true;
}

/* What begins between two cuts; a line that reaches over the lower one sticks out of the box. */
static void put_slice(const struct panel_row *row, length_t from, length_t to, struct vlist *list)
{
	const struct style *style = row->look->text, *title = row->look->panel_title;
	struct vitem *box = vlist_box(list, to - from);
	for (int i = 0; i < row->count; i++) {
		const struct panel *panel = &row->panels[i];
		if (!from)
			lines_paint(box->paint, &panel->title, panel->x,
				    row->look->panel_above + title->baseline, title->leading);
		size_t end = lines_above(row, panel, to);
		for (size_t line = from ? lines_above(row, panel, from) : 0; line < end; line++) {
			length_t top = line_top(row, panel, line);
			line_paint(box->paint, &panel->text.items[line], panel->x,
				   top - from + style->baseline);
			line_collect_notes(row->context, &panel->text.items[line], box);
			box->depth = larger(box->depth, top + style->leading - to);
		}
	}
}

static void put_row(const struct panel_row *row, struct vlist *list)
{
	length_t from = 0;
	for (length_t cut = row->first_cut; cut < row->height; cut += row->look->text->leading) {
		if (!may_cut(row, cut))
			continue;
		put_slice(row, from, cut, list);
		vlist_allow_break(list, PENALTY_ROW);
		from = cut;
	}
	put_slice(row, from, row->height, list);
}

void panels_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	const struct definitions_look *look = &context->document->layout->definitions;
	length_t span = look->panel_columns * (page->column + page->gutter) - page->gutter;
	int across = (int)larger(1, page->columns / larger(1, look->panel_columns));
	layout_head(context, node, x, width, list);
	for (const struct node *panel = node->first; panel;) {
		struct panel_row row = { .context = context, .look = look };
		row.panels = arena_array(context->arena, (size_t)across + 1, sizeof *row.panels);
		for (int i = 0; i < across && panel; i++, panel = panel->next)
			measure_panel(&row, panel, x + i * (span + page->gutter), span);
		put_row(&row, list);
		vlist_allow_break(list, PENALTY_ROW);
	}
	end_group(context, list);
}
