#include "paint/svg_colour.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "paint/svg_value.h"

struct named {
	const char *name;
	uint32_t rgb;
};

/* By alphabet (CSS Color Module Level 4, 6.1). */
static const struct named names[] = {
	{ "aliceblue", 0xF0F8FF },
	{ "antiquewhite", 0xFAEBD7 },
	{ "aqua", 0x00FFFF },
	{ "aquamarine", 0x7FFFD4 },
	{ "azure", 0xF0FFFF },
	{ "beige", 0xF5F5DC },
	{ "bisque", 0xFFE4C4 },
	{ "black", 0x000000 },
	{ "blanchedalmond", 0xFFEBCD },
	{ "blue", 0x0000FF },
	{ "blueviolet", 0x8A2BE2 },
	{ "brown", 0xA52A2A },
	{ "burlywood", 0xDEB887 },
	{ "cadetblue", 0x5F9EA0 },
	{ "chartreuse", 0x7FFF00 },
	{ "chocolate", 0xD2691E },
	{ "coral", 0xFF7F50 },
	{ "cornflowerblue", 0x6495ED },
	{ "cornsilk", 0xFFF8DC },
	{ "crimson", 0xDC143C },
	{ "cyan", 0x00FFFF },
	{ "darkblue", 0x00008B },
	{ "darkcyan", 0x008B8B },
	{ "darkgoldenrod", 0xB8860B },
	{ "darkgray", 0xA9A9A9 },
	{ "darkgreen", 0x006400 },
	{ "darkgrey", 0xA9A9A9 },
	{ "darkkhaki", 0xBDB76B },
	{ "darkmagenta", 0x8B008B },
	{ "darkolivegreen", 0x556B2F },
	{ "darkorange", 0xFF8C00 },
	{ "darkorchid", 0x9932CC },
	{ "darkred", 0x8B0000 },
	{ "darksalmon", 0xE9967A },
	{ "darkseagreen", 0x8FBC8F },
	{ "darkslateblue", 0x483D8B },
	{ "darkslategray", 0x2F4F4F },
	{ "darkslategrey", 0x2F4F4F },
	{ "darkturquoise", 0x00CED1 },
	{ "darkviolet", 0x9400D3 },
	{ "deeppink", 0xFF1493 },
	{ "deepskyblue", 0x00BFFF },
	{ "dimgray", 0x696969 },
	{ "dimgrey", 0x696969 },
	{ "dodgerblue", 0x1E90FF },
	{ "firebrick", 0xB22222 },
	{ "floralwhite", 0xFFFAF0 },
	{ "forestgreen", 0x228B22 },
	{ "fuchsia", 0xFF00FF },
	{ "gainsboro", 0xDCDCDC },
	{ "ghostwhite", 0xF8F8FF },
	{ "gold", 0xFFD700 },
	{ "goldenrod", 0xDAA520 },
	{ "gray", 0x808080 },
	{ "green", 0x008000 },
	{ "greenyellow", 0xADFF2F },
	{ "grey", 0x808080 },
	{ "honeydew", 0xF0FFF0 },
	{ "hotpink", 0xFF69B4 },
	{ "indianred", 0xCD5C5C },
	{ "indigo", 0x4B0082 },
	{ "ivory", 0xFFFFF0 },
	{ "khaki", 0xF0E68C },
	{ "lavender", 0xE6E6FA },
	{ "lavenderblush", 0xFFF0F5 },
	{ "lawngreen", 0x7CFC00 },
	{ "lemonchiffon", 0xFFFACD },
	{ "lightblue", 0xADD8E6 },
	{ "lightcoral", 0xF08080 },
	{ "lightcyan", 0xE0FFFF },
	{ "lightgoldenrodyellow", 0xFAFAD2 },
	{ "lightgray", 0xD3D3D3 },
	{ "lightgreen", 0x90EE90 },
	{ "lightgrey", 0xD3D3D3 },
	{ "lightpink", 0xFFB6C1 },
	{ "lightsalmon", 0xFFA07A },
	{ "lightseagreen", 0x20B2AA },
	{ "lightskyblue", 0x87CEFA },
	{ "lightslategray", 0x778899 },
	{ "lightslategrey", 0x778899 },
	{ "lightsteelblue", 0xB0C4DE },
	{ "lightyellow", 0xFFFFE0 },
	{ "lime", 0x00FF00 },
	{ "limegreen", 0x32CD32 },
	{ "linen", 0xFAF0E6 },
	{ "magenta", 0xFF00FF },
	{ "maroon", 0x800000 },
	{ "mediumaquamarine", 0x66CDAA },
	{ "mediumblue", 0x0000CD },
	{ "mediumorchid", 0xBA55D3 },
	{ "mediumpurple", 0x9370DB },
	{ "mediumseagreen", 0x3CB371 },
	{ "mediumslateblue", 0x7B68EE },
	{ "mediumspringgreen", 0x00FA9A },
	{ "mediumturquoise", 0x48D1CC },
	{ "mediumvioletred", 0xC71585 },
	{ "midnightblue", 0x191970 },
	{ "mintcream", 0xF5FFFA },
	{ "mistyrose", 0xFFE4E1 },
	{ "moccasin", 0xFFE4B5 },
	{ "navajowhite", 0xFFDEAD },
	{ "navy", 0x000080 },
	{ "oldlace", 0xFDF5E6 },
	{ "olive", 0x808000 },
	{ "olivedrab", 0x6B8E23 },
	{ "orange", 0xFFA500 },
	{ "orangered", 0xFF4500 },
	{ "orchid", 0xDA70D6 },
	{ "palegoldenrod", 0xEEE8AA },
	{ "palegreen", 0x98FB98 },
	{ "paleturquoise", 0xAFEEEE },
	{ "palevioletred", 0xDB7093 },
	{ "papayawhip", 0xFFEFD5 },
	{ "peachpuff", 0xFFDAB9 },
	{ "peru", 0xCD853F },
	{ "pink", 0xFFC0CB },
	{ "plum", 0xDDA0DD },
	{ "powderblue", 0xB0E0E6 },
	{ "purple", 0x800080 },
	{ "rebeccapurple", 0x663399 },
	{ "red", 0xFF0000 },
	{ "rosybrown", 0xBC8F8F },
	{ "royalblue", 0x4169E1 },
	{ "saddlebrown", 0x8B4513 },
	{ "salmon", 0xFA8072 },
	{ "sandybrown", 0xF4A460 },
	{ "seagreen", 0x2E8B57 },
	{ "seashell", 0xFFF5EE },
	{ "sienna", 0xA0522D },
	{ "silver", 0xC0C0C0 },
	{ "skyblue", 0x87CEEB },
	{ "slateblue", 0x6A5ACD },
	{ "slategray", 0x708090 },
	{ "slategrey", 0x708090 },
	{ "snow", 0xFFFAFA },
	{ "springgreen", 0x00FF7F },
	{ "steelblue", 0x4682B4 },
	{ "tan", 0xD2B48C },
	{ "teal", 0x008080 },
	{ "thistle", 0xD8BFD8 },
	{ "tomato", 0xFF6347 },
	{ "turquoise", 0x40E0D0 },
	{ "violet", 0xEE82EE },
	{ "wheat", 0xF5DEB3 },
	{ "white", 0xFFFFFF },
	{ "whitesmoke", 0xF5F5F5 },
	{ "yellow", 0xFFFF00 },
	{ "yellowgreen", 0x9ACD32 },
};

static int by_name(const void *key, const void *named)
{
	return strcasecmp(key, ((const struct named *)named)->name);
}

static bool named_colour(const char *text, struct svg_colour *colour)
{
	const struct named *found =
		bsearch(text, names, sizeof names / sizeof *names, sizeof *names, by_name);
	if (!found)
		return false;
	*colour = (struct svg_colour) { { (uint8_t)(found->rgb >> 16), (uint8_t)(found->rgb >> 8),
					  (uint8_t)found->rgb },
					255 };
	return true;
}

static int digit(char byte)
{
	if (byte >= '0' && byte <= '9')
		return byte - '0';
	byte = (char)(byte | 0x20);
	return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* "f00", "ff0000", and either with alpha. */
static bool hex_colour(const char *text, struct svg_colour *colour)
{
	size_t length = strlen(text), each = length <= 4 ? 1 : 2;
	uint8_t values[4] = { 0, 0, 0, 255 };
	if (length != 3 && length != 4 && length != 6 && length != 8)
		return false;
	for (size_t i = 0; i < length / each; i++) {
		int high = digit(text[i * each]), low = digit(text[i * each + each - 1]);
		if (high < 0 || low < 0)
			return false;
		values[i] = (uint8_t)(high * 16 + low);
	}
	*colour = (struct svg_colour) { { values[0], values[1], values[2] }, values[3] };
	return true;
}

static uint8_t to_byte(double value)
{
	return (uint8_t)lround(fmin(fmax(value, 0), 255));
}

/* "(255, 0, 0)", "(100% 0% 0% / 50%)". */
static bool function_colour(const char *text, struct svg_colour *colour)
{
	double values[4] = { 0, 0, 0, 1 };
	int count = 0;
	if (*text++ != '(')
		return false;
	for (; count < 4 && svg_number(&text, &values[count]); count++) {
		double whole = count < 3 ? 255 : 1;
		if (*text == '%') {
			values[count] = values[count] * whole / 100;
			text++;
		}
		svg_skip(&text);
		text += *text == '/';
	}
	if (count < 3 || strcmp(text, ")") != 0)
		return false;
	*colour = (struct svg_colour) { { to_byte(values[0]), to_byte(values[1]),
					  to_byte(values[2]) },
					to_byte(values[3] * 255) };
	return true;
}

bool svg_colour(const char *text, struct svg_colour *colour)
{
	if (*text == '#')
		return hex_colour(text + 1, colour);
	if (!strncasecmp(text, "rgba", 4))
		return function_colour(text + 4, colour);
	if (!strncasecmp(text, "rgb", 3))
		return function_colour(text + 3, colour);
	if (!strcasecmp(text, "transparent")) {
		*colour = (struct svg_colour) { { 0 }, 0 };
		return true;
	}
	return named_colour(text, colour);
}
