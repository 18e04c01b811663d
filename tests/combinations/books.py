"""Small compendia at random: two or three reports in the national layout, gathered into a book.

Each part of the book is the file that its report makes by itself, byte for byte; the book says the words of all parts
in their order; and it is sound.
"""
import random
import subprocess
import tempfile
import xml.etree.ElementTree as xml
from dataclasses import replace
from pathlib import Path

import checks
import national
import rendering
import reports
import tagged
import trials
from press import PROJECT

LAYOUT = "mappa-2025"
AREAS = ("Avon and Somerset", "Dyfed Powys", "Gwent", "Kent", "London", "North Wales", "Northumbria", "West Midlands")
BACK = "AllMAPPAannualreports"  # begins a report's back cover, which the book leaves out
MISSING = 10  # of a hundred books lack a report
SECONDS = 20  # of the processor, for one book


def part_of(element):
    columns = [national.Named(c.get("name"), "", total=c.get("total") == "yes") for c in element.findall("column")]
    rows = [national.Named(r.get("name"), "", total=r.get("total") == "yes") for r in element.findall("row")]
    return national.Part(element.get("name", ""), "", True, columns, rows)


def national_tables():
    layout = xml.parse(PROJECT / f"layouts/{LAYOUT}.xml").getroot()
    return [
        national.Table(table.get("name"), "", [part_of(part) for part in table.findall("part")], "")
        for table in layout.find("tables").findall("table")
    ]


class Maker(reports.Maker):
    """Reports with the tables of the national layout."""

    def some_trial(self):
        return replace(trials.trial(0), name=LAYOUT, national=national.National(national_tables()))

    def amounts(self, part, row):
        made = super().amounts(part, row)
        return [*made[:2], "-"] if row.name == "level-1" else made  # there is no such category at that level

    def paths_of(self, table, part, year=""):
        return (path for path in super().paths_of(table, part, year) if not path.endswith("level-1.category-3"))

    def area(self, name):
        report = self.report()
        report.set("area", name)
        self.notes_left = 0  # a cover has no place for them
        report.append(self.element("back-cover", self.contact()))
        return report


def written(seed, folder):
    """A book's files in a folder; the reports of the areas that are there."""
    chance = random.Random(f"book {seed}")
    areas = sorted(chance.sample(AREAS, chance.randint(2, 3)))
    book = xml.Element("compendium", {"name": "England and Wales", "year": "2024/25", "layout": f"{LAYOUT}-compendium"})
    listed = xml.SubElement(book, "areas")
    found = []
    for number, name in enumerate(areas):
        path = folder / f"{number}.xml"
        area = xml.SubElement(listed, "area", name=name, src=path.name)
        if chance.random() < 0.8:
            area.set("population", str(chance.randrange(100000, 9000000)))
        report = Maker(f"{seed} {name}").area(name)
        if not found or chance.random() * 100 >= MISSING:
            path.write_bytes(xml.tostring(report, "utf-8", xml_declaration=True))
            found.append(path)
    maker = Maker(f"{seed} book")
    maker.some_words()
    xml.SubElement(book, "introduction").append(maker.p())
    book.extend(maker.titled() for _ in range(chance.randint(0, 1)))
    (folder / "book.xml").write_bytes(xml.tostring(book, "utf-8", xml_declaration=True))
    (folder / "pictures").symlink_to(PROJECT / "samples/pictures")
    return found, len(areas)


def faults_of(seed, home, folder):
    """What is wrong with a book: kinds and words."""
    found, listed = written(seed, folder)
    options = ["-o", folder / "book.pdf", "--parts", f"{folder}/parts", "-j", "2"]
    result = rendering.run(home, [folder / "book.xml"], *options, command="compendium", seconds=SECONDS)
    said = result.stderr.decode(errors="replace")
    if result.returncode != (0 if len(found) == listed else 4):
        yield f"book: status {result.returncode}", said[-2000:]
        return
    (folder / "alone").mkdir()
    rendering.run(home, found, "-o", f"{folder}/alone/")
    alone = sorted((folder / "alone").iterdir())
    for pdf in alone:
        part = next((p for p in (folder / "parts").iterdir() if p.stem.startswith(pdf.stem)), None)
        if not part or part.read_bytes() != pdf.read_bytes():
            yield "book: a part is not what its report makes", f"{pdf.name} and {part}"
    if len(alone) != len(found):
        yield "book: a report makes nothing", said[-2000:]
    yield from of_pdf(folder / "book.pdf", alone)


def of_pdf(book, parts):
    result = subprocess.run(["qpdf", "--check", book], capture_output=True)
    if result.returncode:
        yield "book: qpdf finds a fault", result.stderr.decode()[-500:]
        return
    pdf = tagged.Pdf(book)
    words, at = checks.letters("".join(text for _, text in pdf.tagged())), 0
    yield from ((f"book: {kind}", text) for kind, text in pdf.faults)
    for part in parts:
        wanted = checks.letters("".join(text for _, text in tagged.Pdf(part).tagged()))
        wanted = wanted[: wanted.rindex(BACK)]
        where = words.find(wanted, at)
        if where < 0:
            yield "book: words of a part are lost or changed", lost(part.name, wanted, words)
        at = max(at, where)


def lost(name, wanted, words):
    """Up to where the words are found."""
    low, high = 0, len(wanted)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if wanted[:middle] in words else (low, middle)
    at = words.find(wanted[:low]) + low
    return f"{name}: {wanted[low - 30 : low + 30]!r} is {words[at - 30 : at + 30]!r}"


def faults(seed, home):
    with tempfile.TemporaryDirectory(dir=home) as folder:
        found = {}
        for kind, words in faults_of(seed, home, Path(folder)):
            found.setdefault(kind, words)
        return found
