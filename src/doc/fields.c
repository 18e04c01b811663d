#include "doc/fields.h"

#include <string.h>

#include "base/buffer.h"
#include "doc/standing.h"
#include "doc/welsh.h"
#include "doc/words.h"
#include "load/field.h"
#include "load/figure_path.h"
#include "load/year.h"

const struct figure *report_figure(struct document *document, const char *path)
{
	struct figure_path found =
		figure_path_find(document->arena, document->report, document->layout, path);
	return found.fault == PATH_GOOD ? found.figure : NULL;
}

static const struct area *own_area(const struct document *document)
{
	return area_named(document->layout->areas, document->report->area);
}

static bool is_welsh(const struct document *document)
{
	return language_is(document->layout->lang, "cy");
}

const char *area_name(const struct document *document)
{
	const struct area *area = own_area(document);
	return area && area->welsh && is_welsh(document) ? area->welsh : document->report->area;
}

/* Names that are no Welsh ones stay as they are: "yn Surrey". */
static const char *mutated_area(const struct document *document, enum mutation mutation)
{
	const char *name = area_name(document);
	const struct area *area = own_area(document);
	bool changes = area && area->welsh && is_welsh(document);
	return changes ? welsh_mutate(document->arena, name, mutation) : name;
}

static const char *value_of(struct document *document, const struct field *field,
			    const struct field_context *context)
{
	const struct report *report = document->report;
	const struct layout *layout = document->layout;
	struct arena *arena = document->arena;
	const struct figure *figure;
	int year = report->year;
	switch (field->kind) {
	case FIELD_AREA:
		return area_name(document);
	case FIELD_AREA_SOFT:
		return mutated_area(document, MUTATION_SOFT);
	case FIELD_AREA_NASAL:
		return mutated_area(document, MUTATION_NASAL);
	case FIELD_YEAR:
		return year_text(arena, year);
	case FIELD_NEXT_YEAR:
		return year_text(arena, year + 1);
	case FIELD_SNAPSHOT_DATE:
	case FIELD_PERIOD_END:
		return words_date(arena, layout->lang, 31, 3, year);
	case FIELD_PERIOD_START:
		return words_date(arena, layout->lang, 1, 4, year - 1);
	case FIELD_POPULATION_YEAR:
		return arena_printf(arena, "%d", year - 1);
	case FIELD_POPULATION_PUBLISHED:
		return words_iso_date(arena, layout->lang, layout->population_published);
	case FIELD_SECTION:
		return context ? context->section : NULL;
	case FIELD_PART:
		return context ? context->part : NULL;
	case FIELD_PAGE:
		return context ? context->page : NULL;
	case FIELD_PAGES:
		return context ? arena_printf(arena, "%zu", context->pages) : NULL;
	case FIELD_PART_PAGE:
		return context ? arena_printf(arena, "%zu", context->part_page) : NULL;
	case FIELD_REGION:
		return own_area(document) ? own_area(document)->region : NULL;
	case FIELD_NUMBER:
		return context ? arena_printf(arena, "%d", context->number) : NULL;
	case FIELD_FIGURE:
		figure = report_figure(document,
				       arena_strndup(arena, field->argument, field->length));
		return figure ? figure_text(arena, figure) : NULL;
	case FIELD_AREA_COUNT:
		return document->book ? arena_printf(arena, "%zu", document->book->area_count)
				      : NULL;
	case FIELD_RECEIVED:
		return document->book ? arena_printf(arena, "%zu", document->book->received) : NULL;
	case FIELD_OWN:
		return standing_own(document, arena_strndup(arena, field->argument, field->length));
	case FIELD_RANK:
		return standing_rank(document,
				     arena_strndup(arena, field->argument, field->length));
	case FIELD_MEDIAN:
		return standing_median(document,
				       arena_strndup(arena, field->argument, field->length));
	case FIELD_STANDING:
		return standing_words(document,
				      arena_strndup(arena, field->argument, field->length));
	case FIELD_LITERAL:
	case FIELD_UNKNOWN:
		break;
	}
	return NULL;
}

const char *fields_fill(struct document *document, const char *text,
			const struct field_context *context)
{
	if (!text || !strpbrk(text, "{}"))
		return text;
	struct buffer out = { 0 };
	struct field field;
	const char *at = text;
	for (const char *start = at; field_next(&at, &field); start = at) {
		const char *value =
			field.kind == FIELD_LITERAL ? NULL : value_of(document, &field, context);
		if (value)
			buffer_puts(&out, value);
		else if (field.kind == FIELD_LITERAL)
			buffer_add(&out, field.argument, field.length);
		else
			buffer_add(&out, start, (size_t)(at - start));
	}
	const char *filled = arena_strndup(document->arena, out.bytes ? out.bytes : "", out.count);
	buffer_free(&out);
	return filled;
}
