#include "pdf/pdf.h"

#include "pdf/colour.h"
#include "pdf/content.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/save.h"
#include "pdf/sheet.h"
#include "pdf/tree.h"
#include "pdf/value.h"
#include "pdf/writer.h"

void writer_fault(struct writer *writer, const char *rule, const char *text)
{
	message_add(writer->messages, MESSAGE_SYSTEM, (struct place) { NULL, NO_OFFSET }, rule,
		    "%s", text);
}

/* What is not the arena's; runs twice where all went well. */
static void release(void *object)
{
	struct writer *writer = object;
	haru_free(writer->haru);
	objects_free(&writer->objects);
	fonts_free(&writer->fonts);
	buffer_free(&writer->content);
	buffer_free(&writer->scratch);
}

static struct writer *writer_new(const struct publication *publication,
				 const struct pdf_options *options, struct messages *messages)
{
	enum { OBJECTS_PER_PAGE = 8 };
	struct arena *arena = publication->arena;
	struct writer *writer = arena_alloc(arena, sizeof *writer);
	size_t expected = publication->page_count * OBJECTS_PER_PAGE;
	*writer = (struct writer) {
		.arena = arena,
		.messages = messages,
		.publication = publication,
		.options = options,
		.is_screen = options->edition == EDITION_SCREEN,
		.haru = haru_new(arena, expected),
	};
	objects_init(&writer->objects, arena, writer->haru,
		     publication->element_count + expected + 64, options->crew);
	fonts_init(&writer->fonts, arena);
	pictures_init(&writer->pictures, arena);
	tags_init(&writer->tags, arena, publication);
	arena_on_free(arena, release, writer);
	return writer;
}

static void write_catalog(struct writer *writer, uint32_t metadata, uint32_t tree,
			  bool has_bookmarks)
{
	uint32_t intent = intent_write(writer);
	struct buffer *out = object_begin_more(&writer->objects, haru_catalog(writer->haru));
	if (writer->publication->lang) {
		buffer_puts(out, "/Lang");
		value_put_text(out, writer->publication->lang);
	}
	if (tree) {
		buffer_puts(out, "/MarkInfo<</Marked true>>/StructTreeRoot ");
		value_put_reference(out, tree);
	}
	if (has_bookmarks)
		buffer_puts(out, "/PageMode/UseOutlines");
	buffer_puts(out, "/ViewerPreferences<</DisplayDocTitle true>>/Metadata ");
	value_put_reference(out, metadata);
	buffer_puts(out, "/OutputIntents[");
	value_put_reference(out, intent);
	buffer_putc(out, ']');
	sheets_put_labels(out, writer->publication);
	object_end(&writer->objects);
}

/* What takes long and needs no arena: colour conversions and subsets, the longest first. */
static void prepare_one(void *context, unsigned thread, size_t index)
{
	(void)thread;
	struct writer *writer = context;
	size_t profile_count = writer->pictures.profile_count;
	if (index >= profile_count)
		font_subset(&writer->fonts.items[index - profile_count]);
	else if (writer->pictures.profiles[index].conversion)
		colour_make(writer->pictures.profiles[index].conversion);
}

static bool prepare(struct writer *writer)
{
	if (!pictures_prepare(writer))
		return false;
	fonts_prepare(&writer->fonts);
	crew_share(writer->options->crew, 0, writer->pictures.profile_count + writer->fonts.count,
		   prepare_one, writer);
	return fonts_are_subset(&writer->fonts, writer->messages);
}

/* All objects but what saving adds. */
static bool write_objects(struct writer *writer, uint32_t metadata)
{
	sheets_begin(writer);
	const struct pdf_options *options = writer->options;
	for (size_t page = 0; page < writer->publication->page_count; page++) {
		content_write(writer, page);
		if (options->written)
			options->written(options->context, page);
	}
	if (!prepare(writer) || !pictures_write(writer))
		return false;
	sheets_write(writer);
	fonts_write(&writer->fonts, &writer->objects);
	uint32_t tree = writer->is_screen ? tree_write(writer) : 0;
	bool has_bookmarks = writer->is_screen && outline_write(writer);
	metadata_write_info(writer);
	write_catalog(writer, metadata, tree, has_bookmarks);
	return true;
}

static bool finish(struct writer *writer, struct buffer *out)
{
	size_t faults = writer->messages->of_level[MESSAGE_SYSTEM] +
			writer->messages->of_level[MESSAGE_ERROR];
	uint32_t metadata = object_reserve(&writer->objects);
	if (!intent_load(writer) || !write_objects(writer, metadata))
		return false;
	bool saved = save(writer, metadata, out);
	const char *fault = haru_fault(writer->haru);
	if (fault)
		message_add(writer->messages, MESSAGE_SYSTEM, (struct place) { NULL, NO_OFFSET },
			    "pdf-library", "the PDF could not be put together (%s)", fault);
	else if (!saved)
		writer_fault(writer, "out-of-memory", "there is not enough memory for the PDF");
	return saved && !fault &&
	       faults == writer->messages->of_level[MESSAGE_SYSTEM] +
				 writer->messages->of_level[MESSAGE_ERROR];
}

bool pdf_write(const struct publication *publication, const struct pdf_options *options,
	       struct buffer *out, struct messages *messages)
{
	struct writer *writer = writer_new(publication, options, messages);
	size_t start = out->count;
	bool written = finish(writer, out);
	if (!written)
		out->count = start;
	release(writer);
	return written;
}
