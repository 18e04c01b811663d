/* Text of many glyphs: two-byte codes, CFF faces, marks, tracking; seen through pdftotext. */
#include "reading.h"

#include "base/utf8.h"

#define CFF_FACE "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf"

static struct sample sample;

static int set_up(void **state)
{
	(void)state;
	sample_open(&sample, 1);
	sample_page(&sample, "1");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(sample.arena);
	return 0;
}

static const struct element *paragraph(void)
{
	return sample_element(&sample, sample.root, ELEMENT_P);
}

/* All characters of a range that the face has, thirty a line. Returns the text, lines by '\n'. */
static void add_range(uint32_t first, uint32_t last, double *y, struct buffer *expected)
{
	struct buffer line = { 0 };
	unsigned in_line = 0;
	for (uint32_t c = first; c <= last; c++) {
		hb_codepoint_t glyph;
		bool has = hb_font_get_nominal_glyph(sample.regular->hb_font, c, &glyph);
		char bytes[4];
		if (has) {
			buffer_add(&line, bytes, utf8_put(c, bytes));
			in_line++;
		}
		if (in_line && (in_line == 30 || c == last)) {
			sample_text(&sample, paragraph(), 50, *y, buffer_text(&line));
			buffer_puts(expected, buffer_text(&line));
			buffer_putc(expected, '\n');
			buffer_clear(&line);
			in_line = 0;
			*y += 20;
		}
	}
	buffer_free(&line);
}

static void over_300_glyphs_of_one_face_come_out_as_their_text(void **state)
{
	(void)state;
	struct buffer expected = { 0 };
	double y = 50;
	add_range(0x21, 0x7E, &y, &expected);
	add_range(0xA1, 0xAC, &y, &expected);
	add_range(0xC0, 0x17F, &y, &expected);	/* Welsh among them */
	add_range(0x391, 0x3C9, &y, &expected); /* Greek */
	add_range(0x410, 0x44F, &y, &expected); /* Cyrillic */
	add_range(0x1E80, 0x1E85, &y, &expected);
	sample_text(&sample, paragraph(), 50, y, "D\xC5\xB5r, t\xC5\xB7, \xE1\xBA\x84\xE1\xBB\xB3");
	buffer_puts(&expected, "D\xC5\xB5r, t\xC5\xB7, \xE1\xBA\x84\xE1\xBB\xB3\n");
	struct buffer pdf = make_pdf(sample_close(&sample), EDITION_SCREEN);
	struct buffer words = run_on(&pdf, "pdftotext", "-nopgbrk -raw %s -");
	assert_string_equal(buffer_text(&words), buffer_text(&expected));
	struct buffer text = unpacked(&pdf);
	/* The CMap has codes of both lengths. */
	assert_has(&text, "<F080><F0");
	assert_has(&text, "<20>");
	buffer_free(&text);
	buffer_free(&words);
	buffer_free(&expected);
	buffer_free(&pdf);
}

static void a_subset_is_embedded_with_its_map_to_text(void **state)
{
	(void)state;
	sample_text(&sample, paragraph(), 50, 50, "The office of finance");
	struct buffer pdf = make_pdf(sample_close(&sample), EDITION_SCREEN);
	struct buffer fonts = run_on(&pdf, "pdffonts", "%s");
	assert_has(&fonts, "+Lato-Regular");
	assert_has(&fonts, "CID TrueType");
	assert_has(&fonts, "yes yes yes");
	struct buffer words = run_on(&pdf, "pdftotext", "-raw %s -");
	assert_has(&words, "The office of finance\n");
	assert_true(pdf.count < 12000);
	buffer_free(&words);
	buffer_free(&fonts);
	buffer_free(&pdf);
}

static void a_cff_face_works_as_well(void **state)
{
	(void)state;
	if (access(CFF_FACE, R_OK))
		skip();
	const struct face *face = sample_face(sample.arena, CFF_FACE, "NimbusSans-Regular", true);
	paint_glyphs(
		&sample.page->list, paragraph(), PT(50), PT(50),
		sample_run(sample.arena, face, 10, &text_ink, "Compact & na\xC3\xAFve", false));
	for (int edition = EDITION_SCREEN; edition <= EDITION_PRINT; edition++) {
		struct buffer pdf = make_pdf(sample_close(&sample), (enum edition)edition);
		struct buffer fonts = run_on(&pdf, "pdffonts", "%s");
		assert_has(&fonts, "CID Type 0C");
		assert_has(&fonts, "yes yes yes");
		struct buffer words = run_on(&pdf, "pdftotext", "-raw %s -");
		assert_has(&words, "Compact & na\xC3\xAFve\n");
		buffer_free(&words);
		buffer_free(&fonts);
		buffer_free(&pdf);
	}
}

/* The left edges of all words, in order, by pdftotext. */
static size_t read_edges(const struct buffer *pdf, double *edges, size_t most)
{
	struct buffer boxes = run_on(pdf, "pdftotext", "-bbox %s -");
	size_t count = 0;
	for (const char *at = boxes.bytes; count < most && (at = strstr(at, "<word xMin=\"")); at++)
		edges[count++] = strtod(at + 12, NULL);
	buffer_free(&boxes);
	return count;
}

static void words_stand_where_layout_put_them(void **state)
{
	(void)state;
	struct glyph_run *run = (struct glyph_run *)sample_run(
		sample.arena, sample.regular, 10, &text_ink, "AVAV Toy we Tea LT", false);
	run->word_space = PT(2.345);
	run->tracking = 15;
	paint_glyphs(&sample.page->list, paragraph(), PT(50), PT(50), run);
	double expected[5] = { 50 }, found[5];
	length_t x = PT(50);
	for (uint32_t i = 0, word = 1; i < run->count; i++) {
		x += glyph_run_advance(run, i);
		if (run->glyphs[i].flags & GLYPH_SPACE)
			expected[word++] = length_to_pt(x);
	}
	struct buffer pdf = make_pdf(sample_close(&sample), EDITION_SCREEN);
	assert_int_equal(read_edges(&pdf, found, 5), 5);
	for (int i = 0; i < 5; i++)
		assert_true(found[i] - expected[i] < 0.02 && expected[i] - found[i] < 0.02);
	buffer_free(&pdf);
}

static void marks_are_raised_and_shifted(void **state)
{
	(void)state;
	/* q with a circumflex: no such letter; Lato sets the mark by GPOS or HarfBuzz by its box. */
	struct glyph_run *run = (struct glyph_run *)sample_run(sample.arena, sample.regular, 10,
							       &text_ink, "q\xCC\x82q", false);
	struct glyph *glyphs = (struct glyph *)run->glyphs;
	assert_int_equal(run->count, 3);
	glyphs[1].dx = -200;
	glyphs[1].dy = 100;
	paint_glyphs(&sample.page->list, paragraph(), PT(50), PT(50), run);
	struct buffer pdf = make_pdf(sample_close(&sample), EDITION_SCREEN);
	struct buffer text = unpacked(&pdf);
	assert_has(&text, "0.5 Ts");
	assert_has(&text, "\n0 Ts");
	struct buffer words = run_on(&pdf, "pdftotext", "-raw %s -");
	assert_int_equal(count_of(&words, "q"), 2);
	buffer_free(&words);
	buffer_free(&text);
	buffer_free(&pdf);
}

static void a_long_line_is_printed_in_several_strings(void **state)
{
	(void)state;
	char line[601];
	for (int i = 0; i < 600; i++)
		line[i] = "n\\i)"[i % 4];
	line[600] = '\0';
	paint_glyphs(&sample.page->list, paragraph(), PT(5), PT(50),
		     sample_run(sample.arena, sample.regular, 1.5, &text_ink, line, false));
	struct buffer pdf = make_pdf(sample_close(&sample), EDITION_SCREEN);
	struct buffer words = run_on(&pdf, "pdftotext", "-raw %s -");
	assert_has(&words, line);
	buffer_free(&words);
	buffer_free(&pdf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(over_300_glyphs_of_one_face_come_out_as_their_text,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_subset_is_embedded_with_its_map_to_text, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_cff_face_works_as_well, set_up, tear_down),
		cmocka_unit_test_setup_teardown(words_stand_where_layout_put_them, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(marks_are_raised_and_shifted, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_long_line_is_printed_in_several_strings, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
