/*
 * The area's report as loaded: figures and own prose, every value with its place. Nothing is computed
 * or judged here beyond what the schema says; that is check/ and doc/.
 */
#ifndef LOAD_REPORT_H
#define LOAD_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "load/prose.h"

enum figure_state {
	FIGURE_NUMBER,
	FIGURE_NOT_APPLICABLE, /* "-" */
	FIGURE_OMITTED,	       /* not given, or no number: a message has told */
	FIGURE_OF_NOTHING,     /* computed: a share or rate of nothing */
};

struct layout; /* load/layout.h */

struct figure {
	enum figure_state state;
	struct decimal number; /* FIGURE_NUMBER */
	bool computed;	       /* a total that the area left out; see load/figures.h */
	struct place place;
};

struct figure_row {
	const char *name; /* NULL: the table's only row */
	struct figure *figures;
	size_t count;
	struct place place;
	struct figure_row *next;
};

struct figure_part { /* <part name="breach-of-licence">, or the table itself (name NULL) */
	const char *name;
	struct figure_row *rows;
	struct place place;
	struct figure_part *next;
};

struct figure_table {
	const char *name;
	struct figure_part *parts;
	struct place place;
	struct figure_table *next;
};

struct data_table; /* load/data.h */

/*
 * An earlier year of the same area, for trends: its own report, or figures that this report gives in
 * its place. See load/earlier.h, which fills in report and layout.
 */
struct earlier {
	int year;		 /* of 31 March at its end; of a file: 0 until it is read */
	const char *source;	 /* a file as named; NULL: tables are given here */
	const char *layout_name; /* of tables given here; NULL: the report's own */
	struct figure_table *tables;
	struct place place;
	const struct report *report; /* completed; NULL: it could not be read */
	const struct layout *layout;
	struct earlier *next;
};

struct report_section {
	const char *title;
	const char *over;  /* a line over the title; NULL: none */
	const char *place; /* by its name in the layout; NULL: that of sections which name none */
	bool is_part;	   /* a document within the report: a title page; its sections follow it */
	bool in_part;
	struct place title_place;
	const struct prose *body; /* its children are the blocks */
	struct report_section *next;
};

struct report {
	const struct source *source;
	const char *area;
	const char *lang;   /* BCP 47: "en-GB", "cy" */
	int year;	    /* of 31 March at its end: 2025 for "2024/25"; 0: none was understood */
	const char *layout; /* its name: "mappa-2025" */
	const char *published; /* ISO date or NULL */
	bool invented;	       /* figures="invented": said on the cover and every page's foot */
	bool damaged; /* elements are misspelt or misplaced: what seems missing may be there */
	struct place area_place, year_place, layout_place;
	struct figure_table *tables;
	struct place statistics_place;
	struct data_table *data;    /* the report's own, in its order */
	struct earlier *earlier;    /* in the order of the years once they are read */
	const struct prose *charts; /* the charts' own titles and notes, by name; NULL: none */
	const struct prose *introduction; /* NULL: none */
	struct report_section *sections;  /* local pages, in order */
	const struct prose *front_cover;  /* a picture and logos; NULL: none */
	const struct prose *back_cover;	  /* contacts; NULL: none */
};

/* What the area wrote, one body after another: the introduction, then the sections; NULL at the end. */
struct report_bodies {
	const struct prose *introduction;
	const struct report_section *sections;
};
struct report_bodies report_bodies(const struct report *report);
const struct prose *report_next_body(struct report_bodies *rest);

/*
 * Reads and validates a report against layouts/report.rng. All faults of the file become messages
 * ("too-many-data", "doubled-name", see data.h, and those of xml.h and schema.h).
 * NULL when it is no XML or no report at all; else as much of it as can be understood, so that check/
 * tells its faults in the same run: look at messages_failed before anything is made of it. Everything
 * lives in arena.
 */
struct xml_schemas; /* load/schema.h: compiled schemas, shared by threads */
const struct report *report_load(struct arena *arena, struct messages *messages,
				 struct xml_schemas *schemas, const char *path);

/* The same, read while a helper of the crew, which is asked by its thread 0, validates. */
struct crew;
const struct report *report_load_with(struct crew *crew, struct arena *arena,
				      struct messages *messages, struct xml_schemas *schemas,
				      const char *path);

#endif
