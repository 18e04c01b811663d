#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/binding.h"

static int set_up(void **state)
{
	*state = arena_new(0);
	return *state ? 0 : -1;
}

static int tear_down(void **state)
{
	arena_free(*state);
	return 0;
}

/* "~" stands for a no-break space. */
static void expect(struct arena *arena, const char *text, const char *wanted)
{
	const char *found = words_bind(arena, text, "offenders people o");
	char shown[256];
	size_t at = 0;
	for (; *found && at < sizeof shown - 1; found++) {
		if ((unsigned char)found[0] == 0xc2 && (unsigned char)found[1] == 0xa0) {
			shown[at++] = '~';
			found++;
		} else {
			shown[at++] = *found;
		}
	}
	shown[at] = '\0';
	assert_string_equal(shown, wanted);
}

static void dates_are_not_torn(void **state)
{
	expect(*state, "on 31 March 2025, at", "on 31~March~2025, at");
	expect(*state, "on 31st March 2025", "on 31st~March~2025");
	expect(*state, "before 5 Sept 2025", "before 5~Sept~2025");
	expect(*state, "on the 8th of May", "on the 8th~of~May");
	expect(*state, "the 8th of many", "the 8th of many");
	expect(*state, "March 31, 2025", "March~31, 2025");
	expect(*state, "31 Mawrth 2025", "31~Mawrth~2025");
	expect(*state, "o 1 Ebrill 2024 i 31 Mawrth", "o 1~Ebrill~2024 i 31~Mawrth");
	expect(*state, "ers 6 Fawrth 2025", "ers 6~Fawrth~2025");
	expect(*state, "rhwng 2 Orffennaf a 3 Dachwedd", "rhwng 2~Orffennaf a 3~Dachwedd");
}

static void a_name_and_its_number_are_not_torn(void **state)
{
	expect(*state, "at Level 2 and", "at Level~2 and");
	expect(*state, "in business area 3, or", "in business area~3, or");
	expect(*state, "of Category 1.", "of Category~1.");
	expect(*state, "in Table 7, part", "in Table~7, part");
	expect(*state, "in part 3 and s. 325, Schedule 15", "in part~3 and s.~325, Schedule~15");
	expect(*state, "of section 325(6)(b), Part 2A", "of section~325(6)(b), Part~2A");
	expect(*state, "see Annex B; A board", "see Annex~B; A board");
	expect(*state, "in Appendix A, Tier 1", "in Appendix~A, Tier~1");
	expect(*state, "(see section 325)", "(see section~325)");
	expect(*state, "yng Nghategori 1 ar Lefel 2", "yng Nghategori~1 ar Lefel~2");
	expect(*state, "a Chategori 3, Dabl 4", "a Chategori~3, Dabl~4");
	expect(*state, "the Sexual Offences Act 2003", "the Sexual Offences Act~2003");
}

static void the_second_of_two_numbers_does_not_begin_a_line(void **state)
{
	expect(*state, "Levels 2 and 3 individuals", "Levels~2 and~3 individuals");
	expect(*state, "Lefelau 2 a 3, neu 4", "Lefelau~2 a~3, neu 4");
	expect(*state, "2 or 3", "2 or~3");
	expect(*state, "1 in 4, 3 of 4", "1 in~4, 3 of~4");
	expect(*state, "men and 3 women", "men and 3 women");
}

static void a_figure_and_its_unit_are_not_torn(void **state)
{
	expect(*state, "at least 12 months or", "at least 12~months or");
	expect(*state, "rose by 12 per cent.", "rose by 12~per~cent.");
	expect(*state, "Category 1 per 100,000", "Category~1 per 100,000");
	expect(*state, "cost £3 million", "cost £3~million");
	expect(*state, "3–5 years", "3–5~years");
	expect(*state, "holds 5 GB at 5 °C, 3 kWh", "holds 5~GB at 5~°C, 3~kWh");
	expect(*state, "am 6 mis, 12 y cant", "am 6~mis, 12~y~cant");
	expect(*state, "am 2 flynedd", "am 2~flynedd");
}

static void a_count_stays_with_what_it_counts(void **state)
{
	expect(*state, "some 40 offenders, 1,234 people.", "some 40~offenders, 1,234~people.");
	expect(*state, "2,758 o unigolion", "2,758~o unigolion");
	expect(*state, "at Level 2 offenders are", "at Level~2 offenders are");
	expect(*state, "at Levels 2 and 3 offenders", "at Levels~2 and~3 offenders");
	expect(*state, "of Levels 1, 2 and 3 people", "of Levels~1, 2 and~3 people");
	expect(*state, "spoke to 40 people", "spoke to 40~people");
	expect(*state, "men and 40 offenders", "men and 40~offenders");
	expect(*state, "between 20 and 30 people", "between 20 and~30~people");
	expect(*state, "in section 3, 40 people", "in section~3, 40~people");
	expect(*state, "in 2025, people", "in 2025, people");
}

static void a_name_keeps_its_title_and_initials(void **state)
{
	expect(*state, "met Mr Smith and Dr. Jones", "met Mr~Smith and Dr.~Jones");
	expect(*state, "J. R. Smith", "J.~R.~Smith");
	expect(*state, "some, e.g. those", "some, e.g.~those");
}

static void what_a_stop_parts_is_not_bound(void **state)
{
	expect(*state, "a level. 2 people", "a level. 2~people");
	expect(*state, "in 2025, months later", "in 2025, months later");
	expect(*state, "no number here", "no number here");
	expect(*state, "they may 12 times", "they may 12 times");
	expect(*state, "", "");
}

static void a_boundary_of_runs_is_seen_through(void **state)
{
	expect(*state, "on 31 \x01March\x01 2025", "on 31~\x01March\x01~2025");
	expect(*state, "\x01Le\x01vel 2", "\x01Le\x01vel~2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_not_torn),
		cmocka_unit_test(a_name_and_its_number_are_not_torn),
		cmocka_unit_test(the_second_of_two_numbers_does_not_begin_a_line),
		cmocka_unit_test(a_figure_and_its_unit_are_not_torn),
		cmocka_unit_test(a_count_stays_with_what_it_counts),
		cmocka_unit_test(a_name_keeps_its_title_and_initials),
		cmocka_unit_test(what_a_stop_parts_is_not_bound),
		cmocka_unit_test(a_boundary_of_runs_is_seen_through),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
