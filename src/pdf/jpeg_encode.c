#include "pdf/jpeg.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

struct encoder {
	struct jpeg_compress_struct library;
	struct jpeg_error_mgr errors;
	jmp_buf escape;
	unsigned char *bytes; /* the library's */
	unsigned long count;
};

static _Noreturn void on_error(j_common_ptr library)
{
	struct encoder *encoder = library->client_data;
	longjmp(encoder->escape, 1);
}

static void on_message(j_common_ptr library, int level)
{
	(void)library;
	(void)level;
}

static void set_form(j_compress_ptr library, const struct pixels *pixels, int quality)
{
	library->image_width = pixels->width;
	library->image_height = pixels->height;
	library->input_components = pixels->components;
	library->in_color_space = pixels->components == 1   ? JCS_GRAYSCALE
				  : pixels->components == 3 ? JCS_RGB
							    : JCS_CMYK;
	jpeg_set_defaults(library);
	jpeg_set_quality(library, quality, TRUE);
	library->optimize_coding = TRUE;
	library->write_Adobe_marker = FALSE;
}

static void write_rows(struct encoder *encoder, const struct pixels *pixels, int quality)
{
	j_compress_ptr library = &encoder->library;
	jpeg_create_compress(library);
	jpeg_mem_dest(library, &encoder->bytes, &encoder->count);
	set_form(library, pixels, quality);
	jpeg_start_compress(library, TRUE);
	size_t stride = (size_t)pixels->width * pixels->components;
	while (library->next_scanline < library->image_height) {
		JSAMPROW row = pixels->colour + library->next_scanline * stride;
		jpeg_write_scanlines(library, &row, 1);
	}
	jpeg_finish_compress(library);
}

/* Apart from its caller, whose variables keep their values over the jump. */
static bool run(struct encoder *encoder, const struct pixels *pixels, int quality)
{
	if (setjmp(encoder->escape) != 0)
		return false;
	write_rows(encoder, pixels, quality);
	return true;
}

const unsigned char *jpeg_encode(const struct pixels *pixels, int quality, struct arena *arena,
				 size_t *count)
{
	struct encoder encoder = { 0 };
	encoder.library.err = jpeg_std_error(&encoder.errors);
	encoder.library.client_data = &encoder;
	encoder.errors.error_exit = on_error;
	encoder.errors.emit_message = on_message;
	bool good = run(&encoder, pixels, quality);
	jpeg_destroy_compress(&encoder.library);
	unsigned char *bytes = NULL;
	if (good) {
		*count = encoder.count;
		bytes = arena_alloc(arena, *count);
		memcpy(bytes, encoder.bytes, *count);
	}
	free(encoder.bytes);
	return bytes;
}
