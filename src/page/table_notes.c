#include "page/table_notes.h"

bool table_notes_is_first(struct table_notes *notes, const struct insert *insert)
{
	if (notes->table != insert->table)
		*notes = (struct table_notes) { .table = insert->table };
	for (size_t i = 0; i < notes->count; i++)
		if (notes->set[i] == insert->note)
			return false;
	if (notes->count == TABLE_NOTES_MOST)
		return false;
	notes->set[notes->count++] = insert->note;
	return true;
}

length_t table_notes_height(struct table_notes *notes, const struct insert *insert)
{
	bool close = insert->table && notes->count > 1;
	length_t height = insert->height + (close ? 0 : insert->space);
	if (insert->table)
		notes->height += height;
	return height;
}

length_t table_notes_take(struct table_notes *notes)
{
	length_t height = notes->height;
	notes->height = 0;
	return height;
}

bool table_notes_end_in(const struct vlist *list, const struct column *column,
			const struct grid *table)
{
	for (size_t i = column->start; i < column->end; i++)
		if (list->items[i].ends == table)
			return true;
	return false;
}
