#include "page/figure.h"

#include "block/row.h"
#include "page/pages.h"

static void collect(const struct document *document, const struct node *node,
		    struct figure_list *list)
{
	for (; node; node = node->next) {
		if (node->kind == NODE_CHART) {
			list->items = arena_grow(document->arena, list->items, list->count,
						 &list->capacity, sizeof *list->items);
			list->items[list->count++] = node;
		}
		collect(document, node->first, list);
	}
}

struct figure_list figure_list(const struct document *document)
{
	struct figure_list list = { 0 };
	for (const struct section *section = document->sections; section; section = section->next)
		collect(document, section->first, &list);
	return list;
}

/* Over all columns, or in its part of a row. */
static length_t width_in_report(const struct layout *layout, const struct node *chart)
{
	const struct node *stack = chart->parent;
	if (stack && stack->kind == NODE_STACK && stack->parent)
		return row_span(layout, stack->parent);
	return page_text_width(layout);
}

/* The chart's tags alone under a document of their own. */
static const struct element *own_root(struct document *document, const struct node *chart)
{
	struct element *root = element_new(document->arena, NULL, ELEMENT_DOCUMENT);
	struct element *group = chart->element;
	root->first = root->last = group;
	root->descendants = document->root->descendants;
	group->parent = root;
	group->next = NULL;
	return root;
}

static void set_page(struct document *document, const struct vlist *list, length_t width,
		     struct publication *publication)
{
	struct page *page = arena_alloc(document->arena, sizeof *page);
	*page = (struct page) {
		.width = width,
		.height = vlist_height(list),
		.label = "1",
		.master = "chart",
	};
	paint_list_init(&page->foot, document->arena);
	paint_list_init(&page->list, document->arena);
	vlist_paint(list, &page->list, 0, 0);
	publication->pages = page;
	publication->page_count = publication->page_capacity = 1;
}

struct publication *figure_set(struct document *document, struct shaper *shaper,
			       const struct node *chart, length_t width)
{
	struct arena *arena = document->arena;
	struct folio_reference *folios = NULL;
	struct block_context context = { .document = document,
					 .arena = arena,
					 .shaper = shaper,
					 .messages = document->messages,
					 .folios = &folios };
	struct vlist list;
	vlist_init(&list, arena);
	width = width > 0 ? width : width_in_report(document->layout, chart);
	block_layout(&context, chart, 0, width, &list);
	if (messages_failed(document->messages))
		return NULL;
	struct publication *publication = arena_alloc(arena, sizeof *publication);
	const struct chart_figures *figures = chart->chart.figures;
	*publication = (struct publication) {
		.arena = arena,
		.title = figures->title ? figures->title : chart->chart.name,
		.author = document->author,
		.subject = document->title,
		.lang = document->lang,
		.created = document->created,
		.root = own_root(document, chart),
		.element_count = document->root->descendants + 1,
	};
	set_page(document, &list, width, publication);
	return publication;
}
