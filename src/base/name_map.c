/* A crit-bit tree (D. J. Bernstein): each inner node tells two halves of the names below by one bit. */
#include "base/name_map.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct name_node {
	struct name_node *sides[2]; /* of an inner node: by the bit */
	const char *name;	    /* of a leaf; NULL: an inner node */
	size_t at;		    /* a leaf's length; the byte that an inner node looks at */
	void *what;		    /* a leaf's */
	uint8_t bit;		    /* an inner node's: a mask */
};

/* Behind its end a name has zeros, so that "level" and "level-1" differ there. */
static uint8_t byte_at(const char *name, size_t length, size_t at)
{
	return at < length ? (uint8_t)name[at] : 0;
}

static int side_of(const struct name_node *inner, const char *name, size_t length)
{
	return (byte_at(name, length, inner->at) & inner->bit) != 0;
}

/* The only leaf that can have the name. */
static struct name_node *find_leaf(struct name_node *node, const char *name, size_t length)
{
	while (node && !node->name)
		node = node->sides[side_of(node, name, length)];
	return node;
}

static bool is_leaf_of(const struct name_node *leaf, const char *name, size_t length)
{
	return leaf && leaf->at == length && !memcmp(leaf->name, name, length);
}

void *name_map_find(const struct name_map *map, const char *name, size_t length)
{
	const struct name_node *leaf = find_leaf(map->root, name, length);
	return is_leaf_of(leaf, name, length) ? leaf->what : NULL;
}

static struct name_node *new_leaf(struct name_map *map, const char *name, size_t length, void *what)
{
	struct name_node *leaf = arena_alloc(map->arena, sizeof *leaf);
	*leaf = (struct name_node) { .name = name, .at = length, .what = what };
	return leaf;
}

/* An inner node, still without its sides, for the first bit in which the leaf's name is another. */
static struct name_node *new_inner(struct name_map *map, const struct name_node *leaf,
				   const char *name, size_t length)
{
	struct name_node *inner = arena_alloc(map->arena, sizeof *inner);
	unsigned difference;
	do
		difference =
			byte_at(leaf->name, leaf->at, inner->at) ^ byte_at(name, length, inner->at);
	while (!difference && ++inner->at);
	inner->bit = 0x80;
	while (!(difference & inner->bit))
		inner->bit >>= 1;
	return inner;
}

/* True when the inner node looks at an earlier bit than the other does. */
static bool is_before(const struct name_node *inner, const struct name_node *other)
{
	return inner->at < other->at || (inner->at == other->at && inner->bit > other->bit);
}

void *name_map_put(struct name_map *map, const char *name, size_t length, void *what)
{
	struct name_node *leaf = find_leaf(map->root, name, length);
	if (is_leaf_of(leaf, name, length))
		return leaf->what;
	struct name_node *fresh = new_leaf(map, name, length, what);
	if (!leaf) {
		map->root = fresh;
		return NULL;
	}
	struct name_node *inner = new_inner(map, leaf, name, length);
	struct name_node **link = &map->root;
	while (!(*link)->name && is_before(*link, inner))
		link = &(*link)->sides[side_of(*link, name, length)];
	int side = side_of(inner, name, length);
	inner->sides[side] = fresh;
	inner->sides[!side] = *link;
	*link = inner;
	return NULL;
}
