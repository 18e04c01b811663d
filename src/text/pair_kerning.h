/*
 * Kerning between two glyphs, read from a face's GPOS table (ISO/IEC 14496-22, 6.3.3.3) where kerning
 * neighbours is all that the table does. Private to text/.
 *
 * HarfBuzz takes 1 to 2 us to shape two letters, most of it to try Lato's 28 subtables for the second
 * letter too; a report asks for some thousand pairs. A test compares every pair of letters with it.
 */
#ifndef TEXT_PAIR_KERNING_H
#define TEXT_PAIR_KERNING_H

#include <stdint.h>

#include <hb.h>

#include "base/arena.h"

struct pair_kerning;

/* In arena; reads the face's table as long as it lives. NULL when GPOS does more under this plan. */
struct pair_kerning *pair_kerning_new(struct arena *arena, hb_face_t *face, hb_shape_plan_t *plan);

/* What the left glyph's advance changes by, in font units. Keeps what it learns of the glyph. */
int32_t pair_kerning_units(struct pair_kerning *kerning, uint16_t left, uint16_t right);

#endif
