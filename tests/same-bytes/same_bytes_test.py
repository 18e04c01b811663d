"""The same report gives the same bytes: in another locale, zone and folder, with any -j."""
import os
import tempfile
import time
import unittest
from pathlib import Path

from press import EDITIONS, PROGRAM, PROJECT, SAMPLES, copy_report, output_of, report, run

LONDON = report(SAMPLES[0])
LOCALES = PROGRAM.parent / "locales"  # made by the test "locales"
GERMAN = {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LOCPATH": str(LOCALES)}


class SameBytes(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.expected = {edition: self.rendered(edition) for edition in EDITIONS}

    def rendered(self, edition, name="report.pdf", source=LONDON, **options):
        target = self.folder / name
        result = run("render", source, "-e", edition, "-o", target, **options)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return target.read_bytes()

    def expect_same(self, **options):
        for edition in EDITIONS:
            with self.subTest(edition=edition):
                self.assertTrue(self.rendered(edition, **options) == self.expected[edition])

    def expect_same_under(self, **variables):
        self.expect_same(env={**os.environ, **variables})

    def test_in_another_second(self):
        time.sleep(1.1)
        self.expect_same()

    def test_under_a_locale_with_a_decimal_comma(self):
        sign = output_of("env", *(f"{k}={v}" for k, v in GERMAN.items()), "locale", "decimal_point")
        self.assertEqual(sign.strip(), ",", "the locale is not there")
        self.expect_same_under(**GERMAN)

    def test_under_the_plainest_locale_and_without_an_environment(self):
        self.expect_same_under(LC_ALL="C")
        kept = {
            k: v
            for k, v in os.environ.items()
            if k.endswith("SAN_OPTIONS") or k == "AREAPRESS_HOME"
        }
        self.expect_same(env=kept)

    def test_in_another_time_zone(self):
        self.expect_same_under(TZ="Pacific/Kiritimati")
        self.expect_same_under(TZ="Pacific/Pago_Pago")

    def test_from_another_folder_under_another_name(self):
        self.expect_same(cwd="/", name="other-name.pdf")
        self.expect_same(cwd=LONDON.parent, source=LONDON.name)
        self.expect_same(cwd=PROJECT, source=LONDON.relative_to(PROJECT))

    def test_over_an_older_file(self):
        (self.folder / "old.pdf").write_bytes(b"%PDF-1.7 old")
        self.expect_same(name="old.pdf")

    def test_with_other_reports_on_several_threads(self):
        names = []
        for number in range(8):  # the same report under eight names
            names.append(self.folder / f"copy-{number}.xml")
            copy_report(SAMPLES[0], names[-1])
        for jobs in (1, 4):
            target = self.folder / f"jobs-{jobs}"
            result = run("render", *names, report(SAMPLES[1]), "-j", jobs, "-o", target)
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            for name in names:
                made = (target / f"{name.stem}.pdf").read_bytes()
                self.assertTrue(made == self.expected["screen"], f"-j {jobs}")

    def long_table(self, letters):
        """Rows enough for several threads, some with a note and letters of their own."""
        report = output_of(PROJECT / "bench/table", 1200)
        for row in range(10, 1200, 70):
            cell = f"<th>{letters} of {row}<footnote>Of {row}.</footnote></th>"
            report = report.replace(f"<th>Row {row}</th>", cell)
        path = self.folder / "long.xml"
        path.write_text(report)
        return path

    def by_any_number_of_threads(self, source, status):
        made = []
        for jobs in (1, 2, 5):
            result = run("render", source, "-o", self.folder / "long.pdf", "--dump", "-j", jobs)
            self.assertEqual(result.returncode, status, result.stderr.decode())
            made.append((result.stdout, result.stderr))
            if not status:
                made[-1] += ((self.folder / "long.pdf").read_bytes(),)
        for other in made[1:]:
            for one, another in zip(made[0], other):
                self.assertTrue(one == another)
        return made[0]

    def test_of_a_long_table_by_any_number_of_threads(self):
        dump = self.by_any_number_of_threads(self.long_table("Words"), 0)[0]
        self.assertIn(b"Of 1130.", dump)

    def test_and_so_do_its_messages(self):
        told = self.by_any_number_of_threads(self.long_table("\u4e2d\u56fd"), 1)[1]
        self.assertGreater(told.count(b"[missing-glyph]"), 20)

    def test_and_so_does_its_dump(self):
        plain = run("render", LONDON, "--dump").stdout
        german = run("render", LONDON, "--dump", env={**os.environ, **GERMAN}).stdout
        self.assertGreater(len(plain), 10000)
        self.assertTrue(plain == german)

    def test_another_report_gives_other_bytes(self):
        """The comparison itself can fail."""
        changed = self.folder / "changed.xml"
        copy_report(SAMPLES[0], changed)
        changed.write_text(
            LONDON.read_text().replace("The board met four times", "The board met five times")
        )
        for edition in EDITIONS:
            self.assertFalse(self.rendered(edition, source=changed) == self.expected[edition])


if __name__ == "__main__":
    unittest.main()
