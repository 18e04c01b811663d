"""Every word of the report and of its layout is in the PDF, in the order in which it is to be read.

Two readings: that of the tags, as a screen reader speaks it (pdfinfo -struct-text), and that of the
pages' content, as a program without tags takes it (pdftotext -raw; without -raw pdftotext guesses
an order of its own from the places). White space and hyphens at the ends of lines are not compared, and marks
are as they were typed (support/typed.py).
"""
import re
import unittest

from expected import Report
from press import SAMPLES, output_of, pdf, report
from typed import as_typed


def squeezed(text):
    return re.sub(r"[\s\u00ad-]+", "", as_typed(text))


def spoken(path):
    """The text of the tags in their order."""
    lines = output_of("pdfinfo", "-struct-text", path).splitlines()
    return squeezed("".join(line.strip()[1:-1] for line in lines if re.fullmatch(r'\s*".*"', line)))


SHORTEST_PART = 12  # of an interrupted piece, lest its letters be gathered from all over the page


class Reading:
    """A text that is read on from where the last piece ended."""

    def __init__(self, text):
        self.text, self.place = text, 0

    def longest_start(self, piece, place):
        """How much of a piece's start stands somewhere from place on."""
        least, most = 0, len(piece)
        while least < most:
            middle = (least + most + 1) // 2
            if self.text.find(piece[:middle], place) >= 0:
                least = middle
            else:
                most = middle - 1
        return least

    def take(self, piece, breaks):
        """
        Looks for a piece from here on. It may be interrupted so many times, as by a page's foot or
        a table between; returns the words from which on it is not there, or None.
        """
        rest, place = squeezed(piece), self.place
        for _ in range(breaks + 1):
            length = self.longest_start(rest, place)
            if length < min(len(rest), SHORTEST_PART):
                break
            place = self.text.find(rest[:length], place) + length
            rest = rest[length:]
            if not rest:
                self.place = place
                return None
        return rest[:60]


class Words(unittest.TestCase):
    def expect_all(self, sample, text, breaks):
        pieces, footnotes = Report(report(sample)).read()
        self.assertGreater(len(pieces), 100)
        reading = Reading(text)
        for piece in pieces:
            lost = reading.take(piece, breaks)
            if lost is not None:
                after = text[max(0, reading.place - 60) : reading.place]
                self.fail(f'{sample}: "{lost}" is not there after "{after}"\nin: {piece}')
        for note in footnotes:
            self.assertIsNone(Reading(text).take(note, breaks), note)

    def test_a_screen_reader_speaks_every_word_in_order(self):
        for sample in SAMPLES:
            self.expect_all(sample, spoken(pdf(sample)), breaks=0)

    def test_the_content_of_the_pages_has_every_word_in_order(self):
        for sample in SAMPLES:
            self.expect_all(
                sample, squeezed(output_of("pdftotext", "-raw", pdf(sample), "-")), breaks=3
            )


if __name__ == "__main__":
    unittest.main()
