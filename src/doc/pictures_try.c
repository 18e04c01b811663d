#include "doc/pictures_try.h"

#include <sys/stat.h>

#include "base/file.h"
#include "paint/images.h"

static void try_picture(struct images *images, struct messages *messages, const struct prose *prose,
			const char *attribute)
{
	const char *path = prose_attribute(prose, attribute);
	struct stat status;
	if (!path)
		return;
	struct place place = prose_attribute_place(prose, attribute);
	if (stat(file_beside(images->arena, place.source, path), &status) == 0 &&
	    S_ISREG(status.st_mode))
		(void)images_find(images, messages, place, path);
}

static void try_all(struct images *images, struct messages *messages, const struct prose *prose)
{
	if (!prose)
		return;
	if (prose->kind == PROSE_FIGURE || prose->kind == PROSE_PICTURE ||
	    prose->kind == PROSE_LOGO)
		try_picture(images, messages, prose, "src");
	if (prose->kind == PROSE_SIGNATURE) {
		try_picture(images, messages, prose, "portrait");
		try_picture(images, messages, prose, "image");
	}
	for (const struct prose *child = prose->first; child; child = child->next)
		try_all(images, messages, child);
}

void pictures_try(struct arena *arena, struct messages *messages, const struct report *report,
		  const struct layout *layout)
{
	struct images images = { .arena = arena, .inks = { layout->inks, layout->ink_count } };
	try_all(&images, messages, report->front_cover);
	struct report_bodies bodies = report_bodies(report);
	for (const struct prose *body; (body = report_next_body(&bodies));)
		try_all(&images, messages, body);
	try_all(&images, messages, report->back_cover);
}
