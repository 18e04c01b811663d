"""Words at random, in lines, paragraphs and lists: what every other block is made of."""
import functools
import random
import xml.etree.ElementTree as xml

SYLLABLES = "ka be mo ri tu sen dal for ing ter con pre sta lo vi ment".split()
# Fields that stand for the same in each report, and what they become.
FIELDS = {
    "area": "London", "year": "2024/25", "next-year": "2025/26", "snapshot-date": "31 March 2025",
    "period-start": "1 April 2024", "period-end": "31 March 2025",
}  # fmt: skip
LANGUAGES = ("cy", "fr", "de", "pl", "en-GB", "cy")


@functools.cache
def syllables(number):
    word = ""
    while number:
        number, digit = divmod(number, len(SYLLABLES))
        word += SYLLABLES[digit]
    return word


class Words:
    """Wild asks for what cannot look well: words wider than a column, boxes higher than a page; nested, whether
    links, notes and words of another language stand in each other."""

    def __init__(self, seed, wild=False, nested=True):
        self.random = random.Random(seed)
        self.wild = wild
        self.nested = nested
        self.words = 0
        self.paths = []  # to figures, for fields
        self.notes_left = self.random.choice((0, 3, 12, 60))

    def chance(self, of_hundred):
        return self.random.random() * 100 < of_hundred

    def word(self):
        """No two words of a report are the same: a number in syllables."""
        self.words += 1
        word = syllables(self.words + 15)
        if self.wild and self.chance(1):
            word *= 12
        return word

    def much(self, most):
        """As many words as are sensible, or in wild reports seldom more than a page holds."""
        return 1200 if self.wild and self.chance(2) else most

    def line(self, most):
        return " ".join(self.word() for _ in range(self.random.randint(1, most)))

    def field(self):
        """A date, a name or a figure that is filled in."""
        if self.paths and self.chance(60):
            return f"{{figure:{self.random.choice(self.paths)}}}"
        return f"{{{self.random.choice(list(FIELDS))}}}"

    def said(self, most):
        """A line of words, sometimes with a field among them, or with braces that are meant as such."""
        words = self.line(most)
        if self.chance(6):
            words += " " + self.field()
        elif self.chance(0.5):
            words += " {{" + self.word() + "}}"
        return words

    def maybe(self, made, attribute, most, of_hundred=60):
        """An attribute of some words, or none."""
        if self.chance(of_hundred):
            made.set(attribute, self.said(most))

    def element(self, tag, *children, **attributes):
        made = xml.Element(tag, {name.replace("_", "-"): value for name, value in attributes.items()})
        made.extend(children)
        return made

    def inline(self, element, most, notes=True, depth=0, elements=True):
        """Words and inline elements into an element; seldom none at all."""
        if self.chance(2) and not depth:
            return element
        element.text = self.said(most) + " "
        for _ in range(self.random.choice((0, 0, 0, 1, 3))):
            kind = self.random.choice("b i sup sub a span br footnote footnote".split())
            if kind == "footnote" and (not notes or not self.notes_left or depth > 1):
                continue
            if kind in ("a", "span", "footnote") and not elements:
                continue
            child = xml.SubElement(element, kind)
            if kind == "a":
                child.set("href", "https://www.gov.uk/")
            if kind == "span" and self.chance(90):
                child.set("xml:lang", self.random.choice(LANGUAGES))
            if kind == "footnote":
                self.notes_left -= 1
                self.inline(child, 500 if self.chance(5) else 30, notes=False, depth=2)
            elif kind != "br":
                self.inline(child, 4, notes, depth + 1, elements and (self.nested or kind not in ("a", "span")))
            child.tail = f" {self.said(most)} "
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
            if self.chance(20):  # words beside a list
                item.text = self.line(6)
                item.append(self.list(depth + 1) if depth < 2 else self.p(9))
                continue
            for _ in range(self.random.randint(1, 3)):
                item.append(self.p(20) if depth > 1 or self.chance(50) else self.list(depth + 1))
        return made

    def list(self, depth=0):
        if self.chance(60):
            return self.items("ul", depth)
        made = self.items("ol", depth, type=self.random.choice("1aAiI"))
        if self.chance(10):
            made.set("start", str(self.random.randint(1, 40)))
        if self.chance(10):
            self.random.choice(list(made)).set("value", str(self.random.randint(1, 30)))
        return made
