#include "loading.h"

#include "load/prose_reader.h"

/* What stands in <a>...</a>, written as an outline: "p[text b[bold]]". */
static const struct prose *read_prose(struct loading *loading, const char *content)
{
	const char *text = arena_printf(loading->arena, "<a>%s</a>", content);
	struct xml_document *document =
		xml_read(loading->arena, &loading->messages, loading_write(loading, "a.xml", text));
	assert_non_null(document);
	const struct prose *body = prose_read(loading->arena, document, document->root);
	xml_close(document);
	assert_int_equal(body->kind, PROSE_BODY);
	return body;
}

static const char *outline(struct loading *loading, const struct prose *prose)
{
	if (prose->text)
		return arena_printf(loading->arena, "'%s'", prose->text);
	const char *text = arena_printf(loading->arena, "%s[", prose_kind_name(prose->kind));
	const struct prose *last = NULL;
	for (const struct prose *child = prose->first; child; child = child->next) {
		assert_ptr_equal(child->parent, prose);
		text = arena_printf(loading->arena, "%s%s%s", text, last ? " " : "",
				    outline(loading, child));
		last = child;
	}
	assert_ptr_equal(prose->last, last);
	return arena_printf(loading->arena, "%s]", text);
}

static void reads_as(struct loading *loading, const char *content, const char *wanted)
{
	assert_string_equal(outline(loading, read_prose(loading, content)), wanted);
}

static void white_space_is_one_space_and_none_at_the_edges(void **state)
{
	reads_as(*state, "<p>\n  two \t\n words  </p>", "body[p['two words']]");
	reads_as(*state, "<p>  </p>", "body[p[]]");
	reads_as(*state, "<p>a <b> b </b> c</p>", "body[p['a ' b['b '] 'c']]");
	reads_as(*state, "<p><b>a </b> </p>", "body[p[b['a']]]");
	reads_as(*state, "<p> <i> <b> a</b></i></p>", "body[p[i[b['a']]]]");
	reads_as(*state, "<p>a<b> </b></p>", "body[p['a' b[]]]");
}

static void a_line_break_takes_the_space_beside_it(void **state)
{
	reads_as(*state, "<p>a <br/> b</p>", "body[p['a' br[] 'b']]");
	reads_as(*state, "<p>a<b> <br/></b> b</p>", "body[p['a' b[br[]] 'b']]");
}

static void a_footnote_is_a_line_of_its_own(void **state)
{
	reads_as(*state, "<p>a<footnote> n <b>x</b> </footnote> b</p>",
		 "body[p['a' footnote['n ' b['x']] ' b']]");
	reads_as(*state, "<p>a <footnote>n</footnote>.</p>", "body[p['a ' footnote['n'] '.']]");
}

static void comments_do_not_break_a_text(void **state)
{
	reads_as(*state, "<p>one<!-- x --> two</p>", "body[p['one two']]");
}

static void words_beside_blocks_are_paragraphs(void **state)
{
	reads_as(*state, "<ul><li>word</li></ul>", "body[ul[li['word']]]");
	reads_as(*state, "<ul><li> one <b>b</b> <ul><li>x</li></ul> tail </li></ul>",
		 "body[ul[li[p['one ' b['b']] ul[li['x']] p['tail']]]]");
	reads_as(*state, "<terms><term name='t'>\n<p>x</p>\n</term></terms>",
		 "body[terms[term[p['x']]]]");
}

static void blocks_keep_their_attributes_and_places(void **state)
{
	struct loading *loading = *state;
	const struct prose *body = read_prose(
		loading,
		"\n <signature name='A\n  B' post='C'/>\n <p>x\n   <a href='u'>y</a> {f}</p>");
	const struct prose *signature = body->first, *p = body->last;
	assert_string_equal(prose_attribute(signature, "name"), "A B");
	assert_null(prose_attribute(signature, "body"));
	struct line_column at = place_locate(prose_attribute_place(signature, "post"));
	assert_int_equal(at.line, 3);
	assert_int_equal(at.column, 12);
	at = place_locate(prose_value_place(signature, "name", 2));
	assert_int_equal(at.line, 3);
	assert_int_equal(at.column, 3);
	at = place_locate(p->place);
	assert_int_equal(at.line, 4);
	assert_int_equal(at.column, 2);
	assert_string_equal(p->last->text, " {f}");
	at = place_locate(prose_text_place(p->last, 1));
	assert_int_equal(at.line, 5);
	assert_int_equal(at.column, 22);
	assert_string_equal(p->first->text, "x ");
}

static void every_kind_has_its_name(void **state)
{
	(void)state;
	for (int kind = 0; kind < PROSE_KINDS; kind++)
		assert_non_null(prose_kind_name((enum prose_kind)kind));
	assert_string_equal(prose_kind_name(PROSE_PULL_QUOTE), "pull-quote");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(white_space_is_one_space_and_none_at_the_edges),
		loading_test(a_line_break_takes_the_space_beside_it),
		loading_test(a_footnote_is_a_line_of_its_own),
		loading_test(comments_do_not_break_a_text),
		loading_test(words_beside_blocks_are_paragraphs),
		loading_test(blocks_keep_their_attributes_and_places),
		cmocka_unit_test(every_kind_has_its_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
