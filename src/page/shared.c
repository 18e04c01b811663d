#include "page/shared.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "load/field.h"
#include "page/paginate.h"

enum { SHARED_MEMORY = 64 << 20 };

/* What a section's pages depend on. */
struct key {
	const struct layout *layout;
	const struct section_form *form;
	const char *lang;
	int year, notes;
	enum page_side side;
};

enum state { STATE_MAKING, STATE_MADE, STATE_FAILED };

struct entry {
	struct key key;
	enum state state;
	struct arena *arena;
	struct messages messages;
	struct document *document; /* of this section alone */
	struct publication *publication;
	struct entry *next;
};

struct shared_sections {
	pthread_mutex_t lock; /* of all that follows */
	pthread_cond_t made;
	struct entry *entries;
};

struct shared_sections *shared_sections_new(void)
{
	struct shared_sections *shared = calloc(1, sizeof *shared);
	if (!shared)
		return NULL;
	pthread_mutex_init(&shared->lock, NULL);
	pthread_cond_init(&shared->made, NULL);
	return shared;
}

void shared_sections_free(struct shared_sections *shared)
{
	if (!shared)
		return;
	for (struct entry *entry = shared->entries, *next; entry; entry = next) {
		next = entry->next;
		arena_free(entry->arena);
		free(entry);
	}
	pthread_cond_destroy(&shared->made);
	pthread_mutex_destroy(&shared->lock);
	free(shared);
}

/* Fields of the year alone. */
static bool is_common(const char *text)
{
	struct field field;
	for (const char *at = text; at && field_next(&at, &field);) {
		bool of_year = field.kind == FIELD_LITERAL ||
			       (field.kind >= FIELD_YEAR && field.kind <= FIELD_NEXT_YEAR);
		if (!of_year)
			return false;
	}
	return true;
}

static bool is_text(enum prose_kind kind)
{
	switch (kind) {
	case PROSE_BODY:
	case PROSE_TEXT:
	case PROSE_B:
	case PROSE_I:
	case PROSE_SUP:
	case PROSE_SUB:
	case PROSE_A:
	case PROSE_SPAN:
	case PROSE_BR:
	case PROSE_FOOTNOTE:
	case PROSE_STANDFIRST:
	case PROSE_P:
	case PROSE_H2:
	case PROSE_H3:
	case PROSE_UL:
	case PROSE_OL:
	case PROSE_LI:
	case PROSE_TERMS:
	case PROSE_TERM:
	case PROSE_DEFINITIONS:
	case PROSE_DEFINITION:
	case PROSE_PANELS:
	case PROSE_PANEL:
	case PROSE_PULL_QUOTE:
		return true;
	default:
		return false;
	}
}

/* Whether what stands in the section says the same in every report. */
static bool says_the_same(const struct prose *prose)
{
	if (!is_text(prose->kind) || !is_common(prose->text))
		return false;
	for (const struct prose_attribute *attribute = prose->attributes; attribute;
	     attribute = attribute->next)
		if (!is_common(attribute->value))
			return false;
	for (const struct prose *child = prose->first; child; child = child->next)
		if (!says_the_same(child))
			return false;
	return true;
}

/* A section that another runs on to, or that runs on itself, shares its pages with that one. */
static bool stands_alone(const struct section *section)
{
	return section->start != START_RUN_ON &&
	       !(section->next && section->next->start == START_RUN_ON);
}

static bool can_be_shared(const struct section *section)
{
	const struct section_form *form = section->form;
	return form->source == SECTION_NATIONAL && form->body && stands_alone(section) &&
	       is_common(form->title) && is_common(form->over) && says_the_same(form->body);
}

static bool is_same(const struct key *a, const struct key *b)
{
	return a->layout == b->layout && a->form == b->form && a->year == b->year &&
	       a->notes == b->notes && a->side == b->side && !strcmp(a->lang, b->lang);
}

struct making {
	struct entry *entry;
	const struct pagination *pagination;
};

/* The section in a document of its own: no area's, though a report must lend its year. */
static void make(void *context)
{
	struct making *making = context;
	struct entry *entry = making->entry;
	const struct document *model = making->pagination->document;
	messages_init(&entry->messages, entry->arena);
	struct report *report = arena_alloc(entry->arena, sizeof *report);
	*report = (struct report) { .area = "", .lang = entry->key.lang, .year = entry->key.year };
	struct document *document =
		document_build_section(entry->arena, &entry->messages, report, entry->key.layout,
				       entry->key.form, entry->key.notes, model->faces);
	if (!document)
		return;
	document->sections->start = START_ANY;
	const struct page_range range = { .first = document->sections,
					  .before = entry->key.side == PAGE_LEFT };
	struct folio_reference *folios = NULL;
	entry->publication =
		paginate_range(document, making->pagination->block.shaper, &range, &folios);
	entry->document = document;
}

/* The language's name is in the memory of the area that asks, which others may outlive. */
static void keep_key(void *context)
{
	struct entry *entry = context;
	entry->key.lang = arena_strdup(entry->arena, entry->key.lang);
}

/* Called with the lock held: others look at the keys. */
static struct entry *add_entry(struct shared_sections *shared, const struct key *key)
{
	struct entry *entry = calloc(1, sizeof *entry);
	if (!entry)
		return NULL;
	entry->key = *key;
	entry->arena = arena_new(SHARED_MEMORY);
	if (!entry->arena || !arena_try(entry->arena, keep_key, entry)) {
		arena_free(entry->arena);
		free(entry);
		return NULL;
	}
	entry->state = STATE_MAKING;
	entry->next = shared->entries;
	shared->entries = entry;
	return entry;
}

static void make_entry(struct shared_sections *shared, struct entry *entry,
		       const struct pagination *pagination)
{
	struct making making = { entry, pagination };
	pthread_mutex_unlock(&shared->lock);
	bool made = arena_try(entry->arena, make, &making) && entry->document &&
		    !messages_failed(&entry->messages);
	pthread_mutex_lock(&shared->lock);
	entry->state = made ? STATE_MADE : STATE_FAILED;
	pthread_cond_broadcast(&shared->made);
}

/* The entry of a key, made if it is the first time; NULL: it could not be made. */
static const struct entry *find(struct shared_sections *shared, const struct key *key,
				const struct pagination *pagination)
{
	pthread_mutex_lock(&shared->lock);
	struct entry *entry = shared->entries;
	while (entry && !is_same(&entry->key, key))
		entry = entry->next;
	if (!entry) {
		entry = add_entry(shared, key);
		if (entry)
			make_entry(shared, entry, pagination);
	}
	while (entry && entry->state == STATE_MAKING)
		pthread_cond_wait(&shared->made, &shared->lock);
	pthread_mutex_unlock(&shared->lock);
	return entry && entry->state == STATE_MADE ? entry : NULL;
}

/* The area's own elements, in the order in which the shared ones were made. */
static const struct element **list_elements(struct arena *arena, const struct element *root,
					    size_t count)
{
	const struct element **list = arena_array(arena, count, sizeof(const struct element *));
	for (const struct element *element = root; element;
	     element = element_after(element, root)) {
		size_t place = element->index - root->index;
		if (place < count)
			list[place] = element;
	}
	return list;
}

static void add_pages(struct pagination *pagination, const struct section *section,
		      const struct entry *entry)
{
	const struct document *shared = entry->document;
	const struct element *root = shared->sections->element;
	/* The section is all that its document holds. */
	size_t count = shared->root->descendants;
	const struct element **elements = list_elements(pagination->arena, section->element, count);
	size_t first = pagination->publication->page_count;
	for (size_t i = 0; i < entry->publication->page_count; i++) {
		const struct page *from = &entry->publication->pages[i];
		struct page *page = page_open(pagination, from->master, from->section != NULL);
		page->list = from->list;
		page->elements = elements;
		page->first_element = root->index;
	}
	struct document *document = pagination->document;
	for (size_t i = 0; i < shared->destination_count; i++) {
		const struct destination *from = shared->destinations[i];
		struct destination *to = document->destinations[section->first_destination + i];
		to->y = from->y;
		to->page = from->page == UINT32_MAX ? from->page : from->page + (uint32_t)first;
	}
	messages_append(document->messages, &entry->messages);
}

bool shared_is_possible(const struct pagination *pagination, const struct section *section)
{
	return pagination->document->shared && can_be_shared(section);
}

bool shared_set(struct pagination *pagination, const struct section *section)
{
	const struct document *document = pagination->document;
	size_t pages = pagination->before + pagination->publication->page_count;
	const struct key key = {
		.layout = document->layout,
		.form = section->form,
		.lang = document->lang,
		.year = document->report->year,
		.notes = section->notes_before,
		.side = pages % 2 ? PAGE_LEFT : PAGE_RIGHT,
	};
	const struct entry *entry = find(document->shared, &key, pagination);
	if (!entry)
		return false;
	add_pages(pagination, section, entry);
	return true;
}
