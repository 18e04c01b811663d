#include "pdf/tag.h"

void tags_init(struct tags *tags, struct arena *arena, const struct publication *publication)
{
	*tags = (struct tags) { .arena = arena, .node_count = publication->element_count };
	if (publication->root && publication->root->descendants >= tags->node_count)
		tags->node_count = publication->root->descendants + 1;
	tags->nodes = arena_array(arena, tags->node_count, sizeof *tags->nodes);
	for (uint32_t i = 0; i < tags->node_count; i++)
		tags->nodes[i].page = TAG_NO_PAGE;
}

/* Tells all elements above that there is content below them, and through which child. */
static void mark_path(struct tags *tags, const struct element *element)
{
	tags->nodes[element->index].used = true;
	for (const struct element *parent; (parent = element->parent); element = parent) {
		struct tag_node *node = &tags->nodes[parent->index];
		/* A note stands at the page's foot: text goes on behind its reference, not there. */
		if (element->role != ELEMENT_NOTE)
			node->child = element;
		node->used = true;
	}
}

static struct tag_content *add_content(struct tags *tags, const struct element *element,
				       uint32_t page)
{
	struct tag_node *node = &tags->nodes[element->index];
	struct tag_content *content = arena_alloc(tags->arena, sizeof *content);
	struct tag_contents *list =
		node->child ? &tags->nodes[node->child->index].behind : &node->own;
	content->page = page;
	*(list->last ? &list->last->next : &list->first) = content;
	list->last = content;
	if (node->page == TAG_NO_PAGE)
		node->page = page;
	mark_path(tags, element);
	return content;
}

void tag_add_sequence(struct tags *tags, const struct element *element, uint32_t page,
		      uint32_t mcid)
{
	add_content(tags, element, page)->mcid = mcid;
	tags->sequences = arena_grow(tags->arena, tags->sequences, tags->sequence_count,
				     &tags->sequence_capacity, sizeof(const struct element *));
	tags->sequences[tags->sequence_count++] = element;
}

size_t tag_add_annotation(struct tags *tags, const struct element *element, uint32_t page,
			  uint32_t annotation)
{
	add_content(tags, element, page)->annotation = annotation;
	tags->annotations = arena_grow(tags->arena, tags->annotations, tags->annotation_count,
				       &tags->annotation_capacity, sizeof(const struct element *));
	tags->annotations[tags->annotation_count] = element;
	return tags->annotation_count++;
}

const struct element *tag_figure(const struct element *element)
{
	while (element && element->role != ELEMENT_FIGURE)
		element = element->parent;
	return element;
}

void tag_extend_box(struct tags *tags, const struct element *figure, uint32_t page,
		    struct tag_box box)
{
	struct tag_node *node = &tags->nodes[figure->index];
	if (node->page == TAG_NO_PAGE)
		node->page = page;
	if (node->page != page)
		return;
	if (!node->box) {
		node->box = arena_alloc(tags->arena, sizeof *node->box);
		*node->box = box;
		return;
	}
	if (box.left < node->box->left)
		node->box->left = box.left;
	if (box.bottom < node->box->bottom)
		node->box->bottom = box.bottom;
	if (box.right > node->box->right)
		node->box->right = box.right;
	if (box.top > node->box->top)
		node->box->top = box.top;
}
