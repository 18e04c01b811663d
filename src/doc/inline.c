#include "doc/inline.h"

#include <string.h>

#include "base/buffer.h"
#include "doc/blocks.h"
#include "doc/fields.h"
#include "doc/typography.h"

struct builder {
	struct document *document;
	struct text_run *runs;
	size_t count, capacity;
	const struct style *style;
};

/* What changes on the way down. */
struct state {
	enum style_variant variant;
	const struct text_style *text_style; /* NULL: the style's own in variant */
	struct element *parent;		     /* what the text belongs to */
	bool mixed; /* parent has inline elements: plain text gets Spans among them, to keep the order */
	const struct link *link;
	struct element *link_element;
	const char *lang; /* of a phrase in another language; NULL: the document's */
};

static bool changes_language(const struct prose *prose)
{
	bool marks = prose->kind == PROSE_SPAN || prose->kind == PROSE_B || prose->kind == PROSE_I;
	return marks && prose_attribute(prose, "xml:lang");
}

static bool makes_element(const struct prose *prose)
{
	return prose->kind == PROSE_A || prose->kind == PROSE_FOOTNOTE || changes_language(prose);
}

static bool has_inline_elements(const struct prose *prose)
{
	for (const struct prose *child = prose->first; child; child = child->next)
		if (makes_element(child) || has_inline_elements(child))
			return true;
	return false;
}

bool inline_has_blocks(const struct prose *prose)
{
	for (const struct prose *child = prose->first; child; child = child->next)
		if (child->kind >= PROSE_STANDFIRST)
			return true;
	return false;
}

static struct text_run *add_run(struct builder *builder, const char *text, struct place place)
{
	struct arena *arena = builder->document->arena;
	builder->runs = arena_grow(arena, builder->runs, builder->count, &builder->capacity,
				   sizeof *builder->runs);
	struct text_run *run = &builder->runs[builder->count++];
	*run = (struct text_run) { .text = text, .bytes = strlen(text), .place = place };
	return run;
}

static struct span *new_span(struct builder *builder, struct element *element,
			     const struct state *state)
{
	struct span *span = arena_alloc(builder->document->arena, sizeof *span);
	span->element = element;
	span->link = state->link;
	span->link_element = state->link_element;
	return span;
}

/* Plain text among inline elements: one Span for what runs on without one of them in between. */
static struct element *plain_element(struct builder *builder, const struct state *state)
{
	if (!state->mixed)
		return state->parent;
	struct element *last = state->parent->last;
	if (last && last->role == ELEMENT_SPAN && !last->lang)
		return last;
	return element_new(builder->document->arena, state->parent, ELEMENT_SPAN);
}

/* An inline element of its own, which what stands in it belongs to, in its own language if it names one. */
static struct element *enter(struct builder *builder, const struct prose *prose,
			     enum element_role role, struct state *state)
{
	state->parent = element_new(builder->document->arena, state->parent, role);
	state->mixed = has_inline_elements(prose);
	const char *lang = prose_attribute(prose, "xml:lang");
	if (lang)
		state->lang = state->parent->lang = lang;
	return state->parent;
}

static void add_text(struct builder *builder, const char *text, struct place place,
		     struct state state)
{
	struct document *document = builder->document;
	struct text_run *run = add_run(builder, fields_fill(document, text, NULL), place);
	run->style = state.text_style
			     ? state.text_style
			     : document_text_style(document, builder->style, state.variant);
	run->lang = state.lang;
	run->owner = new_span(builder, plain_element(builder, &state), &state);
}

/* Superscripts and subscripts: 65 % of the size, raised by a third of it. */
static const struct text_style *shifted(struct builder *builder, struct state state, int direction)
{
	const struct text_style *base =
		state.text_style
			? state.text_style
			: document_text_style(builder->document, builder->style, state.variant);
	struct text_style *style = arena_alloc(builder->document->arena, sizeof *style);
	*style = *base;
	style->size = length_scale(base->size, 65, 100);
	style->rise =
		base->rise + direction * length_scale(base->size, direction > 0 ? 31 : 15, 100);
	return style;
}

static void add_footnote(struct builder *builder, const struct prose *prose,
			 const struct state *state)
{
	struct document *document = builder->document;
	struct arena *arena = document->arena;
	const struct footnote_look *look = &document->layout->footnote;
	struct note *note = arena_alloc(arena, sizeof *note);
	note->number = ++document->notes;
	const char *number = arena_printf(arena, "%d", note->number);

	struct element *reference = element_new(arena, state->parent, ELEMENT_REFERENCE);
	struct text_style *mark = arena_alloc(arena, sizeof *mark);
	*mark = *document_text_style(document, look->mark, VARIANT_PLAIN);
	mark->rise = look->mark_rise;
	struct text_run *run = add_run(builder, number, prose->place);
	struct span *span = new_span(builder, reference, state);
	span->note = note;
	run->style = mark;
	run->owner = span;

	/* The note is read where its mark stands, wherever it is printed. */
	struct element *element = element_new(arena, state->parent, ELEMENT_NOTE);
	element->id = arena_printf(arena, "note-%d", note->number);
	note->mark_element = element_new(arena, element, ELEMENT_LBL);
	note->text_element = element_new(arena, element, ELEMENT_P);
	note->mark = inline_text(document, number, look->style, note->mark_element);
	const char *around = language_enter(document, prose, element);
	note->text = inline_content(document, prose, look->style, note->text_element, NULL, NULL);
	language_leave(document, around);
}

static void add_children(struct builder *builder, const struct prose *prose, struct state state);

static void add_child(struct builder *builder, const struct prose *child, struct state state)
{
	struct arena *arena = builder->document->arena;
	struct link *link;
	switch (child->kind) {
	case PROSE_TEXT:
		add_text(builder, child->text, child->place, state);
		return;
	case PROSE_BR:
		add_text(builder, "\n", child->place, state);
		return;
	case PROSE_FOOTNOTE:
		add_footnote(builder, child, &state);
		return;
	case PROSE_B:
		state.variant |= VARIANT_BOLD;
		break;
	case PROSE_I:
		state.variant |= VARIANT_ITALIC;
		break;
	case PROSE_SUP:
		state.text_style = shifted(builder, state, 1);
		break;
	case PROSE_SUB:
		state.text_style = shifted(builder, state, -1);
		break;
	case PROSE_SPAN:
		break;
	case PROSE_A:
		state.link_element = enter(builder, child, ELEMENT_LINK, &state);
		link = arena_alloc(arena, sizeof *link);
		link->uri = prose_attribute(child, "href");
		link->description = inline_plain(builder->document, child);
		state.link = link;
		break;
	default:
		return; /* a block: not here, the schema has seen to it */
	}
	if (changes_language(child))
		enter(builder, child, ELEMENT_SPAN, &state);
	add_children(builder, child, state);
}

static void add_children(struct builder *builder, const struct prose *prose, struct state state)
{
	for (const struct prose *child = prose->first; child; child = child->next)
		add_child(builder, child, state);
}

struct content inline_content(struct document *document, const struct prose *prose,
			      const struct style *style, struct element *element, const char *lead,
			      const struct style *lead_style)
{
	struct builder builder = { .document = document, .style = style };
	struct state start = { .parent = element,
			       .mixed = has_inline_elements(prose),
			       .lang = document->passage_lang };
	if (lead) {
		struct state state = start;
		state.text_style = document_text_style(document, lead_style, VARIANT_PLAIN);
		add_text(&builder, lead, prose->place, state);
		state.text_style = NULL;
		add_text(&builder, " ", prose->place, state);
	}
	add_children(&builder, prose, start);
	typography_set_runs(document, builder.runs, builder.count);
	return (struct content) { builder.runs, builder.count };
}

struct content inline_text_at(struct document *document, const char *text,
			      const struct style *style, struct element *element,
			      struct place place)
{
	if (!text || !*text)
		return (struct content) { 0 };
	struct builder builder = { .document = document, .style = style };
	add_text(&builder, text, place,
		 (struct state) { .parent = element, .lang = document->passage_lang });
	typography_set_runs(document, builder.runs, builder.count);
	return (struct content) { builder.runs, builder.count };
}

struct content inline_text(struct document *document, const char *text, const struct style *style,
			   struct element *element)
{
	return inline_text_at(document, text, style, element, (struct place) { 0 });
}

struct content content_restyled(struct document *document, const struct content *content,
				const struct style *style)
{
	struct text_run *runs = arena_array(document->arena, content->count, sizeof *runs);
	for (size_t i = 0; i < content->count; i++) {
		runs[i] = content->runs[i];
		runs[i].style = document_text_style(document, style, VARIANT_PLAIN);
	}
	return (struct content) { runs, content->count };
}

/* The number of a note is none of the words that call for it. */
static bool is_note_mark(const struct text_run *run)
{
	const struct span *span = run->owner;
	return span && span->note;
}

const char *content_words(struct arena *arena, const struct content *content)
{
	size_t bytes = 0;
	for (size_t i = 0; i < content->count; i++)
		bytes += content->runs[i].bytes;
	char *words = arena_alloc(arena, bytes + 1), *end = words;
	for (size_t i = 0; i < content->count; i++) {
		const struct text_run *run = &content->runs[i];
		for (size_t at = 0; at < run->bytes && !is_note_mark(run); at++) {
			char c = run->text[at] == '\n' ? ' ' : run->text[at];
			/* Where a note or a line's end stood there is one space. */
			if (c != ' ' || (end > words && end[-1] != ' '))
				*end++ = c;
		}
	}
	*end = '\0';
	return words;
}

static void collect(struct buffer *out, const struct prose *prose)
{
	if (prose->kind == PROSE_TEXT)
		buffer_puts(out, prose->text);
	if (prose->kind == PROSE_BR)
		buffer_putc(out, ' ');
	if (prose->kind == PROSE_FOOTNOTE)
		return;
	for (const struct prose *child = prose->first; child; child = child->next)
		collect(out, child);
}

const char *inline_plain(struct document *document, const struct prose *prose)
{
	struct buffer out = { 0 };
	for (const struct prose *child = prose->first; child; child = child->next)
		collect(&out, child);
	const char *plain = typography_marks(
		document,
		fields_fill(document, arena_strdup(document->arena, buffer_text(&out)), NULL));
	buffer_free(&out);
	return plain;
}
