/* What a compendium gathers from its areas. */
#include <string.h>

#include "load/layout_reader.h"

static struct gather_form *read_gather(struct layout_reading *reading, struct layout_node node)
{
	struct gather_form *form = arena_alloc(reading->arena, sizeof *form);
	const char *by = layout_text(reading, node, "by");
	form->name = layout_text(reading, node, "name");
	form->by_region = by && !strcmp(by, "region");
	form->place = xml_place(node.document, node.xml);
	struct layout_node column = layout_first(node, "measure");
	for (; column.xml; column = layout_next(column, "measure")) {
		if (form->column_count == GATHER_COLUMNS_MOST) {
			layout_tell(reading, column, "name", 0, "too-many-columns",
				    "<gather> takes %d measures at most", GATHER_COLUMNS_MOST);
			break;
		}
		form->columns[form->column_count++] = (struct gather_column) {
			.name = layout_text(reading, column, "name"),
			.head = layout_text(reading, column, "head"),
			.figures = layout_text(reading, column, "figures"),
			.share_of = layout_text(reading, column, "share-of"),
		};
	}
	return form;
}

void layout_read_gathers(struct layout_reading *reading)
{
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node node = layout_first(layout_part(reading, i, "tables"), "gather");
		for (; node.xml; node = layout_next(node, "gather")) {
			struct gather_form *form = read_gather(reading, node);
			struct gather_form **place = &reading->layout->gathers;
			while (form->name && *place && strcmp((*place)->name, form->name) != 0)
				place = &(*place)->next;
			if (!form->name)
				continue;
			form->next = *place ? (*place)->next : NULL;
			*place = form;
		}
	}
}
