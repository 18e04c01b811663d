/*
 * Names, each with what it stands for: found in at most as many steps as they have bits, whatever their number
 * and whoever has chosen them. A hash could be made slow by a file that knows it.
 *
 * Purpose   whether a name stands here twice, and what is called so, in lists that a report may make as
 *           long as it likes.
 * Owner     the arena; names are not copied and must last as long. { .arena = arena } holds none.
 */
#ifndef BASE_NAME_MAP_H
#define BASE_NAME_MAP_H

#include <stddef.h>

#include "base/arena.h"

struct name_node;

struct name_map {
	struct arena *arena;
	struct name_node *root;
};

/* What stands under the name of length bytes, none of them zero; NULL: there is no such name. */
void *name_map_find(const struct name_map *map, const char *name, size_t length);

/*
 * Puts what under the name, unless something stands there already, which stays and is returned; else NULL.
 * what is not NULL.
 */
void *name_map_put(struct name_map *map, const char *name, size_t length, void *what);

#endif
