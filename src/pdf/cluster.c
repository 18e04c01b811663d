#include "pdf/cluster.h"

#include <stdlib.h>

#include <utf8proc.h>

#include "base/utf8.h"

static const char zero_width_space[] = "\xE2\x80\x8B", soft_hyphen[] = "\xC2\xAD";

void cluster_reader_init(struct cluster_reader *reader, struct arena *arena,
			 const struct glyph_run *run)
{
	*reader = (struct cluster_reader) { .arena = arena, .run = run, .next = run->text };
}

static uint32_t count_characters(const char *at, const char *end)
{
	uint32_t count = 0;
	for (; at < end; count++)
		utf8_next(&at);
	return count;
}

/* Letters and marks apart, where that is what it takes to have a character for every glyph. */
static void decompose(struct cluster_reader *reader)
{
	utf8proc_uint8_t *apart = NULL;
	utf8proc_ssize_t bytes =
		utf8proc_map((const utf8proc_uint8_t *)reader->at, reader->end - reader->at, &apart,
			     UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
	if (bytes > 0) {
		reader->at = arena_strndup(reader->arena, (const char *)apart, (size_t)bytes);
		reader->end = reader->at + bytes;
	}
	free(apart);
}

static void begin_cluster(struct cluster_reader *reader, uint32_t index)
{
	reader->at = reader->next;
	reader->end = reader->next += reader->run->glyphs[index].bytes;
	reader->glyphs_left = 1;
	while (cluster_goes_on(reader->run, ++index))
		reader->glyphs_left++;
	if (count_characters(reader->at, reader->end) < reader->glyphs_left)
		decompose(reader);
}

/* The next piece of a cluster of several glyphs: one character, at last all that is left. */
static struct piece deal_out(struct cluster_reader *reader)
{
	if (reader->at >= reader->end)
		return (struct piece) { zero_width_space, sizeof zero_width_space - 1 };
	const char *from = reader->at;
	if (reader->glyphs_left > 1) {
		reader->glyphs_left--;
		utf8_next(&reader->at);
	} else {
		reader->at = reader->end;
	}
	return (struct piece) { from, (size_t)(reader->at - from) };
}

struct piece cluster_next_shared(struct cluster_reader *reader, uint32_t index)
{
	const struct glyph *glyph = &reader->run->glyphs[index];
	if (glyph->flags & GLYPH_SOFT)
		return (struct piece) { soft_hyphen, sizeof soft_hyphen - 1 };
	if (glyph->bytes)
		begin_cluster(reader, index);
	return deal_out(reader);
}
