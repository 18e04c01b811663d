/* Whatever bytes a report is made of: it is read, or there is a message; nothing breaks, nothing hangs. */
#include "checking.h"

enum { ROUNDS = 4000, LONGEST = 64 * 1024 };

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* Changes text of length bytes, which has room for LONGEST, in one place; returns the new length. */
static size_t mutate(char *text, size_t length, unsigned *seed)
{
	static const char *const pieces[] = { "<",   "&",	  ">",	   "\"",    "</p>",
					      "<p>", "&#0;",	  "&amp;", "{",	    "}",
					      "{{",  "-",	  "<row>", "]]>",   "<!--",
					      "-->", "\xff",	  "\xc3",  "99999", "<!DOCTYPE a [",
					      "\n",  "<![CDATA[", "é",	   "=\"\"" };
	size_t at = next_random(seed) % length, count = 1 + next_random(seed) % 20;
	const char *piece = pieces[next_random(seed) % (sizeof pieces / sizeof pieces[0])];
	size_t from = next_random(seed) % length;
	switch (next_random(seed) % 5) {
	case 0: /* one bit */
		text[at] = (char)(text[at] ^ 1 << next_random(seed) % 8);
		return length;
	case 1: /* a piece lost */
		count = at + count < length ? count : length - at;
		memmove(text + at, text + at + count, length - at - count);
		return length - count;
	case 2: /* a piece twice, elsewhere */
		count = from + count < length ? count : length - from;
		piece = text + from;
		break;
	case 3: /* cut off */
		if (next_random(seed) % 20 == 0)
			return at + 1;
		count = strlen(piece);
		break;
	default:
		count = strlen(piece);
	}
	char copy[32];
	memcpy(copy, piece, count);
	memmove(text + at + count, text + at, length - at);
	memcpy(text + at, copy, count);
	return length + count;
}

static void load_and_check(const struct loading *loading, const char *text, size_t length)
{
	struct loading once = { .schemas = loading->schemas, .arena = arena_new(0) };
	strcpy(once.folder, loading->folder);
	loading_forget(&once);
	const char *path = loading_write_bytes(&once, "mutant.xml", text, length);
	const struct report *report = report_load(once.arena, &once.messages, once.schemas, path);
	if (report) {
		const struct layout *layout =
			layout_load(once.arena, &once.messages, once.schemas, LAYOUTS,
				    report->layout, report->layout_place);
		if (layout)
			check_report(report_complete(once.arena, report, layout), layout,
				     &once.messages);
		else
			assert_true(once.messages.count > 0);
	} else {
		assert_true(once.messages.count > 0);
	}
	for (size_t i = 0; i < once.messages.count; i++) {
		struct place place = once.messages.items[i].place;
		assert_true(!place.source || !place.source->text || place.offset == NO_OFFSET ||
			    place.offset <= place.source->length);
	}
	arena_free(once.arena);
}

static void mutants_of_a_report_are_read_or_told(void **state)
{
	struct loading *loading = *state;
	static char text[LONGEST];
	unsigned seed = 2025;
	size_t length = strlen(good_report);
	loading_write(loading, "mutant.xml", "");
	for (int round = 0; round < ROUNDS; round++) {
		size_t mutant = length;
		memcpy(text, good_report, length);
		for (unsigned i = next_random(&seed) % 3; i + 1 > 0; i--)
			mutant = mutate(text, mutant, &seed);
		load_and_check(loading, text, mutant);
	}
}

static void mutants_of_a_layout_are_read_or_told(void **state)
{
	struct loading *loading = *state;
	const char *layout = loading_text(loading, LAYOUTS "/mappa-base.xml");
	static char text[LONGEST];
	unsigned seed = 42;
	size_t length = strlen(layout);
	loading_write(loading, "mutant.xml", "");
	for (int round = 0; round < ROUNDS / 4; round++) {
		size_t mutant = length;
		memcpy(text, layout, length);
		for (unsigned i = next_random(&seed) % 3; i + 1 > 0; i--)
			mutant = mutate(text, mutant, &seed);
		struct loading once = { .schemas = loading->schemas, .arena = arena_new(0) };
		strcpy(once.folder, loading->folder);
		loading_forget(&once);
		loading_write_bytes(&once, "mutant.xml", text, mutant);
		const struct layout *read =
			layout_load(once.arena, &once.messages, once.schemas, once.folder, "mutant",
				    (struct place) { 0 });
		assert_true(read || once.messages.count > 0);
		arena_free(once.arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(mutants_of_a_report_are_read_or_told),
		loading_test(mutants_of_a_layout_are_read_or_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
