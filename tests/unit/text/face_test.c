#include "press.h"

#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "words.h"

static const char lato[] = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf";

static const struct message *last_message(const struct press *press)
{
	assert_true(press->messages.count > 0);
	return &press->messages.items[press->messages.count - 1];
}

static void a_face_is_opened_once_and_found_again(void **state)
{
	struct press *press = *state;
	const struct face *again = face_named(press, "Lato Regular");
	assert_ptr_equal(again, press->regular);
	assert_true(again->index < 2); /* the press has opened two */
}

static void its_measures_are_those_of_the_font(void **state)
{
	const struct face *face = ((struct press *)*state)->regular;
	assert_string_equal(face->postscript, "Lato-Regular");
	assert_int_equal(face->upem, 2000);
	assert_int_equal(face->ascent, 1974);
	assert_int_equal(face->descent, -426);
	assert_int_equal(face->cap_height, 1433);
	assert_int_equal(face->x_height, 1013);
	assert_int_equal(face->bbox[0], -1093);
	assert_int_equal(face->bbox[3], 2157);
	assert_false(face->is_cff || face->is_monospaced || face->is_serif || face->is_italic ||
		     face->is_bold);
}

static void bold_and_italic_are_told_apart(void **state)
{
	struct press *press = *state;
	const struct face *italic = face_named(press, "Lato Italic");
	assert_true(press->bold->is_bold && !press->bold->is_italic);
	assert_true(italic->is_italic && !italic->is_bold);
	assert_true(italic->italic_angle < 0);
	assert_true(press->bold->stem > press->regular->stem);
}

static void lato_kerns_across_the_space(void **state)
{
	struct press *press = *state;
	assert_true(press->regular->kerns_space);
}

static void units_scale_to_lengths(void **state)
{
	const struct face *face = ((struct press *)*state)->regular;
	assert_int_equal(face_scale(face, 10 * LENGTH_ONE_PT, 2000), 10 * LENGTH_ONE_PT);
	assert_int_equal(face_scale(face, 10 * LENGTH_ONE_PT, -1000), -5 * LENGTH_ONE_PT);
	assert_int_equal(face_scale(face, 1, 1000), 1); /* halves away from zero */
	assert_int_equal(face_scale(face, 1, -1000), -1);
}

static void a_letter_has_a_left_bearing_and_a_space_has_none(void **state)
{
	const struct face *face = ((struct press *)*state)->regular;
	hb_codepoint_t letter;
	assert_true(hb_font_get_nominal_glyph(face->hb_font, 'H', &letter));
	assert_true(face_left_bearing(face, (uint16_t)letter, 76 * LENGTH_ONE_PT) > LENGTH_ONE_PT);
	assert_int_equal(face_left_bearing(face, face->space, 76 * LENGTH_ONE_PT), 0);
}

static void an_unknown_name_is_an_error_that_lists_the_known_ones(void **state)
{
	struct press *press = *state;
	assert_null(face_named(press, "Lato Semibold"));
	assert_string_equal(last_message(press)->rule, "unknown-face");
	assert_int_equal(last_message(press)->level, MESSAGE_ERROR);
	assert_non_null(strstr(last_message(press)->text, "\"Lato Semibold\""));
	assert_non_null(strstr(last_message(press)->text, "Lato Regular, Lato Bold"));
}

static void a_missing_file_is_the_systems_fault_and_names_the_package(void **state)
{
	struct press *press = *state;
	assert_null(face_named(press, "Lost"));
	assert_string_equal(last_message(press)->rule, "font-not-found");
	assert_int_equal(last_message(press)->level, MESSAGE_SYSTEM);
	assert_non_null(strstr(last_message(press)->text, "fonts-lost"));
}

static void a_file_that_is_no_font_is_told(void **state)
{
	struct press *press = *state;
	assert_null(face_named(press, "No Font"));
	assert_string_equal(last_message(press)->rule, "font-unreadable");
	assert_int_equal(last_message(press)->level, MESSAGE_SYSTEM);
	assert_non_null(strstr(last_message(press)->text, "fonts-none"));
}

/* Opens a file as the only face of a set, and sets a line in it when it opens. */
static bool opens(struct press *press, const char *path)
{
	struct resource resource = { .name = "Damaged", .path = path, .package = "fonts-lato" };
	struct catalogue catalogue = { .resources = &resource };
	struct face_set *set = face_set_new(&catalogue);
	struct shaper *shaper = shaper_new(NULL, NULL);
	struct messages messages;
	messages_init(&messages, press->arena);
	const struct face *face = face_set_find(set, "Damaged", &messages, (struct place) { 0 });
	if (face) {
		struct text_style style = style_of(face, 10);
		text_line(shaper, press->arena, &messages, &style,
			  "A quick find: Th\xc3\xa9 fi\xef\xac\x83 1/2 \xe2\x80\x93 AV To");
		for (size_t i = 0; i < MANY_WORDS; i++)
			text_width(shaper, &messages, &style, many_words[i]);
		face_left_bearing(face, face->hyphen, style.size);
	} else {
		assert_string_equal(messages.items[0].rule, "font-unreadable");
	}
	shaper_free(shaper);
	face_set_free(set);
	return face != NULL;
}

static void write_bytes(const char *path, const char *bytes, size_t count)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, count, file), count);
	assert_int_equal(fclose(file), 0);
}

static void a_font_cut_off_anywhere_is_told(void **state)
{
	struct press *press = *state;
	char *bytes;
	size_t count;
	assert_int_equal(file_read(press->arena, lato, SIZE_MAX, &bytes, &count), FILE_OK);
	char path[] = "/tmp/areapress-face-XXXXXX";
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	close(descriptor);
	for (size_t kept = 0; kept < count; kept = kept < 64 ? kept + 7 : kept * 3 / 2) {
		write_bytes(path, bytes, kept);
		assert_false(opens(press, path));
	}
	write_bytes(path, bytes, count);
	assert_true(opens(press, path));
	unlink(path);
}

static void a_damaged_font_does_no_harm(void **state)
{
	struct press *press = *state;
	char *bytes;
	size_t count;
	assert_int_equal(file_read(press->arena, lato, SIZE_MAX, &bytes, &count), FILE_OK);
	char *damaged = arena_alloc(press->arena, count);
	char path[] = "/tmp/areapress-face-XXXXXX";
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	close(descriptor);
	uint32_t random = 20241120;
	for (int round = 0; round < 60; round++) {
		memcpy(damaged, bytes, count);
		for (int i = 0; i < 400; i++) {
			random = random * 1664525 + 1013904223; /* Knuth's, TAOCP 3.3.4 */
			/* Half of the damage goes to the directory and the first tables. */
			size_t range = i % 2 ? count : 4000;
			damaged[(random >> 8) % range] = (char)(random >> 24);
		}
		write_bytes(path, damaged, count);
		opens(press, path);
	}
	unlink(path);
}

struct finder {
	struct press *press;
	const struct face *found;
};

static void *find_italic(void *argument)
{
	struct finder *finder = argument;
	struct arena *arena = arena_new(0);
	struct messages messages;
	messages_init(&messages, arena);
	finder->found =
		face_set_find(finder->press->faces, "Lato Italic", &messages, (struct place) { 0 });
	arena_free(arena);
	return NULL;
}

static void several_threads_get_the_same_face(void **state)
{
	enum { THREADS = 8 };
	struct finder finders[THREADS];
	pthread_t threads[THREADS];
	for (int i = 0; i < THREADS; i++) {
		finders[i] = (struct finder) { .press = *state };
		assert_int_equal(pthread_create(&threads[i], NULL, find_italic, &finders[i]), 0);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	assert_non_null(finders[0].found);
	for (int i = 1; i < THREADS; i++)
		assert_ptr_equal(finders[i].found, finders[0].found);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, press_open, press_close)
	const struct CMUnitTest tests[] = {
		TEST(a_face_is_opened_once_and_found_again),
		TEST(its_measures_are_those_of_the_font),
		TEST(bold_and_italic_are_told_apart),
		TEST(lato_kerns_across_the_space),
		TEST(units_scale_to_lengths),
		TEST(a_letter_has_a_left_bearing_and_a_space_has_none),
		TEST(an_unknown_name_is_an_error_that_lists_the_known_ones),
		TEST(a_missing_file_is_the_systems_fault_and_names_the_package),
		TEST(a_file_that_is_no_font_is_told),
		TEST(a_font_cut_off_anywhere_is_told),
		TEST(a_damaged_font_does_no_harm),
		TEST(several_threads_get_the_same_face),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
