/* The screen edition of a whole report: tags, links, metadata, and the same bytes every time. */
#include "../base/under_locale.h"
#include "base/crew.h"
#include "made_report.h"

static int set_up(void **state)
{
	static struct fixture fixture;
	make_fixture(&fixture, 40, EDITION_SCREEN);
	*state = &fixture;
	return 0;
}

static void the_same_publication_makes_the_same_bytes(void **state)
{
	struct fixture *fixture = *state;
	struct buffer again = make_pdf(fixture->publication, EDITION_SCREEN);
	assert_int_equal(again.count, fixture->pdf.count);
	assert_memory_equal(again.bytes, fixture->pdf.bytes, again.count);
	buffer_free(&again);
}

static void threads_change_no_byte(void **state)
{
	struct fixture *fixture = *state;
	struct buffer again = { 0 };
	struct messages messages;
	messages_init(&messages, fixture->sample.arena);
	struct pdf_options options = sample_options(EDITION_SCREEN);
	options.crew = crew_new(4);
	assert_true(pdf_write(fixture->publication, &options, &again, &messages));
	assert_int_equal(again.count, fixture->pdf.count);
	assert_memory_equal(again.bytes, fixture->pdf.bytes, again.count);
	buffer_free(&again);
	crew_free(options.crew);
}

static void a_change_in_the_text_changes_the_id(void **state)
{
	struct fixture *fixture = *state;
	fixture->sample.root->first->alt = "another title";
	struct buffer other = make_pdf(fixture->publication, EDITION_SCREEN);
	struct buffer text = unpacked(&other);
	const char *id = find_from(&fixture->text, 0, "/ID [<");
	const char *other_id = find_from(&text, 0, "/ID [<");
	assert_non_null(id);
	assert_non_null(other_id);
	assert_memory_not_equal(id, other_id, 6 + 32);
	fixture->sample.root->first->alt = NULL;
	buffer_free(&other);
	buffer_free(&text);
}

static void what_was_in_the_buffer_stays(void **state)
{
	struct fixture *fixture = *state;
	struct buffer out = { 0 };
	struct messages messages;
	messages_init(&messages, fixture->sample.arena);
	struct pdf_options options = sample_options(EDITION_SCREEN);
	buffer_puts(&out, "before");
	assert_true(pdf_write(fixture->publication, &options, &out, &messages));
	assert_memory_equal(out.bytes, "before", 6);
	assert_int_equal(out.count, fixture->pdf.count + 6);
	assert_memory_equal(out.bytes + 6, fixture->pdf.bytes, fixture->pdf.count);
	buffer_free(&out);
}

static void the_catalog_says_what_readers_need(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_memory_equal(((struct fixture *)*state)->pdf.bytes, "%PDF-1.7\n%", 10);
	assert_has(text, "/Lang (en-GB)\n  /MarkInfo <<\n    /Marked true\n");
	assert_has(text, "/DisplayDocTitle true");
	assert_has(text, "/PageMode /UseOutlines");
	assert_has(text, "/S /GTS_PDFA1");
	assert_has(text, "/StructTreeRoot");
	assert_has(text, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A<");
	assert_has(text, "<pdfuaid:part>1</pdfuaid:part>");
	assert_has(text, "Adroddiad Blynyddol \xC5\xB4 &amp; &lt;London&gt;</rdf:li>");
	assert_has(text, "<xmp:CreateDate>2025-10-30T09:15:00Z<");
	assert_has(text, "/CreationDate (D:20251030091500Z)");
	assert_lacks(text, "Haru");
	assert_lacks(text, "pdf:Trapped");
}

static void page_labels_run_on(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_has(text, "/Nums [\n      0\n      <<\n        /P (Cover)\n      >>\n"
			 "      1\n      <<\n        /S /D\n        /St 2\n      >>\n    ]\n");
}

static void pages_show_the_trim_alone(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_int_equal(count_of(text, "/MediaBox [\n    0\n    0\n    595.276\n    841.89\n  ]"),
			 40);
	assert_lacks(text, "/BleedBox");
	assert_int_equal(count_of(text, "/Tabs /S"), 40);
}

static void every_role_is_in_the_tree(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	for (int role = 0; role < ELEMENT_ROLES; role++) {
		char wanted[40];
		snprintf(wanted, sizeof wanted, "  /S /%s\n",
			 element_role_name((enum element_role)role));
		assert_has(text, wanted);
	}
}

static void a_paragraph_keeps_the_order_of_its_text_and_links(void **state)
{
	struct fixture *fixture = *state;
	/* Text, link, reference, more text; and the note last, wherever it stands on the page. */
	struct buffer json =
		run_on(&fixture->pdf, "qpdf",
		       "--json=2 --json-key=qpdf %s | tr -d ' \\n' | "
		       "grep -oE '\"/K\":\\[3,\"[0-9]+0R\",\"[0-9]+0R\",6,\"[0-9]+0R\"\\]'");
	assert_true(json.count > 0);
	buffer_free(&json);
}

static void cells_name_their_heads(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_int_equal(count_of(text, "/Scope /Column"), 3);
	assert_int_equal(count_of(text, "/Scope /Row"), 2);
	assert_int_equal(count_of(text, "/Headers ["), 4);
	assert_has(text, "/ColSpan 2");
	assert_has(text, "/ActualText (not applicable)");
	assert_has(text, "/IDTree");
	/* Each ID that a cell names is one that an element has. */
	const char *at = find_from(text, 0, "/Headers [");
	const char *id = strchr(at, '(');
	char wanted[40];
	snprintf(wanted, sizeof wanted, "/ID %.11s", id);
	assert_has(text, wanted);
}

static void lists_figures_and_languages_have_their_attributes(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_has(text, "/ListNumbering /Disc");
	assert_has(text, "/Placement /Block");
	/* The figure's box: x from 56.7 by clip-free paths, y down to the label's descent. */
	assert_has(text, "/BBox [\n");
	assert_has(text, "/Lang (cy)");
	assert_has(text, "/T (Introduction)");
	assert_has(text, "/Alt <feff");
}

static void links_are_tagged_and_described(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_int_equal(count_of(text, "/Subtype /Link"), 3);
	assert_int_equal(count_of(text, "/Type /OBJR"), 3);
	assert_has(text, "/Rect [\n    56.7\n    689.89\n    506.7\n    701.89\n  ]");
	assert_has(text, "/URI (https://example.org/?q=caf%C3%A9)");
	assert_has(text, "/Contents (The area's site)");
	assert_has(text, "/Contents (Page Cover)");
	assert_has(text, "/XYZ\n    null\n    735.89\n    null\n");
	assert_int_equal(count_of(text, "/StructParent "), 3);
}

static void bookmarks_lead_to_their_pages(void **state)
{
	struct fixture *fixture = *state;
	const struct buffer *text = &fixture->text;
	assert_has(text, "/Title (Introduction)");
	assert_has(text, "/Title <feff005401770020002800320029>");
	assert_lacks(text, "Not placed");
	/* Three are open, one of them below another. */
	assert_has(text, "/Count 3\n");
}

static void artifacts_say_what_they_are(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_has(text, "/Artifact<</Type/Background/BBox[0 0 595.276 841.89]>>BDC");
	assert_has(text, "/Artifact<</Type/Layout>>BDC");
	assert_int_equal(count_of(text, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC"), 39);
}

static void lines_of_one_paragraph_share_a_sequence(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	/* Fourteen paragraphs on each of 38 pages of text, numbered from 0 on each page. */
	assert_int_equal(count_of(text, "/P<</MCID 13>>BDC"), 38);
	assert_int_equal(count_of(text, "/P<</MCID 14>>BDC"), 0);
}

static bool is_line(const char *line, size_t length, const char *operator)
{
	size_t at = strlen(operator);
	return length >= at && !memcmp(line + length - at, operator, at);
}

/* Operators that open and close, one within another; the outermost first. */
static void nest(char *open, const char *line, size_t length)
{
	size_t depth = strlen(open);
	bool ends = is_line(line, length, "EMC") || (length == 2 && !memcmp(line, "ET", 2));
	if (is_line(line, length, "BDC"))
		open[depth] = 'M';
	else if (length == 2 && !memcmp(line, "BT", 2))
		open[depth] = 'T';
	else if (ends && (!depth || open[depth - 1] != (line[1] == 'T' ? 'T' : 'M')))
		fail_msg("%.*s closes what is not open", (int)length, line);
	else if (ends)
		open[depth - 1] = '\0';
	assert_true(strlen(open) <= 2);
}

/* Neither may end within the other (ISO 32000-1, 14.6.1). */
static void text_objects_and_sequences_stand_within_each_other(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	char open[4] = "";
	for (const char *line = text->bytes, *end = line + text->count, *next; line < end;
	     line = next) {
		const char *newline = memchr(line, '\n', (size_t)(end - line));
		next = newline ? newline + 1 : end;
		nest(open, line, (size_t)((newline ? newline : end) - line));
	}
	assert_string_equal(open, "");
}

static void a_rows_cells_share_a_text_object(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_true(count_of(text, "Tj\nEMC\n/TD<</MCID ") +
			    count_of(text, "TJ\nEMC\n/TD<</MCID ") >
		    0);
}

static void only_changes_of_state_are_printed(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	/* A page of text has one ink and font for it, whatever its lines; page 2 has a drawing. */
	assert_int_equal(count_of(text, "0.102 g\n"), 38 + 2);
	assert_int_equal(count_of(text, "/F1 10 Tf\n"), 38 + 1);
}

static void justified_lines_take_one_number(void **state)
{
	const struct buffer *text = &((struct fixture *)*state)->text;
	assert_has(text, "\n0.1 Tw\n0 -14 Td");
	assert_has(text, "\n1.25 Tw\n0 -14 Td");
}

static void words_come_out_as_they_went_in(void **state)
{
	struct fixture *fixture = *state;
	struct buffer words = run_on(&fixture->pdf, "pdftotext", "-f 2 -l 2 -layout %s -");
	assert_has(&words, "The office of the first official");
	assert_has(&words, "D\xC5\xB5r a th\xC5\xB7 yng Nghymru");
	assert_has(&words, "coop\xC2\xAD\n");
	assert_has(&words, "(see \\");
	buffer_free(&words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(qpdf_finds_nothing_wrong),
		cmocka_unit_test(the_same_publication_makes_the_same_bytes),
		cmocka_unit_test(threads_change_no_byte),
		cmocka_unit_test(a_change_in_the_text_changes_the_id),
		cmocka_unit_test(what_was_in_the_buffer_stays),
		cmocka_unit_test(the_catalog_says_what_readers_need),
		cmocka_unit_test(page_labels_run_on),
		cmocka_unit_test(pages_show_the_trim_alone),
		cmocka_unit_test(every_role_is_in_the_tree),
		cmocka_unit_test(a_paragraph_keeps_the_order_of_its_text_and_links),
		cmocka_unit_test(cells_name_their_heads),
		cmocka_unit_test(lists_figures_and_languages_have_their_attributes),
		cmocka_unit_test(links_are_tagged_and_described),
		cmocka_unit_test(bookmarks_lead_to_their_pages),
		cmocka_unit_test(artifacts_say_what_they_are),
		cmocka_unit_test(lines_of_one_paragraph_share_a_sequence),
		cmocka_unit_test(text_objects_and_sequences_stand_within_each_other),
		cmocka_unit_test(a_rows_cells_share_a_text_object),
		cmocka_unit_test(only_changes_of_state_are_printed),
		cmocka_unit_test(justified_lines_take_one_number),
		cmocka_unit_test(words_come_out_as_they_went_in),
	};
	take_locale();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
