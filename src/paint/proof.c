#include "paint/proof.h"

/* A picture, and the largest size at which it is painted. */
struct use {
	const struct image *image;
	length_t width, height;
};

struct uses {
	struct use *items;
	size_t count, capacity;
};

static void add_use(struct uses *uses, struct arena *arena, const struct paint_item *item)
{
	struct use *use = uses->items;
	for (; use && use < uses->items + uses->count; use++)
		if (use->image == item->image.image)
			break;
	if (!use || use == uses->items + uses->count) {
		uses->items = arena_grow(arena, uses->items, uses->count, &uses->capacity,
					 sizeof *uses->items);
		use = &uses->items[uses->count++];
		*use = (struct use) { .image = item->image.image };
	}
	if (item->image.width > use->width)
		use->width = item->image.width;
	if (item->image.height > use->height)
		use->height = item->image.height;
}

static struct uses find_uses(const struct publication *publication, struct arena *arena)
{
	struct uses uses = { 0 };
	for (size_t i = 0; i < publication->page_count; i++) {
		const struct paint_list *list = &publication->pages[i].list;
		for (size_t item = 0; item < list->count; item++)
			if (list->items[item].kind == PAINT_IMAGE)
				add_use(&uses, arena, &list->items[item]);
	}
	return uses;
}

int64_t proof_resolution(uint32_t pixels, length_t length)
{
	enum { INCH = 72 };
	return length > 0 ? pixels * (INCH * LENGTH_ONE_PT) / length : INT32_MAX;
}

void proof_resolutions(const struct publication *publication, struct messages *messages)
{
	struct uses uses = find_uses(publication, messages->arena);
	for (size_t i = 0; i < uses.count; i++) {
		const struct use *use = &uses.items[i];
		int64_t across = proof_resolution(use->image->width, use->width);
		int64_t down = proof_resolution(use->image->height, use->height);
		int64_t least = across < down ? across : down;
		if (least < PROOF_LEAST_RESOLUTION)
			message_add(messages, MESSAGE_WARNING, use->image->place, "low-resolution",
				    "%s has but %lld pixels an inch at the size at which it is "
				    "printed; under %d it looks coarse: take a larger picture, or "
				    "print it smaller",
				    use->image->path, (long long)least, PROOF_LEAST_RESOLUTION);
	}
}

struct trial {
	const struct image *image;
	struct messages *messages;
	struct arena *arena;
};

/* A JPEG is read to its end, too, where but an eighth of its sides is wanted. */
static void decode(void *context)
{
	struct trial *trial = context;
	struct pixels pixels;
	(void)image_decode(trial->image, trial->arena, trial->messages, 1, 1, &pixels);
}

void proof_images(const struct publication *publication, struct messages *messages)
{
	struct uses uses = find_uses(publication, messages->arena);
	for (size_t i = 0; i < uses.count; i++) {
		struct trial trial = { uses.items[i].image, messages, arena_new(0) };
		if (!trial.arena || !arena_try(trial.arena, decode, &trial))
			message_add(messages, MESSAGE_SYSTEM, trial.image->place, "out-of-memory",
				    "there is not enough memory to read %s", trial.image->path);
		arena_free(trial.arena);
	}
}
