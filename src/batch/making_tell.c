/* What a compendium's maker is told at the end. */
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "batch/making.h"

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
	} else if (!all->count && isatty(STDOUT_FILENO) && !making->request->options.json) {
		printf("%s: no mistakes found in %zu reports\n", making->request->compendium,
		       making->count);
	}
	return messages_status(all);
}

int making_tell(struct making *making)
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
	if (making->request->options.json)
		messages_print_json(&all, stdout);
	else
		messages_print(&all, stderr, is_terminal);
	int own = messages_status(making->messages);
	if (making->request->options.check)
		return tell_checked(making, &all, missing);
	if (own || !missing)
		return own ? own : messages_status(&all);
	fprintf(stderr, "areapress: %zu of %zu areas are not in the book:\n", missing,
		making->count);
	list_missing(making);
	return system && missing == making->count ? 3 : 4;
}

void making_print_times(const struct making *making)
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
