/* Pictures in their frames: whether what is asked for can be. */

#include "check/check_parts.h"
#include "load/focus.h"

static void check_side(const struct check *check, const struct prose *prose, const char *attribute)
{
	const char *text = prose_attribute(prose, attribute);
	length_t length;
	if (!text)
		return;
	struct place place = prose_value_place(prose, attribute, 0);
	if (!length_parse(text, &length))
		message_add(check->messages, MESSAGE_ERROR, place, "bad-value",
			    "%s=\"%s\" is no length: write it with its unit, as 60mm or 170pt",
			    attribute, text);
	else if (length <= 0)
		message_add(check->messages, MESSAGE_ERROR, place, "bad-value",
			    "%s=\"%s\": a picture must be larger than nothing; leave %s= out and "
			    "it is as large as there is room",
			    attribute, text, attribute);
}

static void check_bleed(const struct check *check, const struct prose *prose)
{
	struct place place = prose_value_place(prose, "bleed", 0);
	if (!prose_says_yes(prose, "bleed"))
		return;
	if (!check->layout->picture.bleed)
		message_add(check->messages, MESSAGE_WARNING, place, "no-bleed",
			    "the format %s lets no picture reach over the page's edges: it stands "
			    "between the margins",
			    check->layout->name);
	else if (prose_attribute(prose, "width"))
		message_add(
			check->messages, MESSAGE_WARNING, place, "bleed-and-width",
			"a picture with bleed=\"yes\" is as wide as the page: leave width= out");
}

void check_focus(const struct check *check, const struct prose *prose, const char *attribute)
{
	struct focus focus;
	const char *text = prose_attribute(prose, attribute);
	if (text && !focus_parse(text, &focus))
		message_add(check->messages, MESSAGE_ERROR, prose_value_place(prose, attribute, 0),
			    "bad-value",
			    "%s=\"%s\" is no point of a picture: write how far it is from the left "
			    "and from the top, as in \"50%% 30%%\"",
			    attribute, text);
}

void check_frame(const struct check *check, const struct prose *figure)
{
	check_side(check, figure, "width");
	check_side(check, figure, "height");
	check_focus(check, figure, "focus");
	check_bleed(check, figure);
	if (prose_attribute(figure, "focus") && !prose_says(figure, "fit", "crop"))
		message_add(check->messages, MESSAGE_WARNING, prose_value_place(figure, "focus", 0),
			    "focus-without-crop",
			    "focus= says what stays in sight where a picture is cut: this one is "
			    "not, for it has no fit=\"crop\"");
	if (prose_says(figure, "fit", "crop") && !prose_attribute(figure, "height"))
		message_add(check->messages, MESSAGE_WARNING, prose_value_place(figure, "fit", 0),
			    "crop-without-height",
			    "a picture is cut to a frame: give it height=, too, as in 60mm");
}
