/* A layout that makes no sense: for who designs it, told with each report that is set with it. */
#include <string.h>

#include "check/check_parts.h"
#include "load/year.h"

/* Lines whose leading is less than so many per cent of their size touch each other. */
enum { TIGHTEST = 90 };

static void tell(const struct check *check, const char *rule, const char *text)
{
	struct place place = { check->layout->source, NO_OFFSET };
	message_add(check->messages, MESSAGE_WARNING, place, rule, "%s", text);
}

static void check_styles(const struct check *check)
{
	const struct layout *layout = check->layout;
	for (size_t i = 0; i < layout->style_count; i++) {
		const struct style *style = &layout->styles[i];
		if (style->leading * 100 < style->size * TIGHTEST)
			message_add(check->messages, MESSAGE_WARNING, style->place, "tight-lines",
				    "in the style \"%s\" the leading is so much less than the size "
				    "that lines run into each other",
				    style->name);
	}
}

static void check_page(const struct check *check)
{
	const struct page_look *page = &check->layout->page;
	length_t measure = page->width - page->inner - page->outer;
	length_t columns = page->columns * page->column + (page->columns - 1) * page->gutter;
	if (measure <= 0)
		tell(check, "page-measures",
		     "the margins inner= and outer= are together wider than the page");
	else if (page->column && columns > measure + LENGTH_ONE_PT)
		tell(check, "page-measures",
		     "the columns and gutters of <page> are together wider than what the margins "
		     "leave of it");
	if (page->frame_bottom <= page->frame_top || page->frame_bottom > page->height)
		tell(check, "page-measures",
		     "frame-bottom= must be below frame-top= and on the page");
	else if (page->hang_first >= page->frame_bottom || page->hang_next >= page->frame_bottom)
		tell(check, "page-measures",
		     "hang-first= and hang-next= must be above frame-bottom=");
}

/* True when the prose prints statistics: all tables, a chart of one, or figures by their names. */
static bool prints_figures(const struct prose *prose)
{
	if (!prose)
		return false;
	if (prose->kind == PROSE_STATISTICS || prose_attribute(prose, "table") ||
	    (prose->text && strstr(prose->text, "{figure:")))
		return true;
	for (const struct prose *child = prose->first; child; child = child->next)
		if (prints_figures(child))
			return true;
	return false;
}

static void check_statistics(const struct check *check)
{
	const struct layout *layout = check->layout;
	if (!layout->tables || !layout->sections)
		return;
	for (const struct section_form *form = layout->sections; form; form = form->next)
		if (prints_figures(form->body))
			return;
	/* Of a year that has no tables of its own form, the area's sections may print them. */
	struct report_bodies bodies = report_bodies(check->report);
	for (const struct prose *body; (body = report_next_body(&bodies));)
		if (prints_figures(body))
			return;
	tell(check, "statistics-not-printed",
	     "no section of this layout has <statistics/>: the tables are asked for, but not "
	     "printed");
}

static bool is_known(const char *lang)
{
	return !lang || language_is(lang, "en") || language_is(lang, "cy");
}

/* English for a report that is not in it, when the layout's year has no edition in its language. */
static bool has_other_language(const struct check *check)
{
	const char *lang = check->report->lang, *national = check->layout->lang;
	return lang && national && !language_is(lang, national);
}

/* The program has words of its own in two languages: months, what a chart says, "not applicable". */
static void check_languages(const struct check *check)
{
	const struct report *report = check->report;
	if (!is_known(check->layout->lang))
		tell(check, "language-unknown",
		     "dates and the words that charts say are known in English and Welsh only; for "
		     "the "
		     "language of this layout they are English");
	else if (!is_known(report->lang))
		message_add(
			check->messages, MESSAGE_WARNING, report->area_place, "language-unknown",
			"dates and the words that charts say are known in English and Welsh only; "
			"in a report with xml:lang=\"%s\" they are those of the layout %s",
			report->lang, check->layout->name);
	else if (has_other_language(check))
		message_add(check->messages, MESSAGE_WARNING, report->area_place, "no-edition",
			    "the layout %s has no edition in the language of this report, "
			    "xml:lang=\"%s\": what is national stands in its own, \"%s\"",
			    check->layout->name, report->lang, check->layout->lang);
}

void check_layout(const struct check *check)
{
	struct place place = { check->layout->source, NO_OFFSET };
	if (!check->layout->sections)
		message_add(check->messages, MESSAGE_ERROR, place, "incomplete-layout",
			    "the layout %s has no <sections>: it is there to be extended",
			    check->layout->name);
	check_styles(check);
	check_page(check);
	check_statistics(check);
	check_languages(check);
}
