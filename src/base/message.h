/*
 * Messages to a person: where, how bad, what is wrong in the words of someone who writes reports, and
 * the rule's name, by which it can be looked up and tested.
 *
 * They are collected, not printed as they come: one run tells all faults of a file, in the order of
 * the file. A text read from disk is a struct source; a place is a byte in it, and its line and column
 * are counted only when a message is printed.
 */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct arena;

struct source {
	const char *path; /* as the user gave it */
	const char *text; /* NULL when it could not be read; lives as long as the messages */
	size_t length;
};

struct place {
	const struct source *source; /* NULL: no file is meant */
	size_t offset;		     /* byte in text; NO_OFFSET: the file as a whole */
};
#define NO_OFFSET SIZE_MAX

enum message_level {
	MESSAGE_WARNING, /* the report is made, a person should look */
	MESSAGE_ERROR,	 /* the input is at fault: exit status 1 */
	MESSAGE_SYSTEM,	 /* the system is at fault: exit status 3 */
};

struct message {
	enum message_level level;
	struct place place;
	const char *rule;   /* kebab-case, a literal: "unknown-element" */
	const char *text;   /* without a full stop at its end */
	size_t file, order; /* where it is printed; set when that is */
};

/* Kept at most, and beyond them the first of each rule and level; more are counted and said to be more. */
enum { MESSAGES_MAX = 200 };

struct messages {
	struct arena *arena; /* owns the texts */
	struct message *items;
	size_t count, capacity;
	size_t dropped; /* beyond MESSAGES_MAX */
	size_t of_level[3];
	bool keeps_all; /* a log: see messages_init_log */
};

void messages_init(struct messages *messages, struct arena *arena);

/*
 * A log keeps all that is added to it, for messages_replay to add it in the order in which it would have
 * been added by one thread: to the last count the outcome is the same.
 */
void messages_init_log(struct messages *log, struct arena *arena);
void messages_replay(struct messages *messages, const struct messages *log);

/*
 * True when more warnings would only be counted: whoever goes through a long text for them may end, for each
 * one's place has to be looked for.
 */
bool messages_are_enough(const struct messages *messages);

/* Adds one; the text is formatted at once. The same rule, place and text is added but once. */
void message_add(struct messages *messages, enum message_level level, struct place place,
		 const char *rule, const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Adds all of another file's, which must outlive these: to tell of several reports in one. */
void messages_append(struct messages *messages, const struct messages *more);

/*
 * A text or a path that comes from outside, for a terminal: what is no UTF-8, and characters that
 * would steer the terminal or turn the direction of writing, are shown as "?".
 */
void message_print_text(const char *text, FILE *stream);

/* True when an error or a system fault is among them. */
bool messages_failed(const struct messages *messages);

/* 0, 1 (an error) or 3 (a system fault): the exit status of the worst. */
int messages_status(const struct messages *messages);

struct line_column {
	uint32_t line, column; /* from 1; a column is a character, not a byte */
};
struct line_column place_locate(struct place place);

/*
 * All as text, by file in the order of their first message and within it by place:
 *   file:line:column: error: text [rule]
 * with the offending line and a caret below when with_lines is set. Takes no memory of the arena,
 * which may have none left.
 */
void messages_print(struct messages *messages, FILE *stream, bool with_lines);

/* The same as a JSON array of {file, line, column, level, rule, text}. */
void messages_print_json(struct messages *messages, FILE *stream);

#endif
