#include "text/pair_kerning.h"

#include <stdbool.h>

#include <hb-ot.h>

#include "text/layout_table.h"

/* A subtable of pairs; all of a lookup's follow one another, and the first that applies counts. */
struct subtable {
	uint32_t offset, lookup;
};

/* A subtable that has pairs with a certain glyph on the left. */
struct covering {
	const struct subtable *subtable;
	uint32_t index; /* of the glyph in its coverage */
	const struct covering *next;
};

/* A left glyph that was asked for, with what covers it, in the subtables' order. */
struct left {
	uint16_t glyph;
	const struct covering *first;
	const struct left *next;
};

enum { LEFTS = 256 }; /* lists, by the glyph's low byte */

struct pair_kerning {
	struct arena *arena;
	struct layout_table table;
	struct subtable *subtables;
	size_t count, capacity;
	const struct left *lefts[LEFTS];
};

static const uint32_t NOT_COVERED = UINT32_MAX, NO_LOOKUP = UINT32_MAX;

/* Far more than any face has; a damaged one may claim thousands. */
enum { MOST_SUBTABLES = 1000 };

/* The place of a glyph in a coverage table (6.2.6), which is sorted; NOT_COVERED: it is not in it. */
static uint32_t coverage_index(struct layout_table table, uint32_t coverage, uint32_t glyph)
{
	bool ranges = layout_number(table, coverage) == 2;
	uint32_t size = ranges ? 6 : 2;
	uint32_t low = 0, high = layout_number(table, coverage + 2);
	while (low < high) {
		uint32_t middle = (low + high) / 2, at = coverage + 4 + size * middle;
		uint32_t first = layout_number(table, at);
		uint32_t last = ranges ? layout_number(table, at + 2) : first;
		if (glyph < first)
			high = middle;
		else if (glyph > last)
			low = middle + 1;
		else
			return ranges ? layout_number(table, at + 4) + glyph - first : middle;
	}
	return NOT_COVERED;
}

/* The class of a glyph (6.2.7); 0 when the table does not name it. */
static uint32_t class_of(struct layout_table table, uint32_t classes, uint32_t glyph)
{
	if (layout_number(table, classes) == 1) {
		uint32_t first = layout_number(table, classes + 2);
		uint32_t count = layout_number(table, classes + 4);
		if (glyph < first || glyph - first >= count)
			return 0;
		return layout_number(table, classes + 6 + 2 * (glyph - first));
	}
	uint32_t low = 0, high = layout_number(table, classes + 2);
	while (low < high) {
		uint32_t middle = (low + high) / 2, at = classes + 4 + 6 * middle;
		if (glyph < layout_number(table, at))
			high = middle;
		else if (glyph > layout_number(table, at + 2))
			low = middle + 1;
		else
			return layout_number(table, at + 4);
	}
	return 0;
}

/* Format 1: a sorted list of right glyphs for each left one. */
static bool listed_pair(struct layout_table table, uint32_t subtable, uint32_t index,
			uint32_t right, int32_t *units)
{
	bool has_value = layout_number(table, subtable + 4);
	uint32_t size = has_value ? 4 : 2;
	if (index >= layout_number(table, subtable + 8))
		return false;
	uint32_t set = subtable + layout_number(table, subtable + 10 + 2 * index);
	uint32_t low = 0, high = layout_number(table, set);
	while (low < high) {
		uint32_t middle = (low + high) / 2, at = set + 2 + size * middle;
		uint32_t glyph = layout_number(table, at);
		if (right < glyph) {
			high = middle;
		} else if (right > glyph) {
			low = middle + 1;
		} else {
			*units = has_value ? layout_signed(table, at + 2) : 0;
			return true;
		}
	}
	return false;
}

/* Format 2: a matrix of classes. Like HarfBuzz it passes over right glyphs that are in no class. */
static bool class_pair(struct layout_table table, uint32_t subtable, uint32_t left, uint32_t right,
		       int32_t *units)
{
	uint32_t right_class =
		class_of(table, subtable + layout_number(table, subtable + 10), right);
	uint32_t left_class = class_of(table, subtable + layout_number(table, subtable + 8), left);
	uint32_t left_count = layout_number(table, subtable + 12);
	uint32_t right_count = layout_number(table, subtable + 14);
	if (!right_class || left_class >= left_count || right_class >= right_count)
		return false;
	uint32_t cell = left_class * right_count + right_class;
	bool has_value = layout_number(table, subtable + 4);
	*units = has_value ? layout_signed(table, subtable + 16 + 2 * cell) : 0;
	return true;
}

static bool applies(struct layout_table table, const struct covering *covering, uint32_t left,
		    uint32_t right, int32_t *units)
{
	uint32_t offset = covering->subtable->offset;
	if (layout_number(table, offset) == 1)
		return listed_pair(table, offset, covering->index, right, units);
	return class_pair(table, offset, left, right, units);
}

static const struct covering *find_coverings(struct pair_kerning *kerning, uint16_t glyph)
{
	const struct covering *first = NULL, **end = &first;
	for (size_t i = 0; i < kerning->count; i++) {
		const struct subtable *subtable = &kerning->subtables[i];
		uint32_t coverage =
			subtable->offset + layout_number(kerning->table, subtable->offset + 2);
		uint32_t index = coverage_index(kerning->table, coverage, glyph);
		if (index == NOT_COVERED)
			continue;
		struct covering *covering = arena_alloc(kerning->arena, sizeof *covering);
		*covering = (struct covering) { subtable, index, NULL };
		*end = covering;
		end = &covering->next;
	}
	return first;
}

/* Few of the subtables have a given letter, and which ones is found out once for all its pairs. */
static const struct covering *coverings_of(struct pair_kerning *kerning, uint16_t glyph)
{
	const struct left **list = &kerning->lefts[glyph % LEFTS];
	for (const struct left *left = *list; left; left = left->next)
		if (left->glyph == glyph)
			return left->first;
	struct left *left = arena_alloc(kerning->arena, sizeof *left);
	*left = (struct left) { glyph, find_coverings(kerning, glyph), *list };
	*list = left;
	return left->first;
}

int32_t pair_kerning_units(struct pair_kerning *kerning, uint16_t left, uint16_t right)
{
	int32_t sum = 0, units;
	uint32_t done = NO_LOOKUP;
	const struct covering *covering = coverings_of(kerning, left);
	for (; covering; covering = covering->next) {
		uint32_t lookup = covering->subtable->lookup;
		if (lookup == done || !applies(kerning->table, covering, left, right, &units))
			continue;
		sum += units;
		done = lookup;
	}
	return sum;
}

/* Adds a lookup; false unless it changes first glyphs' advances and nothing else, and skips none. */
static bool add_lookup(struct pair_kerning *kerning, uint32_t index)
{
	enum { PAIRS = 2, X_ADVANCE = 4 };
	struct layout_table table = kerning->table;
	struct layout_lookup lookup = layout_lookup(table, index);
	for (uint32_t i = 0; i < lookup.count; i++) {
		uint32_t type;
		uint32_t offset = layout_subtable(table, &lookup, i, &type);
		uint32_t format = layout_number(table, offset);
		if (type != PAIRS || lookup.flags || format < 1 || format > 2 ||
		    (layout_number(table, offset + 4) & ~(uint32_t)X_ADVANCE) ||
		    layout_number(table, offset + 6) || kerning->count == MOST_SUBTABLES)
			return false;
		kerning->subtables = arena_grow(kerning->arena, kerning->subtables, kerning->count,
						&kerning->capacity, sizeof *kerning->subtables);
		kerning->subtables[kerning->count++] = (struct subtable) { offset, index };
	}
	return true;
}

struct pair_kerning *pair_kerning_new(struct arena *arena, hb_face_t *face, hb_shape_plan_t *plan)
{
	struct pair_kerning *kerning = arena_alloc(arena, sizeof *kerning);
	kerning->arena = arena;
	kerning->table = layout_table(face, HB_OT_TAG_GPOS);
	hb_set_t *lookups = hb_set_create();
	hb_ot_shape_plan_collect_lookups(plan, HB_OT_TAG_GPOS, lookups);
	/* Without any kerning in GPOS the old 'kern' table counts, which is not read here. */
	bool plain =
		!hb_set_is_empty(lookups) || !layout_table(face, HB_TAG('k', 'e', 'r', 'n')).length;
	hb_codepoint_t index = HB_SET_VALUE_INVALID;
	while (plain && hb_set_next(lookups, &index))
		plain = add_lookup(kerning, index);
	hb_set_destroy(lookups);
	return plain ? kerning : NULL;
}
