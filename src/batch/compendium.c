#include "batch/compendium.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "batch/assemble.h"
#include "batch/together.h"
#include "batch/version.h"
#include "check/check.h"
#include "check/check_together.h"
#include "doc/document.h"
#include "load/figures.h"
#include "page/gathering.h"
#include "page/paginate.h"
#include "paint/png.h"
#include "pdf/parallel.h"

enum step { STEP_START, STEP_AREAS, STEP_NATIONAL, STEP_ASSEMBLE, STEP_PDF, STEP_SAVE, STEPS };

/* A compendium under way. */
struct making {
	const struct compendium_request *request;
	struct arena *arena;
	struct messages *messages;
	struct press *press;
	const struct compendium *compendium;
	const struct layout *layout;
	struct part *parts; /* by alphabet */
	size_t count;
	struct part_order order;
	struct book *book;
	struct report *totals;
	struct national national;
	struct publication *publication;
	struct buffer pdf;
	int64_t since, times[STEPS];
	atomic_size_t done;
	atomic_bool out_of_memory;
};

static int64_t microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void lap(struct making *making, enum step step)
{
	int64_t now = microseconds();
	making->times[step] += now - making->since;
	making->since = now;
}

static int by_name(const void *a, const void *b)
{
	const struct compendium_area *left = a, *right = b;
	if (!left->name || !right->name) /* files that are not listed come last, as they are */
		return left->name ? -1 : right->name ? 1 : strcmp(left->path, right->path);
	return strcmp(left->name, right->name);
}

static bool is_listed(const struct making *making, const struct area *area)
{
	for (size_t i = 0; i < making->count; i++)
		if (making->parts[i].area == area)
			return true;
	return false;
}

/* Names that are no areas of the layout would have no region, no tile and no ring. */
static void check_names(struct making *making)
{
	const char *missing = NULL;
	for (size_t i = 0; i < making->count; i++)
		if (!making->parts[i].area && making->parts[i].listed->name)
			message_add(making->messages, MESSAGE_ERROR, making->parts[i].listed->place,
				    "unknown-area", "\"%s\" is none of the %zu areas",
				    making->parts[i].listed->name, making->layout->area_count);
	for (const struct area *area = making->layout->areas; area; area = area->next)
		if (!is_listed(making, area))
			missing = arena_printf(making->arena, "%s%s%s", missing ? missing : "",
					       missing ? ", " : "", area->name);
	/* Whoever lists less than half of them means a part of the country. */
	if (missing && making->count * 2 >= making->layout->area_count)
		message_add(making->messages, MESSAGE_WARNING,
			    (struct place) { making->compendium->own->source, NO_OFFSET },
			    "area-not-listed", "the book does not mention what is not listed: %s",
			    missing);
}

/* What somebody typed would stand in the place of the sum. */
static void check_tables(struct making *making)
{
	const struct figure_table *table = making->compendium->own->tables;
	for (; table; table = table->next)
		message_add(making->messages, MESSAGE_ERROR, table->place, "computed-table",
			    "the national figures are the sums of the areas': take this table out");
}

static bool is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void read_compendium(struct making *making)
{
	const struct compendium_request *request = making->request;
	struct xml_schemas *schemas = press_schemas(making->press);
	making->compendium = request->check && is_folder(request->compendium)
				     ? together_read(making->arena, making->messages, schemas,
						     request->compendium)
				     : compendium_load(making->arena, making->messages, schemas,
						       request->compendium);
}

/* A folder without a compendium's file has no layout; each of its reports has its own. */
static bool read_layout(struct making *making)
{
	const struct compendium_request *request = making->request;
	const struct report *own = making->compendium->own;
	if (!own->source)
		return true;
	making->layout = press_layout_of(making->press, making->arena, making->messages, own,
					 request->layout);
	if (making->layout && !making->layout->sections)
		message_add(making->messages, MESSAGE_ERROR, own->layout_place, "incomplete-layout",
			    "the layout %s has no <sections>", making->layout->name);
	return making->layout != NULL;
}

static bool begin(struct making *making)
{
	read_compendium(making);
	if (!making->compendium || !read_layout(making))
		return false;
	size_t count = making->compendium->area_count;
	if (count && making->layout)
		qsort(making->compendium->areas, count, sizeof *making->compendium->areas, by_name);
	making->parts = arena_array(making->arena, count + 1, sizeof *making->parts);
	for (size_t i = 0; i < count; i++, making->count++)
		if (!part_init(&making->parts[i], &making->compendium->areas[i], making->layout))
			return false;
	if (making->layout)
		check_names(making);
	check_tables(making);
	return !messages_failed(making->messages);
}

static void show_progress(struct making *making)
{
	size_t done = atomic_fetch_add(&making->done, 1) + 1;
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "\r%zu of %zu areas", done, making->count);
}

static void make_one(void *context, unsigned thread, size_t index)
{
	(void)thread;
	struct making *making = context;
	part_make(&making->parts[index], &making->order);
	show_progress(making);
}

static void make_areas(struct making *making)
{
	making->order = (struct part_order) {
		.press = making->press,
		.compendium = making->compendium->own,
		.layout = making->layout,
		.edition = making->request->edition,
		.folder = making->request->check ? NULL : making->request->parts,
		.check_only = making->request->check,
	};
	parallel_run((unsigned)making->request->jobs, making->count, make_one, making);
	if (isatty(STDERR_FILENO))
		fputs("\r\033[K", stderr);
}

/* The areas' reports held against each other. */
static void compare(struct making *making)
{
	struct checked_report *reports =
		arena_array(making->arena, making->count + 1, sizeof *reports);
	size_t count = 0;
	for (size_t i = 0; i < making->count; i++) {
		const struct part *part = &making->parts[i];
		if (part->report)
			reports[count++] = (struct checked_report) { part->report, part->layout,
								     part->messages,
								     part->listed->population };
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
	if ((part && !part->shaper) ||
	    !arena_try(part ? part->arena : making->arena, finish, &finishing))
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
	parallel_run((unsigned)making->request->jobs, making->count + 1, finish_one, making);
	if (making->out_of_memory)
		message_add(making->messages, MESSAGE_SYSTEM, (struct place) { 0 }, "out-of-memory",
			    "there is not enough memory for the book");
	return !messages_failed(making->messages);
}

static const char *target_of(struct making *making)
{
	const struct compendium_request *request = making->request;
	if (request->output)
		return request->output;
	const char *path = request->compendium;
	size_t length = strlen(path);
	if (length > 4 && !strcmp(path + length - 4, ".xml"))
		length -= 4;
	return arena_printf(making->arena, "%.*s%s.pdf", (int)length, path,
			    request->edition == EDITION_PRINT ? "-print" : "");
}

static void write_book(struct making *making)
{
	const struct compendium_request *request = making->request;
	struct pdf_options options;
	if (!press_pdf_options(making->press, making->messages, request->edition, &options))
		return;
	options.threads = (unsigned)request->jobs;
	const struct publication *book = making->publication;
	if (request->edition == EDITION_PRINT)
		book = publication_gathered(book, (size_t)making->layout->page.gathering);
	if (!pdf_write(book, &options, &making->pdf, making->messages))
		return;
	lap(making, STEP_PDF);
	file_replace(target_of(making), making->pdf.bytes, making->pdf.count, making->messages);
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
	if (request->dump)
		write_dump(making);
	if (!request->dump || request->output)
		write_book(making);
	if (request->png_folder && !messages_failed(making->messages))
		publication_write_png(making->publication, request->png_folder, request->png_dpi,
				      making->messages);
}

static void make(void *context)
{
	struct making *making = context;
	making->messages = arena_alloc(making->arena, sizeof *making->messages);
	messages_init(making->messages, making->arena);
	if (!begin(making))
		return;
	lap(making, STEP_START);
	make_areas(making);
	compare(making);
	lap(making, STEP_AREAS);
	if (making->request->check)
		return;
	gather(making);
	parallel_run((unsigned)making->request->jobs, making->count + 1, open_one, making);
	lap(making, STEP_NATIONAL);
	if (messages_failed(making->messages) || !bind(making))
		return;
	lap(making, STEP_ASSEMBLE);
	deliver(making);
}

static bool is_missing(const struct part *part)
{
	return !part->report;
}

static void list_missing(const struct making *making)
{
	for (size_t i = 0; i < making->count; i++) {
		const struct compendium_area *listed = making->parts[i].listed;
		if (is_missing(&making->parts[i]))
			fprintf(stderr, "  %s%s%s\n", listed->name ? listed->name : "",
				listed->name ? ": " : "", listed->path);
	}
}

static int tell_checked(const struct making *making, const struct messages *all, size_t missing)
{
	if (missing) {
		fprintf(stderr, "areapress: %zu of %zu reports have errors:\n", missing,
			making->count);
		list_missing(making);
	} else if (!all->count && isatty(STDOUT_FILENO) && !making->request->json) {
		printf("%s: no mistakes found in %zu reports\n", making->request->compendium,
		       making->count);
	}
	return messages_status(all);
}

/* The messages of the book and then of its areas; the areas that are not in it are named last. */
static int tell(struct making *making)
{
	bool is_terminal = isatty(STDERR_FILENO);
	struct messages all;
	messages_init(&all, making->arena);
	messages_append(&all, making->messages);
	size_t missing = 0;
	bool system = false;
	for (size_t i = 0; i < making->count; i++) {
		const struct part *part = &making->parts[i];
		messages_append(&all, part->messages);
		messages_append(&all, part->opener_messages);
		system = system || messages_status(part->messages) == 3;
		missing += is_missing(part);
	}
	if (making->request->json)
		messages_print_json(&all, stdout);
	else
		messages_print(&all, stderr, is_terminal);
	int own = messages_status(making->messages);
	if (making->request->check)
		return tell_checked(making, &all, missing);
	if (own || !missing)
		return own ? own : messages_status(&all);
	fprintf(stderr, "areapress: %zu of %zu areas are not in the book:\n", missing,
		making->count);
	list_missing(making);
	return system && missing == making->count ? 3 : 4;
}

static void print_times(const struct making *making)
{
	static const char *const names[] = {
		"start", "areas", "national", "assemble", "pdf", "save"
	};
	for (int i = 0; i < STEPS; i++)
		fprintf(stderr, "%s %" PRId64 "\n", names[i], making->times[i]);
	if (making->publication)
		fprintf(stderr, "pages %zu\nbytes %zu\n", making->publication->page_count,
			making->pdf.count);
}

static void release(struct making *making)
{
	buffer_free(&making->pdf);
	press_give_back(making->press, making->national.shaper);
	for (size_t i = 0; i < making->count; i++)
		part_free(&making->parts[i]);
}

static int make_folder(const char *folder)
{
	struct stat status;
	if (!folder || (stat(folder, &status) == 0 && S_ISDIR(status.st_mode)) ||
	    mkdir(folder, 0777) == 0)
		return 0;
	fprintf(stderr, "areapress: cannot make the folder %s [target-not-writable]\n", folder);
	return 3;
}

static int make_in(struct arena *arena, const struct compendium_request *request)
{
	struct making making = { .request = request, .arena = arena, .since = microseconds() };
	struct messages messages;
	messages_init(&messages, arena);
	making.press = press_new(arena, &messages, request->home, version_producer());
	messages_print(&messages, stderr, isatty(STDERR_FILENO));
	int status = making.press ? make_folder(request->check ? NULL : request->parts) : 3;
	if (!status && !arena_try(arena, make, &making)) {
		fputs("areapress: the compendium needs more memory than there is [out-of-memory]\n",
		      stderr);
		status = 3;
	}
	if (!status)
		status = tell(&making);
	if (request->times)
		print_times(&making);
	release(&making);
	press_free(making.press);
	return status;
}

int compendium_make(const struct compendium_request *request)
{
	struct arena *arena = arena_new(0);
	int status = arena ? make_in(arena, request) : 3;
	arena_free(arena);
	if (fflush(stdout) != 0 && !status)
		status = 3;
	return status;
}
