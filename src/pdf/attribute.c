#include "pdf/attribute.h"

#include "pdf/value.h"

void attribute_put_id(struct buffer *out, uint32_t index)
{
	char digits[] = "(e00000000)";
	for (size_t at = sizeof digits - 3; index; index /= 10)
		digits[at--] = (char)('0' + index % 10);
	buffer_add(out, digits, sizeof digits - 1);
}

static void put_cell(struct buffer *out, const struct tags *tags, const struct element *cell)
{
	static const char *const scopes[] = {
		[SCOPE_ROW] = "/Scope/Row",
		[SCOPE_COLUMN] = "/Scope/Column",
		[SCOPE_BOTH] = "/Scope/Both",
	};
	if (cell->scope == SCOPE_NONE && cell->row_span < 2 && cell->column_span < 2 &&
	    !cell->header_count)
		return;
	buffer_puts(out, "/A<</O/Table");
	if (cell->scope != SCOPE_NONE)
		buffer_puts(out, scopes[cell->scope]);
	if (cell->row_span > 1) {
		buffer_puts(out, "/RowSpan ");
		buffer_put_int(out, cell->row_span);
	}
	if (cell->column_span > 1) {
		buffer_puts(out, "/ColSpan ");
		buffer_put_int(out, cell->column_span);
	}
	if (cell->header_count) {
		buffer_puts(out, "/Headers[");
		for (uint16_t i = 0; i < cell->header_count; i++)
			if (tags->nodes[cell->headers[i]->index].place)
				attribute_put_id(out, cell->headers[i]->index);
		buffer_putc(out, ']');
	}
	buffer_puts(out, ">>");
}

static void put_list(struct buffer *out, const struct element *list)
{
	static const char *const names[] = {
		[NUMBERING_NONE] = "None",
		[NUMBERING_DISC] = "Disc",
		[NUMBERING_DECIMAL] = "Decimal",
		[NUMBERING_LOWER_ALPHA] = "LowerAlpha",
		[NUMBERING_LOWER_ROMAN] = "LowerRoman",
		[NUMBERING_UPPER_ALPHA] = "UpperAlpha",
		[NUMBERING_UPPER_ROMAN] = "UpperRoman",
	};
	buffer_puts(out, "/A<</O/List/ListNumbering/");
	buffer_puts(out, names[list->numbering]);
	buffer_puts(out, ">>");
}

static void put_figure(struct buffer *out, const struct tag_box *box)
{
	buffer_puts(out, "/A<</O/Layout/Placement/Block");
	if (box) {
		buffer_puts(out, "/BBox[");
		value_put_thousandths(out, box->left);
		buffer_putc(out, ' ');
		value_put_thousandths(out, box->bottom);
		buffer_putc(out, ' ');
		value_put_thousandths(out, box->right);
		buffer_putc(out, ' ');
		value_put_thousandths(out, box->top);
		buffer_putc(out, ']');
	}
	buffer_puts(out, ">>");
}

void attributes_put(struct buffer *out, const struct tags *tags, const struct element *element)
{
	switch (element->role) {
	case ELEMENT_TH:
	case ELEMENT_TD:
		put_cell(out, tags, element);
		break;
	case ELEMENT_L:
		put_list(out, element);
		break;
	case ELEMENT_FIGURE:
		put_figure(out, tags->nodes[element->index].box);
		break;
	default:
		break;
	}
}
