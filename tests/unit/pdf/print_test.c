/* The print edition: boxes, inks, overprint, and nothing that a press does not want. */
#include "../base/under_locale.h"
#include "made_report.h"

static int set_up(void **state)
{
	static struct fixture fixture;
	make_fixture(&fixture, 3, EDITION_PRINT);
	*state = &fixture;
	return 0;
}

static void it_calls_itself_pdf_x_4(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_memory_equal(((struct fixture *)*state)->pdf.bytes, "%PDF-1.6\n%", 10);
	assert_has(text, "<pdfxid:GTS_PDFXVersion>PDF/X-4<");
	assert_has(text, "<pdf:Trapped>False<");
	assert_has(text, "/Trapped /False");
	assert_has(text, "<xmpMM:DocumentID>uuid:");
	assert_has(text, "<xmpMM:RenditionClass>default<");
	assert_has(text, "/S /GTS_PDFX");
	assert_has(text, "/OutputConditionIdentifier (FOGRA39)");
	assert_has(text, "/RegistryName (http://www.color.org)");
	assert_has(text, "/N 4\n");
	assert_lacks(text, "pdfaid");
	assert_lacks(text, "pdfuaid");
}

static void the_trim_stands_inside_the_bleed(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	static const char media[] = "Box [\n    0\n    0\n    612.284\n    858.898\n  ]";
	assert_int_equal(count_of(text, media), 6);
	assert_int_equal(
		count_of(text, "/TrimBox [\n    8.504\n    8.504\n    603.78\n    850.394\n  ]"),
		3);
	/* The cover's ground reaches the medium's edges; its name keeps its place in the trim. */
	assert_has(text, "\n0 0 612.284 858.898 re\nf\n");
	assert_has(text, "\n65.204 686.394 Td");
}

static void nothing_of_the_screen_is_left(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_lacks(text, "/Annot");
	assert_lacks(text, "/StructTreeRoot");
	assert_lacks(text, "BDC");
	assert_lacks(text, "/Outlines");
	assert_lacks(text, " rg\n");
	assert_lacks(text, " RG\n");
	assert_lacks(text, "/DeviceRGB");
}

static void text_overprints_in_black_alone(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_has(text, "/O1 gs\n0 0 0 1 k\n");
	assert_has(text, "1 0.82 0.34 0.54 k\n");
	assert_has(text, "/OP true");
	assert_has(text, "/OPM 1");
}

static void paper_white_never_overprints(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	const char *white = find_from(text, 0, "\n0 0 0 0 k\n");
	assert_non_null(white);
	const char *overprint = find_from(text, 0, "/O1 gs");
	/* The sample's paper asks for it; on the cover, which comes first, it is not given. */
	assert_true(overprint > white);
}

static void a_space_ends_lines_that_go_on_in_print_too(void **state)
{
	assert_has(&((struct fixture *)*state)->text, "orks )]TJ");
}

static void four_plates_and_text_on_one(void **state)
{
	struct fixture *fixture = *state;
	/* Coverage of cyan, magenta, yellow and black on page 3, whose foot alone is coloured. */
	struct buffer said = run_on(&fixture->pdf, "gs",
				    "-q -dNOPAUSE -dBATCH -sDEVICE=inkcov -o - -dFirstPage=3 %s");
	setlocale(LC_NUMERIC, "C"); /* for reading what Ghostscript says */
	double ink[4];
	char *at = said.bytes;
	for (int plate = 0; plate < 4; plate++)
		ink[plate] = strtod(at, &at);
	assert_true(ink[0] < 0.001 && ink[1] < 0.001 && ink[2] < 0.001);
	assert_true(ink[3] > 0.03);
	buffer_free(&said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(qpdf_finds_nothing_wrong),
		cmocka_unit_test(it_calls_itself_pdf_x_4),
		cmocka_unit_test(the_trim_stands_inside_the_bleed),
		cmocka_unit_test(nothing_of_the_screen_is_left),
		cmocka_unit_test(text_overprints_in_black_alone),
		cmocka_unit_test(paper_white_never_overprints),
		cmocka_unit_test(a_space_ends_lines_that_go_on_in_print_too),
		cmocka_unit_test(four_plates_and_text_on_one),
	};
	take_locale();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
