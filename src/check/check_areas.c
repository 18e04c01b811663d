/*
 * Another area's name in an area's own words, as it stands where text was copied. A neighbour is named on
 * purpose: then words of that sentence say so.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "check/check_parts.h"

/* The name stands here as a whole word, possessive or not. */
static bool stands_at(const char *text, size_t at, const char *name)
{
	size_t length = strlen(name);
	if (*name != text[at] || strncmp(text + at, name, length) != 0)
		return false;
	const char *after = text + at + length;
	bool ends = !byte_is_of_word(*after) || !strncmp(after, "\xe2\x80", 2) ||
		    !strncmp(after, "\xc2\xa0", 2);
	return ends &&
	       (!at || !byte_is_of_word(text[at - 1]) || (unsigned char)text[at - 1] >= 0x80);
}

/* The longest name that stands here. */
static const struct area *area_at(const struct layout *layout, const char *text, size_t at)
{
	const struct area *found = NULL;
	for (const struct area *area = layout->areas; area; area = area->next)
		if (stands_at(text, at, area->name) &&
		    (!found || strlen(area->name) > strlen(found->name)))
			found = area;
	return found;
}

/* Words of a sentence that speaks of others on purpose. */
static bool is_purpose(const char *word, size_t length)
{
	static const char *const words[] = {
		"from",	      "neighbour",  "neighbours", "neighbouring", "other",     "others",
		"another",    "elsewhere",  "areas",	  "border",	  "boundary",  "boundaries",
		"between",    "with",	    "region",	  "regional",	  "regions",   "moved",
		"move",	      "moves",	    "transfer",	  "transferred",  "transfers", "visit",
		"visited",    "learn",	    "learnt",	  "learned",	  "like",      "example",
		"conference", "inspected",  "inspection", "compared",	  "than",      "jointly",
		"together",   "both",	    "rest",	  "released",	  "prison",    "travel",
		"travelled",  "formerly",   "previously", "born",	  "case",      "review",
		"university", "colleagues", "cymdogion",  "eraill",	  "ardaloedd", NULL
	};
	return is_word_of(word, length, words);
}

/* "HMP Durham", "Lord Surrey", "Ms Kent": a name within a name. */
static bool is_within_name(const char *text, size_t at, size_t length)
{
	static const char *const before[] = {
		"HMP ", "YOI ",	 "Mr ",	  "Mrs ",     "Ms ",	    "Miss ",	      "Dr ",
		"Sir ", "Lord ", "Lady ", "Duke of ", "Bishop of ", "University of ", NULL
	};
	static const char *const after[] = { " Street", " Road",       " Lane",	 " Avenue",
					     " House",	" Square",     " Place", " Terrace",
					     " Way",	" Hall",       " Court", " Prison",
					     " Close",	" University", NULL };
	const char *behind = text + at + length;
	/* "Kent House", but not "the Kent house". */
	return phrase_before(text, at, before) ||
	       (phrase_at(behind, after) && ascii_is_capital(behind[1]));
}

/* What follows makes it the area that the words are about, whatever else the sentence says. */
static bool is_title(const char *text, size_t end)
{
	static const char *const after[] = {
		" MAPPA",	 " SMB",	 " Strategic Management Board",
		" Constabulary", " Lay Adviser", NULL
	};
	return phrase_at(text + end, after) > 0;
}

/* An agency of a region may be that of several areas. */
static bool is_own_region(const struct area *area, const struct area *own)
{
	return area == own || strstr(own->region, area->name) || strstr(own->name, area->name);
}

struct mention {
	const struct area *area; /* the first other one; NULL: none */
	size_t at;
	int others;	 /* how many are named */
	bool on_purpose; /* its own area beside the other says so */
};

static void look_at(const struct area *area, const struct area *own,
		    const struct sentence *sentence, size_t at, struct mention *mention)
{
	if (is_within_name(sentence->text, at, strlen(area->name)))
		return;
	if (area == own)
		mention->on_purpose = true;
	if (is_own_region(area, own) || area == mention->area)
		return;
	mention->others++;
	if (!mention->area) {
		mention->area = area;
		mention->at = at;
	}
}

static bool begins_word(const struct sentence *sentence, size_t at)
{
	char before = at > sentence->start ? sentence->text[at - 1] : ' ';
	return !byte_is_of_word(before) || (unsigned char)before >= 0x80;
}

static struct mention find_mention(const struct check *check, const struct area *own,
				   const struct sentence *sentence)
{
	const char *text = sentence->text;
	struct mention mention = { 0 };
	for (size_t at = sentence->start; at < sentence->end; at++) {
		if (!ascii_is_capital(text[at]) || !begins_word(sentence, at))
			continue;
		const struct area *area = area_at(check->layout, text, at);
		if (!area)
			continue;
		look_at(area, own, sentence, at, &mention);
		/* "South" of "South Yorkshire" begins another name, too: that is passed over whole. */
		at += strlen(area->name) - 1;
	}
	return mention;
}

/* Asked only where another area is named, as it takes longer than looking for names. */
static bool says_purpose(const struct sentence *sentence)
{
	const char *text = sentence->text;
	for (size_t at = sentence->start; at < sentence->end; at++) {
		size_t length = ascii_letters(text + at);
		if (length && begins_word(sentence, at) && is_purpose(text + at, length))
			return true;
	}
	return false;
}

void check_other_areas(const struct check *check, const struct passage *passage)
{
	const struct area *own = area_named(check->layout->areas, check->report->area);
	struct sentence sentence;
	if (!own)
		return;
	for (size_t at = 0; passage_next_sentence(passage, &at, &sentence);) {
		struct mention mention = find_mention(check, own, &sentence);
		if (!mention.area)
			continue;
		bool is_about = is_title(sentence.text, mention.at + strlen(mention.area->name));
		if (!is_about &&
		    (mention.on_purpose || mention.others > 1 || says_purpose(&sentence)))
			continue;
		passage_warn(
			check->messages, passage, mention.at, "other-area",
			"this is the report of %s, but here stands %s: look whether the words "
			"were copied; where it is meant, say checked=\"yes\" in the tag around "
			"it",
			own->name, mention.area->name);
	}
}
