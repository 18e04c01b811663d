/* Each file is read once, and what has the same content is one image. */
#include "image_files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "paint/images.h"

enum { FILES = 4 };
static const char *const names[FILES] = { "a.png", "b.png", "c.png", "d.svg" };

struct fixture {
	struct arena *arena;
	struct messages messages;
	struct images images;
	struct source source;
	char folder[32];
};

static void write_file(const struct fixture *fixture, const char *name, struct buffer file)
{
	FILE *out = fopen(arena_printf(fixture->arena, "%s/%s", fixture->folder, name), "wb");
	assert_non_null(out);
	assert_int_equal(fwrite(file.bytes, 1, file.count, out), file.count);
	fclose(out);
	buffer_free(&file);
}

static int set_up(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture) { .arena = arena_new(0), .folder = "images-test-XXXXXX" };
	messages_init(&fixture.messages, fixture.arena);
	fixture.images.arena = fixture.arena;
	if (!mkdtemp(fixture.folder))
		return -1;
	fixture.source.path = arena_printf(fixture.arena, "%s/report.xml", fixture.folder);
	struct png_form form = { .width = 4, .height = 2, .type = PNG_COLOR_TYPE_RGB, .bits = 8 };
	write_file(&fixture, names[0], make_png(form));
	write_file(&fixture, names[1], make_png(form));
	form.height = 3;
	write_file(&fixture, names[2], make_png(form));
	struct buffer drawing = { 0 };
	buffer_puts(&drawing, "<svg viewBox='0 0 30 10'><rect width='9' height='9'/></svg>");
	write_file(&fixture, names[3], drawing);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	for (int i = 0; i < FILES; i++)
		unlink(arena_printf(fixture->arena, "%s/%s", fixture->folder, names[i]));
	rmdir(fixture->folder);
	arena_free(fixture->arena);
	return 0;
}

static const struct image *find(struct fixture *fixture, const char *path)
{
	struct place place = { &fixture->source, NO_OFFSET };
	return images_find(&fixture->images, &fixture->messages, place, path);
}

static void a_file_is_read_once(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = find(fixture, "a.png");
	assert_non_null(image);
	size_t used = arena_used(fixture->arena);
	assert_ptr_equal(find(fixture, "a.png"), image);
	assert_true(arena_used(fixture->arena) - used < image->count);
}

static void files_of_the_same_content_are_one_image(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = find(fixture, "a.png");
	assert_ptr_equal(find(fixture, "b.png"), image);
	assert_ptr_equal(find(fixture, "./a.png"), image);
	assert_ptr_not_equal(find(fixture, "c.png"), image);
}

static void a_drawing_is_there_with_its_shape(void **state)
{
	struct fixture *fixture = *state;
	const struct image *image = find(fixture, "d.svg");
	assert_non_null(image);
	assert_non_null(image->drawing);
	assert_int_equal(image->width / image->height, 3);
	assert_ptr_equal(find(fixture, "d.svg"), image);
}

static void what_is_missing_is_told_each_time(void **state)
{
	struct fixture *fixture = *state;
	assert_null(find(fixture, "e.png"));
	assert_int_equal(fixture->messages.count, 1);
	assert_string_equal(fixture->messages.items[0].rule, "missing-image");
	assert_null(find(fixture, "f.png"));
	assert_int_equal(fixture->messages.count, 2);
}

static void pictures_have_a_bound_together(void **state)
{
	struct fixture *fixture = *state;
	assert_non_null(find(fixture, "a.png"));
	assert_int_equal(fixture->images.pixels, 8);
	assert_non_null(find(fixture, "b.png"));
	assert_int_equal(fixture->images.pixels, 8); /* the same picture */
	fixture->images.pixels = IMAGES_MOST_PIXELS;
	assert_null(find(fixture, "c.png"));
	assert_string_equal(fixture->messages.items[0].rule, "image-too-large");
}

/* A report may name it a hundred thousand times. */
static void a_faulty_drawing_is_tried_once(void **state)
{
	struct fixture *fixture = *state;
	struct buffer drawing = { 0 };
	buffer_puts(&drawing, "<svg viewBox='0 0 30 10'><path d='x'/></svg>");
	write_file(fixture, names[3], drawing);
	assert_null(find(fixture, "d.svg"));
	size_t used = arena_used(fixture->arena);
	for (int i = 0; i < 10; i++)
		assert_null(find(fixture, "d.svg"));
	assert_true(arena_used(fixture->arena) - used < 2000);
	assert_int_equal(fixture->messages.count, 1);
	assert_string_equal(fixture->messages.items[0].rule, "bad-svg");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_file_is_read_once),
		TEST(files_of_the_same_content_are_one_image),
		TEST(a_drawing_is_there_with_its_shape),
		TEST(what_is_missing_is_told_each_time),
		TEST(pictures_have_a_bound_together),
		TEST(a_faulty_drawing_is_tried_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
