#include "load/prose.h"

#include <stdint.h>
#include <string.h>

#include "load/prose_reader.h"

struct prose *prose_append(struct arena *arena, struct prose *parent, enum prose_kind kind,
			   struct place place)
{
	struct prose *prose = arena_alloc(arena, sizeof *prose);
	prose->kind = kind;
	prose->parent = parent;
	prose->place = place;
	if (parent) {
		*(parent->last ? &parent->last->next : &parent->first) = prose;
		parent->last = prose;
	}
	return prose;
}

const struct prose *prose_only_text(const struct prose *prose)
{
	const struct prose *only = prose->first;
	return only && only->kind == PROSE_TEXT && !only->next ? only : NULL;
}

static const struct prose_attribute *find_attribute(const struct prose *prose, const char *name)
{
	const struct prose_attribute *attribute = prose->attributes;
	while (attribute && strcmp(attribute->name, name) != 0)
		attribute = attribute->next;
	return attribute;
}

const char *prose_find_attribute(const struct prose *prose, const char *name)
{
	const struct prose_attribute *attribute = find_attribute(prose, name);
	return attribute ? attribute->value : NULL;
}

bool prose_says(const struct prose *prose, const char *attribute, const char *value)
{
	const char *found = prose_attribute(prose, attribute);
	return found && !strcmp(found, value);
}

bool prose_says_yes(const struct prose *prose, const char *attribute)
{
	return prose_says(prose, attribute, "yes");
}

struct place prose_attribute_place(const struct prose *prose, const char *name)
{
	const struct prose_attribute *attribute = find_attribute(prose, name);
	return attribute ? attribute->place : prose->place;
}

/* White space while a line is being put together. */
struct line {
	struct prose *last_text; /* the text that ends in a space which may be the line's last */
	bool at_start;		 /* no space is wanted: the line begins here, or one was just set */
};

enum { NAMES_KNOWN = 64 }; /* a power of two */

/* Elements of one name share its bytes, so that their kind is found by the address. */
struct known_name {
	const char *name;
	enum prose_kind kind;
};

struct prose_reading {
	struct arena *arena;
	const struct xml_document *document;
	struct known_name known[NAMES_KNOWN];
};

static enum prose_kind kind_of(struct prose_reading *reading, const struct xml_node *node)
{
	if (xml_is_text(node))
		return PROSE_KINDS;
	struct known_name *known = &reading->known[(uintptr_t)node->name % NAMES_KNOWN];
	if (known->name != node->name)
		*known = (struct known_name) { node->name, prose_kind_find(node->name) };
	return known->kind;
}

static bool is_inline(enum prose_kind kind)
{
	return kind <= PROSE_FOOTNOTE;
}

static void add_attributes(struct prose_reading *reading, struct prose *prose,
			   const struct xml_node *node)
{
	const struct prose_attribute **last = &prose->attributes;
	for (const struct xml_attribute *found = node->attributes; found; found = found->next) {
		struct prose_attribute *attribute = arena_alloc(reading->arena, sizeof *attribute);
		const char *name = found->name;
		attribute->name = arena_strdup(reading->arena, name);
		attribute->value = xml_collapse(reading->arena, found->value);
		attribute->place = xml_value_place(reading->document, node, name);
		*last = attribute;
		last = &attribute->next;
	}
}

/* The line ends, or is broken: a space that was set last is taken back. */
static void end_line(struct line *line)
{
	if (line->last_text) {
		char *text = (char *)line->last_text->text;
		text[strlen(text) - 1] = '\0';
	}
	*line = (struct line) { NULL, true };
}

static void add_text(struct prose_reading *reading, struct prose *parent,
		     const struct xml_node *node, struct line *line)
{
	const char *from = node->text;
	char *text = arena_alloc(reading->arena, strlen(from) + 1), *to = text;
	for (; *from; from++) {
		bool space = xml_is_space(*from);
		if (!space || !line->at_start)
			*to++ = space ? ' ' : *from;
		line->at_start = space;
	}
	if (to == text)
		return;
	struct place place = xml_text_place(xml_place(reading->document, node), text, 0);
	struct prose *prose = prose_append(reading->arena, parent, PROSE_TEXT, place);
	prose->text = text;
	line->last_text = to[-1] == ' ' ? prose : NULL;
}

/* A text of which end_line has left nothing. */
static void drop_empty_texts(struct prose *parent)
{
	struct prose **link = &parent->first;
	parent->last = NULL;
	while (*link) {
		if ((*link)->kind == PROSE_TEXT && !*(*link)->text) {
			*link = (*link)->next;
			continue;
		}
		parent->last = *link;
		link = &(*link)->next;
	}
}

static void add_inline(struct prose_reading *reading, struct prose *parent,
		       const struct xml_node *first, struct line *line);

static void add_inline_element(struct prose_reading *reading, struct prose *parent,
			       const struct xml_node *node, enum prose_kind kind, struct line *line)
{
	if (kind == PROSE_BR)
		end_line(line);
	struct prose *prose =
		prose_append(reading->arena, parent, kind, xml_place(reading->document, node));
	add_attributes(reading, prose, node);
	if (kind == PROSE_FOOTNOTE) {
		struct line own = { NULL, true };
		add_inline(reading, prose, node->first, &own);
		end_line(&own);
		line->at_start = false;
		line->last_text = NULL;
	} else if (kind != PROSE_BR) {
		add_inline(reading, prose, node->first, line);
	}
}

/* Texts and inline elements from first on; it ends at the first block. */
static const struct xml_node *add_inline_run(struct prose_reading *reading, struct prose *parent,
					     const struct xml_node *first, struct line *line)
{
	const struct xml_node *node = first;
	for (; node; node = node->next) {
		if (xml_is_text(node)) {
			add_text(reading, parent, node, line);
			continue;
		}
		enum prose_kind kind = kind_of(reading, node);
		if (kind == PROSE_KINDS)
			continue;
		if (!is_inline(kind))
			break;
		add_inline_element(reading, parent, node, kind, line);
	}
	return node;
}

static void add_inline(struct prose_reading *reading, struct prose *parent,
		       const struct xml_node *first, struct line *line)
{
	while (first) {
		first = add_inline_run(reading, parent, first, line);
		first = first ? first->next : NULL; /* a block inside a line: the schema tells */
	}
}

static void tidy(struct prose *parent)
{
	drop_empty_texts(parent);
	for (struct prose *child = parent->first; child; child = child->next)
		if (is_inline(child->kind))
			tidy(child);
}

/* The content of a block that is one line: edges without space. */
static void add_line(struct prose_reading *reading, struct prose *block,
		     const struct xml_node *first)
{
	struct line line = { NULL, true };
	add_inline(reading, block, first, &line);
	end_line(&line);
	tidy(block);
}

static void add_block(struct prose_reading *reading, struct prose *parent,
		      const struct xml_node *node);

static bool has_block(struct prose_reading *reading, const struct xml_node *node)
{
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child))
		if (!is_inline(kind_of(reading, child)))
			return true;
	return false;
}

static bool is_blank(const struct xml_node *node)
{
	if (!xml_is_text(node))
		return false;
	const char *text = node->text;
	while (xml_is_space(*text))
		text++;
	return !*text;
}

/* Blocks; words between them, as people write in a list's items, become paragraphs. */
static void add_blocks(struct prose_reading *reading, struct prose *parent,
		       const struct xml_node *first)
{
	for (const struct xml_node *node = first; node;) {
		enum prose_kind kind = xml_is_text(node) ? PROSE_TEXT : kind_of(reading, node);
		if (kind == PROSE_KINDS || is_blank(node)) {
			node = node->next;
		} else if (!is_inline(kind)) {
			add_block(reading, parent, node);
			node = node->next;
		} else {
			struct line line = { NULL, true };
			struct place place =
				xml_is_text(node)
					? xml_text_place(xml_place(reading->document, node), "", 0)
					: xml_place(reading->document, node);
			struct prose *p = prose_append(reading->arena, parent, PROSE_P, place);
			node = add_inline_run(reading, p, node, &line);
			end_line(&line);
			tidy(p);
		}
	}
}

static void add_block(struct prose_reading *reading, struct prose *parent,
		      const struct xml_node *node)
{
	enum prose_kind kind = kind_of(reading, node);
	struct prose *block =
		prose_append(reading->arena, parent, kind, xml_place(reading->document, node));
	add_attributes(reading, block, node);
	switch (kind) {
	case PROSE_STANDFIRST:
	case PROSE_P:
	case PROSE_H2:
	case PROSE_H3:
	case PROSE_DEFINITION:
	case PROSE_PANEL:
	case PROSE_PULL_QUOTE:
	case PROSE_PULL_OUT:
	case PROSE_SUB_HEAD:
	case PROSE_NOTE:
	case PROSE_SOURCE:
		add_line(reading, block, node->first);
		break;
	case PROSE_ROW:
	case PROSE_SPARKLINE:
	case PROSE_STRIP_PLOT:
	case PROSE_LI:
	case PROSE_TERM:
	case PROSE_STEP:
	case PROSE_TH:
	case PROSE_TD:
		if (has_block(reading, node))
			add_blocks(reading, block, node->first);
		else
			add_line(reading, block, node->first);
		break;
	default:
		add_blocks(reading, block, node->first);
	}
}

struct prose *prose_read(struct arena *arena, const struct xml_document *document,
			 const struct xml_node *container)
{
	struct prose_reading reading = { .arena = arena, .document = document };
	struct prose *body = prose_append(arena, NULL, PROSE_BODY, xml_place(document, container));
	add_attributes(&reading, body, container);
	add_blocks(&reading, body, container->first);
	return body;
}

struct prose *prose_read_only(struct arena *arena, const struct xml_document *document,
			      const struct xml_node *container, enum prose_kind kind)
{
	struct prose_reading reading = { .arena = arena, .document = document };
	struct prose *body = prose_append(arena, NULL, PROSE_BODY, xml_place(document, container));
	for (const struct xml_node *child = xml_first(container); child; child = xml_next(child))
		if (kind_of(&reading, child) == kind)
			add_block(&reading, body, child);
	return body;
}

struct place prose_text_place(const struct prose *prose, size_t index)
{
	return xml_text_place(prose->place, prose->text, index);
}

struct place prose_value_place(const struct prose *prose, const char *name, size_t index)
{
	const struct prose_attribute *attribute = find_attribute(prose, name);
	return attribute ? xml_text_place(attribute->place, attribute->value, index) : prose->place;
}
