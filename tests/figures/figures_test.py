"""Every published figure stands in the PDF where it belongs: in its table, its row and its column.

The words are read from the PDF by pdftotext, with their places. A table begins at its number in the
side head ("Table 3"); a figure belongs to the column whose right edge it shares, and to the row
whose label stands beside it.
"""
import csv
import re
import unittest
from dataclasses import dataclass, replace
from pathlib import Path

from press import output_of, pdf, words_of

HERE = Path(__file__).resolve().parent
GRIDS = ("hertfordshire-2020-21", "london-2017-18", "london-2024-25", "norfolk-2018-19")
COLUMNS = ("category-1", "category-2", "category-3", "total")
SIDE_HEAD_WIDTH = 39.25 / 25.4 * 72
FOOT = 790  # below it there is page furniture alone
NEAR = 0.6


def rows_of(name):
    with open(HERE / name, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


FIGURE = re.compile(r"[\d,]+|-")


@dataclass
class Line:
    words: list
    figures: dict  # by the right edge that they share with a column
    label: str  # the other words


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

    def __init__(self, words):
        side = lines_of(word for word in words if word.left < SIDE_HEAD_WIDTH)
        self.title = " ".join(word.text for line in side[1:] for word in line)
        self.body = lines_of(word for word in words if word.left >= SIDE_HEAD_WIDTH)

    def edges(self):
        """The right edges of the columns, from the first row with a figure in each of the four."""
        for line in self.body:
            figures = [word.right for word in line if FIGURE.fullmatch(word.text)][-4:]
            if len(figures) == 4:
                return figures
        raise AssertionError("no row has a figure in each column")

    def lines(self, edges):
        for words in self.body:
            figures, label = {}, []
            for word in words:
                edge = next((edge for edge in edges if abs(word.right - edge) < NEAR), None)
                if edge is not None and FIGURE.fullmatch(word.text):
                    figures[edge] = word.text
                else:
                    label.append(word.text)
            yield Line(words, figures, " ".join(label))


def head_of(lines, edges):
    """The words over each column, down to the first figures; each must end on its column's edge."""
    columns = [[] for _ in edges]
    for line in lines:
        if line.figures:
            break
        for word in line.words:
            place = next(i for i, edge in enumerate(edges) if word.right < edge + NEAR)
            columns[place].append(word)
    for words, edge in zip(columns, edges):
        assert words and abs(max(word.right for word in words) - edge) < NEAR, "a head off its edge"
    return "|".join(" ".join(word.text for word in words) for words in columns)


def from_the_margin(words):
    """A page's words, placed from the edge of its tables, where left and right pages differ."""
    margin = min((word.left for word in words if word.text == "Table"), default=0)
    return [replace(word, left=word.left - margin, right=word.right - margin) for word in words]


def tables_of(path):
    """The tables of a PDF in their order: those whose number stands alone in the side head."""
    tables = []
    words = [word for word in words_of(path) if word.bottom < FOOT]
    for page in sorted({word.page for word in words}):
        here = from_the_margin([word for word in words if word.page == page])
        starts = []
        for line in lines_of(here):
            head = [word.text for word in line if word.left < SIDE_HEAD_WIDTH]
            if len(head) == 2 and head[0] == "Table" and head[1].isdigit():
                starts.append((int(head[1]), line[0].top))
        ends = [top for _, top in starts[1:]] + [FOOT]
        for (number, top), end in zip(starts, ends):
            tables.append((number, Table([w for w in here if top - 3 <= w.top < end - 3])))
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
        edges = printed[0][1].edges()
        for number, table in printed:
            rows = [row for row in wording if int(row["number"]) == number]
            with self.subTest(sample=sample, table=number):
                self.expect_table(table, rows, edges, figures)
        self.assertEqual(figures, {}, "figures that no table was asked for")

    def expect_table(self, table, rows, edges, figures):
        title = "".join(row["words"] for row in rows if row["row"] == "")
        self.assertEqual(table.title, title)
        lines = list(table.lines(edges))
        for row in rows:
            if row["row"] == "head":
                self.assertEqual(head_of(lines, edges), row["words"])
            elif row["row"]:
                lines, found = self.take_label(lines, row["words"])
                if row["row"] != "sub-head":
                    self.expect_row(found, figures.pop((row["table"], row["row"])), edges)
        self.assertEqual(
            [line.label for line in lines if line.figures], [], "rows beyond the format's"
        )

    def take_label(self, lines, label):
        """
        The lines after a label that may run over several, and the figures that stood beside it.
        """
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

    def test_all_figures_of_the_grids_stand_in_their_tables(self):
        for sample in GRIDS:
            self.expect_report(sample)


def text_lines(sample):
    """A PDF's lines, as they stand beside each other, with single spaces."""
    text = output_of("pdftotext", "-layout", pdf(sample), "-")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def numbers_in(text):
    return [
        float(found.replace(",", "").replace("\u2212", "-"))
        for found in re.findall(r"[+\u2212-]?\d[\d,]*(?:\.\d+)?", text)
    ]


class Derbyshire(unittest.TestCase):
    """
    The tables of 2005/06 are lists and grids of all kinds: read line by line, in their order. A line
    begins with its words and ends with its row's figures; under them stand the per cents.
    """

    def setUp(self):
        self.figures = {}
        for row in rows_of("derbyshire-2005-06.tsv"):
            words = (row["table"], "*" if row["table"] == "rsos-by-division" else row["row"])
            kind = "percents" if row["column"].endswith("/change-%") else "counts"
            number = float(row["value"].rstrip("*"))
            self.figures.setdefault(words, {"counts": [], "percents": []})[kind].append(number)

    def test_all_figures_stand_in_their_rows(self):
        lines = iter(text_lines("derbyshire-2005-06"))
        for row in rows_of("derbyshire-2005-06-wording.tsv"):
            line = next((line for line in lines if line.startswith(row["words"])), None)
            with self.subTest(table=row["table"], row=row["row"]):
                self.assertIsNotNone(line, "its words are not there")
                if not row["row"]:
                    continue
                expected = self.figures.pop((row["table"], row["row"]))
                self.assertEqual(numbers_in(line[len(row["words"]) :]), expected["counts"])
                if expected["percents"]:
                    self.assertEqual(numbers_in(next(lines)), expected["percents"])
        self.assertEqual(self.figures, {}, "figures that no row was asked for")


if __name__ == "__main__":
    unittest.main()
