/*
 * What a report says, judged: a pass of its own, so that later stages may assume good input.
 *
 * All faults at once, each with the place of the very figure, word or attribute. An error is what no
 * report may go out with; a warning is what a person should look at, published figures that disagree
 * with each other among them: those stay as they are.
 *
 * Errors    of the tables: "missing-table", "doubled-table", "unknown-table", "missing-part",
 *           "unknown-part", "doubled-part", "missing-row", "unknown-row", "doubled-row",
 *           "too-few-figures", "too-many-figures", "not-a-figure", "not-a-count", "must-be-absent",
 *           "figure-missing"; of charts: "unknown-chart", "chart-without-figures", "chart-too-large",
 *           "missing-attribute"; of tables in prose: "too-many-columns", "unknown-align",
 *           "unknown-column", "no-percent"; of words: "unknown-field", "unknown-figure", "bad-link",
 *           "bad-language", "missing-image", "missing-alternative",
 *           "note-on-cover"; of flow figures: "empty-step",
 *           "too-many-ways", "no-way-here"; and "unknown-area", "bad-value", "incomplete-layout",
 *           "earlier-area", "earlier-year"
 * Warnings  of figures: "wrong-total", "snapshot-over-year", "returned-over-managed", "sudden-change",
 *           "copied-figures", "figure-in-words", "figure-of-another", "last-years-figure", "wrong-change",
 *           "pull-out-differs", "wrong-percent", "percent-cut", "percent-of-what", "percents-sum"; of
 *           dates: "date-outside-year", "no-such-day", "year-missing", "wrong-weekday",
 *           "published-early", "layout-year"; of words: "missing-signature", "other-area",
 *           "counted-list", "number-gap", "number-twice", "unknown-reference", "placeholder",
 *           "doubled-word", "two-spellings", "apostrophe", "file-name", "empty-element", "typed-list",
 *           "typed-table", "typed-letter", "doubled-term", "one-way",
 *           "not-yet-checked"; of what leads elsewhere: "poor-alternative", "dead-link",
 *           "link-differs", "doubled-chart"; of notes under tables: "mark-without-note",
 *           "note-without-mark", "notes-out-of-order"; of frames: "no-bleed", "bleed-and-width",
 *           "focus-without-crop", "crop-without-height", "too-many-widths"; of the layout:
 *           "not-printed", "unknown-place", "tight-lines", "page-measures",
 *           "statistics-not-printed", "language-unknown", "no-edition"
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
