#include "doc/welsh.h"

#include <string.h>

#include "base/ascii.h"

/* Two letters that are one come before their first letter alone; NULL: it does not change. */
static const struct {
	const char *radical, *soft, *nasal;
} consonants[] = {
	{ "Ch", NULL, NULL }, { "Dd", NULL, NULL }, { "Ff", NULL, NULL }, { "Ph", NULL, NULL },
	{ "Th", NULL, NULL }, { "Ll", "L", NULL },  { "Rh", "R", NULL },  { "P", "B", "Mh" },
	{ "T", "D", "Nh" },   { "C", "G", "Ngh" },  { "B", "F", "M" },	  { "D", "Dd", "N" },
	{ "G", "", "Ng" },    { "M", "F", NULL },
};

/* What is left when a G is gone begins with a capital. */
static const char *capitalised(struct arena *arena, const char *name)
{
	char *capital = arena_strdup(arena, name);
	if (ascii_is_small(*capital))
		*capital = (char)(*capital - 'a' + 'A');
	return capital;
}

const char *welsh_mutate(struct arena *arena, const char *name, enum mutation mutation)
{
	for (size_t i = 0; i < sizeof consonants / sizeof *consonants; i++) {
		size_t length = strlen(consonants[i].radical);
		if (strncmp(name, consonants[i].radical, length) != 0)
			continue;
		const char *start =
			mutation == MUTATION_SOFT ? consonants[i].soft : consonants[i].nasal;
		if (!start)
			return name;
		return *start ? arena_printf(arena, "%s%s", start, name + length)
			      : capitalised(arena, name + length);
	}
	return name;
}
