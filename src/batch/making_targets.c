/* Where the book and its parts are written: nothing over somebody's work, and no two over each other. */
#include <stdio.h>
#include <string.h>

#include "batch/making.h"
#include "batch/targets.h"

const char *making_target(const struct making *making)
{
	const struct compendium_request *request = making->request;
	return request->options.output ? request->options.output
				       : path_with_end(making->arena, request->compendium,
						       edition_end(request->options.edition));
}

static bool refuse(const char *a, const char *words, const char *b)
{
	fputs("areapress: ", stderr);
	message_print_text(a, stderr);
	fputs(words, stderr);
	message_print_text(b, stderr);
	putc('\n', stderr);
	return false;
}

static bool is_same(const char *a, const char *b)
{
	return !strcmp(a, b) || path_is_same_file(a, b);
}

bool making_may_write(const struct making *making)
{
	const struct compendium_request *request = making->request;
	const char *book =
		request->options.dump && !request->options.output ? NULL : making_target(making);
	if (book && !target_may_be_pdf(book))
		return false;
	const char **parts = arena_array(making->arena, making->count + 1, sizeof *parts);
	for (size_t i = 0; i < making->count && request->parts; i++) {
		struct part_order order = { .folder = request->parts,
					    .edition = request->options.edition };
		parts[i] = part_target(making->arena, &making->parts[i], &order);
		if (book && is_same(book, parts[i]))
			return refuse(book, " would be the book and the file of ",
				      making->parts[i].listed->name);
		if (!target_may_be_pdf(parts[i]))
			return false;
		for (size_t j = 0; j < i; j++)
			if (!strcmp(parts[i], parts[j]))
				return refuse(making->parts[i].listed->path,
					      " would go into the same PDF as ",
					      making->parts[j].listed->path);
	}
	return true;
}
