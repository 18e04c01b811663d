"""Figures typed into prose: right ones are passed over, wrong ones are told."""
import json
import random
import sys
import tempfile
import unittest
from pathlib import Path

from typed import SLIPS, samples, sentences

from press import PROJECT, run

SEED = 2025
# What is told of a hundred slips, at the least: a change that lowers it must say why.
LEAST_FOUND = {
    "samples": {"swapped": 75, "one_wrong": 63, "one_lost": 71, "last_years": 72, "neighbours": 22},
    "sentences": {"swapped": 78, "one_wrong": 76, "one_lost": 71, "last_years": 85, "neighbours": 20},
}
WORDS = (
    "figure-in-words", "last-years-figure", "figure-of-another", "wrong-percent", "percent-cut", "wrong-change",
)  # fmt: skip


def place_of(text, offset):
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


class Misprints(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        (self.folder / "pictures").symlink_to(PROJECT / "samples/pictures")

    def findings(self, texts):
        """What check says of each file, by its name."""
        for name, text in texts.items():
            (self.folder / name).write_text(text)
        result = run("check", *texts, "--json", cwd=self.folder)
        found = {name: [] for name in texts}
        for finding in json.loads(result.stdout):
            found[finding["file"]].append(finding)
        return found

    def test_right_figures_are_passed_over(self):
        typed = samples() + [sentences()]
        self.assertGreater(sum(len(report.spots) for report in typed), 150)
        found = self.findings({report.name: report.text for report in typed})
        wrong = [f for findings in found.values() for f in findings if f["rule"] in WORDS]
        self.assertEqual(wrong, [])

    def slips(self, reports):
        """By kind of slip: how many were made, and how many told at their place."""
        chance = random.Random(SEED)
        texts, meant = {}, {}
        for report in reports:
            for at, length, path, number in report.spots:
                for slip in SLIPS:
                    wrong = slip(number, chance, report.figures)
                    if wrong is None or wrong == number:
                        continue
                    name = f"{len(texts)}.xml"
                    texts[name] = report.text[:at] + f"{wrong:,}" + report.text[at + length :]
                    meant[name] = (slip.__name__, place_of(report.text, at), path, number, wrong)
        found = self.findings_of_many(texts)
        counts = {slip.__name__: [0, 0] for slip in SLIPS}
        for name, (slip, place, *about) in meant.items():
            told = any((f.get("line"), f.get("column")) == place and f["rule"] in WORDS for f in found[name])
            counts[slip][0] += told
            counts[slip][1] += 1
            if "-v" in sys.argv and not told:
                print("not told:", slip, *about)
        return counts

    def findings_of_many(self, texts):
        names, found = list(texts), {}
        for start in range(0, len(names), 200):
            found.update(self.findings({name: texts[name] for name in names[start : start + 200]}))
        return found

    def hold(self, reports, least):
        counts = self.slips(reports)
        for slip, (told, made) in counts.items():
            print(f"{slip}: {told} of {made} told, {100 * told // made} %", file=sys.stderr)
            with self.subTest(slip):
                self.assertGreaterEqual(100 * told, least[slip] * made)

    def test_slips_in_the_samples_are_told(self):
        self.hold(samples(), LEAST_FOUND["samples"])

    def test_slips_in_all_manners_of_speaking_are_told(self):
        self.hold([sentences()], LEAST_FOUND["sentences"])


if __name__ == "__main__":
    unittest.main()
