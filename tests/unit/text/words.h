/* Words of the national format's prose, for tests that want many: public-protection English. */
#ifndef TESTS_TEXT_WORDS_H
#define TESTS_TEXT_WORDS_H

/* In octal, since a figure may follow: victims', Level 2, Ty^, Dy^, "yes", cafe', -, GBP. */
/* clang-format off */
static const char *const many_words[] = {
	"the", "arrangements", "Multi-Agency", "public", "protection", "of", "responsible",
	"Authority", "(MAPPA)", "offenders", "and", "violent", "sexual,", "organisation", "to",
	"manage", "risk", "first", "effectiveness", "victims\342\200\231", "committed", "2024/25",
	"11,220", "Level\302\2402", "Category\302\2401", "Probation", "difficult", "fjord",
	"affiliation", "staff;", "Ty\314\202", "D\305\267", "T\305\267",
	"\342\200\234yes\342\200\235", "caf\303\251", "VAT", "Yours", "Wy.", "P.A.V.",
	"\342\200\223", "representation", "established,", "opportunity", "continuous",
	"Co-operate", "terrorist", "connected", "AWAY", "1.5%", "\302\24312m", "strategic",
	"management", "board\342\200\231s", "ensure", "that", "these", "cases", "presenting",
	"greatest", "receive", "it", "is", "a", "commitment", "butterfly",
};
/* clang-format on */
enum { MANY_WORDS = sizeof many_words / sizeof *many_words };

#endif
