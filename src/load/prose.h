/*
 * Prose: what a person wrote between tags, as a tree that keeps its places. The area's file and the
 * layout's national parts use the same elements.
 *
 * White space is collapsed at load (a run of space, tab, newline is one space; none at a block's
 * edges, nor beside a br). Words that stand beside blocks in an li or a term are a p there. Fields such
 * as {snapshot-date} are still unresolved here; doc/ fills them in.
 */
#ifndef LOAD_PROSE_H
#define LOAD_PROSE_H

#include "base/arena.h"
#include "base/message.h"

enum prose_kind {
	PROSE_TEXT, /* text, no children */
	/* inside a line */
	PROSE_B,
	PROSE_I,
	PROSE_SUP,
	PROSE_SUB,
	PROSE_A,    /* href */
	PROSE_SPAN, /* xml:lang */
	PROSE_BR,
	PROSE_FOOTNOTE, /* inline content */
	/* blocks */
	PROSE_STANDFIRST,
	PROSE_P,
	PROSE_H2,
	PROSE_H3,
	PROSE_UL,
	PROSE_OL,	   /* type: 1 (default), a, A, i, I; start */
	PROSE_LI,	   /* value */
	PROSE_TERMS,	   /* a lettered list (a), (b) ... */
	PROSE_TERM,	   /* name: the run-in term; children: inline, or blocks */
	PROSE_DEFINITIONS, /* title, aside */
	PROSE_DEFINITION,  /* figure, term; inline content */
	PROSE_PANELS,	   /* title, aside */
	PROSE_PANEL,	   /* title; inline content */
	PROSE_PULL_QUOTE,
	PROSE_CASE_STUDY, /* title; blocks */
	PROSE_CONDITIONS, /* title; paragraphs and lists */
	PROSE_SIGNATURE,  /* name, post, body, portrait, image */
	PROSE_SIGNATURES, /* several signatures side by side */
	PROSE_CONTACTS,	  /* several contacts side by side */
	PROSE_CHART,	  /* name, kind, table, title, subtitle, note, alt; see docs/report.md */
	PROSE_CHARTS,	  /* several charts side by side */
	PROSE_ROW,	  /* of a chart's own figures: name; figures as text, and PROSE_VALUE */
	PROSE_VALUE,	  /* computed: cell, sum, difference, share and rate with of; per, places */
	PROSE_SPARKLINE,  /* in a cell: as a chart's figures, or words; alt, told, height */
	PROSE_STRIP_PLOT, /* the same, and brought-out */
	PROSE_FIGURE,	  /* src, alt, caption, width, height, fit, focus, wide, bleed */
	PROSE_PICTURE,	  /* on the front cover: src, alt, focus */
	PROSE_LOGO,	  /* on a cover: src, alt */
	PROSE_CONTACT,	  /* title; lines are p */
	PROSE_TABLE,	  /* title, number, look, columns, align, span, percent, percent-of */
	PROSE_THEAD,	  /* its rows stand again where the table goes on */
	PROSE_TR,	  /* total, added */
	PROSE_SUB_HEAD,	  /* a row over all columns; inline content */
	PROSE_DATA_ROWS,  /* data, columns: a row for each of the data */
	PROSE_TH,	  /* colspan, rowspan, mark, total */
	PROSE_TD,	  /* colspan, rowspan, percent, mark */
	PROSE_NOTE,	  /* under a table: mark */
	PROSE_SOURCE,	  /* under a table: whose figures they are */
	PROSE_PULL_OUTS,  /* a band of figures */
	PROSE_PULL_OUT,	  /* figure, label, of; inline content: a second line */
	PROSE_DIVISIONS,  /* a strip of figures that sum up: of */
	PROSE_DIVISION,	  /* name, figure, label, total; empty */
	PROSE_FLOW,	  /* title, alt; steps and branches, with arrows between them */
	PROSE_STEP,	  /* title; inline content, or blocks */
	PROSE_BRANCH,	  /* title: the question; ways side by side */
	PROSE_WAY,	  /* label, ends; steps */
	PROSE_COLUMNS,	  /* count; a section's own blocks, in so many columns */
	PROSE_STATISTICS, /* layout only: all of the layout's statistics tables, in order */
	PROSE_INDEX,	  /* layout only: the index of a compendium's areas */
	PROSE_CONTENTS,	  /* layout only: the list of contents; levels */
	PROSE_BODY,	  /* what holds the blocks: an introduction, a section, a back cover */
	PROSE_KINDS,	  /* how many */
};

/* The largest number that an item of a list may have. */
enum { LIST_NUMBER_MOST = 999 };

/* A row or a series more is told by check/ and left out by doc/: what is drawn is bounded. */
enum { CHART_ROWS_MOST = 200, CHART_SERIES_MOST = 24 };

struct prose_attribute {
	const char *name; /* "xml:lang" with its prefix */
	const char *value;
	struct place place; /* of the value's first byte */
	const struct prose_attribute *next;
};

struct prose {
	enum prose_kind kind;
	struct prose *parent, *first, *last, *next;
	const char *text; /* PROSE_TEXT */
	const struct prose_attribute *attributes;
	struct place place; /* of the tag's '<', or of the text's first byte */
};

/* A new last child of parent (NULL: of none), in arena; zeroed but for kind, place and parent. */
struct prose *prose_append(struct arena *arena, struct prose *parent, enum prose_kind kind,
			   struct place place);

/* The text that is all that stands in an element; NULL where nothing does, or more. */
const struct prose *prose_only_text(const struct prose *prose);

/* The value of an attribute, or NULL. Elements without any, as nearly all are, are not asked further. */
const char *prose_find_attribute(const struct prose *prose, const char *name);
static inline const char *prose_attribute(const struct prose *prose, const char *name)
{
	return prose->attributes ? prose_find_attribute(prose, name) : NULL;
}

/* True when the element has the attribute and that is its value; and where the value is "yes". */
bool prose_says(const struct prose *prose, const char *attribute, const char *value);
bool prose_says_yes(const struct prose *prose, const char *attribute);

/* Where the value begins; the element, where it has no such attribute. */
struct place prose_attribute_place(const struct prose *prose, const char *name);

/* Where byte index of a text, or of an attribute's value, stands in the file. */
struct place prose_text_place(const struct prose *text, size_t index);
struct place prose_value_place(const struct prose *prose, const char *name, size_t index);

/* The element's name: "pull-quote". */
const char *prose_kind_name(enum prose_kind kind);

#endif
