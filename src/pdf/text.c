#include "pdf/text.h"

#include "pdf/cluster.h"
#include "pdf/sequence.h"
#include "pdf/value.h"

/* TJ's numbers are thousandths of an em; what they leave over is carried to the next glyph. */
enum { EM = 100000, ADJUSTMENT = 100, STRING_ROOM = 256 };

/* One run on its way into the content stream. Distances are hundred-thousandths of an em. */
struct printer {
	struct content *content;
	struct buffer *out;
	const struct glyph_run *run;
	struct codes *codes;
	int64_t gap;	    /* from where the PDF's pen is to where the run's is */
	int64_t word_space; /* the run's, as a distance */
	int32_t rise;	    /* font units */
	size_t operand;	    /* where the operand of Tj or TJ starts */
	bool is_array;
	size_t string_count;
	char string[STRING_ROOM]; /* being collected, "(" first */
};

/* The operand's first byte is kept free: it becomes "[" when the string turns out to need it. */
static void begin_operand(struct printer *printer)
{
	printer->operand = printer->out->count;
	printer->is_array = false;
	buffer_putc(printer->out, '\n');
}

static void end_string(struct printer *printer)
{
	if (!printer->string_count)
		return;
	printer->string[printer->string_count++] = ')';
	buffer_add(printer->out, printer->string, printer->string_count);
	printer->string_count = 0;
}

static void end_operand(struct printer *printer)
{
	struct buffer *out = printer->out;
	end_string(printer);
	bool is_empty = out->count == printer->operand + 1;
	if (out->failed || is_empty)
		return;
	if (printer->is_array)
		out->bytes[printer->operand] = '[';
	buffer_puts(out, printer->is_array ? "]TJ\n" : "Tj\n");
}

static void put_code(struct printer *printer, uint16_t code)
{
	enum { MOST = 4 }; /* "(", two bytes, ")" */
	if (printer->string_count + MOST > STRING_ROOM) {
		end_string(printer);
		printer->is_array = true;
	}
	size_t count = printer->string_count;
	if (!count)
		printer->string[count++] = '(';
	if (code >= CODE_FIRST_OF_TWO_BYTES)
		printer->string[count++] = (char)(code >> 8);
	else if (code == '(' || code == ')' || code == '\\')
		printer->string[count++] = '\\';
	printer->string[count++] = (char)code;
	printer->string_count = count;
}

/* Moves the PDF's pen by a distance, as near as TJ can. */
static void adjust(struct printer *printer, int64_t distance)
{
	/* Just half a number is carried on, or it would swing to and fro with every glyph. */
	int64_t half = distance < 0 ? 1 - ADJUSTMENT / 2 : ADJUSTMENT / 2 - 1;
	int64_t number = (distance + half) / ADJUSTMENT;
	if (!number)
		return;
	end_string(printer);
	printer->is_array = true;
	printer->gap -= number * ADJUSTMENT;
	buffer_put_int(printer->out, -number);
}

static int64_t distance(const struct printer *printer, int32_t units)
{
	return (int64_t)units * EM / printer->run->face->upem;
}

static void set_rise(struct printer *printer, int32_t rise)
{
	if (rise == printer->rise)
		return;
	printer->rise = rise;
	end_operand(printer);
	length_t length = face_scale(printer->run->face, printer->run->size, rise);
	value_put_thousandths(printer->out, value_thousandths(length));
	buffer_puts(printer->out, " Ts");
	begin_operand(printer);
}

static void put_glyph(struct printer *printer, const struct glyph *glyph, struct piece piece)
{
	const struct code *code = code_find(printer->codes, glyph->id, piece.text, piece.bytes);
	if (!code) {
		writer_fault(printer->content->writer, "font-too-many-glyphs",
			     "one font is asked for more than 2,270 different letters");
		return;
	}
	set_rise(printer, glyph->dy);
	if (printer->gap || glyph->dx)
		adjust(printer, printer->gap + distance(printer, glyph->dx));
	put_code(printer, code->code);
	if (glyph->advance != code->advance)
		printer->gap += distance(printer, glyph->advance) - code->width;
	/* Tw acts on the code 0x20, justification on the glyphs that are marked. */
	bool is_marked = glyph->flags & GLYPH_SPACE, gets_tw = code->code == CODE_SPACE;
	if (is_marked != gets_tw)
		printer->gap += is_marked ? printer->word_space : -printer->word_space;
}

/* From the line before, or from the page's corner. */
static void put_position(struct content *content, const struct paint_item *item)
{
	int64_t x = content_x(content, item->x), y = content_y(content, item->y);
	value_put_thousandths(content->out, x - content->line_x);
	buffer_putc(content->out, ' ');
	value_put_thousandths(content->out, y - content->line_y);
	buffer_puts(content->out, " Td");
	content->line_x = x;
	content->line_y = y;
}

static bool has_spaces(const struct glyph_run *run)
{
	for (uint32_t i = 0; i < run->count; i++)
		if (run->glyphs[i].flags & GLYPH_SPACE || run->glyphs[i].id == run->face->space)
			return true;
	return false;
}

static size_t set_state(struct content *content, const struct glyph_run *run)
{
	struct writer *writer = content->writer;
	struct graphics *graphics = &content->graphics;
	size_t font = font_use(&writer->fonts, run->face, &writer->objects);
	graphics_set_hidden(graphics, !run->ink);
	graphics_set_clear(graphics, 0);
	if (run->ink)
		graphics_set_fill(graphics, run->ink);
	graphics_set_font(graphics, font, run->size);
	graphics_set_tracking(graphics, length_scale(run->size, run->tracking, 1000));
	if (has_spaces(run))
		graphics_set_word_space(graphics, run->word_space);
	return font;
}

static void extend_box(struct content *content, const struct paint_item *item)
{
	const struct glyph_run *run = item->glyphs;
	if (content->figure)
		content_extend_box(content, item->x,
				   item->y - face_scale(run->face, run->size, run->face->ascent),
				   item->x + glyph_run_width(run),
				   item->y - face_scale(run->face, run->size, run->face->descent));
}

void text_put(struct content *content, const struct paint_item *item, bool space_after)
{
	const struct glyph_run *run = item->glyphs;
	if (!run->count || run->size <= 0)
		return;
	sequence_begin_text(content);
	size_t font = set_state(content, run);
	struct printer printer = {
		.content = content,
		.out = content->out,
		.run = run,
		.codes = &content->writer->fonts.items[font].codes,
		.word_space = length_scale(run->word_space, EM, run->size),
	};
	struct cluster_reader reader;
	cluster_reader_init(&reader, content->writer->arena, run);
	put_position(content, item);
	begin_operand(&printer);
	for (uint32_t i = 0; i < run->count; i++)
		put_glyph(&printer, &run->glyphs[i], cluster_next(&reader, i));
	if (space_after)
		put_code(&printer, code_find(printer.codes, run->face->space, " ", 1)->code);
	end_operand(&printer);
	if (printer.rise) {
		buffer_puts(content->out, "0 Ts\n");
	}
	extend_box(content, item);
}
