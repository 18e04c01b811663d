/* Pictures with their words: who signs, and figures. */
#include "doc/blocks.h"
#include "doc/inline.h"
#include "doc/words.h"

static struct element *add_element(struct document *document, struct element *parent,
				   enum element_role role)
{
	return element_new(document->arena, parent, role);
}

/* An image in a signature; its alternative says what it is where the author did not. */
static const struct image *signature_image(struct document *document, const struct prose *prose,
					   const char *source, const char *alternative,
					   const char *otherwise, struct element *parent,
					   struct element **element)
{
	const char *path = prose_attribute(prose, source);
	if (!path)
		return NULL;
	const struct image *image = image_load(document->arena, document->messages,
					       prose_attribute_place(prose, source), path);
	*element = add_element(document, parent, ELEMENT_FIGURE);
	const char *alt = prose_attribute(prose, alternative);
	(*element)->alt = alt ? alt : otherwise;
	return image;
}

void signature_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose)
{
	const struct signature_look *look = &document->layout->signature;
	const char *name = prose_attribute(prose, "name") ? prose_attribute(prose, "name") : "";
	struct element *div = add_element(document, element, ELEMENT_DIV);
	struct node *node = node_new(document, parent, NODE_SIGNATURE, div, prose->place);
	node->signature.portrait =
		signature_image(document, prose, "portrait", "portrait-alt",
				words_portrait(document->arena, document->lang, name), div,
				&node->signature.portrait_element);
	node->signature.image =
		signature_image(document, prose, "image", "image-alt",
				words_signature(document->arena, document->lang, name), div,
				&node->signature.image_element);
	struct {
		const char *attribute;
		const struct style *style;
		struct content *content;
		struct element **element;
	} lines[] = {
		{ "name", look->name, &node->signature.name, &node->signature.name_element },
		{ "post", look->post, &node->signature.post, &node->signature.post_element },
		{ "body", look->post, &node->signature.body, &node->signature.body_element },
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		const char *text = prose_attribute(prose, lines[i].attribute);
		if (!text)
			continue;
		*lines[i].element = add_element(document, div, ELEMENT_P);
		*lines[i].content = inline_text(document, text, lines[i].style, *lines[i].element);
	}
}

void figure_build(struct document *document, struct node *parent, struct element *element,
		  const struct prose *prose)
{
	struct element *div = add_element(document, element, ELEMENT_DIV);
	struct element *figure = add_element(document, div, ELEMENT_FIGURE);
	figure->alt = prose_attribute(prose, "alt");
	struct node *node = node_new(document, parent, NODE_FIGURE, figure, prose->place);
	node->figure.image =
		image_load(document->arena, document->messages, prose_attribute_place(prose, "src"),
			   prose_attribute(prose, "src"));
	const char *width = prose_attribute(prose, "width");
	if (width)
		(void)length_parse(width, &node->figure.width);
	const char *caption = prose_attribute(prose, "caption");
	if (caption) {
		node->figure.caption_element = add_element(document, div, ELEMENT_CAPTION);
		node->figure.caption =
			inline_text(document, caption, document->layout->footnote.style,
				    node->figure.caption_element);
	}
}
