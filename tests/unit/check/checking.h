/* For tests of check/: a small report without a fault, to be changed in one place and judged. */
#ifndef TESTS_CHECKING_H
#define TESTS_CHECKING_H

#include "../load/loading.h"

#include "check/check.h"
#include "load/earlier.h"
#include "load/figures.h"

static const char *const good_report =
	"<report area=\"London\" year=\"2024/25\" layout=\"mappa-2025\" published=\"2025-10-30\">\n"
	"<statistics>\n"
	"<table name=\"eligible\">\n"
	"<row name=\"level-1\">7368 3681  -  11049</row>\n"
	"<row name=\"level-2\">  24   63  67    154</row>\n"
	"<row name=\"level-3\">   8    3   6     17</row>\n"
	"<row name=\"total\">7400 3747  73  11220</row>\n"
	"</table>\n"
	"<table name=\"levels-2-and-3\">\n"
	"<row name=\"level-2\">153 301 298</row>\n"
	"<row name=\"level-3\"> 21  27  31</row>\n"
	"</table>\n"
	"<table name=\"breach-of-notification\">\n"
	"<row name=\"cautioned\">41</row><row name=\"convicted\">153</row></table>\n"
	"<table name=\"lifetime-notification-revoked\"><row>36</row></table>\n"
	"<table name=\"restrictive-orders\">\n"
	"<row name=\"shpo\">559</row>\n"
	"<row name=\"shpo-with-foreign-travel\">0</row>\n"
	"<row name=\"notification-notices\">55</row>\n"
	"</table>\n"
	"<table name=\"sro-breach\"><row>13</row></table>\n"
	"<table name=\"returned-to-custody\">\n"
	"<part name=\"breach-of-licence\">\n"
	"<row name=\"level-2\">19 22 31 72</row>\n"
	"<row name=\"level-3\"> 3  2  4  9</row>\n"
	"</part>\n"
	"<part name=\"breach-of-shpo\">\n"
	"<row name=\"level-2\">1</row><row name=\"level-3\">2</row><row name=\"total\">3</row>\n"
	"</part></table>\n"
	"<table name=\"rate\"><row>92</row></table>\n"
	"<chart name=\"eligible-by-level\" title=\"a finding\"/>\n"
	"</statistics>\n"
	"<introduction>\n"
	"<p>In {year} there were {figure:eligible.total.total}.</p>\n"
	"<p>Other words.</p>\n"
	"<signature name=\"A\" post=\"B\"/>\n"
	"</introduction>\n"
	"<section title=\"Own\"><p>words</p></section>\n"
	"<back-cover><contact title=\"t\"><p>l</p></contact></back-cover>\n"
	"</report>";

static inline const struct report *load_report(struct loading *loading, const char *text)
{
	loading_forget(loading);
	const struct report *report =
		report_load(loading->arena, &loading->messages, loading->schemas,
			    loading_write(loading, "report.xml", text));
	assert_non_null(report);
	return report;
}

/* Judges a report against a layout of the project, or one written into the test's folder. */
static inline void check_with(struct loading *loading, const char *folder, const char *text)
{
	const struct report *report = load_report(loading, text);
	const struct layout *layout =
		layout_load(loading->arena, &loading->messages, loading->schemas, folder,
			    report->layout, report->layout_place);
	if (!layout)
		loading_show(loading);
	assert_non_null(layout);
	report = earlier_load(loading->arena, &loading->messages, loading->schemas, folder, report,
			      layout);
	check_report(report_complete(loading->arena, report, layout), layout, &loading->messages);
}

static inline void check_text(struct loading *loading, const char *text)
{
	check_with(loading, LAYOUTS, text);
}

/* The good report with one thing changed. */
static inline void check_changed(struct loading *loading, const char *old, const char *new)
{
	check_text(loading, loading_replaced(loading, good_report, old, new));
}

/* The good report under a layout that extends its own: attributes and elements of it. */
static inline const char *own_layout(struct loading *loading, const char *attributes,
				     const char *inside)
{
	static const char *const copied[] = { "mappa-base", "mappa-2025" };
	for (size_t i = 0; i < 2; i++) {
		const char *name = arena_printf(loading->arena, "%s.xml", copied[i]);
		const char *path = arena_printf(loading->arena, LAYOUTS "/%s", name);
		loading_write(loading, name, loading_text(loading, path));
	}
	loading_write(loading, "own.xml",
		      arena_printf(loading->arena,
				   "<layout name=\"own\" extends=\"mappa-2025\" %s>\n%s</layout>",
				   attributes, inside));
	return loading_replaced(loading, good_report, "layout=\"mappa-2025\"", "layout=\"own\"");
}

static inline void expect_status(struct loading *loading, int status)
{
	assert_int_equal(messages_status(&loading->messages), status);
}

#endif
