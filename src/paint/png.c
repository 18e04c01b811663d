#include "paint/png.h"

#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <sys/stat.h>

#include <png.h>

#include "base/file.h"
#include "paint/png_faults.h"
#include "paint/raster.h"

static void add_bytes(png_structp library, png_bytep bytes, size_t count)
{
	buffer_add(png_get_io_ptr(library), bytes, count);
}

static void flush_nothing(png_structp library)
{
	(void)library;
}

/* A row of cairo's 0xXXRRGGBB as bytes. */
static void pack_row(const uint32_t *pixels, int width, png_bytep row)
{
	for (int x = 0; x < width; x++) {
		*row++ = (unsigned char)(pixels[x] >> 16);
		*row++ = (unsigned char)(pixels[x] >> 8);
		*row++ = (unsigned char)pixels[x];
	}
}

static void write_rows(png_structp library, png_infop info, cairo_surface_t *surface, int dpi,
		       png_bytep row)
{
	int width = cairo_image_surface_get_width(surface);
	int height = cairo_image_surface_get_height(surface);
	png_uint_32 per_metre = (png_uint_32)lround(dpi / 0.0254);
	png_set_IHDR(library, info, (png_uint_32)width, (png_uint_32)height, 8, PNG_COLOR_TYPE_RGB,
		     PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	png_set_sRGB(library, info, PNG_sRGB_INTENT_RELATIVE);
	png_set_pHYs(library, info, per_metre, per_metre, PNG_RESOLUTION_METER);
	/* Pages are mostly white: plain rows at a low level are small already, and fast. */
	png_set_filter(library, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
	png_set_compression_level(library, 3);
	png_write_info(library, info);
	const unsigned char *bytes = cairo_image_surface_get_data(surface);
	int stride = cairo_image_surface_get_stride(surface);
	for (int y = 0; y < height; y++) {
		pack_row((const void *)(bytes + (ptrdiff_t)y * stride), width, row);
		png_write_row(library, row);
	}
	png_write_end(library, NULL);
}

/* false when the system has no memory. */
static bool encode(cairo_surface_t *surface, int dpi, png_bytep row, struct buffer *out)
{
	png_structp library =
		png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, png_on_error, png_on_warning);
	png_infop info = library ? png_create_info_struct(library) : NULL;
	if (!info || setjmp(png_jmpbuf(library)) != 0) {
		png_destroy_write_struct(&library, &info);
		return false;
	}
	png_set_write_fn(library, out, add_bytes, flush_nothing);
	write_rows(library, info, surface, dpi, row);
	png_destroy_write_struct(&library, &info);
	return !out->failed;
}

static bool out_of_memory(struct messages *messages)
{
	message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 }, "out-of-memory",
		    "there is not enough memory to paint a page as pixels: ask for a lower --dpi");
	return false;
}

struct job {
	const struct page *page;
	const char *path;
	int dpi;
	struct messages *messages;
	struct arena *arena;
	bool written;
};

static bool write_page(const struct job *job)
{
	bool complete = true;
	cairo_surface_t *surface =
		raster_page(job->page, job->dpi, job->arena, job->messages, &complete);
	if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
		return out_of_memory(job->messages);
	size_t width = (size_t)cairo_image_surface_get_width(surface);
	png_bytep row = arena_array(job->arena, width, 3);
	struct buffer *out = arena_alloc(job->arena, sizeof *out);
	bool written = encode(surface, job->dpi, row, out);
	if (!written)
		out_of_memory(job->messages);
	written = written && file_replace(job->path, out->bytes, out->count, job->messages);
	buffer_free(out);
	return written && complete;
}

static void try_page(void *context)
{
	struct job *job = context;
	job->written = write_page(job);
}

/* A page in memory of its own, so that many pages with images need no more than one. */
bool page_write_png(const struct page *page, const char *path, int dpi, struct messages *messages)
{
	struct job job = { page, path, dpi, messages, arena_new(0), false };
	if (!job.arena || !arena_try(job.arena, try_page, &job))
		out_of_memory(messages);
	arena_free(job.arena);
	return job.written;
}

static bool make_folder(const char *folder, struct messages *messages)
{
	struct stat status;
	if (mkdir(folder, 0777) == 0 || (stat(folder, &status) == 0 && S_ISDIR(status.st_mode)))
		return true;
	message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 }, "target-not-writable",
		    "cannot make the folder %s for the pages", folder);
	return false;
}

bool publication_write_png(const struct publication *publication, const char *folder, int dpi,
			   struct messages *messages)
{
	if (!make_folder(folder, messages))
		return false;
	bool complete = true;
	for (size_t i = 0; i < publication->page_count; i++) {
		char path[PATH_MAX];
		int length = snprintf(path, sizeof path, "%s/page-%03zu.png", folder, i + 1);
		if (length < 0 || length >= PATH_MAX) {
			message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 },
				    "target-not-writable", "the folder's name is too long: %s",
				    folder);
			return false;
		}
		complete &= page_write_png(&publication->pages[i], path, dpi, messages);
	}
	return complete;
}
