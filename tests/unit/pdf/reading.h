/* PDFs as text: taken apart by qpdf, which all machines that run the tests have. */
#ifndef TESTS_PDF_READING_H
#define TESTS_PDF_READING_H

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sample.h"

/* Makes the PDF, which must go well: nothing is said. */
static inline struct buffer make_pdf(const struct publication *publication, enum edition edition)
{
	struct buffer out = { 0 };
	struct messages messages;
	messages_init(&messages, publication->arena);
	struct pdf_options options = sample_options(edition);
	bool made = pdf_write(publication, &options, &out, &messages);
	messages_print(&messages, stderr, false);
	assert_true(made);
	assert_int_equal(messages.count, 0);
	return out;
}

/* All that a command prints on its standard output. Skips the test where there is no such command. */
static inline struct buffer output_of(const char *command)
{
	enum { NOT_FOUND = 127 };
	struct buffer out = { 0 };
	FILE *pipe = popen(command, "r"); // NOLINT(cert-env33-c): the command is the test's own
	assert_non_null(pipe);
	char part[4096];
	for (size_t count; (count = fread(part, 1, sizeof part, pipe));)
		buffer_add(&out, part, count);
	int status = pclose(pipe);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_FOUND) {
		print_message("not installed: %s\n", command);
		skip();
	}
	assert_int_equal(status, 0);
	buffer_text(&out);
	return out;
}

/* Runs a program with arguments in which %s stands for a file with the PDF. */
static inline struct buffer run_on(const struct buffer *pdf, const char *program,
				   const char *arguments)
{
	char path[] = "/tmp/areapress-test-XXXXXX", command[400];
	int file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, pdf->bytes, pdf->count), (ssize_t)pdf->count);
	close(file);
	const char *place = strstr(arguments, "%s");
	assert_non_null(place);
	snprintf(command, sizeof command, "%s %.*s%s%s", program, (int)(place - arguments),
		 arguments, path, place + 2);
	struct buffer out = output_of(command);
	unlink(path);
	return out;
}

/* Unpacked, with one entry of a dictionary a line. */
static inline struct buffer unpacked(const struct buffer *pdf)
{
	return run_on(pdf, "qpdf", "--qdf --object-streams=disable --no-original-object-ids %s -");
}

static inline const char *find_from(const struct buffer *text, size_t from, const char *wanted)
{
	size_t length = strlen(wanted);
	for (size_t at = from; at + length <= text->count; at++)
		if (!memcmp(text->bytes + at, wanted, length))
			return text->bytes + at;
	return NULL;
}

static inline size_t count_of(const struct buffer *text, const char *wanted)
{
	size_t count = 0;
	const char *at = find_from(text, 0, wanted);
	for (; at; count++)
		at = find_from(text, (size_t)(at - text->bytes) + 1, wanted);
	return count;
}

static inline void assert_has(const struct buffer *text, const char *wanted)
{
	if (!find_from(text, 0, wanted))
		fail_msg("\"%s\" is not there", wanted);
}

static inline void assert_lacks(const struct buffer *text, const char *unwanted)
{
	if (find_from(text, 0, unwanted))
		fail_msg("\"%s\" is there", unwanted);
}

#endif
