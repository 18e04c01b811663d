/* Which layout a new report has. */
#include <string.h>

#include "base/tokens.h"
#include "batch/new_parts.h"
#include "load/year.h"

/* True when the layout is made for that year; *latest: the latest that it is made for. */
static bool look_at_years(struct arena *arena, const struct layout *layout, int year, int *latest)
{
	bool found = false;
	*latest = 0;
	const char *rest = layout->years;
	for (struct token token; token_next(&rest, &token);) {
		int served = year_parse(arena_strndup(arena, token.text, token.length));
		*latest = served > *latest ? served : *latest;
		found = found || (year && served == year);
	}
	return found;
}

bool new_serves(struct arena *arena, const struct layout *layout, int year)
{
	int latest;
	return look_at_years(arena, layout, year, &latest);
}

int new_latest_year(struct arena *arena, const struct layout *layout)
{
	int latest;
	look_at_years(arena, layout, 0, &latest);
	return latest;
}

static bool is_for_reports(const struct layout *layout)
{
	return layout->years && layout->sections && layout->tables &&
	       (!layout->lang || !strncmp(layout->lang, "en", 2)) && !layout_has_areas(layout);
}

/* Of two that are not made for the year: the last before it, else the last of all. */
static bool is_nearer(int year, int latest, int best)
{
	bool is_before = !year || latest <= year, best_is_before = !year || best <= year;
	return is_before == best_is_before ? latest > best : is_before;
}

const struct layout *new_layout(struct arena *arena, struct xml_schemas *schemas,
				const char *folder, int year)
{
	const struct layout *best = NULL;
	struct layout_names names = layout_names(arena, folder);
	for (size_t i = 0; i < names.count; i++) {
		/* What is wrong with a layout that is not taken is nobody's concern here. */
		struct messages passed_over;
		messages_init(&passed_over, arena);
		const struct layout *layout = layout_load(arena, &passed_over, schemas, folder,
							  names.items[i], (struct place) { 0 });
		if (!layout || !is_for_reports(layout))
			continue;
		if (new_serves(arena, layout, year))
			return layout;
		if (!best ||
		    is_nearer(year, new_latest_year(arena, layout), new_latest_year(arena, best)))
			best = layout;
	}
	return best;
}
