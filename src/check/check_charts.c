/* Charts: whether what they are to show is there. */
#include <string.h>

#include "check/check_parts.h"

static const struct prose *find_chart(const struct prose *prose, const char *name)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		const char *own =
			child->kind == PROSE_CHART ? prose_attribute(child, "name") : NULL;
		if (own && !strcmp(own, name))
			return child;
		const struct prose *found = find_chart(child, name);
		if (found)
			return found;
	}
	return NULL;
}

static void offer_charts(struct likely *likely, const struct prose *prose)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		if (child->kind == PROSE_CHART)
			likely_offer(likely, prose_attribute(child, "name"));
		offer_charts(likely, child);
	}
}

/* The area's own words for a chart must find the layout's chart. */
static void check_words_for_chart(const struct check *check, const struct prose *words)
{
	const char *name = prose_attribute(words, "name");
	struct likely likely = likely_start(name);
	if (!name)
		return;
	for (const struct section_form *form = check->layout->sections; form; form = form->next) {
		if (find_chart(form->body, name))
			return;
		offer_charts(&likely, form->body);
	}
	message_add(check->messages, MESSAGE_ERROR, prose_value_place(words, "name", 0),
		    "unknown-chart", "the format %s has no chart \"%s\"%s", check->layout->name,
		    name, likely_clause(check->arena, &likely));
}

static bool has_row(const struct table_part *form, const char *name, struct likely *likely)
{
	for (const struct table_row *row = form->rows; row; row = row->next) {
		if (row->name && !strcmp(row->name, name))
			return true;
		likely_offer(likely, row->name);
	}
	return false;
}

static bool has_column(const struct table_part *form, const char *name, struct likely *likely)
{
	for (int i = 0; i < form->column_count; i++) {
		if (!strcmp(form->columns[i].name, name))
			return true;
		likely_offer(likely, form->columns[i].name);
	}
	return false;
}

static void check_names(const struct check *check, const struct prose *chart, const char *attribute,
			const struct table_form *form)
{
	bool rows = !strcmp(attribute, "rows");
	const char *names = prose_attribute(chart, attribute);
	for (size_t at = 0; names && names[at]; at += names[at] == ' ') {
		size_t length = strcspn(names + at, " ");
		const char *name = arena_strndup(check->arena, names + at, length);
		struct likely likely = likely_start(name);
		bool known = rows ? has_row(form->parts, name, &likely)
				  : has_column(form->parts, name, &likely);
		if (!known)
			message_add(check->messages, MESSAGE_ERROR,
				    prose_value_place(chart, attribute, at),
				    rows ? "unknown-row" : "unknown-column",
				    "the table \"%s\" has no %s \"%s\"%s", form->name,
				    rows ? "row" : "column", name,
				    likely_clause(check->arena, &likely));
		at += length;
	}
}

static void tell_empty(const struct check *check, const struct prose *chart, const char *text)
{
	message_add(check->messages, MESSAGE_ERROR, chart->place, "chart-without-figures",
		    "the chart \"%s\" has nothing to show: %s", prose_attribute(chart, "name"),
		    text);
}

static void check_table(const struct check *check, const struct prose *chart, const char *table)
{
	const struct table_form *form = table_find_form(check->layout, table);
	if (!form) {
		struct likely likely = likely_start(table);
		for (const struct table_form *known = check->layout->tables; known;
		     known = known->next)
			likely_offer(&likely, known->name);
		message_add(check->messages, MESSAGE_ERROR, prose_value_place(chart, "table", 0),
			    "unknown-table", "the format %s has no table \"%s\"%s",
			    check->layout->name, table, likely_clause(check->arena, &likely));
	} else if (form->parts->name) {
		tell_empty(check, chart, "a table in parts cannot be drawn");
	} else if (!prose_attribute(chart, "rows") || !prose_attribute(chart, "columns")) {
		tell_empty(check, chart, "name the rows= and columns= that it takes");
	} else {
		check_names(check, chart, "rows", form);
		check_names(check, chart, "columns", form);
	}
}

static size_t count_series(const struct prose *chart)
{
	const char *series = prose_attribute(chart, "series");
	size_t count = 1;
	for (; series && *series; series++)
		count += *series == '|';
	return count;
}

/* One of a chart's own figures: a number, "-", or a field that is filled in later. */
static void check_own_figure(const struct check *check, const struct prose *text, size_t at,
			     size_t length)
{
	struct decimal number;
	const char *word = text->text + at;
	if (*word == '{' || (length == 1 && *word == '-') || decimal_parse(word, length, &number))
		return;
	message_add(check->messages, MESSAGE_ERROR, prose_text_place(text, at), "not-a-figure",
		    "\"%.*s\" is no figure: a number is written 7368 or 7,368", (int)length, word);
}

static void check_own_row(const struct check *check, const struct prose *row, size_t series)
{
	size_t count = 0;
	for (const struct prose *text = row->first; text; text = text->next) {
		for (size_t at = 0; text->text && text->text[at];) {
			size_t length = strcspn(text->text + at, " ");
			count += length > 0;
			if (length)
				check_own_figure(check, text, at, length);
			at += length + (text->text[at + length] == ' ');
		}
	}
	if (count != series)
		message_add(check->messages, MESSAGE_ERROR, row->place,
			    count < series ? "too-few-figures" : "too-many-figures",
			    "%zu figures stand in this row, but the chart has %zu series=", count,
			    series);
}

static void check_chart(const struct check *check, const struct prose *chart)
{
	const char *table = prose_attribute(chart, "table");
	bool own = false;
	for (const struct prose *row = chart->first; row; row = row->next) {
		if (row->kind != PROSE_ROW)
			continue;
		own = true;
		check_own_row(check, row, count_series(chart));
	}
	if (table)
		check_table(check, chart, table);
	else if (!own && !check->report->damaged)
		tell_empty(check, chart,
			   "give it a table= with rows= and columns=, or figures of its own: "
			   "<row name=\"...\">...</row>");
}

static void check_charts_in(const struct check *check, const struct prose *prose)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		if (child->kind == PROSE_CHART)
			check_chart(check, child);
		check_charts_in(check, child);
	}
}

void check_charts(const struct check *check)
{
	const struct report *report = check->report;
	const struct prose *words = report->charts ? report->charts->first : NULL;
	for (; words; words = words->next)
		if (words->kind == PROSE_CHART)
			check_words_for_chart(check, words);
	check_charts_in(check, report->introduction);
	for (const struct report_section *section = report->sections; section;
	     section = section->next)
		check_charts_in(check, section->body);
	for (const struct section_form *form = check->layout->sections; form; form = form->next)
		check_charts_in(check, form->body);
}
