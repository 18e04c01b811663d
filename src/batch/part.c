#include "batch/part.h"

#include <string.h>

#include "base/file.h"
#include "batch/edition.h"
#include "batch/reading.h"
#include "batch/targets.h"
#include "check/check.h"
#include "doc/document.h"
#include "doc/pictures_try.h"
#include "load/year.h"
#include "page/paginate.h"
#include "paint/proof.h"

/* What one area may take, whatever is in its report. */
enum { PART_MEMORY = 512 << 20 };

static void make_messages(void *context)
{
	struct part *part = context;
	part->messages = arena_alloc(part->arena, sizeof *part->messages);
	messages_init(part->messages, part->arena);
	part->opener_messages = arena_alloc(part->arena, sizeof *part->opener_messages);
	messages_init(part->opener_messages, part->arena);
}

bool part_init(struct part *part, const struct compendium_area *listed, const struct layout *layout)
{
	*part = (struct part) { .listed = listed,
				.arena = arena_new(PART_MEMORY),
				.pages = arena_new(PART_MEMORY) };
	const struct area *areas = layout && listed->name ? layout->areas : NULL;
	for (const struct area *area = areas; area; area = area->next)
		if (!strcmp(area->name, listed->name))
			part->area = area;
	return part->arena && part->pages && arena_try(part->arena, make_messages, part);
}

void part_free_pages(struct part *part)
{
	arena_free(part->pages);
	part->pages = NULL;
}

struct attempt {
	struct part *part;
	void (*work)(void *context);
	void *context;
	bool done;
};

static void try_with_pages(void *context)
{
	struct attempt *attempt = context;
	attempt->done = arena_try(attempt->part->pages, attempt->work, attempt->context);
}

bool part_try(struct part *part, void (*work)(void *context), void *context)
{
	struct attempt attempt = { part, work, context, false };
	return arena_try(part->arena, try_with_pages, &attempt) && attempt.done;
}

void part_free(struct part *part)
{
	part_free_pages(part);
	arena_free(part->arena);
}

struct making {
	struct part *part;
	const struct part_order *order;
	struct buffer pdf;
};

static bool check_identity(const struct part *part, const struct report *report,
			   const struct report *compendium)
{
	bool is_area =
		!report->area || !part->listed->name || !strcmp(report->area, part->listed->name);
	bool is_year = !report->year || !compendium->year || report->year == compendium->year;
	if (!is_area)
		message_add(part->messages, MESSAGE_ERROR, report->area_place, "other-area",
			    "this is the report of %s; the compendium lists the file for %s",
			    report->area, part->listed->name);
	if (!is_year)
		message_add(part->messages, MESSAGE_ERROR, report->year_place, "other-year",
			    "this report is for %s, the compendium for %s",
			    year_text(part->arena, report->year),
			    year_text(part->arena, compendium->year));
	return is_area && is_year;
}

static const struct report *load(struct part *part, const struct part_order *order)
{
	const struct reading reading = press_read(order->press, NULL, part->arena, part->messages,
						  part->listed->path, NULL);
	part->layout = reading.layout;
	if (reading.written && check_identity(part, reading.written, order->compendium))
		part->read = reading.written;
	if (!reading.report)
		return NULL;
	check_report(reading.report, part->layout, part->messages);
	if (!messages_failed(part->messages))
		return reading.report;
	if (order->check_only)
		pictures_try(part->arena, part->messages, reading.report, part->layout);
	return NULL;
}

const char *part_target(struct arena *arena, const struct part *part,
			const struct part_order *order)
{
	const char *name =
		path_with_end(arena, path_name(part->listed->path), edition_end(order->edition));
	return arena_printf(arena, "%s/%s", order->folder, name);
}

static void write_file(struct making *making)
{
	struct part *part = making->part;
	const struct part_order *order = making->order;
	struct pdf_options options;
	const char *target = part_target(part->arena, part, order);
	if (press_pdf_options(order->press, part->messages, order->edition, &options) &&
	    edition_write(part->own, part->layout, &options, &making->pdf, part->messages))
		file_replace(target, making->pdf.bytes, making->pdf.count, part->messages);
}

static void make(void *context)
{
	struct making *making = context;
	struct part *part = making->part;
	const struct part_order *order = making->order;
	part->report = load(part, order);
	if (!part->report)
		return;
	part->document = document_build(part->arena, part->messages, part->report, part->layout,
					press_faces(order->press));
	if (!part->document)
		return;
	part->document->pages = part->pages;
	part->document->shared = press_shared(order->press);
	const struct page_range all = { .first = part->document->sections };
	part->own = paginate_range(part->document, part->shaper, &all, &part->folios);
	if (order->check_only && part->own) {
		proof_resolutions(part->own, part->messages);
		proof_images(part->own, part->messages);
	}
	if (!order->folder || messages_failed(part->messages))
		return;
	paginate_finish(part->document, part->shaper, part->own, part->folios);
	write_file(making);
}

void part_make(struct part *part, const struct part_order *order)
{
	struct making making = { .part = part, .order = order };
	part->shaper = press_take_shaper(order->press);
	if (!part->shaper || !part_try(part, make, &making))
		part->out_of_memory = true;
	if (part->out_of_memory || messages_failed(part->messages)) {
		part->report = NULL;
		part->document = NULL;
	}
	buffer_free(&making.pdf);
	press_give_back(order->press, part->shaper);
}

/* The area's figures among those of all areas; its name alone where it has sent none. */
static const struct report *report_in_book(const struct part *part, const struct part_order *order)
{
	struct report *report = arena_alloc(part->arena, sizeof *report);
	*report = part->report ? *part->report : *order->compendium;
	report->area = part->listed->name;
	if (!part->report)
		report->tables = NULL;
	report->data = order->compendium->data;
	return report;
}

/* The opener begins on a left page, as the area's report, which follows it, does on a right one. */
static void open_part(void *context)
{
	struct making *making = context;
	struct part *part = making->part;
	const struct part_order *order = making->order;
	const struct layout *layout = order->layout;
	const struct section_form *forms = part->report ? layout->opener : layout->not_received;
	part->opener =
		document_build_part(part->arena, part->opener_messages, report_in_book(part, order),
				    layout, forms, order->book, press_faces(order->press));
	if (!part->opener)
		return;
	part->opener->pages = part->pages;
	const struct page_range range = { .first = part->opener->sections, .before = 1 };
	part->opening = paginate_range(part->opener, part->shaper, &range, &part->opening_folios);
}

void part_open(struct part *part, const struct part_order *order)
{
	struct making making = { .part = part, .order = order };
	part->shaper = press_take_shaper(order->press);
	if (!part->shaper || !part_try(part, open_part, &making))
		part->opener = NULL;
	press_give_back(order->press, part->shaper);
}
