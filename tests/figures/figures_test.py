"""Every published figure stands in the PDF where it belongs: in its table, its row and its column.

The words are read from the PDF by pdftotext, with their places. A table begins at its number in the side
head ("Table 3"); a figure belongs to the column whose right edge it shares, and to the row whose label stands
beside it.
"""
import csv
import re
import unittest
from dataclasses import dataclass, field
from pathlib import Path

from press import SAMPLES, pdf, words_of

HERE = Path(__file__).resolve().parent
COLUMNS = ("category-1", "category-2", "category-3", "total")
SIDE_HEAD_WIDTH = 39.25 / 25.4 * 72
FOOT = 790  # below it there is page furniture alone
NEAR = 0.6


def rows_of(name):
    with open(HERE / name, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@dataclass
class Line:
    label: str = ""
    figures: dict = field(default_factory=dict)  # right edge: the figure as printed


def lines_of(words):
    """Words by their baseline, top down, each line from left to right."""
    lines = []
    for word in sorted(words, key=lambda word: word.bottom):
        if not lines or word.bottom - lines[-1][0].bottom > 2:
            lines.append([])
        lines[-1].append(word)
    return [sorted(line, key=lambda word: word.left) for line in lines]


class Table:
    """What is printed from one table's number to the next one's."""

    def __init__(self, words, left_edge):
        clear = left_edge + SIDE_HEAD_WIDTH
        side = [word for line in lines_of(w for w in words if w.left < clear) for word in line]
        self.title = " ".join(word.text for word in side[2:])
        self.body = lines_of(word for word in words if word.left >= clear)

    def head_edges(self):
        """Of each head over the columns, in their order: the right edges of the first words."""
        heads = []
        for line in self.body:
            marks = [word for word in line if re.fullmatch(r"[123]:", word.text)]
            if len(marks) == 3:
                heads.append([word.right for word in marks])
        return heads

    def head_words(self, edges):
        """The head's words by column, from the lines around the one with "Category 1:"."""
        columns = [[] for _ in edges]
        for line in self.body:
            if any(re.fullmatch(r"[\d,]+|-", w.text) and w.left > edges[0] - 40 for w in line):
                break
            for word in line:
                place = next((i for i, edge in enumerate(edges) if word.right < edge + NEAR), None)
                if place is not None:
                    columns[place].append(word.text)
        return "|".join(" ".join(words) for words in columns)

    def lines(self, edges):
        found = []
        for words in self.body:
            line = Line()
            for word in words:
                edge = next((edge for edge in edges if abs(word.right - edge) < NEAR), None)
                if edge is not None and re.fullmatch(r"[\d,]+|-", word.text):
                    line.figures[edge] = word.text
                else:
                    line.label = f"{line.label} {word.text}".strip()
            found.append(line)
        return found


def tables_of(path):
    """The tables of a PDF in their order: those whose number stands alone in the side head."""
    tables, current = [], None
    words = [word for word in words_of(path) if word.bottom < FOOT]
    for page in sorted({word.page for word in words}):
        here = [word for word in words if word.page == page]
        left_edge = min(word.left for word in here)
        starts = []
        for line in lines_of(here):
            head = [w.text for w in line if w.left < left_edge + SIDE_HEAD_WIDTH]
            if len(head) == 2 and head[0] == "Table" and re.fullmatch(r"\d+", head[1]):
                starts.append((int(head[1]), line[0].top))
        for place, (number, top) in enumerate(starts):
            end = starts[place + 1][1] if place + 1 < len(starts) else FOOT
            current = Table([w for w in here if top - 3 <= w.top < end - 3], left_edge)
            tables.append((number, current))
    return tables


def with_comma(value):
    return value if value == "-" else f"{int(value):,}"


class Figures(unittest.TestCase):
    def expect_report(self, sample):
        figures = {}
        for row in rows_of(f"{sample}.tsv"):
            figures.setdefault((row["table"], row["row"]), {})[row["column"]] = row["value"]
        wording = rows_of(f"{sample}-wording.tsv")
        printed = tables_of(pdf(sample))
        numbers = sorted({int(row["number"]) for row in wording})
        self.assertEqual([number for number, _ in printed], numbers)
        edges = self.edges_of(printed)
        for number, table in printed:
            rows = [row for row in wording if int(row["number"]) == number]
            with self.subTest(sample=sample, table=number):
                self.expect_table(table, rows, edges, figures)
        self.assertEqual(figures, {}, "figures that no table was asked for")

    def edges_of(self, printed):
        """All heads share one set of edges; the total's is that of the single values."""
        heads = [head for _, table in printed for head in table.head_edges()]
        self.assertGreaterEqual(len(heads), 3)
        for head in heads:
            for edge, first in zip(head, heads[0]):
                self.assertAlmostEqual(edge, first, delta=NEAR)
        table = printed[0][1]
        total = max(word.right for line in table.body for word in line)
        return [*heads[0], total]

    def expect_table(self, table, rows, edges, figures):
        title = "".join(row["words"] for row in rows if row["row"] == "")
        self.assertEqual(table.title, title)
        lines = table.lines(edges)
        for row in rows:
            if row["row"] == "head":
                if table.head_edges():
                    self.assertIn(row["words"].split("|")[0], table.head_words(edges))
                    self.assertTrue(table.head_words(edges).endswith(row["words"].split("|", 1)[1]))
            elif row["row"]:
                lines, found = self.take_label(lines, row["words"])
                if row["row"] != "sub-head":
                    self.expect_row(found, figures.pop((row["table"], row["row"])), edges)
        left = [line for line in lines if line.figures]
        self.assertEqual(left, [], "rows beyond those of the format")

    def take_label(self, lines, label):
        """The lines after a label that may run over several, and the figures that stood beside it."""
        for start in range(len(lines)):
            for end in range(start + 1, min(start + 5, len(lines)) + 1):
                words = " ".join(line.label for line in lines[start:end]).strip()
                if words == label:
                    skipped = [line for line in lines[:start] if line.figures]
                    self.assertEqual(skipped, [], f"before {label}")
                    taken = {}
                    for line in lines[start:end]:
                        taken.update(line.figures)
                    return lines[end:], taken
        self.fail(f'"{label}" is not there')

    def expect_row(self, found, expected, edges):
        columns = dict(zip(COLUMNS, edges), count=edges[-1])
        printed = {columns[name]: with_comma(value) for name, value in expected.items()}
        self.assertEqual(found, printed)

    def test_all_figures_of_both_reports_stand_in_their_tables(self):
        for sample in SAMPLES:
            self.expect_report(sample)


if __name__ == "__main__":
    unittest.main()
