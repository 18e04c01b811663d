#include "batch/press.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "load/catalogue.h"
#include "load/schema.h"
#include "page/shared.h"

/* A layout that was read without a fault. */
struct known_layout {
	const struct layout *layout;
	struct messages messages; /* warnings */
	struct known_layout *next;
};

/* Shapers that wait for the next report: as many as there may be threads. */
enum { MOST_IDLE = 64 };

struct press {
	const char *layouts;
	const char *producer;
	struct xml_schemas *schemas;
	const struct catalogue *catalogue;
	struct face_set *faces;
	struct crew *crew;
	struct crew_task schema_ahead, shaper_ahead; /* done where they were never begun */
	pthread_mutex_t lock;			     /* of what follows */
	struct arena *arena;
	struct known_layout *known;
	struct shared_sections *shared;
	struct shaper *idle[MOST_IDLE];
	size_t idle_count;
};

static const char *hyphenation_path(void *context, const char *lang)
{
	const struct press *press = context;
	const struct resource *resource =
		catalogue_find(press->catalogue, RESOURCE_HYPHENATION, lang);
	return resource ? resource->path : NULL;
}

static void read_schema(void *context, unsigned thread)
{
	(void)thread;
	const struct press *press = context;
	schema_prepare(press->schemas, "layout");
}

/* With the patterns of most reports' language. */
static void make_shaper(void *context, unsigned thread)
{
	(void)thread;
	struct press *press = context;
	struct shaper *shaper = shaper_new(hyphenation_path, press);
	if (shaper)
		shaper_prepare(shaper, "en-GB");
	press_give_back(press, shaper);
}

/* Nobody waits for it: who comes first to what it makes makes it. */
static void begin_ahead(struct press *press, struct crew_task *task,
			void (*work)(void *context, unsigned thread))
{
	*task = (struct crew_task) { .work = work, .context = press, .state = CREW_DONE };
	if (press->crew)
		crew_begin(press->crew, 0, task);
}

struct press *press_new(struct arena *arena, struct messages *messages, const char *home,
			const char *producer, struct crew *crew)
{
	struct press *press = arena_alloc(arena, sizeof *press);
	press->layouts = arena_printf(arena, "%s/layouts", home);
	press->producer = producer;
	press->schemas = schemas_new(press->layouts);
	press->arena = arena_new(0);
	press->shared = shared_sections_new();
	pthread_mutex_init(&press->lock, NULL);
	press->crew = crew;
	/* Nobody waits for what is never begun: there may be no catalogue. */
	press->schema_ahead.state = press->shaper_ahead.state = CREW_DONE;
	if (press->schemas)
		begin_ahead(press, &press->schema_ahead, read_schema);
	if (press->schemas && press->arena)
		press->catalogue = catalogue_load(arena, messages, press->schemas,
						  arena_printf(arena, "%s/fonts", home));
	if (!press->catalogue) {
		press_free(press);
		return NULL;
	}
	press->faces = face_set_new(press->catalogue);
	begin_ahead(press, &press->shaper_ahead, make_shaper);
	return press;
}

void press_free(struct press *press)
{
	if (!press)
		return;
	crew_wait(press->crew, 0, &press->schema_ahead);
	crew_wait(press->crew, 0, &press->shaper_ahead);
	for (size_t i = 0; i < press->idle_count; i++)
		shaper_free(press->idle[i]);
	shared_sections_free(press->shared);
	face_set_free(press->faces);
	schemas_free(press->schemas);
	arena_free(press->arena);
	pthread_mutex_destroy(&press->lock);
}

struct xml_schemas *press_schemas(struct press *press)
{
	return press->schemas;
}

struct face_set *press_faces(struct press *press)
{
	return press->faces;
}

struct shared_sections *press_shared(struct press *press)
{
	return press->shared;
}

const char *press_layouts(struct press *press)
{
	return press->layouts;
}

struct layout_request {
	struct press *press;
	const char *name;
	struct place place;
	struct known_layout *found;
};

/* Keeps a layout only if it is sound: what is wrong with one is told again to each who asks. */
static void find_layout(void *context)
{
	struct layout_request *request = context;
	struct press *press = request->press;
	struct known_layout *known = press->known;
	while (known && strcmp(known->layout->name, request->name) != 0)
		known = known->next;
	if (!known) {
		known = arena_alloc(press->arena, sizeof *known);
		messages_init(&known->messages, press->arena);
		known->layout = layout_load(press->arena, &known->messages, press->schemas,
					    press->layouts, request->name, request->place);
		if (!known->layout)
			return;
		known->next = press->known;
		press->known = known;
	}
	request->found = known;
}

/*
 * The layout of that name, which lives as long as the press; its warnings are told to everyone who asks.
 * Where the press has no memory left for it, one for this report alone.
 */
static const struct layout *press_layout(struct press *press, struct arena *arena,
					 struct messages *messages, const char *name,
					 struct place place)
{
	struct layout_request request = { press, name, place, NULL };
	if (!name)
		return NULL;
	pthread_mutex_lock(&press->lock);
	bool done = arena_try(press->arena, find_layout, &request);
	pthread_mutex_unlock(&press->lock);
	if (!done || !request.found)
		return layout_load(arena, messages, press->schemas, press->layouts, name, place);
	messages_append(messages, &request.found->messages);
	return request.found->layout;
}

/* One that would only make faults of another kind is told as what it is. */
static const struct layout *fitting(const struct layout *layout, enum layout_use use,
				    struct messages *messages, struct place place)
{
	if (!layout)
		return NULL;
	/* A report can do with a place for areas, not with figures that are gathered from them. */
	bool has_areas = layout_has_areas(layout), wants_areas = use == LAYOUT_OF_COMPENDIUM;
	bool fits = wants_areas ? has_areas : !has_areas || !layout->gathers;
	if (layout->sections && fits)
		return layout;
	if (!layout->sections)
		message_add(messages, MESSAGE_ERROR, place, "incomplete-layout",
			    "the layout %s has no <sections>: it is there to be extended",
			    layout->name);
	else
		message_add(messages, MESSAGE_ERROR, place, "other-layout",
			    wants_areas ? "the layout %s has no place for the areas: it is that of "
					  "a report, not of a compendium"
					: "the layout %s is that of a compendium, not of a report",
			    layout->name);
	return NULL;
}

const struct layout *press_layout_of(struct press *press, struct arena *arena,
				     struct messages *messages, const struct report *report,
				     const char *name, enum layout_use use)
{
	/* One that the command names is not to be looked for in the report. */
	const struct place on_the_command_line = { 0 };
	struct place place = name ? on_the_command_line : report->layout_place;
	bool english = !report->lang || !strncmp(report->lang, "en", 2);
	if (!name && report->layout && !english) {
		name = arena_printf(arena, "%s-%.2s", report->layout, report->lang);
		const char *path = arena_printf(arena, "%s/%s.xml", press->layouts, name);
		if (access(path, R_OK) != 0)
			name = NULL;
	}
	return fitting(press_layout(press, arena, messages, name ? name : report->layout, place),
		       use, messages, place);
}

const char *press_date(struct arena *arena, const char *published)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;
	long long seconds = epoch ? strtoll(epoch, &end, 10) : 0;
	if (published || !epoch || end == epoch || *end || seconds < 0)
		return published;
	struct tm day;
	time_t time = (time_t)seconds;
	if (!gmtime_r(&time, &day))
		return published;
	return arena_printf(arena, "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1,
			    day.tm_mday);
}

struct shaper *press_take_shaper(struct press *press)
{
	pthread_mutex_lock(&press->lock);
	struct shaper *shaper = press->idle_count ? press->idle[--press->idle_count] : NULL;
	pthread_mutex_unlock(&press->lock);
	return shaper ? shaper : shaper_new(hyphenation_path, press);
}

void press_give_back(struct press *press, struct shaper *shaper)
{
	if (!shaper)
		return;
	pthread_mutex_lock(&press->lock);
	bool is_kept = press->idle_count < MOST_IDLE;
	if (is_kept)
		press->idle[press->idle_count++] = shaper;
	pthread_mutex_unlock(&press->lock);
	if (!is_kept)
		shaper_free(shaper);
}

static const char *profile_path(const struct press *press, struct messages *messages,
				const char *name, const char **condition)
{
	const struct resource *resource = catalogue_find(press->catalogue, RESOURCE_PROFILE, name);
	if (condition)
		*condition = resource ? resource->condition : NULL;
	if (!resource || !resource->path)
		message_add(
			messages, MESSAGE_SYSTEM, (struct place) { 0 }, "profile-not-found",
			"the colour profile \"%s\" is not on this machine; install the package %s",
			name, resource ? resource->package : "that brings it");
	return resource ? resource->path : NULL;
}

bool press_pdf_options(struct press *press, struct messages *messages, enum edition edition,
		       struct pdf_options *options)
{
	*options = (struct pdf_options) { .edition = edition, .producer = press->producer };
	/* A picture in CMYK is shown on a screen by way of the press that it was made for. */
	options->output_profile =
		profile_path(press, messages, "Coated FOGRA39", &options->output_condition);
	if (edition == EDITION_SCREEN)
		options->srgb_profile = profile_path(press, messages, "sRGB", NULL);
	return options->output_profile && (edition != EDITION_SCREEN || options->srgb_profile);
}
