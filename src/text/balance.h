/*
 * Balance: a head's lines made about equally long, so that none ends on one short word. The measure
 * is narrowed as far as the text takes no more lines for it. Private to text/.
 */
#ifndef TEXT_BALANCE_H
#define TEXT_BALANCE_H

#include "text/total_fit.h"

/*
 * The fit of a ragged galley in the narrowest measure that needs no more lines than fit does; fit
 * itself where there is nothing to gain: one line, measures that differ, words broken or too
 * wide. Takes a dozen fits, so it is for heads.
 */
struct fit balance(struct galley *galley, struct fit fit);

#endif
