/* The elements of prose by their names. */
#include <string.h>

#include "load/prose_reader.h"

static const char *const kind_names[PROSE_KINDS] = {
	[PROSE_TEXT] = "text",
	[PROSE_B] = "b",
	[PROSE_I] = "i",
	[PROSE_SUP] = "sup",
	[PROSE_SUB] = "sub",
	[PROSE_A] = "a",
	[PROSE_SPAN] = "span",
	[PROSE_BR] = "br",
	[PROSE_FOOTNOTE] = "footnote",
	[PROSE_STANDFIRST] = "standfirst",
	[PROSE_P] = "p",
	[PROSE_H2] = "h2",
	[PROSE_H3] = "h3",
	[PROSE_UL] = "ul",
	[PROSE_OL] = "ol",
	[PROSE_LI] = "li",
	[PROSE_TERMS] = "terms",
	[PROSE_TERM] = "term",
	[PROSE_DEFINITIONS] = "definitions",
	[PROSE_DEFINITION] = "definition",
	[PROSE_PANELS] = "panels",
	[PROSE_PANEL] = "panel",
	[PROSE_PULL_QUOTE] = "pull-quote",
	[PROSE_CASE_STUDY] = "case-study",
	[PROSE_CONDITIONS] = "conditions",
	[PROSE_SIGNATURE] = "signature",
	[PROSE_SIGNATURES] = "signatures",
	[PROSE_CONTACTS] = "contacts",
	[PROSE_CHART] = "chart",
	[PROSE_CHARTS] = "charts",
	[PROSE_ROW] = "row",
	[PROSE_VALUE] = "value",
	[PROSE_SPARKLINE] = "sparkline",
	[PROSE_STRIP_PLOT] = "strip-plot",
	[PROSE_FIGURE] = "figure",
	[PROSE_PICTURE] = "picture",
	[PROSE_LOGO] = "logo",
	[PROSE_CONTACT] = "contact",
	[PROSE_TABLE] = "table",
	[PROSE_THEAD] = "thead",
	[PROSE_TR] = "tr",
	[PROSE_SUB_HEAD] = "sub-head",
	[PROSE_DATA_ROWS] = "data-rows",
	[PROSE_TH] = "th",
	[PROSE_TD] = "td",
	[PROSE_NOTE] = "note",
	[PROSE_SOURCE] = "source",
	[PROSE_PULL_OUTS] = "pull-outs",
	[PROSE_PULL_OUT] = "pull-out",
	[PROSE_DIVISIONS] = "divisions",
	[PROSE_DIVISION] = "division",
	[PROSE_FLOW] = "flow",
	[PROSE_STEP] = "step",
	[PROSE_BRANCH] = "branch",
	[PROSE_WAY] = "way",
	[PROSE_COLUMNS] = "columns",
	[PROSE_STATISTICS] = "statistics",
	[PROSE_INDEX] = "index",
	[PROSE_CONTENTS] = "contents",
	[PROSE_BODY] = "body",
};

const char *prose_kind_name(enum prose_kind kind)
{
	return kind_names[kind];
}

enum prose_kind prose_kind_find(const char *name)
{
	for (int kind = PROSE_B; kind < PROSE_KINDS; kind++)
		if (!strcmp(kind_names[kind], name))
			return (enum prose_kind)kind;
	return PROSE_KINDS;
}
