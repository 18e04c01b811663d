"""What a report's prose must become: the words of each structure element, in the order of reading.

A leaf is the path of an element's roles below its section, and its words run together.
"""
from typed import as_typed

INLINE = {"b", "i", "sup", "sub", "a", "span", "br", "footnote"}
ELEMENTS = {"a", "span", "footnote"}
GAPS = str.maketrans("", "", " \n\t-\u00a0\u00ad\u2060\u202f\u2010\u2011")


def squash(text):
    """Without spaces and hyphens: a line may end anywhere."""
    return as_typed(text or "").translate(GAPS)


def letter(number):
    return f"({chr(96 + number)})" if number <= 26 else f"({chr(96 + (number - 1) // 26)}{chr(97 + (number - 1) % 26)})"


def roman(number):
    text = ""
    for value, digits in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        text += digits * (number // value)
        number %= value
    return text


class Reader:
    def __init__(self):
        self.leaves = []
        self.notes = 0
        self.level = 1  # 2: an H2 stands in this section
        self.owner = None

    def leaf(self, path, text, owner=None):
        """Words of an element; those that follow each other in the same owner are one leaf."""
        text = squash(text)
        if not text:
            return
        if self.leaves and owner is not None and self.owner is owner and self.leaves[-1][0] == path:
            self.leaves[-1] = path, self.leaves[-1][1] + text
        else:
            self.leaves.append((path, text))
        self.owner = owner

    def inline(self, element, path, lead=""):
        """The words of a line; beside links, notes and other languages plain words stand in a Span."""
        mixed = any(child.tag in ELEMENTS for child in element.iter() if child is not element)
        if not mixed:
            self.leaf(path, lead + "".join(element.itertext()), element)
            return
        self.leaf(f"{path} Span", lead, element)
        self.mixed(element, path, f"{path} Span", element)

    def mixed(self, element, path, own, owner):
        self.leaf(own, element.text, owner)
        for child in element:
            if child.tag == "footnote":
                self.note(child, path)
            elif child.tag in ("a", "span"):
                inner = f"{path} {'Link' if child.tag == 'a' else 'Lang'}"
                holds = any(deeper.tag in ELEMENTS for deeper in child.iter() if deeper is not child)
                self.mixed(child, inner, f"{inner} Span" if holds else inner, child)
            else:
                self.mixed(child, path, own, owner)
            self.leaf(own, child.tail, owner)

    def note(self, element, path):
        self.notes += 1
        number = str(self.notes)
        self.leaf(f"{path} Reference", number)
        self.leaf(f"{path} Note Lbl", number)
        self.inline(element, f"{path} Note P")

    def holder(self, element, path, lead=""):
        """A line of words, or blocks: what an item, a term and a cell hold."""
        if all(child.tag in INLINE for child in element):
            self.inline(element, path, lead)
            return
        for child in element:
            if child.tag == "p" and lead:
                self.inline(child, f"{path} P", lead)
                lead = ""
            else:
                self.block(child, path)

    def list(self, element, path):
        kind = "term" if element.tag == "terms" else element.get("type", "1") if element.tag == "ol" else "bullet"
        for number, item in enumerate(element, 1):
            label = {"1": f"{number}.", "a": letter(number), "term": letter(number), "i": roman(number)}.get(kind, "")
            self.leaf(f"{path} L LI Lbl", f"({label})" if kind == "i" else label)
            self.holder(item, f"{path} L LI LBody", item.get("name", ""))

    def table(self, element, path):
        self.leaf(f"{path} Table Caption", element.get("number", "") + element.get("title", ""))
        for row in element.iter():
            if row.tag == "sub-head":
                self.inline(row, f"{path} Table TR TH")
            if row.tag != "tr":
                continue
            head = row in list(element.find("thead") or ())
            for cell in row:
                role = f"{path} Table TR {'TH' if head or cell.tag == 'th' else 'TD'}"
                self.holder(cell, role)
                if extra := cell.get("mark", "") + cell.get("percent", ""):
                    self.leaf(role, extra, cell)
        for note in element:
            if note.tag in ("note", "source"):
                self.inline(note, f"{path} P", "Source:" if note.tag == "source" else note.get("mark", ""))

    def flow(self, element, path):
        """A step, a branch or one of its ways."""
        self.leaf(f"{path} P", element.get("label", "") + element.get("title", ""))
        if element.tag == "step":
            if all(child.tag in INLINE for child in element):
                self.inline(element, f"{path} P")
            else:
                self.holder(element, path)
            return
        for child in element:
            self.flow(child, path)

    def block(self, element, path=""):
        tag = element.tag
        if tag in ("definitions", "panels", "case-study", "h2"):
            self.level = 2
        if tag == "h3":
            # No level is skipped: an h3 that no h2 stands over is read as one.
            self.inline(element, f"{path} H{self.level + 1 if self.level == 2 else 2}")
        elif tag in ("p", "h2", "standfirst"):
            self.inline(element, f"{path} {'P' if tag == 'standfirst' else tag.upper()}")
        elif tag in ("ul", "ol", "terms"):
            self.list(element, path)
        elif tag in ("definitions", "panels"):
            self.leaf(f"{path} H2", element.get("title"))
            self.leaf(f"{path} P", element.get("aside"))
            for child in element:
                if tag == "panels":
                    self.leaf(f"{path} H3", child.get("title"))
                    self.inline(child, f"{path} P")
                    continue
                self.leaf(f"{path} L LI Lbl", child.get("figure"))
                self.leaf(f"{path} L LI LBody P", child.get("term"))
                self.inline(child, f"{path} L LI LBody P")
        elif tag == "pull-quote":
            self.inline(element, f"{path} BlockQuote P")
        elif tag == "case-study":
            self.leaf(f"{path} Sect P", "Case study")
            self.leaf(f"{path} Sect H2", element.get("title"))
            for child in element:
                self.block(child, f"{path} Sect")
        elif tag == "signature":
            for name in ("name", "post", "body"):
                self.leaf(f"{path} Div P", element.get(name))
        elif tag == "figure":
            self.leaf(f"{path} Div Caption", element.get("caption"))
        elif tag == "table":
            self.table(element, path)
        elif tag == "pull-outs":
            for child in element:
                self.leaf(f"{path} L LI Lbl", child.get("figure"))
                self.leaf(f"{path} L LI LBody P", child.get("label"))
                self.inline(child, f"{path} L LI LBody P")
        elif tag == "divisions":
            for child in element:
                self.leaf(f"{path} L LI Lbl", child.get("name"))
                self.leaf(f"{path} L LI LBody P", child.get("figure"))
                self.leaf(f"{path} L LI LBody P", child.get("label"))
        elif tag == "flow":
            self.leaf(f"{path} Div Caption", element.get("title"))
            for child in element:
                self.flow(child, f"{path} Div Figure")
        else:
            raise AssertionError(f"nobody has said what <{tag}> becomes")


def leaves(report):
    reader = Reader()
    for section in report:
        if section.tag == "statistics":
            continue
        reader.level = 1
        reader.leaf(" H1", section.get("title", "Introduction"))
        for block in section:
            reader.block(block)
    return reader.leaves
