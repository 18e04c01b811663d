/* Images of all kinds in both editions. */
#include "../paint/image_files.h"
#include "reading.h"

#include <libdeflate.h>

#include "base/file.h"

struct fixture {
	struct sample sample;
	struct element *figure;
	double y;
	struct buffer pdf, text; /* made last; text is the PDF unpacked */
};

static int set_up(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture) { .y = 50 };
	sample_open(&fixture.sample, 1);
	sample_page(&fixture.sample, "1");
	fixture.figure = sample_element(&fixture.sample, fixture.sample.root, ELEMENT_FIGURE);
	fixture.figure->alt = "a picture";
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	buffer_free(&fixture->text);
	buffer_free(&fixture->pdf);
	arena_free(fixture->sample.arena);
	return 0;
}

/* The image in a file's bytes, which are kept in the arena and freed here. */
static const struct image *load(struct fixture *fixture, struct buffer *file)
{
	char path[] = "/tmp/areapress-image-XXXXXX";
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	assert_int_equal(write(descriptor, file->bytes, file->count), (ssize_t)file->count);
	close(descriptor);
	struct messages messages;
	messages_init(&messages, fixture->sample.arena);
	const struct image *image = image_load(fixture->sample.arena, &messages,
					       (struct place) { NULL, NO_OFFSET }, path);
	unlink(path);
	messages_print(&messages, stderr, false);
	assert_non_null(image);
	buffer_free(file);
	return image;
}

static void place(struct fixture *fixture, const struct image *image, double width, double height)
{
	paint_add(&fixture->sample.page->list, (struct paint_item) {
						       .kind = PAINT_IMAGE,
						       .element = fixture->figure,
						       .x = PT(50),
						       .y = PT(fixture->y),
						       .image = { image, PT(width), PT(height) },
					       });
	fixture->y += height + 10;
}

static const struct image *place_jpeg_at(struct fixture *fixture, struct jpeg_form form,
					 double side)
{
	struct buffer file = make_jpeg(form);
	const struct image *image = load(fixture, &file);
	place(fixture, image, side, side);
	return image;
}

static const struct image *place_jpeg(struct fixture *fixture, struct jpeg_form form)
{
	return place_jpeg_at(fixture, form, 40);
}

static const struct image *place_png(struct fixture *fixture, struct png_form form)
{
	struct buffer file = make_png(form);
	const struct image *image = load(fixture, &file);
	place(fixture, image, 40, 40);
	return image;
}

static bool holds(const struct buffer *pdf, const struct image *image)
{
	for (size_t at = 0; at + image->count <= pdf->count; at++)
		if (!memcmp(pdf->bytes + at, image->bytes, image->count))
			return true;
	return false;
}

static void make(struct fixture *fixture, enum edition edition)
{
	buffer_free(&fixture->text);
	buffer_free(&fixture->pdf);
	fixture->pdf = make_pdf(sample_close(&fixture->sample), edition);
	struct buffer said = run_on(&fixture->pdf, "qpdf", "--check %s");
	assert_has(&said, "No syntax or stream encoding errors found");
	buffer_free(&said);
	fixture->text = unpacked(&fixture->pdf);
}

static void grey_jpegs_pass_through_in_both_editions(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = place_jpeg(
		fixture, (struct jpeg_form) { .width = 30, .height = 20, .components = 1 });
	for (int edition = EDITION_SCREEN; edition <= EDITION_PRINT; edition++) {
		make(fixture, (enum edition)edition);
		assert_true(holds(&fixture->pdf, image));
		assert_has(&fixture->text, "/ColorSpace /DeviceGray\n  /Filter /DCTDecode\n");
	}
}

static void an_rgb_jpeg_passes_on_screen_and_is_converted_in_print(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = place_jpeg(
		fixture, (struct jpeg_form) {
				 .width = 30, .height = 20, .components = 3, .progressive = true });
	make(fixture, EDITION_SCREEN);
	assert_true(holds(&fixture->pdf, image));
	assert_has(&fixture->text, "/ColorSpace /DeviceRGB\n  /Filter /DCTDecode\n");
	assert_has(&fixture->text, "\n40 0 0 40 50 751.89 cm\n/I0 Do\n");
	make(fixture, EDITION_PRINT);
	assert_false(holds(&fixture->pdf, image));
	assert_has(&fixture->text, "/ColorSpace /DeviceCMYK");
	assert_lacks(&fixture->text, "/DeviceRGB");
}

static void a_cmyk_jpeg_passes_in_print_and_is_converted_on_screen(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = place_jpeg(
		fixture,
		(struct jpeg_form) { .width = 30, .height = 20, .components = 4, .adobe = true });
	make(fixture, EDITION_PRINT);
	assert_true(holds(&fixture->pdf, image));
	assert_has(&fixture->text, "/ColorSpace /DeviceCMYK\n  /Decode [\n    1\n    0\n");
	make(fixture, EDITION_SCREEN);
	assert_false(holds(&fixture->pdf, image));
	assert_has(&fixture->text, "/ColorSpace /DeviceRGB");
	assert_lacks(&fixture->text, "/DeviceCMYK");
}

/* An APP2 segment with the profile in a file, behind the JPEG's first two bytes. */
static struct buffer with_profile(struct fixture *fixture, struct buffer jpeg, const char *path)
{
	char *profile;
	size_t count;
	assert_int_equal(file_read(fixture->sample.arena, path, 1 << 20, &profile, &count),
			 FILE_OK);
	struct buffer file = { 0 };
	buffer_add(&file, jpeg.bytes, 2);
	size_t length = 2 + 14 + count;
	const char head[] = { '\xFF', '\xE2', (char)(length >> 8), (char)length };
	buffer_add(&file, head, 4);
	buffer_add(&file, "ICC_PROFILE\0\1\1", 14);
	buffer_add(&file, profile, count);
	buffer_add(&file, jpeg.bytes + 2, jpeg.count - 2);
	buffer_free(&jpeg);
	return file;
}

static void a_jpegs_own_profile_comes_along_once(void **state)
{
	struct fixture *fixture = *state;
	for (unsigned width = 20; width <= 30; width += 10) {
		struct buffer file =
			with_profile(fixture,
				     make_jpeg((struct jpeg_form) {
					     .width = width, .height = 20, .components = 3 }),
				     SRGB);
		place(fixture, load(fixture, &file), 40, 40);
	}
	make(fixture, EDITION_SCREEN);
	assert_int_equal(count_of(&fixture->text, "/ICCBased"), 2);
	/* One for both, one of the output intent. */
	assert_int_equal(count_of(&fixture->text, "/N 3\n"), 2);
}

static void pngs_pass_through_as_predicted_rows(void **state)
{
	struct fixture *fixture = *state;
	place_png(fixture,
		  (struct png_form) {
			  .width = 9, .height = 8, .type = PNG_COLOR_TYPE_RGB, .bits = 16 });
	place_png(fixture,
		  (struct png_form) {
			  .width = 9, .height = 8, .type = PNG_COLOR_TYPE_PALETTE, .bits = 4 });
	place_png(fixture,
		  (struct png_form) {
			  .width = 9, .height = 8, .type = PNG_COLOR_TYPE_GRAY, .bits = 1 });
	struct buffer pdf = make_pdf(sample_close(&fixture->sample), EDITION_SCREEN);
	struct buffer list = run_on(&pdf, "pdfimages", "-list %s");
	assert_has(&list, "9     8  rgb     3  16  image");
	assert_has(&list, "9     8  index   1   4  image");
	assert_has(&list, "9     8  gray    1   1  image");
	struct buffer said =
		run_on(&pdf, "qpdf", "--qdf --object-streams=disable --stream-data=preserve %s -");
	assert_int_equal(count_of(&said, "/Predictor 15"), 3);
	assert_has(&said, "/Indexed\n    /DeviceRGB\n    15\n    <00000001020302040603");
	buffer_free(&said);
	buffer_free(&list);
	buffer_free(&pdf);
}

static void alpha_is_a_soft_mask_on_screen_and_gone_in_print(void **state)
{
	struct fixture *fixture = *state;
	place_png(fixture,
		  (struct png_form) {
			  .width = 9, .height = 8, .type = PNG_COLOR_TYPE_RGB_ALPHA, .bits = 8 });
	place_png(fixture,
		  (struct png_form) {
			  .width = 9, .height = 8, .type = PNG_COLOR_TYPE_GRAY_ALPHA, .bits = 16 });
	make(fixture, EDITION_SCREEN);
	assert_int_equal(count_of(&fixture->text, "/SMask"), 2);
	assert_has(&fixture->text, "/Group <<\n    /CS /DeviceRGB\n    /S /Transparency\n");
	make(fixture, EDITION_PRINT);
	assert_lacks(&fixture->text, "/SMask");
	assert_lacks(&fixture->text, "/Group");
	assert_has(&fixture->text, "/ColorSpace /DeviceGray");
	assert_has(&fixture->text, "/ColorSpace /DeviceCMYK");
}

static void an_interlaced_png_is_decoded(void **state)
{
	struct fixture *fixture = *state;
	place_png(fixture, (struct png_form) { .width = 9,
					       .height = 8,
					       .type = PNG_COLOR_TYPE_RGB,
					       .bits = 8,
					       .interlaced = true });
	make(fixture, EDITION_SCREEN);
	assert_has(&fixture->text, "/ColorSpace /DeviceRGB");
	assert_lacks(&fixture->text, "/Predictor 15");
}

static void an_image_used_twice_is_there_once(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = place_png(
		fixture,
		(struct png_form) {
			.width = 9, .height = 8, .type = PNG_COLOR_TYPE_RGB_ALPHA, .bits = 8 });
	place(fixture, image, 80, 80);
	make(fixture, EDITION_PRINT);
	assert_int_equal(count_of(&fixture->text, "/Subtype /Image"), 1);
	assert_int_equal(count_of(&fixture->text, "/I0 Do"), 2);
}

static void print_keeps_300_pixels_an_inch_of_a_large_photograph(void **state)
{
	struct fixture *fixture = *state;
	place_jpeg_at(fixture, (struct jpeg_form) { .width = 1000, .height = 900, .components = 3 },
		      36);
	make(fixture, EDITION_PRINT);
	assert_has(&fixture->text, "/Width 150\n");
	assert_has(&fixture->text, "/Height 150\n");
}

static void the_screen_keeps_200_and_a_large_photograph_stays_a_jpeg(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = place_jpeg_at(
		fixture, (struct jpeg_form) { .width = 3000, .height = 3000, .components = 3 },
		144);
	for (int edition = EDITION_SCREEN; edition <= EDITION_PRINT; edition++) {
		make(fixture, (enum edition)edition);
		assert_has(&fixture->text,
			   edition == EDITION_SCREEN ? "/Width 400\n" : "/Width 600\n");
		assert_has(&fixture->text, "/Filter /DCTDecode\n");
		assert_has(&fixture->text, edition == EDITION_SCREEN ? "/ColorSpace /DeviceRGB\n"
								     : "/ColorSpace /DeviceCMYK\n");
		assert_true(fixture->pdf.count < image->count / 2);
	}
}

static void a_little_too_many_pixels_are_left_alone(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = place_jpeg_at(
		fixture, (struct jpeg_form) { .width = 240, .height = 240, .components = 3 }, 72);
	make(fixture, EDITION_SCREEN);
	assert_true(holds(&fixture->pdf, image));
}

/* A profile as PNG carries it: its name, a zero, a zero, and it packed. */
static void a_pngs_own_profile_comes_along(void **state)
{
	struct fixture *fixture = *state;
	struct buffer plain = make_png((struct png_form) {
		.width = 20, .height = 20, .type = PNG_COLOR_TYPE_RGB, .bits = 8 });
	char *profile;
	size_t count;
	assert_int_equal(file_read(fixture->sample.arena, SRGB, 1 << 20, &profile, &count),
			 FILE_OK);
	unsigned char chunk[1 << 14] = "iCCPs\0";
	struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
	enum { HEAD = 7 };
	size_t length = HEAD + libdeflate_zlib_compress(compressor, profile, count, chunk + HEAD,
							sizeof chunk - HEAD);
	libdeflate_free_compressor(compressor);
	enum { BEFORE = 33 }; /* the signature and IHDR */
	struct buffer file = { 0 };
	const uint32_t numbers[] = { (uint32_t)length - 4, libdeflate_crc32(0, chunk, length) };
	unsigned char bytes[2][4];
	for (int n = 0; n < 2; n++)
		for (int i = 0; i < 4; i++)
			bytes[n][i] = (unsigned char)(numbers[n] >> (24 - 8 * i));
	buffer_add(&file, plain.bytes, BEFORE);
	buffer_add(&file, bytes[0], 4);
	buffer_add(&file, chunk, length);
	buffer_add(&file, bytes[1], 4);
	buffer_add(&file, plain.bytes + BEFORE, plain.count - BEFORE);
	buffer_free(&plain);
	place(fixture, load(fixture, &file), 40, 40);
	make(fixture, EDITION_SCREEN);
	assert_int_equal(count_of(&fixture->text, "/ICCBased"), 1);
}

static void colours_survive_on_screen(void **state)
{
	struct fixture *fixture = *state;
	fixture->y = 0;
	struct buffer file = make_png((struct png_form) {
		.width = 8, .height = 8, .type = PNG_COLOR_TYPE_RGB, .bits = 8 });
	const struct image *image = load(fixture, &file);
	fixture->sample.page->width = fixture->sample.page->height = PT(100);
	paint_add(&fixture->sample.page->list, (struct paint_item) {
						       .kind = PAINT_IMAGE,
						       .element = fixture->figure,
						       .image = { image, PT(100), PT(100) },
					       });
	struct buffer pdf = make_pdf(sample_close(&fixture->sample), EDITION_SCREEN);
	struct buffer pixels = run_on(&pdf, "pdftoppm", "-r 72 %s");
	static const char head[] = "P6\n100 100\n255\n";
	assert_memory_equal(pixels.bytes, head, sizeof head - 1);
	/* Eight rows: row y is grey of 16 y + 1, seen in its middle. */
	for (size_t y = 0; y < 8; y++) {
		size_t at = sizeof head - 1 + (y * 100 / 8 + 6) * 300;
		assert_int_equal((unsigned char)pixels.bytes[at], 16 * y + 1);
	}
	buffer_free(&pixels);
	buffer_free(&pdf);
}

/* Says that a PNG is taller than its data is, with a checksum that is right. */
static void stretch(struct buffer *file)
{
	unsigned char *chunk = (unsigned char *)file->bytes + 12;
	chunk[4 + 7] = 200;
	uint32_t sum = libdeflate_crc32(0, chunk, 17);
	for (int i = 0; i < 4; i++)
		chunk[17 + i] = (unsigned char)(sum >> (24 - 8 * i));
}

static void a_damaged_png_is_told_and_nothing_is_made(void **state)
{
	struct fixture *fixture = *state;
	struct buffer file = make_png((struct png_form) {
		.width = 9, .height = 8, .type = PNG_COLOR_TYPE_RGB, .bits = 8 });
	stretch(&file);
	place(fixture, load(fixture, &file), 40, 40);
	const struct publication *publication = sample_close(&fixture->sample);
	for (int edition = EDITION_SCREEN; edition <= EDITION_PRINT; edition++) {
		struct messages messages;
		messages_init(&messages, fixture->sample.arena);
		struct pdf_options options = sample_options((enum edition)edition);
		struct buffer out = { 0 };
		assert_false(pdf_write(publication, &options, &out, &messages));
		assert_int_equal(messages.of_level[MESSAGE_ERROR], 1);
		assert_string_equal(messages.items[messages.count - 1].rule, "damaged-image");
		assert_int_equal(out.count, 0);
		buffer_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(grey_jpegs_pass_through_in_both_editions, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(
			an_rgb_jpeg_passes_on_screen_and_is_converted_in_print, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_cmyk_jpeg_passes_in_print_and_is_converted_on_screen, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_jpegs_own_profile_comes_along_once, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(pngs_pass_through_as_predicted_rows, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(alpha_is_a_soft_mask_on_screen_and_gone_in_print,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_interlaced_png_is_decoded, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_image_used_twice_is_there_once, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(
			print_keeps_300_pixels_an_inch_of_a_large_photograph, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			the_screen_keeps_200_and_a_large_photograph_stays_a_jpeg, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(a_little_too_many_pixels_are_left_alone, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_pngs_own_profile_comes_along, set_up, tear_down),
		cmocka_unit_test_setup_teardown(colours_survive_on_screen, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_damaged_png_is_told_and_nothing_is_made, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
