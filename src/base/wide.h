/* The compiler's 128-bit integer, for products of two 64-bit ones. */
#ifndef BASE_WIDE_H
#define BASE_WIDE_H

__extension__ typedef __int128 int128;

#endif
