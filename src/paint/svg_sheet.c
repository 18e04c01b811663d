/* Style sheets in SVG files: rules by element, class and id, which is what drawing programs write. */
#include <string.h>

#include "paint/svg_file.h"

static const char *skip_comment(const char *text)
{
	while (xml_is_space(*text) || !strncmp(text, "/*", 2)) {
		const char *end = *text == '/' ? strstr(text + 2, "*/") : NULL;
		if (*text == '/' && !end)
			return text + strlen(text);
		text = end ? end + 2 : text + 1;
	}
	return text;
}

/* ".name", "#name" or "name"; false: a selector of another kind, which finds nothing here. */
static bool read_selector(struct svg_file *file, const char *text, size_t length,
			  struct svg_rule *rule)
{
	while (length && xml_is_space(*text)) {
		text++;
		length--;
	}
	while (length && xml_is_space(text[length - 1]))
		length--;
	rule->kind = length && (*text == '.' || *text == '#') ? *text : 'e';
	size_t skip = rule->kind != 'e';
	if (length <= skip)
		return false;
	rule->name = arena_strndup(file->arena, text + skip, length - skip);
	return !strpbrk(rule->name, " .#:>+~[*\t\r\n");
}

static void add_rules(struct svg_file *file, const char *selectors, size_t length,
		      const char *declarations)
{
	struct svg_rule **end = &file->rules;
	while (*end)
		end = &(*end)->next;
	for (size_t at = 0; at < length;) {
		size_t one = strcspn(selectors + at, ",{");
		struct svg_rule *rule = arena_alloc(file->arena, sizeof *rule);
		rule->declarations = declarations;
		if (file->rule_count < SVG_MOST_RULES &&
		    read_selector(file, selectors + at, one, rule)) {
			file->rule_count++;
			*end = rule;
			end = &rule->next;
		}
		at += one + 1;
	}
}

void svg_read_sheet(struct svg_file *file, const char *text)
{
	for (text = skip_comment(text); *text; text = skip_comment(text)) {
		size_t selectors = strcspn(text, "{");
		if (!text[selectors])
			return;
		const char *body = text + selectors + 1;
		size_t length = strcspn(body, "}");
		add_rules(file, text, selectors, arena_strndup(file->arena, body, length));
		text = body + length + (body[length] == '}');
	}
}
