"""Blocks of prose at random: terms, boxes, bands, people, pictures, steps."""
import xml.etree.ElementTree as xml

from words import Words

PICTURES = ("pictures/signature.png", "pictures/portrait.png", "pictures/mark-1.svg", "pictures/mark-3.svg")


class Blocks(Words):
    def h2(self):
        return self.inline(self.element("h2"), self.much(6))

    def h3(self):
        return self.inline(self.element("h3"), self.much(6))

    def terms(self):
        made = self.element("terms")
        for _ in range(40 if self.chance(3) else self.random.randint(1, 5)):
            term = xml.SubElement(made, "term", name=self.line(3))
            if self.chance(60):
                self.inline(term, 40)
                continue
            if self.chance(75):
                term.append(self.p(20))
            if self.chance(50) or not len(term):
                term.append(self.list(1))
        return made

    def definitions(self):
        made = self.element("definitions", title=self.line(4))
        self.maybe(made, "aside", 3, 50)
        for number in range(1, self.random.randint(2, 6)):
            row = xml.SubElement(made, "definition", term=self.line(3))
            if self.chance(70):
                row.set("figure", str(number))
            self.inline(row, self.much(40))
        return made

    def panels(self):
        made = self.element("panels", title=self.line(4))
        self.maybe(made, "aside", 3, 30)
        for _ in range(self.random.randint(1, 5)):
            self.inline(xml.SubElement(made, "panel", title=self.line(2)), self.much(30))
        return made

    def pull_quote(self):
        return self.inline(self.element("pull-quote"), self.much(12))

    def case_study(self):
        made = self.element("case-study", title=self.line(4))
        long = self.chance(10)
        for _ in range(self.random.randint(1, 30 if long else 3)):
            made.append(self.p(30) if self.chance(60) else self.items(self.random.choice(("ul", "ol")), 2))
        return made

    def conditions(self):
        made = self.element("conditions", title=self.line(4))
        for _ in range(self.random.randint(1, 20 if self.chance(10) else 2)):
            made.append(self.p(20) if self.chance(20) else self.items(self.random.choice(("ul", "ol")), 2))
        return made

    def columns(self):
        made = self.element("columns", count=str(self.random.randint(1, 4)))
        made.extend(self.block() for _ in range(self.random.randint(1, 6)))
        return made

    def signature(self):
        made = self.element("signature", name=self.line(3))
        self.maybe(made, "post", 5)
        self.maybe(made, "body", 5)
        for name in ("portrait", "image"):
            if self.chance(50):
                made.set(name, f"pictures/{'portrait' if name == 'portrait' else 'signature'}.png")
                self.maybe(made, f"{name}-alt", 3, 30)
        if "portrait" in made.attrib and self.chance(30):
            made.set("portrait-focus", "50% 20%")
        return made

    def signatures(self):
        return self.element("signatures", *(self.signature() for _ in range(self.random.randint(1, 7))))

    def contact(self):
        made = self.element("contact", title=self.line(3))
        made.extend(self.p(8) for _ in range(self.random.randint(1, 5)))
        return made

    def contacts(self):
        return self.element("contacts", *(self.contact() for _ in range(self.random.randint(1, 9))))

    def figure(self):
        made = self.element("figure", src=self.random.choice(PICTURES), alt=self.line(5))
        self.maybe(made, "caption", self.much(15))
        if self.chance(40):
            made.set("width", self.random.choice(("20mm", "60mm")))
        if self.chance(30):
            made.set("height", self.random.choice(("10mm", "30mm", "300mm")))
            made.set("fit", self.random.choice(("contain", "crop")))
            if made.get("fit") == "crop" and self.chance(80):
                made.set("focus", f"{self.random.randint(0, 100)}% {self.random.randint(0, 100)}%")
        if self.chance(35):
            made.set("wide", "yes")
            if "width" not in made.attrib and self.chance(50):
                made.set("bleed", "yes")
                made.set("src", PICTURES[0])  # a drawing's shapes would count as rules beyond the margins
        return made

    def pull_outs(self):
        made = self.element("pull-outs")
        long = 8 if self.chance(20) else 1
        for _ in range(self.random.randint(1, 6)):
            figure = str(self.random.randrange(10 ** (8 if self.chance(5) else 3)))
            if self.chance(20):
                figure = self.field()
            pull_out = xml.SubElement(made, "pull-out", figure=figure, label=self.line(long))
            if self.chance(50):
                pull_out.text = self.said(self.much(3 * long))
            if self.paths and self.chance(10):
                pull_out.set("of", self.random.choice(self.paths))
        return made

    def divisions(self):
        made = self.element("divisions")
        figures = [self.random.randrange(10000) for _ in range(self.random.randint(1, 9))]
        for figure in figures:
            division = xml.SubElement(made, "division", name=self.line(2), figure=str(figure))
            self.maybe(division, "label", 2, 30)
            if self.paths and self.chance(10):
                division.set("figure", f"{{figure:{self.random.choice(self.paths)}}}")
        if self.chance(30):
            xml.SubElement(made, "division", name=self.word(), figure=str(sum(figures)), total="yes")
        if self.paths and self.chance(30):
            made.set("of", self.random.choice(self.paths))
        return made

    def step(self, parent):
        step = xml.SubElement(parent, "step")
        self.maybe(step, "title", 3, 80)
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
        self.maybe(made, "title", 6, 70)
        self.maybe(made, "alt", 6, 20)
        for _ in range(self.random.randint(1, 6)):
            if self.chance(70):
                self.step(made)
                continue
            branch = xml.SubElement(made, "branch", title=self.line(6))
            for number in range(self.random.randint(2, 3)):
                way = xml.SubElement(branch, "way", label=self.line(3))
                if number and self.chance(20):
                    way.set("ends", "yes")
                for _ in range(self.random.choice((0, 1, 1, 2, 4))):
                    self.step(way)
        return made
