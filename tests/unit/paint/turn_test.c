#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "paint/image.h"
#include "paint/turn.h"

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

/* The eight pictures of Exif's table: the same F, as it lies in the file. */
static void each_orientation_comes_to_stand_upright(void **state)
{
	static const struct {
		uint32_t width, height;
		const char *lying;
	} cases[] = {
		{ 3, 4,
		  "###"
		  "#.."
		  "##."
		  "#.." },
		{ 3, 4,
		  "###"
		  "..#"
		  ".##"
		  "..#" },
		{ 3, 4,
		  "..#"
		  ".##"
		  "..#"
		  "###" },
		{ 3, 4,
		  "#.."
		  "##."
		  "#.."
		  "###" },
		{ 4, 3,
		  "####"
		  "#.#."
		  "#..." },
		{ 4, 3,
		  "#..."
		  "#.#."
		  "####" },
		{ 4, 3,
		  "...#"
		  ".#.#"
		  "####" },
		{ 4, 3,
		  "####"
		  ".#.#"
		  "...#" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char colour[12 * 3], alpha[12];
		memcpy(alpha, cases[i].lying, sizeof alpha);
		for (size_t at = 0; at < sizeof colour; at++)
			colour[at] = cases[i].lying[at / 3];
		struct pixels pixels = { .width = cases[i].width,
					 .height = cases[i].height,
					 .components = 3,
					 .colour = (unsigned char *)colour,
					 .alpha = (unsigned char *)alpha };
		pixels_turn(&pixels, *state, (uint8_t)(i + 1));
		assert_int_equal(pixels.width, 3);
		assert_int_equal(pixels.height, 4);
		assert_memory_equal(pixels.alpha, "####..##.#..", 12);
		for (size_t at = 0; at < sizeof colour; at++)
			assert_int_equal(pixels.colour[at], pixels.alpha[at / 3]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_orientation_comes_to_stand_upright, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
