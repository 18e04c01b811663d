#include "text/set_lines.h"

#include <string.h>

#include "text/demerits.h"
#include "text/discretionary.h"

/* A line in the making: first counted, then filled. */
struct setter {
	const struct galley *galley;
	const struct opportunity *from, *to;
	uint32_t parts, glyphs, bytes;
	struct line_part *part; /* the one being filled */
	struct glyph *next_glyph;
	char *next_byte;
};

static bool starts_part(const struct item *before, const struct item *item)
{
	return before->run != item->run &&
	       (before->run->style != item->run->style || before->run->owner != item->run->owner);
}

static const struct word *piece(const struct setter *setter, uint32_t item)
{
	return piece_of_item(setter->galley, item, setter->from, setter->to);
}

static void count(struct setter *setter)
{
	for (uint32_t i = setter->from->next; i <= setter->to->last; i++) {
		const struct item *item = &setter->galley->items[i];
		const struct word *word = piece(setter, i);
		setter->parts += i == setter->from->next || starts_part(item - 1, item);
		setter->glyphs += word->count;
		setter->bytes += word->bytes;
	}
	setter->glyphs += setter->to->kind == BREAK_AT_HYPHEN;
}

static void start_part(struct setter *setter, struct line_part *part, const struct item *item)
{
	const struct text_style *style = item->run->style;
	*part = (struct line_part) {
		.run = { .face = style->face,
			 .size = style->size,
			 .ink = style->ink,
			 .tracking = style->tracking,
			 .glyphs = setter->next_glyph,
			 .text = setter->next_byte },
		.rise = style->rise,
		.owner = item->run->owner,
		.style = style,
	};
	setter->part = part;
}

static void add_glyphs(struct setter *setter, const struct glyph *glyphs, uint32_t glyph_count)
{
	memcpy(setter->next_glyph, glyphs, glyph_count * sizeof *glyphs);
	setter->next_glyph += glyph_count;
	setter->part->run.count += glyph_count;
}

static void kern_last_glyph(struct setter *setter, int32_t units)
{
	if (!setter->part->run.count)
		return;
	struct glyph *last = setter->next_glyph - 1;
	last->advance = (int16_t)(last->advance + units);
}

static void add_item_to_part(struct setter *setter, uint32_t index)
{
	const struct item *item = &setter->galley->items[index];
	const struct word *word = piece(setter, index);
	add_glyphs(setter, word->glyphs, word->count);
	memcpy(setter->next_byte, word->text, word->bytes);
	setter->next_byte += word->bytes;
	setter->part->run.text_bytes += word->bytes;
	if (index < setter->to->last) {
		kern_last_glyph(setter, item->kern);
	} else if (setter->to->kind == BREAK_AT_HYPHEN) {
		struct glyph hyphen = hyphen_glyph(item->fount);
		kern_last_glyph(setter, hyphen_kern(item->fount, word));
		add_glyphs(setter, &hyphen, 1);
	}
}

static void fill(struct setter *setter, struct line_part *parts)
{
	struct line_part *next = parts;
	for (uint32_t i = setter->from->next; i <= setter->to->last; i++) {
		const struct item *item = &setter->galley->items[i];
		if (i == setter->from->next || starts_part(item - 1, item))
			start_part(setter, next++, item);
		add_item_to_part(setter, i);
	}
}

/* Parts stand one after another from x on; returns where the last ends. */
static length_t place_parts(struct line_part *parts, uint32_t part_count, length_t x)
{
	for (uint32_t i = 0; i < part_count; i++) {
		parts[i].x = x;
		parts[i].width = glyph_run_width(&parts[i].run);
		x += parts[i].width;
	}
	return x;
}

/* Does a line go on with what the line above it ended in? */
static bool goes_on(const struct galley *galley, const struct opportunity *from)
{
	const struct item *first = &galley->items[from->next];
	return from->kind == BREAK_AT_HYPHEN || (from->next && !starts_part(first - 1, first));
}

struct line set_line(const struct galley *galley, const struct opportunity *from,
		     const struct opportunity *to, length_t x)
{
	struct line line = { .width = x,
			     .hyphenated = to->kind == BREAK_AT_HYPHEN,
			     .forced = to->kind == BREAK_FORCED || to->kind == BREAK_AT_END };
	if (to->last == NO_ITEM)
		return line;
	struct setter setter = { .galley = galley, .from = from, .to = to };
	count(&setter);
	/* In one piece, the strictest alignment first: most lines are a few glyphs of a cell. */
	size_t glyph_bytes = setter.glyphs * sizeof *setter.next_glyph;
	struct line_part *parts = arena_alloc(
		galley->arena, setter.parts * sizeof *parts + glyph_bytes + setter.bytes + 1);
	setter.next_glyph = (struct glyph *)(parts + setter.parts);
	setter.next_byte = (char *)setter.next_glyph + glyph_bytes;
	fill(&setter, parts);
	parts[0].goes_on = goes_on(galley, from);
	line.parts = parts;
	line.count = setter.parts;
	line.width = place_parts(parts, line.count, x);
	return line;
}

static int64_t count_spaces(const struct line *line)
{
	int64_t spaces = 0;
	for (uint32_t i = 0; i < line->count; i++)
		for (uint32_t g = 0; g < line->parts[i].run.count; g++)
			spaces += line->parts[i].run.glyphs[g].flags & GLYPH_SPACE;
	return spaces;
}

/* What a line lacks: its spaces' own width, where nothing has to be filled; else up to the edge. */
static length_t missing_width(const struct paragraph *paragraph, const struct line *line,
			      length_t natural, length_t edge)
{
	length_t missing = edge - line->width;
	length_t wanted = natural * (natural_space(paragraph) - 100) / 100;
	return line->forced && missing > wanted ? wanted : missing;
}

/* A space so many times as wide as the widest is worse than a line that is not filled. */
enum { HOPELESS = 3 };

/* Widens or narrows the spaces so that the line fills its room; false when they are beyond limits. */
static bool justify(const struct galley *galley, struct line *line, const struct opportunity *from,
		    const struct opportunity *to, length_t edge)
{
	length_t natural = to->end_spaces - from->start_spaces;
	length_t missing = missing_width(galley->paragraph, line, natural, edge);
	length_t shrink = most_shrink(galley->paragraph, natural);
	int64_t spaces = count_spaces(line);
	if (!missing)
		return true;
	if (!spaces)
		return line->forced;
	if (missing < -shrink) /* overfull: words are kept apart all the same */
		missing = -shrink;
	/* Two words on a line of their own are not driven to both its ends. */
	bool is_hopeless = missing * 100 > natural * HOPELESS * most_space(galley->paragraph);
	if (is_hopeless)
		missing = natural * (natural_space(galley->paragraph) - 100) / 100;
	struct line_part *parts = (struct line_part *)line->parts; /* made in set_line */
	for (uint32_t i = 0; i < line->count; i++)
		parts[i].run.word_space = length_scale(missing, 1, spaces);
	line->width = place_parts(parts, line->count, parts[0].x);
	length_t set = (natural + missing) * 100;
	return !is_hopeless && set >= natural * least_space(galley->paragraph) - LENGTH_ONE_PT &&
	       set <= natural * most_space(galley->paragraph) + LENGTH_ONE_PT;
}

/* A line that is too wide stays at its left edge, and sticks out at the right like any other. */
static void align_right(struct line *line, length_t edge)
{
	struct line_part *parts = (struct line_part *)line->parts; /* made in set_line */
	length_t lack = line->width < edge ? edge - line->width : 0;
	if (!line->count || !lack)
		return;
	for (uint32_t i = 0; i < line->count; i++)
		parts[i].x += lack;
	line->width = edge;
}

/* How far a line begins outside its edge. */
static length_t hang(const struct galley *galley, const struct opportunity *from)
{
	const struct paragraph *paragraph = galley->paragraph;
	if ((!paragraph->optical && !paragraph->hang_quotes) || from->next >= galley->item_count)
		return 0;
	const struct item *item = &galley->items[from->next];
	const struct word *word = from->kind != BREAK_AT_HYPHEN
					  ? item->word
					  : fount_word(item->fount, item->word->text + from->at,
						       item->word->bytes - from->at);
	return galley_hang(galley, item, word);
}

struct lines set_lines(const struct galley *galley, const struct fit *fit)
{
	const struct paragraph *paragraph = galley->paragraph;
	struct line *items = arena_array(galley->arena, fit->count, sizeof *items);
	struct lines lines = { .items = items, .count = fit->count, .overfull = fit->overfull };
	for (size_t i = 0; i < fit->count; i++) {
		const struct opportunity *from = &galley->opportunities[i ? fit->ends[i - 1] : 0];
		const struct opportunity *to = &galley->opportunities[fit->ends[i]];
		size_t class = i < paragraph->width_count ? i : paragraph->width_count - 1;
		length_t edge = paragraph->widths[class];
		length_t indent = edge - line_room(paragraph, i);
		items[i] = set_line(galley, from, to, indent - hang(galley, from));
		if (paragraph->align == ALIGN_JUSTIFY)
			lines.loose |= !justify(galley, &items[i], from, to, edge);
		else if (!items[i].forced &&
			 (items[i].width - indent) * 100 < (edge - indent) * paragraph->least_line)
			lines.uneven = true;
		if (paragraph->align == ALIGN_RIGHT)
			align_right(&items[i], edge);
	}
	return lines;
}
