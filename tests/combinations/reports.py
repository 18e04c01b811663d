"""Reports made at random: every element of prose, in sections of one, two and three columns.

A report is an ElementTree, so that it can be shrunk; the same seed makes the same report.
"""
import random
import xml.etree.ElementTree as xml

SYLLABLES = "ka be mo ri tu sen dal for ing ter con pre sta lo vi ment".split()
FLOATS = {"figure", "chart", "table", "pull-outs", "case-study", "flow"}
LAYOUTS = {f"trial-{columns}": columns for columns in (1, 2, 3)}


def layout(name):
    """A layout with nothing in it but the area's own sections."""
    columns = LAYOUTS[name]
    return (
        f'<layout name="{name}" extends="mappa-base" xml:lang="en-GB"><sections>'
        f'<introduction title="Introduction" columns="{columns}"/><local columns="{columns}"/>'
        "</sections></layout>"
    )


class Maker:
    """Makes one report; wild says whether to ask for what cannot look well: words wider than a column,
    boxes higher than a page; nested, whether links, notes and words of another language stand in each other."""

    def __init__(self, seed, wild=False, nested=False):
        self.random = random.Random(seed)
        self.wild = wild
        self.nested = nested
        self.words = 0
        self.notes_left = self.random.choice((0, 3, 12, 60))

    def chance(self, of_hundred):
        return self.random.randrange(100) < of_hundred

    def word(self):
        """No two words of a report are the same: a number in syllables."""
        self.words += 1
        number, word = self.words + 15, ""
        while number:
            number, digit = divmod(number, len(SYLLABLES))
            word += SYLLABLES[digit]
        if self.wild and self.chance(1):
            word *= 12
        return word

    def much(self, most):
        """As many words as are sensible, or in wild reports seldom more than a page holds."""
        return 1200 if self.wild and self.chance(2) else most

    def line(self, most):
        return " ".join(self.word() for _ in range(self.random.randint(1, most)))

    def element(self, tag, *children, **attributes):
        made = xml.Element(tag, {name.replace("_", "-"): value for name, value in attributes.items()})
        made.extend(children)
        return made

    def inline(self, element, most, notes=True, depth=0, elements=True):
        """Words and inline elements into an element; seldom none at all."""
        if self.chance(2) and not depth:
            return element
        element.text = self.line(most) + " "
        for _ in range(self.random.choice((0, 0, 0, 1, 3))):
            kind = self.random.choice("b i sup sub a span br footnote footnote".split())
            if kind == "footnote" and (not notes or not self.notes_left or depth > 1):
                continue
            if kind in ("a", "span", "footnote") and not elements:
                continue
            child = xml.SubElement(element, kind)
            if kind == "a":
                child.set("href", "https://www.gov.uk/")
            if kind == "span":
                child.set("xml:lang", "cy")
            if kind == "footnote":
                self.notes_left -= 1
                self.inline(child, 500 if self.chance(5) else 30, notes=False, depth=2)
            elif kind != "br":
                self.inline(child, 4, notes, depth + 1, elements and (self.nested or kind not in ("a", "span")))
            child.tail = f" {self.line(most)} "
        return element

    def p(self, most=60):
        return self.inline(self.element("p"), 400 if most > 40 and self.chance(4) else most)

    def items(self, tag, depth, **attributes):
        made = self.element(tag, **attributes)
        for _ in range(self.random.randint(1, 4 if depth else 30 if self.chance(5) else 6)):
            item = xml.SubElement(made, "li")
            if self.chance(70):
                self.inline(item, 20)
                continue
            for _ in range(self.random.randint(1, 3)):
                item.append(self.p(20) if depth > 1 or self.chance(50) else self.list(depth + 1))
        return made

    def list(self, depth=0):
        if self.chance(60):
            return self.items("ul", depth)
        return self.items("ol", depth, type=self.random.choice("1ai"))

    def terms(self):
        made = self.element("terms")
        for _ in range(self.random.randint(1, 5)):
            term = xml.SubElement(made, "term", name=self.line(3))
            if self.chance(70):
                self.inline(term, 40)
            else:
                term.append(self.p(20))
                if self.chance(50):
                    term.append(self.list(1))
        return made

    def definitions(self):
        made = self.element("definitions", title=self.line(4))
        if self.chance(50):
            made.set("aside", self.line(3))
        for number in range(1, self.random.randint(2, 6)):
            row = xml.SubElement(made, "definition", term=self.line(3))
            if self.chance(70):
                row.set("figure", str(number))
            self.inline(row, self.much(40))
        return made

    def panels(self):
        made = self.element("panels", title=self.line(4))
        for _ in range(self.random.randint(1, 5)):
            self.inline(xml.SubElement(made, "panel", title=self.line(2)), self.much(30))
        return made

    def pull_quote(self):
        return self.inline(self.element("pull-quote"), self.much(12))

    def case_study(self):
        made = self.element("case-study", title=self.line(4))
        for _ in range(self.random.randint(1, 30 if self.wild and self.chance(10) else 3)):
            made.append(self.p(30) if self.chance(60) else self.items("ul", 2))
        return made

    def signature(self):
        made = self.element("signature", name=self.line(3))
        for name in ("post", "body"):
            if self.chance(60):
                made.set(name, self.line(5))
        for name in ("portrait", "image"):
            if self.chance(50):
                made.set(name, f"pictures/{'portrait' if name == 'portrait' else 'signature'}.png")
        return made

    def figure(self):
        made = self.element("figure", src="pictures/signature.png", alt=self.line(5))
        if self.chance(60):
            made.set("caption", self.line(self.much(15)))
        if self.chance(40):
            made.set("width", self.random.choice(("20mm", "60mm")))
        if self.chance(30):
            made.set("height", self.random.choice(("10mm", "30mm", "300mm")))
            made.set("fit", self.random.choice(("contain", "crop")))
        if self.chance(20):
            made.set("wide", "yes")
        return made

    def pull_outs(self):
        made = self.element("pull-outs")
        for _ in range(self.random.randint(1, 6)):
            pull_out = xml.SubElement(made, "pull-out", figure=str(self.random.randrange(1000)), label=self.word())
            if self.chance(50):
                pull_out.text = self.line(self.much(3))
        return made

    def divisions(self):
        made = self.element("divisions")
        for _ in range(self.random.randint(1, 9)):
            division = xml.SubElement(made, "division", name=self.word(), figure=str(self.random.randrange(10000)))
            if self.chance(30):
                division.set("label", self.word())
        return made

    def step(self, parent):
        step = xml.SubElement(parent, "step")
        if self.chance(80):
            step.set("title", self.line(3))
        if step.attrib and self.chance(20):
            return
        if self.chance(70):
            step.text = self.line(3) + " "
            self.inline(xml.SubElement(step, "b"), 12)
        else:
            step.append(self.p(12))
            step.append(self.list(1))

    def flow(self):
        made = self.element("flow")
        if self.chance(70):
            made.set("title", self.line(6))
        if self.chance(20):
            made.set("alt", self.line(6))
        for _ in range(self.random.randint(1, 6)):
            if self.chance(70):
                self.step(made)
                continue
            branch = xml.SubElement(made, "branch", title=self.line(6))
            for number in range(self.random.randint(2, 4)):
                way = xml.SubElement(branch, "way", label=self.line(3))
                if number and self.chance(20):
                    way.set("ends", "yes")
                for _ in range(self.random.choice((0, 1, 1, 2, 4))):
                    self.step(way)
        return made

    def number(self):
        """A figure as it may stand in a column: with decimals, signs, brackets, shorthand."""
        whole, part = self.random.randrange(10000), self.random.randrange(100)
        forms = ("{}", "{}", "{}.{}", "+{}.{}%", "\u2212{}", "({})", "{} [p]", "-", "[c]")
        return self.random.choice(forms).format(whole, part)

    def cell(self, row, head, last):
        cell = xml.SubElement(row, "th" if head else "td")
        if not head and self.chance(6):
            cell.set("percent", str(self.random.randrange(100)) + "%")
        if not last and self.chance(4):
            cell.set("mark", "*")
        if cell.attrib or self.chance(40):
            cell.text = self.number()
        elif self.chance(10) and not head:
            cell.append(self.p(12))
            cell.append(self.items("ul", 2))
        else:
            self.inline(cell, 200 if self.chance(1) and (self.wild or not head) else self.much(8))
        return cell

    def rows(self, table, count, columns, tag="td"):
        """Rows of cells that reach over others, out of the table, or leave holes; sub-heads between them."""
        reach = [0] * columns
        for at in range(count):
            if tag == "td" and at and self.chance(4):
                table.append(self.inline(self.element("sub-head"), 8))
                reach = [0] * columns
            row = self.element("tr")
            column = 0
            while column < columns:
                if reach[column]:
                    column += 1
                    continue
                free = next((i for i in range(column, columns) if reach[i]), columns) - column
                wide = self.random.randint(1, free) if self.chance(7) else 1
                high = self.random.choice((2, 3, 4, 30)) if self.chance(7) else 1
                if len(row) and self.chance(2):
                    break  # a ragged row
                cell = self.cell(row, tag == "th" or not column and self.chance(50), column + wide == columns)
                for name, span in (("colspan", wide), ("rowspan", high)):
                    if span > 1:
                        cell.set(name, str(span))
                reach[column : column + wide] = [high] * wide
                column += wide
            reach = [max(0, left - 1) for left in reach]
            if not len(row):
                self.cell(row, False, True)  # all columns are taken: one more
            if self.chance(5):
                row.set("total", "yes")
            if self.chance(5):
                row.set("added", "no")
            table.append(row)

    def table(self):
        made = self.element("table")
        columns = self.random.randint(1, 6)
        if self.chance(60):
            made.set("title", self.line(self.much(8)))
        if self.chance(40):
            made.set("number", "Table " + str(self.random.randrange(20)))
        if self.chance(40):
            made.set("look", self.random.choice(("figures", "objectives")))
        if columns < 3 and self.chance(30):
            made.set("span", "column")
        if self.chance(20):
            made.set("align", " ".join(self.random.choice(("left", "right", "decimal")) for _ in range(columns)))
        if columns < 4 and self.chance(30):
            made.set("columns", " ".join(self.random.choice(("*", "2*", "25mm")) for _ in range(columns)))
        if self.chance(60):
            self.rows(xml.SubElement(made, "thead"), self.random.randint(1, 2), columns, "th")
        self.rows(made, self.random.randint(60, 200) if self.chance(4) else self.random.randint(1, 12), columns)
        if self.chance(20):
            self.inline(xml.SubElement(made, "source"), 10)
        for _ in range(self.random.choice((0, 0, 1, 2))):
            note = xml.SubElement(made, "note")
            if self.chance(50):
                note.set("mark", "*")
            self.inline(note, 20)
        return made

    def block(self):
        def head(tag):
            return lambda: self.inline(self.element(tag), self.much(6))

        kinds = (
            (self.p, 40), (head("h2"), 8), (head("h3"), 8), (self.list, 12), (self.terms, 4), (self.definitions, 4),
            (self.panels, 4), (self.pull_quote, 5), (self.case_study, 5), (self.signature, 3), (self.figure, 3),
            (self.pull_outs, 3), (self.divisions, 2), (self.flow, 4), (self.table, 10),
        )  # fmt: skip
        kind, = self.random.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])
        made = kind()
        if made.tag in FLOATS and self.chance(40):
            made.set("place", self.random.choice(("here", "head", "foot", "next-page")))
        return made

    def section(self, tag, **attributes):
        made = self.element(tag, **attributes)
        if self.chance(40):
            self.inline(xml.SubElement(made, "standfirst"), 20)
        for _ in range(self.random.randint(0, 12)):
            made.append(self.block())
        return made

    def report(self):
        layout = self.random.choice(sorted(LAYOUTS))
        report = self.element("report", area="London", year="2024/25", layout=layout)
        report.set("xml:lang", "en-GB")
        xml.SubElement(report, "statistics")
        report.append(self.section("introduction"))
        for _ in range(self.random.choice((0, 0, 1, 2))):
            report.append(self.section("section", title=self.line(10)))
        return report
