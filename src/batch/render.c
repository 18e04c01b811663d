#include "batch/render.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/crew.h"
#include "base/file.h"
#include "batch/folders.h"
#include "batch/progress.h"
#include "batch/run.h"
#include "batch/targets.h"
#include "batch/version.h"

struct work {
	const struct render_request *request;
	struct press *press;
	struct press_order *orders;
	struct press_result *results;
	struct crew *crew;
	struct progress progress;
};

static const char *target_of(struct arena *arena, const struct render_request *request,
			     const char *report)
{
	if (request->options.check || (request->options.dump && !request->options.output))
		return NULL;
	if (!request->options.output)
		return path_with_end(arena, report, edition_end(request->options.edition));
	if (request->count == 1 && !file_is_folder(request->options.output))
		return request->options.output;
	return arena_printf(
		arena, "%s/%s", request->options.output,
		path_with_end(arena, path_name(report), edition_end(request->options.edition)));
}

/* Pages of several reports get a folder each. */
static const char *png_folder_of(struct arena *arena, const struct render_request *request,
				 const char *report)
{
	if (!request->options.png_folder || request->count == 1)
		return request->options.png_folder;
	return arena_printf(
		arena, "%s/%s", request->options.png_folder,
		path_with_end(arena, path_name(report),
			      request->options.edition == EDITION_PRINT ? "-print" : ""));
}

static void run_one(void *context, unsigned thread, size_t index)
{
	(void)thread;
	struct work *work = context;
	work->results[index] = press_run(work->press, &work->orders[index]);
	progress_advance(&work->progress);
}

static void run_all(struct work *work)
{
	work->progress = progress_start("reports", work->request->count);
	crew_share(work->crew, 0, work->request->count, run_one, work);
	progress_end(&work->progress);
}

static bool is_written(const struct press_result *result)
{
	return result->messages && result->status == 0;
}

static int combined_status(const struct work *work)
{
	size_t written = 0;
	int worst = 0;
	for (size_t i = 0; i < work->request->count; i++) {
		written += is_written(&work->results[i]);
		if (work->results[i].status > worst)
			worst = work->results[i].status;
	}
	bool some = written && written < work->request->count;
	return some && !work->request->options.check ? 4 : worst;
}

static void print_result(const struct work *work, size_t index)
{
	struct press_result *result = &work->results[index];
	if (result->messages && !work->request->options.json)
		messages_print(result->messages, stderr, isatty(STDERR_FILENO));
	if (result->dump)
		fwrite(result->dump, 1, result->dump_bytes, stdout);
	if (!work->request->options.times)
		return;
	for (int stage = 0; stage < STAGES; stage++)
		fprintf(stderr, "%s %" PRId64 "\n", stage_name((enum stage)stage),
			result->times[stage]);
	fprintf(stderr, "pages %zu\nbytes %zu\n", result->pages, result->bytes);
}

/* A report that would be overwritten by a PDF is a person's work lost. */
static int refuse_own_report(const struct work *work)
{
	for (size_t i = 0; i < work->request->count; i++) {
		for (size_t j = 0; j < work->request->count; j++) {
			if (!work->orders[i].target ||
			    !path_is_same_file(work->orders[i].target, work->orders[j].report))
				continue;
			fprintf(stderr,
				"areapress: the PDF would be written over the report %s; "
				"-o must name another file\n",
				work->orders[j].report);
			return 2;
		}
	}
	return 0;
}

static int refuse_other_files(const struct work *work)
{
	for (size_t i = 0; i < work->request->count; i++)
		if (work->orders[i].target && !target_may_be_pdf(work->orders[i].target))
			return 2;
	return 0;
}

static int refuse_same_target(const struct work *work)
{
	for (size_t i = 0; i < work->request->count; i++) {
		for (size_t j = 0; j < i; j++) {
			const char *a = work->orders[i].target, *b = work->orders[j].target;
			if (!a || !b || strcmp(a, b) != 0)
				continue;
			fprintf(stderr,
				"areapress: %s and %s would both be written to %s; "
				"-o must name a folder, and the reports must differ in name\n",
				work->orders[j].report, work->orders[i].report, a);
			return 2;
		}
	}
	return 0;
}

/* A folder that several reports go into is made if its parent is there. */
static int make_output_folder(const struct render_request *request)
{
	size_t length = request->options.output ? strlen(request->options.output) : 0;
	if (request->count > 1 && length > 4 &&
	    !strcmp(request->options.output + length - 4, ".pdf") &&
	    !file_is_folder(request->options.output)) {
		fprintf(stderr,
			"areapress: %zu reports do not go into one PDF: give -o a folder, as in -o "
			"published/\n",
			request->count);
		return 2;
	}
	if (request->count < 2 || request->options.check)
		return 0;
	return target_make_folder(request->options.output) &&
			       target_make_folder(request->options.png_folder)
		       ? 0
		       : 3;
}

/* The messages of all reports as one array. */
static void print_json(const struct work *work, struct arena *arena)
{
	struct messages all;
	messages_init(&all, arena);
	for (size_t i = 0; i < work->request->count; i++)
		if (work->results[i].messages)
			messages_append(&all, work->results[i].messages);
	messages_print_json(&all, stdout);
}

/* On a terminal a person is told that it has worked, and what came of it. */
static void print_success(const struct work *work, size_t index)
{
	const struct press_result *result = &work->results[index];
	const char *target = work->orders[index].target;
	if (!isatty(STDOUT_FILENO) || work->request->options.json || result->status)
		return;
	if (work->request->options.check && !result->messages->count)
		printf("%s: no mistakes found\n", work->orders[index].report);
	else if (target)
		printf("%s: %zu pages\n", target, result->pages);
}

/* Messages of many reports scroll away: what was not made is named last. */
static void print_failures(const struct work *work)
{
	size_t failed = 0, count = work->request->count;
	for (size_t i = 0; i < count; i++)
		failed += work->results[i].status != 0;
	if (!failed || count < 2)
		return;
	fprintf(stderr, "areapress: %zu of %zu reports %s:\n", failed, count,
		work->request->options.check ? "have errors" : "could not be made");
	for (size_t i = 0; i < count; i++)
		if (work->results[i].status) {
			fputs("  ", stderr);
			message_print_text(work->orders[i].report, stderr);
			putc('\n', stderr);
		}
}

static int render_all(struct work *work, struct arena *arena)
{
	const struct render_request *request = work->request;
	work->orders = arena_array(arena, request->count, sizeof *work->orders);
	work->results = arena_array(arena, request->count, sizeof *work->results);
	for (size_t i = 0; i < request->count; i++)
		work->orders[i] = (struct press_order) {
			.report = request->reports[i],
			.target = target_of(arena, request, request->reports[i]),
			.layout = request->options.layout,
			.png_folder = png_folder_of(arena, request, request->reports[i]),
			.png_dpi = request->options.png_dpi,
			.dump = request->options.dump,
			/* Several reports keep the processors busy by themselves. */
			.crew = request->count == 1 ? work->crew : NULL,
			.check_only = request->options.check,
			.against = earlier_report(arena, request->against, request->reports[i]),
			.edition = request->options.edition,
		};
	int status = refuse_own_report(work);
	if (!status)
		status = refuse_other_files(work);
	if (!status)
		status = refuse_same_target(work);
	if (!status)
		status = make_output_folder(request);
	if (status)
		return status;
	run_all(work);
	for (size_t i = 0; i < request->count; i++) {
		print_result(work, i);
		print_success(work, i);
	}
	if (request->options.json)
		print_json(work, arena);
	print_failures(work);
	return combined_status(work);
}

static void release(struct work *work)
{
	for (size_t i = 0; work->results && i < work->request->count; i++)
		press_result_free(&work->results[i]);
	press_free(work->press);
	crew_free(work->crew);
}

int render_reports(const struct render_request *asked)
{
	struct arena *arena = arena_new(0);
	if (!arena)
		return 3;
	struct report_list reports = folders_expand(arena, asked->reports, asked->count);
	struct render_request whole = *asked, *request = &whole;
	whole.reports = reports.paths;
	whole.count = reports.count;
	struct messages messages;
	messages_init(&messages, arena);
	struct work work = { .request = request };
	work.crew = crew_new((unsigned)request->options.jobs);
	work.press =
		press_new(arena, &messages, request->options.home, version_producer(), work.crew);
	messages_print(&messages, stderr, isatty(STDERR_FILENO));
	int status = work.press ? render_all(&work, arena) : 3;
	if (!request->options.is_last) {
		release(&work);
		arena_free(arena);
	}
	return status;
}
