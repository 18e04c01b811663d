"""The pictures of docs/charts.md are what its examples make, and show every kind of chart."""
import re
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

from press import PROJECT

sys.path.insert(0, str(PROJECT / "tests/manual"))
import picture

PAGE = (PROJECT / "docs/charts.md").read_text()
KEPT = PROJECT / "docs/pictures/charts"


def pixels(path):
    """What a PNG shows, however well it was compressed."""
    found = dict(picture.chunks(path.read_bytes()))
    return found[b"IHDR"], found.get(b"PLTE"), zlib.decompress(found[b"IDAT"])


class Pictures(unittest.TestCase):
    def test_each_is_what_its_example_makes(self):
        with tempfile.TemporaryDirectory() as folder:
            make = PROJECT / "docs/pictures/make"
            subprocess.run([sys.executable, make, "--charts", folder], check=True)
            made = {path.name for path in Path(folder).iterdir()}
            self.assertEqual(made, {path.name for path in KEPT.iterdir()})
            # Those cut out of a page change with all that stands on it.
            for name in sorted(made - {"in-cells.png"}):  # no assertEqual: it would set out how pixels differ
                self.assertTrue(pixels(Path(folder, name)) == pixels(KEPT / name), f"{name}: docs/pictures/make")

    def test_every_kind_is_shown(self):
        header = (PROJECT / "src/chart/chart.h").read_text()
        listed = header[header.index("What rows and series are") : header.index("enum chart_kind")]
        kinds = set(re.findall(r"^ \*   ([a-z0-9-]+)(?:, ([a-z]+))?  ", listed, re.MULTILINE))
        kinds = {kind for pair in kinds for kind in pair if kind}
        self.assertGreaterEqual(len(kinds), 15)
        self.assertEqual(kinds - set(re.findall(r'kind="([a-z0-9-]+)"', PAGE)), set())


if __name__ == "__main__":
    unittest.main()
