"""Every kind of chart in a PDF: vectors alone, its words as text, on paper in CMYK."""
import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

from press import PROGRAM, PROJECT, output_of

sys.path.insert(0, str(PROJECT / "tests/manual"))
import wrap
from pages import Page
from schema import Schemas

SVG = "{http://www.w3.org/2000/svg}"
COLOUR = re.compile(rb"\d (g|G|rg|RG|k|K|sc|SC|scn|SCN)\n")


def words_of(text):
    return sorted(re.findall(r"[\w%.,+−-]+", text))


class Kinds(unittest.TestCase):
    """Each chart of docs/charts.md, made alone; tests/charts/pictures_test.py holds that all kinds are there."""

    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.charts = {}
        schemas = Schemas(PROJECT / "layouts")
        for example in Page(PROJECT / "docs/charts.md").examples():
            root = example.roots()[-1]
            if root.tag == "chart":
                home = Path(scratch.name, root.get("name"))
                home.mkdir()
                wrap.prepare(example, schemas, home, None)
                cls.charts[root.get("name")] = home

    def made(self, name, file, *options):
        home = self.charts[name]
        command = [PROGRAM, "chart", home / "report.xml", name, "-o", home / file, *options]
        subprocess.run(command, env=dict(os.environ, AREAPRESS_HOME=str(home)), check=True)
        return home / file

    def test_no_bitmap_and_every_word_is_text(self):
        self.assertGreaterEqual(len(self.charts), 15)
        for name in self.charts:
            with self.subTest(chart=name):
                drawn = xml.parse(self.made(name, "chart.svg")).getroot()
                words = " ".join(text.text or "" for text in drawn.iter(f"{SVG}text"))
                self.assertTrue(words)
                for edition in ("screen", "print"):
                    path = self.made(name, f"{edition}.pdf", "-e", edition)
                    self.assertEqual(len(output_of("pdfimages", "-list", path).splitlines()), 2)  # its head
                    self.assertEqual(words_of(output_of("pdftotext", path, "-")), words_of(words))

    def test_on_paper_all_of_it_is_cmyk(self):
        for name in self.charts:
            with self.subTest(chart=name):
                path = self.made(name, "print.pdf", "-e", "print")
                command = ["qpdf", "--qdf", "--object-streams=disable", path, "-"]
                plain = subprocess.run(command, capture_output=True, check=True).stdout
                used = set(COLOUR.findall(plain))
                self.assertTrue(used)
                self.assertEqual(used - {b"k", b"K"}, set())


if __name__ == "__main__":
    unittest.main()
