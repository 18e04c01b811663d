#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "paint/element.h"

static void elements_are_numbered_in_the_order_of_making(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	struct element *root = element_new(arena, NULL, ELEMENT_DOCUMENT);
	struct element *first = element_new(arena, root, ELEMENT_SECT);
	struct element *second = element_new(arena, root, ELEMENT_SECT);
	struct element *inner = element_new(arena, first, ELEMENT_H1);
	assert_int_equal(root->index, 0);
	assert_int_equal(first->index, 1);
	assert_int_equal(second->index, 2);
	assert_int_equal(inner->index, 3);
	assert_int_equal(root->descendants, 3);
	arena_free(arena);
}

static void children_stand_in_their_order(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	struct element *root = element_new(arena, NULL, ELEMENT_DOCUMENT);
	struct element *a = element_new(arena, root, ELEMENT_P);
	struct element *b = element_new(arena, root, ELEMENT_P);
	assert_ptr_equal(root->first, a);
	assert_ptr_equal(a->next, b);
	assert_ptr_equal(root->last, b);
	assert_null(b->next);
	assert_ptr_equal(b->parent, root);
	arena_free(arena);
}

static void every_role_has_its_name_in_pdf(void **state)
{
	(void)state;
	for (int role = 0; role < ELEMENT_ROLES; role++)
		assert_non_null(element_role_name((enum element_role)role));
	assert_string_equal(element_role_name(ELEMENT_BLOCK_QUOTE), "BlockQuote");
	assert_string_equal(element_role_name(ELEMENT_LBODY), "LBody");
	assert_string_equal(element_role_name(ELEMENT_TOCI), "TOCI");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_are_numbered_in_the_order_of_making),
		cmocka_unit_test(children_stand_in_their_order),
		cmocka_unit_test(every_role_has_its_name_in_pdf),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
