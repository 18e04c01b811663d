/* The list of contents: entries between rules, leaders on a grid that all lines share. */
#include "block/lines.h"

static void add_folio(struct block_context *context, const struct contents_entry *entry,
		      const struct style *style, length_t right, length_t y,
		      struct paint_list *paint)
{
	struct folio_reference *folio = arena_alloc(context->arena, sizeof *folio);
	const struct text_style *text =
		document_text_style(context->document, style, VARIANT_PLAIN);
	folio->run = arena_alloc(context->arena, sizeof *folio->run);
	folio->run->face = text->face;
	folio->run->size = text->size;
	folio->run->ink = text->ink;
	folio->run->text = "";
	folio->destination = entry->destination;
	folio->style = text;
	folio->next = *context->folios;
	*context->folios = folio;
	paint_add(paint, (struct paint_item) { .kind = PAINT_GLYPHS,
					       .element = entry->link_element,
					       .x = right,
					       .y = y,
					       .glyphs = folio->run });
}

/*
 * Square dots on multiples of the step from the right, so that those of all lines stand in columns: one
 * dashed line, whose first dash is the first dot.
 */
static void paint_leaders(struct arena *arena, const struct contents_look *look, length_t from,
			  length_t to, length_t y, struct paint_list *paint)
{
	/* Two or three dots are no leader. */
	enum { LEAST_DOTS = 4 };
	length_t room = to - look->dot - from;
	if (room < (LEAST_DOTS - 1) * look->dot_step || look->dot_step <= look->dot ||
	    look->dot <= 0)
		return;
	length_t first = to - look->dot - room / look->dot_step * look->dot_step;
	struct stroke *stroke = arena_alloc(arena, sizeof *stroke);
	length_t *dashes = arena_array(arena, 2, sizeof *dashes);
	struct path *path = arena_alloc(arena, sizeof *path);
	struct point *ends = arena_array(arena, 2, sizeof *ends);
	static const uint8_t verbs[] = { PATH_MOVE, PATH_LINE };
	dashes[0] = look->dot;
	dashes[1] = look->dot_step - look->dot;
	*stroke = (struct stroke) { .width = look->dot, .dashes = dashes, .dash_count = 2 };
	ends[1].x = to - first;
	*path = (struct path) { .verbs = verbs, .points = ends, .verb_count = 2, .point_count = 2 };
	paint_add(paint, (struct paint_item) {
				 .kind = PAINT_STROKE,
				 .x = first,
				 .y = y - look->dot / 2,
				 .stroke = { .path = path, .ink = look->dots, .stroke = stroke } });
}

/* Clear of its number; the dots take what is left. */
static struct lines break_title(struct block_context *context, const struct contents_look *look,
				const struct contents_entry *entry, const struct style *style,
				length_t width)
{
	return lines_break(context, &entry->title, style,
			   width - look->number_width - look->dot_clear, 0);
}

static void layout_entry(struct block_context *context, const struct contents_look *look,
			 const struct contents_entry *entry, length_t x, length_t width, length_t y,
			 struct paint_list *paint)
{
	const struct style *style = entry->level == 1 ? look->first : look->second;
	length_t right = x + width;
	struct lines title = break_title(context, look, entry, style, width);
	lines_paint(paint, &title, x, y, style->leading);
	length_t last = y + (title.count ? (length_t)(title.count - 1) * style->leading : 0);
	length_t end = title.count ? title.items[title.count - 1].width : 0;
	paint_leaders(context->arena, look, x + end + look->dot_clear,
		      right - look->number_width - look->dot_clear, last, paint);
	add_folio(context, entry, style, right, last, paint);
	paint_add(paint, (struct paint_item) { .kind = PAINT_LINK,
					       .element = entry->link_element,
					       .x = x,
					       .y = y - style->baseline,
					       .link = { .link = entry->link,
							 .width = width,
							 .height = last - y + style->leading } });
}

static length_t entry_height(struct block_context *context, const struct contents_look *look,
			     const struct contents_entry *entry, length_t width)
{
	const struct style *style = entry->level == 1 ? look->first : look->second;
	struct lines title = break_title(context, look, entry, style, width);
	length_t more = title.count > 1 ? (length_t)(title.count - 1) * style->leading : 0;
	return look->row + more;
}

/* Three entries at least stand on either side of a break. */
static bool stands_off(const struct contents_entry *entries, const struct contents_entry *entry)
{
	enum { LEAST = 3 };
	int before = 0, after = 0;
	for (const struct contents_entry *e = entries; e != entry && before < LEAST; e = e->next)
		before++;
	for (const struct contents_entry *e = entry; e && after < LEAST; e = e->next)
		after++;
	return before == LEAST && after == LEAST;
}

void contents_layout(struct block_context *context, const struct node *node, length_t x,
		     length_t width, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	const struct contents_look *look = node->contents.look;
	length_t side = node->spans ? look->side_columns * (page->column + page->gutter) : 0;
	x += side;
	width -= side;
	vlist_allow_break(list, PENALTY_FREE);
	bool after_first = false; /* its second level does not begin on another page */
	for (const struct contents_entry *entry = node->contents.entries; entry;
	     entry = entry->next) {
		bool first = entry->level == 1;
		bool last = !entry->next || entry->next->level == 1;
		length_t top = first ? look->rule.width + look->above : 0;
		length_t height = entry_height(context, look, entry, width);
		if (stands_off(node->contents.entries, entry) && (first || !after_first))
			vlist_allow_break(list, first ? PENALTY_FREE : PENALTY_HYPHEN);
		struct vitem *box = vlist_box(list, top + height + (last ? look->below : 0));
		if (first)
			rule_paint(box->paint, &look->rule, x, 0, width);
		const struct style *style = first ? look->first : look->second;
		layout_entry(context, look, entry, x, width, top + style->baseline, box->paint);
		after_first = first;
	}
	struct vitem *end = vlist_box(list, look->rule.width);
	rule_paint(end->paint, &look->rule, x, 0, width);
	vlist_snap(list, page->unit);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, context->document->layout->text->after);
}
