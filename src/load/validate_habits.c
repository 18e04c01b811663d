/* What people write out of habit, from HTML or out of Word, and what it is called here. */
#include <string.h>

#include "base/tokens.h"
#include "load/validation.h"

struct habit {
	const char *written, *meant;
};

static const struct habit elements[] = {
	{ "strong", "b" },
	{ "em", "i" },
	{ "h1", "h2" },
	{ "h4", "h3" },
	{ "img", "figure" },
	{ "image", "figure" },
	{ "photo", "figure" },
	{ "blockquote", "pull-quote" },
	{ "quote", "pull-quote" },
	{ "dl", "terms" },
	{ "dt", "term" },
	{ "note", "footnote" },
	{ "lead", "standfirst" },
	{ "intro", "introduction" },
	{ "foreword", "introduction" },
	{ "chapter", "section" },
	{ "sign", "signature" },
	{ "link", "a" },
	{ "item", "li" },
	{ "list", "ul" },
	{ "para", "p" },
};

static const struct habit attributes[] = {
	{ "lang", "xml:lang" },	  { "role", "post" },	   { "position", "post" },
	{ "job", "post" },	  { "title", "post" },	   { "organisation", "body" },
	{ "agency", "body" },	  { "heading", "title" },  { "name", "title" },
	{ "title", "name" },	  { "url", "href" },	   { "link", "href" },
	{ "file", "src" },	  { "source", "src" },	   { "href", "src" },
	{ "description", "alt" }, { "photo", "portrait" }, { "type", "kind" },
};

/* The layout sets how things look; what says so in HTML and Word has no place here. */
static const char *const looks[] = {
	"u",	  "s",		 "font",	"center", "div",    "hr",    "style",
	"big",	  "small",	 "class",	"align",  "valign", "color", "bgcolor",
	"border", "cellpadding", "cellspacing", "id",	  "size",   "face",  NULL,
};

static const char *const look_advice = "; leave it out: the layout sets how it looks";

const char *habit_element(const struct grammar *grammar, const char *name)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (!strcmp(elements[i].written, name) && grammar_find(grammar, elements[i].meant))
			return elements[i].meant;
	return NULL;
}

const char *habit_attribute(const struct grammar_element *element, const char *name)
{
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
		if (!strcmp(attributes[i].written, name) &&
		    grammar_attribute(element, attributes[i].meant))
			return attributes[i].meant;
	return NULL;
}

const char *habit_advice(const char *name)
{
	return is_one_of(name, strlen(name), looks) ? look_advice : "";
}
