/*
 * Properties that hold for any text: what is tested here on texts drawn by lot (always the same ones).
 */
#include "press.h"

#include <pthread.h>
#include <time.h>

#include "words.h"

/* Knuth's, TAOCP 3.3.4; the high bits are the better ones. */
static uint32_t draw(uint32_t *random, uint32_t below)
{
	*random = *random * 1664525 + 1013904223;
	return (uint32_t)(((uint64_t)*random * below) >> 32);
}

struct text {
	struct text_style regular, bold, small;
	struct text_run runs[40];
	struct paragraph paragraph;
	length_t width;
	char *words; /* all of the text, as a reader gets it: one space between words */
};

static void add_run(struct text *text, const char *from, const struct text_style *style)
{
	struct text_run *run = &text->runs[text->paragraph.count++];
	*run = (struct text_run) { .text = from,
				   .bytes = strlen(from),
				   .style = style,
				   .place = { .offset = NO_OFFSET } };
}

/* A reader gets a space for a no-break space. */
static char *plain(struct arena *arena, const char *text)
{
	char *plain = arena_strdup(arena, text), *to = plain;
	for (const char *from = text; *from; from++) {
		if (!strncmp(from, "\xc2\xa0", 2)) {
			from++;
			*to++ = ' ';
		} else {
			*to++ = *from;
		}
	}
	*to = '\0';
	return plain;
}

/* Words drawn by lot in three styles, which change between words and within them. */
static void draw_text(struct press *press, struct text *text, uint32_t *random)
{
	*text = (struct text) { .regular = style_of(press->regular, 10),
				.bold = style_of(press->bold, 10),
				.small = style_of(press->regular, 6) };
	text->small.rise = 3 * LENGTH_ONE_PT;
	const struct text_style *styles[] = { &text->regular, &text->bold, &text->small };
	size_t run_count = 1 + draw(random, 20);
	const char *all = "";
	for (size_t r = 0; r < run_count; r++) {
		size_t count = 1 + draw(random, 12);
		const char *run = r && draw(random, 3) ? " " : "";
		for (size_t i = 0; i < count; i++)
			run = arena_printf(press->arena, i ? "%s %s" : "%s%s", run,
					   many_words[draw(random, MANY_WORDS)]);
		add_run(text, run, styles[draw(random, 3)]);
		all = arena_printf(press->arena, "%s%s", all, run);
	}
	text->words = plain(press->arena, all);
	text->width = (40 + draw(random, 400)) * LENGTH_ONE_PT;
	text->paragraph.runs = text->runs;
	text->paragraph.lang = "en-GB";
	text->paragraph.widths = &text->width;
	text->paragraph.width_count = 1;
	text->paragraph.align = (enum text_align)draw(random, 3);
	text->paragraph.hyphenate = draw(random, 2);
	text->paragraph.least_last_line = 20;
}

static struct lines broken(struct press *press, const struct paragraph *paragraph)
{
	return paragraph_break(press->shaper, press->arena, &press->messages, paragraph);
}

/* The words of all lines in order; between lines stands a space, unless a word was broken there. */
static void assert_holds_all_words(struct press *press, struct lines lines, const char *words)
{
	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.items[i];
		if (i && *words == ' ')
			words++;
		for (uint32_t p = 0; p < line->count; p++) {
			const struct glyph_run *run = &line->parts[p].run;
			if (strncmp(words, run->text, run->text_bytes) != 0)
				fail_msg("line %zu is \"%s\", not \"%.40s\"", i,
					 words_of(press, line), words);
			words += run->text_bytes;
		}
	}
	assert_string_equal(words, "");
}

static void assert_runs_are_sound(struct lines lines)
{
	for (size_t i = 0; i < lines.count; i++) {
		for (uint32_t p = 0; p < lines.items[i].count; p++) {
			const struct line_part *part = &lines.items[i].parts[p];
			uint32_t bytes = 0;
			for (uint32_t g = 0; g < part->run.count; g++)
				bytes += part->run.glyphs[g].bytes;
			assert_int_equal(bytes, part->run.text_bytes);
			assert_int_equal(part->width, glyph_run_width(&part->run));
			if (p)
				assert_int_equal(part->x, part[-1].x + part[-1].width);
		}
	}
}

static void any_text_keeps_all_its_words_in_order(void **state)
{
	struct press *press = *state;
	uint32_t random = 1981;
	for (int round = 0; round < 2000; round++) {
		struct text text;
		draw_text(press, &text, &random);
		struct lines lines = broken(press, &text.paragraph);
		assert_holds_all_words(press, lines, text.words);
		assert_runs_are_sound(lines);
	}
	assert_int_equal(press->messages.count, 0);
}

static void no_line_is_wider_than_its_measure_unless_that_is_told(void **state)
{
	struct press *press = *state;
	uint32_t random = 2003;
	int overfull = 0;
	for (int round = 0; round < 2000; round++) {
		struct text text;
		draw_text(press, &text, &random);
		struct lines lines = broken(press, &text.paragraph);
		overfull += lines.overfull;
		for (size_t i = 0; i < lines.count && !lines.overfull; i++)
			assert_true(lines.items[i].width <= text.width + LENGTH_ONE_PT / 1000);
	}
	assert_in_range(overfull, 1, 700);
}

static void the_same_text_gives_the_same_lines(void **state)
{
	struct press *press = *state;
	struct shaper *warm = press->shaper;
	uint32_t random = 42;
	for (int round = 0; round < 100; round++) {
		struct text text;
		draw_text(press, &text, &random);
		struct lines first = broken(press, &text.paragraph);
		press->shaper = shaper_new(british, NULL); /* one that knows no word yet */
		struct lines second = broken(press, &text.paragraph);
		shaper_free(press->shaper);
		press->shaper = warm;
		assert_int_equal(first.count, second.count);
		for (size_t i = 0; i < first.count; i++) {
			const struct line *a = &first.items[i], *b = &second.items[i];
			assert_int_equal(a->width, b->width);
			assert_int_equal(a->count, b->count);
			for (uint32_t p = 0; p < a->count; p++)
				assert_memory_equal(a->parts[p].run.glyphs, b->parts[p].run.glyphs,
						    a->parts[p].run.count * sizeof(struct glyph));
		}
	}
}

struct compositor {
	struct press *press;
	length_t sum; /* of all lines' widths */
};

static void *set_many_texts(void *argument)
{
	struct compositor *compositor = argument;
	struct press own = *compositor->press;
	own.arena = arena_new(0);
	messages_init(&own.messages, own.arena);
	own.shaper = shaper_new(british, NULL);
	uint32_t random = 4;
	for (int round = 0; round < 50; round++) {
		struct text text;
		draw_text(&own, &text, &random);
		struct lines lines = broken(&own, &text.paragraph);
		for (size_t i = 0; i < lines.count; i++)
			compositor->sum += lines.items[i].width;
	}
	shaper_free(own.shaper);
	arena_free(own.arena);
	return NULL;
}

static void threads_that_share_faces_set_the_same_lines(void **state)
{
	enum { THREADS = 4 };
	struct compositor compositors[THREADS];
	pthread_t threads[THREADS];
	for (int i = 0; i < THREADS; i++) {
		compositors[i] = (struct compositor) { .press = *state };
		assert_int_equal(pthread_create(&threads[i], NULL, set_many_texts, &compositors[i]),
				 0);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	assert_true(compositors[0].sum > 0);
	for (int i = 1; i < THREADS; i++)
		assert_int_equal(compositors[i].sum, compositors[0].sum);
}

/* The least sum of squared shortfalls over all ways to break words of these widths into lines. */
static double least_squares(const double *widths, size_t count, double space, double measure)
{
	double best[64];
	best[0] = 0;
	for (size_t end = 1; end <= count; end++) {
		best[end] = 1e30;
		double width = -space;
		for (size_t start = end; start-- > 0;) {
			width += widths[start] + space;
			if (width > measure + 0.001)
				break;
			double shortfall = end == count ? 0 : measure - width;
			double sum = best[start] + shortfall * shortfall;
			best[end] = sum < best[end] ? sum : best[end];
		}
	}
	return best[count];
}

static double squares_of(struct lines lines, double measure)
{
	double sum = 0;
	for (size_t i = 0; i + 1 < lines.count; i++) {
		double shortfall = measure - length_to_pt(lines.items[i].width);
		sum += shortfall * shortfall;
	}
	return sum;
}

/* Against another way of finding the same; with letters that do not kern with the space. */
static void ragged_lines_have_the_least_squares_of_all(void **state)
{
	struct press *press = *state;
	struct text_style style = style_of(press->regular, 10);
	double letter = length_to_pt(text_width(press->shaper, &press->messages, &style, "n"));
	double space = length_to_pt(text_width(press->shaper, &press->messages, &style, "n n")) -
		       2 * letter;
	uint32_t random = 7;
	for (int round = 0; round < 500; round++) {
		double widths[60], measure = 60 + draw(&random, 200);
		const char *words = "";
		size_t count = 2 + draw(&random, 58);
		for (size_t i = 0; i < count; i++) {
			size_t letters = 1 + draw(&random, 8);
			widths[i] = letter * (double)letters;
			words = arena_printf(press->arena, i ? "%s %.*s" : "%s%.*s", words,
					     (int)letters, "nnnnnnnn");
		}
		length_t width = length_from_pt(measure);
		struct text_run run = { .text = words, .bytes = strlen(words), .style = &style };
		struct paragraph paragraph = {
			.runs = &run, .count = 1, .widths = &width, .width_count = 1
		};
		struct lines lines = broken(press, &paragraph);
		double least = least_squares(widths, count, space, measure);
		/* Demerits are counted in 1/256 pt. */
		assert_true(squares_of(lines, measure) <= least + (double)lines.count * 2);
	}
}

static double milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Half a megabyte of one character or two, broken in a bounded time; in ms, for the log. */
static double time_of_half_a_megabyte(struct press *press, const char *pattern, length_t width)
{
	enum { BYTES = 1 << 19 };
	size_t length = strlen(pattern);
	char *bytes = arena_alloc(press->arena, BYTES + 1);
	for (size_t i = 0; i < BYTES; i++)
		bytes[i] = pattern[i % length];
	struct text_style style = style_of(press->regular, 10);
	struct text_run run = { .text = bytes, .bytes = BYTES / length * length, .style = &style };
	struct paragraph paragraph = { .runs = &run,
				       .count = 1,
				       .lang = "en-GB",
				       .hyphenate = true,
				       .widths = &width,
				       .width_count = 1 };
	double start = milliseconds();
	broken(press, &paragraph);
	paragraph.align = ALIGN_JUSTIFY;
	broken(press, &paragraph);
	return milliseconds() - start;
}

static void a_huge_paragraph_takes_its_time_but_not_its_square(void **state)
{
	struct press *press = *state;
	static const char *const patterns[] = { "a",
						"a ",
						"a-",
						"a/b",
						"\xc2\xa0",
						"\xcc\x81",
						"representation ",
						"representation",
						"a\xc2\xad" };
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		const length_t widths[] = { 200 * LENGTH_ONE_PT, LENGTH_MAX };
		for (size_t w = 0; w < 2; w++) {
			double taken = time_of_half_a_megabyte(press, patterns[i], widths[w]);
			print_message("512 KB of \"%s\" on %.0f pt: %.0f ms\n", patterns[i],
				      length_to_pt(widths[w]), taken);
			assert_true(taken < 30000); /* its square would be hours */
		}
	}
}

/* No assertion: what a machine does in a given time is not the text's fault. For the log. */
static void time_for_ten_thousand_words(void **state)
{
	struct press *press = *state;
	uint32_t random = 8000;
	double taken = 0;
	size_t words = 0;
	while (words < 10000) {
		struct text text;
		draw_text(press, &text, &random);
		text.paragraph.align = ALIGN_LEFT;
		text.width = length_from_micrometres(83500);
		for (const char *c = text.words; *c; c++)
			words += *c == ' ';
		double start = milliseconds();
		broken(press, &text.paragraph);
		taken += milliseconds() - start;
	}
	print_message("%zu words: %.2f ms\n", words, taken);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, press_open, press_close)
	const struct CMUnitTest tests[] = {
		TEST(any_text_keeps_all_its_words_in_order),
		TEST(no_line_is_wider_than_its_measure_unless_that_is_told),
		TEST(the_same_text_gives_the_same_lines),
		TEST(threads_that_share_faces_set_the_same_lines),
		TEST(ragged_lines_have_the_least_squares_of_all),
		TEST(a_huge_paragraph_takes_its_time_but_not_its_square),
		TEST(time_for_ten_thousand_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
