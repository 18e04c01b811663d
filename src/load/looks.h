/*
 * The looks of a layout: how each kind of block is drawn, one struct a kind; a field here is an attribute
 * of the look's element in the layout's file (top_rule: top-rule). Lengths down the page are positive, and
 * a text's place is its baseline. Inks and styles are the layout's own and live as long as it does.
 */
#ifndef LOAD_LOOKS_H
#define LOAD_LOOKS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/ink.h"
#include "base/length.h"
#include "base/message.h"

enum { LAYOUT_INKS = 16 }; /* that a list of them holds; NULL after the last */

/* "1pt navy" */
struct rule_look {
	length_t width;
	const struct ink *ink;
};

enum style_align { STYLE_LEFT, STYLE_RIGHT, STYLE_JUSTIFY };
enum style_figures { FIGURES_DEFAULT, FIGURES_TABULAR, FIGURES_PROPORTIONAL };

/* A role of type. */
struct style {
	const char *name;
	const char *face; /* by the catalogue's name: "Lato Bold" */
	length_t size, leading;
	int32_t track; /* thousandths of an em */
	const struct ink *colour;
	length_t before, after; /* space above and below, pt */
	length_t top_after;	/* the same below, where it stands first in a column */
	length_t baseline;	/* below a line's top; default three quarters of the leading */
	enum style_align align;
	enum style_figures figures;
	bool hyphenate;
	int32_t hyphenate_below; /* ragged text: hyphenate lines shorter than this, per cent */
	int32_t hyphenate_lines; /* ragged text of fewer lines is not hyphenated */
	int32_t hyphen_before,
		hyphen_after;	 /* letters of a word that stay together on either side */
	int32_t most_hyphens;	 /* lines in a row that may end with one */
	int32_t hyphen_break;	 /* cost of ending a column there, as in block/vlist.h */
	int32_t least_last_line; /* per cent of the measure */
	int32_t least_line; /* the same of any other ragged line; shorter is warned of; 0: none */
	/* A word space in justified text, per cent of the face's own: "word-space". */
	struct spaces_look {
		int32_t least, natural, most;
	} word_space;
	int32_t orphans, widows; /* lines that stand together at a column's foot and head */
	bool balance;		 /* lines about equally long */
	bool hang_quotes;	 /* opening quotation marks stand outside the left edge */
	bool optical;		 /* align the first glyph's ink; default: size 24 pt and over */
	struct place place;
};

struct page_look {
	length_t width, height, bleed;
	length_t inner, outer; /* margins */
	int32_t columns;       /* of the grid: 12 */
	length_t column, gutter;
	length_t frame_top, frame_bottom;
	length_t baseline_step, unit;
	/* The body's top on a section's first page, and on those after it. */
	length_t hang_first, hang_next;
	int32_t gathering; /* the print edition has a multiple of so many pages */
	length_t safety;   /* from the page's edge to what stands on it: checked */
};

struct foot_look {
	length_t y, gap; /* gap: from the margin to the running text */
	const struct style *folio, *text;
	const char *left, *right;	    /* running text, with fields: "{section}" */
	const char *invented;		    /* what a page with invented figures says, too */
	const char *part_left, *part_right; /* instead, on an area's pages in a compendium */
};

/* Over the text of each page but a section's first. text NULL: none. */
struct running_head_look {
	length_t y;	       /* baseline */
	struct rule_look rule; /* over the text's width, its top at rule_y */
	length_t rule_y;
	const char *left, *right; /* with fields, as in the foot */
	const struct style *text;
	bool first; /* on a section's first page, too */
};

/* A page that stays empty so that what follows begins on a right or a left one. */
struct blank_look {
	const char *text; /* NULL: nothing; with fields, as in the foot */
	const struct style *style;
	length_t y; /* baseline */
	bool foot;  /* it has one as other pages have */
};

struct title_look {
	const struct style *style, *smaller; /* one line, else the smaller, else two lines of it */
	const struct style *over, *standfirst;
	length_t y, over_y, y_below_over; /* baselines from the top */
	length_t standfirst_y, standfirst_y_below_over;
	int32_t standfirst_columns, standfirst_lines; /* lines: more are warned of */
	struct rule_look rule;			      /* over it all; width 0: none */
	length_t rule_y;			      /* its top */
	int32_t rule_columns;			      /* of the grid: its length */
	length_t hang;				      /* where text begins; 0: as the page says */
};

/* The head of a section that begins under another. What is 0 or NULL: every section begins a page. */
struct run_on_look {
	struct rule_look rule;
	length_t space;				      /* above the rule */
	length_t over_y, title_y, title_y_below_over; /* first baselines below the rule's top */
	length_t standfirst_below, body_below;	      /* below the last baseline before them */
	length_t least;				      /* that must be left below it */
	const struct style *title;
};

struct list_look {
	length_t bullet_size, bullet_rise; /* a square; its foot above the baseline */
	const struct ink *bullet;
	length_t bullet_indent; /* text's edge */
	length_t number_indent, roman_indent, term_indent;
	const struct style *label;	/* numbers, letters */
	length_t between, term_between; /* space between items */
};

struct statistics_look {
	struct rule_look top_rule, head_rule, row_rule, total_rule, note_rule;
	int32_t side_columns;	 /* of the grid: 3 */
	length_t side_clear;	 /* free at the side head's right */
	length_t first_baseline; /* of side head, head and first row, below the top rule's Y */
	length_t label, column_1, column; /* widths: label, first figure column, the others */
	length_t cell_space;		  /* at the left of a figure column */
	length_t head_above, head_below;
	length_t row, row_line; /* a row's height; each further line */
	length_t label_clear;	/* list tables: free at the label's right */
	length_t sub_head_first, sub_head_above, sub_head_below;
	length_t between; /* tables */
	length_t note_above, note_clear;
	const struct style *number, *title, *head, *head_first, *cell, *total, *sub_head, *note;
	const char *number_text;   /* "Table {number}" */
	const char *key;	   /* what "-" and 0 mean; NULL: no key */
	const char *absent_spoken; /* "not applicable" */
	const char *continued;	   /* under its title, where a table goes on; NULL: nothing */
};

struct definitions_look {
	struct rule_look top_rule, head_rule, row_rule;
	length_t figure, term; /* widths; the meaning takes the rest */
	length_t above, below; /* in a row */
	length_t head_baseline, head_height;
	length_t panel_above;  /* panels: under the head's rule */
	int32_t panel_columns; /* of the grid: 4 */
	length_t space_above, space_below;
	const struct style *head, *aside, *figure_style, *term_style, *text, *panel_title;
};

struct pull_quote_look {
	struct rule_look top_rule, bottom_rule;
	length_t above, below; /* inside */
	length_t outside;
	const struct style *style;
};

struct signature_look {
	length_t above, below;
	length_t portrait_width, portrait_height, portrait_gap, image_height;
	struct rule_look rule;
	length_t rule_gap;   /* signature's foot to rule */
	length_t name_above; /* rule to name */
	const struct style *name, *post;
};

/* A box that may break over columns and pages: a case study; conditions that are to be kept. */
struct box_look {
	const struct ink *ground;  /* NULL: none */
	struct rule_look frame;	   /* width 0: none */
	struct rule_look top_rule; /* over the ground; width 0: none */
	length_t side, above, below, outside;
	const struct style *label, *title; /* label NULL: none stands over the title */
	const char *label_text;		   /* "Case study" */
	bool moves; /* where columns come out fuller so, to the head of one */
};

struct footnote_look {
	struct rule_look rule;
	length_t rule_length, above, indent;
	const struct style *style, *mark;
	length_t mark_rise;
};

/* A map of equal squares, one an area, and its legend. What is 0 or NULL has a default in chart/. */
struct tile_map_look {
	length_t gap, indent;			 /* between tiles; of texts in one */
	length_t name_baseline, figure_rise;	 /* below a tile's top; above its foot */
	length_t legend, legend_gap, legend_row; /* the legend's width, free beside it, a row */
	struct rule_look outline, legend_rule;	 /* of the area; between the legend's rows */
	const struct style *name, *figure;
	const struct ink *shades[LAYOUT_INKS];	  /* low to high */
	const struct ink *on_shades[LAYOUT_INKS]; /* the ink of labels on each */
};

/* All areas as marks on a line: what is 0 or NULL has a default in chart/. */
struct strip_look {
	struct rule_look mark, median; /* upright marks: their width */
	length_t mark_height, median_height, dot;
	const struct ink *own;
};

/* A table in prose: one look for tables of figures, one for tables of words. */
struct grid_look {
	struct rule_look top_rule, head_rule, row_rule, total_rule, end_rule;
	struct rule_look span_rule;			  /* under a head over several columns */
	length_t title_baseline, title_height, title_gap; /* gap: between number and title */
	length_t head_above, head_below;
	length_t span_above, span_below; /* above and below a rule between two rows of heads */
	length_t above, below;		 /* in a row */
	length_t sub_head_above, sub_head_below;
	length_t least_size; /* of type, where a table is too wide; 0: as small as it is */
	length_t column;     /* a figure column that is given no width, where there is room */
	length_t cell_left;  /* free at a cell's left, where it is aligned at the right */
	length_t cell_right; /* free at a cell's right, where it is aligned at the left */
	length_t between;    /* items and paragraphs in a cell */
	length_t note_above;
	length_t space;		  /* above and below the table */
	const struct ink *stripe; /* behind every other row; NULL: none */
	const char *continued;	  /* set behind the title where the table goes on; NULL: nothing */
	const char *source;	  /* "Source:", before a source */
	const struct style *number, *title, *head, *label, *cell, *total, *percent, *note;
	const struct style *stub; /* the head over the labels */
	const struct style *sub_head;
};

struct contents_look {
	struct rule_look rule; /* above each entry of the first level, and below the last */
	length_t above, below; /* inside the rules */
	length_t row;
	int32_t side_columns;		   /* of the grid, left free at the left */
	length_t dot, dot_step, dot_clear; /* leaders: size, common grid, free at both ends */
	const struct ink *dots;
	length_t number_width; /* of the column of page numbers */
	const struct style *first, *second;
};

struct pull_out_look {
	struct rule_look rule;
	int32_t columns;	  /* of the grid, for each figure */
	length_t figure_baseline; /* below the rule's top */
	length_t label_above;	  /* figure's baseline to the label's first line */
	length_t height;	  /* of the band */
	length_t space;		  /* above and below */
	const struct style *figure, *label, *second;
	const struct style *total; /* a figure that sums up the others; NULL: as they are */
};

/* A picture with its caption. */
struct picture_look {
	length_t gap;	/* from the picture to its caption */
	length_t space; /* above and below both */
	bool bleed;	/* a picture may reach over the page's edges */
	const struct style *caption;
};

/* Steps in boxes with arrows between them. */
struct flow_look {
	struct rule_look rule; /* above the whole, over its title */
	length_t title_above, title_below;
	struct rule_look box_rule, decision_rule; /* on top of a box */
	const struct ink *ground, *decision_ground;
	length_t side, above, below; /* inside a box */
	length_t wide, title_width;  /* a box as wide as that has its title at the left, so wide */
	length_t least;		     /* the narrowest box of a row */
	length_t row_most;	     /* a row higher than that stands as a column instead */
	struct rule_look arrow;
	length_t arrow_length, arrow_clear; /* from box to box; free at both of its ends */
	length_t head_length, head_width;
	length_t label_gap; /* from an arrow to its label */
	length_t space;	    /* above and below the whole */
	const struct style *title, *step, *text, *label;
};

struct chart_look {
	struct rule_look top_rule, axis;
	length_t title_above; /* figure's top to the title's first line */
	length_t label_above; /* subtitle to the first bar; part names stand in it */
	length_t note_above;  /* last bar to the note */
	length_t bar, bar_gap;
	length_t part_gap; /* white between the parts of a bar */
	length_t label_column, label_indent;
	length_t level_baseline, value_baseline; /* below a bar's top: its name; what is in it */
	length_t value_gap;			 /* from per cent to count */
	length_t name_rise, name_rise_between;	 /* part names above the first bar; the others */
	length_t axis_overhang;			 /* of the zero axis, over and under the bars */
	/* A narrower part shows per cent only; is labelled above. */
	length_t value_least, name_least;
	struct rule_look leader;
	length_t between;
	const struct style *title, *subtitle, *label, *label_strong, *value, *count, *note;
	const char *number_text;		  /* "Chart {number}" */
	const struct style *number;		  /* that it is set in; NULL: the title's */
	length_t spark_height;			  /* of a sparkline in a cell */
	const struct style *level;		  /* a bar's own name, at its left */
	const struct ink *series[LAYOUT_INKS];	  /* "palette": names, spaces between */
	const struct ink *on_series[LAYOUT_INKS]; /* "on-palette": the ink of labels on each */
	int32_t series_count;

	/* Of the kinds other than bars to 100 per cent; what is 0 or NULL has a default in chart/. */
	length_t lying, lying_gap;	       /* a lying bar's height; between bars */
	length_t lying_label, lying_above;     /* label column; body's top to the first bar */
	length_t lying_value_gap;	       /* from a bar's end to its value */
	length_t upright;		       /* the most of an upright bar's width */
	length_t plot, plot_above, plot_below; /* a plot's height, over and under it */
	struct rule_look grid, across;	       /* gridlines; a line across years without a figure */
	int32_t gridlines;		       /* at most */
	length_t tick, tick_rise; /* a tick's length; a tick's value above its gridline */
	length_t line, dot;	  /* pen; radius */
	struct rule_look dot_rim; /* the paper around a dot and between a pie's parts */
	length_t pie, hole;	  /* a pie's diameter; that of the hole in a ring */
	const struct ink *own, *quiet, *area;		   /* brought out; not; under a line */
	length_t multiple, multiple_height, multiple_line; /* width, height, pen */
	const struct style *multiple_name;
	const struct style *pie_total; /* in a ring */
	struct tile_map_look tiles;
	struct strip_look strip;
};

#endif
