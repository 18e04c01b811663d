"""The plates of the print edition, as Ghostscript's tiffsep makes them."""
import re
import tempfile
import unittest
from pathlib import Path

from press import SAMPLES, boxes_of, dump, output_of, pdf
from tiff import Plate

DPI = 96
INKS = ("Cyan", "Magenta", "Yellow", "Black")
TEXT = re.compile(
    r'text (\S+) (\S+) "[^"]*" (\S+) (\S+) track \S+ w (\S+)(?: space \S+)? \| (.*)  \{.*\}'
)


def pixels(points):
    return round(points * DPI / 72)


class Pages:
    """All pages of a sample's print edition, a plate an ink."""

    def __init__(self, sample, folder):
        self.folder = Path(folder, sample)
        self.folder.mkdir()
        self.boxes = boxes_of(pdf(sample, "print"))
        output_of(
            "gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-sCompression=none",
            f"-r{DPI}", "-o", self.folder / "%04d.tif", pdf(sample, "print"),
        )  # fmt: skip

    def plate(self, number, ink):
        return Plate(self.folder / f"{number:04}({ink}).tif")

    def offset(self, number):
        """Of the trim's top left corner from the sheet's, in points."""
        media, trim = (self.boxes[number - 1][name] for name in ("MediaBox", "TrimBox"))
        return trim[0] - media[0], media[3] - trim[3]


def texts_of(sample):
    """A sample's black text, from the dump: page, left, baseline, size, width and words."""
    number = 0
    for line in dump(sample).splitlines():
        if line.startswith("page "):
            number = int(line.split()[1])
        match = TEXT.match(line.strip())
        if match and match[4] == "text" and match[6].strip():
            left, baseline, size, width = map(float, match.group(1, 2, 3, 5))
            yield number, left, baseline, size, width, match[6].strip()


class Plates(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.pages = {sample: Pages(sample, cls.scratch.name) for sample in SAMPLES}

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_there_are_four_and_no_more(self):
        for sample, pages in self.pages.items():
            for number in range(1, len(pages.boxes) + 1):
                names = {p.name[5:-5] for p in pages.folder.glob(f"{number:04}(*).tif")}
                self.assertEqual(names, set(INKS), f"{sample}, page {number}")

    def test_the_covers_ground_fills_the_bleed(self):
        for sample, pages in self.pages.items():
            for number in (1, len(pages.boxes)):
                self.expect_filled(pages, number, f"{sample}, page {number}")

    def expect_filled(self, pages, number, name):
        """The ink just inside each corner of the bleed is the ground's, as at the top edge."""
        media, bleed = (pages.boxes[number - 1][box] for box in ("MediaBox", "BleedBox"))
        inside = 2
        left, right = (pixels(bleed[i] - media[0]) for i in (0, 2))
        top, bottom = (pixels(media[3] - bleed[i]) for i in (3, 1))
        for ink in INKS:
            plate = pages.plate(number, ink)
            ground = plate.ink((left + right) // 2, top + inside)
            self.assertGreater(ground, 60, f"{name}: {ink} is missing in the bleed")
            for x in (left + inside, right - inside - 1):
                for y in (top + inside, bottom - inside - 1):
                    self.assertEqual(
                        plate.ink(x, y), ground, f"{name}: {ink} in a corner of the bleed"
                    )

    def test_body_text_is_on_the_black_plate_alone(self):
        for sample, pages in self.pages.items():
            plates, count = {}, 0
            for number, left, baseline, size, width, words in texts_of(sample):
                if number not in plates:
                    plates = {number: {ink: pages.plate(number, ink) for ink in INKS}}
                dx, dy = pages.offset(number)
                box = (
                    pixels(left + dx), pixels(baseline + dy - 0.5 * size),
                    pixels(left + dx + width), pixels(baseline + dy),
                )  # fmt: skip
                count += 1
                name = f"{sample}, page {number}: {words}"
                self.assertGreater(max(plates[number]["Black"].inks(*box)), 127, name)
                for ink in INKS[:3]:
                    # What lies below shows through evenly: nothing there, or a tint that was not
                    # knocked out.
                    self.assertEqual(len(plates[number][ink].inks(*box)), 1, f"{name}: {ink}")
            self.assertGreater(count, 300)


if __name__ == "__main__":
    unittest.main()
