#include "sample.h"

static void an_address_breaks_without_a_hyphen_behind_a_slash_or_before_a_stop(void **state)
{
	struct press *press = *state;
	assert_string_equal(broken_words(press, "see www.norfolkmappa.org.uk for it", 100),
			    "see|www.norfolkmappa|.org.uk for it");
	assert_string_equal(
		broken_words(press, "https://www.gov.uk/government/collections/multi-agency", 96),
		"https://www.gov.uk/|government/|collections/multi|-agency");
	/* Each piece has as many words as it has room for; none is hyphenated by patterns. */
	assert_string_equal(broken_words(press, "representations@organisations.uk", 90),
			    "representations|@organisations.uk");
	assert_string_equal(broken_words(press, "a/b and e.g.", 200), "a/b and e.g.");
}

static const char ladder_text[] =
	"representatively organisationally representatively organisationally representatively "
	"organisationally establishments representatively organisationally multi-agency-based";

static unsigned longest_ladder(struct lines lines)
{
	unsigned row = 0, longest = 0;
	for (size_t i = 0; i < lines.count; i++) {
		row = lines.items[i].hyphenated ? row + 1 : 0;
		if (row > longest)
			longest = row;
	}
	return longest;
}

static void a_ladder_is_as_long_as_the_style_lets_it_be(void **state)
{
	struct press *press = *state;
	unsigned longest[4] = { 0 };
	for (int most = 1; most <= 3; most++)
		for (int points = 30; points < 120; points++) {
			struct sample s;
			struct paragraph *paragraph =
				sample(press, &s, ladder_text, points * LENGTH_ONE_PT);
			paragraph->most_hyphens = most;
			unsigned ladder = longest_ladder(broken(press, paragraph));
			assert_true(ladder <= (unsigned)most);
			if (ladder > longest[most])
				longest[most] = ladder;
		}
	assert_int_equal(longest[1], 1);
	assert_int_equal(longest[3], 3);
}

static void a_hyphen_of_the_text_is_no_third_rung_if_it_can_be_helped(void **state)
{
	struct press *press = *state;
	struct sample s;
	for (int points = 60; points < 160; points++) {
		struct paragraph *paragraph =
			sample(press, &s,
			       "the anti-social non-residential multi-agency well-founded "
			       "long-term plan of "
			       "the duty-to-cooperate part-time sub-committee",
			       points * LENGTH_ONE_PT);
		paragraph->hyphenate = false;
		struct lines lines = broken(press, paragraph);
		unsigned row = 0;
		for (size_t i = 0; i < lines.count; i++) {
			const char *words = words_of(press, &lines.items[i]);
			row = words[strlen(words) - 1] == '-' ? row + 1 : 0;
			assert_true(row <= 2);
		}
	}
}

static void the_last_word_is_not_hyphenated(void **state)
{
	struct press *press = *state;
	for (int points = 90; points < 200; points++) {
		const char *words =
			broken_words(press, "They make many of the representations", points);
		assert_null(strchr(words, '-'));
	}
}

static unsigned times_hyphenated(struct press *press, const char *text)
{
	unsigned times = 0;
	for (int points = 90; points < 300; points++) {
		struct sample s;
		struct paragraph *paragraph = sample(press, &s, text, points * LENGTH_ONE_PT);
		paragraph->align = ALIGN_JUSTIFY;
		paragraph->most_space = 500;
		times += strchr(all_words_of(press, broken(press, paragraph)), '-') != NULL;
	}
	return times;
}

static void a_name_is_hyphenated_only_where_another_word_would_be_worse(void **state)
{
	struct press *press = *state;
	assert_true(times_hyphenated(press, "we have all of us met at Representation in the "
					    "spring and at his old place in the fall of it") <
		    times_hyphenated(press, "we have all of us met at representation in the "
					    "spring and at his old place in the fall of it"));
}

static void a_phrase_takes_the_hyphens_of_its_own_language(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "of representations on it", 70 * LENGTH_ONE_PT);
	s.run.lang = "cy"; /* no patterns for it here */
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of|representations|on it");
}

/* Of the spaces that a justified line has, in per cent of the face's own. */
static int space_of(struct press *press, const struct line *line)
{
	length_t own = width_of(press, " "), added = line->parts[0].run.word_space;
	return (int)((own + added) * 100 / own);
}

static void word_spaces_keep_within_their_limits_or_that_is_told(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = sample(press, &s, long_text, 0);
	paragraph->align = ALIGN_JUSTIFY;
	paragraph->least_space = 80;
	paragraph->natural_space = 120;
	paragraph->most_space = 200;
	unsigned within = 0;
	for (int points = 100; points < 480; points += 7) {
		s.width = points * LENGTH_ONE_PT;
		struct lines lines = broken(press, paragraph);
		bool kept = true, widened = false;
		for (size_t i = 0; i < lines.count; i++) {
			int space = space_of(press, &lines.items[i]);
			assert_true(space >= 79);
			kept = kept && space <= 201;
			widened = widened || space >= 200;
		}
		assert_true(lines.loose ? widened : kept);
		within += kept;
		/* What nothing stretches has the wanted space. */
		assert_true(space_of(press, &lines.items[lines.count - 1]) <= 121);
	}
	assert_true(within > 30);
}

static void a_line_shorter_than_the_style_allows_is_told(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "a MANAGEMENT of BOARDROOMS on it", 75 * LENGTH_ONE_PT);
	assert_false(broken(press, paragraph).uneven);
	paragraph->least_line = 50;
	assert_true(broken(press, paragraph).uneven);
}

static length_t widest(const struct lines *lines)
{
	length_t widest = 0;
	for (size_t i = 0; i < lines->count; i++)
		if (lines->items[i].width > widest)
			widest = lines->items[i].width;
	return widest;
}

static void a_balanced_head_takes_no_more_lines_and_none_on_one_word(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "The process of risk assessment and management", 0);
	paragraph->hyphenate = false;
	unsigned narrower = 0;
	for (int points = 70; points < 260; points += 3) {
		s.width = points * LENGTH_ONE_PT;
		paragraph->balance = false;
		struct lines plain = broken(press, paragraph);
		paragraph->balance = true;
		struct lines balanced = broken(press, paragraph);
		assert_int_equal(balanced.count, plain.count);
		assert_true(widest(&balanced) <= widest(&plain));
		narrower += widest(&balanced) < widest(&plain);
		if (balanced.count == 2)
			assert_true(balanced.items[1].width > widest(&balanced) / 2);
	}
	assert_true(narrower > 10);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, press_open, press_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_address_breaks_without_a_hyphen_behind_a_slash_or_before_a_stop),
		TEST(a_ladder_is_as_long_as_the_style_lets_it_be),
		TEST(a_hyphen_of_the_text_is_no_third_rung_if_it_can_be_helped),
		TEST(the_last_word_is_not_hyphenated),
		TEST(a_name_is_hyphenated_only_where_another_word_would_be_worse),
		TEST(a_phrase_takes_the_hyphens_of_its_own_language),
		TEST(word_spaces_keep_within_their_limits_or_that_is_told),
		TEST(a_balanced_head_takes_no_more_lines_and_none_on_one_word),
		TEST(a_line_shorter_than_the_style_allows_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
