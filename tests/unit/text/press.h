/* What tests of text need: faces by name without the catalogue's file, a shaper, an arena. */
#ifndef TESTS_TEXT_PRESS_H
#define TESTS_TEXT_PRESS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "load/catalogue.h"
#include "text/face_set.h"
#include "text/paragraph.h"

#define BRITISH_PATTERNS "/usr/share/hyphen/hyph_en_GB.dic"

struct press {
	struct arena *arena;
	struct messages messages;
	struct face_set *faces;
	struct shaper *shaper;
	const struct face *regular, *bold;
};

static inline const struct catalogue *test_catalogue(void)
{
#define LATO "/usr/share/fonts/truetype/lato/Lato-"
	static const struct resource resources[] = {
		{ .name = "Lato Regular", .path = LATO "Regular.ttf", .next = &resources[1] },
		{ .name = "Lato Bold", .path = LATO "Bold.ttf", .next = &resources[2] },
		{ .name = "Lato Italic", .path = LATO "Italic.ttf", .next = &resources[3] },
		{ .name = "Lato Medium", .path = LATO "Medium.ttf", .next = &resources[4] },
		{ .name = "Lato Bold Italic",
		  .path = LATO "BoldItalic.ttf",
		  .next = &resources[5] },
		{ .name = "Lost",
		  .wanted = "Lost.ttf",
		  .package = "fonts-lost",
		  .next = &resources[6] },
		{ .name = "No Font",
		  .path = PROJECT_FOLDER "/CMakeLists.txt",
		  .package = "fonts-none" },
	};
#undef LATO
	static const struct catalogue catalogue = { .resources = resources };
	return &catalogue;
}

static inline const char *british(void *context, const char *lang)
{
	(void)context;
	return strncmp(lang, "en", 2) == 0 ? BRITISH_PATTERNS : NULL;
}

static inline const struct face *face_named(struct press *press, const char *name)
{
	return face_set_find(press->faces, name, &press->messages, (struct place) { 0 });
}

/* For cmocka's setup and teardown: *state is a struct press. */
static inline int press_open(void **state)
{
	struct press *press = calloc(1, sizeof *press);
	assert_non_null(press);
	press->arena = arena_new(0);
	messages_init(&press->messages, press->arena);
	press->faces = face_set_new(test_catalogue());
	press->shaper = shaper_new(british, NULL);
	press->regular = face_named(press, "Lato Regular");
	press->bold = face_named(press, "Lato Bold");
	assert_non_null(press->regular);
	assert_non_null(press->bold);
	*state = press;
	return 0;
}

static inline int press_close(void **state)
{
	struct press *press = *state;
	shaper_free(press->shaper);
	face_set_free(press->faces);
	arena_free(press->arena);
	free(press);
	return 0;
}

static inline struct text_style style_of(const struct face *face, int points)
{
	return (struct text_style) { .face = face,
				     .size = points * LENGTH_ONE_PT,
				     .leading = (points + 4) * LENGTH_ONE_PT };
}

/* The words of a line as a reader gets them, in the press's arena; "-" for a hyphen put in. */
static inline const char *words_of(struct press *press, const struct line *line)
{
	const char *text = "";
	for (uint32_t i = 0; i < line->count; i++)
		text = arena_printf(press->arena, "%s%.*s", text,
				    (int)line->parts[i].run.text_bytes, line->parts[i].run.text);
	return line->hyphenated ? arena_printf(press->arena, "%s-", text) : text;
}

/* All lines, with "|" between them. */
static inline const char *all_words_of(struct press *press, struct lines lines)
{
	const char *text = "";
	for (size_t i = 0; i < lines.count; i++)
		text = arena_printf(press->arena, i ? "%s|%s" : "%s%s", text,
				    words_of(press, &lines.items[i]));
	return text;
}

#endif
