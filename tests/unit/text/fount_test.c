#include "press.h"

#include "base/utf8.h"
#include "text/fount.h"
#include "words.h"

/* founts of their own, beside the shaper's. */
static struct fount *open_fount(struct founts *founts, const struct face *face, unsigned features)
{
	assert_true(founts_init(founts));
	return founts_find(founts, face, features);
}

static const struct word *word(struct fount *fount, const char *text)
{
	return fount_word(fount, text, strlen(text));
}

static void assert_same(const struct word *a, const struct word *b)
{
	if (a->count != b->count || a->bytes != b->bytes || a->width != b->width ||
	    a->spaces != b->spaces ||
	    memcmp(a->glyphs, b->glyphs, a->count * sizeof *a->glyphs) != 0)
		fail_msg("\"%.*s\" is not shaped as HarfBuzz does", (int)b->bytes, b->text);
}

static const char *const all_faces[] = { "Lato Regular", "Lato Bold", "Lato Italic", "Lato Medium",
					 "Lato Bold Italic" };
enum { ALL_FACES = sizeof all_faces / sizeof *all_faces };

static void a_word_is_shaped_once(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, 0);
	const struct word *first = word(fount, "protection");
	assert_ptr_equal(word(fount, "protection"), first);
	assert_ptr_equal(founts_find(&founts, press->regular, 0), fount);
	assert_ptr_not_equal(founts_find(&founts, press->regular, TEXT_TABULAR), fount);
	founts_free(&founts);
}

/* Composed from what is known, and in any order, words are what HarfBuzz makes of them whole. */
static void composed_words_equal_shaped_ones(void **state)
{
	struct press *press = *state;
	for (size_t f = 0; f < ALL_FACES; f++)
		for (unsigned features = 0; features < 8; features++) {
			struct founts founts;
			struct fount *fount =
				open_fount(&founts, face_named(press, all_faces[f]), features);
			for (size_t a = 0; a < MANY_WORDS; a++)
				for (size_t b = 0; b < MANY_WORDS; b += 7) {
					char text[100] = "";
					strcat(text, many_words[a]);
					strcat(text, many_words[(a + b) % MANY_WORDS]);
					assert_same(word(fount, text),
						    fount_shape(fount, text, strlen(text)));
				}
			founts_free(&founts);
		}
}

/* All pairs of characters that a British or Welsh report may hold. */
static void every_pair_of_letters_is_kerned_as_harfbuzz_does(void **state)
{
	struct press *press = *state;
	for (size_t f = 0; f < ALL_FACES; f++) {
		struct founts founts;
		struct fount *fount = open_fount(&founts, face_named(press, all_faces[f]), 0);
		for (size_t i = 0; i < MANY_WORDS; i++)
			word(fount, many_words[i]); /* enough to start composing */
		for (uint32_t left = 0x21; left < 0x100; left += left == 0x7e ? 0x23 : 1)
			for (uint32_t right = 0x21; right < 0x100;
			     right += right == 0x7e ? 0x23 : 1) {
				char text[8];
				size_t bytes = utf8_put(left, text);
				bytes += utf8_put(right, text + bytes);
				assert_same(fount_word(fount, text, bytes),
					    fount_shape(fount, text, bytes));
			}
		founts_free(&founts);
	}
}

/* Figures have a way of their own, in which nothing is kept of them. */
static void figures_are_set_as_harfbuzz_does(void **state)
{
	static const char *const texts[] = {
		"7", "1,111", "47,170", "1974", "0,9,", "100,003", "7b"
	};
	struct press *press = *state;
	for (size_t f = 0; f < ALL_FACES; f++)
		for (unsigned features = 0; features < 8; features++) {
			struct founts founts;
			struct fount *fount =
				open_fount(&founts, face_named(press, all_faces[f]), features);
			for (size_t i = 0; i < MANY_WORDS; i++)
				word(fount, many_words[i]); /* enough to start composing */
			for (unsigned number = 0; number < 1000; number++) {
				char text[16];
				snprintf(text, sizeof text, "%u,%03u", number % 100, number);
				size_t bytes = strlen(text);
				const struct word *figure = fount_figure(fount, text, bytes);
				if (features == TEXT_TABULAR)
					assert_ptr_equal(figure->text, text); /* is not kept */
				assert_same(figure, fount_shape(fount, text, bytes));
			}
			for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
				size_t bytes = strlen(texts[i]);
				assert_same(fount_figure(fount, texts[i], bytes),
					    fount_shape(fount, texts[i], bytes));
			}
			founts_free(&founts);
		}
}

static void kerning_across_a_space_is_kept(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, 0);
	for (size_t a = 0; a < MANY_WORDS; a++)
		for (size_t b = 0; b < MANY_WORDS; b++) {
			char text[100];
			int bytes =
				snprintf(text, sizeof text, "%s %s", many_words[a], many_words[b]);
			const struct word *left = word(fount, many_words[a]);
			const struct word *right = word(fount, many_words[b]);
			int32_t width = left->width + fount_kern(fount, left, fount->space) +
					fount->space->width +
					fount_kern(fount, fount->space, right) + right->width;
			assert_int_equal(width, fount_shape(fount, text, (size_t)bytes)->width);
		}
	founts_free(&founts);
}

static void a_ligature_stands_for_all_its_letters(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, 0);
	const struct word *affinity = word(fount, "affinity");
	assert_int_equal(affinity->count, 6); /* a ffi n i t y */
	assert_int_equal(affinity->glyphs[1].bytes, 3);
	founts_free(&founts);
}

static void bytes_of_glyphs_sum_to_the_text(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, 0);
	static const char *const texts[] = { "affiliation",
					     "caf\xc3\xa9",
					     "e\xcc\x81t\xc3\xa9",
					     "Level 2",
					     "a\xe2\x80\x8d"
					     "b",
					     "\xe2\x80\x8d"
					     "x",
					     "q\xcc\x84\xcc\x81",
					     "1\xe2\x81\x84"
					     "2" };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct word *shaped = word(fount, texts[i]);
		uint32_t sum = 0;
		for (uint32_t g = 0; g < shaped->count; g++)
			sum += shaped->glyphs[g].bytes;
		assert_int_equal(sum, shaped->bytes);
		assert_int_equal(shaped->bytes, strlen(texts[i]));
	}
	founts_free(&founts);
}

static void a_no_break_space_is_a_space_in_the_word(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, 0);
	const struct word *level = word(fount, "Level 2");
	assert_int_equal(level->spaces, 1);
	assert_int_equal(level->glyphs[5].flags, GLYPH_SPACE);
	assert_int_equal(level->glyphs[5].id, press->regular->space);
	founts_free(&founts);
}

static void ligatures_can_be_turned_off(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, TEXT_NO_LIGATURES);
	assert_int_equal(word(fount, "fit")->count, 3);
	assert_int_equal(word(founts_find(&founts, press->regular, 0), "fit")->count, 2);
	founts_free(&founts);
}

static void tabular_figures_have_one_width_and_proportional_ones_have_not(void **state)
{
	struct press *press = *state;
	for (size_t f = 0; f < ALL_FACES; f++) {
		struct founts founts;
		const struct face *face = face_named(press, all_faces[f]);
		struct fount *tabular = open_fount(&founts, face, TEXT_TABULAR);
		struct fount *proportional = founts_find(&founts, face, TEXT_PROPORTIONAL);
		int32_t width = word(tabular, "0")->width;
		bool varies = false;
		for (char figure[2] = "0"; *figure <= '9'; ++*figure) {
			assert_int_equal(word(tabular, figure)->width, width);
			varies = varies || word(proportional, figure)->width != width;
		}
		assert_true(varies);
		assert_int_equal(word(tabular, "10417")->width, 5 * width);
		founts_free(&founts);
	}
}

static void what_the_face_lacks_is_an_empty_glyph_and_listed(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, 0);
	const struct word *chinese = word(fount, "a\xe6\xbc\xa2"
						 "b\xe5\xad\x97");
	assert_int_equal(chinese->missing_count, 2);
	assert_int_equal(chinese->missing[0], 1);
	assert_int_equal(chinese->missing[1], 5);
	for (uint32_t i = 0; i < chinese->count; i++)
		assert_int_not_equal(chinese->glyphs[i].id, 0);
	assert_int_equal(chinese->glyphs[1].id, press->regular->space);
	founts_free(&founts);
}

static void too_many_words_are_forgotten(void **state)
{
	struct press *press = *state;
	struct founts founts;
	struct fount *fount = open_fount(&founts, press->regular, 0);
	for (int i = 0; i < 1000; i++) {
		char text[20];
		snprintf(text, sizeof text, "word%d", i);
		word(fount, text);
	}
	size_t used = arena_used(founts.arena);
	assert_true(founts_trim(&founts, used));
	assert_int_equal(arena_used(founts.arena), used);
	assert_true(founts_trim(&founts, used - 1));
	assert_true(arena_used(founts.arena) < used / 10);
	founts_free(&founts);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, press_open, press_close)
	const struct CMUnitTest tests[] = {
		TEST(a_word_is_shaped_once),
		TEST(composed_words_equal_shaped_ones),
		TEST(every_pair_of_letters_is_kerned_as_harfbuzz_does),
		TEST(figures_are_set_as_harfbuzz_does),
		TEST(kerning_across_a_space_is_kept),
		TEST(a_ligature_stands_for_all_its_letters),
		TEST(bytes_of_glyphs_sum_to_the_text),
		TEST(a_no_break_space_is_a_space_in_the_word),
		TEST(ligatures_can_be_turned_off),
		TEST(tabular_figures_have_one_width_and_proportional_ones_have_not),
		TEST(what_the_face_lacks_is_an_empty_glyph_and_listed),
		TEST(too_many_words_are_forgotten),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
