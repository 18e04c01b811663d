#include "pdf/save.h"

#include <string.h>

#include "pdf/digest.h"
#include "pdf/metadata.h"
#include "pdf/package.h"
#include "pdf/value.h"

enum { ROW = 7 }; /* bytes of a cross-reference entry: 1, 4 and 2 */

/* As the cross-reference stream numbers them (ISO 32000-1, table 18). */
enum entry_kind { ENTRY_FREE, ENTRY_PLAIN, ENTRY_PACKED };

struct entry {
	enum entry_kind kind;
	size_t place;	/* PLAIN: its offset in the file; PACKED: the object stream's number */
	uint32_t index; /* PACKED: which of the stream's objects it is */
};

struct saving {
	struct writer *writer;
	struct buffer *out;
	size_t start; /* of the file, in out */
	uint32_t metadata;
	uint32_t count;	       /* of numbers, before the packages' */
	struct entry *entries; /* by number */
	uint32_t *plain;       /* numbers of objects with a stream */
	size_t plain_count;
	uint32_t *small; /* numbers of all others that are in use */
	size_t small_count;
	unsigned char id[DIGEST_BYTES];
};

/* Parts the numbers in use into those with a stream and those without. */
static void sort_out(struct saving *saving)
{
	struct writer *writer = saving->writer;
	uint32_t count = saving->count = haru_count(writer->haru);
	bool *unused = arena_array(writer->arena, count + 1, sizeof *unused);
	/* The packages will come to them. */
	saving->plain = arena_array(writer->arena, 2 * (size_t)count + 1, sizeof *saving->plain);
	saving->small = arena_array(writer->arena, count + 1, sizeof *saving->small);
	for (uint32_t number; (number = haru_take_unused(writer->haru));)
		unused[number] = true;
	unused[saving->metadata] = true;
	for (uint32_t number = 1; number < count; number++) {
		if (unused[number])
			continue;
		if (object_at(&writer->objects, number)->stream)
			saving->plain[saving->plain_count++] = number;
		else
			saving->small[saving->small_count++] = number;
	}
}

/* The objects without a stream go into packages, whose numbers come last. */
static void pack_small(struct saving *saving)
{
	struct writer *writer = saving->writer;
	size_t count = package_count(saving->small_count);
	uint32_t *packages = arena_array(writer->arena, count + 1, sizeof *packages);
	for (size_t i = 0; i < count; i++)
		saving->plain[saving->plain_count++] = packages[i] =
			object_reserve(&writer->objects);
	saving->entries =
		arena_array(writer->arena, haru_count(writer->haru) + 2, sizeof *saving->entries);
	for (size_t i = 0; i < saving->small_count; i++)
		saving->entries[saving->small[i]] =
			(struct entry) { ENTRY_PACKED, packages[i / OBJECTS_PER_PACKAGE],
					 (uint32_t)(i % OBJECTS_PER_PACKAGE) };
	packages_write(writer, saving->small, saving->small_count, packages);
}

static void begin_plain(struct saving *saving, uint32_t number)
{
	saving->entries[number] =
		(struct entry) { ENTRY_PLAIN, saving->out->count - saving->start, 0 };
	buffer_put_int(saving->out, number);
	buffer_puts(saving->out, " 0 obj\n<<");
}

static void end_plain(struct saving *saving, const void *bytes, size_t count)
{
	buffer_puts(saving->out, "/Length ");
	buffer_put_int(saving->out, (int64_t)count);
	buffer_puts(saving->out, ">>\nstream\n");
	buffer_add(saving->out, bytes, count);
	buffer_puts(saving->out, "\nendstream\nendobj\n");
}

static void put_plain(struct saving *saving, uint32_t number)
{
	const struct objects *objects = &saving->writer->objects;
	const struct object *object = object_at(objects, number);
	const struct stream *stream = object->stream;
	begin_plain(saving, number);
	buffer_add(saving->out, objects->text.bytes + object->start, object->length);
	if (!stream->is_packed) {
		end_plain(saving, stream->bytes, stream->count);
		return;
	}
	buffer_puts(saving->out, "/Filter/FlateDecode");
	end_plain(saving, stream->packed, stream->packed_count);
}

/* Plain, so that a program which knows no PDF finds it too. */
static void put_metadata(struct saving *saving)
{
	struct buffer *xmp = &saving->writer->scratch;
	digest(saving->out->bytes + saving->start, saving->out->count - saving->start, saving->id);
	buffer_clear(xmp);
	metadata_put_xmp(xmp, saving->writer, saving->id);
	begin_plain(saving, saving->metadata);
	buffer_puts(saving->out, "/Type/Metadata/Subtype/XML");
	end_plain(saving, xmp->bytes, xmp->count);
}

static void make_row(const struct entry *entry, unsigned char row[static ROW])
{
	row[0] = (unsigned char)entry->kind;
	for (int i = 0; i < 4; i++)
		row[1 + i] = (unsigned char)(entry->place >> (8 * (3 - i)));
	row[5] = (unsigned char)(entry->index >> 8);
	row[6] = (unsigned char)entry->index;
}

/* Rows as differences from the one above (PNG's "up", 7.4.4.4): most are alike. */
static void put_rows(const struct saving *saving, uint32_t count, struct buffer *out)
{
	enum { UP = 2 };
	unsigned char above[ROW] = { 0 }, row[ROW], up[1 + ROW] = { UP };
	for (uint32_t number = 0; number < count; number++) {
		make_row(&saving->entries[number], row);
		for (int i = 0; i < ROW; i++)
			up[1 + i] = (unsigned char)(row[i] - above[i]);
		memcpy(above, row, sizeof above);
		buffer_add(out, up, sizeof up);
	}
}

static void put_trailer_entries(struct saving *saving, uint32_t count)
{
	struct buffer *out = saving->out;
	buffer_puts(out, "/Type/XRef/Size ");
	buffer_put_int(out, count);
	buffer_puts(out, "/W[1 4 2]/Root ");
	value_put_reference(out, haru_catalog(saving->writer->haru));
	buffer_puts(out, "/Info ");
	value_put_reference(out, haru_info(saving->writer->haru));
	buffer_puts(out, "/ID[");
	for (int i = 0; i < 2; i++) {
		buffer_putc(out, '<');
		value_put_hex(out, saving->id, DIGEST_BYTES);
		buffer_putc(out, '>');
	}
	buffer_puts(out, "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>");
}

/* The cross-reference stream is the trailer, too; it has an entry of its own. */
static bool put_table(struct saving *saving)
{
	struct objects *objects = &saving->writer->objects;
	uint32_t number = object_reserve(objects);
	uint32_t count = haru_count(saving->writer->haru);
	size_t place = saving->out->count - saving->start;
	begin_plain(saving, number);
	put_trailer_entries(saving, count);

	saving->entries[0] = (struct entry) { ENTRY_FREE, 0, UINT16_MAX };
	struct buffer *rows = &saving->writer->scratch;
	buffer_clear(rows);
	put_rows(saving, count, rows);
	object_begin(objects, number);
	object_end_stream(objects, rows->bytes, rows->count, PACK_DEFLATED);
	bool done = objects_pack(objects);
	const struct stream *stream = objects->streams[objects->stream_count - 1];
	end_plain(saving, stream->packed, stream->packed_count);

	buffer_puts(saving->out, "startxref\n");
	buffer_put_int(saving->out, (int64_t)place);
	buffer_puts(saving->out, "\n%%EOF\n");
	return done;
}

bool save(struct writer *writer, uint32_t metadata, struct buffer *out)
{
	struct saving saving = {
		.writer = writer,
		.out = out,
		.start = out->count,
		.metadata = metadata,
	};
	if (haru_fault(writer->haru))
		return false;
	sort_out(&saving);
	pack_small(&saving);
	bool done = !haru_fault(writer->haru) && !writer->objects.text.failed &&
		    !writer->content.failed && objects_pack(&writer->objects);
	/* The second line tells programs that transfer files that this is no text (7.5.2). */
	buffer_puts(out, writer->is_screen ? "%PDF-1.7\n" : "%PDF-1.6\n");
	buffer_puts(out, "%\xE2\xE3\xCF\xD3\n");
	for (size_t i = 0; done && i < saving.plain_count; i++)
		put_plain(&saving, saving.plain[i]);
	if (done && !out->failed)
		put_metadata(&saving);
	done = done && !out->failed && put_table(&saving);
	return done && !out->failed && !writer->scratch.failed;
}
