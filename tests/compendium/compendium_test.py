"""The compendium: sums, pages, links, what is missing, and what a book is when its making is cut short."""
import os
import pty
import random
import re
import resource
import signal
import subprocess
import tempfile
import time
import unittest

from book import FEW, Book
from press import PROGRAM, output_of, run, words_of

MM = 72 / 25.4
EDGES = [(44.25 + right) * MM for right in (48.25, 74.75, 101.25, 127.75)]  # of the tables' columns
FIGURE = re.compile(r"[\d,]+$|-$")


def figures_on(words, pages):
    """Rows of figures at the edges of the tables' columns, from the top, page by page."""
    rows = {}
    for word in words:
        left = (20 if word.page % 2 else 18) * MM
        if word.bottom > 780:
            continue  # the foot
        at_edge = any(abs(word.right - left - edge) < 0.6 for edge in EDGES)
        if word.page in pages and at_edge and FIGURE.match(word.text):
            rows.setdefault((word.page, round(word.bottom / 4)), []).append((word.left, word.text))
    return [[text for _, text in sorted(row)] for _, row in sorted(rows.items())]


class Pages:
    """The dump of a book or a report: each page's lines, without the foot and the elements' numbers."""

    def __init__(self, dump):
        self.labels, self.lines, self.texts, self.links, self.bookmarks = [], [], [], [], []
        for line in dump.split("\ntags\n")[0].splitlines():
            if match := re.match(r'page \d+ label "([^"]*)"', line):
                self.labels.append(match[1])
                self.lines.append([])
                self.texts.append([])
            elif match := re.match(r"bookmark (\d) page (\d+) y \S+ \"(.*)\"$", line):
                self.bookmarks.append((int(match[1]), int(match[2]), match[3]))
            elif "{pagination}" not in line:
                self.lines[-1].append(re.sub(r" \{(\w+) \d+\}$", r" {\1}", line))
                if match := re.match(r"text .*? w \S+(?: space \S+)? \| (.*)  \{", line):
                    self.texts[-1].append(match[1])
                if match := re.match(r'link .* to page (\d+) y \S+ "(.*)" \{', line):
                    self.links.append((len(self.labels), int(match[1]), match[2]))


class Compendium(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.book = Book(cls.scratch.name)
        cls.parts = cls.book.folder / "parts"
        result = cls.book.make("--parts", cls.parts, "-j", "2")
        cls.said, cls.status = result.stderr.decode(), result.returncode
        cls.pages = Pages(run("compendium", cls.book.source, "--dump").stdout.decode())

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def page_of(self, title, after=0):
        """The first page, from 1, that has the title among its first texts."""
        return next(n for n, texts in enumerate(self.pages.texts, 1) if n > after and title in texts[:3])

    def test_it_is_made_without_a_word(self):
        self.assertEqual((self.status, self.said), (0, ""))

    def test_national_figures_are_the_sums_of_the_areas(self):
        first = self.page_of("National statistics")
        printed = figures_on(words_of(self.book.pdf), range(first, first + 2))
        expected = list(self.book.sums().values())
        expected[-1] = [f"{self.book.rate():,}"]
        self.assertEqual(printed, expected)

    def test_figures_of_a_region_are_the_sums_of_its_areas(self):
        page = self.page_of("The regions")
        text = output_of("pdftotext", "-layout", "-f", page, "-l", page, self.book.pdf, "-")
        wales = ["Gwent", "South Wales"]
        sums = self.book.sums(wales)
        expected = [
            sums["eligible", None, "total"][3],
            sums["eligible", None, "total"][0],
            str(self.book.rate(wales)),
            sums["levels-2-and-3", None, "total"][3],
            sums["returned-to-custody", "breach-of-licence", "total"][3],
        ]
        self.assertRegex(text, r"Wales +" + " +".join(expected))

    def ranked(self, title):
        """The ranking of that title as it stands in two columns: each area's figure, best first."""
        page = self.page_of(title)
        text = output_of("pdftotext", "-layout", "-f", page, "-l", page, self.book.pdf, "-")
        names = "|".join(FEW)
        lines = [re.findall(rf"({names}) +([\d,.]+)", line) for line in text.splitlines()]
        rows = [row for row in lines if len(row) == 2]
        self.assertEqual(len(rows), len(FEW), text)
        return [[row[side] for row in rows] for side in (0, 1)]

    def test_every_figure_of_the_tables_is_ranked(self):
        pages = {
            "Areas by category": (("eligible", None, "total", 0), ("eligible", None, "total", 1)),
            "Areas by breaches of notification": (
                ("breach-of-notification", None, "cautioned", 0),
                ("breach-of-notification", None, "convicted", 0),
            ),
            "Areas by cases met about": (
                ("levels-2-and-3", None, "total", 3),
                ("returned-to-custody", "breach-of-licence", "total", 3),
            ),
            "Areas by orders of the courts": (
                ("restrictive-orders", None, "shpo", 0),
                ("restrictive-orders", None, "shpo-with-foreign-travel", 0),
            ),
            "Areas by notices and revocations": (
                ("restrictive-orders", None, "notification-notices", 0),
                ("lifetime-notification-revoked", None, None, 0),
            ),
            "Areas by breaches of orders": (
                ("sro-breach", None, None, 0),
                ("returned-to-custody", "breach-of-shpo", "total", 0),
            ),
        }
        for title, measures in pages.items():
            for found, (*name, column) in zip(self.ranked(title), measures):
                figures = {area: int(self.book.rows(area)[tuple(name)][column]) for area in FEW}
                with self.subTest(title=title, figure=name):
                    said = {area: int(figure.replace(",", "")) for area, figure in found}
                    self.assertEqual(said, figures)
                    self.assertEqual(list(said.values()), sorted(figures.values(), reverse=True))

    def test_shares_by_level_are_of_all_levels(self):
        for found, row in zip(self.ranked("Areas by level"), ("level-2", "level-3")):
            for area, share in found:
                rows = self.book.rows(area)
                part, whole = (int(rows["eligible", None, name][3]) for name in (row, "total"))
                self.assertEqual(share, f"{(2000 * part + whole) // (2 * whole) / 10:.1f}", area)

    def test_each_area_s_figures_open_its_part(self):
        for area in FEW:
            texts = self.pages.texts[self.page_of(area, after=10) - 1]
            for name, column in (("eligible", 3), ("levels-2-and-3", 3)):
                figure = f"{int(self.book.rows(area)[name, None, 'total'][column]):,}"
                self.assertIn(figure, texts, area)

    def test_bytes_are_the_same_with_any_number_of_threads(self):
        expected = self.book.pdf.read_bytes()
        for jobs in ("1", "2", "4"):
            self.book.make("-j", jobs)
            self.assertTrue(self.book.pdf.read_bytes() == expected, f"-j {jobs}")

    def test_a_part_s_file_is_that_of_the_report_alone(self):
        for area in FEW:
            file = self.book.file(area)
            target = self.book.folder / "alone.pdf"
            self.assertEqual(run("render", file, "-o", target).returncode, 0)
            part = self.parts / file.with_suffix(".pdf").name
            self.assertTrue(part.read_bytes() == target.read_bytes(), area)

    def test_so_it_is_in_print(self):
        self.book.make("-e", "print", "--parts", self.parts, "-o", self.book.folder / "print.pdf")
        target = self.book.folder / "alone.pdf"
        run("render", self.book.file("Gwent"), "-e", "print", "-o", target)
        part = self.parts / "gwent-2024-25-print.pdf"
        self.assertTrue(part.read_bytes() == target.read_bytes())

    def test_a_part_has_the_pages_of_the_report_alone(self):
        for area in FEW:
            alone = Pages(run("render", self.book.file(area), "--dump").stdout.decode())
            first = self.page_of(area, after=10)  # its opener; the report's own pages follow
            for number, lines in enumerate(alone.lines[:-1]):
                there = self.pages.lines[first + number]
                self.assertEqual(without_links(there), without_links(lines), f"{area}, page {number + 1}")

    def test_the_contents_give_the_pages_on_which_titles_stand(self):
        checked = 0
        for on, to, title in self.pages.links:
            if on > 3 or title in ("The areas", "National overview", "National comparison"):
                continue
            texts = self.pages.texts[on - 1]
            self.assertEqual(texts[texts.index(title) + 1], self.pages.labels[to - 1], title)
            self.assertIn(title, self.pages.texts[to - 1], title)
            checked += 1
        self.assertGreater(checked, 10 + len(FEW))

    def test_the_index_leads_to_every_area_and_its_own_sections(self):
        index = self.page_of("Index of areas", after=10)
        links = {title: to for on, to, title in self.pages.links if on >= index}
        for area in FEW:
            titles = [s.get("title") for s in self.book.report(area).iter("section")]
            for title in (area, *titles):
                self.assertIn(title.split("’")[0], " ".join(self.pages.texts[links[title] - 1]))

    def test_bookmarks_have_two_levels_and_lead_to_their_titles(self):
        levels = {level for level, _, _ in self.pages.bookmarks}
        self.assertEqual(levels, {1, 2})
        first = [title for level, _, title in self.pages.bookmarks if level == 1]
        self.assertEqual([title for title in first if title in FEW], sorted(FEW))
        for _, page, title in self.pages.bookmarks:
            self.assertIn(title, " ".join(self.pages.texts[page - 1]))

    def test_pages_are_labelled_by_their_numbers(self):
        self.assertEqual(self.pages.labels, [str(n + 1) for n in range(len(self.pages.labels))])

    def test_a_part_begins_on_a_left_page_and_its_report_on_a_right_one(self):
        for area in FEW:
            self.assertEqual(self.page_of(area, after=10) % 2, 0, area)

    def test_fonts_are_embedded_once(self):
        fonts = output_of("pdffonts", self.book.pdf).splitlines()[2:]
        names = [line.split()[0].split("+")[1] for line in fonts]
        self.assertEqual(len(names), len(set(names)))

    def test_the_look_of_feet(self):
        words = output_of("pdftotext", "-layout", self.book.pdf, "-")
        self.assertIn("Norfolk MAPPA Annual Report 2024/25, page 2", words)
        self.assertIn("(Norfolk, page 3)", words)


def without_links(lines):
    """Where links of one and the same page lead differs by where it stands."""
    return [line for line in lines if not line.startswith("link ")]


class Missing(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.book = Book(scratch.name)

    def expect_missing(self, *rules):
        result = self.book.make()
        said = result.stderr.decode()
        self.assertEqual(result.returncode, 4, said)
        for rule in rules:
            self.assertIn(f"[{rule}]", said)
        self.assertIn("1 of 5 areas are not in the book:", said)
        self.assertIn(f"  Norfolk: {self.book.file('Norfolk')}", said)
        words = output_of("pdftotext", self.book.pdf, "-")
        self.assertIn("Not received", words)
        others = [area for area in FEW if area != "Norfolk"]
        total = self.book.sums(others)["eligible", None, "total"][3]
        self.assertIn(total, words)

    def test_a_file_that_is_not_there(self):
        self.book.file("Norfolk").unlink()
        self.expect_missing("missing-file")

    def test_a_file_that_is_no_xml(self):
        self.book.file("Norfolk").write_text("<report")
        self.expect_missing("bad-tag")

    def change(self, old, new):
        file = self.book.file("Norfolk")
        text = file.read_text()
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1))

    def test_a_figure_that_is_none(self):
        self.change('<row name="level-2">', '<row name="level-2">many ')
        self.expect_missing("not-a-figure")

    def test_a_report_of_another_year(self):
        self.change('year="2024/25"', 'year="2023/24"')
        self.expect_missing("other-year")

    def test_a_report_of_another_area(self):
        self.change('area="Norfolk"', 'area="Suffolk"')
        self.expect_missing("other-area")

    def test_all_of_them(self):
        for area in FEW:
            self.book.file(area).unlink()
        result = self.book.make()
        self.assertEqual(result.returncode, 4)
        self.assertIn("Not received", output_of("pdftotext", self.book.pdf, "-"))

    def test_an_area_listed_twice_makes_no_book(self):
        text = self.book.source.read_text()
        self.book.source.write_text(text.replace('name="Gwent"', 'name="Norfolk"'))
        result = self.book.make()
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"[doubled-area]", result.stderr)
        self.assertFalse(self.book.pdf.exists())


class CutShort(unittest.TestCase):
    """Whatever happens, the old book stands there or the new one."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.book = Book(scratch.name)
        self.assertEqual(self.book.make().returncode, 0)
        self.old = self.book.pdf.read_bytes()
        text = self.book.source.read_text()
        self.book.source.write_text(text.replace("2025-11-27", "2025-11-28"))
        new = self.book.folder / "new.pdf"
        run("compendium", self.book.source, "-o", new)
        self.new = new.read_bytes()
        self.assertNotEqual(self.old, self.new)

    def test_killed_at_any_moment(self):
        command = [PROGRAM, "compendium", self.book.source, "-o", self.book.pdf]
        began = time.monotonic()
        subprocess.run(command, check=True)
        whole = time.monotonic() - began
        draw = random.Random(42)
        for _ in range(25):
            self.book.pdf.write_bytes(self.old)
            process = subprocess.Popen(command)
            time.sleep(draw.uniform(0, whole * 1.1))
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.assertIn(self.book.pdf.read_bytes(), (self.old, self.new))
        subprocess.run(command, check=True)
        self.assertEqual(self.book.pdf.read_bytes(), self.new)
        self.expect_nothing_left()

    def test_a_full_disk(self):
        self.book.pdf.write_bytes(self.old)
        for room in (0, 4096, len(self.new) // 2, len(self.new) - 1):
            limit = lambda room=room: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            result = self.book.make(preexec_fn=limit)
            self.assertEqual(result.returncode, 3)
            self.assertIn(b"[disk-full]", result.stderr)
            self.assertTrue(self.book.pdf.read_bytes() == self.old)
        self.expect_nothing_left()

    def expect_nothing_left(self):
        kept = {"book.pdf", "new.pdf", "compendium.xml", "pictures"}
        left = {path.name for path in self.book.folder.iterdir() if path.suffix != ".xml"}
        self.assertEqual(left - kept, set())


class InTheWay(unittest.TestCase):
    """Nothing is written over somebody's work, and no two files in one place."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.book = Book(scratch.name)

    def expect_refused(self, words, *options, source=None):
        before = {path: path.read_bytes() for path in self.book.folder.rglob("*.xml")}
        result = run("compendium", source or self.book.source, *options)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn(words, result.stderr.decode())
        for path, content in before.items():
            self.assertEqual(path.read_bytes(), content)
        self.assertEqual(list(self.book.folder.rglob("*.pdf")), [])

    def test_the_compendium_itself(self):
        self.expect_refused("is no PDF", "-o", self.book.source)

    def test_an_area_s_report(self):
        self.expect_refused("is no PDF", "-o", self.book.file(FEW[0]))

    def test_the_book_among_the_parts(self):
        parts = self.book.folder / "parts"
        target = parts / self.book.file(FEW[0]).with_suffix(".pdf").name
        self.expect_refused("would be the book and the file of", "-o", target, "--parts", parts)

    def test_two_parts_of_one_name(self):
        other = self.book.folder / "other" / self.book.file(FEW[0]).name
        other.parent.mkdir()
        self.book.file(FEW[1]).rename(other)
        name = self.book.file(FEW[1]).name
        text = self.book.source.read_text()
        self.assertIn(f'"{name}"', text)
        self.book.source.write_text(text.replace(f'"{name}"', f'"other/{other.name}"'))
        self.expect_refused("would go into the same PDF", "--parts", self.book.folder / "parts")

    def test_a_layout_without_a_place_for_areas(self):
        result = run("compendium", self.book.source, "-l", "mappa-2025")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(b"[other-layout]", result.stderr)

    def test_a_folder_means_the_compendium_in_it(self):
        if self.book.source.name != "compendium.xml":
            self.book.source.rename(self.book.source.parent / "compendium.xml")
        result = run("compendium", self.book.source.parent)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertTrue((self.book.source.parent / "compendium.pdf").exists())


def on_a_terminal(*arguments):
    """What the program says where its messages go to a terminal."""
    ours, its = pty.openpty()
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=its)
    os.close(its)
    said = b""
    try:
        while piece := os.read(ours, 4096):
            said += piece
    except OSError:  # Linux: the other end is closed
        pass
    os.close(ours)
    return process.wait(), said.decode()


class Rendered(unittest.TestCase):
    """Many reports into a folder: as one by one."""

    def test_a_terminal_is_told_how_many_are_done(self):
        with tempfile.TemporaryDirectory() as scratch:
            book = Book(scratch)
            files = [book.file(area) for area in FEW]
            for what, command in (
                ("reports", ("render", *files, "-o", book.folder / "out")),
                ("areas", ("compendium", book.folder / "compendium.xml", "-o", book.pdf)),
            ):
                status, said = on_a_terminal(*command, "-j", "4")
                self.assertEqual(status, 0, said)
                numbers = re.findall(rf"\r(\d+) of {len(files)} {what}", said)
                self.assertEqual(numbers, [str(i + 1) for i in range(len(files))])
                self.assertTrue(said.endswith("\r\033[K"), "the line is taken away")

    def test_many_are_the_same_as_one_by_one_and_a_fault_leaves_the_others(self):
        with tempfile.TemporaryDirectory() as scratch:
            book = Book(scratch)
            files = [book.file(area) for area in FEW]
            folder = book.folder / "out"
            for jobs in ("1", "4"):
                self.assertEqual(run("render", *files, "-o", folder, "-j", jobs).returncode, 0)
                for file in files:
                    alone = book.folder / "alone.pdf"
                    run("render", file, "-o", alone)
                    made = folder / file.with_suffix(".pdf").name
                    self.assertTrue(made.read_bytes() == alone.read_bytes(), file.name)
            book.file("Gwent").write_text("<report")
            (folder / book.file("Norfolk").with_suffix(".pdf").name).unlink()
            result = run("render", *files, "-o", folder)
            self.assertEqual(result.returncode, 4)
            self.assertIn(f"  {book.file('Gwent')}", result.stderr.decode().split("could not be made:")[1])
            self.assertTrue((folder / book.file("Norfolk").with_suffix(".pdf").name).exists())


if __name__ == "__main__":
    unittest.main()
