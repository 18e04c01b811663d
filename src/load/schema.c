#include "load/schema.h"

#include <pthread.h>
#include <string.h>

#include <libxml/parser.h>

#include "load/grammar.h"
#include "load/validate.h"

struct schema {
	const char *name;
	pthread_mutex_t lock; /* of what follows, until it has been read */
	struct arena *arena;
	bool is_read;
	const struct grammar *grammar; /* NULL: it could not be read; messages say why */
	struct messages messages;
	struct schema *next;
};

struct xml_schemas {
	struct arena *arena;
	struct grammar_files files;
	pthread_mutex_t lock; /* of known, and of arena */
	struct schema *known;
};

struct xml_schemas *schemas_new(const char *folder)
{
	xmlInitParser();
	struct arena *arena = arena_new(0);
	if (!arena)
		return NULL;
	struct xml_schemas *schemas = arena_alloc(arena, sizeof *schemas);
	schemas->arena = arena;
	schemas->files.folder = arena_strdup(arena, folder);
	if (pthread_mutex_init(&schemas->lock, NULL) != 0) {
		arena_free(arena);
		return NULL;
	}
	return schemas;
}

void schemas_free(struct xml_schemas *schemas)
{
	if (!schemas)
		return;
	pthread_mutex_destroy(&schemas->lock);
	arena_free(schemas->arena);
}

static struct schema *find(struct xml_schemas *schemas, const char *name)
{
	for (struct schema *schema = schemas->known; schema; schema = schema->next)
		if (!strcmp(schema->name, name))
			return schema;
	struct schema *schema = arena_alloc(schemas->arena, sizeof *schema);
	schema->name = name;
	schema->arena = arena_branch(schemas->arena);
	pthread_mutex_init(&schema->lock, NULL);
	messages_init(&schema->messages, schema->arena);
	schema->next = schemas->known;
	return schemas->known = schema;
}

/* Different schemas are read side by side. */
static const struct schema *ready(struct xml_schemas *schemas, const char *name)
{
	pthread_mutex_lock(&schemas->lock);
	struct schema *schema = find(schemas, name);
	pthread_mutex_unlock(&schemas->lock);
	pthread_mutex_lock(&schema->lock);
	if (!schema->is_read)
		schema->grammar =
			grammar_read(schema->arena, &schema->messages, &schemas->files, name);
	schema->is_read = true;
	pthread_mutex_unlock(&schema->lock);
	return schema;
}

void schema_prepare(struct xml_schemas *schemas, const char *name)
{
	(void)ready(schemas, name);
}

bool schema_validate(struct xml_schemas *schemas, const char *name,
		     const struct xml_document *document, struct arena *arena,
		     struct messages *messages)
{
	const struct schema *schema = ready(schemas, name);
	if (schema->grammar)
		return validate(schema->grammar, document, arena, messages);
	for (size_t i = 0; i < schema->messages.count; i++) {
		const struct message *message = &schema->messages.items[i];
		message_add(messages, MESSAGE_SYSTEM, message->place, message->rule, "%s",
			    message->text);
	}
	return false;
}
