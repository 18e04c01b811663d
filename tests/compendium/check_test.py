"""Reports of a folder or a compendium held against each other."""
import json
import shutil
import tempfile
import unittest

from book import FEW, Book
from press import run

MORE = (*FEW, "Essex", "Kent", "Surrey")


class Together(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.book = Book(scratch.name, MORE)

    def check(self, path, *options):
        result = run("check", path, *options)
        return result.returncode, result.stderr.decode()

    def change(self, area, old, new):
        file = self.book.file(area)
        text = file.read_text()
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1))

    def expect(self, rule, area, status=0):
        for path in (self.book.source, self.book.folder):
            returned, said = self.check(path)
            self.assertEqual(returned, status, said)
            lines = [line for line in said.splitlines() if f"[{rule}]" in line]
            self.assertEqual(len(lines), 1, said)
            self.assertIn(self.book.file(area).name, lines[0])

    def test_nothing_is_said_of_good_ones(self):
        for path in (self.book.source, self.book.folder):
            self.assertEqual(self.check(path), (0, ""))

    def test_a_figure_out_of_all_proportion(self):
        row = self.book.rows("Kent")["restrictive-orders", None, "shpo"][0]
        file = self.book.file("Kent")
        text = file.read_text()
        at = text.index('<row name="shpo">')
        file.write_text(text[:at] + text[at:].replace(f"{row}</row>", f"{row}00</row>", 1))
        self.expect("out-of-proportion", "Kent")

    def test_a_rate_that_is_not_that_of_the_population(self):
        self.change("Essex", "<row>119</row>", "<row>191</row>")
        self.expect("rate-differs", "Essex")

    def test_a_missing_table(self):
        text = self.book.file("Surrey").read_text()
        start = text.index('    <table name="sro-breach">')
        end = text.index("</table>", start) + len("</table>")
        self.book.file("Surrey").write_text(text[:start] + text[end:])
        self.expect("missing-table", "Surrey", status=1)

    def test_a_year_that_differs(self):
        self.change("Norfolk", 'year="2024/25"', 'year="2025/26"')
        self.assertIn("[other-year]", self.check(self.book.source)[1])
        self.book.source.unlink()
        status, said = self.check(self.book.folder)
        self.assertEqual(status, 0)
        self.assertRegex(said, r"norfolk.*most are for 2024/25 \[other-year\]")

    def test_a_report_with_errors_is_of_a_year_and_an_area_all_the_same(self):
        self.change("Norfolk", 'year="2024/25"', 'year="2023/24"')  # which an earlier year in it has, too
        shutil.copy(self.book.file("Norfolk"), self.book.folder / "norfolk-again.xml")
        self.assertEqual(self.check(self.book.source)[1].count("[other-year]"), 1)
        self.book.source.unlink()
        status, said = self.check(self.book.folder)
        self.assertEqual(status, 1)
        self.assertRegex(said, r"norfolk-2.*most are for 2024/25 \[other-year\]")
        self.assertRegex(said, r"norfolk-again\.xml.*\[doubled-area\]")

    def test_two_files_for_one_area(self):
        shutil.copy(self.book.file("Gwent"), self.book.folder / "gwent-again.xml")
        status, said = self.check(self.book.folder)
        self.assertEqual(status, 0)
        self.assertRegex(said, r"gwent-again\.xml.*Gwent has another report.*\[doubled-area\]")

    def test_a_folder_without_reports(self):
        with tempfile.TemporaryDirectory() as empty:
            status, said = self.check(empty)
            self.assertEqual(status, 1)
            self.assertIn("[no-reports]", said)

    def test_findings_for_a_script(self):
        self.book.file("Gwent").unlink()
        result = run("check", self.book.source, "--json")
        self.assertEqual(result.returncode, 1)
        self.assertEqual([finding["rule"] for finding in json.loads(result.stdout)], ["missing-file"])


if __name__ == "__main__":
    unittest.main()
