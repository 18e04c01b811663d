#include "chart/words.h"

#include <string.h>

static const struct chart_words languages[] = {
	{
		.lang = "en",
		.unit = "figures",
		.comma = ", ",
		.and = " and ",
		.percent = "{number}%",
		.percent_under = "<{number}%",
		.percent_over = ">{number}%",
		.spoken_percent = "{number} per cent",
		.spoken_under = "under {number} per cent",
		.spoken_over = "over {number} per cent",
		.nothing = "No {unit}",
		.absent = "Not applicable",
		.too_large = "Too large to show",
		.spoken_nothing = " {row}: no {unit}.",
		.spoken_absent = " {row}: not applicable.",
		.spoken_too_large = " {row}: figures too large to add up.",
		.stacked_one = "Bar chart: a bar for {rows}, divided to 100 per cent by {series}.",
		.stacked_many = "Bar chart: a bar each for {rows}, divided to 100 per cent by "
				"{series}.",
		.row = " {row}, {total}: {parts}{largest}.",
		.part = "{series} {share} ({number})",
		.part_absent = "{series} not applicable",
		.part_nothing = "{series} none",
		.largest_one = "; the largest is {names}",
		.largest_many = "; the largest are {names}",
	},
};

const struct chart_words *chart_words_for(const char *lang)
{
	size_t length = lang ? strcspn(lang, "-") : 0;
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (strlen(languages[i].lang) == length &&
		    !strncmp(languages[i].lang, lang, length))
			return &languages[i];
	return &languages[0];
}

static const char *find(const char *name, size_t length, const struct word *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(words[i].name) == length && !strncmp(words[i].name, name, length))
			return words[i].text;
	return NULL;
}

void words_put(struct buffer *out, const char *text, const struct word *words, size_t count)
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

void words_put_list(struct buffer *out, const struct chart_words *words, const char *const *items,
		    size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			buffer_puts(out, i + 1 == count ? words->and : words->comma);
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
	const struct word number = { "number", arena_printf(arena, "%d", share.percent) };
	struct buffer *out = words_buffer(arena);
	words_put(out, texts[share.kind][spoken], &number, 1);
	return buffer_text(out);
}

const char *words_count(const struct chart_data *data, struct arena *arena, struct decimal number)
{
	char digits[DECIMAL_TEXT];
	bool one = decimal_compare(number, decimal_from_int(1)) == 0;
	const char *unit = one && data->unit_one ? data->unit_one : data->unit;
	decimal_format(number, digits);
	return unit ? arena_printf(arena, "%s %s", digits, unit) : arena_strdup(arena, digits);
}

const char *words_of_unit(const struct chart_words *words, const struct chart_data *data,
			  struct arena *arena, const char *text)
{
	const struct word unit = { "unit", data->unit ? data->unit : words->unit };
	struct buffer *out = words_buffer(arena);
	words_put(out, text, &unit, 1);
	return buffer_text(out);
}
