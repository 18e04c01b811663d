#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include <hyphen.h>

#include "text/fount.h"
#include "text/hyphen.h"
#include "words.h"

#define BRITISH_PATTERNS "/usr/share/hyphen/hyph_en_GB.dic"

static int open_arena(void **state)
{
	*state = arena_new(0);
	return 0;
}

static int close_arena(void **state)
{
	arena_free(*state);
	return 0;
}

/* The word with "=" where it may be hyphenated. */
static const char *hyphenated(struct arena *arena, const struct patterns *patterns,
			      const char *text)
{
	struct word word = { .text = text, .bytes = (uint32_t)strlen(text) };
	hyphenate_word(patterns, arena, &word);
	const char *marked = "";
	size_t from = 0;
	for (unsigned i = 0; i < word.hyphen_count; i++) {
		marked = arena_printf(arena, "%s%.*s=", marked, (int)(word.hyphens[i] - from),
				      text + from);
		from = word.hyphens[i];
	}
	return arena_printf(arena, "%s%s", marked, text + from);
}

static void british_words_part_where_they_should(void **state)
{
	const struct patterns *patterns = patterns_load(*state, BRITISH_PATTERNS);
	assert_non_null(patterns);
	assert_string_equal(hyphenated(*state, patterns, "representative"), "rep=res=ent=at=ive");
	assert_string_equal(hyphenated(*state, patterns, "management"), "man=age=ment");
	assert_string_equal(hyphenated(*state, patterns, "the"), "the");
}

static void capitals_at_the_start_and_punctuation_around_do_not_matter(void **state)
{
	const struct patterns *patterns = patterns_load(*state, BRITISH_PATTERNS);
	assert_string_equal(hyphenated(*state, patterns, "(Management),"), "(Man=age=ment),");
	assert_string_equal(hyphenated(*state, patterns, "\xe2\x80\x9cmanagement\xe2\x80\x9d"),
			    "\xe2\x80\x9cman=age=ment\xe2\x80\x9d");
	assert_string_equal(hyphenated(*state, patterns, "management\xe2\x80\x99s"),
			    "man=age=ment\xe2\x80\x99s");
}

static void capitals_figures_and_addresses_are_left_whole(void **state)
{
	static const char *const whole[] = { "MANAGEMENT",   "management2",
					     "a.management", "management@example.org",
					     "2024",	     "" };
	const struct patterns *patterns = patterns_load(*state, BRITISH_PATTERNS);
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		assert_string_equal(hyphenated(*state, patterns, whole[i]), whole[i]);
}

static void a_monstrous_word_is_left_whole(void **state)
{
	const struct patterns *patterns = patterns_load(*state, BRITISH_PATTERNS);
	char word[WORD_MOST + 1];
	memset(word, 'a', WORD_MOST);
	word[WORD_MOST] = '\0';
	assert_string_equal(hyphenated(*state, patterns, word), word);
}

static void two_letters_stay_and_three_go_at_least(void **state)
{
	const struct patterns *patterns = patterns_load(*state, BRITISH_PATTERNS);
	for (size_t w = 0; w < MANY_WORDS; w++) {
		uint8_t offsets[80];
		size_t bytes = strlen(many_words[w]);
		size_t count = patterns_find(patterns, many_words[w], bytes, offsets);
		for (size_t i = 0; i < count; i++)
			assert_true(offsets[i] >= 2 && offsets[i] + 3u <= bytes);
	}
}

/* Every word of small letters that can be made of the list's, glued two by two as well. */
static void the_places_are_those_that_libhyphen_finds(void **state)
{
	const struct patterns *patterns = patterns_load(*state, BRITISH_PATTERNS);
	HyphenDict *dictionary = hnj_hyphen_load(BRITISH_PATTERNS);
	assert_non_null(dictionary);
	for (size_t a = 0; a < MANY_WORDS; a++)
		for (size_t b = 0; b < MANY_WORDS; b++) {
			char word[80], expected[100] = { 0 };
			uint8_t offsets[80];
			int count = 0;
			for (const char *c = many_words[a]; *c; c++)
				if (*c >= 'a' && *c <= 'z')
					word[count++] = *c;
			for (const char *c = many_words[b]; *c; c++)
				if (*c >= 'a' && *c <= 'z')
					word[count++] = *c;
			word[count] = '\0';
			if (count < 2)
				continue;
			char **spellings = NULL;
			int *places = NULL, *cuts = NULL;
			hnj_hyphen_hyphenate3(dictionary, word, count, expected, NULL, &spellings,
					      &places, &cuts, 2, 3, 2, 3);
			size_t found = patterns_find(patterns, word, (size_t)count, offsets);
			size_t next = 0;
			for (int i = 1; i < count; i++) {
				bool is_place = next < found && offsets[next] == i;
				next += is_place;
				if (is_place != (expected[i - 1] % 2 == 1))
					fail_msg("differs at %d of \"%s\"", i, word);
			}
		}
	hnj_hyphen_free(dictionary);
}

static const struct patterns *patterns_of(struct arena *arena, const char *text)
{
	char path[] = "/tmp/areapress-hyphen-XXXXXX";
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	FILE *file = fdopen(descriptor, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	const struct patterns *patterns = patterns_load(arena, path);
	unlink(path);
	return patterns;
}

static void patterns_of_several_bytes_a_letter_work(void **state)
{
	const struct patterns *patterns =
		patterns_of(*state, "UTF-8\nLEFTHYPHENMIN 1\n% a remark, and/or two\n"
				    "\xc5\xb5"
				    "1\xc5\xb7\n.a1b\r\n1c\nc2\xc5\xb5\n");
	assert_non_null(patterns);
	assert_string_equal(hyphenated(*state, patterns,
				       "gy\xc5\xb5\xc5\xb7"
				       "ddau"),
			    "gy\xc5\xb5=\xc5\xb7"
			    "ddau");
	assert_string_equal(hyphenated(*state, patterns,
				       "\xc5\xb4\xc5\xb7"
				       "ddau"),
			    "\xc5\xb4\xc5\xb7"
			    "ddau"); /* two letters at least */
}

static void files_of_another_kind_are_refused(void **state)
{
	assert_null(patterns_load(*state, "/nowhere/hyph.dic"));
	assert_null(patterns_of(*state, ""));
	assert_null(patterns_of(*state, "ISO8859-1\na1b\n"));
	assert_null(patterns_of(*state, "UTF-8\nf1f/ff=f,1,2\n"));
	assert_null(patterns_of(*state, "UTF-8\na1b\nNEXTLEVEL\na1c\n"));
	assert_non_null(patterns_of(*state, "UTF-8"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)
	const struct CMUnitTest tests[] = {
		TEST(british_words_part_where_they_should),
		TEST(capitals_at_the_start_and_punctuation_around_do_not_matter),
		TEST(capitals_figures_and_addresses_are_left_whole),
		TEST(a_monstrous_word_is_left_whole),
		TEST(two_letters_stay_and_three_go_at_least),
		TEST(the_places_are_those_that_libhyphen_finds),
		TEST(patterns_of_several_bytes_a_letter_work),
		TEST(files_of_another_kind_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
