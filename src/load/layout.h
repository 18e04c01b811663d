/*
 * A layout: page, colours, type, looks and the national parts of one generation of the format, as
 * read from layouts/NAME.xml. It may extend another: then what it names anew replaces, attribute by
 * attribute for colours, styles and looks, whole for sections, tables, covers and the order.
 *
 * Measures of the national design are data, in layouts/mappa-base.xml, never in code; how they are held
 * is in load/looks.h.
 *
 * Bounds    eight layouts that extend each other; in each, 2,000 elements within another ("too-large").
 *
 * Rules: "unknown-layout", "layout-circle", "too-deep", "missing-element", "missing-attribute",
 * "bad-value", "unknown-colour", "unknown-style", "unknown-cover", "unknown-section", "unknown-term",
 * "unknown-cell", "doubled-name", "doubled-area", "wrong-order", "too-many-columns".
 */
#ifndef LOAD_LAYOUT_H
#define LOAD_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ink.h"
#include "base/length.h"
#include "base/message.h"
#include "load/looks.h"
#include "load/prose.h"

struct xml_schemas;

enum cover_role { COVER_PARAGRAPH, COVER_TITLE }; /* the title is the document's H1 */
enum cover_when { COVER_ALWAYS, COVER_IF_INVENTED };

struct cover_text {
	const struct style *steps[4]; /* the first in which the text takes no more than lines */
	int32_t step_count, lines;    /* lines: 0 is two */
	length_t x, y; /* of the first baseline; y counts from the last one's baseline if below */
	bool below;
	length_t width;
	const char *text; /* with fields; a line break is "|" */
	enum cover_role role;
	const char *href;     /* NULL: no link */
	enum cover_when when; /* where the figures are invented alone */
	length_t gap;	      /* between contacts */
	bool contacts;	      /* stands for the report's back-cover contacts, in columns of width */
	struct place place;
	struct cover_text *next;
};

struct rings_look {
	length_t centre_x, centre_y, first, step, width;
	const struct ink *inner, *outer, *own;
	int32_t exponent; /* hundredths: 80 */
};

/* A ring an area, as wide as its share; see page/bands.h. */
struct bands_look {
	length_t centre_x, centre_y, first, last, gap; /* radii; the last with its gap */
	const char *data;			       /* whose shares: "areas.eligible" */
	const struct ink *tones[LAYOUT_INKS];	       /* region by region, round and round */
};

/* The place of a report's own picture: instead of rings or bands, to the bleed where it meets an edge. */
struct cover_picture_look {
	length_t x, y, width, height;
};

/* That of its logos: a row, as high as they may be; on a ground from its own y to the page's foot. */
struct cover_logos_look {
	length_t x, y, width, height, gap;
	length_t ground_y;
	const struct ink *ground; /* NULL: that of the cover */
};

struct cover {
	const char *name; /* "front", "back" */
	const struct ink *ground;
	struct rings_look rings;
	struct bands_look bands;
	bool has_rings, has_bands;
	struct cover_picture_look picture;
	struct cover_logos_look logos;
	bool has_picture, has_logos;
	struct cover_text *texts;
	struct cover *next;
};

struct area {
	const char *name, *region;
	const char *welsh;   /* its name in Welsh; NULL: the same */
	int32_t column, row; /* in the tile map */
	struct area *next;   /* by alphabet */
};

enum { FORM_COLUMNS_MOST = 16, GATHER_COLUMNS_MOST = 8 };
enum { RATE_POWER = 5 }; /* 10^5 people are what the format's rates are of */

/* A statistics table of the format: what an area's <table name="..."> must hold and how it is headed. */
struct table_column {
	const char *name, *head, *text; /* "category-1", "Category 1:", "Subject to ..." */
	bool total;
};
struct table_row {
	const char *name, *label;
	bool total;
	struct table_row *next;
};
struct table_part {
	const char *name;     /* NULL: the table has but one */
	const char *sub_head; /* NULL: none */
	bool head;	      /* the column heads stand here */
	struct table_column columns[FORM_COLUMNS_MOST];
	int32_t column_count; /* 1: a list, whose values stand at the right edge (column "value") */
	struct table_row *rows;
	struct table_part *next;
};
struct table_form {
	const char *name, *title; /* title NULL: the row is its own title */
	bool optional;
	/* The figure, by its path, of which this table says the rate per 100,000 of the population; NULL:
	 * it counts, and counts of several reports add up. */
	const char *rate_of;
	/* Category 3 at Level 1 and its like: "row.column" or "part.row.column" names, with spaces
	 * between, whose figure must be "-". */
	const char *absent;
	const char *note; /* NULL: none; with fields */
	struct table_part *parts;
	struct place place;
	struct table_form *next;
};

/*
 * Figures gathered from all areas of a compendium, as data (load/data.h): a row an area or region, by
 * alphabet, a column a measure.
 */
struct gather_column {
	const char *name, *head;
	const char *figures;  /* paths, spaces between; several are added up */
	const char *share_of; /* the same: the column is per cent of them; NULL: counts */
};
struct gather_form {
	const char *name;
	bool by_region;
	struct gather_column columns[GATHER_COLUMNS_MOST];
	int32_t column_count;
	struct place place;
	struct gather_form *next;
};

/* RUN_ON: under the section before it, where there is room. */
enum section_start { START_ANY, START_LEFT, START_RIGHT, START_RUN_ON };

enum section_source {
	SECTION_NATIONAL,     /* the layout's own prose */
	SECTION_INTRODUCTION, /* the area's introduction, in its place */
	SECTION_LOCAL,	      /* the area's sections of this place, in their order */
	SECTION_COVER,	      /* name: which cover */
	SECTION_AREAS,	      /* a compendium's areas, each with its opener and its own sections */
};

struct section_form {
	const char *name, *title; /* with fields; a LOCAL's name is the place's, NULL: has none */
	bool title_page;  /* a part's title has its page to itself; LOCAL: those of parts in it */
	bool is_part;	  /* NATIONAL: a document within the report, its title page */
	bool in_part;	  /* NATIONAL: one of its sections */
	const char *over; /* a line over the title, with fields; NULL: none */
	enum section_source source;
	int32_t columns; /* of text */
	int32_t margin;	 /* columns of the grid left free at the left of it */
	bool balance;
	enum section_start start;
	enum section_start part_start; /* LOCAL: of the parts in it */
	const struct prose *body;      /* NATIONAL; its children are the blocks */
	struct place place;
	struct section_form *next; /* in the order of the format */
};

struct data_table;

/* Whether marks are set as a printer has them (doc/marks.h), or stay as they are typed. */
enum layout_typography { TYPOGRAPHY_SET, TYPOGRAPHY_AS_WRITTEN };

struct layout {
	const char *name, *lang;
	const struct source *source;
	const char *report_title; /* PDF title, with fields: "{area} MAPPA Annual Report {year}" */
	const char *subject, *publisher;  /* for the metadata */
	const char *population_published; /* ISO date; NULL: not known yet */
	enum layout_typography typography;
	const char *counted;  /* nouns that a number before them stays with; NULL: none */
	const char *years;    /* that it is made for: "2024/25", spaces between; NULL: any */
	struct style *styles; /* style_count of them */
	size_t style_count;
	struct ink *inks, *small_inks; /* for small type the same, where its name is not NULL */
	size_t ink_count;
	struct page_look page;
	struct foot_look foot;
	struct running_head_look running_head;
	struct blank_look blank;
	struct title_look title;
	struct title_look part_title; /* of a title page; style NULL: as other titles */
	struct run_on_look run_on;
	struct list_look list;
	struct statistics_look statistics;
	struct definitions_look definitions;
	struct pull_quote_look pull_quote;
	struct signature_look signature;
	struct box_look case_study;
	struct box_look conditions;
	struct footnote_look footnote;
	struct chart_look chart;
	struct grid_look figures_table, objectives_table;
	struct pull_out_look pull_out, divisions;
	struct flow_look flow;
	struct picture_look picture;
	struct contents_look contents, index;
	struct contents_look part_contents; /* on a part's title page; first NULL: it has none */
	const struct style *text, *h2, *h3, *term; /* roles that prose needs by themselves */
	const char *bold, *italic, *bold_italic;   /* faces for b, i and both in text */
	struct cover *covers;
	struct area *areas;
	size_t area_count;
	struct table_form *tables;
	struct data_table *data; /* load/data.h */
	struct gather_form *gathers;
	struct section_form *sections;
	struct section_form *opener;	   /* of an area's part in a compendium */
	struct section_form *not_received; /* in the place of a part that there is no report for */
};

/*
 * Reads layouts/NAME.xml and those it extends (8 deep at most) from folder, each validated against
 * layouts/layout.rng. NULL when a message is an error: rule "unknown-layout" at place lists those
 * that are there; and, without a message, when name is NULL.
 */
const struct layout *layout_load(struct arena *arena, struct messages *messages,
				 struct xml_schemas *schemas, const char *folder, const char *name,
				 struct place place);

/* The names of the files in folder that may be layouts, by alphabet; in arena. */
struct layout_names {
	const char **items;
	size_t count;
};
struct layout_names layout_names(struct arena *arena, const char *folder);

/* True when the form says that this cell, by the place of its column, holds no figure but "-". */
bool table_cell_is_absent(const struct table_form *form, const struct table_part *part,
			  const struct table_row *row, int column);

/*
 * Where the area's sections of a place stand; those that name none (NULL) stand in the first place without
 * a name, or in the first. NULL: there is no such place.
 */
const struct section_form *layout_place(const struct layout *layout, const char *name);

/* True when it has a place for a compendium's areas, which a report has no use for. */
bool layout_has_areas(const struct layout *layout);

/* The area, the cover of that name; NULL: there is none, or name is NULL. */
const struct area *area_named(const struct area *areas, const char *name);
const struct cover *cover_named(const struct cover *covers, const char *name);

const struct style *layout_style(const struct layout *layout, const char *name);
const struct ink *layout_ink(const struct layout *layout, const char *name);

#endif
