"""The sample compendium by veraPDF, and its plates as Ghostscript's tiffsep makes them."""
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from book import SAMPLE
from press import PROJECT, output_of, run

INKS = {"Cyan", "Magenta", "Yellow", "Black"}
PAGES = "1,3,5,6,8,9,10,14,15,16,17,18,19"  # one of every kind


class Referees(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def book(self, edition):
        target = self.folder / f"{edition}.pdf"
        result = run("compendium", SAMPLE / "compendium.xml", "-e", edition, "-o", target)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return target

    def test_verapdf_finds_no_failure(self):
        book = self.book("screen")
        for flavour in ("ua1", "2a"):
            with self.subTest(flavour=flavour):
                command = [PROJECT / "tools/verapdf", flavour, book]
                result = subprocess.run(command, capture_output=True, text=True)
                self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_qpdf_finds_no_fault(self):
        self.assertIn("No syntax or stream encoding errors", output_of("qpdf", "--check", self.book("screen")))

    def test_print_has_four_plates(self):
        output_of(
            "gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", f"-sPageList={PAGES}",
            "-r36", "-o", self.folder / "%04d.tif", self.book("print"),
        )  # fmt: skip
        plates = {re.search(r"\((.*)\)", path.name)[1] for path in self.folder.glob("*(*).tif")}
        self.assertEqual(plates, INKS)


if __name__ == "__main__":
    unittest.main()
