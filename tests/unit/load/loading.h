/* For tests of what is read from files: a folder of their own, and what was said about a file in it. */
#ifndef TESTS_LOADING_H
#define TESTS_LOADING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/message.h"
#include "load/schema.h"

#define LAYOUTS PROJECT_FOLDER "/layouts"

enum { FILES_MOST = 32 };

struct loading {
	struct arena *arena;
	struct messages messages;
	struct xml_schemas *schemas;
	char folder[64];
	char files[FILES_MOST][128];
	size_t file_count;
};

static inline int loading_setup(void **state)
{
	struct loading *loading = calloc(1, sizeof *loading);
	loading->arena = arena_new(0);
	messages_init(&loading->messages, loading->arena);
	loading->schemas = schemas_new(LAYOUTS);
	strcpy(loading->folder, "/tmp/areapress-test-XXXXXX");
	if (!mkdtemp(loading->folder))
		return -1;
	*state = loading;
	return 0;
}

static inline int loading_teardown(void **state)
{
	struct loading *loading = *state;
	for (size_t i = 0; i < loading->file_count; i++)
		unlink(loading->files[i]);
	rmdir(loading->folder);
	schemas_free(loading->schemas);
	arena_free(loading->arena);
	free(loading);
	return 0;
}

/* Writes a file into the folder and returns its path. A name written twice is written over. */
static inline const char *loading_write_bytes(struct loading *loading, const char *name,
					      const char *bytes, size_t count)
{
	char *path = arena_printf(loading->arena, "%s/%s", loading->folder, name);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, count, file), count);
	fclose(file);
	bool known = false;
	for (size_t i = 0; i < loading->file_count; i++)
		known = known || !strcmp(loading->files[i], path);
	if (!known) {
		assert_true(loading->file_count < FILES_MOST);
		strcpy(loading->files[loading->file_count++], path);
	}
	return path;
}

static inline const char *loading_write(struct loading *loading, const char *name, const char *text)
{
	return loading_write_bytes(loading, name, text, strlen(text));
}

/* A project file's text, to be changed. */
static inline char *loading_text(struct loading *loading, const char *path)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	size_t size = (size_t)ftell(file);
	rewind(file);
	char *text = arena_alloc(loading->arena, size + 1);
	assert_int_equal(fread(text, 1, size, file), size);
	fclose(file);
	return text;
}

/* The text with the first of old, which must be there, replaced. */
static inline char *loading_replaced(struct loading *loading, const char *text, const char *old,
				     const char *new)
{
	const char *found = strstr(text, old);
	if (!found)
		fail_msg("the text has no %s", old);
	return arena_printf(loading->arena, "%.*s%s%s", (int)(found - text), text, new,
			    found + strlen(old));
}

static inline void loading_forget(struct loading *loading)
{
	messages_init(&loading->messages, loading->arena);
}

static inline void loading_show(struct loading *loading)
{
	messages_print(&loading->messages, stderr, true);
}

static inline const struct message *loading_find(const struct loading *loading, const char *rule)
{
	for (size_t i = 0; i < loading->messages.count; i++)
		if (!strcmp(loading->messages.items[i].rule, rule))
			return &loading->messages.items[i];
	return NULL;
}

/* There is a message of that rule at the place where needle first stands, and it says words. */
static inline void expect_at(struct loading *loading, const char *rule, const char *needle,
			     const char *words)
{
	for (size_t i = 0; i < loading->messages.count; i++) {
		const struct message *message = &loading->messages.items[i];
		const struct source *source = message->place.source;
		if (strcmp(message->rule, rule) != 0 || !source || !source->text)
			continue;
		const char *found = strstr(source->text, needle);
		if (found && (size_t)(found - source->text) == message->place.offset &&
		    strstr(message->text, words))
			return;
	}
	loading_show(loading);
	fail_msg("no [%s] at \"%s\" that says \"%s\"", rule, needle, words);
}

/* The same by line and column. */
static inline void expect(struct loading *loading, const char *rule, unsigned line, unsigned column,
			  const char *words)
{
	for (size_t i = 0; i < loading->messages.count; i++) {
		const struct message *message = &loading->messages.items[i];
		struct line_column at = place_locate(message->place);
		if (!strcmp(message->rule, rule) && at.line == line && at.column == column &&
		    strstr(message->text, words))
			return;
	}
	loading_show(loading);
	fail_msg("no [%s] at %u:%u that says \"%s\"", rule, line, column, words);
}

static inline void expect_count(struct loading *loading, size_t count)
{
	if (loading->messages.count != count)
		loading_show(loading);
	assert_int_equal(loading->messages.count, count);
}

/* One message in all. */
static inline void expect_only(struct loading *loading, const char *rule, unsigned line,
			       unsigned column, const char *words)
{
	expect(loading, rule, line, column, words);
	expect_count(loading, 1);
}

#define loading_test(function)                                                                     \
	cmocka_unit_test_setup_teardown(function, loading_setup, loading_teardown)

#endif
