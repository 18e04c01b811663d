#include "pdf/package.h"

/* Where a thread prints, package after package. */
struct desk {
	struct buffer whole, bodies;
};

struct package {
	size_t first; /* where its bodies begin */
	struct stream stream;
};

struct packing_work {
	struct objects *objects;
	const uint32_t *numbers;
	size_t count;
	struct package *packages;
	struct desk desks[CREW_MOST_THREADS];
};

size_t package_count(size_t object_count)
{
	return (object_count + OBJECTS_PER_PACKAGE - 1) / OBJECTS_PER_PACKAGE;
}

/* How many objects a package holds: the last may have fewer. */
static size_t held_by(const struct packing_work *work, size_t package)
{
	size_t rest = work->count - package * OBJECTS_PER_PACKAGE;
	return rest < OBJECTS_PER_PACKAGE ? rest : OBJECTS_PER_PACKAGE;
}

/* Its head, which has the objects' numbers and places, and the bodies; returns where these begin. */
static size_t print(const struct packing_work *work, size_t package, struct desk *desk)
{
	const uint32_t *numbers = work->numbers + package * OBJECTS_PER_PACKAGE;
	size_t count = held_by(work, package);
	buffer_clear(&desk->whole);
	buffer_clear(&desk->bodies);
	for (size_t i = 0; i < count; i++) {
		buffer_put_int(&desk->whole, numbers[i]);
		buffer_putc(&desk->whole, ' ');
		buffer_put_int(&desk->whole, (int64_t)desk->bodies.count);
		buffer_putc(&desk->whole, i + 1 < count ? ' ' : '\n');
		object_put(work->objects, numbers[i], &desk->bodies);
		buffer_putc(&desk->bodies, '\n');
	}
	size_t first = desk->whole.count;
	buffer_add(&desk->whole, desk->bodies.bytes, desk->bodies.count);
	return first;
}

static void make(void *context, unsigned thread, size_t index)
{
	struct packing_work *work = context;
	struct desk *desk = &work->desks[thread];
	struct package *package = &work->packages[index];
	package->first = print(work, index, desk);
	package->stream.is_packed = true;
	if (desk->bodies.failed || desk->whole.failed)
		return;
	package->stream.bytes = desk->whole.bytes;
	package->stream.count = desk->whole.count;
	packer_pack(&work->objects->packer, thread, &package->stream);
}

static void write_object(struct packing_work *work, size_t index, uint32_t number)
{
	struct package *package = &work->packages[index];
	struct buffer *out = object_begin(work->objects, number);
	buffer_puts(out, "/Type/ObjStm/N ");
	buffer_put_int(out, (int64_t)held_by(work, index));
	buffer_puts(out, "/First ");
	buffer_put_int(out, (int64_t)package->first);
	object_end_packed(work->objects, &package->stream);
}

void packages_write(struct writer *writer, const uint32_t *numbers, size_t count,
		    const uint32_t *packages)
{
	size_t wanted = package_count(count);
	struct packing_work *work = arena_alloc(writer->arena, sizeof *work);
	work->objects = &writer->objects;
	work->numbers = numbers;
	work->count = count;
	work->packages = arena_array(writer->arena, wanted + 1, sizeof *work->packages);
	for (size_t i = 0; i < count; i++)
		object_take_over(&writer->objects, numbers[i]);
	crew_share(writer->options->crew, 0, wanted, make, work);
	for (size_t i = 0; i < wanted; i++)
		write_object(work, i, packages[i]);
	for (unsigned i = 0; i < CREW_MOST_THREADS; i++) {
		buffer_free(&work->desks[i].whole);
		buffer_free(&work->desks[i].bodies);
	}
}
