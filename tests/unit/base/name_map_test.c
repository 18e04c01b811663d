/* Names are found again, each with what it stands for, whatever they are like. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/name_map.h"

static struct arena *arena;

static int begin(void **state)
{
	(void)state;
	arena = arena_new(0);
	return arena ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void none_is_found_where_there_are_none(void **state)
{
	(void)state;
	struct name_map map = { .arena = arena };
	assert_null(name_map_find(&map, "level", 5));
	assert_null(name_map_find(&map, "", 0));
}

static void what_stands_under_a_name_first_stays(void **state)
{
	(void)state;
	struct name_map map = { .arena = arena };
	int first, second;
	assert_null(name_map_put(&map, "level-1", 7, &first));
	assert_ptr_equal(name_map_put(&map, "level-1", 7, &second), &first);
	assert_ptr_equal(name_map_find(&map, "level-1", 7), &first);
}

/* A name that begins as another does, the empty one, and bytes beyond ASCII. */
static void names_that_are_nearly_the_same_are_told_apart(void **state)
{
	(void)state;
	static const char *const near[] = { "",		"a", "ab", "abc", "abd",  "b",	 "\xc3\xa9",
					    "\xc3\xa8", "A", "aa", "aaa", "abc ", " abc" };
	enum { COUNT = sizeof near / sizeof *near };
	struct name_map map = { .arena = arena };
	char marks[COUNT];
	for (size_t i = 0; i < COUNT; i++) {
		assert_null(name_map_find(&map, near[i], strlen(near[i])));
		assert_null(name_map_put(&map, near[i], strlen(near[i]), &marks[i]));
	}
	for (size_t i = 0; i < COUNT; i++)
		assert_ptr_equal(name_map_find(&map, near[i], strlen(near[i])), &marks[i]);
	assert_null(name_map_find(&map, "abcd", 4));
}

static void a_name_may_be_part_of_a_text(void **state)
{
	(void)state;
	struct name_map map = { .arena = arena };
	int number;
	name_map_put(&map, "Table 12, which", strlen("Table 12"), &number);
	assert_ptr_equal(name_map_find(&map, "Table 12", strlen("Table 12")), &number);
	assert_null(name_map_find(&map, "Table 1", strlen("Table 1")));
}

/* In an order, backwards, and as nobody would: each of them again. */
static void each_of_many_is_found(void **state)
{
	(void)state;
	enum { MANY = 100000 };
	struct name_map map = { .arena = arena };
	char(*texts)[16] = arena_array(arena, MANY, sizeof *texts);
	for (size_t i = 0; i < MANY; i++) {
		snprintf(texts[i], sizeof texts[i], "t%zu", i * 7919 % MANY);
		assert_null(name_map_put(&map, texts[i], strlen(texts[i]), texts[i]));
	}
	for (size_t i = MANY; i--;)
		assert_ptr_equal(name_map_find(&map, texts[i], strlen(texts[i])), texts[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(none_is_found_where_there_are_none, begin, end),
		cmocka_unit_test_setup_teardown(what_stands_under_a_name_first_stays, begin, end),
		cmocka_unit_test_setup_teardown(names_that_are_nearly_the_same_are_told_apart,
						begin, end),
		cmocka_unit_test_setup_teardown(a_name_may_be_part_of_a_text, begin, end),
		cmocka_unit_test_setup_teardown(each_of_many_is_found, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
