#include "pdf/haru.h"

#include <stddef.h>

#include <hpdf.h>
#include <hpdf_annotation.h>
#include <hpdf_doc.h>
#include <hpdf_outline.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

/*
 * What is relied on beyond the documented calls. The layouts come from the installed headers and are
 * the same in libharu 2.3.0 and 2.4.6; what a header cannot say is asserted here.
 *
 *   HPDF_Doc_Rec         mmgr, xref, catalog, info, outlines, error: the document's parts
 *   HPDF_Xref_Rec        entries: object n is entry n, as start_offset is 0; the first is the free one
 *   HPDF_Xref_Rec        prev, start_offset: a table may go on in another, as in a file saved twice
 *   HPDF_List_Rec        items_per_block: by how much the table grows
 *   HPDF_Dict_Rec        write_fn: prints before ">>"; attr of an object of ours is never set
 *   HPDF_PageAttr_Rec    contents: the page's stream
 *   HPDF_Stream_Rec      attr: what HPDF_CallbackWriter_New was given
 *   HPDF_Obj_Header      first in every object; the low 24 bits of obj_id are its number
 *
 * The memory pool (HPDF_NewEx with a size) is not used: Debian's build does not align what it gives.
 */
_Static_assert(HPDF_MAJOR_VERSION == 2, "libharu 2");
_Static_assert(offsetof(HPDF_Dict_Rec, header) == 0, "every object starts with its header");
_Static_assert(offsetof(HPDF_Null_Rec, header) == 0, "every object starts with its header");
_Static_assert(offsetof(HPDF_Obj_Header, obj_id) == 0, "the number comes first in the header");
_Static_assert(HPDF_OTYPE_INDIRECT > 0x00FFFFFF, "the flags are above the number");
_Static_assert(HPDF_OK == 0, "statuses may be tested as truth values");

enum { NUMBER_MASK = 0x00FFFFFF };

struct haru {
	HPDF_Doc document; /* NULL: libharu had no memory, or it is freed */
	/*
	 * libharu gives each page's stream an object for its length. We print lengths in place, so
	 * such numbers go to the next objects of ours.
	 */
	uint32_t *spares;
	size_t spare_count, spare_capacity;
	struct arena *arena;
	const char *fault;
};

/* What the printing of one object needs, at the end of libharu's output stream. */
struct printing {
	struct buffer *out;
	const char *more;
	size_t more_count;
};

static void release(void *object)
{
	haru_free(object);
}

struct haru *haru_new(struct arena *arena, size_t expected)
{
	struct haru *haru = arena_alloc(arena, sizeof *haru);
	haru->arena = arena;
	haru->document = HPDF_New(NULL, NULL);
	arena_on_free(arena, release, haru);
	if (!haru->document)
		return haru;
	HPDF_List entries = haru->document->xref->entries;
	if (expected > entries->items_per_block && expected < HPDF_LIMIT_MAX_XREF_ELEMENT)
		entries->items_per_block = (HPDF_UINT)expected;
	/* "Haru Free PDF Library": the information dictionary is wholly ours. */
	HPDF_Dict_RemoveElement(haru->document->info, "Producer");
	return haru;
}

void haru_free(struct haru *haru)
{
	HPDF_Free(haru->document);
	haru->document = NULL;
}

const char *haru_fault(const struct haru *haru)
{
	if (!haru->document)
		return "no memory";
	HPDF_STATUS status = HPDF_GetError(haru->document);
	if (!status)
		return NULL;
	return arena_printf(haru->arena, "libharu's fault %04lX", (unsigned long)status);
}

static bool is_well(const struct haru *haru)
{
	return haru->document && HPDF_GetError(haru->document) == HPDF_OK;
}

const char *haru_version(void)
{
	return HPDF_GetVersion();
}

/* The number of any indirect object; 0 for one that could not be made. */
static uint32_t number_of(const void *object)
{
	const HPDF_Obj_Header *header = object;
	return header ? header->obj_id & NUMBER_MASK : 0;
}

static void *object_at(const struct haru *haru, uint32_t number)
{
	HPDF_Xref part = haru->document->xref;
	while (part->prev && number < part->start_offset)
		part = part->prev;
	HPDF_XrefEntry entry = HPDF_Xref_GetEntry(part, number - part->start_offset);
	return entry ? entry->obj : NULL;
}

uint32_t haru_reserve(struct haru *haru)
{
	if (!is_well(haru))
		return 0;
	if (haru->spare_count)
		return haru->spares[--haru->spare_count];
	HPDF_Null null = HPDF_Null_New(haru->document->mmgr);
	if (!null || HPDF_Xref_Add(haru->document->xref, null))
		return 0;
	return number_of(null);
}

/* libharu's table goes on behind them. */
uint32_t haru_reserve_many(struct haru *haru, size_t count)
{
	if (!is_well(haru))
		return 0;
	uint32_t first = haru_count(haru);
	HPDF_Xref more = count < HPDF_LIMIT_MAX_XREF_ELEMENT - first
				 ? HPDF_Xref_New(haru->document->mmgr, first + (uint32_t)count)
				 : NULL;
	if (!more) {
		HPDF_SetError(&haru->document->error, HPDF_XREF_COUNT_ERR, 0);
		return 0;
	}
	more->prev = haru->document->xref;
	haru->document->xref = more;
	return first;
}

uint32_t haru_take_unused(struct haru *haru)
{
	return haru->spare_count ? haru->spares[--haru->spare_count] : 0;
}

uint32_t haru_catalog(const struct haru *haru)
{
	return is_well(haru) ? number_of(haru->document->catalog) : 0;
}

uint32_t haru_info(const struct haru *haru)
{
	return is_well(haru) ? number_of(haru->document->info) : 0;
}

/* libharu calls this before the end of each dictionary that may have more than it knows of. */
static HPDF_STATUS print_more(HPDF_Dict dict, HPDF_Stream stream)
{
	(void)dict;
	const struct printing *printing = stream->attr;
	buffer_add(printing->out, printing->more, printing->more_count);
	return HPDF_OK;
}

struct haru_page haru_add_page(struct haru *haru)
{
	struct haru_page numbers = { 0, 0 };
	HPDF_Page page = is_well(haru) ? HPDF_AddPage(haru->document) : NULL;
	if (!page)
		return numbers;
	HPDF_Dict contents = ((HPDF_PageAttr)page->attr)->contents;
	HPDF_Number length = HPDF_Dict_GetItem(contents, "Length", HPDF_OCLASS_NUMBER);
	HPDF_Dict_RemoveElement(page, "MediaBox");
	HPDF_Dict_RemoveElement(page, "Resources");
	page->write_fn = print_more;
	numbers = (struct haru_page) { number_of(page), number_of(contents) };
	if (length && number_of(length)) {
		haru->spares = arena_grow(haru->arena, haru->spares, haru->spare_count,
					  &haru->spare_capacity, sizeof *haru->spares);
		haru->spares[haru->spare_count++] = number_of(length);
	}
	return numbers;
}

uint32_t haru_add_link(struct haru *haru)
{
	if (!is_well(haru))
		return 0;
	HPDF_Annotation link = HPDF_Annotation_New(haru->document->mmgr, haru->document->xref,
						   HPDF_ANNOT_LINK, (HPDF_Rect) { 0, 0, 0, 0 });
	if (!link)
		return 0;
	/* Its numbers are floats of 24 bits; ours are exact. */
	HPDF_Dict_RemoveElement(link, "Rect");
	link->write_fn = print_more;
	return number_of(link);
}

uint32_t haru_add_bookmark(struct haru *haru, uint32_t parent)
{
	if (!is_well(haru))
		return 0;
	HPDF_Outline above = parent ? object_at(haru, parent) : NULL;
	/* The title is a byte string to libharu; ours replaces it. */
	HPDF_Outline bookmark = HPDF_CreateOutline(haru->document, above, "", NULL);
	if (!bookmark)
		return 0;
	HPDF_Dict_RemoveElement(bookmark, "Title");
	bookmark->write_fn = print_more;
	return number_of(bookmark);
}

void haru_close_bookmark(struct haru *haru, uint32_t bookmark)
{
	if (is_well(haru) && bookmark)
		HPDF_Outline_SetOpened(object_at(haru, bookmark), HPDF_FALSE);
}

uint32_t haru_count(const struct haru *haru)
{
	if (!is_well(haru))
		return 0;
	HPDF_Xref last = haru->document->xref;
	return last->start_offset + last->entries->count;
}

static HPDF_STATUS take_bytes(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT count)
{
	const struct printing *printing = stream->attr;
	buffer_add(printing->out, bytes, count);
	return HPDF_OK;
}

void haru_print(struct haru *haru, uint32_t number, const char *more, size_t more_count,
		struct buffer *out)
{
	if (!is_well(haru))
		return;
	void *object = object_at(haru, number);
	struct printing printing = { out, more, more_count };
	HPDF_Stream stream = HPDF_CallbackWriter_New(haru->document->mmgr, take_bytes, &printing);
	if (!object || !stream)
		return;
	/* The catalog and the information dictionary were made before we could mark them. */
	if (object == haru->document->catalog || object == haru->document->info)
		((HPDF_Dict)object)->write_fn = print_more;
	HPDF_Obj_WriteValue(object, stream, NULL);
	HPDF_Stream_Free(stream);
}
