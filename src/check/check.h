/*
 * What a report says, judged: a pass of its own, so that later stages may assume good input.
 *
 * All faults at once, each with the place of the very figure, word or attribute. An error is what no
 * report may go out with; a warning is what a person should look at, published figures that disagree
 * with each other among them: those stay as they are.
 *
 * Errors    "unknown-area", "missing-table", "doubled-table", "unknown-table", "missing-part",
 *           "unknown-part", "doubled-part", "missing-row", "unknown-row", "doubled-row",
 *           "too-few-figures", "too-many-figures", "must-be-absent", "figure-missing",
 *           "unknown-chart", "chart-without-figures", "not-a-figure", "not-a-count",
 *           "bad-language", "missing-alternative", "unknown-column",
 *           "unknown-field", "unknown-figure", "missing-image", "bad-link", "incomplete-layout"
 * Warnings  "wrong-total", "snapshot-over-year", "returned-over-managed", "date-outside-year",
 *           "no-such-day", "published-early", "layout-year", "missing-signature", "typed-letter",
 *           "doubled-term", "not-printed", "unknown-place",
 *           "tight-lines", "page-measures", "statistics-not-printed", "language-unknown",
 *           "sudden-change", "copied-figures", "figure-in-words", "figure-of-another",
 *           "last-years-figure", "wrong-percent", "percent-cut", "wrong-change", "other-area",
 *           "counted-list", "empty-element"
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "load/layout.h"
#include "load/report.h"

/*
 * The report must have been completed (load/figures.h). It may have faults that the loader
 * has told of: what is missing because of them is not told again.
 */
void check_report(const struct report *report, const struct layout *layout,
		  struct messages *messages);

/*
 * The figures held against those of an earlier report of the same area, completed like this one: a figure
 * that has doubled or halved by more than chance is warned of, with both years and the factor, and so is a
 * table whose figures are all last year's. check_report does the same for last year's <earlier>.
 */
void check_against(const struct report *report, const struct layout *layout,
		   const struct report *before, const struct layout *before_layout,
		   struct messages *messages);

#endif
