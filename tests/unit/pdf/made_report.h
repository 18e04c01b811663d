/* A whole report made into a PDF, once for all tests of a file: its bytes, and its text unpacked. */
#ifndef TESTS_PDF_MADE_REPORT_H
#define TESTS_PDF_MADE_REPORT_H

#include "reading.h"
#include "report.h"

struct fixture {
	struct sample sample;
	const struct publication *publication;
	struct buffer pdf, text;
};

static inline void make_fixture(struct fixture *fixture, uint32_t pages, enum edition edition)
{
	*fixture = (struct fixture) { 0 };
	fixture->publication = sample_report(&fixture->sample, pages);
	fixture->pdf = make_pdf(fixture->publication, edition);
	fixture->text = unpacked(&fixture->pdf);
}

static inline int tear_down(void **state)
{
	struct fixture *fixture = *state;
	buffer_free(&fixture->pdf);
	buffer_free(&fixture->text);
	arena_free(fixture->sample.arena);
	return 0;
}

static inline void qpdf_finds_nothing_wrong(void **state)
{
	struct fixture *fixture = *state;
	struct buffer said = run_on(&fixture->pdf, "qpdf", "--check %s");
	assert_has(&said, "No syntax or stream encoding errors found");
	buffer_free(&said);
}

#endif
