#!/usr/bin/env python3
"""How much of the processor and of memory a report, a long table and the compendium may take.

CPU time is counted, which a busy machine hardly changes, and noise only ever adds: so the least of
some runs counts. docs/performance.md has what they do take.
"""
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ["AREAPRESS"])
MEASURE = PROGRAM.parent / "bench/measure"


class Limits(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def measured(self, *command, runs):
        """The least CPU time in ms, and the most memory in MB."""
        target = Path(self.folder.name, "made.pdf")
        said = subprocess.run([MEASURE, "--runs", str(runs), "--", PROGRAM, *command, "-o", target],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
        numbers = dict(re.findall(r"^(\S+) (\S+)$", said.stdout, re.MULTILINE))
        return float(numbers["cpu-ms"]), float(numbers["peak-kb"]) / 1024

    def hold(self, what, taken, most_ms, most_mb):
        cpu, memory = taken
        self.assertLessEqual(cpu, most_ms, f"{what}: ms of CPU time")
        self.assertLessEqual(memory, most_mb, f"{what}: MB")

    def table(self, rows, runs):
        report = Path(self.folder.name, "table.xml")
        with report.open("w") as out:
            subprocess.run([PROJECT / "bench/table", str(rows)], stdout=out, check=True)
        return self.measured("render", report, runs=runs)

    def test_one_report(self):
        london = PROJECT / "samples/london-2024-25.xml"
        self.hold("London", self.measured("render", london, runs=40), 28, 20)

    def test_ten_times_the_rows_take_at_most_eleven_times_the_time(self):
        few, many = self.table(1000, 8), self.table(10000, 4)
        self.assertLessEqual(many[0], 11 * few[0])
        self.hold("10,000 rows", many, 420, 180)

    def test_a_long_head_over_a_long_row(self):
        """The row may break at each line; the head that would stand again is made once."""
        head = "".join(f"<th>{'words of a head ' * 12}</th>" for _ in range(8))
        row = f"<th>Label</th><td>{'words of a cell ' * 20000}</td>"
        table = f"<table><thead><tr>{head}</tr></thead><tr>{row}</tr></table></introduction>"
        london = (PROJECT / "samples/london-2024-25.xml").read_text()
        report = Path(self.folder.name, "head.xml")
        report.write_text(london.replace("</introduction>", table))
        Path(self.folder.name, "pictures").symlink_to(PROJECT / "samples/pictures")
        self.hold("a long head", self.measured("render", report, runs=3), 300, 90)

    def test_the_compendium(self):
        book = PROJECT / "samples/compendium-2024-25/compendium.xml"
        self.hold("the compendium", self.measured("compendium", book, runs=4), 330, 64)


if __name__ == "__main__":
    unittest.main()
