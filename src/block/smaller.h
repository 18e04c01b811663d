/*
 * A table that is too wide for its measure is set smaller, down to a least size. What is at or under that
 * size stays as it is.
 */
#ifndef BLOCK_SMALLER_H
#define BLOCK_SMALLER_H

#include "block/block.h"

/* Content, and the style it is set in, at the context's scale; the same ones where that is nothing. */
struct content content_smaller(struct block_context *context, const struct content *content);
const struct style *style_smaller(struct block_context *context, const struct style *style);

#endif
