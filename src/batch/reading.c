#include "batch/reading.h"

#include "load/earlier.h"
#include "load/figures.h"

struct reading press_read(struct press *press, struct crew *crew, struct arena *arena,
			  struct messages *messages, const char *path, const char *layout)
{
	struct xml_schemas *schemas = press_schemas(press);
	struct reading reading = { .written =
					   report_load_with(crew, arena, messages, schemas, path) };
	if (reading.written)
		reading.layout = press_layout_of(press, arena, messages, reading.written, layout,
						 LAYOUT_OF_REPORT);
	if (!reading.layout)
		return reading;
	const struct report *report = earlier_load(arena, messages, schemas, press_layouts(press),
						   reading.written, reading.layout);
	struct report *whole = arena_alloc(arena, sizeof *whole);
	*whole = *report_complete(arena, report, reading.layout);
	whole->published = press_date(arena, whole->published);
	reading.report = whole;
	return reading;
}
