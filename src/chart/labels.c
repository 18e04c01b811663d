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
