#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "image_files.h"
#include "paint/image.h"

struct fixture {
	struct arena *arena;
	struct messages messages;
	char folder[64];
	struct source source; /* a report in the folder, which names the images */
};

static int set_up(void **state)
{
	struct arena *arena = arena_new(0);
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
	fixture->arena = arena;
	messages_init(&fixture->messages, arena);
	strcpy(fixture->folder, "image-test-XXXXXX");
	assert_non_null(mkdtemp(fixture->folder));
	fixture->source.path = arena_printf(arena, "%s/report.xml", fixture->folder);
	*state = fixture;
	return 0;
}

static const char *file_path(const struct fixture *fixture)
{
	return arena_printf(fixture->arena, "%s/file", fixture->folder);
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	unlink(file_path(fixture));
	rmdir(fixture->folder);
	arena_free(fixture->arena);
	return 0;
}

static const struct image *load_bytes(struct fixture *fixture, const void *bytes, size_t count)
{
	messages_init(&fixture->messages, fixture->arena);
	FILE *file = fopen(file_path(fixture), "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, count, file), count);
	assert_int_equal(fclose(file), 0);
	return image_load(fixture->arena, &fixture->messages,
			  (struct place) { &fixture->source, NO_OFFSET }, "file");
}

static const struct image *load(struct fixture *fixture, struct buffer file)
{
	const struct image *image = load_bytes(fixture, file.bytes, file.count);
	buffer_free(&file);
	return image;
}

static void expect_rule(const struct fixture *fixture, const char *rule)
{
	assert_int_equal(fixture->messages.count, 1);
	assert_string_equal(fixture->messages.items[0].rule, rule);
}

static struct pixels decode(struct fixture *fixture, const struct image *image)
{
	struct pixels pixels;
	assert_non_null(image);
	assert_true(image_decode(image, fixture->arena, &fixture->messages, 0, 0, &pixels));
	assert_int_equal(pixels.width, image->width);
	assert_int_equal(pixels.height, image->height);
	assert_int_equal(pixels.components, image->components);
	assert_int_equal(pixels.alpha != NULL, image->has_alpha);
	return pixels;
}

static void a_jpeg_is_measured_and_decoded(void **state)
{
	struct fixture *fixture = *state;
	for (int components = 1; components <= 4; components += components == 1 ? 2 : 1) {
		for (int progressive = 0; progressive <= 1; progressive++) {
			const struct image *image =
				load(fixture, make_jpeg((struct jpeg_form) {
						      .width = 40,
						      .height = 25,
						      .components = components,
						      .progressive = progressive,
					      }));
			assert_int_equal(fixture->messages.count, 0);
			assert_int_equal(image->kind, IMAGE_JPEG);
			assert_int_equal(image->width, 40);
			assert_int_equal(image->height, 25);
			assert_int_equal(image->components, components);
			assert_int_equal(image->bits, 8);
			assert_false(image->adobe_inverted);
			struct pixels pixels = decode(fixture, image);
			assert_in_range(pixels.colour[0], 0, 4);
			assert_in_range(pixels.colour[39 * components], 244, 254);
		}
	}
}

static void adobes_cmyk_is_turned_to_ink(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = load(fixture, make_jpeg((struct jpeg_form) {
							  .width = 40,
							  .height = 8,
							  .components = 4,
							  .adobe = true,
						  }));
	assert_true(image->adobe_inverted);
	assert_in_range(decode(fixture, image).colour[0], 251, 255);
}

static void ycck_is_cmyk_in_another_coat(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = load(fixture, make_jpeg((struct jpeg_form) {
							  .width = 40,
							  .height = 8,
							  .components = 4,
							  .adobe = true,
							  .ycck = true,
						  }));
	struct pixels pixels = decode(fixture, image);
	assert_int_equal(pixels.components, 4);
	assert_in_range(pixels.colour[0], 251, 255);
	assert_in_range(pixels.colour[39 * 4 + 3], 0, 12);
}

static void a_jpeg_is_decoded_small_where_few_pixels_are_needed(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		unsigned least, width, height;
	} cases[] = {
		{ 101, 101, 57 }, { 40, 51, 29 }, { 13, 26, 15 }, { 6, 13, 8 }, { 1, 13, 8 }
	};
	const struct image *image = load(fixture, make_jpeg((struct jpeg_form) {
							  .width = 101,
							  .height = 57,
							  .components = 3,
						  }));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pixels pixels;
		assert_true(image_decode(image, fixture->arena, &fixture->messages, cases[i].least,
					 1, &pixels));
		assert_int_equal(pixels.width, cases[i].width);
		assert_int_equal(pixels.height, cases[i].height);
		assert_in_range(pixels.colour[0], 0, 40);
		assert_in_range(pixels.colour[(pixels.width - 1) * 3], 215, 254);
	}
}

/* The file grows brighter from left to right; seen as orientation 6 says, from the top down. */
static void a_photograph_on_its_side_is_turned(void **state)
{
	struct fixture *fixture = *state;
	struct jpeg_form form = { .width = 48, .height = 16, .components = 3, .orientation = 6 };
	const struct image *image = load(fixture, make_jpeg(form));
	assert_int_equal(image->width, 16);
	assert_int_equal(image->height, 48);
	for (uint32_t least = 8; least <= 16; least += 8) {
		struct pixels pixels;
		assert_true(image_decode(image, fixture->arena, &fixture->messages, least,
					 least * 3, &pixels));
		assert_int_equal(pixels.width, least);
		assert_int_equal(pixels.height, least * 3);
		size_t count = (size_t)pixels.width * pixels.height * 3;
		assert_in_range(pixels.colour[0], 0, 40);
		assert_in_range(pixels.colour[pixels.width * 3 - 1], 0, 40);
		assert_in_range(pixels.colour[count - 1], 215, 254);
	}
	form.orientation = 1;
	assert_int_equal(load(fixture, make_jpeg(form))->width, 48);
	assert_int_equal(fixture->messages.count, 0);
}

struct png_case {
	struct png_form form;
	uint8_t components;
	bool alpha;
	unsigned char second_row; /* the first component there, when decoded */
};

static void a_png_of_every_type_is_measured_and_decoded(void **state)
{
	struct fixture *fixture = *state;
	/* The second row's bytes are 17: 0x11. */
	static const struct png_case cases[] = {
		{ { 9, 5, PNG_COLOR_TYPE_GRAY, 1, false, false }, 1, false, 0 },
		{ { 9, 5, PNG_COLOR_TYPE_GRAY, 4, false, false }, 1, false, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_GRAY, 8, true, false }, 1, false, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_GRAY, 8, false, true }, 1, true, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_GRAY, 16, false, false }, 1, false, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_GRAY_ALPHA, 8, true, false }, 1, true, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_RGB, 8, false, false }, 3, false, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_RGB, 16, true, true }, 3, true, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_RGB_ALPHA, 16, true, false }, 3, true, 0x11 },
		{ { 9, 5, PNG_COLOR_TYPE_PALETTE, 4, false, false }, 3, false, 1 },
		{ { 9, 5, PNG_COLOR_TYPE_PALETTE, 4, true, true }, 3, true, 1 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct png_case *one = &cases[i];
		const struct image *image = load(fixture, make_png(one->form));
		assert_int_equal(fixture->messages.count, 0);
		assert_int_equal(image->kind, IMAGE_PNG);
		assert_int_equal(image->width, 9);
		assert_int_equal(image->height, 5);
		assert_int_equal(image->components, one->components);
		assert_int_equal(image->bits, one->form.bits);
		assert_int_equal(image->has_alpha, one->alpha);
		assert_int_equal(image->has_palette, one->form.type == PNG_COLOR_TYPE_PALETTE);
		assert_int_equal(image->is_interlaced, one->form.interlaced);
		struct pixels pixels = decode(fixture, image);
		assert_int_equal(pixels.colour[(size_t)9 * one->components], one->second_row);
	}
}

static void a_palette_is_expanded_to_its_colours(void **state)
{
	struct fixture *fixture = *state;
	struct pixels pixels = decode(
		fixture, load(fixture, make_png((struct png_form) { 2, 4, PNG_COLOR_TYPE_PALETTE, 4,
								    false, false })));
	const unsigned char *fourth = pixels.colour + (size_t)3 * 2 * 3; /* bytes 49: entry 3, 1 */
	assert_int_equal(fourth[0], 3);
	assert_int_equal(fourth[1], 6);
	assert_int_equal(fourth[2], 9);
	assert_int_equal(fourth[3], 1);
}

static void a_missing_image_is_named(void **state)
{
	struct fixture *fixture = *state;
	struct place place = { &fixture->source, NO_OFFSET };
	assert_null(image_load(fixture->arena, &fixture->messages, place, "nobody.jpg"));
	expect_rule(fixture, "missing-image");
	assert_non_null(strstr(fixture->messages.items[0].text, "nobody.jpg"));
}

static void a_folder_is_no_image(void **state)
{
	struct fixture *fixture = *state;
	assert_null(image_load(fixture->arena, &fixture->messages, (struct place) { 0 },
			       fixture->folder));
	expect_rule(fixture, "missing-image");
}

static void what_is_neither_jpeg_nor_png_is_refused_by_its_name(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *bytes;
		size_t count;
		const char *words;
	} cases[] = {
		{ "GIF89a......", 12, "GIF" },
		{ "", 0, "empty" },
		{ "\0\0\0\x18"
		  "ftypheic",
		  12, "iPhones" },
		{ "\0\0\0\x18"
		  "ftypqt  ",
		  12, "film" },
		{ "RIFFxxxxWEBPVP8 ", 16, "WebP" },
		{ "II*\0....", 8, "TIFF" },
		{ "PK\3\4....", 8, "Word" },
		{ "\n<!DOCTYPE HTML>", 16, "a web page" },
		{ "<html><img/>", 12, "a web page" },
		{ "RIFF", 4, "neither" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fixture->messages.count = 0;
		assert_null(load_bytes(fixture, cases[i].bytes, cases[i].count));
		expect_rule(fixture, "unknown-image-format");
		assert_non_null(strstr(fixture->messages.items[0].text, cases[i].words));
	}
}

static void a_file_cut_short_anywhere_is_damaged(void **state)
{
	struct fixture *fixture = *state;
	struct buffer files[] = {
		make_jpeg((struct jpeg_form) { .width = 9, .height = 9, .components = 3 }),
		make_png((struct png_form) { 9, 5, PNG_COLOR_TYPE_PALETTE, 4, false, false }),
	};
	for (size_t f = 0; f < 2; f++) {
		for (size_t length = 8; length < files[f].count; length++) {
			assert_null(load_bytes(fixture, files[f].bytes, length));
			expect_rule(fixture, "damaged-image");
		}
		buffer_free(&files[f]);
	}
}

static void too_many_pixels_are_refused_before_any_is_decoded(void **state)
{
	struct fixture *fixture = *state;
	struct png_form form = { 20001, 1, PNG_COLOR_TYPE_GRAY, 1, false, false };
	assert_null(load(fixture, make_png(form)));
	expect_rule(fixture, "image-too-large");
	form.width = 20000;
	form.height = 4000;
	assert_null(load(fixture, make_png(form)));
	expect_rule(fixture, "image-too-large");
}

/* Whatever one changed byte does: a message or pixels, never a crash or a hang. */
static void a_changed_byte_is_survived(void **state)
{
	struct fixture *fixture = *state;
	struct buffer files[] = {
		make_jpeg((struct jpeg_form) { .width = 19, .height = 9, .components = 3 }),
		make_jpeg((struct jpeg_form) { .width = 19,
					       .height = 9,
					       .components = 4,
					       .progressive = true,
					       .adobe = true }),
		make_png((struct png_form) { 9, 5, PNG_COLOR_TYPE_RGB_ALPHA, 8, true, false }),
	};
	static const unsigned char changes[] = { 0x01, 0x80, 0xff };
	for (size_t i = 0; i < 3 * 3; i++) {
		struct buffer *file = &files[i / 3];
		for (size_t at = 0; at < file->count; at++) {
			struct arena *arena = arena_new(0);
			struct fixture local = *fixture;
			struct pixels pixels;
			local.arena = arena;
			file->bytes[at] = (char)(file->bytes[at] ^ changes[i % 3]);
			const struct image *image = load_bytes(&local, file->bytes, file->count);
			bool good =
				image && image_decode(image, arena, &local.messages, 0, 0, &pixels);
			assert_true(good || local.messages.count >= 1);
			file->bytes[at] = (char)(file->bytes[at] ^ changes[i % 3]);
			arena_free(arena);
		}
	}
	for (size_t i = 0; i < 3; i++)
		buffer_free(&files[i]);
}

static void broken_picture_data_is_a_message(void **state)
{
	struct fixture *fixture = *state;
	struct pixels pixels;
	struct buffer file =
		make_jpeg((struct jpeg_form) { .width = 64, .height = 64, .components = 1 });
	memset(file.bytes + file.count - 40, 0x55, 38); /* all but the end mark */
	const struct image *image = load(fixture, file);
	assert_non_null(image);
	assert_false(image_decode(image, fixture->arena, &fixture->messages, 0, 0, &pixels));
	expect_rule(fixture, "damaged-image");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_jpeg_is_measured_and_decoded, set_up, tear_down),
		cmocka_unit_test_setup_teardown(adobes_cmyk_is_turned_to_ink, set_up, tear_down),
		cmocka_unit_test_setup_teardown(ycck_is_cmyk_in_another_coat, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_jpeg_is_decoded_small_where_few_pixels_are_needed,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_photograph_on_its_side_is_turned, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_png_of_every_type_is_measured_and_decoded, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_palette_is_expanded_to_its_colours, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_missing_image_is_named, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_folder_is_no_image, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_neither_jpeg_nor_png_is_refused_by_its_name,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_file_cut_short_anywhere_is_damaged, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(too_many_pixels_are_refused_before_any_is_decoded,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_changed_byte_is_survived, set_up, tear_down),
		cmocka_unit_test_setup_teardown(broken_picture_data_is_a_message, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
