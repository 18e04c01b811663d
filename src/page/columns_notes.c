/* The footnotes of a column. */
#include "page/columns.h"

void column_notes(const struct vlist *list, const struct column *column,
		  void (*visit)(void *context, const struct insert *insert), void *context)
{
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &list->items[i];
		for (size_t j = 0; j < item->insert_count; j++)
			if (!item->inserts[j]->note->after_content)
				visit(context, item->inserts[j]);
	}
}

size_t column_note_lines(const struct vlist *list, const struct column *column)
{
	size_t lines = 0;
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &list->items[i];
		for (size_t j = 0; j < item->insert_count; j++)
			if (!item->inserts[j]->note->after_content)
				lines += item->inserts[j]->line_count;
	}
	return lines;
}
