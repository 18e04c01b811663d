#include "doc/blocks.h"

#include <string.h>

#include "doc/fields.h"
#include "doc/inline.h"

struct node *node_new(struct document *document, struct node *parent, enum node_kind kind,
		      struct element *element, struct place place)
{
	struct node *node = arena_alloc(document->arena, sizeof *node);
	node->kind = kind;
	node->parent = parent;
	node->element = element;
	node->place = place;
	if (!parent)
		return node;
	if (parent->last)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

struct element *heading_element(struct document *document, struct element *parent, int level)
{
	if (level == 2)
		document->has_second_level = true;
	bool third = level == 3 && document->has_second_level;
	return element_new(document->arena, parent, third ? ELEMENT_H3 : ELEMENT_H2);
}

/* A heading can be reached: from the bookmarks, from a contents list. */
static void make_destination(struct document *document, struct node *node)
{
	node->destination = document_destination(document, node->element);
}

struct node *paragraph_build(struct document *document, struct node *parent,
			     struct element *element, const struct prose *prose,
			     const struct style *style, int level)
{
	struct node *node = node_new(document, parent, NODE_PARAGRAPH, element, prose->place);
	node->style = style;
	node->level = level;
	node->text = inline_content(document, prose, style, element, NULL, NULL);
	if (level)
		make_destination(document, node);
	return node;
}

/* A ruled group's head: "Four categories" and, at the right, "Who is eligible". */
static struct node *build_group(struct document *document, struct node *parent,
				struct element *element, const struct prose *prose,
				enum node_kind kind)
{
	const struct definitions_look *look = &document->layout->definitions;
	struct element *head = heading_element(document, element, 2);
	struct node *group = node_new(document, parent, kind, head, prose->place);
	group->spans = true;
	group->group.title_element = head;
	group->group.title =
		inline_text(document, prose_attribute(prose, "title"), look->head, head);
	const char *aside = prose_attribute(prose, "aside");
	if (aside) {
		group->group.aside_element = element_new(document->arena, element, ELEMENT_P);
		group->group.aside =
			inline_text(document, aside, look->aside, group->group.aside_element);
	}
	group->level = 2;
	make_destination(document, group);
	return group;
}

static void build_definitions(struct document *document, struct node *parent,
			      struct element *element, const struct prose *prose)
{
	const struct definitions_look *look = &document->layout->definitions;
	struct node *group = build_group(document, parent, element, prose, NODE_DEFINITIONS);
	struct element *list = element_new(document->arena, element, ELEMENT_L);
	list->numbering = NUMBERING_DECIMAL;
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind != PROSE_DEFINITION)
			continue;
		struct element *li = element_new(document->arena, list, ELEMENT_LI);
		struct node *row = node_new(document, group, NODE_DEFINITION, li, child->place);
		row->style = look->text;
		row->definition.figure_element = element_new(document->arena, li, ELEMENT_LBL);
		row->definition.figure =
			inline_text(document, prose_attribute(child, "figure"), look->figure_style,
				    row->definition.figure_element);
		struct element *body = element_new(document->arena, li, ELEMENT_LBODY);
		row->definition.term_element = element_new(document->arena, body, ELEMENT_P);
		row->definition.term = inline_text(document, prose_attribute(child, "term"),
						   look->term_style, row->definition.term_element);
		struct element *meaning = element_new(document->arena, body, ELEMENT_P);
		row->text = inline_content(document, child, look->text, meaning, NULL, NULL);
	}
}

static void build_panels(struct document *document, struct node *parent, struct element *element,
			 const struct prose *prose)
{
	const struct definitions_look *look = &document->layout->definitions;
	struct node *group = build_group(document, parent, element, prose, NODE_PANELS);
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind != PROSE_PANEL)
			continue;
		struct element *head = heading_element(document, element, 3);
		struct node *panel = node_new(document, group, NODE_PANEL, head, child->place);
		panel->style = look->text;
		panel->definition.term_element = head;
		panel->definition.term = inline_text(document, prose_attribute(child, "title"),
						     look->panel_title, head);
		struct element *text = element_new(document->arena, element, ELEMENT_P);
		panel->text = inline_content(document, child, look->text, text, NULL, NULL);
	}
}

static void build_side_by_side(struct document *document, struct node *parent,
			       struct element *element, const struct prose *prose)
{
	struct element *div = element_new(document->arena, element, ELEMENT_DIV);
	struct node *row = node_new(document, parent, NODE_ROW, div, prose->place);
	row->spans = true;
	blocks_build(document, row, div, prose);
}

/* Where a block of a section's own stands; within another block it stands where it is written. */
static enum node_stands stands(struct document *document, const struct node *parent,
			       const struct prose *prose)
{
	static const char *const names[] = { "here", "head", "foot", "next-page", "margin" };
	const char *name = prose_attribute(prose, "place");
	size_t found = 0;
	while (name && found < sizeof names / sizeof *names && strcmp(name, names[found]))
		found++;
	if (found == STANDS_HERE || found == sizeof names / sizeof *names)
		return STANDS_HERE;
	if (!parent->element)
		return (enum node_stands)found;
	message_add(document->messages, MESSAGE_WARNING, prose_attribute_place(prose, "place"),
		    "place-within",
		    "this stands within another block and cannot leave it: it is set where it is "
		    "written");
	return STANDS_HERE;
}

static bool is_blank(const struct content *content)
{
	for (size_t i = 0; i < content->count; i++)
		for (size_t at = 0; at < content->runs[i].bytes; at++)
			if (!strchr(" \n", content->runs[i].text[at]))
				return false;
	return true;
}

/* A heading without words is none in the PDF: what stands under it has no second level over it. */
static void build_h2(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose)
{
	const bool before = document->has_second_level;
	const struct node *node =
		paragraph_build(document, parent, heading_element(document, element, 2), prose,
				document->layout->h2, 2);
	if (is_blank(&node->text))
		document->has_second_level = before;
}

static void build_block(struct document *document, struct node *parent, struct element *element,
			const struct prose *prose)
{
	const struct layout *layout = document->layout;
	switch (prose->kind) {
	case PROSE_P:
		paragraph_build(document, parent, element_new(document->arena, element, ELEMENT_P),
				prose, document->text, 0);
		break;
	case PROSE_H2:
		build_h2(document, parent, element, prose);
		break;
	case PROSE_H3:
		paragraph_build(document, parent, heading_element(document, element, 3), prose,
				layout->h3, 3);
		break;
	case PROSE_UL:
	case PROSE_OL:
	case PROSE_TERMS:
		list_build(document, parent, element, prose);
		break;
	case PROSE_DEFINITIONS:
		build_definitions(document, parent, element, prose);
		break;
	case PROSE_PANELS:
		build_panels(document, parent, element, prose);
		break;
	case PROSE_PULL_QUOTE:
		pull_quote_build(document, parent, element, prose);
		break;
	case PROSE_CASE_STUDY:
		box_build(document, parent, element, prose, NODE_CASE_STUDY, &layout->case_study,
			  2);
		break;
	case PROSE_CONDITIONS:
		box_build(document, parent, element, prose, NODE_CONDITIONS, &layout->conditions,
			  3);
		break;
	case PROSE_SIGNATURE:
		signature_build(document, parent, element, prose);
		break;
	case PROSE_CHART:
		chart_build(document, parent, element, prose);
		break;
	case PROSE_CHARTS:
		charts_build(document, parent, element, prose);
		break;
	case PROSE_SPARKLINE:
	case PROSE_STRIP_PLOT:
		spark_build(document, parent, element, prose);
		break;
	case PROSE_FIGURE:
		figure_build(document, parent, element, prose);
		break;
	case PROSE_CONTACT:
		contact_build(document, parent, element, prose);
		break;
	case PROSE_TABLE:
		grid_build(document, parent, element, prose);
		break;
	case PROSE_SIGNATURES:
	case PROSE_CONTACTS:
		build_side_by_side(document, parent, element, prose);
		break;
	case PROSE_INDEX:
		index_build(document, parent, element, prose);
		break;
	case PROSE_CONTENTS:
		contents_build(document, parent, element, prose);
		break;
	case PROSE_PULL_OUTS:
		pull_outs_build(document, parent, element, prose);
		break;
	case PROSE_DIVISIONS:
		divisions_build(document, parent, element, prose);
		break;
	case PROSE_FLOW:
		flow_build(document, parent, element, prose);
		break;
	case PROSE_STATISTICS:
		statistics_build(document, parent, element);
		break;
	default:
		break; /* the standfirst is the section's; inline kinds do not stand here */
	}
}

const char *language_enter(struct document *document, const struct prose *prose,
			   struct element *element)
{
	const char *around = document->passage_lang;
	const char *lang = prose_attribute(prose, "xml:lang");
	if (lang)
		document->passage_lang = element->lang = lang;
	return around;
}

void language_leave(struct document *document, const char *around)
{
	document->passage_lang = around;
}

/* A block whose words are in another language than those around it. */
static void build_foreign(struct document *document, struct node *parent, struct element *element,
			  const struct prose *prose, const char *lang)
{
	const char *around = document->passage_lang;
	struct element *last = element->last;
	document->passage_lang = lang;
	build_block(document, parent, element, prose);
	document->passage_lang = around;
	for (struct element *built = last ? last->next : element->first; built; built = built->next)
		built->lang = lang;
}

/* A stretch in columns of its own: no element, as it reads on. */
static void build_columns(struct document *document, struct node *parent, struct element *element,
			  const struct prose *prose)
{
	const int around = document->columns;
	const char *count = prose_attribute(prose, "count"), *lang = document->passage_lang;
	const char *own = prose_attribute(prose, "xml:lang");
	struct element *last = element->last;
	document->columns = count && *count >= '1' && *count <= '4' ? *count - '0' : around;
	document->passage_lang = own ? own : lang;
	blocks_build(document, parent, element, prose);
	document->columns = around;
	document->passage_lang = lang;
	for (struct element *built = last ? last->next : element->first; built && own;
	     built = built->next)
		built->lang = built->lang ? built->lang : own;
}

void blocks_build(struct document *document, struct node *parent, struct element *element,
		  const struct prose *prose)
{
	for (const struct prose *child = prose->first; child; child = child->next) {
		struct node *before = parent->last;
		const char *lang = prose_attribute(child, "xml:lang");
		if (child->kind == PROSE_COLUMNS) {
			build_columns(document, parent, element, child);
			continue;
		}
		if (lang)
			build_foreign(document, parent, element, child, lang);
		else
			build_block(document, parent, element, child);
		struct node *built = before ? before->next : parent->first;
		if (built)
			built->stands = stands(document, parent, child);
		for (; built; built = built->next)
			built->columns = (uint8_t)document->columns;
	}
}
