"""areapress new: a report that needs nothing but what only the area knows, and takes last year's along."""
import re
import tempfile
import unittest
from pathlib import Path

from press import ALL_SAMPLES, PROJECT, report, run

MESSAGE = re.compile(r"^.+?: (?:error|warning): .+ \[([a-z0-9-]+)\]$", re.MULTILINE)
TO_DO = {"figure-wanted", "not-yet-checked"}


class New(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def new(self, *arguments, status=0):
        result = run("new", *arguments, cwd=self.folder)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result.stderr.decode()

    def rules(self, name):
        return MESSAGE.findall(run("check", name, cwd=self.folder).stderr.decode())

    def fill_in(self, name):
        """What a person does at the least: figures, and every mark looked at."""
        path = self.folder / name
        text = path.read_text()
        text = re.sub(r"(<row[^>]*>)([ ?-]+)(</row>)", lambda m: m[1] + m[2].replace("?", "0") + m[3], text)
        path.write_text(text.replace(' checked="no"', ""))

    def last_year(self, sample="london-2024-25"):
        pictures = self.folder / "pictures"
        if not pictures.exists():
            pictures.symlink_to(PROJECT / "samples/pictures")
        path = self.folder / "last.xml"
        path.write_bytes(report(sample).read_bytes())
        return path

    def test_nothing_is_wrong_but_what_is_to_be_filled_in(self):
        for year in ("2017/18", "2018/19", "2020/21", "2024/25"):
            with self.subTest(year):
                name = f"kent-{year.replace('/', '-')}.xml"
                self.assertEqual(self.new("Kent", "--year", year), "")
                rules = self.rules(name)
                self.assertEqual(set(rules), TO_DO)
                self.assertGreater(rules.count("figure-wanted"), 5)

    def test_filled_in_it_makes_a_report_without_a_warning(self):
        self.new("wiltshire")
        self.fill_in("wiltshire-2024-25.xml")
        result = run("render", "wiltshire-2024-25.xml", cwd=self.folder)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertTrue((self.folder / "wiltshire-2024-25.pdf").exists())

    def test_every_figure_of_the_format_is_asked_for_once(self):
        self.new("Kent")
        text = (self.folder / "kent-2024-25.xml").read_text()
        rows = re.findall(r"<row[^>]*>([ ?-]+)</row>", text)
        self.assertEqual("".join(rows).count("?"), 30)
        self.assertEqual("".join(rows).count("-"), 1)  # Category 3 at Level 1

    def test_a_row_to_fill_in_is_told_once(self):
        self.new("Kent")
        self.assertEqual(self.rules("kent-2024-25.xml").count("figure-wanted"), 17)

    def test_an_area_is_known_without_capitals_and_quotation_marks(self):
        self.new("avon", "and", "SOMERSET", "-o", "a.xml")
        self.assertIn('area="Avon and Somerset"', (self.folder / "a.xml").read_text())

    def test_an_unknown_area_is_told_with_those_that_there_are(self):
        self.assertIn('perhaps "Norfolk" was meant', self.new("Norflok", status=1))
        self.assertIn("West Yorkshire, Wiltshire [unknown-area]", self.new("Rutland", status=1))
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_report_that_is_there_is_not_written_over(self):
        (self.folder / "kent-2024-25.xml").write_text("a person's work")
        self.assertIn("is there already", self.new("Kent", status=1))
        self.assertEqual((self.folder / "kent-2024-25.xml").read_text(), "a person's work")

    def test_a_year_without_a_layout_takes_the_last_before_it_and_says_so(self):
        said = self.new("Kent", "-y", "2021/22", "-o", "a.xml")
        self.assertIn("takes mappa-2021, which is made for 2020/21", said)
        self.assertIn('year="2021/22" layout="mappa-2021"', (self.folder / "a.xml").read_text())
        self.assertIn("mappa-2025", self.new("Kent", "-y", "2031/32", "-o", "b.xml"))

    def test_a_layout_that_is_asked_for_is_taken(self):
        self.new("Kent", "-l", "mappa-2019", "-o", "a.xml")
        self.assertIn('year="2018/19" layout="mappa-2019"', (self.folder / "a.xml").read_text())
        self.assertIn("[unknown-layout]", self.new("Kent", "-l", "mappa-1999", status=1))

    def test_a_year_that_is_none_is_told(self):
        for year in ("2025", "2025-26", "2025/27", "next"):
            self.assertIn("[unknown-year]", self.new("Kent", "-y", year, status=1))

    def test_last_years_words_stay_byte_by_byte(self):
        last = self.last_year().read_text()
        self.new("--from", "last.xml")
        text = (self.folder / "london-2025-26.xml").read_text()
        after = "</statistics>"
        words = text[text.index(after) :].replace(' checked="no"', "")
        self.assertEqual(words, last[last.index(after) :].replace(' checked="yes"', ""))

    def test_every_part_of_last_year_is_marked(self):
        self.last_year()
        self.new("--from", "last.xml")
        text = (self.folder / "london-2025-26.xml").read_text()
        for tag in re.findall(r"<(?:introduction|section|contact)\b[^>]*>", text):
            self.assertIn('checked="no"', tag)
        self.assertNotIn('checked="yes"', text)
        self.assertNotIn("published=", text)

    def test_last_years_figures_become_an_earlier_years(self):
        self.last_year()
        self.new("--from", "last.xml")
        path = self.folder / "london-2025-26.xml"
        field = "{figure:2024/25:eligible.total.total}, {figure:2017/18:eligible.total.total}"
        path.write_text(path.read_text().replace("<p>I present", f"<p>{field} I present"))
        self.fill_in(path.name)
        words = run("render", path.name, "--dump", cwd=self.folder).stdout.decode()
        self.assertIn("11,220, 10,174", words)

    def test_each_sample_can_be_taken_over(self):
        expected = TO_DO | {"layout-year", "date-outside-year", "returned-over-managed"}
        for sample in ALL_SAMPLES:
            with self.subTest(sample):
                self.last_year(sample)
                self.new("--from", "last.xml", "-o", f"next-after-{sample[:-3]}.xml")
                rules = set(self.rules(f"next-after-{sample[:-3]}.xml"))
                self.assertLessEqual(TO_DO, rules)
                self.assertLessEqual(rules - {"unknown-figure"}, expected)

    def test_of_another_format_the_earlier_figures_keep_their_own(self):
        self.last_year("norfolk-2018-19")
        self.new("--from", "last.xml", "-l", "mappa-2025", "-o", "a.xml")
        self.assertIn('<earlier year="2018/19" layout="mappa-2019">', (self.folder / "a.xml").read_text())

    def test_two_years_in_a_row(self):
        self.last_year()
        self.new("--from", "last.xml")
        self.fill_in("london-2025-26.xml")
        self.new("--from", "london-2025-26.xml")
        years = re.findall('<earlier year="([^"]+)"', (self.folder / "london-2026-27.xml").read_text())
        self.assertEqual(years, ["2025/26", "2024/25", "2017/18"])
        self.assertNotIn("doubled-year", self.rules("london-2026-27.xml"))

    def test_statistics_that_are_empty_or_hold_what_looks_like_tags(self):
        path = self.last_year()
        text = path.read_text()
        start, end = text.index("<statistics>\n"), text.index("</statistics>")
        rest = text[end + len("</statistics>") :]
        for written in ("<statistics/>", "<statistics ></statistics >", "<statistics><!-- </statistics> > --></statistics>"):
            path.write_text(text[:start] + written + rest)
            self.new("--from", "last.xml")
            made = self.folder / "london-2025-26.xml"
            self.assertEqual(made.read_text().count("<table name="), 8 + text.count("<table name=", end))
            self.assertLessEqual(TO_DO, set(self.rules(made.name)))
            made.unlink()

    def test_last_years_report_must_be_sound_and_of_an_earlier_year(self):
        path = self.last_year()
        self.assertIn("must be of a later year", self.new("--from", "last.xml", "-y", "2024/25", status=1))
        path.write_text(path.read_text().replace("7368", "many"))
        self.assertIn("[not-a-figure]", self.new("--from", "last.xml", status=1))
        self.assertIn("[missing-file]", self.new("--from", "absent.xml", status=1))
        self.assertIn("says which area it is", self.new("Kent", "--from", "last.xml", status=2))


if __name__ == "__main__":
    unittest.main()
