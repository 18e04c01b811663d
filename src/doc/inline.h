/* What stands inside a line: prose turned into runs of styled text, each with its element. */
#ifndef DOC_INLINE_H
#define DOC_INLINE_H

#include "doc/document.h"

/*
 * The inline content of prose as the content of element, in a style. Links, phrases in another
 * language and footnote marks get elements of their own, as children of element, in reading order; a
 * footnote's text becomes a Note beside its mark. lead, if not NULL, is set first, in the style given
 * for it (a run-in term).
 */
struct content inline_content(struct document *document, const struct prose *prose,
			      const struct style *style, struct element *element, const char *lead,
			      const struct style *lead_style);

/* One text in one style: a head, a label, a caption. Fields are filled in; NULL is no content. */
struct content inline_text(struct document *document, const char *text, const struct style *style,
			   struct element *element);

/* The same, with its place in a file, for messages. */
struct content inline_text_at(struct document *document, const char *text,
			      const struct style *style, struct element *element,
			      struct place place);

/* The same content in another style; its runs' variants and shifts are lost. */
struct content content_restyled(struct document *document, const struct content *content,
				const struct style *style);

/* The words of content in one line, without its styles and without the numbers of its notes. */
const char *content_words(struct arena *arena, const struct content *content);

/* The plain words of prose, for bookmarks and descriptions. */
const char *inline_plain(struct document *document, const struct prose *prose);

/* True when prose holds blocks rather than inline content. */
bool inline_has_blocks(const struct prose *prose);

#endif
