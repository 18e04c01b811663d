"""areapress chart: one chart alone, as SVG, PNG and PDF, each of the same size with the same words."""
import re
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

from press import boxes_of, output_of, report, run

SAMPLE = report("london-2024-25")
CHART = "eligible-by-level"
WORDS = ("Level 1", "11,049 individuals", "67%", "7,368", "Category 3")
SVG = "{http://www.w3.org/2000/svg}"


class Alone(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def make(self, name, *options, chart=CHART):
        path = self.folder / name
        result = run("chart", SAMPLE, chart, "-o", path, *options)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return path

    def svg(self, *options):
        return xml.parse(self.make("chart.svg", *options)).getroot()

    def size(self, root):
        return tuple(float(root.get(name).removesuffix("pt")) for name in ("width", "height"))

    def test_svg_keeps_text_as_text_and_says_what_it_shows(self):
        root = self.svg()
        texts = [text.text for text in root.iter(f"{SVG}text")]
        for words in WORDS:
            self.assertIn(words, texts)
        self.assertIn("Two in three", root.find(f"{SVG}title").text)
        self.assertIn("Level 1, 11,049 individuals: Category 1 67 per cent", root.find(f"{SVG}desc").text)

    def test_outlines_stand_where_the_text_did(self):
        texts = {t.text: t for t in self.svg().iter(f"{SVG}text")}
        root = self.svg("--outlines")
        self.assertEqual(list(root.iter(f"{SVG}text")), [])
        groups = {g.get("aria-label"): g for g in root.iter(f"{SVG}g")}
        self.assertEqual(groups.keys(), texts.keys())
        for words, group in groups.items():
            place = f"translate({texts[words].get('x')} {texts[words].get('y')}) "
            self.assertTrue(group.get("transform").startswith(place), words)
        used = {use.get("{http://www.w3.org/1999/xlink}href") for use in root.iter(f"{SVG}use")}
        self.assertEqual(used, {f"#{path.get('id')}" for path in root.iter(f"{SVG}path") if path.get("id")})

    def test_bars_of_the_svg_are_as_long_as_their_figures(self):
        bars = [r for r in self.svg().iter(f"{SVG}rect") if r.get("fill") == "#12436d"]
        full = self.size(self.svg())[0] - 98
        for bar, (part, whole, parts) in zip(bars, ((7368, 11049, 2), (24, 154, 3), (8, 17, 3))):
            self.assertAlmostEqual(float(bar.get("width")) / (full - (parts - 1)), part / whole, delta=0.001)

    def test_all_formats_have_the_figure_s_size(self):
        width, height = self.size(self.svg())
        png = self.make("chart.png", "--dpi", "144").read_bytes()
        self.assertEqual(struct.unpack(">II", png[16:24]), (round(2 * width), round(2 * height)))
        left, bottom, right, top = boxes_of(self.make("chart.pdf"))[0]["MediaBox"]
        self.assertAlmostEqual(right - left, width, delta=0.01)
        self.assertAlmostEqual(top - bottom, height, delta=0.01)

    def test_another_width_is_kept(self):
        self.assertAlmostEqual(self.size(self.svg("-w", "120mm"))[0], 120 / 25.4 * 72, delta=0.01)

    def test_the_pdf_is_vectors_with_the_chart_s_words(self):
        path = self.make("chart.pdf")
        text = output_of("pdftotext", "-layout", path, "-")
        for words in WORDS:
            self.assertIn(words, text)
        self.assertEqual(len(output_of("pdfimages", "-list", path).splitlines()), 2)  # its head alone

    def test_the_pdf_for_print_is_all_cmyk(self):
        path = self.make("chart.pdf", "-e", "print")
        command = ["qpdf", "--qdf", "--object-streams=disable", path, "-"]
        plain = subprocess.run(command, capture_output=True, check=True).stdout
        self.assertTrue(re.search(rb"\d k\n", plain))
        self.assertFalse(re.search(rb"\d (rg|RG)\n", plain))

    def test_the_same_chart_gives_the_same_bytes(self):
        for name in ("chart.svg", "chart.png", "chart.pdf"):
            self.assertEqual(self.make(name).read_bytes(), self.make(f"again-{name}").read_bytes())

    def test_without_a_name_the_charts_are_listed(self):
        result = run("chart", SAMPLE)
        self.assertEqual(result.returncode, 0)
        self.assertIn(CHART, result.stdout.decode().split())

    def test_a_wrong_name_is_told_with_those_that_there_are(self):
        result = run("chart", SAMPLE, "eligible-by-levl", "-o", self.folder / "x.svg")
        self.assertEqual(result.returncode, 2)
        self.assertIn('perhaps "eligible-by-level" was meant', result.stderr.decode())
        self.assertIn("returned-to-custody", result.stderr.decode())
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_nothing_is_written_on_a_fault(self):
        broken = self.folder / "broken.xml"
        broken.write_text(SAMPLE.read_text().replace("7368", "73b8"))
        older = self.folder / "x.svg"
        older.write_text("older")
        result = run("chart", broken, CHART, "-o", older)
        self.assertEqual(result.returncode, 1)
        self.assertIn("not-a-figure", result.stderr.decode())
        self.assertEqual(older.read_text(), "older")

    def test_what_the_command_does_not_know_is_told(self):
        for options in (("-o", "x.jpg"), ("-w", "3mm"), ("--dpi", "0"), ("-e", "paper"), ("--what",), ("-o",)):
            result = run("chart", SAMPLE, CHART, *options)
            self.assertEqual((result.returncode, result.stdout), (2, b""), options)
            self.assertIn("areapress chart --help", result.stderr.decode())
        self.assertEqual(run("chart").returncode, 2)
        self.assertEqual(run("chart", "--help").returncode, 0)


if __name__ == "__main__":
    unittest.main()
