/* Image files for the tests, made by libjpeg and libpng themselves, in memory. */
#ifndef TESTS_PAINT_IMAGE_FILES_H
#define TESTS_PAINT_IMAGE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <png.h>

#include "base/buffer.h"

struct jpeg_form {
	unsigned width, height;
	int components;
	bool progressive, adobe, ycck;
	unsigned orientation; /* 0: no Exif segment */
};

static inline void write_exif(struct jpeg_compress_struct *library, unsigned orientation)
{
	unsigned char exif[] = {
		'E', 'x', 'i', 'f', 0,	  0, 'M', 'M', 0, 42, 0, 0, 0,
		8,   0,	  1,   1,   0x12, 0, 3,	  0,   0, 0,  1, 0, (unsigned char)orientation,
		0,   0,	  0,   0,   0,	  0
	};
	jpeg_write_marker(library, JPEG_APP0 + 1, exif, sizeof exif);
}

/* A grey ramp from left to right in every component. */
static inline struct buffer make_jpeg(struct jpeg_form form)
{
	struct jpeg_compress_struct library;
	struct jpeg_error_mgr errors;
	unsigned char *bytes = NULL;
	unsigned long count = 0;
	library.err = jpeg_std_error(&errors);
	jpeg_create_compress(&library);
	jpeg_mem_dest(&library, &bytes, &count);
	library.image_width = form.width;
	library.image_height = form.height;
	library.input_components = form.components;
	library.in_color_space = form.components == 1	? JCS_GRAYSCALE
				 : form.components == 3 ? JCS_RGB
							: JCS_CMYK;
	jpeg_set_defaults(&library);
	if (form.ycck)
		jpeg_set_colorspace(&library, JCS_YCCK);
	library.write_Adobe_marker = form.adobe;
	if (form.progressive)
		jpeg_simple_progression(&library);
	jpeg_set_quality(&library, 100, TRUE);
	jpeg_start_compress(&library, TRUE);
	if (form.orientation)
		write_exif(&library, form.orientation);
	unsigned char *row = malloc((size_t)form.width * (size_t)form.components);
	for (unsigned x = 0; x < form.width * (unsigned)form.components; x++)
		row[x] = (unsigned char)(x / (unsigned)form.components * 255 / form.width);
	while (library.next_scanline < form.height)
		jpeg_write_scanlines(&library, &row, 1);
	jpeg_finish_compress(&library);
	jpeg_destroy_compress(&library);
	free(row);
	struct buffer file = { 0 };
	buffer_add(&file, bytes, count);
	free(bytes);
	return file;
}

struct png_form {
	unsigned width, height;
	int type, bits;		      /* libpng's colour type */
	bool interlaced, transparent; /* by tRNS */
};

static inline void png_to_buffer(png_structp library, png_bytep bytes, size_t count)
{
	buffer_add(png_get_io_ptr(library), bytes, count);
}

/* Row y is filled with bytes of the value y * 16 + 1; a palette's entry i is (i, 2 i, 3 i). */
static inline struct buffer make_png(struct png_form form)
{
	struct buffer file = { 0 };
	png_structp library = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(library);
	png_set_write_fn(library, &file, png_to_buffer, NULL);
	png_set_IHDR(library, info, form.width, form.height, form.bits, form.type,
		     form.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
		     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	png_color palette[16];
	png_byte alphas[16] = { 0 };
	for (int i = 0; i < 16; i++)
		palette[i] = (png_color) { (png_byte)i, (png_byte)(2 * i), (png_byte)(3 * i) };
	if (form.type == PNG_COLOR_TYPE_PALETTE)
		png_set_PLTE(library, info, palette, 1 << form.bits);
	png_color_16 clear = { .red = 1, .green = 1, .blue = 1, .gray = 1 };
	if (form.transparent)
		png_set_tRNS(library, info, alphas, 1, &clear);
	png_write_info(library, info);
	size_t stride = png_get_rowbytes(library, info);
	png_bytep *rows = malloc(form.height * sizeof *rows);
	for (unsigned y = 0; y < form.height; y++) {
		rows[y] = malloc(stride);
		memset(rows[y], (int)(y * 16 + 1), stride);
	}
	png_write_image(library, rows);
	png_write_end(library, NULL);
	for (unsigned y = 0; y < form.height; y++)
		free(rows[y]);
	free(rows);
	png_destroy_write_struct(&library, &info);
	return file;
}

#endif
