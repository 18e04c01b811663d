#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "paint/resample.h"

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

static void a_new_pixel_is_the_mean_of_what_it_covers(void **state)
{
	unsigned char colour[] = { 0, 30, 60, 90, 120, 150, 180, 210, 240 };
	struct pixels pixels = { .width = 3, .height = 3, .components = 1, .colour = colour };
	pixels_shrink(&pixels, *state, 2, 1);
	assert_int_equal(pixels.width, 2);
	assert_int_equal(pixels.height, 1);
	/* The first column and half of the second: (90 * 2 + 120) / 3. */
	assert_int_equal(pixels.colour[0], 100);
	assert_int_equal(pixels.colour[1], 140);
}

static void what_cannot_be_seen_lends_no_colour(void **state)
{
	unsigned char colour[] = { 200, 100, 50, 0, 0, 0 }, alpha[] = { 255, 0 };
	struct pixels pixels = {
		.width = 2, .height = 1, .components = 3, .colour = colour, .alpha = alpha
	};
	pixels_shrink(&pixels, *state, 1, 1);
	assert_int_equal(pixels.colour[0], 200);
	assert_int_equal(pixels.colour[2], 50);
	assert_int_equal(pixels.alpha[0], 128);
}

static void pixels_are_never_made_more(void **state)
{
	unsigned char colour[] = { 1, 2, 3, 4 };
	struct pixels pixels = { .width = 2, .height = 2, .components = 1, .colour = colour };
	pixels_shrink(&pixels, *state, 5, 7);
	assert_int_equal(pixels.width, 2);
	assert_ptr_equal(pixels.colour, colour);
}

static void the_whitest_and_longest_row_does_not_overflow(void **state)
{
	enum { WIDTH = IMAGE_MAX_SIDE, HEIGHT = 3 };
	unsigned char *colour = malloc((size_t)WIDTH * HEIGHT * 4);
	unsigned char *alpha = malloc((size_t)WIDTH * HEIGHT);
	for (size_t i = 0; i < (size_t)WIDTH * HEIGHT * 4; i++)
		colour[i] = 255;
	for (size_t i = 0; i < (size_t)WIDTH * HEIGHT; i++)
		alpha[i] = 255;
	struct pixels pixels = {
		.width = WIDTH, .height = HEIGHT, .components = 4, .colour = colour, .alpha = alpha
	};
	pixels_shrink(&pixels, *state, 1, 2);
	for (int i = 0; i < 8; i++)
		assert_int_equal(pixels.colour[i], 255);
	assert_int_equal(pixels.alpha[1], 255);
	free(colour);
	free(alpha);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_new_pixel_is_the_mean_of_what_it_covers, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_seen_lends_no_colour, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(pixels_are_never_made_more, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_whitest_and_longest_row_does_not_overflow,
						set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
