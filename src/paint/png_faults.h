/* What libpng calls when it finds fault, for png_create_read_struct and png_create_write_struct. */
#ifndef PAINT_PNG_FAULTS_H
#define PAINT_PNG_FAULTS_H

#include <png.h>

/* Back to the setjmp, silently: who asked tells the fault in words of our own. */
_Noreturn void png_on_error(png_structp library, png_const_charp text);

/* libpng would print it. */
void png_on_warning(png_structp library, png_const_charp text);

#endif
