#include "doc/typography.h"

#include <string.h>

#include "base/ascii.h"
#include "doc/binding.h"
#include "doc/marks.h"

static const char *set_marks(struct document *document, const char *lang, const char *text)
{
	if (document->layout->typography == TYPOGRAPHY_AS_WRITTEN)
		return text;
	return marks_set(document->arena, lang, text);
}

static const char *set_text(struct document *document, const char *lang, const char *text)
{
	return words_bind(document->arena, set_marks(document, lang, text),
			  document->layout->counted);
}

const char *typography_marks(struct document *document, const char *text)
{
	return text ? set_marks(document, document->lang, text) : NULL;
}

const char *typography_text(struct document *document, const char *text)
{
	return text ? set_text(document, document->lang, text) : NULL;
}

static bool is_mark(const struct text_run *run)
{
	const struct span *span = run->owner;
	return span->note;
}

static bool same_language(const struct text_run *a, const struct text_run *b)
{
	if (!a->lang || !b->lang)
		return a->lang == b->lang;
	return !strcmp(a->lang, b->lang);
}

/* The next run that is read on with the first; count when there is none. */
static size_t next_in_passage(const struct text_run *runs, size_t count, size_t first, size_t from)
{
	while (from < count && is_mark(&runs[from]))
		from++;
	return from < count && same_language(&runs[first], &runs[from]) ? from : count;
}

/* Several runs as one text, with a boundary behind each. */
static const char *join(struct arena *arena, const struct text_run *runs, size_t count,
			size_t first)
{
	size_t bytes = 0;
	for (size_t i = first; i < count; i = next_in_passage(runs, count, first, i + 1))
		bytes += runs[i].bytes + 1;
	char *text = arena_alloc(arena, bytes + 1), *end = text;
	for (size_t i = first; i < count; i = next_in_passage(runs, count, first, i + 1)) {
		memcpy(end, runs[i].text, runs[i].bytes);
		end += runs[i].bytes;
		*end++ = RUN_BOUNDARY;
	}
	return text;
}

/* Returns the run from which on the next passage is to be looked for. */
static size_t set_passage(struct document *document, struct text_run *runs, size_t count,
			  size_t first)
{
	struct arena *arena = document->arena;
	if (count == 1 && ascii_is_figures(runs[first].text, runs[first].bytes))
		return 1;
	const char *lang = runs[first].lang ? runs[first].lang : document->lang;
	size_t next = next_in_passage(runs, count, first, first + 1);
	if (next == count) {
		runs[first].text = set_text(document, lang, runs[first].text);
		runs[first].bytes = strlen(runs[first].text);
		return first + 1;
	}
	const char *joined = join(arena, runs, count, first);
	const char *text = set_text(document, lang, joined);
	size_t last = first;
	for (size_t i = first; i < count; i = next_in_passage(runs, count, first, i + 1)) {
		size_t bytes = (size_t)(strchr(text, RUN_BOUNDARY) - text);
		if (bytes != runs[i].bytes || memcmp(text, runs[i].text, bytes) != 0)
			runs[i].text = arena_strndup(arena, text, bytes);
		runs[i].bytes = bytes;
		text += bytes + 1;
		last = i;
	}
	return last + 1;
}

void typography_set_runs(struct document *document, struct text_run *runs, size_t count)
{
	for (size_t i = 0; i < count;)
		i = is_mark(&runs[i]) ? i + 1 : set_passage(document, runs, count, i);
}
