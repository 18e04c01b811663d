#include "chart/labels.h"

static bool fit(const struct label_place *labels, size_t count, length_t room, length_t gap)
{
	for (size_t i = 0; i < count; i++)
		room -= labels[i].width + (i ? gap : 0);
	return room >= 0;
}

bool labels_place(struct label_place *labels, size_t count, length_t left, length_t right,
		  length_t gap)
{
	if (!fit(labels, count, right - left, gap))
		return false;
	/* Each gives way to those before it; then what stands out at the right pushes back. */
	for (size_t i = 0; i < count; i++) {
		labels[i].x = labels[i].wanted > left ? labels[i].wanted : left;
		left = labels[i].x + labels[i].width + gap;
	}
	for (size_t i = count; i-- > 0;) {
		length_t last = right - labels[i].width;
		labels[i].x = labels[i].x < last ? labels[i].x : last;
		right = labels[i].x - gap;
	}
	return true;
}

/* Labels first to last - 1 as one block: where it begins so that their misplacements sum to nothing. */
static length_t block_start(const struct label_place *labels, size_t first, size_t last,
			    length_t gap)
{
	length_t offset = 0, sum = 0;
	for (size_t i = first; i < last; i++) {
		sum += labels[i].wanted - offset;
		offset += labels[i].width + gap;
	}
	return sum / (length_t)(last - first);
}

static length_t block_length(const struct label_place *labels, size_t first, size_t last,
			     length_t gap)
{
	length_t length = -gap;
	for (size_t i = first; i < last; i++)
		length += labels[i].width + gap;
	return length;
}

/* x keeps, until all blocks are known, the index of the first label of its own. */
static size_t join_blocks(struct label_place *labels, size_t first, size_t last, length_t top,
			  length_t gap)
{
	while (first) {
		size_t before = (size_t)labels[first - 1].x;
		length_t start = block_start(labels, before, first, gap);
		length_t foot = (start > top ? start : top) +
				block_length(labels, before, first, gap) + gap;
		if (foot <= block_start(labels, first, last, gap))
			break;
		first = before;
	}
	for (size_t i = first; i < last; i++)
		labels[i].x = (length_t)first;
	return first;
}

bool labels_spread(struct label_place *labels, size_t count, length_t top, length_t bottom,
		   length_t gap)
{
	if (!fit(labels, count, bottom - top, gap))
		return false;
	for (size_t i = 0; i < count; i++) {
		labels[i].x = (length_t)i;
		join_blocks(labels, i, i + 1, top, gap);
	}
	/* Now where each block begins; what is left standing out of bottom pushes back. */
	for (size_t first = 0, last; first < count; first = last) {
		for (last = first + 1; last < count && labels[last].x == (length_t)first;)
			last++;
		length_t y = block_start(labels, first, last, gap);
		for (size_t i = first; i < last; i++) {
			labels[i].wanted = y;
			y += labels[i].width + gap;
		}
	}
	return labels_place(labels, count, top, bottom, gap);
}
