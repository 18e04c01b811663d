#include "block/lines.h"

#include <string.h>

#include "block/notes.h"
#include "doc/inline.h"
#include "block/smaller.h"

static enum text_align alignment(enum style_align align)
{
	switch (align) {
	case STYLE_RIGHT:
		return ALIGN_RIGHT;
	case STYLE_JUSTIFY:
		return ALIGN_JUSTIFY;
	case STYLE_LEFT:
		break;
	}
	return ALIGN_LEFT;
}

/* The first words of a text, as its author has typed them and may look for them: a line's worth. */
static const char *first_words(struct arena *arena, const struct content *content)
{
	enum { LONGEST = 40 };
	char words[LONGEST + 1];
	size_t length = 0, last_space = 0;
	const char *at = content_words(arena, content);
	while (*at && length < LONGEST) {
		bool bound = !strncmp(at, "\u00a0", 2);
		words[length] = bound ? ' ' : *at;
		if (words[length] == ' ')
			last_space = length;
		length++;
		at += bound ? 2 : 1;
	}
	if (!*at)
		return arena_strndup(arena, words, length);
	if (last_space)
		return arena_printf(arena, "%.*s ...", (int)last_space, words);
	while (length && ((unsigned char)words[length - 1] & 0x80))
		length--; /* no character is cut */
	return arena_printf(arena, "%.*s...", (int)length, words);
}

/* At the words; what an attribute says has no place of its own and is told at its block's. */
static void tell_lines(struct block_context *context, const struct content *content,
		       const char *rule, const char *what)
{
	struct place place = content->runs[0].place;
	if (!place.source)
		place = context->place;
	if (place.source)
		message_add(context->messages, MESSAGE_WARNING, place, rule, what,
			    first_words(context->arena, content));
}

/*
 * In a cell a word or figure that finds no room even so is set smaller, until it does. The scale in
 * thousandths; 0 where nothing helps, and the lines are as they were.
 */
static int32_t shrink(struct block_context *context, const struct content *content,
		      const struct paragraph *paragraph, struct lines *lines)
{
	enum { WHOLE = 1000, LEAST = 200 };
	struct block_context inner = *context;
	inner.least_size = 0;
	inner.scale = context->scale ? context->scale : WHOLE;
	while ((inner.scale = inner.scale * 9 / 10) >= LEAST) {
		struct paragraph smaller = *paragraph;
		smaller.runs = content_smaller(&inner, content).runs;
		struct lines set = paragraph_break(context->shaper, context->arena,
						   context->messages, &smaller);
		if (set.overfull)
			continue;
		*lines = set;
		return inner.scale;
	}
	return 0;
}

static struct lines break_content(struct block_context *context, const struct content *content,
				  const struct style *style, enum text_align align, length_t width,
				  length_t first_indent)
{
	const length_t widths[] = { width, width }, indents[] = { first_indent, 0 };
	struct content set = content_smaller(context, content);
	struct paragraph paragraph = {
		.runs = set.runs,
		.count = set.count,
		.align = align,
		.lang = context->document->lang,
		.widths = widths,
		.indents = indents,
		.width_count = 2,
		.hyphenate = style->hyphenate,
		.hyphenate_below = style->hyphenate_below,
		.hyphenate_lines = (size_t)style->hyphenate_lines,
		.hyphen_before = style->hyphen_before,
		.hyphen_after = style->hyphen_after,
		.most_hyphens = style->most_hyphens,
		.least_last_line = style->least_last_line,
		.least_line = style->least_line,
		.least_space = style->word_space.least,
		.natural_space = style->word_space.natural,
		.most_space = style->word_space.most,
		.whole_words = context->in_cell && align != ALIGN_JUSTIFY,
		.balance = style->balance,
		.hang_quotes = style->hang_quotes && align != ALIGN_RIGHT,
		.optical = style->optical,
	};
	if (!content->count)
		return (struct lines) { 0 };
	struct lines lines =
		paragraph_break(context->shaper, context->arena, context->messages, &paragraph);
	enum { LEGIBLE = 600 };
	int32_t scale = lines.overfull && context->in_cell
				? shrink(context, content, &paragraph, &lines)
				: 0;
	if (scale && scale < LEGIBLE)
		tell_lines(context, content, "word-too-wide",
			   "in \"%s\" a word is wider than its column and is set very small: write "
			   "it shorter, or with a space or a hyphen in it");
	if (lines.overfull)
		tell_lines(context, content, "word-too-wide",
			   "in \"%s\" a word is wider than its column and sticks out: write it "
			   "shorter, or with a space or a hyphen in it");
	if (lines.loose)
		tell_lines(context, content, "loose-lines",
			   "the paragraph \"%s\" cannot be set with even spaces between its words: "
			   "say it with shorter words, or in another order");
	if (lines.uneven)
		tell_lines(context, content, "short-line",
			   "the paragraph \"%s\" has a line that is much too short: say it with "
			   "shorter words, or in another order");
	return lines;
}

struct lines lines_break(struct block_context *context, const struct content *content,
			 const struct style *style, length_t width, length_t first_indent)
{
	return break_content(context, content, style, alignment(style->align), width, first_indent);
}

struct lines lines_break_right(struct block_context *context, const struct content *content,
			       const struct style *style, length_t width)
{
	return break_content(context, content, style, ALIGN_RIGHT, width, 0);
}

static void paint_link(struct paint_list *paint, const struct line_part *part,
		       const struct span *span, length_t x, length_t y)
{
	const struct face *face = part->run.face;
	length_t above = face_scale(face, part->run.size, face->ascent);
	length_t below = face_scale(face, part->run.size, -face->descent);
	paint_add(paint, (struct paint_item) { .kind = PAINT_LINK,
					       .element = span->link_element,
					       .x = x,
					       .y = y - above,
					       .link = { .link = span->link,
							 .width = part->width,
							 .height = above + below } });
}

void line_paint(struct paint_list *paint, const struct line *line, length_t x, length_t y)
{
	for (uint32_t i = 0; i < line->count; i++) {
		const struct line_part *part = &line->parts[i];
		const struct span *span = part->owner;
		paint_glyphs(paint, span ? span->element : NULL, x + part->x, y - part->rise,
			     &part->run);
		if (span && span->link)
			paint_link(paint, part, span, x + part->x, y - part->rise);
	}
}

length_t text_paint(struct block_context *context, struct paint_list *paint,
		    const struct element *element, const struct style *style, const char *text,
		    length_t x, length_t y)
{
	const struct text_style *text_style =
		document_text_style(context->document, style, VARIANT_PLAIN);
	struct line line =
		text_line(context->shaper, context->arena, context->messages, text_style, text);
	for (uint32_t i = 0; i < line.count; i++)
		paint_glyphs(paint, element, x + line.parts[i].x, y, &line.parts[i].run);
	return line.width;
}

void lines_paint(struct paint_list *paint, const struct lines *lines, length_t x, length_t y,
		 length_t leading)
{
	for (size_t i = 0; i < lines->count; i++)
		line_paint(paint, &lines->items[i], x, y + (length_t)i * leading);
}

/* A mark that is torn over two lines calls for its note once. */
static const struct note *note_of(const struct line_part *part)
{
	const struct span *span = part->owner;
	return span && !part->goes_on ? span->note : NULL;
}

bool line_has_notes(const struct line *line)
{
	for (uint32_t i = 0; i < line->count; i++)
		if (note_of(&line->parts[i]))
			return true;
	return false;
}

void line_collect_notes(struct block_context *context, const struct line *line, struct vitem *box)
{
	for (uint32_t i = 0; i < line->count; i++) {
		const struct span *span = line->parts[i].owner;
		const struct note *note = note_of(&line->parts[i]);
		if (note)
			note_attach(context, note, span->element, box);
	}
}

void lines_collect_notes(struct block_context *context, const struct lines *lines,
			 struct vitem *box)
{
	for (size_t i = 0; i < lines->count; i++)
		line_collect_notes(context, &lines->items[i], box);
}

void rule_paint(struct paint_list *paint, const struct rule_look *rule, length_t x, length_t y,
		length_t width)
{
	if (rule->width && rule->ink)
		paint_rule(paint, x, y, width, rule->width, rule->ink);
}
