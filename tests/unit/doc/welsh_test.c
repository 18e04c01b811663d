#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/welsh.h"

static void the_names_of_the_areas_begin_as_the_word_before_asks(void **state)
{
	(void)state;
	static const struct {
		const char *name, *soft, *nasal;
	} areas[] = {
		{ "De Cymru", "Dde Cymru", "Ne Cymru" },
		{ "Gogledd Cymru", "Ogledd Cymru", "Ngogledd Cymru" },
		{ "Gwent", "Went", "Ngwent" },
		{ "Dyfed Powys", "Ddyfed Powys", "Nyfed Powys" },
		{ "Llundain", "Lundain", "Llundain" },
		{ "Caerdydd", "Gaerdydd", "Nghaerdydd" },
		{ "Essex", "Essex", "Essex" },
		{ "", "", "" },
	};
	struct arena *arena = arena_new(0);
	for (size_t i = 0; i < sizeof areas / sizeof *areas; i++) {
		assert_string_equal(welsh_mutate(arena, areas[i].name, MUTATION_SOFT),
				    areas[i].soft);
		assert_string_equal(welsh_mutate(arena, areas[i].name, MUTATION_NASAL),
				    areas[i].nasal);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_names_of_the_areas_begin_as_the_word_before_asks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
