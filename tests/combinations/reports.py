"""Reports made at random: every element of prose, in sections of one to four columns, in layouts at random.

A report is an ElementTree, so that it can be shrunk; the same seed makes the same report. What may stand where is
read from the schema: a block that nobody has taught this to make is made from the schema alone.
"""
import functools
import xml.etree.ElementTree as xml

from blocks import PICTURES, Blocks
from charts import Charts
import trials
from press import PROJECT
from schema import RNG, Schemas
from tables import Tables
from words import LANGUAGES, Words

# How often a block comes up; others come up as often as OTHERS.
OFTEN = {"p": 40, "h2": 8, "h3": 8, "ul": 6, "ol": 6, "table": 10, "pull-quote": 5, "case-study": 5}
OTHERS = 3
TRIALS = 64  # layouts that a sweep takes in turn


@functools.cache
def schemas():
    return Schemas(PROJECT / "layouts")


@functools.cache
def section():
    return next(element for element in schemas().elements if element.name == "section" and element.file != "layout")


class Maker(Blocks, Tables, Charts):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.guessed = set()

    ul = ol = Words.list

    def from_schema(self, node, into, file, depth=0):
        """What one node of the schema asks for, put into an element."""
        kind = node.tag.removeprefix(RNG)
        again = {"optional": (0, 1), "zeroOrMore": (0, 2), "oneOrMore": (1, 3)}.get(kind, (1, 1))
        if kind == "element":
            child = xml.SubElement(into, node.get("name"))
            for inner in node:
                self.from_schema(inner, child, file, depth + 1)
        elif kind == "attribute":
            values = tuple(schemas().values(node, file))
            into.set(node.get("name"), self.random.choice(values) if values else self.line(3))
        elif kind == "text":
            self.inline(into, 12)
        elif kind == "ref":
            define, file = schemas().defined(node.get("name"), file)
            for inner in define:
                self.from_schema(inner, into, file, depth + 1)
        elif kind == "choice":
            self.from_schema(self.random.choice(list(node)), into, file, depth + 1)
        elif kind != "empty" and (depth < 9 or kind not in ("optional", "zeroOrMore")):
            for _ in range(self.random.randint(*again)):
                for inner in node:
                    self.from_schema(inner, into, file, depth + 1)

    def unknown(self, element):
        """A block that has no maker of its own; the report says so, for it may be refused."""
        self.guessed.add(element.name)
        node = next(node for node, made in schemas().made.items() if made is element)
        holder = xml.Element("holder")
        self.from_schema(node, holder, element.file)
        return holder[0]

    def block(self):
        blocks = [element for element in section().children if element.name != "standfirst"]
        weights = [OFTEN.get(element.name, OTHERS) for element in blocks]
        (element,) = self.random.choices(blocks, weights)
        maker = getattr(self, element.name.replace("-", "_"), None)
        made = maker() if maker else self.unknown(element)
        if "place" in element.attributes and self.chance(40):
            made.set("place", self.random.choice(element.attributes["place"].values))
        return made

    def section(self, tag, **attributes):
        made = self.element(tag, **attributes)
        if self.chance(40):
            self.inline(xml.SubElement(made, "standfirst"), 20)
        for _ in range(self.random.randint(0, self.random.choice((3, 6, 12)))):
            made.append(self.block())
        return made

    def mark(self, report):
        """What may be said of any element, seldom, wherever the schema lets it stand."""
        anywhere = {element.name: element.attributes for element in schemas().of("prose")}
        figures = set(report.find("statistics").iter())
        for element in report.iter():
            if element in figures:
                continue
            for name, value in (("checked", ("yes",)), ("xml:lang", LANGUAGES)):
                if name in anywhere.get(element.tag, ()) and self.chance(8):
                    element.set(name, self.random.choice(value))

    def part(self):
        made = self.element("part", title=self.said(6))
        self.maybe(made, "over", 4, 50)
        if self.chance(40):
            self.inline(xml.SubElement(made, "standfirst"), 20)
        made.extend(self.titled() for _ in range(self.random.randint(1, 2)))
        return made

    def titled(self):
        made = self.section("section", title=self.said(10))
        self.maybe(made, "over", 4, 20)
        return made

    def front_cover(self):
        made = self.element("front-cover")
        if self.chance(70):
            picture = xml.SubElement(made, "picture", src=self.random.choice(PICTURES), alt=self.line(5))
            if self.chance(40):
                picture.set("focus", f"{self.random.randint(0, 100)}% {self.random.randint(0, 100)}%")
        for _ in range(self.random.randint(0, 4)):
            xml.SubElement(made, "logo", src=self.random.choice(PICTURES), alt=self.line(5))
        return made

    def some_trial(self):
        return trials.trial(self.random.randrange(TRIALS))

    def some_words(self):
        """Makes what blocks may be made of where there are no statistics."""
        self.trial, self.sources, self.followed, self.all_data = self.some_trial(), [], [], []

    def report(self):
        self.trial = self.some_trial()
        report = self.element("report", area="London", year="2024/25", layout=self.trial.name)
        report.set("xml:lang", "en-GB")
        if self.chance(30):
            report.set("figures", self.random.choice(("invented", "published")))
        report.append(self.statistics())
        if self.trial.national.covers and self.chance(70):
            report.append(self.front_cover())
        report.append(self.section("introduction"))
        for _ in range(self.random.choice((0, 0, 1, 2))):
            report.append(self.part() if self.chance(20) else self.titled())
        if self.trial.national.covers:
            self.notes_left = 0  # a cover has no place for them
            report.append(self.element("back-cover", *(self.contact() for _ in range(self.random.randint(1, 3)))))
        self.mark(report)
        return report
