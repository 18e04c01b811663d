/* What tests of paragraphs need: one of one run, its lines, their words and widths. */
#ifndef TESTS_TEXT_SAMPLE_H
#define TESTS_TEXT_SAMPLE_H

#include "press.h"

struct sample {
	struct text_style style;
	struct text_run run;
	struct paragraph paragraph;
	length_t width;
};

/* A ragged paragraph of one run in Lato Regular 10, hyphenated where it needs mending. */
static inline struct paragraph *sample(struct press *press, struct sample *sample, const char *text,
				       length_t width)
{
	sample->style = style_of(press->regular, 10);
	sample->run = (struct text_run) { .text = text,
					  .bytes = strlen(text),
					  .style = &sample->style,
					  .place = { .offset = NO_OFFSET } };
	sample->width = width;
	sample->paragraph = (struct paragraph) { .runs = &sample->run,
						 .count = 1,
						 .lang = "en-GB",
						 .widths = &sample->width,
						 .width_count = 1,
						 .hyphenate = true };
	return &sample->paragraph;
}

static inline struct lines broken(struct press *press, const struct paragraph *paragraph)
{
	return paragraph_break(press->shaper, press->arena, &press->messages, paragraph);
}

static inline const char *broken_words(struct press *press, const char *text, int points)
{
	struct sample s;
	return all_words_of(press, broken(press, sample(press, &s, text, points * LENGTH_ONE_PT)));
}

static inline length_t width_of(struct press *press, const char *text)
{
	struct text_style style = style_of(press->regular, 10);
	return text_width(press->shaper, &press->messages, &style, text);
}

/* Widths are sums of rounded numbers; a thousandth of a point is what they are good for. */
static inline void assert_near(length_t a, length_t b)
{
	if (llabs(a - b) >= LENGTH_ONE_PT / 1000)
		fail_msg("%f pt is not %f pt", length_to_pt(a), length_to_pt(b));
}

static const char long_text[] =
	"This report provides statistical information about the number of offenders managed under "
	"the arrangements and how the three Responsible Authorities of Probation, Prison and "
	"Police "
	"and the Duty to Co-operate Agencies have worked together to ensure that those cases "
	"presenting the greatest risk received the required level of multi-agency management at "
	"Level\xc2\xa0"
	"2 or Level\xc2\xa0"
	"3.";

#endif
