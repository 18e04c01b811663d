#include "checking.h"

static void a_good_report_has_no_message(void **state)
{
	check_text(*state, good_report);
	expect_count(*state, 0);
}

static void a_missing_table_comes_with_what_to_paste(void **state)
{
	check_changed(*state, "<table name=\"rate\"><row>92</row></table>\n", "");
	expect_only(*state, "missing-table", 2, 1, "<table name=\"rate\"><row>...</row></table>");
	expect_status(*state, 1);
	struct loading *loading = *state;
	const char *start = strstr(good_report, "<table name=\"restrictive-orders\">");
	const char *end = strstr(start, "<table name=\"sro-breach\">");
	const char *table = arena_strndup(loading->arena, start, (size_t)(end - start));
	check_changed(loading, table, "");
	expect_only(
		loading, "missing-table", 2, 1,
		"<row name=\"shpo\">...</row> <row name=\"shpo-with-foreign-travel\">...</row>");
}

static void tables_that_stand_twice_or_are_unknown_are_told(void **state)
{
	check_changed(*state, "</statistics>",
		      "<table name=\"rate\"><row>92</row></table></statistics>");
	expect_only(*state, "doubled-table", 32, 1, "\"rate\"");
	check_changed(*state, "name=\"rate\"", "name=\"rte\"");
	expect_only(*state, "unknown-table", 30, 1, "perhaps \"rate\"");
	check_changed(*state, "name=\"rate\"", "name=\"population\"");
	expect(*state, "unknown-table", 30, 1, "no table \"population\"");
	expect(*state, "missing-table", 2, 1, "\"rate\"");
	expect_count(*state, 2);
}

static void rows_are_held_against_the_format(void **state)
{
	check_changed(*state, "\"level-1\"", "\"levle-1\"");
	expect_only(*state, "unknown-row", 4, 1, "perhaps \"level-1\"");
	check_changed(*state, "\"level-1\"", "\"first\"");
	expect(*state, "unknown-row", 4, 1, "no row \"first\"");
	expect(*state, "missing-row", 3, 1, "<row name=\"level-1\">");
	expect_count(*state, 2);
	check_changed(*state, "<row name=\"shpo\">559</row>\n", "");
	expect_only(*state, "missing-row", 16, 1, "(Sexual Harm Prevention Order (SHPO))");
	check_changed(*state, "<row name=\"shpo\">559</row>\n",
		      "<row name=\"shpo\">559</row>\n<row name=\"shpo\">559</row>\n");
	expect_only(*state, "doubled-row", 18, 1, "twice");
	check_changed(*state, "<row name=\"cautioned\">", "<row>");
	expect(*state, "unknown-row", 14, 1, "<row name=\"cautioned\">");
	check_changed(*state, "<row>92</row>", "<row name=\"rate\">92</row>");
	expect_only(*state, "unknown-row", 30, 20, "\"rate\"");
}

static void parts_are_held_against_the_format(void **state)
{
	check_changed(*state, "\"breach-of-shpo\"", "\"breach-of-sopo\"");
	expect_only(*state, "unknown-part", 27, 1, "perhaps \"breach-of-shpo\"");
	check_changed(*state, "<part name=\"breach-of-shpo\">",
		      "<part name=\"breach-of-licence\"><row name=\"level-2\">1 1 1</row></part>"
		      "<part name=\"breach-of-shpo\">");
	expect_only(*state, "doubled-part", 27, 1, "twice");
	check_changed(*state, "<row>92</row>", "<part name=\"x\"><row>92</row></part>");
	expect_only(*state, "unknown-part", 30, 20, "\"x\"");
	struct loading *loading = *state;
	const char *start = strstr(good_report, "<part name=\"breach-of-licence\">");
	const char *end = strstr(start, "</table>");
	const char *parts = arena_strndup(loading->arena, start, (size_t)(end - start));
	check_changed(loading, parts, "<row name=\"level-2\">1</row>");
	expect(loading, "missing-part", 22, 1, "breach-of-licence");
	expect(loading, "missing-part", 22, 1, "breach-of-shpo");
	expect_count(loading, 2);
}

static void too_few_and_too_many_figures_are_told(void **state)
{
	check_changed(*state, "7368 3681  -  11049", "7368 3681");
	expect_only(*state, "too-few-figures", 4, 1, "Category 1, Category 2, Category 3, Total");
	check_changed(*state, "7368 3681  -  11049", "7368 3681  -  11049 5");
	expect_only(*state, "too-many-figures", 4, 41, "5 figures");
	check_changed(*state, "<row>92</row>", "<row>92 93</row>");
	expect_only(*state, "too-many-figures", 30, 28, "one figure");
	check_changed(*state, "7368 3681  -  11049", "7368 3681  -  11 049");
	expect_only(*state, "too-many-figures", 4, 38, "11 049 is written 11,049");
	check_changed(*state, "7368 3681  -  11049", "7 368 3681  -  11049");
	expect_only(*state, "too-many-figures", 4, 36, "7 368 is written 7,368");
	check_changed(*state, "<row>92</row>", "<row/>");
	expect_only(*state, "too-few-figures", 30, 20, "but there are 0");
}

static void what_a_misspelt_element_hides_is_not_told_as_missing(void **state)
{
	check_changed(*state, "<table name=\"rate\"><row>92</row></table>",
		      "<tble name=\"rate\"><row>92</row></tble>");
	expect_only(*state, "unknown-element", 30, 1, "\"table\"");
}

static void all_faults_come_in_one_run(void **state)
{
	struct loading *loading = *state;
	const char *text = loading_replaced(loading, good_report, "3681", "many");
	text = loading_replaced(loading, text, "<p>In", "<blink/><p>In");
	text = loading_replaced(loading, text, "{year}", "{yaer}");
	check_text(loading, loading_replaced(loading, text, "154", "155"));
	expect_at(loading, "not-a-figure", "many", "");
	expect_at(loading, "unknown-element", "<blink/>", "");
	expect_at(loading, "unknown-field", "{yaer}", "");
	expect_at(loading, "wrong-total", "155", "");
	expect_count(loading, 4);
}

static void charts_are_held_against_the_tables(void **state)
{
	check_changed(*state, "name=\"eligible-by-level\"", "name=\"eligible-by-levels\"");
	expect_only(*state, "unknown-chart", 31, 14, "perhaps \"eligible-by-level\"");
	check_changed(*state, "<p>Other words.</p>",
		      "<chart name=\"x\" kind=\"stacked-100\" table=\"eligibel\"/>");
	expect_only(*state, "unknown-table", 35, 43, "perhaps \"eligible\"");
	check_changed(*state, "<p>Other words.</p>",
		      "<chart name=\"x\" kind=\"stacked-100\" table=\"eligible\"\n rows=\"level-1 "
		      "level-4\" columns=\"category-1 categori-2\"/>");
	expect(*state, "unknown-row", 36, 16, "perhaps \"level-1\"");
	expect(*state, "unknown-column", 36, 45, "perhaps \"category-2\"");
	expect_count(*state, 2);
}

static void charts_bring_figures_or_a_table(void **state)
{
	check_changed(*state, "<p>Other words.</p>",
		      "<chart name=\"x\" kind=\"pie\" checked=\"yes\" title=\"in 2005\"/>");
	expect_only(*state, "chart-without-figures", 35, 1, "<row name=");
	check_changed(*state, "<p>Other words.</p>",
		      "<chart name=\"x\" kind=\"pie\" table=\"eligible\"/>");
	expect_count(*state, 0);
	check_changed(*state, "<p>Other words.</p>",
		      "<chart name=\"x\" kind=\"pie\" table=\"returned-to-custody\" rows=\"a\" "
		      "columns=\"b\"/>");
	expect_only(*state, "chart-without-figures", 35, 1, "breach-of-licence");
	check_changed(*state, "<p>Other words.</p>",
		      "<chart name=\"x\" kind=\"pie\" series=\"A|B\">\n<row name=\"c\">1,234 "
		      "{figure:rate}</row>\n<row name=\"d\">- many</row>\n<row name=\"e\">1</row>"
		      "</chart>");
	expect(*state, "not-a-figure", 37, 17, "\"many\"");
	expect(*state, "too-few-figures", 38, 1, "2 series=");
	expect_count(*state, 2);
}

static void checks_value(struct loading *loading, const char *value, const char *rule,
			 const char *words)
{
	const char *chart = arena_printf(loading->arena,
					 "<chart name=\"x\" kind=\"bar\"><row name=\"a\">\n"
					 "<value %s/></row></chart>",
					 value);
	check_changed(loading, "<p>Other words.</p>", chart);
	const struct message *message = rule ? loading_find(loading, rule) : NULL;
	expect_count(loading, rule ? 1 : 0);
	if (rule && (!message || !strstr(message->text, words)))
		fail_msg("%s: no [%s] says \"%s\"", value, rule, words);
	assert_true(!message || place_locate(message->place).line == 36);
}

static void computed_figures_name_figures_that_are_there(void **state)
{
	checks_value(*state, "sum=\"eligible.level-1.total eligible.level-2.total 7\"", NULL, NULL);
	checks_value(*state, "share=\"eligible.level-1.total\" of=\"eligible.total.total\"", NULL,
		     NULL);
	checks_value(*state, "rate=\"eligible.level-1.total\" of=\"8000000\" per=\"100000\"", NULL,
		     NULL);
	checks_value(*state, "sum=\"eligible.level-1.totl\"", "unknown-figure", "\"total\"");
	checks_value(*state, "sum=\"2011/12:eligible.level-1.total\"", "unknown-figure", "a year");
	checks_value(*state, "share=\"eligible.level-1.total\"", "missing-attribute", "of=");
	checks_value(*state, "sum=\"1\" cell=\"2\"", "missing-attribute", "one of");
	checks_value(*state, "places=\"1\"", "missing-attribute", "one of");
	checks_value(*state, "rate=\"1\" of=\"2\" per=\"12\"", "bad-value", "100000");
}

static void what_a_chart_shows_is_bounded(void **state)
{
	struct loading *loading = *state;
	char *rows = arena_alloc(loading->arena, 1 << 16), *at = rows;
	for (int i = 0; i < 201; i++)
		at += sprintf(at, "<row name=\"%d\">1</row>", i);
	check_changed(
		loading, "<p>Other words.</p>",
		arena_printf(loading->arena, "<chart name=\"x\" kind=\"bar\">%s</chart>", rows));
	expect(loading, "chart-too-large", 35, 1, "201 rows");
	check_changed(loading, "<p>Other words.</p>",
		      "<chart name=\"x\" kind=\"tile-map\" bounds=\"2 1\"><row name=\"a\">1</row>"
		      "</chart>");
	expect_only(loading, "bad-value", 35, 43, "larger");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(a_good_report_has_no_message),
		loading_test(a_missing_table_comes_with_what_to_paste),
		loading_test(tables_that_stand_twice_or_are_unknown_are_told),
		loading_test(rows_are_held_against_the_format),
		loading_test(parts_are_held_against_the_format),
		loading_test(too_few_and_too_many_figures_are_told),
		loading_test(what_a_misspelt_element_hides_is_not_told_as_missing),
		loading_test(all_faults_come_in_one_run),
		loading_test(charts_are_held_against_the_tables),
		loading_test(charts_bring_figures_or_a_table),
		loading_test(computed_figures_name_figures_that_are_there),
		loading_test(what_a_chart_shows_is_bounded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
