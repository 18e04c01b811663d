#include "block/notes.h"

#include <string.h>

#include "block/lines.h"
#include "doc/inline.h"

static struct insert *add_insert(struct block_context *context, const struct note *note,
				 struct vitem *box, size_t lines)
{
	struct insert *insert = arena_alloc(context->arena, sizeof *insert);
	insert->note = note;
	insert->lines = arena_array(context->arena, lines, sizeof *insert->lines);
	insert->line_count = lines;
	for (size_t i = 0; i < lines; i++)
		paint_list_init(&insert->lines[i], context->arena);
	struct insert **inserts =
		arena_array(context->arena, box->insert_count + 1, sizeof *inserts);
	if (box->insert_count)
		memcpy(inserts, box->inserts, box->insert_count * sizeof *inserts);
	inserts[box->insert_count++] = insert;
	box->inserts = inserts;
	return insert;
}

void note_attach(struct block_context *context, const struct note *note,
		 const struct element *reference, struct vitem *box)
{
	const struct footnote_look *look = &context->document->layout->footnote;
	struct lines mark = lines_break(context, &note->mark, look->style, context->note_width, 0);
	length_t beside = context->document->layout->page.unit;
	length_t indent = mark.count ? mark.items[0].width + beside : 0;
	struct lines text = lines_break(context, &note->text, look->style, context->note_width,
					indent > look->indent ? indent : look->indent);
	struct insert *insert = add_insert(context, note, box, text.count ? text.count : 1);
	insert->reference = reference;
	insert->height = (length_t)insert->line_count * look->style->leading;
	lines_paint(insert->lines, &mark, 0, look->style->baseline, look->style->leading);
	for (size_t i = 0; i < text.count; i++)
		line_paint(&insert->lines[i], &text.items[i], 0, look->style->baseline);
	/* A note within a note stands after it. */
	lines_collect_notes(context, &text, box);
}

void table_note_attach(struct block_context *context, const struct grid *table,
		       const struct grid_note *note, struct paint_list *lines, length_t height,
		       struct vitem *box)
{
	struct insert *insert = add_insert(context, note->note, box, 1);
	insert->lines = lines;
	insert->height = height;
	insert->space = table->look->note_above;
	insert->table = table;
}

/* Where the key's entries stand. */
struct key_lines {
	const struct note *key;
	struct paint_list *paint;
	length_t left, right; /* of all */
	length_t x;	      /* where the next entry begins */
	length_t y;	      /* its line's top */
};

/* The mark alone, and beside it what it means. An entry that the line has no room for begins another. */
static void paint_entry(struct block_context *context, char *entry, struct key_lines *lines)
{
	const struct style *note = context->document->layout->statistics.note;
	const struct style *marked = layout_style(context->document->layout, "note-mark");
	length_t gap = context->document->layout->page.unit * 3;
	char *space = strchr(entry, ' ');
	length_t indent = space ? gap : 0;
	struct element *element = lines->key->text_element;
	struct content words =
		inline_text(context->document, space ? space + 1 : entry, note, element);
	struct lines broken = lines_break(context, &words, note, LENGTH_MAX, 0);
	length_t wide = broken.count ? broken.items[0].width : 0;
	if (lines->x > lines->left && lines->x + indent + wide > lines->right) {
		lines->x = lines->left;
		lines->y += note->leading;
	}
	if (lines->x + indent + wide > lines->right)
		broken = lines_break(context, &words, note, lines->right - lines->x - indent, 0);
	if (space) {
		*space = '\0';
		text_paint(context, lines->paint, element, marked ? marked : note, entry, lines->x,
			   lines->y + note->baseline);
	}
	lines_paint(lines->paint, &broken, lines->x + indent, lines->y + note->baseline,
		    note->leading);
	lines->x += indent + wide + gap;
	if (broken.count > 1) {
		lines->x = lines->right;
		lines->y += (length_t)(broken.count - 1) * note->leading;
	}
}

void key_attach(struct block_context *context, const struct note *key, length_t x, length_t width,
		struct vitem *box)
{
	if (!key->text.count)
		return;
	const struct statistics_look *look = &context->document->layout->statistics;
	struct insert *insert = add_insert(context, key, box, 1);
	struct key_lines lines = {
		.key = key, .paint = insert->lines, .left = x, .right = x + width, .x = x
	};
	char *text = arena_strndup(context->arena, key->text.runs[0].text, key->text.runs[0].bytes);
	for (char *entry = text; entry;) {
		char *bar = strchr(entry, '|');
		if (bar)
			*bar = '\0';
		paint_entry(context, entry, &lines);
		entry = bar ? bar + 1 : NULL;
	}
	insert->height = lines.y + look->note->leading;
	insert->space = look->between;
}
