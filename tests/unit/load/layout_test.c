#include "loading.h"

#include <glob.h>

#include "load/grammar.h"
#include "load/layout.h"
#include "load/layout_reader.h"

/* Loads "own", which extends a copy of mappa-base, with this inside. */
static const struct layout *load(struct loading *loading, const char *inside)
{
	loading_forget(loading);
	loading_write(loading, "mappa-base.xml", loading_text(loading, LAYOUTS "/mappa-base.xml"));
	const char *text =
		arena_printf(loading->arena,
			     "<layout name=\"own\" extends=\"mappa-base\">\n%s\n</layout>", inside);
	loading_write(loading, "own.xml", text);
	return layout_load(loading->arena, &loading->messages, loading->schemas, loading->folder,
			   "own", (struct place) { 0 });
}

static const struct layout *load_good(struct loading *loading, const char *inside)
{
	const struct layout *layout = load(loading, inside);
	expect_count(loading, 0);
	assert_non_null(layout);
	return layout;
}

static void refused(struct loading *loading, const char *inside, const char *rule, unsigned line,
		    unsigned column, const char *words)
{
	assert_null(load(loading, inside));
	expect_only(loading, rule, line, column, words);
}

static void small_type_has_the_ink_that_its_colour_has_for_it(void **state)
{
	struct loading *loading = *state;
	const struct layout *layout =
		layout_load(loading->arena, &loading->messages, loading->schemas, LAYOUTS,
			    "mappa-base", (struct place) { 0 });
	assert_non_null(layout);
	const struct ink *navy = layout_ink(layout, "navy");
	const struct ink *small = layout_style(layout, "folio")->colour;
	assert_ptr_equal(layout_style(layout, "title")->colour, navy);
	assert_string_equal(small->name, "navy");
	assert_memory_equal(small->srgb, navy->srgb, sizeof navy->srgb);
	assert_int_equal(small->cmyk[0] + small->cmyk[1] + small->cmyk[2], 0);
	assert_int_equal(small->cmyk[3], 10000);
	assert_true(small->overprint);
}

static void the_shared_layout_is_as_the_look_says(void **state)
{
	struct loading *loading = *state;
	const struct layout *layout =
		layout_load(loading->arena, &loading->messages, loading->schemas, LAYOUTS,
			    "mappa-base", (struct place) { 0 });
	assert_non_null(layout);
	assert_string_equal(layout->name, "mappa-base");
	assert_string_equal(layout->lang, "en-GB");
	assert_int_equal(layout->page.columns, 12);
	assert_true(layout->page.baseline_step == 14 * LENGTH_ONE_PT);
	assert_true(layout->page.width == length_from_micrometres(210000));
	assert_int_equal(layout->area_count, 42);
	const struct ink *text = layout_ink(layout, "text"), *navy = layout_ink(layout, "navy");
	assert_true(text->overprint);
	assert_int_equal(text->cmyk[3], 10000);
	assert_int_equal(navy->srgb[0], 0x0b);
	assert_int_equal(navy->srgb[2], 0x45);
	assert_int_equal(navy->cmyk[1], 8200);
	assert_ptr_equal(layout->statistics.top_rule.ink, navy);
	assert_true(layout->statistics.top_rule.width == LENGTH_ONE_PT);
	assert_ptr_equal(layout->text, layout_style(layout, "text"));
	assert_string_equal(layout->bold_italic, "Lato Bold Italic");
	assert_int_equal(layout->chart.series_count, 5);
	assert_ptr_equal(layout->chart.series[4], layout_ink(layout, "light-purple"));
	assert_ptr_equal(layout->chart.on_series[1], layout_ink(layout, "black"));
	assert_string_equal(layout->covers->name, "front");
	assert_true(layout->covers->has_rings);
	const struct cover_text *name = layout->covers->texts->next;
	assert_int_equal(name->step_count, 3);
	assert_int_equal(name->role, COVER_TITLE);
	assert_string_equal(name->text, "{area}");
	assert_true(name->next->below);
	assert_null(layout->sections);
}

static void styles_have_their_defaults(void **state)
{
	struct loading *loading = *state;
	const struct layout *layout = load_good(loading, "");
	const struct style *title = layout_style(layout, "title");
	const struct style *text = layout_style(layout, "text");
	assert_true(title->optical);
	assert_false(text->optical);
	assert_true(layout_style(layout, "cover-below")->optical);
	assert_true(text->baseline == length_from_millipt(10500));
	assert_true(layout_style(layout, "sub-head")->baseline == length_from_millipt(10200));
	assert_int_equal(title->track, -18);
	assert_int_equal(title->figures, FIGURES_PROPORTIONAL);
	assert_int_equal(layout_style(layout, "table-head")->align, STYLE_RIGHT);
	assert_int_equal(title->hyphenate_below, 75);
	assert_int_equal(title->least_last_line, 0);
	assert_true(text->hyphenate);
}

static void what_a_layout_says_anew_replaces_attribute_by_attribute(void **state)
{
	const struct layout *layout = load_good(
		*state,
		"<page outer=\"25mm\"/>"
		"<colours><colour name=\"navy\" srgb=\"#FF0000\"/></colours>"
		"<styles><style name=\"title\" size=\"20pt\"/><style name=\"mine\" "
		"face=\"Lato Bold\" size=\"9pt\" leading=\"12pt\" colour=\"navy\"/></styles>"
		"<looks><foot text=\"mine\"/></looks>");
	assert_true(layout->page.outer == length_from_micrometres(25000));
	assert_true(layout->page.inner == length_from_micrometres(20000));
	const struct ink *navy = layout_ink(layout, "navy");
	assert_int_equal(navy->srgb[0], 255);
	assert_int_equal(navy->cmyk[1], 8200);
	const struct style *title = layout_style(layout, "title");
	assert_true(title->size == 20 * LENGTH_ONE_PT);
	assert_true(title->leading == 35 * LENGTH_ONE_PT);
	assert_false(title->optical);
	assert_ptr_equal(title->colour, navy);
	assert_ptr_equal(layout->foot.text, layout_style(layout, "mine"));
	assert_ptr_equal(layout->foot.folio, layout_style(layout, "folio"));
	assert_true(layout_style(layout, "mine")->baseline == 9 * LENGTH_ONE_PT);
}

static const char *const two_tables =
	"<tables><table name=\"a\" title=\"T {year}\" absent=\"r.c\">\n"
	"<part><column name=\"c\" head=\"C:\"/><column name=\"t\" total=\"yes\"/>"
	"<row name=\"r\" label=\"R\"/></part><note>some\n words</note></table>\n"
	"<table name=\"b\" optional=\"yes\"><part name=\"p\" sub-head=\"S\"><row name=\"r\" "
	"label=\"R\"/></part>"
	"<part name=\"q\" head=\"no\"><row name=\"r\" label=\"R\"/></part></table></tables>\n";

static void tables_are_read_and_replaced_whole(void **state)
{
	struct loading *loading = *state;
	const struct layout *layout = load_good(loading, two_tables);
	const struct table_form *a = layout->tables, *b = a->next;
	assert_string_equal(a->title, "T {year}");
	assert_string_equal(a->note, "some words");
	assert_int_equal(a->parts->column_count, 2);
	assert_true(a->parts->columns[1].total);
	assert_true(table_cell_is_absent(a, a->parts, a->parts->rows, 0));
	assert_false(table_cell_is_absent(a, a->parts, a->parts->rows, 1));
	assert_true(b->optional);
	assert_null(b->title);
	assert_int_equal(b->parts->column_count, 1);
	assert_string_equal(b->parts->columns[0].name, "value");
	assert_true(b->parts->head);
	assert_false(b->parts->next->head);
	assert_null(b->next);
	loading_write(loading, "over.xml",
		      "<layout name=\"over\" extends=\"own\"><tables><table name=\"a\"><part>"
		      "<row label=\"only\"/></part></table></tables></layout>");
	layout = layout_load(loading->arena, &loading->messages, loading->schemas, loading->folder,
			     "over", (struct place) { 0 });
	assert_non_null(layout);
	assert_null(layout->tables->title);
	assert_string_equal(layout->tables->parts->rows->label, "only");
	assert_string_equal(layout->tables->next->name, "b");
}

static void faults_of_tables_are_told(void **state)
{
	struct loading *loading = *state;
	refused(loading, loading_replaced(loading, two_tables, "\"r.c\"", "\"r.c  r.x\""),
		"unknown-cell", 2, 55, "\"r.x\"");
	refused(loading, loading_replaced(loading, two_tables, "name=\"t\"", "name=\"c\""),
		"doubled-name", 3, 49, "column \"c\"");
	refused(loading, loading_replaced(loading, two_tables, "name=\"q\"", "name=\"p\""),
		"doubled-name", 5, 104, "part \"p\"");
	refused(loading, loading_replaced(loading, two_tables, "<part name=\"q\"", "<part"),
		"missing-attribute", 5, 92, "name=");
	refused(loading,
		loading_replaced(loading, two_tables, "<row name=\"r\" label=\"R\"/></part><note>",
				 "<row name=\"r\" label=\"R\"/><row name=\"r\" label=\"R\"/>"
				 "</part><note>"),
		"doubled-name", 3, 101, "row \"r\"");
}

static const char *const order = "<sections>\n<cover use=\"front\"/>\n"
				 "<introduction title=\"Intro\" columns=\"2\"/>\n"
				 "<section name=\"one\" title=\"One\" columns=\"2\" start=\"left\" "
				 "balance=\"no\"><p>words</p><statistics/></section>\n"
				 "<section name=\"two\" title=\"Two\"/>\n"
				 "<local columns=\"2\"/>\n</sections>";

static void sections_come_in_their_order(void **state)
{
	const struct layout *layout = load_good(*state, order);
	const struct section_form *form = layout->sections;
	assert_int_equal(form->source, SECTION_COVER);
	assert_string_equal(form->name, "front");
	form = form->next;
	assert_int_equal(form->source, SECTION_INTRODUCTION);
	assert_string_equal(form->title, "Intro");
	assert_true(form->balance);
	form = form->next;
	assert_int_equal(form->source, SECTION_NATIONAL);
	assert_int_equal(form->start, START_LEFT);
	assert_false(form->balance);
	assert_int_equal(form->body->first->kind, PROSE_P);
	assert_int_equal(form->body->last->kind, PROSE_STATISTICS);
	form = form->next;
	assert_int_equal(form->columns, 1);
	assert_int_equal(form->start, START_ANY);
	assert_int_equal(form->next->source, SECTION_LOCAL);
	assert_int_equal(form->next->columns, 2);
	assert_null(form->next->next);
}

static const struct layout *load_over(struct loading *loading, const char *sections)
{
	load_good(loading, order);
	const char *text = arena_printf(
		loading->arena,
		"<layout name=\"over\" extends=\"own\"><sections>\n%s</sections></layout>",
		sections);
	loading_write(loading, "over.xml", text);
	return layout_load(loading->arena, &loading->messages, loading->schemas, loading->folder,
			   "over", (struct place) { 0 });
}

static void a_section_is_taken_from_what_is_extended(void **state)
{
	struct loading *loading = *state;
	const struct layout *layout =
		load_over(loading, "<section use=\"two\"/>\n<section use=\"one\" title=\"Uno\"/>");
	expect_count(loading, 0);
	assert_string_equal(layout->sections->title, "Two");
	const struct section_form *one = layout->sections->next;
	assert_string_equal(one->name, "one");
	assert_string_equal(one->title, "Uno");
	assert_int_equal(one->columns, 2);
	assert_int_equal(one->body->first->kind, PROSE_P);
	assert_null(one->next);
	assert_null(load_over(loading, "<section use=\"tow\" title=\"x\"/>"));
	expect_only(loading, "unknown-section", 2, 15, "perhaps \"two\"");
}

static const char *const terms =
	"<sections>\n<section name=\"words\" title=\"Words\"><p>x</p><terms>"
	"<term name=\"A\">a</term><term name=\"B\">b</term><term name=\"C\">c</term>"
	"</terms></section></sections>";

/* "own" has the terms; "over" extends it, and "last" that. */
static const struct layout *load_terms(struct loading *loading, const char *over, const char *last)
{
	const char *const texts[][2] = { { "over", over }, { "last", last } };
	load_good(loading, terms);
	for (size_t i = 0; i < 2; i++)
		loading_write(
			loading, arena_printf(loading->arena, "%s.xml", texts[i][0]),
			arena_printf(loading->arena,
				     "<layout name=\"%s\" extends=\"%s\"><sections>\n"
				     "<section use=\"words\">%s</section></sections></layout>",
				     texts[i][0], i ? "over" : "own", texts[i][1]));
	return layout_load(loading->arena, &loading->messages, loading->schemas, loading->folder,
			   "last", (struct place) { 0 });
}

/* The names and words of a section's terms: "A:a B:b". */
static const char *terms_of(struct loading *loading, const struct layout *layout)
{
	const char *text = "";
	const struct prose *list = layout->sections->body->first->next;
	const struct prose *last = NULL;
	for (const struct prose *term = list->first; term; term = term->next) {
		assert_ptr_equal(term->parent, list);
		text = arena_printf(loading->arena, "%s%s%s:%s", text, last ? " " : "",
				    prose_attribute(term, "name"), term->first->text);
		last = term;
	}
	assert_ptr_equal(list->last, last);
	return text;
}

static void single_terms_are_replaced_and_added(void **state)
{
	struct loading *loading = *state;
	const struct layout *layout = load_terms(
		loading, "<term name=\"B\">new</term>",
		"<term name=\"D\" after=\"C\">d</term><term name=\"0\" before=\"A\">o</term>");
	expect_count(loading, 0);
	assert_string_equal(terms_of(loading, layout), "0:o A:a B:new C:c D:d");
	layout = load_terms(loading, "<term name=\"B2\" after=\"B\">x</term>",
			    "<term name=\"B2\">y</term><term name=\"C\">z</term>");
	expect_count(loading, 0);
	assert_string_equal(terms_of(loading, layout), "A:a B:b B2:y C:z");
}

static void a_term_that_finds_no_place_is_told(void **state)
{
	struct loading *loading = *state;
	assert_null(load_terms(loading, "", "<term name=\"E\">e</term>"));
	expect_only(loading, "unknown-term", 2, 34, "before= or after=");
	assert_null(load_terms(loading, "", "<term name=\"E\" after=\"Z\">e</term>"));
	expect_only(loading, "unknown-term", 2, 44, "to stand beside");
}

static void faults_of_sections_are_told(void **state)
{
	struct loading *loading = *state;
	refused(loading, loading_replaced(loading, order, "use=\"front\"", "use=\"frnt\""),
		"unknown-cover", 3, 13, "perhaps \"front\"");
	refused(loading, loading_replaced(loading, order, " title=\"Intro\"", ""),
		"missing-attribute", 4, 1, "title=");
	refused(loading, loading_replaced(loading, order, "columns=\"2\"", "columns=\"5\""),
		"bad-value", 4, 38, "from 1 to 4");
}

static void names_of_colours_and_styles_are_suggested(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<looks><foot text=\"fot\"/></looks>", "unknown-style", 2, 20,
		"perhaps \"foot\"");
	refused(loading, "<looks><list bullet=\"turqoise\"/></looks>", "unknown-colour", 2, 22,
		"perhaps \"turquoise\"");
	refused(loading, "<looks><footnote rule=\"0.5pt nvy\"/></looks>", "unknown-colour", 2, 30,
		"perhaps \"navy\"");
	refused(loading, "<styles><style name=\"text\" colour=\"txt\"/></styles>", "unknown-colour",
		2, 36, "perhaps \"text\"");
	refused(loading, "<looks><chart palette=\"navy skyy orange text rule\"/></looks>",
		"unknown-colour", 2, 29, "perhaps \"sky\"");
	refused(loading,
		"<covers><cover name=\"front\" ground=\"navy\"><text styles=\"text\n  boldest\" "
		"x=\"0\" "
		"y=\"0\" width=\"1pt\">x</text></cover></covers>",
		"unknown-style", 3, 3, "\"boldest\"");
}

static void values_that_are_none_are_told(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<page bleed=\"3 miles\"/>", "bad-value", 2, 14, "3 miles");
	refused(loading, "<page width=\"0\"/>", "bad-value", 2, 14, "more than 0");
	refused(loading, "<page columns=\"0\"/>", "bad-value", 2, 16, "from 1 to 100");
	refused(loading, "<looks><footnote rule=\"navy\"/></looks>", "bad-value", 2, 24,
		"0.5pt navy");
	refused(loading, "<colours><colour name=\"navy\" srgb=\"#12\"/></colours>", "bad-value", 2,
		36, "#12436D");
	refused(loading, "<colours><colour name=\"navy\" cmyk=\"1 2 3 101\"/></colours>",
		"bad-value", 2, 36, "four per cents");
	refused(loading, "<colours><colour name=\"navy\" cmyk=\"1 2 3\"/></colours>", "bad-value",
		2, 36, "four per cents");
	refused(loading, "<styles><style name=\"text\" align=\"centre\"/></styles>", "bad-value", 2,
		35, "\"left\", \"right\" or \"justify\"");
	refused(loading, "<looks><chart on-palette=\"white\"/></looks>", "bad-value", 1, 1,
		"as many colours");
	refused(loading, "<looks><statistics side-columns=\"13\"/></looks>", "bad-value", 1, 1,
		"12 columns");
	refused(loading, "<page outer=\"9mm\"/>", "bad-value", 1, 1, "the page's outer");
	refused(loading, "<looks><foot y=\"290mm\"/></looks>", "bad-value", 1, 1,
		"the page's foot");
}

static void what_no_layout_gives_is_missing(void **state)
{
	struct loading *loading = *state;
	refused(loading, "<colours><colour name=\"new\" srgb=\"#000000\"/></colours>",
		"missing-attribute", 2, 24, "cmyk=");
	assert_null(load(loading, "<styles><style name=\"new\" size=\"9pt\"/></styles>"));
	expect(loading, "missing-attribute", 2, 9, "\"new\" needs face=");
	expect(loading, "missing-attribute", 2, 9, "leading=");
	expect(loading, "missing-attribute", 2, 9, "colour=");
	expect_count(loading, 3);
	loading_forget(loading);
	loading_write(loading, "bare.xml", "<layout name=\"bare\"/>");
	assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
				loading->folder, "bare", (struct place) { 0 }));
	expect(loading, "missing-element", 1, 1, "<page> is missing");
	expect(loading, "missing-element", 1, 1, "<chart> is missing");
	expect(loading, "missing-attribute", 1, 1, "report-title=");
}

static void areas_must_be_in_their_alphabet(void **state)
{
	refused(*state,
		"<areas><area name=\"Essex\" region=\"x\" column=\"0\" row=\"0\"/>\n"
		"<area name=\"Cheshire\" region=\"x\" column=\"0\" row=\"0\"/></areas>",
		"wrong-order", 3, 13, "before Essex");
	refused(*state,
		"<areas><area name=\"Essex\" region=\"x\" column=\"0\" row=\"0\"/>\n"
		"<area name=\"Essex\" region=\"x\" column=\"0\" row=\"0\"/></areas>",
		"doubled-area", 3, 13, "twice");
}

static struct place place_in(struct loading *loading)
{
	struct source *source = arena_alloc(loading->arena, sizeof *source);
	*source = (struct source) { "report.xml", "<report layout=\"own\"/>", 22 };
	return (struct place) { source, 16 };
}

static void an_unknown_layout_is_told_with_those_that_there_are(void **state)
{
	struct loading *loading = *state;
	load_good(loading, "");
	static const char *const names[] = { "won", "ow", "../own", "" };
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		loading_forget(loading);
		assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
					loading->folder, names[i], place_in(loading)));
		expect_only(loading, "unknown-layout", 1, 17, "mappa-base, own in");
	}
	assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
				loading->folder, "onw", place_in(loading)));
	expect(loading, "unknown-layout", 1, 17, "perhaps \"own\"");
}

static void layouts_that_extend_each_other_in_a_circle_are_refused(void **state)
{
	struct loading *loading = *state;
	loading_write(loading, "one.xml", "<layout name=\"one\" extends=\"two\"/>");
	loading_write(loading, "two.xml", "<layout name=\"two\" extends=\"one\"/>");
	assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
				loading->folder, "one", (struct place) { 0 }));
	expect_only(loading, "layout-circle", 1, 29, "one, which extends two, which extends one");
}

static void layouts_are_extended_eight_deep(void **state)
{
	struct loading *loading = *state;
	for (int i = 0; i < 9; i++) {
		const char *text = arena_printf(loading->arena,
						"<layout name=\"l%d\" extends=\"l%d\"/>", i, i + 1);
		loading_write(loading, arena_printf(loading->arena, "l%d.xml", i), text);
	}
	assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
				loading->folder, "l0", (struct place) { 0 }));
	expect_only(loading, "too-deep", 1, 28, "8 deep");
}

static void a_layout_that_is_named_otherwise_is_told(void **state)
{
	struct loading *loading = *state;
	load_good(loading, "");
	loading_write(loading, "other.xml", "<layout name=\"own\" extends=\"mappa-base\"/>");
	assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
				loading->folder, "other", (struct place) { 0 }));
	expect_only(loading, "bad-value", 1, 15, "other.xml");
}

static void faults_in_what_is_extended_are_told_there(void **state)
{
	struct loading *loading = *state;
	loading_write(loading, "own.xml", "<layout name=\"own\" extends=\"base\"/>");
	loading_write(loading, "base.xml", "<layout name=\"base\">\n<pge/></layout>");
	assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
				loading->folder, "own", (struct place) { 0 }));
	const struct message *message = loading_find(loading, "unknown-element");
	assert_non_null(message);
	assert_non_null(strstr(message->place.source->path, "base.xml"));
	expect(loading, "unknown-element", 2, 1, "\"page\"");
}

static void the_years_are_a_layouts_own(void **state)
{
	struct loading *loading = *state;
	load_good(loading, "");
	loading_write(loading, "a.xml",
		      "<layout name=\"a\" extends=\"own\" years=\"2023/24 2024/25\"/>");
	loading_write(loading, "b.xml", "<layout name=\"b\" extends=\"a\"/>");
	const struct layout *a = layout_load(loading->arena, &loading->messages, loading->schemas,
					     loading->folder, "a", (struct place) { 0 });
	const struct layout *b = layout_load(loading->arena, &loading->messages, loading->schemas,
					     loading->folder, "b", (struct place) { 0 });
	assert_string_equal(a->years, "2023/24 2024/25");
	assert_null(b->years);
	loading_write(loading, "b.xml", "<layout name=\"b\" extends=\"a\" years=\"2024\"/>");
	assert_null(layout_load(loading->arena, &loading->messages, loading->schemas,
				loading->folder, "b", (struct place) { 0 }));
	expect_only(loading, "bad-value", 1, 37, "2024/25");
}

static void a_look_takes_the_same_attributes_in_the_schema_and_here(void **state)
{
	struct loading *loading = *state;
	struct grammar_files files = { .folder = LAYOUTS };
	const struct grammar *grammar =
		grammar_read(loading->arena, &loading->messages, &files, "layout");
	assert_non_null(grammar);
	size_t look_count, under_looks = 0;
	const struct layout_look *looks = layout_looks(&look_count);
	const struct grammar_element *group = grammar_find(grammar, "looks");
	for (size_t i = 0; i < look_count; i++) {
		const struct layout_field *fields = looks[i].fields;
		const struct grammar_element *element =
			grammar_child(looks[i].group ? group : grammar->root, looks[i].element);
		under_looks += looks[i].group != NULL;
		assert_non_null(element);
		size_t count = 0;
		for (; fields[count].name; count++)
			if (!grammar_attribute(element, fields[count].name))
				fail_msg("<%s %s=> is not in the schema", looks[i].element,
					 fields[count].name);
		assert_true(count < LAYOUT_FIELDS);
		for (const struct grammar_attribute *known = element->attributes; known;
		     known = known->next)
			count--;
		assert_int_equal(count, 0);
	}
	assert_int_equal(under_looks, group->child_count);
}

static void all_layouts_of_the_project_are_read_without_a_message(void **state)
{
	struct loading *loading = *state;
	glob_t found;
	assert_int_equal(glob(LAYOUTS "/*.xml", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		char *name = arena_strdup(loading->arena, strrchr(found.gl_pathv[i], '/') + 1);
		name[strlen(name) - strlen(".xml")] = '\0';
		assert_non_null(layout_load(loading->arena, &loading->messages, loading->schemas,
					    LAYOUTS, name, (struct place) { 0 }));
	}
	globfree(&found);
	expect_count(loading, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(small_type_has_the_ink_that_its_colour_has_for_it),
		loading_test(the_shared_layout_is_as_the_look_says),
		loading_test(styles_have_their_defaults),
		loading_test(what_a_layout_says_anew_replaces_attribute_by_attribute),
		loading_test(tables_are_read_and_replaced_whole),
		loading_test(faults_of_tables_are_told),
		loading_test(sections_come_in_their_order),
		loading_test(a_section_is_taken_from_what_is_extended),
		loading_test(single_terms_are_replaced_and_added),
		loading_test(a_term_that_finds_no_place_is_told),
		loading_test(faults_of_sections_are_told),
		loading_test(names_of_colours_and_styles_are_suggested),
		loading_test(values_that_are_none_are_told),
		loading_test(what_no_layout_gives_is_missing),
		loading_test(areas_must_be_in_their_alphabet),
		loading_test(an_unknown_layout_is_told_with_those_that_there_are),
		loading_test(layouts_that_extend_each_other_in_a_circle_are_refused),
		loading_test(layouts_are_extended_eight_deep),
		loading_test(a_layout_that_is_named_otherwise_is_told),
		loading_test(faults_in_what_is_extended_are_told_there),
		loading_test(the_years_are_a_layouts_own),
		loading_test(a_look_takes_the_same_attributes_in_the_schema_and_here),
		loading_test(all_layouts_of_the_project_are_read_without_a_message),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
