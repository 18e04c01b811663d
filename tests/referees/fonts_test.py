"""pdffonts: every font is embedded, a subset, and knows its characters."""
import unittest

from press import ALL_SAMPLES, EDITIONS, output_of, pdf


def fonts_of(path):
    """A dictionary a font, by the heads of the table that pdffonts prints."""
    heads, dashes, *lines = output_of("pdffonts", path).splitlines()
    fonts, starts = [], [0]
    for place, mark in enumerate(dashes):
        if mark == " ":
            starts.append(place + 1)
    for line in lines:
        ends = [*(start - 1 for start in starts[1:]), None]
        fonts.append({heads[a:b].strip(): line[a:b].strip() for a, b in zip(starts, ends)})
    return fonts


class Fonts(unittest.TestCase):
    def test_all_are_embedded_subset_and_with_unicode(self):
        for sample in ALL_SAMPLES:
            for edition in EDITIONS:
                fonts = fonts_of(pdf(sample, edition))
                self.assertGreaterEqual(len(fonts), 3)
                for font in fonts:
                    with self.subTest(sample=sample, edition=edition, font=font["name"]):
                        self.assertEqual((font["emb"], font["sub"], font["uni"]), ("yes",) * 3)
                        self.assertRegex(font["name"], r"^[A-Z]{6}\+")


if __name__ == "__main__":
    unittest.main()
