/* Cells find their places on a table's grid. */
#include "loading.h"

#include "load/prose_reader.h"
#include "load/prose_table.h"

static struct table_grid read_grid(struct loading *loading, const char *rows)
{
	const char *text = arena_printf(loading->arena, "<a><table>%s</table></a>", rows);
	struct xml_document *document =
		xml_read(loading->arena, &loading->messages, loading_write(loading, "a.xml", text));
	assert_non_null(document);
	const struct prose *body = prose_read(loading->arena, document, document->root);
	xml_close(document);
	return table_grid_read(loading->arena, body->first);
}

/* "0,0 0,1+2 1,0x2": row, column, columns if more than one, rows if more than one. */
static void stands_as(struct loading *loading, const char *rows, const char *wanted)
{
	struct table_grid grid = read_grid(loading, rows);
	const char *text = "";
	for (size_t i = 0; i < grid.place_count; i++) {
		const struct table_place *place = &grid.places[i];
		text = arena_printf(loading->arena, "%s%s%d,%d", text, i ? " " : "", place->row,
				    place->column);
		if (place->column_span > 1)
			text = arena_printf(loading->arena, "%s+%d", text, place->column_span);
		if (place->row_span > 1)
			text = arena_printf(loading->arena, "%sx%d", text, place->row_span);
	}
	assert_string_equal(text, wanted);
}

static void cells_stand_beside_those_that_reach_down(void **state)
{
	stands_as(*state, "<tr><td rowspan='2'/><td/></tr><tr><td/></tr>", "0,0x2 0,1 1,1");
	stands_as(*state, "<tr><td/><td rowspan='2'/><td/></tr><tr><td/><td/></tr>",
		  "0,0 0,1x2 0,2 1,0 1,2");
}

static void no_cell_reaches_out_of_its_table(void **state)
{
	stands_as(*state, "<tr><td rowspan='9'/><td colspan='99'/></tr>", "0,0 0,1+31");
	stands_as(*state, "<tr><td/><td rowspan='0'/></tr>", "0,0 0,1");
}

static void no_head_cell_reaches_into_the_body(void **state)
{
	stands_as(*state, "<thead><tr><th rowspan='3'/><th/></tr></thead><tr><td/><td/></tr>",
		  "0,0 0,1 1,0 1,1");
}

static void a_sub_head_stands_over_all_columns_and_ends_what_reaches_down(void **state)
{
	stands_as(*state,
		  "<tr><td rowspan='3'/><td/><td/></tr><sub-head>x</sub-head><tr><td/></tr>",
		  "0,0 0,1 0,2 1,0+3 2,0");
}

static void a_cell_ends_where_one_from_above_stands(void **state)
{
	stands_as(*state, "<tr><td/><td rowspan='2'/></tr><tr><td colspan='2'/></tr>",
		  "0,0 0,1x2 1,0");
}

static void a_cell_beyond_the_last_column_is_named(void **state)
{
	const char *row = "";
	struct loading *loading = *state;
	for (int i = 0; i <= GRID_COLUMNS_MOST; i++)
		row = arena_printf(loading->arena, "%s<td/>", row);
	struct table_grid grid =
		read_grid(loading, arena_printf(loading->arena, "<tr>%s</tr>", row));
	assert_int_equal(grid.columns, GRID_COLUMNS_MOST);
	assert_non_null(grid.lost);
}

static void a_table_of_nothing_but_sub_heads_has_a_column(void **state)
{
	stands_as(*state, "<sub-head>x</sub-head>", "0,0");
	assert_int_equal(read_grid(*state, "<sub-head>x</sub-head>").columns, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(cells_stand_beside_those_that_reach_down),
		loading_test(no_cell_reaches_out_of_its_table),
		loading_test(no_head_cell_reaches_into_the_body),
		loading_test(a_sub_head_stands_over_all_columns_and_ends_what_reaches_down),
		loading_test(a_cell_ends_where_one_from_above_stands),
		loading_test(a_cell_beyond_the_last_column_is_named),
		loading_test(a_table_of_nothing_but_sub_heads_has_a_column),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
