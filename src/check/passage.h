/*
 * A passage: the words of one paragraph, heading, cell or attribute as they are read, over bold, italic
 * and links; each byte finds its place in the file again. Fields stand in it as they are written.
 */
#ifndef CHECK_PASSAGE_H
#define CHECK_PASSAGE_H

#include <stdbool.h>

#include "load/prose.h"

struct passage {
	const char *text;
	const struct passage_piece *pieces; /* in the order of the text */
	size_t piece_count;
};

/*
 * The words that stand in an element and in its inline children. Those of a footnote are left out, for
 * they are a passage of their own; letters and digits under checked="yes" are "#", so that nobody judges them.
 */
struct passage passage_of_prose(struct arena *arena, const struct prose *prose);

/* True when words stand in the element itself, so that they make a passage. */
bool passage_is_in(const struct prose *prose);

/* An attribute's words; text "" where there is none. */
struct passage passage_of_attribute(struct arena *arena, const struct prose *prose,
				    const char *attribute);

/*
 * A figure that stands large and what it counts, as "11,220 people were eligible": the attribute figure,
 * the attribute label, and the element's words.
 */
struct passage passage_of_figure(struct arena *arena, const struct prose *prose);

/* A cell's figure behind the words of its row and column, which stand nowhere in the file like that. */
struct passage passage_of_cell(struct arena *arena, const char *words, const struct prose *figure);

/*
 * A warning at a byte of the passage. Its place is looked for only where it will be told, since that takes as
 * long as reading the text up to there, and a text may be long.
 */
void passage_warn(struct messages *messages, const struct passage *passage, size_t index,
		  const char *rule, const char *format, ...) __attribute__((format(printf, 5, 6)));
void passage_warn_list(struct messages *messages, const struct passage *passage, size_t index,
		       const char *rule, const char *format, va_list args)
	__attribute__((format(printf, 5, 0)));

/* The passage as sentences: the next one behind *at; false at the end. */
struct sentence {
	const char *text; /* the passage's; start to end of it */
	size_t start, end;
};
bool passage_next_sentence(const struct passage *passage, size_t *at, struct sentence *sentence);

#endif
