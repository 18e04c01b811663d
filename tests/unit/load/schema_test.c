#include "loading.h"

#include <pthread.h>

#include <libxml/relaxng.h>

#include "load/grammar.h"

static const char *const small =
	"<report area=\"London\" year=\"2024/25\" layout=\"mappa-2025\">\n"
	"<statistics>\n"
	"<table name=\"rate\"><row>92</row></table>\n"
	"<table name=\"r\"><part name=\"p\"><row name=\"a\">1 2</row></part></table>\n"
	"<chart name=\"c\" title=\"t\"><p>words</p></chart>\n"
	"</statistics>\n"
	"<introduction>\n"
	"<standfirst>s</standfirst>\n"
	"<p checked=\"yes\">words <b>bold</b><br/>and<footnote>note <i>x</i></footnote></p>\n"
	"<ul><li>one</li><li><p>two</p><ol type=\"a\"><li>x</li></ol></li></ul>\n"
	"<terms><term name=\"t\">words</term></terms>\n"
	"<definitions title=\"t\"><definition figure=\"1\" "
	"term=\"t\">words</definition></definitions>\n"
	"<panels title=\"t\" aside=\"a\"><panel title=\"t\">words</panel></panels>\n"
	"<case-study title=\"t\"><p>words</p></case-study>\n"
	"<signature name=\"n\" post=\"p\"/>\n"
	"</introduction>\n"
	"<section title=\"t\"><h2>h</h2><p><a href=\"https://x\">x</a></p></section>\n"
	"<back-cover><contact title=\"t\"><p>line</p></contact></back-cover>\n"
	"</report>";

static bool validate_text(struct loading *loading, const char *text)
{
	loading_forget(loading);
	struct xml_document *document =
		xml_read(loading->arena, &loading->messages, loading_write(loading, "a.xml", text));
	assert_non_null(document);
	bool valid = schema_validate(loading->schemas, "report", document, loading->arena,
				     &loading->messages);
	assert_int_equal(valid, loading->messages.count == 0);
	xml_close(document);
	return valid;
}

/* The small report with one thing changed. */
static void changed(struct loading *loading, const char *old, const char *new)
{
	assert_false(validate_text(loading, loading_replaced(loading, small, old, new)));
}

static void a_good_report_has_no_message(void **state)
{
	assert_true(validate_text(*state, small));
}

static void an_unknown_element_gets_the_name_that_was_meant(void **state)
{
	changed(*state, "<statistics>", "<statistics><tabel name=\"x\"><row>1</row></tabel>");
	expect_only(*state, "unknown-element", 2, 13, "perhaps \"table\"");
	changed(*state, "<b>bold</b>", "<strong>bold</strong>");
	expect_only(*state, "unknown-element", 9, 24, "perhaps \"b\"");
	changed(*state, "<h2>h</h2>", "<blink>h</blink>");
	expect_only(*state, "unknown-element", 17, 20, "there is no element <blink>");
}

static void what_stands_in_a_misspelt_element_is_judged_too(void **state)
{
	changed(*state, "<statistics>", "<statistics><tabel name=\"x\"><rwo>1</rwo></tabel>");
	expect(*state, "unknown-element", 2, 13, "\"table\"");
	expect(*state, "unknown-element", 2, 29, "\"row\"");
	expect_count(*state, 2);
}

static void a_misspelt_element_is_not_missing_as_well(void **state)
{
	struct loading *loading = *state;
	const char *text = loading_replaced(loading, small, "<introduction>", "<introducton>");
	assert_false(validate_text(
		loading, loading_replaced(loading, text, "</introduction>", "</introducton>")));
	expect_only(loading, "unknown-element", 7, 1, "perhaps \"introduction\"");
}

static void a_misplaced_element_is_told_where_it_may_stand(void **state)
{
	changed(*state, "<h2>h</h2>", "<row>1</row>");
	expect_only(*state, "misplaced-element", 17, 20, "but in <table>");
	changed(*state, "<p>line</p>", "<p>line</p><h2>x</h2>");
	expect_only(*state, "misplaced-element", 18, 43, "cannot stand in <contact>");
}

static void attributes_are_told_that_are_unknown_missing_or_of_no_value(void **state)
{
	changed(*state, "year=\"2024/25\"", "");
	expect_only(*state, "missing-attribute", 1, 1, "year=");
	changed(*state, "year=", "yaer=");
	expect_only(*state, "unknown-attribute", 1, 23, "perhaps \"year\"");
	changed(*state, "<h2>", "<h2 class=\"x\">");
	expect_only(*state, "unknown-attribute", 17, 24, "<h2> has no attribute class=");
	changed(*state, "type=\"a\"", "type=\"x\"");
	expect_only(*state, "bad-value", 10, 41, "\"1\", \"a\", \"A\", \"i\" or \"I\"");
	changed(*state, "checked=\"yes\"", "checked=\"yse\"");
	expect_only(*state, "bad-value", 9, 13, "perhaps \"yes\"");
}

static void what_is_missing_is_named(void **state)
{
	changed(*state, "<li>one</li><li><p>two</p><ol type=\"a\"><li>x</li></ol></li>", "");
	expect_only(*state, "missing-element", 10, 1, "<li> is missing in <ul>");
	changed(*state, "<row>92</row>", "");
	expect_only(*state, "missing-element", 3, 1, "<row> or <part> is missing in <table>");
	validate_text(*state, "<report area=\"a\" year=\"y\" layout=\"l\"/>");
	expect(*state, "missing-element", 1, 1, "<statistics> is missing");
	expect(*state, "missing-element", 1, 1, "<introduction> is missing");
	expect_count(*state, 2);
	validate_text(*state,
		      "<report area=\"a\" year=\"y\" layout=\"l\">\n<introduction/></report>");
	expect_only(*state, "missing-element", 2, 1, "<statistics> is missing before");
}

static void what_may_stand_once_is_told_when_it_comes_again(void **state)
{
	changed(*state, "<standfirst>s</standfirst>",
		"<standfirst>s</standfirst><standfirst>t</standfirst>");
	expect_only(*state, "doubled-element", 8, 27, "the first is in line 8");
	changed(*state, "<introduction>", "<introduction/><introduction>");
	expect_only(*state, "doubled-element", 7, 16, "<introduction>");
}

static void the_wrong_order_is_told_once(void **state)
{
	struct loading *loading = *state;
	changed(loading, "<p checked=\"yes\">", "<p>x</p><standfirst>s</standfirst><p>");
	expect_only(loading, "doubled-element", 9, 9, "");
	const char *text = loading_replaced(loading, small, "<standfirst>s</standfirst>", "");
	validate_text(loading, loading_replaced(loading, text, "<terms>",
						"<standfirst>s</standfirst><terms>"));
	expect_only(loading, "wrong-order", 11, 1, "must stand before <p>");
	validate_text(loading, "<report area=\"a\" year=\"y\" layout=\"l\">\n<introduction/>\n"
			       "<statistics/></report>");
	expect_only(loading, "wrong-order", 2, 1, "must stand after <statistics>");
}

static void words_stand_only_where_words_may(void **state)
{
	changed(*state, "<introduction>", "<introduction>\n  loose");
	expect_only(*state, "text-not-allowed", 8, 3, "put them into <p>");
	changed(*state, "<statistics>", "<statistics>x");
	expect_only(*state, "text-not-allowed", 2, 13, "in <statistics>");
}

static void namespaces_are_not_wanted(void **state)
{
	changed(*state, "<report ", "<report xmlns=\"http://example.org/\" ");
	expect_only(*state, "namespace", 1, 1, "http://example.org/");
}

static void another_root_is_told(void **state)
{
	validate_text(*state, "<compendium/>");
	expect_only(*state, "unknown-element", 1, 1, "must be <report>");
}

static void a_schema_that_is_not_there_is_the_systems_fault(void **state)
{
	struct loading *loading = *state;
	struct xml_document *document = xml_read(loading->arena, &loading->messages,
						 loading_write(loading, "a.xml", "<a/>"));
	assert_false(schema_validate(loading->schemas, "none", document, loading->arena,
				     &loading->messages));
	assert_non_null(loading_find(loading, "broken-schema"));
	assert_int_equal(messages_status(&loading->messages), 3);
}

static const char *broken_schema(struct loading *loading, const char *content)
{
	loading_forget(loading);
	const char *text = arena_printf(
		loading->arena,
		"<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\">%s</grammar>", content);
	loading_write(loading, "s.rng", text);
	struct grammar_files files = { .folder = loading->folder };
	assert_null(grammar_read(loading->arena, &loading->messages, &files, "s"));
	const struct message *message = loading_find(loading, "broken-schema");
	return message ? message->text : "";
}

static void a_schema_beyond_the_subset_is_refused(void **state)
{
	assert_non_null(strstr(broken_schema(*state, "<start><ref name='x'/></start>"), "<ref>"));
	assert_non_null(
		strstr(broken_schema(*state, "<start><element name='a'><choice><attribute "
					     "name='b'/><empty/></choice></element></start>"),
		       "choice"));
	assert_non_null(strstr(broken_schema(*state, "<start><element name='a'><data "
						     "type='string'/></element></start>"),
			       "RELAX NG"));
	assert_non_null(
		strstr(broken_schema(*state, "<start><element name='a'><choice><element "
					     "name='b'><text/></element><element name='b'><empty/>"
					     "</element></choice></element></start>"),
		       "two elements"));
	assert_non_null(strstr(broken_schema(*state, "<start><ref name='x'/></start><define "
						     "name='x'><ref name='x'/></define>"),
			       "itself"));
}

static void a_schema_that_includes_itself_is_refused(void **state)
{
	assert_non_null(strstr(broken_schema(*state, "<include href='s.rng'/><start><element "
						     "name='a'><empty/></element></start>"),
			       "itself"));
}

static void *load_in_a_thread(void *context)
{
	struct xml_schemas *schemas = context;
	struct arena *arena = arena_new(0);
	struct messages messages;
	messages_init(&messages, arena);
	bool good = true;
	for (int i = 0; i < 20 && good; i++) {
		struct xml_document *document =
			xml_read(arena, &messages, PROJECT_FOLDER "/samples/london-2024-25.xml");
		good = document && schema_validate(schemas, "report", document, arena, &messages);
	}
	arena_free(arena);
	return good ? context : NULL;
}

static void threads_share_the_schemas(void **state)
{
	struct loading *loading = *state;
	pthread_t threads[8];
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(
			pthread_create(&threads[i], NULL, load_in_a_thread, loading->schemas), 0);
	for (size_t i = 0; i < 8; i++) {
		void *good = NULL;
		pthread_join(threads[i], &good);
		assert_non_null(good);
	}
}

/* libxml2's validator as referee. */

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void ignore(void *context, xmlError *error)
{
	(void)context;
	(void)error;
}

static size_t collect(xmlNode *node, xmlNode **found, size_t count)
{
	for (xmlNode *child = xmlFirstElementChild(node); child;
	     child = xmlNextElementSibling(child)) {
		found[count++] = child;
		count = collect(child, found, count);
	}
	return count;
}

static void mutate(xmlDoc *tree, unsigned *seed)
{
	static const char *const names[] = { "p", "li",		"row",	      "table", "section",
					     "b", "statistics", "standfirst", "part",  "x" };
	xmlNode *found[256];
	size_t count = collect(xmlDocGetRootElement(tree), found, 0);
	xmlNode *node = found[next_random(seed) % count];
	xmlNode *other = found[next_random(seed) % count];
	switch (next_random(seed) % 7) {
	case 0:
		xmlUnlinkNode(node);
		xmlFreeNode(node);
		break;
	case 1:
		xmlAddNextSibling(node, xmlCopyNode(node, 1));
		break;
	case 2:
		xmlNodeSetName(node, (const xmlChar *)names[next_random(seed) % 10]);
		break;
	case 3:
		xmlAddPrevSibling(other, xmlCopyNode(node, 1));
		break;
	case 4:
		xmlAddChild(node, xmlNewText((const xmlChar *)"loose words"));
		break;
	case 5:
		xmlSetProp(node, (const xmlChar *)"checked", (const xmlChar *)"yes");
		break;
	default:
		if (node->properties)
			xmlRemoveProp(node->properties);
	}
}

static bool referee_says(xmlRelaxNG *schema, xmlDoc *tree)
{
	xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt(schema);
	xmlRelaxNGSetValidStructuredErrors(context, ignore, NULL);
	bool valid = xmlRelaxNGValidateDoc(context, tree) == 0;
	xmlRelaxNGFreeValidCtxt(context);
	return valid;
}

static void the_verdict_is_that_of_another_validator(void **state)
{
	struct loading *loading = *state;
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(LAYOUTS "/report.rng");
	xmlRelaxNG *schema = xmlRelaxNGParse(parser);
	xmlRelaxNGFreeParserCtxt(parser);
	assert_non_null(schema);
	unsigned seed = 25;
	int valid = 0, invalid = 0;
	for (int round = 0; round < 3000; round++) {
		xmlDoc *tree = xmlReadMemory(small, (int)strlen(small), NULL, NULL, 0);
		for (unsigned i = next_random(&seed) % 3; i + 1 > 0; i--)
			mutate(tree, &seed);
		bool wanted = referee_says(schema, tree);
		xmlChar *text;
		int length;
		xmlDocDumpMemory(tree, &text, &length);
		bool found = validate_text(loading, (const char *)text);
		if (found != wanted) {
			loading_show(loading);
			fail_msg("the referee says %s of:\n%s", wanted ? "valid" : "invalid", text);
		}
		wanted ? valid++ : invalid++;
		xmlFree(text);
		xmlFreeDoc(tree);
	}
	xmlRelaxNGFree(schema);
	assert_true(valid > 300 && invalid > 300);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(a_good_report_has_no_message),
		loading_test(an_unknown_element_gets_the_name_that_was_meant),
		loading_test(what_stands_in_a_misspelt_element_is_judged_too),
		loading_test(a_misspelt_element_is_not_missing_as_well),
		loading_test(a_misplaced_element_is_told_where_it_may_stand),
		loading_test(attributes_are_told_that_are_unknown_missing_or_of_no_value),
		loading_test(what_is_missing_is_named),
		loading_test(what_may_stand_once_is_told_when_it_comes_again),
		loading_test(the_wrong_order_is_told_once),
		loading_test(words_stand_only_where_words_may),
		loading_test(namespaces_are_not_wanted),
		loading_test(another_root_is_told),
		loading_test(a_schema_that_is_not_there_is_the_systems_fault),
		loading_test(a_schema_beyond_the_subset_is_refused),
		loading_test(a_schema_that_includes_itself_is_refused),
		loading_test(threads_share_the_schemas),
		loading_test(the_verdict_is_that_of_another_validator),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
