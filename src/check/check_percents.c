/*
 * Per cents in prose: "62.9 per cent" where the figures give 62.96 is cut, not rounded. What it is a share
 * of nobody says outright; so all shares are reckoned that the words can mean, and a per cent is told when
 * it is none of them rounded, but one of them cut, or so near that it was meant for it.
 */
#include <stdlib.h>
#include <string.h>

#include "check/figure_check.h"
#include "check/shares.h"

enum {
	NEAR = 3,	   /* tenths by which a per cent with places may be wrong */
	NEAR_OF_PAIR = 20, /* the same where both its figures stand beside it */
};

/* A per cent against the shares that it may be. */
struct share_check {
	struct decimal written;
	bool is_right;
	struct decimal cut, near;    /* what it should be */
	bool was_cut, is_near, sure; /* sure: both figures stand beside it */
	int64_t part, whole;	     /* of the share that was found */
};

static void offer_share(struct share_check *share, int64_t part, int64_t whole)
{
	struct decimal right, exact;
	if (whole <= 0 || part < 0)
		return;
	enum share_verdict verdict = share_judge(share->written, decimal_from_int(part),
						 decimal_from_int(whole), &right, &exact);
	bool may_be_near = share->sure || share->written.scale;
	if (verdict == SHARE_IS_RIGHT) {
		share->is_right = true;
	} else if (verdict == SHARE_IS_CUT && !share->was_cut) {
		share->was_cut = true;
		share->cut = right;
		share->part = part;
		share->whole = whole;
	} else if (verdict == SHARE_IS_WRONG && may_be_near && !share->was_cut &&
		   is_within_tenths(share->written, exact, share->sure ? NEAR_OF_PAIR : NEAR)) {
		share->is_near = true;
		share->near = right;
		share->part = part;
		share->whole = whole;
	}
}

/* What a figure may be a part of: totals of its row and column, and of what other tables have in its place. */
static void offer_wholes(const struct figure_check *on, const struct known_figure *part,
			 struct share_check *share)
{
	const struct known_figures *figures = on->check->figures;
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *whole = &figures->items[i];
		if (!is_this_year(on, whole) || whole->number < part->number || whole == part)
			continue;
		bool same_row =
			whole->row == part->row || (whole->row->name && part->row->name &&
						    !strcmp(whole->row->name, part->row->name));
		bool same_column = !strcmp(whole->column->name, part->column->name);
		bool row = same_row || whole->row_is_all,
		     column = same_column || whole->column_is_all;
		if (row && column)
			offer_share(share, part->number, whole->number);
	}
}

static void tell(const struct figure_check *on, size_t index, const struct share_check *share)
{
	const struct check *check = on->check;
	const char *part = number_text(check->arena, share->part);
	const char *whole = number_text(check->arena, share->whole);
	if (share->is_right)
		return;
	if (share->was_cut)
		number_warn(on, index, "percent-cut",
			    "%s of %s is %s: a per cent is rounded, not cut", part, whole,
			    percent_text(check->arena, share->cut));
	else if (share->is_near)
		number_warn(on, index, "wrong-percent", "%s of %s is %s", part, whole,
			    percent_text(check->arena, share->near));
}

/* "57 of the 60", where nothing but an article stands between. */
static bool is_of(const struct figure_check *on, size_t index)
{
	const char *text = on->sentence.text;
	const struct number *part = &on->numbers[index], *whole = part + 1;
	static const char *const joints[] = { " of ",  " of the ", " of our ",	  " o ",
					      " o'r ", " out of ", " out of the " };
	size_t length = whole->start - part->end;
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
		if (length == strlen(joints[i]) && !memcmp(text + part->end, joints[i], length))
			return true;
	return false;
}

/* "57 of the 60 chairs (95%)": both figures of the only per cent stand in the sentence. */
static bool check_pair(const struct figure_check *on, size_t index)
{
	size_t pairs = 0, pair = 0, percents = 0;
	for (size_t i = 0; i < on->count; i++)
		percents += on->numbers[i].kind == NUMBER_PERCENT;
	for (size_t i = 0; i + 1 < on->count; i++) {
		if (on->numbers[i].kind == NUMBER_PERCENT ||
		    on->numbers[i + 1].kind == NUMBER_PERCENT || on->numbers[i].value.scale ||
		    on->numbers[i + 1].value.scale || on->numbers[i].kind == NUMBER_FIELD ||
		    on->numbers[i + 1].kind == NUMBER_FIELD || !is_of(on, i))
			continue;
		pair = i;
		pairs++;
	}
	if (pairs != 1 || percents != 1)
		return false;
	struct share_check share = { .written = on->numbers[index].value, .sure = true };
	offer_share(&share, on->numbers[pair].value.units, on->numbers[pair + 1].value.units);
	if (!share.was_cut && !share.is_near && !share.is_right)
		return false;
	tell(on, index, &share);
	return true;
}

/* "11,049 (98.5%)" and "98.5% (11,049)": what stands in brackets is of what stands before them. */
static const struct number *beside(const struct figure_check *on, size_t index)
{
	const char *text = on->sentence.text;
	const struct number *percent = &on->numbers[index];
	const struct number *before = index ? percent - 1 : NULL;
	const struct number *behind = index + 1 < on->count ? percent + 1 : NULL;
	if (before && before->kind == NUMBER_COUNT && text[percent->start - 1] == '(' &&
	    !memchr(text + before->end, ',', percent->start - before->end))
		return before;
	if (behind && behind->kind == NUMBER_COUNT && text[behind->start - 1] == '(')
		return behind;
	return NULL;
}

static void check_percent(const struct figure_check *on, size_t index)
{
	const struct number *number = &on->numbers[index];
	const struct known_figures *figures = on->check->figures;
	struct share_check share = { .written = number->value };
	struct span words = words_of(on, index);
	const struct number *part = beside(on, index);
	if (number->bound != BOUND_EXACT || on->other_time || check_pair(on, index))
		return;
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *figure = &figures->items[i];
		if (!is_this_year(on, figure))
			continue;
		bool meant = part ? figure->number == part->value.units
				  : calls_figure(on, words, figure);
		if (meant)
			offer_wholes(on, figure, &share);
	}
	tell(on, index, &share);
}

void check_percents_in_words(const struct figure_check *on)
{
	for (size_t i = 0; i < on->count; i++)
		if (on->numbers[i].kind == NUMBER_PERCENT)
			check_percent(on, i);
}
