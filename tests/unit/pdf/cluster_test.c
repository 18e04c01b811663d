#include "sample.h"

#include "pdf/cluster.h"

/* A run of a text whose glyphs take these bytes of it; 0xFF stands for a soft hyphen. */
static struct glyph_run run_of(struct arena *arena, const char *text, const uint8_t *bytes,
			       uint32_t count)
{
	struct glyph *glyphs = arena_array(arena, count, sizeof *glyphs);
	for (uint32_t i = 0; i < count; i++) {
		glyphs[i].bytes = bytes[i] == 0xFF ? 0 : bytes[i];
		glyphs[i].flags = bytes[i] == 0xFF ? GLYPH_SOFT : 0;
	}
	return (struct glyph_run) {
		.glyphs = glyphs, .count = count, .text = text, .text_bytes = (uint32_t)strlen(text)
	};
}

static void assert_pieces(const char *text, const uint8_t *bytes, uint32_t count,
			  const char *const *expected)
{
	struct arena *arena = arena_new(0);
	struct glyph_run run = run_of(arena, text, bytes, count);
	struct cluster_reader reader;
	cluster_reader_init(&reader, arena, &run);
	for (uint32_t i = 0; i < count; i++) {
		struct piece piece = cluster_next(&reader, i);
		assert_int_equal(piece.bytes, strlen(expected[i]));
		assert_memory_equal(piece.text, expected[i], piece.bytes);
	}
	arena_free(arena);
}

static void a_ligature_stands_for_all_its_letters(void **state)
{
	(void)state;
	assert_pieces("office", (const uint8_t[]) { 1, 3, 1, 1 }, 4,
		      (const char *const[]) { "o", "ffi", "c", "e" });
}

static void letter_and_mark_share_their_characters(void **state)
{
	(void)state;
	assert_pieces("x\xCC\x81y", (const uint8_t[]) { 3, 0, 1 }, 3,
		      (const char *const[]) { "x", "\xCC\x81", "y" });
}

static void a_precomposed_letter_is_taken_apart_for_two_glyphs(void **state)
{
	(void)state;
	assert_pieces("\xC5\xB5!", (const uint8_t[]) { 2, 0, 1 }, 3,
		      (const char *const[]) { "w", "\xCC\x82", "!" });
}

static void glyphs_beyond_the_characters_get_a_zero_width_space(void **state)
{
	(void)state;
	assert_pieces("a", (const uint8_t[]) { 1, 0 }, 2,
		      (const char *const[]) { "a", "\xE2\x80\x8B" });
	assert_pieces("", (const uint8_t[]) { 0 }, 1, (const char *const[]) { "\xE2\x80\x8B" });
}

static void a_soft_hyphen_is_one_and_takes_no_text(void **state)
{
	(void)state;
	assert_pieces("co", (const uint8_t[]) { 1, 1, 0xFF }, 3,
		      (const char *const[]) { "c", "o", "\xC2\xAD" });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ligature_stands_for_all_its_letters),
		cmocka_unit_test(letter_and_mark_share_their_characters),
		cmocka_unit_test(a_precomposed_letter_is_taken_apart_for_two_glyphs),
		cmocka_unit_test(glyphs_beyond_the_characters_get_a_zero_width_space),
		cmocka_unit_test(a_soft_hyphen_is_one_and_takes_no_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
