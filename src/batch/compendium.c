#include "batch/compendium.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "batch/edition.h"
#include "batch/making.h"
#include "batch/targets.h"
#include "batch/version.h"
#include "check/check_together.h"
#include "doc/document.h"
#include "load/figures.h"
#include "page/paginate.h"
#include "paint/png.h"

static void lap(struct making *making, enum step step)
{
	making->times[step] += stopwatch_lap(&making->watch);
}

static void make_one(void *context, unsigned thread, size_t index)
{
	(void)thread;
	struct making *making = context;
	part_make(&making->parts[index], &making->order);
	progress_advance(&making->progress);
}

static void make_areas(struct making *making)
{
	making->order = (struct part_order) {
		.press = making->press,
		.compendium = making->compendium->own,
		.layout = making->layout,
		.edition = making->request->options.edition,
		.folder = making->request->options.check ? NULL : making->request->parts,
		.check_only = making->request->options.check,
	};
	making->progress = progress_start("areas", making->count);
	crew_share(making->crew, 0, making->count, make_one, making);
	progress_end(&making->progress);
}

/* The areas' reports held against each other. */
static void compare(struct making *making)
{
	struct checked_report *reports =
		arena_array(making->arena, making->count + 1, sizeof *reports);
	size_t count = 0;
	for (size_t i = 0; i < making->count; i++) {
		const struct part *part = &making->parts[i];
		if (part->read)
			reports[count++] = (struct checked_report) {
				.report = part->report ? part->report : part->read,
				.is_sound = part->report,
				.layout = part->layout,
				.messages = part->messages,
				.population = part->listed->population,
			};
	}
	check_together(making->arena, reports, count);
}

static void list_sections(struct making *making, struct book_area *area)
{
	for (const struct report_section *section = area->report->sections; section;
	     section = section->next)
		area->section_count++;
	area->sections = arena_array(making->arena, area->section_count, sizeof *area->sections);
	size_t i = 0;
	for (const struct report_section *section = area->report->sections; section;
	     section = section->next, i++) {
		area->sections[i].title = section->title;
		area->sections[i].place = section->title_place;
		area->sections[i].destination.page = UINT32_MAX;
	}
}

static void gather(struct making *making)
{
	struct arena *arena = making->arena;
	struct gathered *areas = arena_array(arena, making->count + 1, sizeof *areas);
	struct book *book = making->book = arena_alloc(arena, sizeof *book);
	book->areas = arena_array(arena, making->count + 1, sizeof *book->areas);
	book->area_count = making->count;
	for (size_t i = 0; i < making->count; i++) {
		const struct part *part = &making->parts[i];
		areas[i] = (struct gathered) { part->area, part->report, part->listed->population };
		book->areas[i] = (struct book_area) { .name = part->listed->name,
						      .region = part->area->region,
						      .report = part->report,
						      .destination.page = UINT32_MAX };
		if (!part->report)
			continue;
		book->received++;
		list_sections(making, &book->areas[i]);
	}
	const struct report *own = making->compendium->own;
	making->totals = gather_totals(arena, own, making->layout, areas, making->count);
	making->totals->published = press_date(arena, own->published);
	making->totals->data =
		gather_data(arena, own, making->layout, areas, making->count, own->data);
	making->order.compendium = making->totals;
	making->order.book = book;
}

static void lay_out_front(void *context)
{
	struct making *making = context;
	struct national *national = &making->national;
	struct document *document = document_build_part(
		making->arena, making->messages, making->totals, making->layout,
		making->layout->sections, making->book, press_faces(making->press));
	national->document = document;
	national->shaper = press_take_shaper(making->press);
	if (!document || !national->shaper)
		return;
	for (const struct section *section = document->sections; section; section = section->next)
		if (section->is_areas)
			national->areas = section;
	const struct page_range range = { .first = document->sections, .end = national->areas };
	national->front =
		paginate_range(document, national->shaper, &range, &national->front_folios);
}

static void open_one(void *context, unsigned thread, size_t index)
{
	(void)thread;
	struct making *making = context;
	if (index)
		part_open(&making->parts[index - 1], &making->order);
	else
		(void)arena_try(making->arena, lay_out_front, making);
}

/* Feet and page numbers of one piece. */
struct finishing {
	struct making *making;
	struct part *part; /* NULL: the national pages */
};

static void finish(void *context)
{
	const struct finishing *finishing = context;
	struct making *making = finishing->making;
	if (finishing->part)
		assemble_finish_part(making->publication, finishing->part, making->layout);
	else
		assemble_finish_national(making->publication, &making->national, making->layout);
}

static void finish_one(void *context, unsigned thread, size_t index)
{
	(void)thread;
	struct making *making = context;
	struct part *part = index ? &making->parts[index - 1] : NULL;
	struct finishing finishing = { making, part };
	if (part)
		part->shaper = press_take_shaper(making->press);
	bool done = part ? part->shaper && part_try(part, finish, &finishing)
			 : arena_try(making->arena, finish, &finishing);
	if (!done)
		atomic_store(&making->out_of_memory, true);
	if (part)
		press_give_back(making->press, part->shaper);
}

static bool bind(struct making *making)
{
	struct national *national = &making->national;
	if (!national->front)
		return false;
	size_t before = assemble_place(making->parts, making->count, national->front->page_count);
	assemble_back(national, before);
	making->publication =
		assemble(making->arena, national, making->book, making->parts, making->count);
	crew_share(making->crew, 0, making->count + 1, finish_one, making);
	if (making->out_of_memory)
		message_add(making->messages, MESSAGE_SYSTEM, (struct place) { 0 }, "out-of-memory",
			    "there is not enough memory for the book");
	return !messages_failed(making->messages);
}

/*
 * An area's memory is given back with the last of its pages, but not where that ends the book: a cover may
 * have moved behind it (page/gathering.h).
 */
static void page_is_written(void *context, size_t page)
{
	const struct making *making = context;
	for (size_t i = 0; i < making->count; i++) {
		struct part *part = &making->parts[i];
		size_t end = part->own_first + part->own_count;
		if (part->document && page + 1 == end && end < making->publication->page_count)
			part_free_pages(part);
	}
}

static void write_book(struct making *making)
{
	const struct compendium_request *request = making->request;
	struct pdf_options options;
	if (!press_pdf_options(making->press, making->messages, request->options.edition, &options))
		return;
	options.crew = making->crew;
	if (!request->options.png_folder) {
		options.written = page_is_written;
		options.context = making;
	}
	if (!edition_write(making->publication, making->layout, &options, &making->pdf,
			   making->messages))
		return;
	lap(making, STEP_PDF);
	file_replace(making_target(making), making->pdf.bytes, making->pdf.count, making->messages);
	lap(making, STEP_SAVE);
}

static void write_dump(const struct making *making)
{
	struct buffer dump = { 0 };
	publication_dump(making->publication, &dump);
	fwrite(dump.bytes, 1, dump.count, stdout);
	buffer_free(&dump);
}

static void deliver(struct making *making)
{
	const struct compendium_request *request = making->request;
	if (request->options.dump)
		write_dump(making);
	/* The book last: where a page's picture cannot be written, the older one stays. */
	if (request->options.png_folder)
		publication_write_png(making->publication, request->options.png_folder,
				      request->options.png_dpi, making->messages);
	stopwatch_lap(&making->watch); /* the pictures count for no step */
	if ((!request->options.dump || request->options.output) &&
	    !messages_failed(making->messages))
		write_book(making);
}

/* Reports in a folder without a compendium's file make none, nor do those that it does not list. */
static bool makes_a_book(const struct making *making)
{
	for (size_t i = 0; i < making->count; i++)
		if (!making->parts[i].area)
			return false;
	return making->layout;
}

static void make(void *context)
{
	struct making *making = context;
	making->messages = arena_alloc(making->arena, sizeof *making->messages);
	messages_init(making->messages, making->arena);
	if (!making_begin(making))
		return;
	making->refused = !making->request->options.check && !making_may_write(making);
	if (making->refused)
		return;
	lap(making, STEP_START);
	make_areas(making);
	compare(making);
	lap(making, STEP_AREAS);
	if (!makes_a_book(making))
		return;
	gather(making);
	crew_share(making->crew, 0, making->count + 1, open_one, making);
	lap(making, STEP_NATIONAL);
	if (making->request->options.check)
		return;
	if (messages_failed(making->messages) || !bind(making))
		return;
	lap(making, STEP_ASSEMBLE);
	deliver(making);
}

static void release(struct making *making)
{
	buffer_free(&making->pdf);
	press_give_back(making->press, making->national.shaper);
	for (size_t i = 0; i < making->count; i++)
		part_free(&making->parts[i]);
	press_free(making->press);
	crew_free(making->crew);
}

static int make_in(struct arena *arena, const struct compendium_request *request)
{
	struct making making = { .request = request, .arena = arena, .watch = stopwatch_start() };
	struct messages messages;
	messages_init(&messages, arena);
	making.crew = crew_new((unsigned)request->options.jobs);
	making.press =
		press_new(arena, &messages, request->options.home, version_producer(), making.crew);
	messages_print(&messages, stderr, isatty(STDERR_FILENO));
	int status = making.press && (request->options.check || target_make_folder(request->parts))
			     ? 0
			     : 3;
	if (!status && !arena_try(arena, make, &making)) {
		fputs("areapress: the compendium needs more memory than there is [out-of-memory]\n",
		      stderr);
		status = 3;
	}
	if (!status)
		status = making.refused ? 2 : making_tell(&making);
	if (request->options.times)
		making_print_times(&making);
	if (!request->options.is_last)
		release(&making);
	return status;
}

int compendium_make(const struct compendium_request *asked)
{
	struct arena *arena = arena_new(0);
	struct compendium_request request = *asked;
	if (arena && !request.options.check && file_is_folder(request.compendium))
		request.compendium = arena_printf(arena, "%s/compendium.xml", request.compendium);
	int status = arena ? make_in(arena, &request) : 3;
	if (!request.options.is_last)
		arena_free(arena);
	return status;
}
