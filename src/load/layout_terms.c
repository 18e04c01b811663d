/* Terms that a layout replaces, or adds, in a section that it takes from the layout it extends. */
#include <string.h>

#include "load/layout_reader.h"
#include "load/likely.h"
#include "load/prose_reader.h"

/* Where a term hangs in its list. */
struct term_place {
	struct prose *terms;
	struct prose **link; /* to the term */
};

static bool is_term(const struct prose *prose, const char *name)
{
	const char *own = prose->kind == PROSE_TERM ? prose_attribute(prose, "name") : NULL;
	return own && !strcmp(own, name);
}

/* The term of that name in prose, however deep. */
static struct term_place find_term(struct prose *prose, const char *name, struct likely *likely)
{
	for (struct prose **link = &prose->first; *link; link = &(*link)->next) {
		if (is_term(*link, name))
			return (struct term_place) { prose, link };
		if ((*link)->kind == PROSE_TERM)
			likely_offer(likely, prose_attribute(*link, "name"));
		struct term_place found = find_term(*link, name, likely);
		if (found.link)
			return found;
	}
	return (struct term_place) { 0 };
}

static void mend_last(struct prose *terms)
{
	terms->last = terms->first;
	while (terms->last && terms->last->next)
		terms->last = terms->last->next;
}

/* before= or after= says beside which term a new one stands; without them it replaces its namesake. */
static void put_term(struct layout_reading *reading, struct layout_node node, struct prose *body,
		     struct prose *term)
{
	const char *before = prose_attribute(term, "before");
	const char *after = prose_attribute(term, "after");
	const char *name = before ? before : after ? after : prose_attribute(term, "name");
	if (!name)
		return;
	struct likely likely = likely_start(name);
	struct term_place place = find_term(body, name, &likely);
	if (!place.link) {
		layout_tell(reading, node,
			    before  ? "before"
			    : after ? "after"
				    : "name",
			    0, "unknown-term",
			    before || after ? "the section has no term \"%s\" to stand beside%s"
					    : "the section has no term \"%s\" to be replaced; a "
					      "new one says before= or after= which it stands%s",
			    name, likely_clause(reading->arena, &likely));
		return;
	}
	struct prose *there = *place.link;
	term->parent = place.terms;
	if (after) {
		term->next = there->next;
		there->next = term;
	} else {
		term->next = before ? there : there->next;
		*place.link = term;
	}
	mend_last(place.terms);
}

void layout_put_terms(struct layout_reading *reading, struct layout_node section,
		      struct prose *body)
{
	struct layout_node node = layout_first(section, "term");
	struct prose *terms =
		prose_read_only(reading->arena, section.document, section.xml, PROSE_TERM);
	for (struct prose *term = terms->first; term && node.xml;
	     node = layout_next(node, "term")) {
		struct prose *next = term->next;
		put_term(reading, node, body, term);
		term = next;
	}
}
