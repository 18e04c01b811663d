#include "sample.h"

static void a_short_text_is_one_line(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct lines lines =
		broken(press, sample(press, &s, "How MAPPA works", 200 * LENGTH_ONE_PT));
	assert_int_equal(lines.count, 1);
	assert_int_equal(lines.items[0].count, 1);
	assert_true(lines.items[0].forced && !lines.items[0].hyphenated);
	assert_near(lines.items[0].width, width_of(press, "How MAPPA works"));
	assert_int_equal(lines.items[0].parts[0].x, 0);
	assert_string_equal(words_of(press, &lines.items[0]), "How MAPPA works");
}

static void nothing_gives_no_line(void **state)
{
	struct press *press = *state;
	struct sample s;
	assert_int_equal(broken(press, sample(press, &s, "", LENGTH_ONE_PT)).count, 0);
	assert_int_equal(broken(press, sample(press, &s, "  ", LENGTH_ONE_PT)).count, 0);
	s.paragraph.count = 0;
	assert_int_equal(broken(press, &s.paragraph).count, 0);
}

static void a_paragraph_fits_the_width_that_its_extent_gave(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = sample(
		press, &s, "The responsible authority and the duty to co-operate agencies", 0);
	struct text_extent extent =
		paragraph_extent(press->shaper, press->arena, &press->messages, paragraph);
	s.width = extent.best;
	struct lines lines = broken(press, paragraph);
	assert_int_equal(lines.count, 1);
	s.width = extent.least;
	assert_false(broken(press, paragraph).overfull);
	s.width = extent.least - LENGTH_ONE_PT / 10;
	paragraph->hyphenate = false;
	assert_true(broken(press, paragraph).overfull);
	assert_near(extent.least, width_of(press, "responsible"));
}

static struct line measured(struct press *press, const struct paragraph *paragraph, length_t most)
{
	struct line line;
	paragraph_measure(press->shaper, press->arena, &press->messages, paragraph, most, &line);
	return line;
}

/* A table's cells are set by it, and must look as if they had been broken. */
static void a_measured_line_is_the_one_that_breaking_makes(void **state)
{
	struct press *press = *state;
	static const char *const texts[] = { "11,220", "Row 1049", "co-operate / co\xc2\xadoperate",
					     "a word, and a word more ", long_text };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct sample s;
		struct paragraph *paragraph = sample(press, &s, texts[i], 0);
		struct line line = measured(press, paragraph, INT64_MAX);
		s.width = line.width;
		struct lines lines = broken(press, paragraph);
		assert_int_equal(lines.count, 1);
		assert_int_equal(lines.items[0].width, line.width);
		assert_string_equal(words_of(press, &lines.items[0]), words_of(press, &line));
		assert_int_equal(lines.items[0].parts[0].x, line.parts[0].x);
		assert_null(measured(press, paragraph, line.width - LENGTH_ONE_PT).parts);
	}
}

static void what_is_no_line_is_not_measured_as_one(void **state)
{
	struct press *press = *state;
	static const char *const texts[] = { "", "  ", "two\nlines", "two\xe2\x80\xa8lines" };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct sample s;
		assert_null(measured(press, sample(press, &s, texts[i], 0), INT64_MAX).parts);
	}
}

/* A zero-width space at its end leaves no trace, but is no letter, figure or comma. */
static void a_plain_word_is_set_like_any_other(void **state)
{
	struct press *press = *state;
	static const char *const plain[] = { "11,220", "x", "responsible", "AVAToWa,", "0,1,2" };
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		struct sample s, t;
		const char *other = arena_printf(press->arena, "%s\xe2\x80\x8b", plain[i]);
		sample(press, &s, plain[i], 0);
		sample(press, &t, other, 0);
		struct text_extent a = paragraph_extent(press->shaper, press->arena,
							&press->messages, &s.paragraph);
		struct text_extent b = paragraph_extent(press->shaper, press->arena,
							&press->messages, &t.paragraph);
		assert_int_equal(a.least, b.least);
		assert_int_equal(a.word, b.word);
		assert_int_equal(a.best, b.best);
		for (length_t width = a.best / 3; width < 2 * a.best; width += a.best / 7) {
			s.width = t.width = width;
			struct lines x = broken(press, &s.paragraph);
			struct lines y = broken(press, &t.paragraph);
			assert_int_equal(x.count, y.count);
			assert_int_equal(x.overfull, y.overfull);
			if (!i) /* figures have no hyphens */
				assert_int_equal(x.overfull, width < a.best);
			for (size_t line = 0; line < x.count; line++) {
				assert_int_equal(x.items[line].width, y.items[line].width);
				assert_int_equal(x.items[line].parts[0].x,
						 y.items[line].parts[0].x);
				assert_string_equal(words_of(press, &x.items[line]),
						    words_of(press, &y.items[line]));
			}
		}
	}
}

static void lines_are_filled_evenly_not_greedily(void **state)
{
	struct press *press = *state;
	/* Greedy would leave "of the" on a line that is hardly half full before the long word. */
	assert_string_equal(broken_words(press, "aaa bb cc ddddd", 36), "aaa|bb cc|ddddd");
}

static void a_no_break_space_never_breaks(void **state)
{
	struct press *press = *state;
	const char *text = "managed at Level\xc2\xa0"
			   "2 until 31\xc2\xa0March 2025";
	for (int points = 30; points < 200; points++) {
		const char *words = broken_words(press, text, points);
		assert_non_null(strstr(words, "Level 2"));
		assert_non_null(strstr(words, "31 March"));
	}
}

static void lines_break_where_uax14_lets_them(void **state)
{
	struct press *press = *state;
	assert_string_equal(broken_words(press, "multi-agency and/or (both) of it", 1),
			    "multi-|agency|and/|or|(both)|of|it");
}

static void a_forced_break_ends_its_line(void **state)
{
	struct press *press = *state;
	assert_string_equal(broken_words(press,
					 "one two\nthree\xe2\x80\xa8"
					 "four",
					 200),
			    "one two|three|four");
	assert_string_equal(broken_words(press, "\none\n\n two \n", 200), "|one||two");
	struct sample s;
	struct lines lines = broken(press, sample(press, &s, "a\nb", 200 * LENGTH_ONE_PT));
	assert_true(lines.items[0].forced && lines.items[1].forced);
}

static void no_hyphen_where_lines_are_full_enough(void **state)
{
	struct press *press = *state;
	const char *text = "The representation of responsible organisations in the strategic "
			   "management board is established.";
	assert_null(strchr(broken_words(press, text, 236), '-'));
}

/* Its second word finds no room on its first line. */
static struct paragraph *long_word(struct press *press, struct sample *s)
{
	return sample(press, s, "of representations on it", 70 * LENGTH_ONE_PT);
}

static void a_hyphen_mends_a_line_that_is_too_short(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = long_word(press, &s);
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of repres-|entations on|it");
	paragraph->hyphenate_below = 10; /* "of" alone is not that short */
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of|representations|on it");
	paragraph->hyphenate_below = 75;
	paragraph->hyphenate = false;
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of|representations|on it");
	paragraph->hyphenate = true;
	paragraph->lang = "cy"; /* no patterns for it */
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of|representations|on it");
}

static void a_text_of_few_lines_has_no_hyphens(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = long_word(press, &s);
	paragraph->hyphenate_lines = 4;
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of|representations|on it");
	paragraph->hyphenate_lines = 3;
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of repres-|entations on|it");
	/* Rather a hyphen than a word that sticks out. */
	paragraph = sample(press, &s, "representations", 50 * LENGTH_ONE_PT);
	paragraph->hyphenate_lines = 9;
	assert_true(broken(press, paragraph).items[0].hyphenated);
}

static void so_many_letters_stay_on_either_side_of_a_hyphen(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = long_word(press, &s);
	paragraph->hyphen_before = 7;
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of represent-|ations on|it");
	paragraph->hyphen_after = 7;
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of|representations|on it");
	paragraph->hyphen_before = 6;
	paragraph->hyphen_after = 9;
	assert_string_equal(all_words_of(press, broken(press, paragraph)),
			    "of repres-|entations on|it");
}

static void a_hyphen_put_in_is_a_soft_glyph_without_text(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct lines lines =
		broken(press, sample(press, &s, "of representations on it", 70 * LENGTH_ONE_PT));
	const struct glyph_run *run = &lines.items[0].parts[0].run;
	const struct glyph *last = &run->glyphs[run->count - 1];
	assert_true(lines.items[0].hyphenated);
	assert_int_equal(last->id, press->regular->hyphen);
	assert_int_equal(last->flags, GLYPH_SOFT);
	assert_int_equal(last->bytes, 0);
}

/* "committed" has the ligature "tt", which must come apart where the word does. */
static void a_ligature_comes_apart_at_the_hyphen(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct lines lines = broken(press, sample(press, &s,
						  "of un\xc2\xad"
						  "commit\xc2\xad"
						  "ted",
						  60 * LENGTH_ONE_PT));
	assert_string_equal(all_words_of(press, lines), "of uncommit-|ted");
	assert_near(lines.items[0].width, width_of(press, "of uncommit\xe2\x80\x90"));
	assert_near(lines.items[1].width, width_of(press, "ted"));
}

static void a_soft_hyphen_shows_only_at_a_lines_end(void **state)
{
	struct press *press = *state;
	const char *text = "a co\xc2\xad"
			   "operation";
	assert_string_equal(broken_words(press, text, 200), "a cooperation");
	assert_string_equal(broken_words(press, text, 45), "a co-|operation");
}

static void never_three_hyphens_in_a_row(void **state)
{
	struct press *press = *state;
	const char *text = "representatively organisationally representatively "
			   "organisationally representatively organisationally establishments "
			   "representatively organisationally";
	size_t hyphens_seen = 0;
	for (int points = 30; points < 120; points++) {
		struct sample s;
		struct lines lines = broken(press, sample(press, &s, text, points * LENGTH_ONE_PT));
		unsigned row = 0;
		for (size_t i = 0; i < lines.count; i++) {
			row = lines.items[i].hyphenated ? row + 1 : 0;
			hyphens_seen += lines.items[i].hyphenated;
			assert_true(row <= 2);
		}
	}
	assert_true(hyphens_seen > 20);
}

static void the_last_line_is_no_single_short_word(void **state)
{
	struct press *press = *state;
	struct sample s;
	const char *text = "We thank the agencies and their staff for all that they do to us";
	struct paragraph *paragraph =
		sample(press, &s, text, width_of(press, text) - 4 * LENGTH_ONE_PT);
	paragraph->least_last_line = 0;
	assert_string_equal(words_of(press, &broken(press, paragraph).items[1]), "us");
	paragraph->least_last_line = 20;
	struct lines lines = broken(press, paragraph);
	assert_int_equal(lines.count, 2);
	assert_true(lines.items[1].width * 100 >= s.width * 20);
}

static void a_line_does_not_start_with_a_dash_if_it_can_be_helped(void **state)
{
	struct press *press = *state;
	const char *text = "the risk of harm \xe2\x80\x93 and its management";
	struct sample s;
	struct paragraph *paragraph = sample(press, &s, text, 0);
	for (int points = 90; points < 150; points++) {
		s.width = points * LENGTH_ONE_PT;
		assert_null(strstr(all_words_of(press, broken(press, paragraph)), "|\xe2\x80\x93"));
	}
}

static void a_word_too_wide_stands_alone_and_is_told(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct lines lines = broken(
		press, sample(press, &s, "see MANAGEMENT-BOARDROOMS for it", 60 * LENGTH_ONE_PT));
	assert_string_equal(all_words_of(press, lines), "see|MANAGEMENT-|BOARDROOMS|for it");
	assert_true(lines.overfull);
}

static void each_line_has_its_own_measure_and_indent(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "one two three four five six seven eight nine ten", 0);
	const length_t widths[] = { 100 * LENGTH_ONE_PT, 60 * LENGTH_ONE_PT, 80 * LENGTH_ONE_PT };
	const length_t indents[] = { 0, 0, 40 * LENGTH_ONE_PT };
	paragraph->widths = widths;
	paragraph->indents = indents;
	paragraph->width_count = 3;
	struct lines lines = broken(press, paragraph);
	assert_true(lines.count >= 4);
	for (size_t i = 0; i < lines.count; i++) {
		size_t class = i < 2 ? i : 2;
		assert_true(lines.items[i].width <= widths[class]);
		assert_int_equal(lines.items[i].parts[0].x, indents[class]);
	}
}

static void right_aligned_lines_end_at_the_measure(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "Category 2 and others: 11,220 in all", 50 * LENGTH_ONE_PT);
	paragraph->align = ALIGN_RIGHT;
	struct lines lines = broken(press, paragraph);
	assert_true(lines.count > 2);
	for (size_t i = 0; i < lines.count; i++) {
		const struct line_part *part = &lines.items[i].parts[lines.items[i].count - 1];
		assert_int_equal(part->x + part->width, s.width);
		assert_int_equal(lines.items[i].width, s.width);
	}
}

static void justified_lines_fill_their_measure_exactly(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = sample(press, &s, long_text, 0);
	paragraph->align = ALIGN_JUSTIFY;
	for (int points = 150; points < 480; points += 13) {
		s.width = points * LENGTH_ONE_PT;
		struct lines lines = broken(press, paragraph);
		for (size_t i = 0; i + 1 < lines.count; i++) {
			length_t sum = 0;
			const struct glyph_run *run = &lines.items[i].parts[0].run;
			for (uint32_t g = 0; g < run->count; g++)
				sum += glyph_run_advance(run, g);
			assert_int_equal(lines.items[i].count, 1);
			assert_near(sum, s.width);
			assert_near(lines.items[i].width, s.width);
		}
		assert_true(lines.items[lines.count - 1].parts[0].run.word_space <= 0);
	}
}

static void a_justified_paragraph_says_when_it_is_loose(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = sample(press, &s, long_text, 480 * LENGTH_ONE_PT);
	paragraph->align = ALIGN_JUSTIFY;
	assert_false(broken(press, paragraph).loose);
	s.width = 70 * LENGTH_ONE_PT;
	assert_true(broken(press, paragraph).loose);
}

static void a_style_within_a_word_makes_parts_that_do_not_break(void **state)
{
	struct press *press = *state;
	struct text_style regular = style_of(press->regular, 10), bold = style_of(press->bold, 10);
	int owner;
	const struct text_run runs[] = {
		{ .text = "the ", .bytes = 4, .style = &regular },
		{ .text = "un", .bytes = 2, .style = &regular, .owner = &owner },
		{ .text = "managed", .bytes = 7, .style = &bold },
		{ .text = " risk", .bytes = 5, .style = &bold },
	};
	length_t width = LENGTH_ONE_PT;
	struct paragraph paragraph = {
		.runs = runs, .count = 4, .widths = &width, .width_count = 1
	};
	assert_string_equal(all_words_of(press, broken(press, &paragraph)), "the|unmanaged|risk");
	width = 200 * LENGTH_ONE_PT;
	struct lines lines = broken(press, &paragraph);
	assert_int_equal(lines.count, 1);
	/* The two bold runs have one style and one owner, so they are one part. */
	assert_int_equal(lines.items[0].count, 3);
	const struct line_part *parts = lines.items[0].parts;
	assert_ptr_equal(parts[1].owner, &owner);
	assert_ptr_equal(parts[2].run.face, press->bold);
	for (int i = 0; i < 2; i++)
		assert_int_equal(parts[i].x + parts[i].width, parts[i + 1].x);
	assert_int_equal(parts[2].run.text_bytes, strlen("managed risk"));
}

static void a_raised_mark_hangs_on_its_word(void **state)
{
	struct press *press = *state;
	struct text_style regular = style_of(press->regular, 10),
			  raised = style_of(press->regular, 6);
	raised.rise = 3 * LENGTH_ONE_PT;
	const struct text_run runs[] = {
		{ .text = "Who says so?", .bytes = 12, .style = &regular },
		{ .text = "12", .bytes = 2, .style = &raised },
		{ .text = " All do.", .bytes = 8, .style = &regular },
	};
	length_t width = LENGTH_ONE_PT;
	struct paragraph paragraph = {
		.runs = runs, .count = 3, .widths = &width, .width_count = 1
	};
	struct lines lines = broken(press, &paragraph);
	assert_string_equal(all_words_of(press, lines), "Who|says|so?12|All|do.");
	assert_int_equal(lines.items[2].parts[1].rise, 3 * LENGTH_ONE_PT);
}

static void a_mark_that_is_torn_goes_on(void **state)
{
	struct press *press = *state;
	struct text_style regular = style_of(press->regular, 6),
			  raised = style_of(press->regular, 6);
	int owner;
	const struct text_run runs[] = {
		{ .text = "so", .bytes = 2, .style = &regular },
		{ .text = "abcdefg", .bytes = 7, .style = &raised, .owner = &owner },
	};
	length_t width = 12 * LENGTH_ONE_PT;
	struct paragraph paragraph = { .runs = runs,
				       .count = 2,
				       .widths = &width,
				       .width_count = 1,
				       .whole_words = true,
				       .lang = "en-GB" };
	struct lines lines = broken(press, &paragraph);
	const struct line_part *last = lines.items[lines.count - 1].parts;
	int begins = 0;
	for (size_t i = 0; i < lines.count; i++)
		for (uint32_t j = 0; j < lines.items[i].count; j++)
			begins += lines.items[i].parts[j].owner == &owner &&
				  !lines.items[i].parts[j].goes_on;
	assert_ptr_equal(last->owner, &owner);
	assert_true(last->goes_on);
	assert_int_equal(begins, 1);
}

/* Half of it would be another figure; a string that is no figure is cut like others. */
static void a_figure_is_never_torn(void **state)
{
	struct press *press = *state;
	struct text_style style = style_of(press->regular, 6);
	static const char *const texts[] = { "1,234,567,890", "12345678901234567890123456" };
	length_t width = 12 * LENGTH_ONE_PT;
	for (size_t i = 0; i < 2; i++) {
		const struct text_run run = { .text = texts[i],
					      .bytes = strlen(texts[i]),
					      .style = &style };
		struct paragraph paragraph = { .runs = &run,
					       .count = 1,
					       .widths = &width,
					       .width_count = 1,
					       .whole_words = true,
					       .lang = "en-GB" };
		struct lines lines = broken(press, &paragraph);
		assert_int_equal(lines.count == 1, i == 0);
		assert_int_equal(lines.overfull, i == 0);
	}
}

static void kerning_reaches_across_owners_but_not_across_styles(void **state)
{
	struct press *press = *state;
	struct text_style style = style_of(press->regular, 10);
	int link;
	const struct text_run runs[] = {
		{ .text = "A", .bytes = 1, .style = &style },
		{ .text = "V", .bytes = 1, .style = &style, .owner = &link },
	};
	length_t width = 100 * LENGTH_ONE_PT;
	struct paragraph paragraph = {
		.runs = runs, .count = 2, .widths = &width, .width_count = 1
	};
	struct lines lines = broken(press, &paragraph);
	assert_int_equal(lines.items[0].count, 2);
	assert_near(lines.items[0].width, width_of(press, "AV"));
	assert_true(width_of(press, "AV") < width_of(press, "A") + width_of(press, "V"));
}

static void a_line_is_kerned_like_the_whole_text(void **state)
{
	struct press *press = *state;
	struct sample s;
	const char *text = "To AVA T. W. Yates, Tyne and Wear, P. \xe2\x80\x9cVery\xe2\x80\x9d";
	struct lines lines = broken(press, sample(press, &s, text, 400 * LENGTH_ONE_PT));
	hb_buffer_t *buffer = hb_buffer_create();
	hb_buffer_add_utf8(buffer, text, -1, 0, -1);
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
	hb_shape(press->regular->hb_font, buffer, NULL, 0);
	unsigned count;
	const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
	const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
	const struct glyph_run *run = &lines.items[0].parts[0].run;
	assert_int_equal(run->count, count);
	for (unsigned i = 0; i < count; i++) {
		assert_int_equal(run->glyphs[i].id, infos[i].codepoint);
		assert_int_equal(run->glyphs[i].advance, positions[i].x_advance);
	}
	hb_buffer_destroy(buffer);
}

static void optical_alignment_puts_the_ink_on_the_edge(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph = sample(press, &s, "Hertfordshire Lancashire", 0);
	s.style.size = 76 * LENGTH_ONE_PT;
	paragraph->optical = true;
	paragraph->hyphenate = false;
	struct lines lines = broken(press, paragraph);
	assert_int_equal(lines.count, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct line_part *part = &lines.items[i].parts[0];
		assert_true(part->x < -LENGTH_ONE_PT);
		assert_int_equal(part->x, -face_left_bearing(press->regular, part->run.glyphs[0].id,
							     s.style.size));
	}
	/* What the bearing gives is room for the text. */
	struct text_extent extent =
		paragraph_extent(press->shaper, press->arena, &press->messages, paragraph);
	s.width = extent.best;
	lines = broken(press, paragraph);
	assert_int_equal(lines.count, 1);
	assert_near(lines.items[0].width, s.width);
}

static void an_opening_quotation_mark_hangs(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "\u201cHere\u201d and \u2018there\u2019", 200 * LENGTH_ONE_PT);
	length_t whole = broken(press, paragraph).items[0].width;
	paragraph->hang_quotes = true;
	struct lines lines = broken(press, paragraph);
	const struct line_part *part = &lines.items[0].parts[0];
	length_t mark = face_scale(press->regular, 10 * LENGTH_ONE_PT, part->run.glyphs[0].advance);
	assert_int_equal(part->x, -mark);
	assert_near(lines.items[0].width, whole - mark);
	/* What hangs is room for the text. */
	s.width = lines.items[0].width;
	assert_int_equal(broken(press, paragraph).count, 1);
	paragraph->hang_quotes = false;
	assert_int_equal(broken(press, paragraph).count, 2);
}

static void tracking_widens_every_glyph(void **state)
{
	struct press *press = *state;
	struct text_style style = style_of(press->regular, 10);
	length_t plain = text_width(press->shaper, &press->messages, &style, "Annual");
	style.tracking = 50;
	length_t tracked = text_width(press->shaper, &press->messages, &style, "Annual");
	assert_near(tracked - plain, 6 * length_scale(style.size, 50, 1000));
	struct line line =
		text_line(press->shaper, press->arena, &press->messages, &style, "Annual");
	assert_near(line.width, tracked);
}

static void a_single_line_keeps_all_its_spaces(void **state)
{
	struct press *press = *state;
	struct text_style style = style_of(press->regular, 8);
	struct line line = text_line(press->shaper, press->arena, &press->messages, &style,
				     " Table\xc2\xa0"
				     "4 \nof ");
	assert_string_equal(words_of(press, &line), " Table 4  of ");
	assert_int_equal(line.count, 1);
	assert_null(line.parts[0].owner);
	assert_int_equal(text_line(press->shaper, press->arena, &press->messages, &style, "").count,
			 0);
}

static void the_extent_is_the_widest_piece_and_the_longest_line(void **state)
{
	struct press *press = *state;
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "Registered sexual\noffenders of\xc2\xa0the area", 0);
	struct text_extent extent =
		paragraph_extent(press->shaper, press->arena, &press->messages, paragraph);
	assert_near(extent.best, width_of(press, "offenders of the area"));
	assert_near(extent.least, width_of(press, "Registered"));
	sample(press, &s,
	       "Re\xc2\xad"
	       "gistered sex\xc2\xad"
	       "ual",
	       0);
	extent = paragraph_extent(press->shaper, press->arena, &press->messages, paragraph);
	assert_near(extent.least, width_of(press, "gistered"));
}

static void a_character_without_a_glyph_is_an_error_at_its_place(void **state)
{
	struct press *press = *state;
	static const char text[] = "<p>the word \xe6\xbc\xa2 here</p>";
	const struct source source = { "report.xml", text, sizeof text - 1 };
	struct sample s;
	struct paragraph *paragraph = sample(press, &s, text + 3, 200 * LENGTH_ONE_PT);
	s.run.bytes = sizeof text - 1 - 7;
	s.run.place = (struct place) { &source, 3 };
	broken(press, paragraph);
	broken(press, paragraph);
	assert_int_equal(press->messages.count, 1);
	const struct message *message = &press->messages.items[0];
	assert_int_equal(message->level, MESSAGE_ERROR);
	assert_string_equal(message->rule, "missing-glyph");
	assert_int_equal(message->place.offset, 12);
	assert_string_equal(message->text,
			    "the character \"\xe6\xbc\xa2\" (U+6F22) cannot be printed: "
			    "the typeface Lato Regular does not have it");
}

static void a_character_moved_from_its_source_is_told_at_its_run(void **state)
{
	struct press *press = *state;
	const struct source source = { "report.xml", "<p>a   \xe6\xbc\xa2</p>", 14 };
	struct sample s;
	struct paragraph *paragraph =
		sample(press, &s, "a \xe6\xbc\xa2", 200 * LENGTH_ONE_PT); /* spaces collapsed */
	s.run.place = (struct place) { &source, 3 };
	broken(press, paragraph);
	assert_int_equal(press->messages.items[0].place.offset, 3);
}

static const char *nowhere(void *context, const char *lang)
{
	(void)context, (void)lang;
	return "/nowhere/hyph.dic";
}

static void hyphenation_that_is_not_there_is_a_warning(void **state)
{
	struct press *press = *state;
	shaper_free(press->shaper);
	press->shaper = shaper_new(nowhere, NULL);
	assert_string_equal(broken_words(press, "of representations on it", 70),
			    "of|representations|on it");
	assert_string_equal(broken_words(press, "to representations", 70), "to|representations");
	assert_int_equal(press->messages.count, 1);
	assert_int_equal(press->messages.items[0].level, MESSAGE_WARNING);
	assert_string_equal(press->messages.items[0].rule, "hyphenation-unreadable");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, press_open, press_close)
	const struct CMUnitTest tests[] = {
		TEST(a_short_text_is_one_line),
		TEST(nothing_gives_no_line),
		TEST(a_paragraph_fits_the_width_that_its_extent_gave),
		TEST(a_plain_word_is_set_like_any_other),
		TEST(a_measured_line_is_the_one_that_breaking_makes),
		TEST(what_is_no_line_is_not_measured_as_one),
		TEST(lines_are_filled_evenly_not_greedily),
		TEST(a_no_break_space_never_breaks),
		TEST(lines_break_where_uax14_lets_them),
		TEST(a_forced_break_ends_its_line),
		TEST(no_hyphen_where_lines_are_full_enough),
		TEST(a_hyphen_mends_a_line_that_is_too_short),
		TEST(a_text_of_few_lines_has_no_hyphens),
		TEST(so_many_letters_stay_on_either_side_of_a_hyphen),
		TEST(a_hyphen_put_in_is_a_soft_glyph_without_text),
		TEST(a_ligature_comes_apart_at_the_hyphen),
		TEST(a_soft_hyphen_shows_only_at_a_lines_end),
		TEST(never_three_hyphens_in_a_row),
		TEST(the_last_line_is_no_single_short_word),
		TEST(a_line_does_not_start_with_a_dash_if_it_can_be_helped),
		TEST(a_word_too_wide_stands_alone_and_is_told),
		TEST(each_line_has_its_own_measure_and_indent),
		TEST(right_aligned_lines_end_at_the_measure),
		TEST(justified_lines_fill_their_measure_exactly),
		TEST(a_justified_paragraph_says_when_it_is_loose),
		TEST(a_style_within_a_word_makes_parts_that_do_not_break),
		TEST(a_raised_mark_hangs_on_its_word),
		TEST(a_mark_that_is_torn_goes_on),
		TEST(a_figure_is_never_torn),
		TEST(kerning_reaches_across_owners_but_not_across_styles),
		TEST(a_line_is_kerned_like_the_whole_text),
		TEST(optical_alignment_puts_the_ink_on_the_edge),
		TEST(an_opening_quotation_mark_hangs),
		TEST(tracking_widens_every_glyph),
		TEST(a_single_line_keeps_all_its_spaces),
		TEST(the_extent_is_the_widest_piece_and_the_longest_line),
		TEST(a_character_without_a_glyph_is_an_error_at_its_place),
		TEST(a_character_moved_from_its_source_is_told_at_its_run),
		TEST(hyphenation_that_is_not_there_is_a_warning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
