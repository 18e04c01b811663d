/* The faces opened in a run, each once however many areas use it; safe to use from several threads. */
#ifndef TEXT_FACE_SET_H
#define TEXT_FACE_SET_H

#include "base/message.h"
#include "text/face.h"

struct catalogue; /* load/catalogue.h; must outlive the set */

struct face_set;

/* NULL when the system has no memory. */
struct face_set *face_set_new(const struct catalogue *catalogue);
void face_set_free(struct face_set *set);

/*
 * The face of that name, opened at the first call. NULL, with a message at place, when the catalogue
 * has no such face (rule "unknown-face"), its file is not there ("font-not-found") or cannot be read
 * ("font-unreadable"); the last two are MESSAGE_SYSTEM and name the Debian package to install.
 */
const struct face *face_set_find(struct face_set *set, const char *name, struct messages *messages,
				 struct place place);

#endif
