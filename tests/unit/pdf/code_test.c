#include "sample.h"

#include "pdf/cmap.h"
#include "pdf/code.h"

struct fixture {
	struct arena *arena;
	const struct face *face;
	struct codes codes;
};

static int set_up(void **state)
{
	static struct fixture fixture;
	fixture.arena = arena_new(0);
	fixture.face = sample_face(fixture.arena, LATO "Regular.ttf", "Lato-Regular", false);
	codes_init(&fixture.codes, fixture.arena, fixture.face);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	arena_free(((struct fixture *)*state)->arena);
	return 0;
}

static void ascii_keeps_its_own_value(void **state)
{
	struct codes *codes = &((struct fixture *)*state)->codes;
	assert_int_equal(code_find(codes, 40, "A", 1)->code, 'A');
	assert_int_equal(code_find(codes, 41, "~", 1)->code, '~');
	assert_int_equal(code_find(codes, codes->face->space, " ", 1)->code, CODE_SPACE);
}

static void a_pair_has_one_code_for_good(void **state)
{
	struct codes *codes = &((struct fixture *)*state)->codes;
	uint16_t code = code_find(codes, 50, "ffi", 3)->code;
	assert_int_equal(code_find(codes, 50, "ffi", 3)->code, code);
	assert_int_not_equal(code_find(codes, 51, "ffi", 3)->code, code);
}

static void one_glyph_may_stand_for_different_text(void **state)
{
	struct codes *codes = &((struct fixture *)*state)->codes;
	uint16_t hyphen = code_find(codes, 60, "-", 1)->code;
	uint16_t soft = code_find(codes, 60, "\xC2\xAD", 2)->code;
	assert_int_equal(hyphen, '-');
	assert_int_not_equal(soft, '-');
	assert_int_equal(code_find(codes, 60, "-", 1)->code, hyphen);
	assert_int_equal(code_find(codes, 60, "\xC2\xAD", 2)->code, soft);
}

static void no_other_blank_takes_the_code_of_the_space(void **state)
{
	struct codes *codes = &((struct fixture *)*state)->codes;
	uint16_t other = (uint16_t)(codes->face->space + 1);
	assert_int_not_equal(code_find(codes, other, " ", 1)->code, CODE_SPACE);
	assert_int_equal(code_find(codes, codes->face->space, " ", 1)->code, CODE_SPACE);
}

/* Pairs of glyph 1 and two-letter texts, all different. */
static const struct code *nth(struct codes *codes, unsigned n)
{
	char *text = arena_printf(codes->arena, "%c%c", 'A' + n % 64, 'A' + n / 64);
	return code_find(codes, (uint16_t)(n % 2000), text, 2);
}

static void codes_go_on_in_two_bytes_and_end_in_null(void **state)
{
	struct codes *codes = &((struct fixture *)*state)->codes;
	bool seen[0x10000] = { false };
	unsigned given = 0, singles = 0;
	const struct code *code;
	for (; (code = nth(codes, given)); given++) {
		assert_false(seen[code->code]);
		seen[code->code] = true;
		if (code->code < 0x100) {
			singles++;
			assert_in_range(code->code, 1, 0xEF);
			assert_false(code->code >= 0x20 && code->code <= 0x7E);
			assert_false(code->code >= '\b' && code->code <= '\r');
		} else {
			assert_in_range(code->code, CODE_FIRST_OF_TWO_BYTES, 0xFFFF);
			assert_in_range(code->code & 0xFF, 0x80, 0xFF);
		}
	}
	assert_int_equal(singles, 0xEF - 0x7E + 31 - 6);
	assert_int_equal(given - singles, 2048);
	/* The space is there all the same. */
	assert_int_equal(code_find(codes, codes->face->space, " ", 1)->code, CODE_SPACE);
}

static void cmaps_print_codes_in_their_length(void **state)
{
	struct codes *codes = &((struct fixture *)*state)->codes;
	code_find(codes, 7, "B", 1);
	code_find(codes, 6, "A", 1);
	code_find(codes, 9, "fi", 2);
	while (codes->next_single)
		nth(codes, (unsigned)codes->count);
	size_t wide = codes->count;
	code_find(codes, 10, "\xC5\xB5", 2);
	uint16_t *cids = arena_array(codes->arena, codes->count, sizeof *cids);
	cids[0] = 2;
	cids[1] = 1;
	cids[wide] = 300;
	struct buffer out = { 0 };
	cmap_put_encoding(&out, codes, cids);
	const char *text = buffer_text(&out);
	assert_non_null(strstr(text, "2 begincodespacerange\n<00><EF>\n<F080><FFFF>\n"));
	assert_non_null(strstr(text, "<41><42>1\n"));
	assert_non_null(strstr(text, "<F080><F080>300\n"));
	buffer_clear(&out);
	cmap_put_to_unicode(&out, codes);
	text = buffer_text(&out);
	assert_non_null(strstr(text, "100 beginbfchar\n"));
	assert_non_null(strstr(text, "<41><0041>\n<42><0042>\n"));
	assert_non_null(strstr(text, "<00660069>\n"));
	assert_non_null(strstr(text, "<F080><0175>\nendbfchar\n"));
	buffer_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(ascii_keeps_its_own_value, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_pair_has_one_code_for_good, set_up, tear_down),
		cmocka_unit_test_setup_teardown(one_glyph_may_stand_for_different_text, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(no_other_blank_takes_the_code_of_the_space, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(codes_go_on_in_two_bytes_and_end_in_null, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(cmaps_print_codes_in_their_length, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
