#include "text/shaper.h"

#include <stdlib.h>
#include <string.h>

#include "text/hyphen.h"
#include "text/paragraph.h"

struct shaper *shaper_new(const char *(*hyphenation)(void *context, const char *lang),
			  void *context)
{
	struct shaper *shaper = calloc(1, sizeof *shaper);
	if (!shaper)
		return NULL;
	shaper->hyphenation = hyphenation;
	shaper->context = context;
	if (!founts_init(&shaper->founts)) {
		shaper_free(shaper);
		return NULL;
	}
	return shaper;
}

void shaper_free(struct shaper *shaper)
{
	if (!shaper)
		return;
	founts_free(&shaper->founts);
	arena_free(shaper->patterns_arena);
	free(shaper->text.items);
	free(shaper->breaks.items);
	free(shaper->items.items);
	free(shaper->opportunities.items);
	free(shaper->with_hyphens.items);
	free(shaper->nodes.items);
	free(shaper->ends.items);
	free(shaper);
}

void *scratch_room(struct scratch *scratch, size_t count, size_t size, struct arena *arena)
{
	if (count <= scratch->capacity)
		return scratch->items;
	size_t wanted = scratch->capacity ? scratch->capacity : 256;
	while (wanted < count && wanted < SIZE_MAX / 2 / size)
		wanted *= 2;
	void *larger = wanted < count ? NULL : realloc(scratch->items, wanted * size);
	if (!larger)
		arena_give_up(arena);
	scratch->items = larger;
	scratch->capacity = wanted;
	return larger;
}

static struct language *new_language(struct shaper *shaper, const char *lang)
{
	struct arena *arena = shaper->patterns_arena;
	struct language *language = arena_alloc(arena, sizeof *language);
	language->name = arena_strdup(arena, lang);
	language->path = shaper->hyphenation ? shaper->hyphenation(shaper->context, lang) : NULL;
	if (language->path) {
		language->path = arena_strdup(arena, language->path);
		language->patterns = patterns_load(arena, language->path);
	}
	language->next = shaper->languages;
	shaper->languages = language;
	return language;
}

/* NULL: no memory. */
static const struct language *find_language(struct shaper *shaper, const char *lang)
{
	if (!shaper->patterns_arena)
		shaper->patterns_arena = arena_new(0);
	if (!shaper->patterns_arena)
		return NULL;
	struct language *language = shaper->languages;
	while (language && strcmp(language->name, lang) != 0)
		language = language->next;
	return language ? language : new_language(shaper, lang);
}

void shaper_prepare(struct shaper *shaper, const char *lang)
{
	(void)find_language(shaper, lang);
}

const struct patterns *shaper_patterns(struct shaper *shaper, struct messages *messages,
				       const char *lang)
{
	const struct language *language = lang ? find_language(shaper, lang) : NULL;
	if (!language)
		return NULL;
	/* Each time, since the next document has messages of its own. */
	if (language->path && !language->patterns)
		message_add(messages, MESSAGE_WARNING, (struct place) { .offset = NO_OFFSET },
			    "hyphenation-unreadable",
			    "the hyphenation patterns in %s cannot be read, so words of the "
			    "language \"%s\" are not hyphenated",
			    language->path, lang);
	return language->patterns;
}
