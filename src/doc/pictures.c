/* Pictures with their words: who signs, and figures. */

#include "doc/blocks.h"
#include "doc/fields.h"
#include "doc/inline.h"
#include "doc/words.h"

/* check/ has told of what is no length. */
static length_t length_of(const struct prose *prose, const char *attribute)
{
	length_t length = 0;
	const char *text = prose_attribute(prose, attribute);
	return text && length_parse(text, &length) && length > 0 ? length : 0;
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
	const struct image *image = images_find(&document->images, document->messages,
						prose_attribute_place(prose, source), path);
	*element = element_new(document->arena, parent, ELEMENT_FIGURE);
	const char *alt = prose_attribute(prose, alternative);
	(*element)->alt = alt ? alt : otherwise;
	return image;
}

void signature_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose)
{
	const struct signature_look *look = &document->layout->signature;
	const char *name = prose_attribute(prose, "name") ? prose_attribute(prose, "name") : "";
	struct element *div = element_new(document->arena, element, ELEMENT_DIV);
	struct node *node = node_new(document, parent, NODE_SIGNATURE, div, prose->place);
	node->signature = arena_alloc(document->arena, sizeof *node->signature);
	node->signature->portrait =
		signature_image(document, prose, "portrait", "portrait-alt",
				words_portrait(document->arena, document->lang, name), div,
				&node->signature->portrait_element);
	node->signature->portrait_focus = focus_read(prose_attribute(prose, "portrait-focus"));
	node->signature->image =
		signature_image(document, prose, "image", "image-alt",
				words_signature(document->arena, document->lang, name), div,
				&node->signature->image_element);
	struct {
		const char *attribute;
		const struct style *style;
		struct content *content;
		struct element **element;
	} lines[] = {
		{ "name", look->name, &node->signature->name, &node->signature->name_element },
		{ "post", look->post, &node->signature->post, &node->signature->post_element },
		{ "body", look->post, &node->signature->body, &node->signature->body_element },
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		const char *text = prose_attribute(prose, lines[i].attribute);
		if (!text)
			continue;
		*lines[i].element = element_new(document->arena, div, ELEMENT_P);
		*lines[i].content = inline_text(document, text, lines[i].style, *lines[i].element);
	}
}

void figure_build(struct document *document, struct node *parent, struct element *element,
		  const struct prose *prose)
{
	struct element *div = element_new(document->arena, element, ELEMENT_DIV);
	struct element *figure = element_new(document->arena, div, ELEMENT_FIGURE);
	figure->alt = fields_fill(document, prose_attribute(prose, "alt"), NULL);
	struct node *node = node_new(document, parent, NODE_FIGURE, figure, prose->place);
	node->figure = arena_alloc(document->arena, sizeof *node->figure);
	node->figure->image =
		images_find(&document->images, document->messages,
			    prose_attribute_place(prose, "src"), prose_attribute(prose, "src"));
	node->figure->width = length_of(prose, "width");
	node->figure->height = length_of(prose, "height");
	node->figure->focus = focus_read(prose_attribute(prose, "focus"));
	node->figure->crop = prose_says(prose, "fit", "crop");
	node->figure->bleed = document->layout->picture.bleed && prose_says_yes(prose, "bleed");
	node->spans = node->figure->bleed || prose_says_yes(prose, "wide");
	const char *caption = prose_attribute(prose, "caption");
	if (caption) {
		node->figure->caption_element = element_new(document->arena, div, ELEMENT_CAPTION);
		node->figure->caption =
			inline_text(document, caption, document->layout->picture.caption,
				    node->figure->caption_element);
	}
}
