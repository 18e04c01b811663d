/* Pull-outs: whether a figure set large is the one of the table that it comes from. */
#include <string.h>

#include "check/check_parts.h"
#include "load/cell_figure.h"
#include "load/figure_path.h"

void check_pull_out(const struct check *check, const struct prose *pull_out)
{
	const char *of = prose_attribute(pull_out, "of");
	const char *written = prose_attribute(pull_out, "figure");
	struct cell_figure figure;
	char text[DECIMAL_TEXT];
	if (!of || !written)
		return;
	struct place place = prose_value_place(pull_out, "of", 0);
	check_path(check, of, of, place, false);
	const struct figure *found =
		figure_path_find(check->arena, check->report, check->layout, of).figure;
	if (!found || found->state != FIGURE_NUMBER || *written == '{')
		return;
	place = prose_value_place(pull_out, "figure", 0);
	if (!cell_figure_read(written, strlen(written), &figure))
		message_add(check->messages, MESSAGE_WARNING, place, "pull-out-differs",
			    "\"%s\" is no figure that could be held against %s, which is %s",
			    written, of, decimal_format(found->number, text));
	else if (decimal_compare(figure.number, found->number) != 0)
		message_add(check->messages, MESSAGE_WARNING, place, "pull-out-differs",
			    "the pull-out says %s, but %s is %s: write figure=\"{figure:%s}\" and "
			    "it is always right",
			    written, of, decimal_format(found->number, text), of);
}
