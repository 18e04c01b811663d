#include "pdf/tree.h"

#include "pdf/attribute.h"
#include "pdf/value.h"

enum { LEAF = 128 }; /* keys in one leaf of a number or name tree */

static bool is_kept(const struct tags *tags, const struct element *element)
{
	return tags->nodes[element->index].used || element->role == ELEMENT_TR ||
	       element->role == ELEMENT_TH || element->role == ELEMENT_TD;
}

/* What is kept, an element before those below it; its numbers are in the same order. */
struct tree {
	const struct writer *writer;
	uint32_t root; /* the StructTreeRoot's number */
	const struct element **elements;
	size_t count;
	struct object_printer print_element, print_page;
};

/* element and all below it; and which of them are referred to by ID. */
static void gather(struct tree *tree, struct tags *tags, const struct element *element)
{
	tree->elements[tree->count++] = element;
	if (element->role == ELEMENT_NOTE || element->id)
		tags->nodes[element->index].named = true;
	for (uint16_t i = 0; i < element->header_count; i++)
		tags->nodes[element->headers[i]->index].named = true;
	for (const struct element *child = element->first; child; child = child->next)
		if (is_kept(tags, child))
			gather(tree, tags, child);
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

static void put_content_after(struct buffer *out, const struct writer *writer,
			      const struct tag_node *node, const struct element *child)
{
	for (const struct tag_content *content = node->first; content; content = content->next)
		if (content->after == child)
			put_content(out, writer, node, content);
}

static void put_kids(struct buffer *out, const struct writer *writer, const struct tag_node *node,
		     const struct element *element)
{
	buffer_puts(out, "/K[");
	put_content_after(out, writer, node, NULL);
	for (const struct element *child = element->first; child; child = child->next) {
		uint32_t number = writer->tags.nodes[child->index].number;
		if (!number)
			continue;
		buffer_putc(out, ' ');
		value_put_reference(out, number);
		put_content_after(out, writer, node, child);
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
	value_put_reference(out,
			    place ? writer->tags.nodes[element->parent->index].number : tree->root);
	if (node->page != TAG_NO_PAGE) {
		buffer_puts(out, "/Pg ");
		value_put_reference(out, writer->pages[node->page].numbers.page);
	}
	if (node->first || element->first)
		put_kids(out, writer, node, element);
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

static void write_elements(struct writer *writer, struct tree *tree)
{
	haru_expect(writer->haru, (uint32_t)tree->count);
	for (size_t i = 0; i < tree->count; i++) {
		uint32_t number = object_reserve(&writer->objects);
		writer->tags.nodes[tree->elements[i]->index].number = number;
		object_defer(&writer->objects, number, &tree->print_element, i);
	}
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
	const struct page_output *page = &tree->writer->pages[place];
	const struct tags *tags = &tree->writer->tags;
	buffer_putc(out, '[');
	for (uint32_t mcid = 0; mcid < page->sequence_count; mcid++) {
		const struct element *owner = tags->sequences[page->first_sequence + mcid];
		if (mcid)
			buffer_putc(out, ' ');
		value_put_reference(out, tags->nodes[owner->index].number);
	}
	buffer_putc(out, ']');
}

static uint32_t write_page(struct writer *writer, const struct tree *tree, size_t page)
{
	uint32_t number = object_reserve(&writer->objects);
	object_defer(&writer->objects, number, &tree->print_page, page);
	return number;
}

/* From pages (by index) and then annotations to the elements whose content they hold (14.7.4.4). */
static uint32_t write_parent_tree(struct writer *writer, const struct tree *tree)
{
	const struct tags *tags = &writer->tags;
	size_t page_count = writer->publication->page_count;
	size_t most = page_count + tags->annotation_count + 1;
	struct entries entries = {
		.keys = arena_array(writer->arena, most, sizeof *entries.keys),
		.values = arena_array(writer->arena, most, sizeof *entries.values),
	};
	for (size_t i = 0; i < page_count; i++) {
		if (!writer->pages[i].sequence_count)
			continue;
		entries.keys[entries.count] = (uint32_t)i;
		entries.values[entries.count++] = write_page(writer, tree, i);
	}
	for (size_t i = 0; i < tags->annotation_count; i++) {
		entries.keys[entries.count] = (uint32_t)(page_count + i);
		entries.values[entries.count++] = tags->nodes[tags->annotations[i]->index].number;
	}
	return write_sorted(writer, &entries);
}

static uint32_t write_ids(struct writer *writer)
{
	const struct tags *tags = &writer->tags;
	struct entries entries = {
		.keys = arena_array(writer->arena, tags->node_count + 1, sizeof *entries.keys),
		.values = arena_array(writer->arena, tags->node_count + 1, sizeof *entries.values),
		.are_ids = true,
	};
	for (uint32_t i = 0; i < tags->node_count; i++) {
		if (!tags->nodes[i].named || !tags->nodes[i].number)
			continue;
		entries.keys[entries.count] = i;
		entries.values[entries.count++] = tags->nodes[i].number;
	}
	return entries.count ? write_sorted(writer, &entries) : 0;
}

uint32_t tree_write(struct writer *writer)
{
	/* A document of no content still has its one element: the standards want a tree. */
	const struct element *top = writer->publication->root;
	uint32_t root = object_reserve(&writer->objects);
	struct tree *tree = arena_alloc(writer->arena, sizeof *tree);
	*tree = (struct tree) {
		.writer = writer,
		.root = root,
		.elements = arena_array(writer->arena, writer->tags.node_count,
					sizeof(const struct element *)),
		.print_element = { print_element, tree },
		.print_page = { print_page, tree },
	};
	gather(tree, &writer->tags, top);
	write_elements(writer, tree);
	uint32_t parents = write_parent_tree(writer, tree);
	uint32_t ids = write_ids(writer);
	struct buffer *out = object_begin(&writer->objects, root);
	buffer_puts(out, "<</Type/StructTreeRoot/K[");
	value_put_reference(out, writer->tags.nodes[top->index].number);
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
	return root;
}
