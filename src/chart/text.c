#include "chart/text.h"

#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "chart/words.h"

/* The width of a text's lines; its first may begin further in, and a head's are about equally long. */
struct measure {
	length_t width, indent;
	bool balance;
};

static struct lines break_text(const struct chart *chart, const struct text_style *style,
			       const char *text, struct measure measure, bool hyphenate)
{
	const struct text_run run = {
		.text = text,
		.bytes = strlen(text),
		.style = style,
		.place = chart->place,
	};
	const length_t widths[] = { measure.width, measure.width };
	const length_t indents[] = { measure.indent, 0 };
	const struct paragraph paragraph = {
		.runs = &run,
		.count = 1,
		.align = ALIGN_LEFT,
		.lang = chart->lang ? chart->lang : "en",
		.widths = widths,
		.indents = indents,
		.width_count = 2,
		.hyphenate = hyphenate,
		.balance = measure.balance,
	};
	return paragraph_break(chart->shaper, chart->arena, chart->messages, &paragraph);
}

static bool is_joint(uint32_t character)
{
	return character == ' ' || character == '\n' || character == 0xa0 || character == '-';
}

static bool is_figure(uint32_t character)
{
	return character >= '0' && character <= '9';
}

/* The text with a soft hyphen between any two letters that are not next to a word's end, nor a figure. */
static const char *parted_anywhere(const struct chart *chart, const char *text)
{
	static const char soft_hyphen[] = "\xc2\xad";
	struct buffer *out = words_buffer(chart->arena);
	size_t in_word = 0;
	while (*text) {
		const char *from = text, *next;
		uint32_t character = utf8_next(&text);
		next = text;
		uint32_t second = *next ? utf8_next(&next) : ' ';
		bool whole = is_joint(second) || is_figure(character) || is_figure(second);
		buffer_add(out, from, (size_t)(text - from));
		in_word = is_joint(character) ? 0 : in_word + 1;
		if (in_word >= 2 && !whole)
			buffer_puts(out, soft_hyphen);
	}
	return buffer_text(out);
}

/* The bytes of a word's first letters that fit in width with a hyphen; one letter at least. */
static size_t fitting_bytes(const struct chart *chart, const struct text_style *style,
			    const char *word, size_t bytes, length_t width)
{
	const char *whole = arena_strndup(chart->arena, word, bytes);
	length_t all = larger(chart_text_width(chart, style, whole), 1);
	/* A chart may be so narrow that nothing is left for its words. */
	length_t share = (length_t)bytes * larger(width, 0) / all;
	size_t fitting = (size_t)smaller((length_t)bytes, share);
	for (; fitting > 1; fitting--) {
		if (!utf8_starts(word[fitting]))
			continue; /* within a letter */
		const char *part = arena_printf(chart->arena, "%.*s-", (int)fitting, word);
		if (chart_text_width(chart, style, part) <= width)
			return fitting;
	}
	const char *next = word;
	utf8_next(&next);
	return (size_t)(next - word);
}

/* Half a figure is another figure: it stands whole, whatever its place. */
static bool may_be_cut(const char *word, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		if (is_figure((unsigned char)word[i]))
			return false;
	return true;
}

/* The last resort, for words of more lines than may end with hyphens: lines are cut to fit. */
static const char *cut_to_fit(const struct chart *chart, const struct text_style *style,
			      const char *text, length_t width)
{
	struct buffer *out = words_buffer(chart->arena);
	while (*text) {
		size_t bytes = strcspn(text, " \n");
		while (bytes && may_be_cut(text, bytes) &&
		       chart_text_width(chart, style, arena_strndup(chart->arena, text, bytes)) >
			       width) {
			size_t fitting = fitting_bytes(chart, style, text, bytes, width);
			buffer_add(out, text, fitting);
			text += fitting;
			bytes -= fitting;
			if (bytes)
				buffer_puts(out, "-\n");
		}
		buffer_add(out, text, bytes + (text[bytes] != '\0'));
		text += bytes + (text[bytes] != '\0');
	}
	return buffer_text(out);
}

static struct lines break_measured(const struct chart *chart, const struct text_style *style,
				   const char *text, struct measure measure)
{
	if (!text || !*text)
		return (struct lines) { 0 };
	struct lines lines = break_text(chart, style, text, measure, false);
	if (lines.overfull)
		lines = break_text(chart, style, text, measure, true);
	if (lines.overfull && chart->parted)
		*chart->parted = true;
	if (lines.overfull)
		lines = break_text(chart, style, parted_anywhere(chart, text), measure, false);
	if (lines.overfull)
		lines = break_text(chart, style,
				   cut_to_fit(chart, style, text, measure.width - measure.indent),
				   measure, false);
	if (lines.overfull)
		message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-text-too-wide",
			    "\"%s\" has a word too wide for its place in the chart: shorten it",
			    text);
	return lines;
}

struct lines chart_break(const struct chart *chart, const struct text_style *style,
			 const char *text, length_t width)
{
	return break_measured(chart, style, text, (struct measure) { .width = width });
}

struct lines chart_break_title(const struct chart *chart, const char *text, length_t width,
			       length_t indent)
{
	const struct measure measure = { width, indent, chart->look->title->balance };
	return break_measured(chart, &chart->styles->title, text, measure);
}

void chart_paint_lines(struct paint_list *list, const struct element *element,
		       const struct lines *lines, length_t x, length_t baseline, length_t leading)
{
	for (size_t i = 0; i < lines->count; i++) {
		const struct line *line = &lines->items[i];
		for (uint32_t p = 0; p < line->count; p++) {
			const struct line_part *part = &line->parts[p];
			paint_glyphs(list, element, x + part->x, baseline - part->rise, &part->run);
		}
		baseline += leading;
	}
}

length_t chart_text_width(const struct chart *chart, const struct text_style *style,
			  const char *text)
{
	return text ? text_width(chart->shaper, chart->messages, style, text) : 0;
}

length_t chart_text_least(const struct chart *chart, const struct text_style *style,
			  const char *text)
{
	const length_t none = 0;
	const struct text_run run = { .text = text, .bytes = strlen(text), .style = style };
	const struct paragraph paragraph = {
		.runs = &run,
		.count = 1,
		.lang = chart->lang ? chart->lang : "en",
		.widths = &none,
		.indents = &none,
		.width_count = 1,
	};
	return paragraph_extent(chart->shaper, chart->arena, chart->messages, &paragraph).least;
}

const struct ink *chart_series_ink(const struct chart *chart, size_t series)
{
	return chart->look->series[series % (size_t)chart->look->series_count];
}

const struct ink *chart_label_ink(const struct chart *chart, size_t series)
{
	return chart->look->on_series[series % (size_t)chart->look->series_count];
}

void chart_warn_of_inks(const struct chart *chart, size_t parts)
{
	if (parts > (size_t)chart->look->series_count)
		message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-too-many-parts",
			    "the chart divides into %zu parts but the layout has %d colours: some "
			    "parts look alike",
			    parts, (int)chart->look->series_count);
}
