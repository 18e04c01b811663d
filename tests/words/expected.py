"""What a report says, in reading order: pieces of text, from the report and its layout.

Written anew for the tests, by ElementTree: what the program's own loader overlooks is not
overlooked here. Tables and charts are left out; tests/figures reads those.
"""
import re
import xml.etree.ElementTree as ElementTree
from datetime import date

from press import PROJECT

INLINE = {"b", "i", "a", "sup", "sub", "span"}
SPOKEN_ATTRIBUTES = {
    "section": ("title",),
    "introduction": ("title",),
    "panels": ("title", "aside"),
    "panel": ("title",),
    "definitions": ("title", "aside"),
    "definition": ("figure", "term"),
    "term": ("name",),
    "case-study": ("title",),
    "conditions": ("title",),
    "signature": ("name", "post", "body"),
    "figure": ("caption",),
    "contact": ("title",),
    "division": ("name", "figure", "label"),
    "flow": ("title",),
    "step": ("title",),
    "branch": ("title",),
    "way": ("label",),
}
LEFT_OUT = {"statistics", "chart"}
COLUMNS = ["category-1", "category-2", "category-3", "total"]


def in_words(day):
    return f"{day.day} {day:%B} {day.year}"


class Report:
    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        self.layouts = []  # the report's own first, then those it extends
        name = self.root.get("layout")
        while name:
            self.layouts.append(ElementTree.parse(PROJECT / f"layouts/{name}.xml").getroot())
            name = self.layouts[-1].get("extends")
        self.pieces, self.footnotes, self.line = [], [], ""

    def fields(self):
        end = int(self.root.get("year")[:4]) + 1
        published = next(l.get("population-published") for l in self.layouts)
        return {
            "area": self.root.get("area"),
            "year": self.root.get("year"),
            "next-year": f"{end}/{(end + 1) % 100:02}",
            "snapshot-date": f"31 March {end}",
            "period-start": f"1 April {end - 1}",
            "period-end": f"31 March {end}",
            "population-year": str(end - 1),
            "population-published": in_words(date.fromisoformat(published)),
        }

    def figure(self, path):
        """Of "table.row", "table.row.column" or either with a part's name after the table's."""
        table, *names = path.split(".")
        found = self.root.find(f"statistics/table[@name='{table}']")
        if found.find("part") is not None:
            found = found.find(f"part[@name='{names.pop(0)}']")
        cells = next(row for row in found if row.get("name", names[0]) == names[0]).text.split()
        cell = cells[COLUMNS.index(names[1])] if len(names) > 1 else cells[0]
        return f"{int(cell):,}"

    def resolved(self, text):
        fields = self.fields()

        def value(match):
            name = match[1]
            return self.figure(name[7:]) if name.startswith("figure:") else fields[name]

        return re.sub(r"\{([^{}]+)\}", value, text)

    def flush(self):
        words = self.line.split()
        if words:
            self.pieces.append(" ".join(words))
        self.line = ""

    def say(self, text):
        self.line += self.resolved(text or "")

    def walk(self, element):
        """An element's own words and its children's, but not what follows it."""
        if element.tag in LEFT_OUT:
            return
        if element.tag not in INLINE:
            self.flush()
            for name in SPOKEN_ATTRIBUTES.get(element.tag, ()):
                self.say(element.get(name))
                self.flush()
        self.say(element.text)
        for child in element:
            if child.tag == "footnote":
                self.walk_footnote(child)
            elif child.tag == "br":
                self.line += " "
            else:
                self.walk(child)
            self.say(child.tail)
        if element.tag not in INLINE:
            self.flush()

    def walk_footnote(self, element):
        self.flush()  # its mark stands in the text here
        before, self.pieces = self.pieces, []
        for piece in (
            element.text,
            *(part for child in element for part in (child.text, child.tail)),
        ):
            self.say(piece)
        self.flush()
        self.footnotes += self.pieces
        self.pieces = before

    def national_section(self, name):
        for layout in self.layouts:
            found = layout.find(f"sections/section[@name='{name}']")
            if found is not None:
                return found
        raise KeyError(name)

    def cover(self, name):
        cover = next(
            c for l in self.layouts for c in l.findall("covers/cover") if c.get("name") == name
        )
        for text in cover:
            if text.get("when") == "invented" and self.root.get("figures") != "invented":
                continue
            if text.tag == "text":
                self.say(text.text.replace("|", " "))
                self.flush()
            elif text.tag == "contacts" and self.root.find("back-cover") is not None:
                self.walk(self.root.find("back-cover"))

    def read(self):
        """The pieces in order, and the footnotes'."""
        order = next(
            s for s in (layout.find("sections") for layout in self.layouts) if s is not None
        )
        for form in order:
            if form.tag == "cover":
                self.cover(form.get("use"))
            elif form.tag == "introduction":
                self.say(form.get("title"))
                self.walk(self.root.find("introduction"))
            elif form.tag == "local":
                for section in self.root.findall("section"):
                    if section.get("place") == form.get("name"):
                        self.walk(section)
            else:
                self.walk(self.national_section(form.get("use")) if form.get("use") else form)
        return self.pieces, self.footnotes
