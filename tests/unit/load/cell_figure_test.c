/* A figure is found in a cell, and where its decimal point stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/cell_figure.h"

static struct cell_figure read_figure(const char *text)
{
	struct cell_figure figure = { 0 };
	assert_true(cell_figure_read(text, strlen(text), &figure));
	return figure;
}

static void the_point_stands_behind_the_whole_number(void **state)
{
	(void)state;
	assert_int_equal(read_figure("12.5").point, 2);
	assert_int_equal(read_figure("1,234").point, 5);
	assert_int_equal(read_figure("+3.38%").point, 2);
	assert_int_equal(read_figure("\xe2\x88\x92"
				     "0.7")
				 .point,
			 4);
	assert_int_equal(read_figure("(12)").point, 3);
	assert_int_equal(read_figure("56 [p]").point, 2);
	assert_int_equal(read_figure("\xc2\xa3"
				     "1,200")
				 .point,
			 7);
	assert_int_equal(read_figure("-\xc2\xa3"
				     "12.75")
				 .point,
			 5);
}

static void its_number_is_exact(void **state)
{
	(void)state;
	struct cell_figure figure = read_figure("\xe2\x88\x92"
						"56.90%");
	assert_int_equal(figure.number.units, -5690);
	assert_int_equal(figure.number.scale, 2);
	assert_true(figure.signed_);
	assert_true(figure.percent);
	assert_false(read_figure("29,973").signed_);
	assert_int_equal(read_figure("-\xc2\xa3"
				     "12")
				 .number.units,
			 -12);
}

static void words_and_shorthand_are_no_figures(void **state)
{
	(void)state;
	const char *const words[] = { "",	 "-",	   "[c]",     "10 years", "1-5",
				      "2004/05", "12,34",  "Level 2", "1.2.3",	  "12 34",
				      "%",	 "12 [P]", "--5",     "-$-5" };
	struct cell_figure figure;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		assert_false(cell_figure_read(words[i], strlen(words[i]), &figure));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_point_stands_behind_the_whole_number),
		cmocka_unit_test(its_number_is_exact),
		cmocka_unit_test(words_and_shorthand_are_no_figures),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
