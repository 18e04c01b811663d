#include "doc/flow_words.h"

#include <string.h>

#include "base/buffer.h"
#include "doc/fields.h"
#include "doc/inline.h"
#include "load/year.h"

/* The sentences of a language. */
struct sentences {
	const char *head_one, *head; /* how many steps and branches there are */
	const char *way;	     /* a way's label */
	const char *straight_on;     /* a way without a step */
	const char *ends, *meet;     /* both begin with a space */
};

static const struct sentences english = {
	.head_one = "Flow figure with one step.",
	.head = "Flow figure: %d steps, one after another.",
	.way = " If %s: ",
	.straight_on = "straight on",
	.ends = " Here this way ends.",
	.meet = " The ways meet again.",
};
static const struct sentences welsh = {
	.head_one = "Siart llif ag un cam.",
	.head = "Siart llif: %d o gamau, y naill ar \u00f4l y llall.",
	.way = " Os %s: ",
	.straight_on = "yn syth ymlaen",
	.ends = " Daw\u2019r llwybr hwn i ben yma.",
	.meet = " Daw\u2019r llwybrau ynghyd eto.",
};

struct telling {
	struct document *document;
	const struct sentences *say;
	struct buffer out;
};

/* The words so far end as a sentence does. */
static void end_sentence(struct telling *telling)
{
	const char *text = buffer_text(&telling->out);
	size_t count = telling->out.count;
	if (count && !strchr(".?!:", text[count - 1]))
		buffer_putc(&telling->out, '.');
}

/* Blocks one after another, as sentences or, in a list, parted by semicolons. */
static void tell_blocks(struct telling *telling, const struct prose *prose)
{
	bool first = true;
	for (const struct prose *child = prose->first; child; child = child->next, first = false) {
		if (!first)
			buffer_puts(&telling->out, child->kind == PROSE_LI ? "; " : " ");
		if (inline_has_blocks(child))
			tell_blocks(telling, child);
		else
			buffer_puts(&telling->out, inline_plain(telling->document, child));
		if (child->kind != PROSE_LI)
			end_sentence(telling);
	}
}

static void tell_step(struct telling *telling, const struct prose *step)
{
	const char *title = fields_fill(telling->document, prose_attribute(step, "title"), NULL);
	bool has_title = title && *title;
	if (has_title)
		buffer_puts(&telling->out, title);
	if (has_title && step->first)
		buffer_puts(&telling->out, ": ");
	if (inline_has_blocks(step))
		tell_blocks(telling, step);
	else
		buffer_puts(&telling->out, inline_plain(telling->document, step));
	end_sentence(telling);
}

static void tell_branch(struct telling *telling, const struct prose *branch)
{
	bool meet = false;
	buffer_puts(&telling->out,
		    fields_fill(telling->document, prose_attribute(branch, "title"), NULL));
	end_sentence(telling);
	for (const struct prose *way = branch->first; way; way = way->next) {
		bool goes_on = !prose_says_yes(way, "ends");
		buffer_printf(&telling->out, telling->say->way,
			      fields_fill(telling->document, prose_attribute(way, "label"), NULL));
		if (!way->first && goes_on)
			buffer_puts(&telling->out, telling->say->straight_on);
		for (const struct prose *step = way->first; step; step = step->next) {
			if (step != way->first)
				buffer_putc(&telling->out, ' ');
			tell_step(telling, step);
		}
		if (way->first || goes_on)
			end_sentence(telling);
		if (!goes_on)
			buffer_puts(&telling->out, telling->say->ends + !way->first);
		meet = meet || goes_on;
	}
	if (meet && branch->next)
		buffer_puts(&telling->out, telling->say->meet);
}

const char *flow_words(struct document *document, const struct prose *flow)
{
	const char *lang = document->lang;
	struct telling telling = {
		.document = document,
		.say = language_is(lang, "cy") ? &welsh : &english,
	};
	int count = 0, number = 0;
	for (const struct prose *child = flow->first; child; child = child->next)
		count++;
	if (count == 1)
		buffer_puts(&telling.out, telling.say->head_one);
	else
		buffer_printf(&telling.out, telling.say->head, count);
	for (const struct prose *child = flow->first; child; child = child->next) {
		buffer_printf(&telling.out, " %d. ", ++number);
		if (child->kind == PROSE_BRANCH)
			tell_branch(&telling, child);
		else
			tell_step(&telling, child);
	}
	const char *words = arena_strdup(document->arena, buffer_text(&telling.out));
	buffer_free(&telling.out);
	return words;
}
