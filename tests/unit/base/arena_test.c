#include <setjmp.h>
#include <stdarg.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/crew.h"
#include "under_locale.h"

static void memory_is_zeroed_and_aligned_for_any_type(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	for (size_t size = 1; size < 5000; size = size * 3 / 2 + 1) {
		unsigned char *bytes = arena_alloc(arena, size);
		assert_int_equal((uintptr_t)bytes % alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(bytes[i], 0);
		memset(bytes, 0xff, size);
	}
	arena_free(arena);
}

static void a_large_request_leaves_the_block_being_filled_in_use(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	char *before = arena_alloc(arena, 16);
	char *large = arena_alloc(arena, 1 << 20);
	char *after = arena_alloc(arena, 16);
	memset(large, 1, 1 << 20);
	assert_ptr_equal(after, before + 16);
	arena_free(arena);
}

struct asking {
	struct arena *arena;
	size_t given;
};

static void ask_for_ever(void *context)
{
	struct asking *asking = context;
	for (;;) {
		arena_alloc(asking->arena, 100);
		asking->given += 100;
		assert_true(asking->given <= 10000);
	}
}

static void a_request_past_the_limit_ends_the_work(void **state)
{
	(void)state;
	struct asking asking = { .arena = arena_new(10000) };
	assert_false(arena_try(asking.arena, ask_for_ever, &asking));
	assert_true(asking.given > 8000);
	assert_true(arena_used(asking.arena) <= 10000 + alignof(max_align_t));
	arena_free(asking.arena);
}

static void ask_for_what_wraps(void *context)
{
	arena_array(context, SIZE_MAX / 4 + 2, 4); /* the product wraps to 4 */
}

static void an_array_too_large_to_count_ends_the_work(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	assert_false(arena_try(arena, ask_for_what_wraps, arena));
	arena_free(arena);
}

static void without_an_escape_the_process_aborts(void **state)
{
	(void)state;
	pid_t child = fork();
	if (child == 0) {
		const struct rlimit none = { 0, 0 };
		setrlimit(RLIMIT_CORE, &none);
		if (!freopen("/dev/null", "w", stderr))
			_exit(2);
		arena_alloc(arena_new(100), 101);
		_exit(0);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
}

static void a_growing_array_keeps_its_items(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	size_t *items = NULL, capacity = 0;
	for (size_t i = 0; i < 1000; i++) {
		items = arena_grow(arena, items, i, &capacity, sizeof *items);
		assert_true(capacity > i);
		items[i] = i;
	}
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	arena_free(arena);
}

static void the_newest_array_grows_where_it_lies(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	size_t capacity = 0, other_capacity = 0;
	int *items = arena_grow(arena, NULL, 0, &capacity, sizeof *items);
	int *larger = arena_grow(arena, items, capacity, &capacity, sizeof *items);
	assert_ptr_equal(larger, items);
	int *other = arena_grow(arena, NULL, 0, &other_capacity, sizeof *other);
	size_t before = capacity;
	assert_ptr_not_equal(arena_grow(arena, items, capacity, &capacity, sizeof *items), items);
	assert_int_equal(capacity, 2 * before);
	assert_int_equal(other[0], 0);
	arena_free(arena);
}

static void what_an_array_grows_into_is_zeroed(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	size_t capacity = 0;
	char *items = NULL;
	for (size_t i = 0; i < 100000; i++) {
		items = arena_grow(arena, items, i, &capacity, sizeof *items);
		assert_int_equal(items[i], 0);
		items[i] = 'x';
	}
	arena_free(arena);
}

static void what_is_given_back_is_taken_again(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	size_t capacity = 0, other_capacity = 0;
	int *items = arena_grow(arena, NULL, 0, &capacity, 64);
	items[0] = 7;
	arena_alloc(arena, 1);
	arena_give_back(arena, items, capacity, 64);
	int *other = arena_grow(arena, NULL, 0, &other_capacity, 64);
	assert_ptr_equal(other, items);
	assert_int_equal(other[0], 0);
	assert_ptr_not_equal(arena_grow(arena, NULL, 0, &(size_t) { 0 }, 64), items);
	arena_free(arena);
}

static void texts_are_copied_and_printed(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	char text[] = "London";
	const char *copy = arena_strdup(arena, text), *part = arena_strndup(arena, text, 3);
	text[0] = 'X';
	assert_string_equal(copy, "London");
	assert_string_equal(part, "Lon");
	assert_string_equal(arena_printf(arena, "%s %d", copy, 2025), "London 2025");
	assert_string_equal(arena_printf(arena, "%s", ""), "");
	arena_free(arena);
}

/* Over 20 MB, so that blocks of all sizes are taken; each piece must be zeroed and nobody else's. */
static void blocks_that_a_helper_gets_ready_are_like_others(void **state)
{
	(void)state;
	enum { PIECES = 4000, PIECE = 5000 };
	struct crew *crew = crew_new(2);
	struct arena *arena = arena_new(0);
	arena_set_crew(arena, crew);
	unsigned char *pieces[PIECES];
	for (size_t i = 0; i < PIECES; i++) {
		pieces[i] = arena_alloc(arena, PIECE);
		for (size_t at = 0; at < PIECE; at++)
			assert_int_equal(pieces[i][at], 0);
		memset(pieces[i], (int)(i % 255) + 1, PIECE);
	}
	for (size_t i = 0; i < PIECES; i++)
		assert_true(pieces[i][0] == i % 255 + 1 && pieces[i][PIECE - 1] == i % 255 + 1);
	arena_free(arena);
	crew_free(crew);
}

/* Of two blocks the one with more room is filled; the array is in neither's way. */
static void a_large_array_of_a_large_arena_is_like_others(void **state)
{
	(void)state;
	enum { PIECE = 3 << 20 };
	struct crew *crew = crew_new(2);
	struct arena *arena = arena_new(0);
	arena_set_crew(arena, crew);
	unsigned char *before = NULL, *piece = NULL;
	for (int i = 0; i < 2350; i++)
		arena_alloc(arena, 5000);
	for (int i = 0; i < 8; i++) {
		piece = arena_alloc(arena, PIECE);
		assert_int_equal(piece[0] | piece[PIECE - 1], 0);
		memset(piece, i + 1, PIECE);
		assert_true(!before || before[0] == i);
		assert_int_equal(*(char *)arena_alloc(arena, 5000), 0);
		before = piece;
	}
	arena_free(arena);
	crew_free(crew);
}

static char released[4];

static void release(void *object)
{
	released[strlen(released)] = *(const char *)object;
}

static void what_was_registered_last_is_released_first(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	static char names[] = "abc";
	for (int i = 0; i < 3; i++)
		arena_on_free(arena, release, &names[i]);
	assert_string_equal(released, "");
	arena_free(arena);
	assert_string_equal(released, "cba");
}

int main(void)
{
	take_locale();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_aligned_for_any_type),
		cmocka_unit_test(a_large_request_leaves_the_block_being_filled_in_use),
		cmocka_unit_test(a_request_past_the_limit_ends_the_work),
		cmocka_unit_test(an_array_too_large_to_count_ends_the_work),
		cmocka_unit_test(without_an_escape_the_process_aborts),
		cmocka_unit_test(a_growing_array_keeps_its_items),
		cmocka_unit_test(the_newest_array_grows_where_it_lies),
		cmocka_unit_test(what_an_array_grows_into_is_zeroed),
		cmocka_unit_test(what_is_given_back_is_taken_again),
		cmocka_unit_test(texts_are_copied_and_printed),
		cmocka_unit_test(blocks_that_a_helper_gets_ready_are_like_others),
		cmocka_unit_test(a_large_array_of_a_large_arena_is_like_others),
		cmocka_unit_test(what_was_registered_last_is_released_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
