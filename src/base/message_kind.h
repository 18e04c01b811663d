/* Private to message*.c: messages of one rule in one file. */
#ifndef BASE_MESSAGE_KIND_H
#define BASE_MESSAGE_KIND_H

#include "base/message.h"

struct message_kind {
	const char *rule;
	const struct source *source;
	enum message_level level;
	size_t kept, more;	   /* how many are kept, and how many only counted */
	struct told *told;	   /* what is kept, the latest first: nothing is said twice */
	struct message_kind *next; /* in the order of their first message */
};

#endif
