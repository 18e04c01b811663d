"""Layouts made at random, each by its number: page, margins, columns, size of type and measures of looks.

A trial extends mappa-base. Its type and all heights are the base's, larger or smaller; its widths are those that the
page gives. What is changed beyond that are measures that may be anything: spaces, rules, counts of columns.
"""
import functools
import random
import re
import xml.etree.ElementTree as xml
from dataclasses import dataclass

import national
from press import PROJECT

MM = 72 / 25.4
PAGES = ((210, 297), (210, 297), (210, 297), (148, 210), (297, 420), (297, 210), (216, 279), (160, 400), (400, 150))
PLAIN = 4  # the first trials are the national design with one to four columns
UNITS = (6, 8, 10, 12, 14, 14, 14, 17, 20, 28)  # the grid's unit in quarters of a point; 14 is the design's
# Measures that may be anything: by what they are multiplied.
FREE = {
    "statistics": ("between", "note-above", "sub-head-above", "row"),
    "list": ("between", "term-between", "bullet-indent", "number-indent", "roman-indent", "term-indent"),
    "definitions": ("space-above", "space-below", "above", "below", "panel-above"),
    "pull-quote": ("above", "below", "outside"),
    "case-study": ("above", "below", "outside", "side"),
    "conditions": ("above", "below", "outside", "side"),
    "signature": ("above", "portrait-width", "portrait-gap", "image-height", "rule-gap"),
    "footnote": ("above", "rule-length"),
    "figures-table": ("above", "below", "cell-right", "between", "note-above", "space", "head-below"),
    "objectives-table": ("above", "below", "cell-right", "between", "note-above", "space", "head-below"),
    "pull-out": ("space",),
    "chart": ("between", "note-above", "plot", "pie"),
}
COUNTS = {"definitions": "panel-columns", "pull-out": "columns", "title": "standfirst-columns"}
LENGTH = re.compile(r"(-?[\d.]+)(pt|mm)")


@dataclass
class Trial:
    """A layout's text, and the places that it gives to what stands on a page, in points."""

    name: str
    text: str
    inner: float
    outer: float
    width: float  # of the text
    top: float
    bottom: float
    title_top: float
    columns: dict  # of text, by "introduction" and "local"
    national: national.National

    def left(self, side):
        return self.outer if side == "left" else self.inner


@functools.cache
def base():
    return xml.parse(PROJECT / "layouts/mappa-base.xml").getroot()


class Scaled:
    """The values of mappa-base, larger or smaller."""

    def __init__(self, chance, up, across):
        self.chance, self.up, self.across = chance, up, across

    def value(self, value, factor=1):
        def scaled(match):
            unit = match[2]
            number = float(match[1]) * factor * (self.across if unit == "mm" else self.up)
            return f"{number:.3f}".rstrip("0").rstrip(".") + unit

        return LENGTH.sub(scaled, value)

    def attributes(self, element, tweaks=()):
        made = {}
        for name, value in element.attrib.items():
            factor = self.chance.choice((0.1, 0.5, 2, 4)) if name in tweaks and self.chance.random() < 0.2 else 1
            if (new := self.value(value, factor)) != value:
                made[name] = new
        return made


def page(chance, plain):
    """The page's attributes, and what follows from them."""
    width, height = (210, 297) if plain else chance.choice(PAGES)
    unit = 14 if plain else chance.choice(UNITS)
    up = unit / 14
    inner, outer = (20, 18) if plain else (chance.uniform(10, 40), chance.uniform(10, 30))
    if width - inner - outer < 90:
        inner = outer = 20
    grid = 12 if plain else chance.choice((6, 8, 12, 12, 16))
    gutter = 5 if plain else chance.uniform(2, 8)
    across = (width - inner - outer) / 172
    column = (width - inner - outer - (grid - 1) * gutter) / grid
    high = height * MM
    bottom = high - max(72 * up, 40)
    up = min(up, high / 600)
    unit = max(6, round(up * 14))
    up = unit / 14
    attributes = {
        "width": f"{width}mm", "height": f"{height}mm", "inner": f"{inner:.3f}mm", "outer": f"{outer:.3f}mm",
        "columns": str(grid), "column": f"{column:.4f}mm", "gutter": f"{gutter:.3f}mm",
        "frame-top": f"{84 * up:.3f}pt", "frame-bottom": f"{bottom:.2f}pt",
        "baseline-step": f"{unit}pt", "unit": f"{unit / 4}pt",
        "hang-first": f"{224 * up:.3f}pt", "hang-next": f"{84 * up:.3f}pt", "safety": "5mm",
    }  # fmt: skip
    return attributes, up, across


def style(element, attributes, chance, plain):
    """A style's measures; sometimes another setting of its lines."""
    if not plain and element.get("name") in ("text", "table-text", "note", "standfirst") and chance.random() < 0.3:
        attributes["align"] = chance.choice(("left", "justify"))
        attributes["hyphenate"] = chance.choice(("yes", "no"))
        attributes["least-last-line"] = str(chance.choice((0, 20, 50)))
    return attributes


@functools.cache
def trial(number):
    chance = random.Random(f"trial {number}")
    plain = number < PLAIN
    layout = xml.Element("layout", {"name": f"trial-{number}", "extends": "mappa-base", "xml:lang": "en-GB"})
    attributes, up, across = page(chance, plain)
    scaled = Scaled(chance, up, across)
    xml.SubElement(layout, "page", attributes)
    styles = xml.SubElement(layout, "styles")
    for old in base().find("styles"):
        xml.SubElement(styles, "style", style(old, {"name": old.get("name")} | scaled.attributes(old), chance, plain))
    looks = xml.SubElement(layout, "looks")
    for old in base().find("looks"):
        made = xml.SubElement(looks, old.tag, scaled.attributes(old, () if plain else FREE.get(old.tag, ())))
        if old.tag in COUNTS and not plain and chance.random() < 0.3:
            made.set(COUNTS[old.tag], str(chance.randint(2, int(attributes["columns"]))))
        elif COUNTS.get(old.tag) and int(old.get(COUNTS[old.tag])) > int(attributes["columns"]):
            made.set(COUNTS[old.tag], attributes["columns"])
        if old.tag == "foot":
            made.set("y", f"{float(attributes['frame-bottom'][:-2]) + 24 * up:.2f}pt")
    most = 4 if plain else max(1, min(4, int((172 * across * MM) / (100 * up))))
    columns = {part: min(most, number % 4 + 1 if plain else chance.choice((1, 2, 2, 3, 4))) for part in ("introduction", "local")}
    introduction = xml.Element("introduction", title="Introduction", columns=str(columns["introduction"]))
    local = xml.Element("local", columns=str(columns["local"]))
    if not plain and chance.random() < 0.3:
        local.set("balance", "no")
    for part in (introduction, local):
        if not plain and chance.random() < 0.25:
            part.set("margin", str(chance.randint(1, 4)))
            columns[part.tag] = max(1, min(2, columns[part.tag] - 1))
            part.set("columns", str(columns[part.tag]))
    brought = national.made(number)
    if brought.covers:
        national.covers_of(layout, attributes, up)
    if brought.tables:
        tables = xml.SubElement(layout, "tables")
        for table in brought.tables:
            national.table_of(table, tables)
    national.sections_of(brought, xml.SubElement(layout, "sections"), introduction, local)
    inner, outer = (float(attributes[name][:-2]) * MM for name in ("inner", "outer"))
    return Trial(
        layout.get("name"), xml.tostring(layout, "unicode"), inner, outer, 172 * MM * across, 84 * up,
        float(attributes["frame-bottom"][:-2]), 70 * up, columns, brought,
    )  # fmt: skip


def of(name):
    """The trial of that name."""
    return trial(int(name.removeprefix("trial-")))
