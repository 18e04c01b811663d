#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "under_locale.h"

static struct arena *arena;
static struct messages messages;

static const char first_text[] = "<report>\n  <p>na\xc3\xafve \xe2\x80\x93 wrong</p>\n</report>\n";
static const struct source first = { "first.xml", first_text, sizeof first_text - 1 };
static const char second_text[] = "one\ttwo\x1b[2J three";
static const struct source second = { "second.xml", second_text, sizeof second_text - 1 };
static const struct source unread = { "absent.xml", NULL, 0 };

static int begin(void **state)
{
	(void)state;
	arena = arena_new(0);
	messages_init(&messages, arena);
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct place at(const struct source *source, const char *word)
{
	return (struct place) { source, (size_t)(strstr(source->text, word) - source->text) };
}

static void error_at(struct place place, const char *text)
{
	message_add(&messages, MESSAGE_ERROR, place, "a-rule", "%s", text);
}

/* What is printed; in the arena. */
static char *printed(void (*print)(FILE *stream))
{
	char *text = NULL;
	size_t count = 0;
	FILE *stream = open_memstream(&text, &count);
	assert_non_null(stream);
	print(stream);
	fclose(stream);
	char *copy = arena_strdup(arena, text);
	free(text);
	return copy;
}

static void plainly(FILE *stream)
{
	messages_print(&messages, stream, false);
}

static void with_lines(FILE *stream)
{
	messages_print(&messages, stream, true);
}

static void as_json(FILE *stream)
{
	messages_print_json(&messages, stream);
}

static void columns_count_characters_from_one(void **state)
{
	(void)state;
	struct line_column found = place_locate(at(&first, "wrong"));
	assert_int_equal(found.line, 2);
	assert_int_equal(found.column, 14);
	found = place_locate((struct place) { &first, 0 });
	assert_int_equal(found.line, 1);
	assert_int_equal(found.column, 1);
	found = place_locate((struct place) { &first, first.length });
	assert_int_equal(found.line, 4);
	assert_int_equal(found.column, 1);
}

static void messages_come_by_file_then_place_and_a_file_as_a_whole_first(void **state)
{
	(void)state;
	error_at(at(&second, "three"), "s2");
	error_at(at(&first, "wrong"), "f2");
	error_at(at(&second, "two"), "s1");
	error_at(at(&first, "report"), "f1");
	error_at((struct place) { &second, NO_OFFSET }, "s0");
	assert_string_equal(printed(plainly), "second.xml: error: s0 [a-rule]\n"
					      "second.xml:1:5: error: s1 [a-rule]\n"
					      "second.xml:1:13: error: s2 [a-rule]\n"
					      "first.xml:1:2: error: f1 [a-rule]\n"
					      "first.xml:2:14: error: f2 [a-rule]\n");
}

static void messages_at_one_place_keep_the_order_they_came_in(void **state)
{
	(void)state;
	for (int i = 0; i < 9; i++)
		message_add(&messages, MESSAGE_ERROR, at(&first, "wrong"), "a-rule", "%d", i);
	const char *text = printed(plainly), *seen = text;
	for (int i = 0; i < 9; i++) {
		char line[64];
		snprintf(line, sizeof line, "error: %d [", i);
		seen = strstr(seen, line);
		assert_non_null(seen);
	}
}

static void the_same_message_is_said_once(void **state)
{
	(void)state;
	error_at(at(&first, "wrong"), "twice");
	error_at(at(&first, "wrong"), "twice");
	error_at(at(&first, "report"), "twice");
	assert_int_equal(messages.count, 2);
	assert_int_equal(messages.of_level[MESSAGE_ERROR], 2);
}

static void the_offending_line_is_shown_with_a_caret(void **state)
{
	(void)state;
	error_at(at(&first, "wrong"), "look");
	assert_string_equal(printed(with_lines), "first.xml:2:14: error: look [a-rule]\n"
						 "      <p>na\xc3\xafve \xe2\x80\x93 wrong</p>\n"
						 "                 ^\n");
}

static void nothing_from_outside_can_steer_the_terminal(void **state)
{
	(void)state;
	static const struct source evil = { "a\x1b[2J.xml", second_text, sizeof second_text - 1 };
	error_at(at(&evil, "three"), "x\x1b]0;y\x07");
	const char *text = printed(with_lines);
	assert_null(strchr(text, '\x1b'));
	assert_null(strchr(text, '\x07'));
	assert_non_null(strstr(text, "    one two [2J three\n                ^\n"));
}

static void a_long_line_is_shown_around_the_place(void **state)
{
	(void)state;
	static char line[1000];
	memset(line, 'a', sizeof line - 1);
	memcpy(line + 900, "HERE", 4);
	static const struct source source = { "long.xml", line, sizeof line - 1 };
	error_at(at(&source, "HERE"), "look");
	const char *text = printed(with_lines);
	const char *shown = strchr(text, '\n') + 1, *caret = strchr(shown, '\n') + 1;
	assert_true(caret - shown < 130);
	assert_memory_equal(shown + (strchr(caret, '^') - caret), "HERE", 4);
}

static void a_file_that_could_not_be_read_has_no_line(void **state)
{
	(void)state;
	error_at((struct place) { &unread, 5 }, "is not there");
	message_add(&messages, MESSAGE_SYSTEM, (struct place) { 0 }, "disk-full", "no room");
	assert_string_equal(printed(with_lines), "absent.xml: error: is not there [a-rule]\n"
						 "areapress: error: no room [disk-full]\n");
}

static void the_exit_status_is_that_of_the_worst(void **state)
{
	(void)state;
	assert_int_equal(messages_status(&messages), 0);
	message_add(&messages, MESSAGE_WARNING, (struct place) { 0 }, "total", "look");
	assert_int_equal(messages_status(&messages), 0);
	assert_false(messages_failed(&messages));
	error_at(at(&first, "wrong"), "at fault");
	assert_int_equal(messages_status(&messages), 1);
	message_add(&messages, MESSAGE_SYSTEM, (struct place) { 0 }, "disk-full", "full");
	error_at(at(&first, "report"), "at fault");
	assert_int_equal(messages_status(&messages), 3);
	assert_true(messages_failed(&messages));
}

/* Of each kind, in each file; the others are told by their number, where that file's messages end. */
static void of_a_kind_the_first_are_told_and_the_others_counted(void **state)
{
	(void)state;
	static const struct source another = { "second.xml", second_text, sizeof second_text - 1 };
	for (size_t i = 0; i < MESSAGES_OF_A_KIND + 12345; i++)
		message_add(&messages, MESSAGE_WARNING, at(&first, "wrong"), "a-rule", "%zu", i);
	for (size_t i = 0; i < MESSAGES_OF_A_KIND + 1; i++)
		message_add(&messages, MESSAGE_WARNING, at(&another, "two"), "a-rule", "%zu", i);
	message_add(&messages, MESSAGE_WARNING, at(&first, "wrong"), "b-rule", "another");
	error_at(at(&first, "wrong"), "late but told");
	assert_int_equal(messages.count, 2 * MESSAGES_OF_A_KIND + 2);
	assert_int_equal(messages_status(&messages), 1);
	const char *text = printed(plainly);
	const char *more =
		strstr(text, "first.xml: warning: and 12,345 more like these [a-rule]\n");
	assert_non_null(more);
	assert_true(more < strstr(text, "second.xml:"));
	assert_non_null(strstr(text, "second.xml: warning: and 1 more like these [a-rule]\n"));
	assert_non_null(strstr(text, "error: late but told [a-rule]\n"));
	assert_null(strstr(text, "more like these [b-rule]"));
	assert_non_null(strstr(printed(as_json),
			       ",\n {\"file\": \"first.xml\", \"level\": \"warning\", \"rule\": "
			       "\"a-rule\", \"text\": \"and 12,345 more like these\"},\n"));
}

static void warnings_of_all_kinds_leave_room_for_an_error(void **state)
{
	(void)state;
	enum { KINDS = 2 * MESSAGES_MOST / MESSAGES_OF_A_KIND };
	for (size_t i = 0; i < (size_t)KINDS * MESSAGES_OF_A_KIND; i++) {
		const char *rule = arena_printf(messages.arena, "rule-%zu", i % KINDS);
		message_add(&messages, MESSAGE_WARNING, (struct place) { 0 }, rule, "%zu", i);
	}
	assert_int_equal(messages.count, MESSAGES_MOST);
	error_at(at(&first, "wrong"), "told");
	message_add(&messages, MESSAGE_WARNING, (struct place) { 0 }, "another", "this, too");
	message_add(&messages, MESSAGE_WARNING, (struct place) { 0 }, "another", "not this");
	assert_int_equal(messages.count, MESSAGES_MOST + 2);
	assert_non_null(strstr(printed(plainly), ": error: told [a-rule]\n"));
	assert_non_null(strstr(printed(plainly), ": warning: this, too [another]\n"));
	assert_null(strstr(printed(plainly), "not this"));
}

static void what_is_only_counted_takes_no_memory(void **state)
{
	(void)state;
	for (size_t i = 0; i < MESSAGES_OF_A_KIND; i++)
		message_add(&messages, MESSAGE_WARNING, at(&first, "na"), "a-rule", "%zu", i);
	size_t before = arena_used(messages.arena);
	for (size_t i = 0; i < 100000; i++) {
		message_add(&messages, MESSAGE_WARNING, at(&first, "na"), "a-rule", "more %zu", i);
		assert_false(messages_have_room(&messages, MESSAGE_WARNING, &first, "a-rule"));
	}
	assert_int_equal(arena_used(messages.arena), before);
	assert_int_equal(messages.of_level[MESSAGE_WARNING], MESSAGES_OF_A_KIND + 200000);
}

/* A name of megabytes, in quotation marks or as a word, shows how it begins and ends. */
static void a_long_name_is_shortened_in_its_middle(void **state)
{
	(void)state;
	enum { LONG = 3000000 };
	char *name = arena_alloc(messages.arena, LONG + 1);
	size_t before = arena_used(messages.arena);
	memset(name, 'q', LONG);
	memcpy(name, "begin", 5);
	memcpy(name + LONG - 3, "end", 3);
	error_at(at(&first, "wrong"),
		 arena_printf(messages.arena, "\"%s\" is no <%s>; what is?", name, name));
	const char *text = messages.items[0].text;
	assert_true(strlen(text) < MESSAGE_TEXT);
	assert_true(utf8_check(text, strlen(text)) == strlen(text));
	assert_memory_equal(text, "\"beginqqq", 9);
	assert_non_null(strstr(text, "qqq\xe2\x80\xa6qqq"));
	assert_non_null(strstr(text, "qqqend\" is no <begin"));
	assert_non_null(strstr(text, "end>; what is?"));
	assert_true(arena_used(messages.arena) - before < 7 * LONG);
}

/* A log keeps what these would, and its counts come along. */
static void a_log_is_replayed_to_the_last_count(void **state)
{
	(void)state;
	struct messages log;
	messages_init(&log, messages.arena);
	for (size_t i = 0; i < MESSAGES_OF_A_KIND + 5; i++)
		message_add(&log, MESSAGE_WARNING, at(&first, "na"), "a-rule", "%zu", i);
	error_at(at(&first, "na"), "before");
	message_add(&messages, MESSAGE_WARNING, at(&first, "na"), "a-rule", "before");
	messages_replay(&messages, &log);
	assert_int_equal(messages.of_level[MESSAGE_WARNING], MESSAGES_OF_A_KIND + 6);
	assert_non_null(strstr(printed(plainly), "and 6 more like these [a-rule]"));
}

static void told_when_no_memory_is_left(void **state)
{
	(void)state;
	struct arena *full = arena_new(1000);
	struct messages few;
	messages_init(&few, full);
	message_add(&few, MESSAGE_WARNING, at(&first, "wrong"), "a-rule", "later");
	message_add(&few, MESSAGE_WARNING, at(&first, "na"), "a-rule", "sooner");
	arena_alloc(full, 1000 - arena_used(full));
	char *text = NULL;
	size_t count = 0;
	FILE *stream = open_memstream(&text, &count);
	messages_print(&few, stream, false);
	fclose(stream);
	assert_string_equal(text, "first.xml:2:6: warning: sooner [a-rule]\n"
				  "first.xml:2:14: warning: later [a-rule]\n");
	free(text);
	arena_free(full);
}

static void json_has_the_same_and_is_escaped(void **state)
{
	(void)state;
	assert_string_equal(printed(as_json), "[]\n");
	error_at(at(&first, "wrong"), "a \"quote\", a \\ and\na line");
	message_add(&messages, MESSAGE_WARNING, (struct place) { 0 }, "b-rule", "na\xc3\xafve");
	assert_string_equal(printed(as_json),
			    "[\n {\"file\": \"first.xml\", \"line\": 2, \"column\": 14, "
			    "\"level\": \"error\", \"rule\": \"a-rule\", "
			    "\"text\": \"a \\\"quote\\\", a \\\\ and\\u000aa line\"},\n"
			    " {\"file\": \"\", \"level\": \"warning\", \"rule\": \"b-rule\", "
			    "\"text\": \"na\xc3\xafve\"}\n]\n");
}

int main(void)
{
	take_locale();
	struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_count_characters_from_one),
		cmocka_unit_test(messages_come_by_file_then_place_and_a_file_as_a_whole_first),
		cmocka_unit_test(messages_at_one_place_keep_the_order_they_came_in),
		cmocka_unit_test(the_same_message_is_said_once),
		cmocka_unit_test(the_offending_line_is_shown_with_a_caret),
		cmocka_unit_test(nothing_from_outside_can_steer_the_terminal),
		cmocka_unit_test(a_long_line_is_shown_around_the_place),
		cmocka_unit_test(a_file_that_could_not_be_read_has_no_line),
		cmocka_unit_test(the_exit_status_is_that_of_the_worst),
		cmocka_unit_test(of_a_kind_the_first_are_told_and_the_others_counted),
		cmocka_unit_test(warnings_of_all_kinds_leave_room_for_an_error),
		cmocka_unit_test(what_is_only_counted_takes_no_memory),
		cmocka_unit_test(a_long_name_is_shortened_in_its_middle),
		cmocka_unit_test(a_log_is_replayed_to_the_last_count),
		cmocka_unit_test(told_when_no_memory_is_left),
		cmocka_unit_test(json_has_the_same_and_is_escaped),
	};
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		tests[i].setup_func = begin;
		tests[i].teardown_func = end;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
