/* What cannot be made is told, and leaves nothing behind. */
#include "reading.h"
#include "report.h"

static struct sample sample;
static struct messages messages;

static int set_up(void **state)
{
	(void)state;
	sample_report(&sample, 2);
	messages_init(&messages, sample.arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(sample.arena);
	return 0;
}

static void assert_refused(struct pdf_options options, const char *rule)
{
	struct buffer out = { 0 };
	buffer_puts(&out, "kept");
	assert_false(pdf_write(sample.publication, &options, &out, &messages));
	assert_int_equal(out.count, 4);
	assert_true(messages.count > 0);
	assert_string_equal(messages.items[0].rule, rule);
	assert_int_equal(messages_status(&messages), 3);
	buffer_free(&out);
}

static void a_missing_profile_names_its_package(void **state)
{
	(void)state;
	struct pdf_options options = sample_options(EDITION_SCREEN);
	options.srgb_profile = "/nowhere/sRGB.icc";
	assert_refused(options, "profile-not-found");
	assert_non_null(strstr(messages.items[0].text, "icc-profiles-free"));
}

static void a_profile_that_is_not_named_is_missing(void **state)
{
	(void)state;
	struct pdf_options options = sample_options(EDITION_PRINT);
	options.output_profile = NULL;
	assert_refused(options, "profile-not-found");
}

static void a_profile_of_other_colours_is_refused(void **state)
{
	(void)state;
	struct pdf_options options = sample_options(EDITION_PRINT);
	options.output_profile = SRGB;
	assert_refused(options, "profile-unusable");
}

static void a_file_that_is_no_profile_is_refused(void **state)
{
	(void)state;
	struct pdf_options options = sample_options(EDITION_SCREEN);
	options.srgb_profile = LATO "Regular.ttf";
	assert_refused(options, "profile-unusable");
}

static void a_fault_of_libharu_ends_the_document_with_a_message(void **state)
{
	(void)state;
	/* Its arrays, and so its page tree, hold 32,767 items at most. */
	enum { TOO_MANY = 33000 };
	struct sample large;
	sample_open(&large, TOO_MANY);
	for (int i = 0; i < TOO_MANY; i++)
		sample_page(&large, NULL);
	sample_close(&large);
	struct publication *publication = sample.publication;
	sample.publication = large.publication;
	assert_refused(sample_options(EDITION_SCREEN), "pdf-library");
	assert_int_equal(messages.count, 1);
	sample.publication = publication;
	arena_free(large.arena);
}

struct writing {
	struct publication publication;
	struct buffer *out;
	bool made;
};

static void write_it(void *context)
{
	struct writing *writing = context;
	struct pdf_options options = sample_options(EDITION_SCREEN);
	writing->made = pdf_write(&writing->publication, &options, writing->out, &messages);
}

/* True when the PDF was made within so many bytes of arena. */
static bool makes_it_within(size_t limit, struct buffer *out)
{
	struct arena *arena = arena_new(limit);
	struct writing writing = { .publication = *sample.publication, .out = out };
	assert_non_null(arena);
	writing.publication.arena = arena;
	bool done = arena_try(arena, write_it, &writing);
	arena_free(arena);
	return done && writing.made;
}

static void an_arena_that_is_full_leaves_nothing_behind(void **state)
{
	(void)state;
	struct buffer out = { 0 };
	size_t limit = 1024;
	/* Whatever step it ends in; the sanitized build looks for what was lost. */
	while (!makes_it_within(limit, &out))
		limit += 4096;
	assert_in_range(limit, 20000, 1000000);
	buffer_free(&out);
}

static void clips_too_deep_are_told_once(void **state)
{
	(void)state;
	const struct path *square = path_rectangle(sample.arena, PT(10), PT(10));
	for (int i = 0; i < 40; i++)
		paint_add(&sample.page->list,
			  (struct paint_item) { .kind = PAINT_CLIP, .clip = { square, false } });
	assert_refused(sample_options(EDITION_SCREEN), "drawing-too-deep");
	assert_int_equal(messages.count, 1);
}

static void a_clip_left_open_ends_with_its_page(void **state)
{
	(void)state;
	const struct path *square = path_rectangle(sample.arena, PT(10), PT(10));
	paint_add(&sample.page->list,
		  (struct paint_item) { .kind = PAINT_CLIP, .clip = { square, false } });
	struct buffer pdf = make_pdf(sample.publication, EDITION_SCREEN);
	struct buffer text = unpacked(&pdf);
	assert_int_equal(count_of(&text, "\nq\n"), count_of(&text, "\nQ\n"));
	buffer_free(&text);
	buffer_free(&pdf);
}

static void a_publication_without_any_content_is_a_pdf(void **state)
{
	(void)state;
	struct sample empty;
	sample_open(&empty, 1);
	sample_page(&empty, NULL);
	empty.publication->title = NULL;
	for (int edition = EDITION_SCREEN; edition <= EDITION_PRINT; edition++) {
		struct buffer pdf = make_pdf(sample_close(&empty), (enum edition)edition);
		struct buffer said = run_on(&pdf, "qpdf", "--check %s");
		assert_has(&said, "No syntax or stream encoding errors found");
		buffer_free(&said);
		buffer_free(&pdf);
	}
	arena_free(empty.arena);
}

static void links_that_lead_nowhere_are_left_out(void **state)
{
	(void)state;
	static const struct destination nowhere = { UINT32_MAX, 0, NULL };
	static const struct link link = { NULL, &nowhere, "gone" };
	struct element *element = sample_element(&sample, sample.root, ELEMENT_LINK);
	sample_add_link(&sample, element, 10, 10, 10, &link);
	sample_add_link(&sample, NULL, 10, 10, 10, &link);
	sample_close(&sample);
	struct buffer pdf = make_pdf(sample.publication, EDITION_SCREEN);
	struct buffer text = unpacked(&pdf);
	assert_int_equal(count_of(&text, "/Subtype /Link"), 3);
	buffer_free(&text);
	buffer_free(&pdf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_missing_profile_names_its_package, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_profile_that_is_not_named_is_missing, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_profile_of_other_colours_is_refused, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_file_that_is_no_profile_is_refused, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_fault_of_libharu_ends_the_document_with_a_message,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_arena_that_is_full_leaves_nothing_behind, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(clips_too_deep_are_told_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_clip_left_open_ends_with_its_page, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_publication_without_any_content_is_a_pdf, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(links_that_lead_nowhere_are_left_out, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
