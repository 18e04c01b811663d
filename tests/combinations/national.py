"""What a trial layout brings beside its look: tables of statistics, a list of contents, covers.

All of it is made by the layout's number; its words begin with a capital, those of reports do not.
"""
import random
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field

from words import syllables

MM = 72 / 25.4
MARK = "All figures are invented"
ADDRESS = "www.gov.uk"


@dataclass
class Named:
    """A row or a column."""

    name: str
    label: str
    text: str = ""  # of a column's head: further lines
    total: bool = False


@dataclass
class Part:
    name: str
    sub_head: str
    head: bool  # its columns' heads stand over it
    columns: list  # none: a list of figures
    rows: list
    absent: bool = False  # its first figure cannot be


@dataclass
class Table:
    name: str
    title: str
    parts: list
    note: str


@dataclass
class National:
    tables: list = field(default_factory=list)
    covers: bool = False
    contents: int = 0  # levels; 0: no list of contents
    order: list = field(default_factory=list)  # of "contents", "introduction", "statistics", "local"


class Maker:
    def __init__(self, number):
        self.random = random.Random(f"national {number}")
        self.words = 0

    def chance(self, of_hundred):
        return self.random.random() * 100 < of_hundred

    def line(self, most):
        words = []
        for _ in range(self.random.randint(1, most)):
            self.words += 1
            words.append(syllables(self.words + 15).capitalize())
        return " ".join(words)

    def part(self, name, first):
        columns = [
            Named(f"c{i}", self.line(2), self.line(5) if self.chance(30) else "")
            for i in range(0 if self.chance(30) else self.random.choice((1, 2, 3, 4, 8)))
        ]
        rows = [Named(f"r{i}", self.line(self.random.choice((2, 6)))) for i in range(self.random.randint(1, 5))]
        if len(columns) > 1 and self.chance(60):
            columns.append(Named("total", "Total", total=True))
        if len(rows) > 1 and self.chance(60):
            rows.append(Named("total", "Total", total=True))
        sub_head = "" if first and self.chance(50) else self.line(4)
        return Part(name, sub_head, first or self.chance(50), columns, rows, len(columns) > 1 and self.chance(20))

    def table(self, number):
        several = self.chance(25)
        parts = [self.part(f"p{i}" if several else "", not i) for i in range(self.random.randint(2, 3) if several else 1)]
        for part in parts[1:]:
            if len(part.columns) != len(parts[0].columns):
                part.columns, part.head, part.absent = parts[0].columns, False, False
        if not several:
            parts[0].sub_head = ""
        return Table(f"t{number}", self.line(6), parts, self.line(12) if self.chance(40) else "")


def made(number):
    """Every other layout has tables; every third covers and, alone or with them, some have contents."""
    maker = Maker(number)
    tables = [maker.table(i) for i in range(maker.random.randint(1, 3))] if number % 2 else []
    order = ["introduction", *(["statistics"] if tables else []), "local"]
    contents = maker.random.randint(1, 2) if number % 4 in (1, 2) else 0
    if contents:
        order.insert(0, "contents")
    return National(tables, number % 3 == 1, contents, order)


def table_of(table, into):
    element = xml.SubElement(into, "table", name=table.name, title=table.title)
    absent = [".".join([part.name, "r0.c0"][not part.name :]) for part in table.parts if part.absent]
    if absent:
        element.set("absent", " ".join(absent))
    for part in table.parts:
        made = xml.SubElement(element, "part", **{"name": part.name} if part.name else {})
        if part.sub_head:
            made.set("sub-head", part.sub_head)
        if not part.head:
            made.set("head", "no")
        for column in part.columns:
            attributes = {"name": column.name, "head": column.label}
            attributes |= ({"text": column.text} if column.text else {}) | ({"total": "yes"} if column.total else {})
            xml.SubElement(made, "column", attributes)
        for row in part.rows:
            attributes = {"name": row.name, "label": row.label} | ({"total": "yes"} if row.total else {})
            xml.SubElement(made, "row", attributes)
    if table.note:
        xml.SubElement(element, "note").text = table.note


def covers_of(into, page, up):
    """A front with places for a picture and logos, and a back with contacts, to the page's measure."""
    width, height = (float(page[name][:-2]) for name in ("width", "height"))
    measure = f"{width - 40:.2f}mm"
    covers = xml.SubElement(into, "covers")
    front = xml.SubElement(covers, "cover", name="front", ground="navy")
    foot = height * 0.85
    xml.SubElement(front, "picture", x="0mm", y=f"{height * 0.6:.2f}mm", width=f"{width}mm", height=f"{height * 0.25:.2f}mm")
    xml.SubElement(
        front, "logos", {"x": "20mm", "y": f"{foot + 5:.2f}mm", "width": measure, "height": "10mm", "gap": "8mm",
                         "ground": "white", "ground-y": f"{foot:.2f}mm"},
    )  # fmt: skip
    names = "cover-name cover-name-2 cover-name-3"
    front.extend(
        xml.Element("text", {"x": "20mm", "width": measure} | attributes)
        for attributes in (
            {"styles": names, "role": "title", "y": f"{164 * up:.2f}pt"},
            {"styles": "cover-below", "below": "yes", "y": f"{48.7 * up:.2f}pt"},
            {"styles": "cover-mark", "below": "yes", "y": f"{40 * up:.2f}pt", "when": "invented"},
        )
    )
    for element, words in zip(front.iter("text"), ("{area}", "Annual report|{year}", MARK)):
        element.text = words
    back = xml.SubElement(covers, "cover", name="back", ground="navy")
    address = {"styles": "back-address", "x": "18mm", "y": f"{106 * up:.2f}pt", "width": measure, "href": "https://www.gov.uk/"}
    xml.SubElement(back, "text", address).text = ADDRESS
    xml.SubElement(
        back, "contacts", styles="back-head back-text", below="yes", x="18mm", y=f"{49 * up:.2f}pt", width="40mm", gap="5mm"
    )


def sections_of(national, into, introduction, local):
    """The sections in their order; introduction and local are elements already made."""
    if national.covers:
        xml.SubElement(into, "cover", use="front")
    for name in national.order:
        if name == "contents":
            section = xml.SubElement(into, "section", name="contents", title="Contents")
            xml.SubElement(section, "contents", levels=str(national.contents))
        elif name == "statistics":
            section = xml.SubElement(into, "section", name="statistics", title="Statistics")
            xml.SubElement(section, "statistics")
        else:
            into.append(introduction if name == "introduction" else local)
    if national.covers:
        xml.SubElement(into, "cover", use="back")
