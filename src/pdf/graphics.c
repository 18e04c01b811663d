#include "pdf/graphics.h"

#include <string.h>

#include "pdf/value.h"

void graphics_init(struct graphics *graphics, struct buffer *out, bool is_screen)
{
	*graphics = (struct graphics) { .out = out, .is_screen = is_screen };
	graphics->now.font = GRAPHICS_NO_FONT;
	graphics->now.pen.width = LENGTH_ONE_PT;
}

bool graphics_save(struct graphics *graphics)
{
	if (graphics->depth == GRAPHICS_DEPTH)
		return false;
	graphics->saved[graphics->depth++] = graphics->now;
	buffer_puts(graphics->out, "q\n");
	return true;
}

void graphics_restore(struct graphics *graphics)
{
	if (!graphics->depth)
		return;
	graphics->now = graphics->saved[--graphics->depth];
	buffer_puts(graphics->out, "Q\n");
}

/* Whether two inks print alike in this edition. */
static bool is_same(const struct graphics *graphics, const struct ink *a, const struct ink *b)
{
	if (a == b)
		return true;
	if (!a || !b)
		return false;
	if (graphics->is_screen)
		return !memcmp(a->srgb, b->srgb, sizeof a->srgb);
	return !memcmp(a->cmyk, b->cmyk, sizeof a->cmyk);
}

/* Three places tell all 256 values apart. */
static void put_rgb(struct buffer *out, const struct ink *ink, const char *grey, const char *rgb)
{
	const uint8_t *value = ink->srgb;
	bool is_grey = value[0] == value[1] && value[1] == value[2];
	for (int i = 0; i < (is_grey ? 1 : 3); i++) {
		buffer_put_scaled(out, (value[i] * 1000 + 127) / 255, 3);
		buffer_putc(out, ' ');
	}
	buffer_puts(out, is_grey ? grey : rgb);
}

static void put_cmyk(struct buffer *out, const struct ink *ink, const char *cmyk)
{
	for (int i = 0; i < 4; i++) {
		buffer_put_scaled(out, ink->cmyk[i], 4);
		buffer_putc(out, ' ');
	}
	buffer_puts(out, cmyk);
}

static bool is_paper(const struct ink *ink)
{
	return !ink->cmyk[0] && !ink->cmyk[1] && !ink->cmyk[2] && !ink->cmyk[3];
}

void graphics_set_overprint(struct graphics *graphics, bool overprint)
{
	if (graphics->is_screen || graphics->now.overprint == overprint)
		return;
	graphics->now.overprint = overprint;
	buffer_puts(graphics->out, overprint ? "/O1 gs\n" : "/O0 gs\n");
}

void graphics_set_fill(struct graphics *graphics, const struct ink *ink)
{
	/* White that overprints would be no white at all. */
	graphics_set_overprint(graphics, ink->overprint && !is_paper(ink));
	if (is_same(graphics, graphics->now.fill, ink))
		return;
	graphics->now.fill = ink;
	if (graphics->is_screen)
		put_rgb(graphics->out, ink, "g\n", "rg\n");
	else
		put_cmyk(graphics->out, ink, "k\n");
}

void graphics_set_stroke(struct graphics *graphics, const struct ink *ink)
{
	graphics_set_overprint(graphics, ink->overprint && !is_paper(ink));
	if (is_same(graphics, graphics->now.stroke, ink))
		return;
	graphics->now.stroke = ink;
	if (graphics->is_screen)
		put_rgb(graphics->out, ink, "G\n", "RG\n");
	else
		put_cmyk(graphics->out, ink, "K\n");
}

void graphics_set_hidden(struct graphics *graphics, bool hidden)
{
	if (graphics->now.hidden == hidden)
		return;
	graphics->now.hidden = hidden;
	buffer_puts(graphics->out, hidden ? "3 Tr\n" : "0 Tr\n");
}

static bool has_same_dashes(const struct stroke *a, const struct stroke *b)
{
	return a->dash_count == b->dash_count &&
	       (!a->dash_count ||
		(a->dash_phase == b->dash_phase &&
		 !memcmp(a->dashes, b->dashes, a->dash_count * sizeof *a->dashes)));
}

static void put_length(struct buffer *out, length_t length, const char *operator)
{
	value_put_thousandths(out, value_thousandths(length));
	buffer_puts(out, operator);
}

void graphics_set_pen(struct graphics *graphics, const struct stroke *pen)
{
	struct buffer *out = graphics->out;
	struct stroke *now = &graphics->now.pen;
	if (now->width != pen->width)
		put_length(out, pen->width, " w\n");
	if (now->cap != pen->cap)
		put_length(out, pen->cap * LENGTH_ONE_PT, " J\n");
	if (now->join != pen->join)
		put_length(out, pen->join * LENGTH_ONE_PT, " j\n");
	if (now->miter != pen->miter) {
		buffer_put_scaled(out, pen->miter ? pen->miter : 1000, 2);
		buffer_puts(out, " M\n");
	}
	if (!has_same_dashes(now, pen)) {
		buffer_putc(out, '[');
		for (uint8_t i = 0; i < pen->dash_count; i++)
			put_length(out, pen->dashes[i], i + 1 < pen->dash_count ? " " : "");
		buffer_putc(out, ']');
		put_length(out, pen->dash_count ? pen->dash_phase : 0, " d\n");
	}
	*now = *pen;
}

void graphics_set_font(struct graphics *graphics, size_t place, length_t size)
{
	if (graphics->now.font == (ptrdiff_t)place && graphics->now.size == size)
		return;
	graphics->now.font = (ptrdiff_t)place;
	graphics->now.size = size;
	buffer_puts(graphics->out, "/F");
	buffer_put_int(graphics->out, (int64_t)place);
	buffer_putc(graphics->out, ' ');
	put_length(graphics->out, size, " Tf\n");
}

static void set_spacing(struct graphics *graphics, int64_t *now, length_t spacing,
			const char *operator)
{
	int64_t wanted = value_thousandths(spacing);
	if (*now == wanted)
		return;
	*now = wanted;
	value_put_thousandths(graphics->out, wanted);
	buffer_puts(graphics->out, operator);
}

void graphics_set_tracking(struct graphics *graphics, length_t tracking)
{
	set_spacing(graphics, &graphics->now.tracking, tracking, " Tc\n");
}

void graphics_set_word_space(struct graphics *graphics, length_t word_space)
{
	set_spacing(graphics, &graphics->now.word_space, word_space, " Tw\n");
}

void graphics_set_clear(struct graphics *graphics, uint8_t clear)
{
	if (graphics->now.clear == clear)
		return;
	graphics->now.clear = clear;
	buffer_printf(graphics->out, "/A%d gs\n", clear);
}

void graphics_put_resources(struct buffer *out, bool is_screen,
			    const bool cleared[static UINT8_MAX + 1])
{
	buffer_puts(out, "/ExtGState<<");
	if (!is_screen)
		buffer_puts(out, "/O0<</Type/ExtGState/OP false/op false/OPM 0>>"
				 "/O1<</Type/ExtGState/OP true/op true/OPM 1>>");
	for (int clear = 0; clear <= UINT8_MAX; clear++) {
		if (!cleared[clear])
			continue;
		buffer_printf(out, "/A%d<</Type/ExtGState/CA ", clear);
		buffer_put_scaled(out, (UINT8_MAX - clear) * 10000 / UINT8_MAX, 4);
		buffer_puts(out, "/ca ");
		buffer_put_scaled(out, (UINT8_MAX - clear) * 10000 / UINT8_MAX, 4);
		buffer_puts(out, ">>");
	}
	buffer_puts(out, ">>");
}
