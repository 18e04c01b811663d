"""What a report's prose must become: the words of each structure element, in the order of reading.

A leaf is the path of an element's roles below its section, and its words run together.
"""
import copy
import re
import xml.etree.ElementTree as xml

from typed import TYPED
from words import FIELDS

LANG = "xml:lang"
NAMELESS = {"strip", "tile-map", "line", "area", "multiples"}  # charts that need not name each row
ANY = "any element"
HEADED = {"h2", "definitions", "panels"}  # blocks that a list of contents names
INLINE = {"b", "i", "sup", "sub", "a", "span", "br", "footnote"}
GAPS = str.maketrans("", "", " \n\t-*\u00a0\u00ad\u2060\u202f\u2010\u2011")
FIELD = re.compile(r"\{\{|\}\}|\{([^{}]+)\}")
SQUASHED = GAPS | str.maketrans({mark: typed.translate(GAPS) for mark, typed in TYPED.items()})


def squash(text):
    """Without spaces and hyphens: a line may end anywhere."""
    return (text or "").translate(SQUASHED)


def makes_element(child):
    """Bold and the like are no elements, nor is a span that changes no language."""
    return child.tag in ("a", "footnote") or child.tag in ("span", "b", "i") and LANG in child.attrib


def letter(number):
    return f"({chr(96 + number)})" if number <= 26 else f"({chr(96 + (number - 1) // 26)}{chr(97 + (number - 1) % 26)})"


def roman(number):
    text = ""
    for value, digits in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        text += digits * (number // value)
        number %= value
    return text


def blocks_of(element):
    """The blocks of an item or cell; words beside them become paragraphs."""
    run = None
    for piece in (element.text, *(part for child in element for part in (child, child.tail))):
        words = isinstance(piece, str) and piece.strip()
        if words or getattr(piece, "tag", None) in INLINE:
            if run is None:
                run = xml.Element("p")
            if words and len(run):
                run[-1].tail = (run[-1].tail or "") + piece
            elif words:
                run.text = (run.text or "") + piece
            else:
                twin = copy.deepcopy(piece)
                twin.tail = None
                run.append(twin)
        elif piece is not None and not isinstance(piece, str):
            if run is not None:
                yield run
                run = None
            yield piece
    if run is not None:
        yield run


def plain(element):
    """Its words without those of its notes."""
    if element.tag == "footnote":
        return ""
    return (element.text or "") + "".join(plain(child) + (child.tail or "") for child in element)


class Reader:
    def __init__(self):
        self.leaves = []
        self.heads = []  # levels and words of what a list of contents has
        self.charts = []  # the words that each chart's drawing must have
        self.notes = self.numbered = 0
        self.fields = dict(FIELDS)
        self.level = 1  # 2: an H2 stands in this section
        self.owner = None

    def said(self, text):
        """Without spaces, its fields filled in."""
        if "{" in (text or ""):
            text = FIELD.sub(lambda match: self.fields[match[1]] if match[1] else match[0][0], text)
        return squash(text)

    def leaf(self, path, text, owner=None):
        """Words of an element; those that follow each other in the same owner are one leaf."""
        text = self.said(text)
        if not text:
            return
        if self.leaves and owner is not None and self.owner is owner and self.leaves[-1][0] == path:
            self.leaves[-1] = path, self.leaves[-1][1] + text
        else:
            self.leaves.append((path, text))
        self.owner = owner

    def inline(self, element, path, lead=""):
        """The words of a line; beside links, notes and other languages plain words stand in a Span."""
        mixed = any(makes_element(child) for child in element.iter() if child is not element)
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
            elif makes_element(child):
                inner = f"{path} {'Link' if child.tag == 'a' else 'Lang'}"
                holds = any(makes_element(deeper) for deeper in child.iter() if deeper is not child)
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
        for child in blocks_of(element):
            if child.tag == "p" and lead:
                self.inline(child, f"{path} P", lead)
                lead = ""
                continue
            self.leaf(f"{path} P", lead)
            lead = ""
            self.block(child, path)

    def list(self, element, path):
        kind = "term" if element.tag == "terms" else element.get("type", "1") if element.tag == "ol" else "bullet"
        number = int(element.get("start", 1)) - 1
        for item in element:
            number = int(item.get("value", number + 1))
            label = {"1": f"{number}.", "a": letter(number), "term": letter(number), "i": f"({roman(number)})"}
            text = label.get(kind if kind == "term" else kind.lower(), "")
            self.leaf(f"{path} L LI Lbl", text.upper() if kind in ("A", "I") else text)
            self.holder(item, f"{path} L LI LBody", item.get("name", ""))

    def table(self, element, path):
        self.leaf(f"{path} Table Caption", element.get("number", "") + element.get("title", ""))
        heads = list(element.find("thead") or ())
        for row in (*heads, *(child for child in element if child.tag in ("tr", "sub-head", "data-rows"))):
            head = row in heads
            if row.tag == "data-rows":
                self.data_rows(row, path)
                continue
            if row.tag == "sub-head":
                self.inline(row, f"{path} Table TR TH")
                continue
            for cell in row:
                role = f"{path} Table TR {'TH' if head or cell.tag == 'th' else 'TD'}"
                self.holder(cell, role)
                if extra := cell.get("mark", "") + cell.get("percent", ""):
                    self.leaf(role, extra, cell)
        for note in element:
            if note.tag == "note":
                self.inline(note, f"{path} P", note.get("mark", ""))
            elif note.tag == "source":
                self.inline(note, f"{path} P", "Source: ")

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
        if tag in ("definitions", "panels", "case-study") or tag == "h2" and "".join(element.itertext()).strip():
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
        elif tag == "columns":
            for child in element:
                self.block(child, path)
        elif tag == "conditions":
            self.leaf(f"{path} Sect H{3 if self.level == 2 else 2}", element.get("title"))
            for child in element:
                self.block(child, f"{path} Sect")
        elif tag == "signature":
            for name in ("name", "post", "body"):
                self.leaf(f"{path} Div P", element.get(name))
        elif tag in ("signatures", "contacts", "charts"):
            for child in element:
                self.block(child, f"{path} Div")
        elif tag == "contact":
            self.leaf(f"{path} Div P", element.get("title"))
            for child in element:
                self.block(child, f"{path} Div")
        elif tag == "chart":
            number = ""
            if element.get("numbered") == "yes":
                self.numbered += 1
                number = f"Chart {self.numbered}"
            self.leaf(f"{path} Div Caption", number + element.get("title", "") + element.get("subtitle", ""))
            source = f"Source: {element.get('source')}." if "source" in element.attrib else ""
            self.leaf(f"{path} Div P", element.get("note", "") + source)
            names = self.names_in_chart(element)
            self.charts.append([squash(word) for name in names for word in name.split()])
            for child in element.findall("p"):
                self.block(child, path)
        elif tag == "figure":
            self.leaf(f"{path} Div Caption", element.get("caption"))
        elif tag in ("sparkline", "strip-plot"):
            pass  # its figures are drawn
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
            self.unknown(element)

    def names_in_chart(self, element):
        """What its drawing must name."""
        rows = element.findall("row")
        absent = any("-" in (row.text or "").split() for row in rows)  # need not be named
        series = [] if absent else element.get("series", "").split("|")
        names = [row.get("name") for row in rows if "-" not in (row.text or "").split()]
        if "cells" in element.attrib and len(series) == 1:
            series = []  # the title names it
        if "table" in element.attrib:
            names, series = self.names_of(element)
        return series + ([] if element.get("kind") in NAMELESS else names)

    def unknown(self, element):
        """What nobody has described here: its words must be there, in whatever element."""
        for piece in element.itertext():
            self.leaf(ANY, piece)

    def section(self, element, part=None):
        self.level = 1
        title = element.get("title", "Introduction")
        self.leaf(" P", element.get("over"))
        self.leaf(" H1", title)
        self.heads.append((1, self.said(title)))
        for block in element:
            if block.tag == "section":
                self.section(block, element)
                continue
            self.block(block)
            for head in block.iter() if block.tag == "columns" else (block,):
                if part is None and head.tag in HEADED:
                    self.heads.append((2, self.said(head.get("title") or plain(head))))
