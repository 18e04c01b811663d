#include "loading.h"

#include <sys/stat.h>

#include "load/xml.h"

static struct xml_document *read_text(struct loading *loading, const char *text)
{
	loading_forget(loading);
	return xml_read(loading->arena, &loading->messages, loading_write(loading, "a.xml", text));
}

static void refused(struct loading *loading, const char *text, const char *rule, unsigned line,
		    unsigned column, const char *words)
{
	assert_null(read_text(loading, text));
	expect_only(loading, rule, line, column, words);
}

static void at(struct place place, unsigned line, unsigned column)
{
	struct line_column found = place_locate(place);
	assert_int_equal(found.line, line);
	assert_int_equal(found.column, column);
}

static void elements_attributes_and_texts_keep_their_places(void **state)
{
	struct loading *loading = *state;
	struct xml_document *document =
		read_text(loading, "<?xml version=\"1.0\"?>\n"
				   "<a xml:lang = 'cy'\n"
				   "   b=\"x &amp; y\" c=\">\">\n"
				   "  <!-- <b> --><b>é word</b> after<c d=\"\"/>\n"
				   "</a>");
	assert_non_null(document);
	struct xml_node *b = xml_first(document->root), *c = xml_next(b);
	at(xml_place(document, document->root), 2, 1);
	at(xml_value_place(document, document->root, "xml:lang"), 2, 16);
	at(xml_attribute_place(document, xml_find_attribute(document->root, "xml:lang")), 2, 4);
	at(xml_value_place(document, document->root, "b"), 3, 7);
	at(xml_value_place(document, document->root, "c"), 3, 21);
	at(xml_attribute_place(document, xml_find_attribute(document->root, "c")), 3, 18);
	at(xml_place(document, b), 4, 15);
	at(xml_place(document, b->first), 4, 18);
	at(xml_text_place(xml_place(document, b->first), "é word", 3), 4, 20);
	at(xml_place(document, b->next), 4, 28);
	at(xml_place(document, c), 4, 34);
	at(xml_value_place(document, c, "d"), 4, 40);
	assert_string_equal(xml_attribute(document->root, "b"), "x & y");
	assert_string_equal(xml_attribute(document->root, "xml:lang"), "cy");
	assert_string_equal(xml_attribute(c, "d"), "");
	assert_null(xml_attribute(c, "lang"));
	xml_close(document);
}

static void a_text_is_followed_over_references_comments_and_cdata(void **state)
{
	struct loading *loading = *state;
	struct xml_document *document =
		read_text(loading, "<a>one &amp; &#233;<!-- no -->\n  <![CDATA[two]]> end</a>");
	assert_non_null(document);
	const struct xml_node *text = document->root->first;
	assert_string_equal(text->text, "one & é\n  two end");
	struct place start = xml_place(document, text);
	const char *raw = text->text;
	const char *collapsed = xml_collapse(loading->arena, raw);
	assert_string_equal(collapsed, "one & é two end");
	at(xml_text_place(start, raw, 4), 1, 8);
	at(xml_text_place(start, raw, 6), 1, 14);
	at(xml_text_place(start, raw, 11), 2, 12);
	at(xml_text_place(start, collapsed, 9), 2, 12);
	at(xml_text_place(start, collapsed, 13), 2, 19);
}

static void line_ends_of_windows_do_not_shift_places(void **state)
{
	struct loading *loading = *state;
	struct xml_document *document =
		read_text(loading, "<a>\r\n<b x='1'>\r\n  word</b>\r\n<c/></a>");
	assert_non_null(document);
	struct xml_node *b = xml_first(document->root);
	at(xml_place(document, b), 2, 1);
	at(xml_text_place(xml_place(document, b->first), "word", 0), 3, 3);
	at(xml_place(document, xml_next(b)), 4, 1);
}

static void a_byte_order_mark_is_passed_over(void **state)
{
	struct loading *loading = *state;
	struct xml_document *document = read_text(loading, "\xef\xbb\xbf<a>\n<b/></a>");
	assert_non_null(document);
	assert_int_equal(xml_place(document, document->root).offset, 3);
	at(xml_place(document, xml_first(document->root)), 2, 1);
}

static void a_declared_encoding_does_not_change_how_text_is_read(void **state)
{
	struct loading *loading = *state;
	struct xml_document *document =
		read_text(loading, "<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>é<b/></a>");
	assert_non_null(document);
	assert_string_equal(document->root->first->text, "é");
	at(xml_place(document, xml_first(document->root)), 2, 5);
}

static void broken_utf_8_is_told_with_what_it_would_be_in_windows(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a>\nLondon\x92s</a>", "broken-utf-8", 2, 7, "\"’\" in Windows-1252");
	refused(loading, "<a>\nd\xe9j\xe0 vu</a>", "broken-utf-8", 2, 2, "\"é\"");
	refused(loading, "<a>\x81</a>", "broken-utf-8", 1, 4, "save the file as UTF-8");
	refused(loading, "\xff\xfe<", "broken-utf-8", 1, 1, "UTF-16");
}

static void control_characters_are_told_where_they_stand(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a>x\x08</a>", "forbidden-character", 1, 5, "number 8");
	refused(loading, "<a>\xef\xbf\xbf</a>", "forbidden-character", 1, 4, "");
	refused(loading, "<a>&#8;</a>", "forbidden-character", 1, 4, "no character");
	refused(loading, "<a>&#xZZ;</a>", "forbidden-character", 1, 4, "no character");
	loading_forget(loading);
	const char *path = loading_write_bytes(loading, "nul.xml", "<a>\n\0</a>", 9);
	assert_null(xml_read(loading->arena, &loading->messages, path));
	expect_only(loading, "forbidden-character", 2, 1, "number 0");
}

static void a_tag_that_is_not_closed_is_told_where_it_was_opened(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a>\n <p>x\n</a>", "unclosed-tag", 2, 2, "</a> in line 3");
	refused(loading, "<a>\n <p>x <b>y</p></a>", "unclosed-tag", 2, 7, "<b> is not closed");
	refused(loading, "<a><!-- x</a>", "unclosed-tag", 1, 4, "-->");
	refused(loading, "<a><![CDATA[ x</a>", "unclosed-tag", 1, 4, "]]>");
}

static void all_tags_are_told_that_are_open_where_the_file_ends(void **state)
{
	struct loading *loading = *state;
	assert_null(read_text(loading, "<a>\n<b>\n<c/><p>x</p>"));
	expect(loading, "unclosed-tag", 1, 1, "<a> is not closed");
	expect(loading, "unclosed-tag", 2, 1, "<b> is not closed");
	expect_count(loading, 2);
}

static void a_closing_tag_that_fits_nothing_is_told_with_what_is_open(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a>\n<section>\n</secton></a>", "mismatched-tag", 3, 1,
		"write </section>");
	refused(loading, "<a><row>\n</b></a>", "mismatched-tag", 2, 1, "or open <b> before it");
}

/* Which of two is misspelt is known by which of them is an element. */
static void a_misspelt_tag_is_told_where_it_is_misspelt(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a><P>x</p></a>", "mismatched-tag", 1, 4, "write <p>");
	refused(loading, "<a>\n<secton>\n<p>x</p>\n</section></a>", "mismatched-tag", 2, 1,
		"its end in line 4 is </section>; write <section>");
	refused(loading, "<a>\n<section>\n<p>x\n</secton></a>", "unclosed-tag", 3, 1,
		"perhaps meant for </section>");
}

static void faults_of_attributes_are_told_once_each(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a><b x=1/></a>", "bad-attribute", 1, 9, "between quotation marks");
	refused(loading, "<a><b x=“1”/></a>", "bad-attribute", 1, 9, "straight");
	refused(loading, "<a><b x=\"1>t</b></a>", "bad-attribute", 1, 9, "no closing");
	refused(loading, "<a><b x='1' y=\"1<2\"/></a>", "bad-attribute", 1, 15, "&lt;");
	refused(loading, "<a><b x='1' x='2'/></a>", "bad-attribute", 1, 4, "x= twice");
	refused(loading, "<a><b x/></a>", "bad-attribute", 1, 8, "no value");
	refused(loading, "<a><b x='1'y='2'/></a>", "bad-attribute", 1, 12, "a space");
	refused(loading, "<a><b <c/></b></a>", "bad-tag", 1, 7, "<b is not finished");
	refused(loading, "<a", "bad-tag", 1, 1, "<a is not finished");
}

static void what_must_be_escaped_is_told_with_how(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a>x & y</a>", "bare-ampersand", 1, 6, "&amp;");
	refused(loading, "<a>AT&T x</a>", "bare-ampersand", 1, 6, "&amp;");
	refused(loading, "<a b='x&y'/>", "bare-ampersand", 1, 8, "&amp;");
	refused(loading, "<a>5 < 6</a>", "bare-less-than", 1, 6, "&lt;");
}

static void entities_other_than_the_five_are_refused(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a>x&nbsp;y</a>", "entity", 1, 5, "write &#160;");
	refused(loading, "<a>x&foo;y</a>", "entity", 1, 5, "\"&foo;\"");
	refused(loading, "<a b='&ndash;'/>", "entity", 1, 7, "–");
	struct xml_document *document =
		read_text(loading, "<a b='&lt;&quot;'>&amp;&lt;&gt;&apos;&#65;&#x42;</a>");
	assert_non_null(document);
	assert_string_equal(document->root->first->text, "&<>'AB");
	assert_string_equal(xml_attribute(document->root, "b"), "<\"");
}

static void an_entity_bomb_goes_off_in_nobodys_hands(void **state)
{
	struct loading *loading = *state;
	refused(loading,
		"<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x \"boom\">\n"
		"<!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\">\n"
		"<!ENTITY z \"&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;\">]>\n<a>&z;</a>",
		"entity", 2, 1, "document type");
}

static void nothing_outside_the_file_is_read(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<!DOCTYPE a [<!ENTITY x SYSTEM \"/etc/passwd\">]>\n<a>&x;</a>", "entity",
		1, 1, "");
	refused(loading, "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">\n<a/>", "entity", 1, 1,
		"");
	refused(loading, "<!DOCTYPE a PUBLIC \"-//X\" \"a.dtd\">\n<a/>", "entity", 1, 1, "");
	assert_non_null(read_text(loading, "<!DOCTYPE a>\n<a/>"));
	expect_count(loading, 0);
}

static void several_faults_come_in_one_run(void **state)
{
	struct loading *loading = *state;
	assert_null(read_text(loading, "<a>\nx & y\n&nbsp;\n1 < 2 & 3\n<b c=1>z</b>\n</a>"));
	expect(loading, "bare-ampersand", 2, 3, "");
	expect(loading, "entity", 3, 1, "");
	expect(loading, "bad-attribute", 5, 6, "");
	expect(loading, "bare-less-than", 4, 3, "");
	expect(loading, "bare-ampersand", 4, 7, "");
	expect_count(loading, 5);
}

static void what_follows_the_end_is_told(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<a/>\nx", "after-the-end", 2, 1, "");
	refused(loading, "<a/>\n<b/>", "after-the-end", 2, 1, "");
	refused(loading, "x<a/>", "not-well-formed", 1, 1, "no XML");
	refused(loading, "<a><x:b/></a>", "namespace", 1, 4, "\"x:\"");
	refused(loading, "<a>]]></a>", "not-well-formed", 1, 4, "");
}

static void files_that_are_none_are_told(void **state)
{
	struct loading *loading = *state;
	const char *path = arena_printf(loading->arena, "%s/none.xml", loading->folder);
	assert_null(xml_read(loading->arena, &loading->messages, path));
	assert_non_null(loading_find(loading, "missing-file"));
	assert_null(xml_read(loading->arena, &loading->messages, loading->folder));
	assert_non_null(loading_find(loading, "not-a-file"));
	assert_null(read_text(loading, ""));
	assert_non_null(loading_find(loading, "empty-file"));
	assert_int_equal(messages_status(&loading->messages), 1);
}

static char *repeated(struct loading *loading, const char *start, const char *middle, size_t count,
		      const char *end)
{
	size_t length = strlen(middle);
	char *text = arena_alloc(loading->arena, strlen(start) + length * count + strlen(end) + 1);
	char *to = stpcpy(text, start);
	for (size_t i = 0; i < count; i++)
		to = stpcpy(to, middle);
	strcpy(to, end);
	return text;
}

static void elements_too_deep_in_each_other_are_refused(void **state)
{
	struct loading *loading = *state;
	assert_null(read_text(loading, repeated(loading, "<a>", "<b>", 100000, "")));
	expect_only(loading, "too-deep", 1, 4 + 3 * 63, "64");
	const char *deep = repeated(loading, "<a>", "<b>", 63, "");
	assert_non_null(read_text(loading, repeated(loading, deep, "</b>", 63, "</a>")));
}

static void too_many_elements_and_too_many_bytes_are_refused(void **state)
{
	struct loading *loading = *state;
	assert_null(read_text(loading, repeated(loading, "<a>", "<b/>", 600000, "</a>")));
	assert_int_equal(loading->messages.count, 1);
	assert_non_null(loading_find(loading, "too-large"));
	assert_null(read_text(loading, repeated(loading, "<a>", "01234567", 3 << 20, "</a>")));
	assert_non_null(loading_find(loading, "too-large"));
}

static void ten_megabytes_of_text_are_read(void **state)
{
	struct loading *loading = *state;
	const char *paragraph = repeated(loading, "<p>", "a few words ", 10, "</p>\n");
	const char *text = repeated(loading, "<a>\n", paragraph, 80000, "<q/></a>");
	assert_true(strlen(text) > 10000000);
	struct xml_document *document = read_text(loading, text);
	assert_non_null(document);
	const struct xml_node *last = xml_first(document->root);
	while (xml_next(last))
		last = xml_next(last);
	at(xml_place(document, last), 80002, 1);
}

/* Each at its bound, then beyond it. */
static void names_values_tags_and_texts_have_bounds(void **state)
{
	struct loading *loading = *state;
	const struct {
		const char *start, *piece, *end;
		size_t most;
	} parts[] = {
		{ "<a", "b", "/>", XML_MOST_NAME - 1 },
		{ "<a b=\"", "c", "\"/>", XML_MOST_VALUE },
		{ "<a b='", "\"", "'/>", XML_MOST_VALUE },
		{ "<a>", "b", "</a>", XML_MOST_TEXT },
		{ "<a><![CDATA[", "b", "]]></a>", XML_MOST_TEXT },
	};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		assert_non_null(read_text(loading, repeated(loading, parts[i].start, parts[i].piece,
							    parts[i].most, parts[i].end)));
		assert_null(read_text(loading, repeated(loading, parts[i].start, parts[i].piece,
							parts[i].most + 1, parts[i].end)));
		assert_non_null(loading_find(loading, "too-large"));
	}
	char tag[20 * (XML_MOST_ATTRIBUTES + 1)] = "<a";
	for (int i = 0; i <= XML_MOST_ATTRIBUTES; i++) {
		char attribute[20];
		snprintf(attribute, sizeof attribute, " b%d=\">'\"", i);
		strcat(tag, attribute);
		if (i + 1 < XML_MOST_ATTRIBUTES)
			continue;
		const char *text = arena_printf(loading->arena, "%s/>", tag);
		if (i < XML_MOST_ATTRIBUTES)
			assert_non_null(read_text(loading, text));
		else
			assert_null(read_text(loading, text));
	}
	assert_non_null(loading_find(loading, "too-large"));
}

/* libxml2 would take the square of their number. */
static void a_million_attributes_are_refused_at_once(void **state)
{
	struct loading *loading = *state;
	assert_null(read_text(loading, repeated(loading, "<a ", "b=\"\" ", 1000000, "/>")));
	assert_non_null(loading_find(loading, "too-large"));
}

/* What looks like a tag in a comment or in CDATA is none. */
static void bounds_of_tags_are_those_of_tags(void **state)
{
	struct loading *loading = *state;
	static const char *const around[][2] = {
		{ "<a><!-- <a ", " --></a>" },
		{ "<a><![CDATA[ <a ", "]]></a>" },
		{ "<?x <a ", "?><a/>" },
	};
	for (size_t i = 0; i < sizeof around / sizeof *around; i++)
		assert_non_null(read_text(
			loading, repeated(loading, around[i][0], "b=\"\" ", 1000, around[i][1])));
}

static void endless_faults_end(void **state)
{
	struct loading *loading = *state;
	assert_null(read_text(loading, repeated(loading, "<a>", "& ", 1000000, "</a>")));
	assert_true(loading->messages.count <= 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(elements_attributes_and_texts_keep_their_places),
		loading_test(a_text_is_followed_over_references_comments_and_cdata),
		loading_test(line_ends_of_windows_do_not_shift_places),
		loading_test(a_byte_order_mark_is_passed_over),
		loading_test(a_declared_encoding_does_not_change_how_text_is_read),
		loading_test(broken_utf_8_is_told_with_what_it_would_be_in_windows),
		loading_test(control_characters_are_told_where_they_stand),
		loading_test(a_tag_that_is_not_closed_is_told_where_it_was_opened),
		loading_test(all_tags_are_told_that_are_open_where_the_file_ends),
		loading_test(a_closing_tag_that_fits_nothing_is_told_with_what_is_open),
		loading_test(a_misspelt_tag_is_told_where_it_is_misspelt),
		loading_test(faults_of_attributes_are_told_once_each),
		loading_test(what_must_be_escaped_is_told_with_how),
		loading_test(entities_other_than_the_five_are_refused),
		loading_test(an_entity_bomb_goes_off_in_nobodys_hands),
		loading_test(nothing_outside_the_file_is_read),
		loading_test(several_faults_come_in_one_run),
		loading_test(what_follows_the_end_is_told),
		loading_test(files_that_are_none_are_told),
		loading_test(elements_too_deep_in_each_other_are_refused),
		loading_test(too_many_elements_and_too_many_bytes_are_refused),
		loading_test(ten_megabytes_of_text_are_read),
		loading_test(names_values_tags_and_texts_have_bounds),
		loading_test(a_million_attributes_are_refused_at_once),
		loading_test(bounds_of_tags_are_those_of_tags),
		loading_test(endless_faults_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
