/* Prose blocks turned into nodes with their elements. */
#ifndef DOC_BLOCKS_H
#define DOC_BLOCKS_H

#include "doc/document.h"

/* A new last child of parent, or one alone where that is NULL; element is its own. */
struct node *node_new(struct document *document, struct node *parent, enum node_kind kind,
		      struct element *element, struct place place);

/*
 * The blocks of prose as children of parent, their elements as children of element. "place-within" warns
 * of a block within another that asks for a place on the page, which a section's own blocks alone have.
 */
void blocks_build(struct document *document, struct node *parent, struct element *element,
		  const struct prose *prose);

/*
 * What is built from here on is in the language of prose, where that says one, and so is element. Returns
 * what language_leave is to be given when it is built.
 */
const char *language_enter(struct document *document, const struct prose *prose,
			   struct element *element);
void language_leave(struct document *document, const char *around);

/* A paragraph in a style; level 1 to 3 makes it a heading with a destination. */
struct node *paragraph_build(struct document *document, struct node *parent,
			     struct element *element, const struct prose *prose,
			     const struct style *style, int level);

/* The layout's statistics tables with the report's figures (statistics.c). */
void statistics_build(struct document *document, struct node *parent, struct element *element);

/* The list of contents: its place now, its entries when all sections are there (contents.c). */
void contents_build(struct document *document, struct node *parent, struct element *element,
		    const struct prose *prose);
void index_build(struct document *document, struct node *parent, struct element *element,
		 const struct prose *prose);
void contents_fill(struct document *document);

/* A list of any kind (lists.c). */
void list_build(struct document *document, struct node *parent, struct element *element,
		const struct prose *prose);

/* A table in prose (grids.c). */
void grid_build(struct document *document, struct node *parent, struct element *element,
		const struct prose *prose);

/*
 * A heading's element. Levels go down one at a time (PDF/UA-1, 7.4.2): an h3 that no h2 stands over is
 * read as an H2, however it looks.
 */
struct element *heading_element(struct document *document, struct element *parent, int level);

/* Boxes: a quotation, a case study, conditions, an address (boxes.c). */
void pull_quote_build(struct document *document, struct node *parent, struct element *element,
		      const struct prose *prose);
void box_build(struct document *document, struct node *parent, struct element *element,
	       const struct prose *prose, enum node_kind kind, const struct box_look *look,
	       int level);
void contact_build(struct document *document, struct node *parent, struct element *element,
		   const struct prose *prose);

/* A signature, and a picture of its own (pictures.c). */
void signature_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose);
void figure_build(struct document *document, struct node *parent, struct element *element,
		  const struct prose *prose);

/* A band of pull-out figures, and a strip of divisions (pull_outs.c). */
void pull_outs_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose);
void divisions_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose);

/* Steps and arrows (flow.c). */
void flow_build(struct document *document, struct node *parent, struct element *element,
		const struct prose *prose);

/* A chart that a section asks for, several side by side, a graphic in a table's cell (charts.c). */
void chart_build(struct document *document, struct node *parent, struct element *element,
		 const struct prose *prose);
void charts_build(struct document *document, struct node *parent, struct element *element,
		  const struct prose *prose);
void spark_build(struct document *document, struct node *parent, struct element *element,
		 const struct prose *prose);

#endif
