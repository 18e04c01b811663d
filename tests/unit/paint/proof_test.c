/* What is told of a publication's pictures before it is written. */
#include <setjmp.h>
#include <stdarg.h>
#include <unistd.h>

#include <cmocka.h>
#include <libdeflate.h>

#include "image_files.h"

#include "paint/proof.h"

struct fixture {
	struct arena *arena;
	struct messages messages;
	struct publication publication;
};

static int set_up(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture) { .arena = arena_new(0) };
	messages_init(&fixture.messages, fixture.arena);
	fixture.publication = (struct publication) {
		.arena = fixture.arena,
		.pages = arena_array(fixture.arena, 2, sizeof(struct page)),
		.page_count = 2,
	};
	for (size_t i = 0; i < 2; i++)
		paint_list_init(&fixture.publication.pages[i].list, fixture.arena);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	arena_free(((struct fixture *)*state)->arena);
	return 0;
}

/* The image in a file's bytes, which are freed; a source of its own says where it is named. */
static const struct image *load(struct fixture *fixture, struct buffer *file)
{
	static const struct source source = { .path = "/tmp/report.xml", .text = "x", .length = 1 };
	char path[] = "/tmp/areapress-image-XXXXXX";
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	assert_int_equal(write(descriptor, file->bytes, file->count), (ssize_t)file->count);
	close(descriptor);
	const struct image *image =
		image_load(fixture->arena, &fixture->messages, (struct place) { &source, 0 }, path);
	unlink(path);
	buffer_free(file);
	assert_non_null(image);
	return image;
}

static void paint(struct fixture *fixture, size_t page, const struct image *image, int points)
{
	length_t side = points * LENGTH_ONE_PT;
	paint_add(&fixture->publication.pages[page].list,
		  (struct paint_item) { .kind = PAINT_IMAGE, .image = { image, side, side } });
}

static const struct image *square(struct fixture *fixture, unsigned width, unsigned height)
{
	struct buffer file =
		make_jpeg((struct jpeg_form) { .width = width, .height = height, .components = 1 });
	return load(fixture, &file);
}

static void too_few_pixels_are_told_where_the_picture_is_named(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = square(fixture, 250, 249);
	paint(fixture, 0, image, 72);
	proof_resolutions(&fixture->publication, &fixture->messages);
	assert_int_equal(fixture->messages.count, 1);
	const struct message *message = &fixture->messages.items[0];
	assert_string_equal(message->rule, "low-resolution");
	assert_int_equal(message->level, MESSAGE_WARNING);
	assert_non_null(strstr(message->text, " 249 pixels"));
	assert_ptr_equal(message->place.source, image->place.source);
}

static void enough_pixels_are_enough(void **state)
{
	struct fixture *fixture = *state;
	paint(fixture, 0, square(fixture, 250, 250), 72);
	proof_resolutions(&fixture->publication, &fixture->messages);
	proof_images(&fixture->publication, &fixture->messages);
	assert_int_equal(fixture->messages.count, 0);
}

/* Small on one page and large on another: the larger counts, and is told once. */
static void the_largest_size_of_a_picture_counts(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = square(fixture, 250, 250);
	paint(fixture, 0, image, 36);
	paint(fixture, 1, image, 144);
	paint(fixture, 1, image, 72);
	proof_resolutions(&fixture->publication, &fixture->messages);
	assert_int_equal(fixture->messages.count, 1);
	assert_non_null(strstr(fixture->messages.items[0].text, " 125 pixels"));
}

/* A PNG whose head promises more rows than its data has: its end and its checksums are right. */
static void damage_that_only_the_pixels_show_is_told_with_its_place(void **state)
{
	struct fixture *fixture = *state;
	struct buffer file = make_png((struct png_form) {
		.width = 9, .height = 8, .type = PNG_COLOR_TYPE_RGB, .bits = 8 });
	unsigned char *chunk = (unsigned char *)file.bytes + 12;
	chunk[4 + 7] = 200;
	uint32_t sum = libdeflate_crc32(0, chunk, 17);
	for (int i = 0; i < 4; i++)
		chunk[17 + i] = (unsigned char)(sum >> (24 - 8 * i));
	const struct image *image = load(fixture, &file);
	paint(fixture, 1, image, 1);
	proof_images(&fixture->publication, &fixture->messages);
	assert_int_equal(fixture->messages.count, 1);
	assert_string_equal(fixture->messages.items[0].rule, "damaged-image");
	assert_ptr_equal(fixture->messages.items[0].place.source, image->place.source);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(too_few_pixels_are_told_where_the_picture_is_named),
		TEST(enough_pixels_are_enough),
		TEST(the_largest_size_of_a_picture_counts),
		TEST(damage_that_only_the_pixels_show_is_told_with_its_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
