/*
 * Marks as a printer sets them, from those that a keyboard has:
 *
 *	"quoted", 'quoted'	“quoted”, ‘quoted’; in German „quoted“, in French « quoted »
 *	board's, i'r, '90s	an apostrophe: ’
 *	word - word, word -- word  an en dash, with its spaces
 *	word--word, ---		an em dash
 *	3-5, 2004-05, £3m-£5m	an en dash, where it is a range: see below
 *	April-June, Monday-Friday  an en dash
 *	-3.4%, -£3, £-3		a minus sign, U+2212
 *	...			an ellipsis, …
 *
 * A hyphen between figures is a range when it leads from the smaller to the larger: "pages 3-5", "18-24",
 * "2004-05", "2001-2006". It is none in an address, in a telephone number, in the number of a case or an
 * order ("SOPO 123-456"), in an ISO date, nor where more hyphens follow ("4-4-2"). Fractions ("1/2") stay:
 * whether they are dates nobody can tell. So does a mark after a figure that may mean feet or inches.
 *
 * What is typed as a printer would set it is left as it is, so that setting twice changes nothing.
 */
#ifndef DOC_MARKS_H
#define DOC_MARKS_H

#include "base/arena.h"

/* Stands between the runs of a text that is set as one; XML allows it nowhere. It is left where it is. */
enum { RUN_BOUNDARY = '\x01' };

/* lang: BCP 47, NULL for English. Returns text itself when there is nothing to set. */
const char *marks_set(struct arena *arena, const char *lang, const char *text);

#endif
