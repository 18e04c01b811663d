"""Each word of the print edition stands where it stands on the screen, from the trim's corner."""
import unittest

from press import SAMPLES, boxes_of, pdf, words_of

NEAR = 0.05
# A chart's data may stand in the tags, in invisible type of one point: of no use on paper.
INVISIBLE = 2


def placed(sample, edition):
    """By page and word: the left edge and foot of each, in points from the trim's top left. The last
    page is called -1: in print, blank pages may stand before the back cover."""
    boxes, found = boxes_of(pdf(sample, edition)), {}
    for word in words_of(pdf(sample, edition)):
        if word.bottom - word.top < INVISIBLE:
            continue
        media, trim = (boxes[word.page - 1][name] for name in ("MediaBox", "TrimBox"))
        place = word.left - (trim[0] - media[0]), word.bottom - (media[3] - trim[3])
        page = -1 if word.page == len(boxes) else word.page
        found.setdefault((page, word.text), []).append(place)
    return found


def near(a, b):
    return abs(a[0] - b[0]) < NEAR and abs(a[1] - b[1]) < NEAR


class Places(unittest.TestCase):
    def test_the_print_edition_fills_up_sheets_of_four_pages(self):
        for sample in SAMPLES:
            pages = len(boxes_of(pdf(sample, "print")))
            self.assertEqual(pages, (len(boxes_of(pdf(sample, "screen"))) + 3) // 4 * 4, sample)

    def test_the_print_edition_has_every_word_where_the_screen_has_it(self):
        for sample in SAMPLES:
            screen, paper = (placed(sample, edition) for edition in ("screen", "print"))
            self.assertGreater(sum(map(len, screen.values())), 2000)
            self.assertEqual(screen.keys(), paper.keys(), sample)
            for key, places in screen.items():
                left = list(paper[key])
                for place in places:
                    match = next((other for other in left if near(place, other)), None)
                    self.assertIsNotNone(match, f"{sample}: {key} at {place}, not among {left}")
                    left.remove(match)
                self.assertEqual(left, [], f"{sample}: {key} in print alone")


if __name__ == "__main__":
    unittest.main()
