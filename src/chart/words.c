#include "chart/words.h"

#include <string.h>

const struct chart_words *chart_words_for(const char *lang)
{
	size_t length = lang ? strcspn(lang, "-") : 0;
	for (const struct chart_words *words = chart_languages; words->lang; words++)
		if (strlen(words->lang) == length && !strncmp(words->lang, lang, length))
			return words;
	return chart_languages;
}

static const char *find(const char *name, size_t length, const struct placeholder *words,
			size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(words[i].name) == length && !strncmp(words[i].name, name, length))
			return words[i].text;
	return NULL;
}

void words_put(struct buffer *out, const char *text, const struct placeholder *words, size_t count)
{
	while (*text) {
		size_t plain = strcspn(text, "{");
		buffer_add(out, text, plain);
		text += plain;
		size_t length = strcspn(text, "}");
		const char *found = length ? find(text + 1, length - 1, words, count) : NULL;
		length += text[length] == '}';
		if (found)
			buffer_puts(out, found);
		else
			buffer_add(out, text, length);
		text += length;
	}
}

/* Welsh says "a" before a consonant and "ac" before a vowel; a number is as it is read. */
static bool begins_with_vowel(const char *text)
{
	return *text && strchr("AEIOUWYaeiouwy", *text) != NULL;
}

void words_put_list(struct buffer *out, const struct chart_words *words, const char *const *items,
		    size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i && i + 1 < count)
			buffer_puts(out, words->comma);
		else if (i)
			buffer_puts(out,
				    begins_with_vowel(items[i]) ? words->and_vowel : words->and);
		buffer_puts(out, items[i]);
	}
}

static void free_buffer(void *buffer)
{
	buffer_free(buffer);
}

struct buffer *words_buffer(struct arena *arena)
{
	struct buffer *buffer = arena_alloc(arena, sizeof *buffer);
	arena_on_free(arena, free_buffer, buffer);
	return buffer;
}

const char *words_share(const struct chart_words *words, struct arena *arena, struct share share,
			bool spoken)
{
	const char *const texts[][2] = {
		[SHARE_ROUNDED] = { words->percent, words->spoken_percent },
		[SHARE_UNDER] = { words->percent_under, words->spoken_under },
		[SHARE_OVER] = { words->percent_over, words->spoken_over },
	};
	const struct placeholder number = { "number", arena_printf(arena, "%d", share.percent) };
	struct buffer *out = words_buffer(arena);
	words_put(out, texts[share.kind][spoken], &number, 1);
	return buffer_text(out);
}

const char *words_number(struct arena *arena, struct decimal number)
{
	char digits[DECIMAL_TEXT];
	decimal_format(number, digits);
	if (digits[0] == '-')
		return arena_printf(arena, "\xe2\x88\x92%s", digits + 1);
	return arena_strdup(arena, digits);
}

/* Something is never said to be nothing, nor less than all to be all. */
const char *words_exact_share(const struct chart_words *words, struct arena *arena,
			      struct decimal part, struct decimal whole, uint8_t places,
			      bool spoken)
{
	static const int64_t powers[] = { 100, 1000, 10000 };
	enum { MOST_PLACES = 2 };
	if (places > MOST_PLACES)
		places = MOST_PLACES;
	const char *text = spoken ? words->spoken_percent : words->percent;
	struct decimal ratio = { 0 };
	decimal_divide(part, whole, (uint8_t)(places + 2), &ratio);
	if (ratio.units == 0 && part.units > 0) {
		ratio.units = 1;
		text = spoken ? words->spoken_under : words->percent_under;
	} else if (ratio.units == powers[places] && decimal_compare(part, whole) < 0) {
		ratio.units--;
		text = spoken ? words->spoken_over : words->percent_over;
	}
	ratio.scale = places;
	const struct placeholder number = { "number", words_number(arena, ratio) };
	struct buffer *out = words_buffer(arena);
	words_put(out, text, &number, 1);
	return buffer_text(out);
}

const char *words_missing(const struct chart *chart, const char *const *names, size_t count)
{
	const struct chart_words *words = chart_words_for(chart->lang);
	struct buffer *list = words_buffer(chart->arena), *out = words_buffer(chart->arena);
	words_put_list(list, words, names, count);
	const struct placeholder filled = { "names", buffer_text(list) };
	words_put(out, words->missing, &filled, 1);
	return buffer_text(out);
}

const char *words_count(const struct chart_data *data, struct arena *arena, struct decimal number)
{
	bool one = decimal_compare(number, decimal_from_int(1)) == 0;
	const char *unit = one && data->unit_one ? data->unit_one : data->unit;
	const char *digits = words_number(arena, number);
	return unit ? arena_printf(arena, "%s %s", digits, unit) : digits;
}

const char *words_of_unit(const struct chart_words *words, const struct chart_data *data,
			  struct arena *arena, const char *text)
{
	const struct placeholder unit = { "unit", data->unit ? data->unit : words->unit };
	struct buffer *out = words_buffer(arena);
	words_put(out, text, &unit, 1);
	return buffer_text(out);
}
