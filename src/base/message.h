/*
 * Messages to a person: where, how bad, what is wrong in the words of someone who writes reports, and
 * the rule's name, by which it can be looked up and tested.
 *
 * They are collected, not printed as they come: one run tells all faults of a file, in the order of
 * the file. A text read from disk is a struct source; a place is a byte in it, and its line and column
 * are counted only when a message is printed.
 *
 * Bounds    of one kind (a rule in a file) the first MESSAGES_OF_A_KIND are kept and the others counted,
 *           to be told as "and 12,345 more like these"; of all kinds MESSAGES_MOST, and as many again of
 *           errors and of first ones of a kind. A text has some MESSAGE_TEXT bytes at most: what stands in quotation marks in
 *           it, and words, are shortened in their middle. So neither what is kept nor what is printed
 *           grows with the input.
 */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stdarg.h>
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

enum { MESSAGES_OF_A_KIND = 200, MESSAGES_MOST = 2000, MESSAGE_TEXT = 1000 };

struct message_kind;

struct messages {
	struct arena *arena; /* owns the texts */
	struct message *items;
	size_t count, capacity;
	struct message_kind *kinds, *latest; /* the first; that of the last message */
	size_t of_level[3];		     /* all that were added, kept or not */
	size_t dropped[3];		     /* of these, those of no kind that is kept */
};

void messages_init(struct messages *messages, struct arena *arena);

/* What a log was told is added to other messages in the order in which it came, what it counted with it. */
void messages_replay(struct messages *messages, const struct messages *log);

/*
 * True when one more of that rule in that file would be kept. False: it is only counted, and has been. For
 * who goes through a long text, as to look for a message's place and words may take longer than to find it.
 */
bool messages_have_room(struct messages *messages, enum message_level level,
			const struct source *source, const char *rule);

/* Adds one; the text is formatted at once. The same rule, place and text is added but once. */
void message_add(struct messages *messages, enum message_level level, struct place place,
		 const char *rule, const char *format, ...) __attribute__((format(printf, 5, 6)));
void message_add_list(struct messages *messages, enum message_level level, struct place place,
		      const char *rule, const char *format, va_list args)
	__attribute__((format(printf, 5, 0)));

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
