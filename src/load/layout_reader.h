/* Private to layout*.c: a layout being put together from its own file and those it extends. */
#ifndef LOAD_LAYOUT_READER_H
#define LOAD_LAYOUT_READER_H

#include "load/layout.h"
#include "load/xml.h"

enum { LAYOUTS_DEEP = 8, LAYOUT_MOST_CHILDREN = 2000 };

struct layout_reading {
	struct arena *arena;
	struct messages *messages;
	struct layout *layout;
	/* The layout that extends nothing first, the one that was asked for last. */
	const struct xml_document *documents[LAYOUTS_DEEP];
	size_t document_count;
};

/* An element with the file that it stands in. */
struct layout_node {
	const struct xml_document *document;
	const struct xml_node *xml;
};

enum field_form {
	AS_LENGTH,  /* length_t, of either sign */
	AS_MEASURE, /* length_t, larger than 0 */
	AS_RULE,    /* struct rule_look: "1pt navy" */
	AS_INK,
	AS_INKS, /* an array of LAYOUT_INKS pointers: names with spaces between */
	AS_STYLE,
	AS_TEXT,    /* white space collapsed */
	AS_INTEGER, /* int32_t, of either sign */
	AS_COUNT,   /* int32_t, 1 to 100 */
	AS_SPACES,  /* struct spaces_look: "75% 100% 150%" */
	AS_FLAG,    /* bool: "yes" or "no" */
	AS_CHOICE,  /* an enum: the place of the name among choices */
};
enum { LAYOUT_FIELDS = 64 }; /* less than so many are known of each */

/* One attribute, and where in a struct its value goes. */
struct layout_field {
	const char *name;
	enum field_form form;
	size_t offset;
	bool optional;
	const char *const *choices; /* AS_CHOICE: NULL at the end */
};

/*
 * Puts the node's attributes into object; fields end with one without a name. Bit i of *given is set
 * when fields[i] is there. Names of inks and styles must be known by now. Attributes that are no
 * field are passed over: the schema tells.
 */
void layout_apply(struct layout_reading *reading, struct layout_node node,
		  const struct layout_field *fields, void *object, uint64_t *given);

/* A message for each field that must be there and was never given (rule "missing-attribute"). */
void layout_complete(struct layout_reading *reading, struct place place, const char *what,
		     const struct layout_field *fields, uint64_t given);

/* True when the field of that name was given. */
bool layout_given(const struct layout_field *fields, uint64_t given, const char *name);

/* An error at byte index of the attribute's value, or at the element where it has none. */
void layout_tell(struct layout_reading *reading, struct layout_node node, const char *attribute,
		 size_t index, const char *rule, const char *format, ...)
	__attribute__((format(printf, 6, 7)));

/* An attribute with white space collapsed, in the arena; NULL where it is missing. */
const char *layout_text(struct layout_reading *reading, struct layout_node node, const char *name);
bool layout_flag(struct layout_node node, const char *name, bool otherwise);
/* A whole number from least to most; otherwise where it is missing or, with a message, is none. */
int32_t layout_integer(struct layout_reading *reading, struct layout_node node, const char *name,
		       int32_t least, int32_t most, int32_t otherwise);

/* By name, for the attribute that the name stands in; NULL with a message that suggests one. */
const struct style *layout_need_style(struct layout_reading *reading, struct layout_node node,
				      const char *attribute, size_t index, const char *name);

/* The child of that name, and the next of it; xml NULL: none. */
struct layout_node layout_first(struct layout_node parent, const char *name);
struct layout_node layout_next(struct layout_node node, const char *name);

/* The same under the root of a document. */
struct layout_node layout_part(const struct layout_reading *reading, size_t document,
			       const char *name);

/* The steps, in this order: each reads all documents, the last one's word counts. */
void layout_read_colours(struct layout_reading *reading);
void layout_read_styles(struct layout_reading *reading);
void layout_read_looks(struct layout_reading *reading);
void layout_read_covers(struct layout_reading *reading);
void layout_read_areas(struct layout_reading *reading);
void layout_read_tables(struct layout_reading *reading);
void layout_read_gathers(struct layout_reading *reading);
void layout_read_sections(struct layout_reading *reading);

/* The terms of a section that uses another's, put into that one's body. */
void layout_put_terms(struct layout_reading *reading, struct layout_node section,
		      struct prose *body);

/* An element whose attributes are the fields of one struct in struct layout. */
struct layout_look {
	const char *group, *element; /* group NULL: it stands under the root */
	size_t offset;
	const struct layout_field *fields;
	bool optional; /* its user has defaults */
};

const struct layout_look *layout_looks(size_t *count);

/* Fields of looks, each file of them a subject; see layout_look_fields.c. */
extern const struct layout_field layout_page_fields[], layout_foot_fields[],
	layout_running_head_fields[], layout_blank_fields[], layout_title_fields[],
	layout_run_on_fields[], layout_contents_fields[], layout_statistics_fields[],
	layout_grid_fields[], layout_definitions_fields[], layout_chart_fields[],
	layout_tile_map_fields[], layout_strip_fields[];

#endif
