#include "text/total_fit.h"

#include "text/demerits.h"
#include "text/discretionary.h"

/* A way to set the text up to an opportunity, the best of those that are alike from there on. */
struct node {
	int64_t demerits;	      /* of all its lines together */
	length_t start, start_spaces; /* of the next line: the opportunity's */
	length_t room;		      /* of the next line */
	uint32_t opportunity;
	uint32_t before; /* the node at which its last line starts */
	uint32_t line;	 /* how many lines, as far as it matters: see line_class */
	uint8_t hyphens; /* lines at its end in a row that are hyphenated */
	bool overfull;	 /* its last line is */
};

/*
 * Lines weighed for one break, the fullest first. A line of text has a dozen words; a text of single
 * letters on a very wide measure has thousands of opportunities, and must not take their square.
 */
enum { MOST_WEIGHED = 64 };

struct search {
	struct galley *galley;
	struct node *nodes;
	uint32_t count;
	uint32_t head;	  /* nodes before it cannot start a line any more */
	uint32_t dropped; /* the last node that a line could start at before it became too wide */
};

/* The opportunity that the lines being weighed end at. */
struct target {
	const struct opportunity *opportunity;
	uint32_t index;
	uint32_t first_new; /* nodes from here on are the target's */
	bool is_hyphen, ends_freely, is_last;
	/* The demerits of breaking there in a line of such room, after so many hyphens. */
	length_t room;
	unsigned hyphens;
	int64_t demerits;
};

static size_t line_class(const struct paragraph *paragraph, size_t line)
{
	return line < paragraph->width_count ? line : paragraph->width_count - 1;
}

length_t line_room(const struct paragraph *paragraph, size_t line)
{
	size_t class = line_class(paragraph, line);
	return paragraph->widths[class] - (paragraph->indents ? paragraph->indents[class] : 0);
}

bool fits(length_t width, length_t room)
{
	return width <= room + LENGTH_ONE_PT / 1000;
}

int mending_limit(const struct paragraph *paragraph)
{
	return paragraph->hyphenate_below ? paragraph->hyphenate_below : 75;
}

static const struct opportunity *at(const struct search *search, uint32_t opportunity)
{
	return &search->galley->opportunities[opportunity];
}

/* A hyphen in ragged text mends a line and does nothing else. */
static bool mends(const struct search *search, const struct node *node,
		  const struct opportunity *hyphen)
{
	const struct opportunity *from = at(search, node->opportunity);
	if (fits(line_width(search->galley, from, at(search, hyphen->after)), node->room))
		return false; /* the word fits whole */
	if (node->opportunity >= hyphen->before)
		return true; /* it is all of the line, and too wide */
	length_t without = line_width(search->galley, from, at(search, hyphen->before));
	return without * 100 < node->room * mending_limit(search->galley->paragraph);
}

/* In justified text any hyphen may serve; but shaping is dear, so not those far from the line's end. */
static bool is_near_line_end(const struct search *search, const struct node *node,
			     const struct opportunity *hyphen)
{
	length_t width = line_width(search->galley, at(search, node->opportunity), hyphen);
	return width > node->room / 2 && width < node->room + node->room / 8;
}

static bool may_hyphenate(struct search *search, uint32_t index, uint32_t opportunity)
{
	const struct node *node = &search->nodes[index];
	struct opportunity *hyphen = &search->galley->opportunities[opportunity];
	if (node->hyphens >= most_hyphens(search->galley->paragraph) && !search->galley->has_cuts)
		return false;
	bool justified = search->galley->paragraph->align == ALIGN_JUSTIFY;
	if (justified ? !is_near_line_end(search, node, hyphen) : !mends(search, node, hyphen))
		return false;
	if (!hyphen->measured)
		measure_hyphen(search->galley, hyphen);
	return true;
}

static unsigned hyphens_after(const struct search *search, unsigned hyphens,
			      const struct opportunity *to)
{
	if (!search->galley->has_hyphens && !search->galley->has_hard_hyphens)
		return 0;
	unsigned most = most_hyphens(search->galley->paragraph);
	/* Costs much under too many others, but may be all there is. */
	if (to->ends_with_hyphen || (search->galley->has_cuts && to->kind == BREAK_AT_HYPHEN))
		return hyphens < most ? hyphens + 1 : most;
	return to->kind == BREAK_AT_HYPHEN ? hyphens + 1 : 0;
}

static struct node *add_node(struct search *search)
{
	struct galley *galley = search->galley;
	search->nodes = scratch_room(&galley->shaper->nodes, search->count + 1,
				     sizeof *search->nodes, galley->arena);
	return &search->nodes[search->count++];
}

static struct node node_at(const struct search *search, uint32_t opportunity, size_t line)
{
	const struct opportunity *from = at(search, opportunity);
	return (struct node) { .opportunity = opportunity,
			       .start = from->start,
			       .start_spaces = from->start_spaces,
			       .line = (uint32_t)line,
			       .room = line_room(search->galley->paragraph, line) };
}

/*
 * Nodes at one opportunity differ in what the lines to come depend on: how many hyphens and, while
 * measures change, how many lines there are. Of those alike the better stays.
 */
static void offer(struct search *search, const struct target *target, uint32_t before,
		  int64_t demerits)
{
	const struct node *from = &search->nodes[before];
	size_t line = line_class(search->galley->paragraph, (size_t)from->line + 1);
	unsigned hyphens = hyphens_after(search, from->hyphens, target->opportunity);
	struct node *node = NULL;
	for (uint32_t i = target->first_new; i < search->count && !node; i++)
		if (search->nodes[i].line == line && search->nodes[i].hyphens == hyphens)
			node = &search->nodes[i];
	if (node && node->demerits <= demerits)
		return;
	if (!node)
		node = add_node(search);
	*node = node_at(search, target->index, line);
	node->before = before;
	node->demerits = demerits;
	node->hyphens = (uint8_t)hyphens;
}

static length_t width_to(const struct search *search, const struct node *node,
			 const struct target *target)
{
	if (target->is_hyphen) /* perhaps of the word that the line starts with */
		return line_width(search->galley, at(search, node->opportunity),
				  target->opportunity);
	return target->opportunity->last == NO_ITEM ? 0 : target->opportunity->end - node->start;
}

/* What the line costs by its own width, whatever its end is like. */
static int64_t filling_demerits(const struct search *search, const struct node *node,
				const struct target *target, length_t width)
{
	const struct paragraph *paragraph = search->galley->paragraph;
	length_t missing = node->room - width;
	if (target->ends_freely && missing >= 0)
		return 0;
	if (paragraph->align != ALIGN_JUSTIFY)
		return shortfall_demerits(missing);
	return spacing_demerits(paragraph, node->room, missing,
				target->opportunity->end_spaces - node->start_spaces);
}

/* The demerits of the break are the same for nearly all nodes, so they are kept. */
static int64_t end_demerits(const struct search *search, const struct node *node,
			    struct target *target)
{
	if (target->room != node->room || target->hyphens != node->hyphens) {
		target->room = node->room;
		target->hyphens = node->hyphens;
		target->demerits = break_demerits(search->galley->paragraph, target->opportunity,
						  node->room, node->hyphens);
	}
	return target->demerits;
}

/* Weighs the line from a node to the target. False when it is too wide. */
static bool weigh(struct search *search, uint32_t index, struct target *target)
{
	const struct paragraph *paragraph = search->galley->paragraph;
	const struct node *node = &search->nodes[index];
	length_t width = width_to(search, node, target), least = width;
	if (paragraph->align == ALIGN_JUSTIFY)
		least -= most_shrink(paragraph,
				     target->opportunity->end_spaces - node->start_spaces);
	if (!fits(least, node->room))
		return false;
	int64_t demerits = node->demerits;
	demerits = add_demerits(demerits, filling_demerits(search, node, target, width));
	demerits = add_demerits(demerits, end_demerits(search, node, target));
	if (target->is_last && node->opportunity)
		demerits = add_demerits(demerits,
					last_line_demerits(paragraph, at(search, node->opportunity),
							   node->room, width));
	offer(search, target, index, demerits);
	return true;
}

/* Of the nodes that a line became too wide from, that which leaves the least on the line. */
static void drop_head(struct search *search)
{
	const struct node *head = &search->nodes[search->head];
	const struct node *dropped = &search->nodes[search->dropped];
	if (head->opportunity > dropped->opportunity || head->demerits < dropped->demerits)
		search->dropped = search->head;
	search->head++;
}

/*
 * True when the node alone is no better than what a like one gave with its line; that spares the half
 * of all weighing. Lines from later nodes are narrower, so the node is no candidate for dropping.
 */
static bool is_beaten(const struct search *search, uint32_t index, const struct target *target)
{
	if (search->count == target->first_new)
		return false;
	const struct node *node = &search->nodes[index], *best = &search->nodes[target->first_new];
	const struct node *like = &search->nodes[best->before];
	return node->demerits >= best->demerits && node->line == like->line &&
	       node->hyphens == like->hyphens;
}

static void break_at(struct search *search, uint32_t opportunity)
{
	const struct opportunity *to = at(search, opportunity);
	struct target target = {
		.opportunity = to,
		.index = opportunity,
		.first_new = search->count,
		.is_hyphen = to->kind == BREAK_AT_HYPHEN,
		.ends_freely = to->kind == BREAK_FORCED || to->kind == BREAK_AT_END,
		.is_last = to->kind == BREAK_AT_END,
		.room = -1,
	};
	unsigned weighed = 0;
	for (uint32_t i = search->head; i < target.first_new && weighed < MOST_WEIGHED; i++) {
		if (is_beaten(search, i, &target)) {
			weighed++;
			continue;
		}
		if (target.is_hyphen && !may_hyphenate(search, i, opportunity))
			continue;
		if (weigh(search, i, &target))
			weighed++;
		else if (i == search->head && !target.is_hyphen)
			drop_head(search);
	}
	/* Nothing fits: the line from the last possible start, too wide as it is. */
	if (search->head == target.first_new && search->count == target.first_new) {
		offer(search, &target, search->dropped, search->nodes[search->dropped].demerits);
		search->nodes[target.first_new].overfull = true;
	}
	if (to->kind == BREAK_FORCED)
		search->head = search->dropped = target.first_new;
}

static uint32_t best_end(const struct search *search)
{
	uint32_t best = search->count - 1;
	uint32_t last = search->nodes[best].opportunity;
	for (uint32_t i = best; i-- > 0 && search->nodes[i].opportunity == last;)
		if (search->nodes[i].demerits < search->nodes[best].demerits)
			best = i;
	return best;
}

/* A text that can be broken nowhere is one line, and sticks out where that has no room for it. */
static struct fit single_line(struct galley *galley)
{
	uint32_t *ends = scratch_room(&galley->shaper->ends, 1, sizeof *ends, galley->arena);
	ends[0] = 1;
	const struct opportunity *all = galley->opportunities;
	bool fit = fits(line_width(galley, &all[0], &all[1]), line_room(galley->paragraph, 0));
	return (struct fit) { .ends = ends, .count = 1, .overfull = !fit };
}

struct fit total_fit(struct galley *galley)
{
	struct search search = { .galley = galley };
	struct fit fit = { 0 };
	if (!galley->opportunity_count)
		return fit;
	if (galley->opportunity_count == 2 && galley->paragraph->align != ALIGN_JUSTIFY)
		return single_line(galley);
	*add_node(&search) = node_at(&search, 0, 0);
	for (uint32_t i = 1; i < galley->opportunity_count; i++)
		break_at(&search, i);
	uint32_t best = best_end(&search);
	for (uint32_t i = best; i; i = search.nodes[i].before) {
		fit.count++;
		fit.overfull = fit.overfull || search.nodes[i].overfull;
	}
	uint32_t *ends =
		scratch_room(&galley->shaper->ends, fit.count, sizeof *ends, galley->arena);
	size_t line = fit.count;
	for (uint32_t i = best; i; i = search.nodes[i].before)
		ends[--line] = search.nodes[i].opportunity;
	fit.ends = ends;
	return fit;
}

bool needs_mending(const struct galley *galley, const struct fit *fit)
{
	const struct paragraph *paragraph = galley->paragraph;
	if (fit->overfull)
		return true;
	for (size_t i = 0; i < fit->count; i++) {
		const struct opportunity *from = &galley->opportunities[i ? fit->ends[i - 1] : 0];
		const struct opportunity *to = &galley->opportunities[fit->ends[i]];
		if (to->kind == BREAK_FORCED || to->kind == BREAK_AT_END)
			continue;
		length_t room = line_room(paragraph, i), width = line_width(galley, from, to);
		/* A line that could have taken the next word whole is short for the others' sake. */
		if (width * 100 < room * mending_limit(paragraph) &&
		    !fits(line_width(galley, from, to + 1), room))
			return true;
	}
	return false;
}
