#include "block/smaller.h"

static length_t scaled_size(const struct block_context *context, length_t size)
{
	length_t scaled = length_scale(size, context->scale, 1000);
	if (size <= context->least_size)
		return size;
	return larger(scaled, context->least_size);
}

struct content content_smaller(struct block_context *context, const struct content *content)
{
	if (!context->scale)
		return *content;
	struct text_run *runs = arena_array(context->arena, content->count, sizeof *runs);
	for (size_t i = 0; i < content->count; i++) {
		struct text_style *style = arena_alloc(context->arena, sizeof *style);
		*style = *content->runs[i].style;
		length_t size = scaled_size(context, style->size);
		style->rise = length_scale(style->rise, size, style->size);
		style->leading = length_scale(style->leading, size, style->size);
		style->size = size;
		runs[i] = content->runs[i];
		runs[i].style = style;
	}
	return (struct content) { runs, content->count };
}

const struct style *style_smaller(struct block_context *context, const struct style *style)
{
	length_t size = style->size;
	if (!context->scale || scaled_size(context, size) == size)
		return style;
	struct style *scaled = arena_alloc(context->arena, sizeof *scaled);
	*scaled = *style;
	scaled->size = scaled_size(context, size);
	scaled->leading = length_scale(style->leading, scaled->size, size);
	scaled->baseline = length_scale(style->baseline, scaled->size, size);
	return scaled;
}
