#include "pdf/outline.h"

#include "pdf/link.h"
#include "pdf/value.h"

enum { LEVELS = 6, MOST_OPEN = 60 };

/*
 * With more than fit on a screen, what is below the first level is folded away; the compendium then
 * opens as a list of areas.
 */
static bool is_long(const struct publication *publication)
{
	return publication->bookmark_count > MOST_OPEN;
}

static uint32_t write_bookmark(struct writer *writer, const struct bookmark *bookmark,
			       uint32_t parent)
{
	uint32_t number = haru_add_bookmark(writer->haru, parent);
	struct buffer *out = object_begin_more(&writer->objects, number);
	buffer_puts(out, "/Title");
	value_put_text(out, bookmark->title);
	buffer_puts(out, "/Dest");
	destination_put(out, writer, &bookmark->target);
	object_end(&writer->objects);
	return number;
}

bool outline_write(struct writer *writer)
{
	const struct publication *publication = writer->publication;
	uint32_t open[LEVELS + 1] = { 0 }; /* the last bookmark of each level; [0] is the root */
	bool any = false;
	for (size_t i = 0; i < publication->bookmark_count; i++) {
		const struct bookmark *bookmark = &publication->bookmarks[i];
		if (!destination_is_placed(writer, &bookmark->target))
			continue;
		unsigned level = bookmark->level < 1	    ? 1
				 : bookmark->level > LEVELS ? LEVELS
							    : bookmark->level;
		uint32_t number = write_bookmark(writer, bookmark, open[level - 1]);
		/* Where a level is left out, the next deeper one hangs on what is above both. */
		for (unsigned deeper = level; deeper <= LEVELS; deeper++)
			open[deeper] = number;
		if (level == 1 && is_long(publication))
			haru_close_bookmark(writer->haru, number);
		any = true;
	}
	return any;
}
