/* Lato and a shaper, for tests that set text: without the catalogue's file. */
#ifndef TESTS_PAINT_LATO_H
#define TESTS_PAINT_LATO_H

#include "load/catalogue.h"
#include "text/face_set.h"
#include "text/paragraph.h"

struct lato {
	struct face_set *faces;
	struct shaper *shaper;
	const struct face *regular, *bold;
};

static inline const char *no_hyphenation(void *context, const char *lang)
{
	(void)context, (void)lang;
	return NULL;
}

/* lato_close is the caller's. */
static inline struct lato lato_open(struct messages *messages)
{
	static const struct resource bold = {
		.kind = RESOURCE_FACE,
		.name = "Lato Bold",
		.path = "/usr/share/fonts/truetype/lato/Lato-Bold.ttf",
		.package = "fonts-lato",
	};
	static const struct resource regular = {
		.kind = RESOURCE_FACE,
		.name = "Lato Regular",
		.path = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
		.package = "fonts-lato",
		.next = &bold,
	};
	static const struct catalogue catalogue = { .resources = &regular };
	struct lato lato = {
		.faces = face_set_new(&catalogue),
		.shaper = shaper_new(no_hyphenation, NULL),
	};
	lato.regular = face_set_find(lato.faces, "Lato Regular", messages, (struct place) { 0 });
	lato.bold = face_set_find(lato.faces, "Lato Bold", messages, (struct place) { 0 });
	return lato;
}

static inline void lato_close(struct lato *lato)
{
	shaper_free(lato->shaper);
	face_set_free(lato->faces);
}

#endif
