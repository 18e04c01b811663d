#include "paint/png_faults.h"

_Noreturn void png_on_error(png_structp library, png_const_charp text)
{
	(void)text;
	png_longjmp(library, 1);
}

void png_on_warning(png_structp library, png_const_charp text)
{
	(void)library;
	(void)text;
}
