#include "sample.h"

#include "pdf/flow.h"

struct fixture {
	struct sample sample;
	struct element *block;
};

static int set_up(void **state)
{
	static struct fixture fixture;
	sample_open(&fixture.sample, 2);
	sample_page(&fixture.sample, "1");
	fixture.block = sample_element(&fixture.sample, fixture.sample.root, ELEMENT_P);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	arena_free(((struct fixture *)*state)->sample.arena);
	return 0;
}

static bool wants_space(struct fixture *fixture)
{
	return flow_wants_space(fixture->sample.publication, 0, 0);
}

static void a_line_that_goes_on_ends_in_a_space(void **state)
{
	struct fixture *fixture = *state;
	sample_text(&fixture->sample, fixture->block, 50, 100, "one");
	sample_text(&fixture->sample, fixture->block, 50, 114, "two");
	assert_true(wants_space(fixture));
}

static void a_block_that_ends_does_not(void **state)
{
	struct fixture *fixture = *state;
	struct element *other = sample_element(&fixture->sample, fixture->sample.root, ELEMENT_P);
	sample_text(&fixture->sample, fixture->block, 50, 100, "one");
	sample_text(&fixture->sample, other, 50, 114, "two");
	assert_false(wants_space(fixture));
}

static void links_and_spans_belong_to_the_block_round_them(void **state)
{
	struct fixture *fixture = *state;
	struct element *link = sample_element(&fixture->sample, fixture->block, ELEMENT_LINK);
	sample_text(&fixture->sample, link, 50, 100, "one");
	sample_text(&fixture->sample, fixture->block, 50, 114, "two");
	assert_true(wants_space(fixture));
}

static void a_hard_hyphen_joins_and_a_dash_between_spaces_does_not(void **state)
{
	struct fixture *fixture = *state;
	sample_text(&fixture->sample, fixture->block, 50, 100, "multi-");
	sample_text(&fixture->sample, fixture->block, 50, 114, "agency \xE2\x80\x93");
	sample_text(&fixture->sample, fixture->block, 50, 128, "panel 2024\xE2\x80\x93");
	sample_text(&fixture->sample, fixture->block, 50, 142, "25");
	const struct publication *publication = fixture->sample.publication;
	assert_false(flow_wants_space(publication, 0, 0));
	assert_true(flow_wants_space(publication, 0, 1));
	assert_false(flow_wants_space(publication, 0, 2));
	assert_false(flow_wants_space(publication, 0, 3));
}

static void a_soft_hyphen_joins(void **state)
{
	struct fixture *fixture = *state;
	struct sample *sample = &fixture->sample;
	paint_glyphs(&sample->page->list, fixture->block, PT(50), PT(100),
		     sample_run(sample->arena, sample->regular, 10, &text_ink, "coop-", true));
	sample_text(sample, fixture->block, 50, 114, "eration");
	assert_false(wants_space(fixture));
}

static void pieces_that_touch_are_one_word_and_others_are_not(void **state)
{
	struct fixture *fixture = *state;
	struct sample *sample = &fixture->sample;
	const struct glyph_run *run =
		sample_run(sample->arena, sample->regular, 10, &text_ink, "one", false);
	double end = 50 + length_to_pt(glyph_run_width(run));
	paint_glyphs(&sample->page->list, fixture->block, PT(50), PT(100), run);
	sample_text(sample, fixture->block, end + 0.5, 97, "1");
	assert_false(wants_space(fixture));
	sample->page->list.items[1].x += PT(3);
	assert_true(wants_space(fixture));
}

static void an_artifact_between_lines_changes_nothing(void **state)
{
	struct fixture *fixture = *state;
	sample_text(&fixture->sample, fixture->block, 50, 100, "one");
	sample_foot(&fixture->sample, "3");
	sample_page(&fixture->sample, "2");
	sample_text(&fixture->sample, fixture->block, 50, 100, "two");
	assert_true(wants_space(fixture));
	assert_false(flow_wants_space(fixture->sample.publication, 1, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_line_that_goes_on_ends_in_a_space, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_block_that_ends_does_not, set_up, tear_down),
		cmocka_unit_test_setup_teardown(links_and_spans_belong_to_the_block_round_them,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_hard_hyphen_joins_and_a_dash_between_spaces_does_not, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_soft_hyphen_joins, set_up, tear_down),
		cmocka_unit_test_setup_teardown(pieces_that_touch_are_one_word_and_others_are_not,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_artifact_between_lines_changes_nothing, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
