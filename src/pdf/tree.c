#include "pdf/tree.h"

#include "pdf/attribute.h"
#include "pdf/value.h"

enum { LEAF = 128 }; /* keys in one leaf of a number or name tree */

static bool is_kept(const struct tags *tags, const struct element *element)
{
	return tags->nodes[element->index].used || element->role == ELEMENT_TR ||
	       element->role == ELEMENT_TH || element->role == ELEMENT_TD;
}

/* What is kept, an element before those below it. */
struct tree {
	const struct writer *writer;
	uint32_t root;	/* the StructTreeRoot's number */
	uint32_t first; /* the top element's; the others' follow in the same order */
	const struct element **elements;
	size_t count;
	uint32_t *pages; /* that have content, by index */
	size_t page_count;
};

/* An element and all below it; and which of them are referred to by ID. */
static void gather(struct tree *tree, struct tags *tags, const struct element *element)
{
	struct tag_node *node = &tags->nodes[element->index];
	tree->elements[tree->count++] = element;
	node->place = (uint32_t)tree->count;
	if (element->role == ELEMENT_NOTE || element->id)
		node->named = true;
	for (uint16_t i = 0; i < element->header_count; i++)
		tags->nodes[element->headers[i]->index].named = true;
	for (const struct element *child = element->first; child; child = child->next)
		if (is_kept(tags, child))
			gather(tree, tags, child);
}

static uint32_t number_of(const struct tree *tree, const struct element *element)
{
	return tree->first + tree->writer->tags.nodes[element->index].place - 1;
}

static void put_content(struct buffer *out, const struct writer *writer,
			const struct tag_node *node, const struct tag_content *content)
{
	uint32_t page = writer->pages[content->page].numbers.page;
	if (!content->annotation && content->page == node->page) {
		buffer_putc(out, ' ');
		buffer_put_int(out, content->mcid);
		return;
	}
	buffer_puts(out, content->annotation ? "<</Type/OBJR/Obj " : "<</Type/MCR/MCID ");
	if (content->annotation)
		value_put_reference(out, content->annotation);
	else
		buffer_put_int(out, content->mcid);
	buffer_puts(out, "/Pg ");
	value_put_reference(out, page);
	buffer_puts(out, ">>");
}

static void put_contents(struct buffer *out, const struct writer *writer,
			 const struct tag_node *node, struct tag_contents contents)
{
	for (const struct tag_content *content = contents.first; content; content = content->next)
		put_content(out, writer, node, content);
}

/* Nearly all elements are cells of one sequence. */
static bool is_one_sequence(const struct tag_node *node, const struct element *element)
{
	return !element->first && !node->own.first->next && !node->own.first->annotation;
}

static void put_kids(struct buffer *out, const struct tree *tree, const struct tag_node *node,
		     const struct element *element)
{
	const struct writer *writer = tree->writer;
	if (is_one_sequence(node, element)) {
		buffer_puts(out, "/K ");
		buffer_put_int(out, node->own.first->mcid);
		return;
	}
	buffer_puts(out, "/K[");
	put_contents(out, writer, node, node->own);
	for (const struct element *child = element->first; child; child = child->next) {
		const struct tag_node *child_node = &writer->tags.nodes[child->index];
		if (!child_node->place)
			continue;
		buffer_putc(out, ' ');
		value_put_reference(out, number_of(tree, child));
		put_contents(out, writer, node, child_node->behind);
	}
	buffer_putc(out, ']');
}

static void put_string(struct buffer *out, const char *key, const char *text)
{
	if (!text)
		return;
	buffer_puts(out, key);
	value_put_text(out, text);
}

static void print_element(const void *context, size_t place, struct buffer *out)
{
	const struct tree *tree = context;
	const struct writer *writer = tree->writer;
	const struct element *element = tree->elements[place];
	const struct tag_node *node = &writer->tags.nodes[element->index];
	buffer_puts(out, "<</S/");
	buffer_puts(out, element_role_name(element->role));
	buffer_puts(out, "/P ");
	value_put_reference(out, place ? number_of(tree, element->parent) : tree->root);
	if (node->page != TAG_NO_PAGE) {
		buffer_puts(out, "/Pg ");
		value_put_reference(out, writer->pages[node->page].numbers.page);
	}
	if (node->own.first || element->first)
		put_kids(out, tree, node, element);
	attributes_put(out, &writer->tags, element);
	put_string(out, "/T", element->title);
	put_string(out, "/Lang", element->lang);
	put_string(out, "/Alt", element->alt);
	put_string(out, "/ActualText", element->actual);
	if (node->named) {
		buffer_puts(out, "/ID");
		attribute_put_id(out, element->index);
	}
	buffer_puts(out, ">>");
}

/* The keys and values of a number or name tree, in order; values are objects. */
struct entries {
	uint32_t *keys, *values;
	size_t count;
	bool are_ids; /* keys are elements' indexes and stand for their IDs */
};

static void put_key(struct buffer *out, const struct entries *entries, size_t i)
{
	if (entries->are_ids)
		attribute_put_id(out, entries->keys[i]);
	else
		buffer_put_int(out, entries->keys[i]);
}

static void put_leaf(struct buffer *out, const struct entries *entries, size_t from, size_t to)
{
	buffer_puts(out, entries->are_ids ? "/Names[" : "/Nums[");
	for (size_t i = from; i < to; i++) {
		if (i > from)
			buffer_putc(out, ' ');
		put_key(out, entries, i);
		buffer_putc(out, ' ');
		value_put_reference(out, entries->values[i]);
	}
	buffer_putc(out, ']');
}

static uint32_t write_leaf(struct writer *writer, const struct entries *entries, size_t from,
			   size_t to)
{
	uint32_t number = object_reserve(&writer->objects);
	struct buffer *out = object_begin(&writer->objects, number);
	buffer_puts(out, "<</Limits[");
	put_key(out, entries, from);
	buffer_putc(out, ' ');
	put_key(out, entries, to - 1);
	buffer_putc(out, ']');
	put_leaf(out, entries, from, to);
	buffer_puts(out, ">>");
	object_end(&writer->objects);
	return number;
}

/* A tree of two levels at most: a reader finds a key by looking at a root and one leaf. */
static uint32_t write_sorted(struct writer *writer, const struct entries *entries)
{
	size_t leaf_count = (entries->count + LEAF - 1) / LEAF;
	uint32_t *leaves = arena_array(writer->arena, leaf_count + 1, sizeof *leaves);
	for (size_t leaf = 0; leaf_count > 1 && leaf < leaf_count; leaf++) {
		size_t end =
			(leaf + 1) * LEAF < entries->count ? (leaf + 1) * LEAF : entries->count;
		leaves[leaf] = write_leaf(writer, entries, leaf * LEAF, end);
	}
	uint32_t number = object_reserve(&writer->objects);
	struct buffer *out = object_begin(&writer->objects, number);
	buffer_puts(out, "<<");
	if (leaf_count <= 1) {
		put_leaf(out, entries, 0, entries->count);
	} else {
		buffer_puts(out, "/Kids[");
		for (size_t leaf = 0; leaf < leaf_count; leaf++) {
			value_put_reference(out, leaves[leaf]);
			buffer_putc(out, leaf + 1 < leaf_count ? ' ' : ']');
		}
	}
	buffer_puts(out, ">>");
	object_end(&writer->objects);
	return number;
}

/* Whose the sequences of a page are, by MCID. */
static void print_page(const void *context, size_t place, struct buffer *out)
{
	const struct tree *tree = context;
	const struct page_output *page = &tree->writer->pages[tree->pages[place]];
	const struct tags *tags = &tree->writer->tags;
	buffer_putc(out, '[');
	for (uint32_t mcid = 0; mcid < page->sequence_count; mcid++) {
		const struct element *owner = tags->sequences[page->first_sequence + mcid];
		if (mcid)
			buffer_putc(out, ' ');
		value_put_reference(out, number_of(tree, owner));
	}
	buffer_putc(out, ']');
}

/* From pages (by index) and then annotations to the elements whose content they hold (14.7.4.4). */
static uint32_t write_parent_tree(struct writer *writer, struct tree *tree)
{
	const struct tags *tags = &writer->tags;
	size_t page_count = writer->publication->page_count;
	size_t most = page_count + tags->annotation_count + 1;
	struct entries entries = {
		.keys = arena_array(writer->arena, most, sizeof *entries.keys),
		.values = arena_array(writer->arena, most, sizeof *entries.values),
	};
	for (uint32_t i = 0; i < page_count; i++)
		if (writer->pages[i].sequence_count)
			tree->pages[tree->page_count++] = i;
	uint32_t first = object_reserve_range(&writer->objects, tree->page_count, print_page, tree);
	for (; entries.count < tree->page_count; entries.count++) {
		entries.keys[entries.count] = tree->pages[entries.count];
		entries.values[entries.count] = first + (uint32_t)entries.count;
	}
	for (size_t i = 0; i < tags->annotation_count; i++) {
		entries.keys[entries.count] = (uint32_t)(page_count + i);
		entries.values[entries.count++] = number_of(tree, tags->annotations[i]);
	}
	return write_sorted(writer, &entries);
}

static uint32_t write_ids(struct writer *writer, const struct tree *tree)
{
	const struct tags *tags = &writer->tags;
	struct entries entries = {
		.keys = arena_array(writer->arena, tree->count + 1, sizeof *entries.keys),
		.values = arena_array(writer->arena, tree->count + 1, sizeof *entries.values),
		.are_ids = true,
	};
	for (uint32_t i = 0; i < tags->node_count; i++) {
		if (!tags->nodes[i].named || !tags->nodes[i].place)
			continue;
		entries.keys[entries.count] = i;
		entries.values[entries.count++] = tree->first + tags->nodes[i].place - 1;
	}
	return entries.count ? write_sorted(writer, &entries) : 0;
}

static struct tree *tree_new(struct writer *writer)
{
	struct tree *tree = arena_alloc(writer->arena, sizeof *tree);
	tree->writer = writer;
	tree->root = object_reserve(&writer->objects);
	tree->elements =
		arena_array(writer->arena, writer->tags.node_count, sizeof(const struct element *));
	tree->pages = arena_array(writer->arena, writer->publication->page_count + 1,
				  sizeof *tree->pages);
	return tree;
}

uint32_t tree_write(struct writer *writer)
{
	/* A document of no content still has its one element: the standards want a tree. */
	const struct element *top = writer->publication->root;
	struct tree *tree = tree_new(writer);
	gather(tree, &writer->tags, top);
	tree->first = object_reserve_range(&writer->objects, tree->count, print_element, tree);
	uint32_t parents = write_parent_tree(writer, tree);
	uint32_t ids = write_ids(writer, tree);
	struct buffer *out = object_begin(&writer->objects, tree->root);
	buffer_puts(out, "<</Type/StructTreeRoot/K[");
	value_put_reference(out, tree->first);
	buffer_puts(out, "]/ParentTree ");
	value_put_reference(out, parents);
	buffer_puts(out, "/ParentTreeNextKey ");
	buffer_put_int(out,
		       (int64_t)(writer->publication->page_count + writer->tags.annotation_count));
	if (ids) {
		buffer_puts(out, "/IDTree ");
		value_put_reference(out, ids);
	}
	buffer_puts(out, ">>");
	object_end(&writer->objects);
	return tree->root;
}
