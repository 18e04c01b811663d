"""A PDF's words as its tags have them, read through qpdf.

pdfinfo -struct-text says the same, but draws a page again for each of its sequences: seconds for a document of ten
pages. This takes the objects from qpdf, the codes from each font's ToUnicode, and looks at each page once (ISO 32000-1,
14.6 marked content, 14.7 structure). Of content streams it knows what areapress writes: no inline images, parentheses
in strings escaped.
"""
import base64
import collections
import json
import re
import subprocess

OPERATORS = re.compile(
    rb"\((?P<string>(?:[^\\()]|\\.)*)\)|/(?P<font>\S+) \S+ Tf\b|/(?P<tag>\w+)\s*<<(?P<properties>.*?)>>\s*BDC\b|"
    rb"(?P<end>\bEMC\b)|(?P<save>\bq\b)|(?P<restore>\bQ\b)|(?P<unknown>\bBMC\b|\bBI\b|<[0-9A-Fa-f]+>)",
    re.DOTALL,
)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}
BLOCK = re.compile(rb"beginbfchar\n(.*?)endbfchar", re.DOTALL)
MEANING = re.compile(rb"^<([0-9A-F]+)><([0-9A-F]+)>$", re.MULTILINE)
WIDER = 0xF0  # bytes from here on begin a code of two


def unescaped(match):
    byte = match[1]
    return bytes([int(byte, 8) & 255]) if byte.isdigit() else ESCAPED.get(byte, byte)


class Sequence:
    """What stands between BDC and EMC; number is its MCID, None of an artifact."""

    def __init__(self, tag, number):
        self.tag, self.number, self.text = tag, number, ""


class Pdf:
    def __init__(self, path):
        self.faults = []  # kinds and words
        command = ["qpdf", "--json", "--json-stream-data=inline", "--decode-level=all", str(path)]
        result = subprocess.run(command, capture_output=True)
        if result.returncode:
            raise AssertionError(f"{path}: {result.stderr.decode()[-500:]}")
        self.objects = json.loads(result.stdout)["qpdf"][1]
        self.root = self.value(self.value(self.objects["trailer"]["value"])["/Root"])
        self.meanings = {}
        self.pages = list(self.leaves(self.root["/Pages"]))
        self.sequences = {page: self.read(page) for page in self.pages}

    def value(self, thing):
        """What a reference stands for; anything else is itself."""
        while isinstance(thing, str) and f"obj:{thing}" in self.objects:
            held = self.objects[f"obj:{thing}"]
            thing = held["value"] if "value" in held else held["stream"]["dict"]
        return thing

    def stream(self, reference):
        return base64.b64decode(self.objects[f"obj:{reference}"]["stream"]["data"])

    def leaves(self, reference):
        """The pages in order, as references."""
        node = self.value(reference)
        if node["/Type"] == "/Page":
            yield reference
        for kid in node.get("/Kids", ()):
            yield from self.leaves(kid)

    def font(self, reference):
        """What each code of a font means."""
        if reference not in self.meanings:
            meanings = self.stream(self.value(reference)["/ToUnicode"])
            pairs = [pair for block in BLOCK.findall(meanings) for pair in MEANING.findall(block)]
            self.meanings[reference] = {
                bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs
            }
        return self.meanings[reference]

    def words(self, codes, font):
        text, at = "", 0
        while at < len(codes):
            after = at + 1 + (codes[at] >= WIDER)
            if codes[at:after] not in font:
                self.faults.append(("a code means nothing", codes[at:after].hex()))
            text += font.get(codes[at:after], "")
            at = after
        return text

    def read(self, reference):
        """A page's sequences in the order of its content."""
        page = self.value(reference)
        resources = self.value(page["/Resources"])
        fonts = {name[1:]: font for name, font in self.value(resources.get("/Font", {})).items()}
        several = self.value(page["/Contents"])
        contents = several if isinstance(several, list) else page["/Contents"]
        content = b"\n".join(map(self.stream, [contents] if isinstance(contents, str) else contents))
        found, open_now, font, saved = [Sequence("", None)], None, {}, []
        for match in OPERATORS.finditer(content):
            kind = match.lastgroup
            if kind == "string":
                codes = ESCAPE.sub(unescaped, match["string"]) if b"\\" in match["string"] else match["string"]
                (open_now or found[0]).text += self.words(codes, font)
            elif kind == "font":
                font = self.font(fonts[match["font"].decode()])
            elif kind == "properties":
                if open_now:
                    self.faults.append(("a sequence within a sequence", match[0].decode("latin-1")))
                number = re.match(rb"/MCID (\d+)$", match["properties"])
                open_now = Sequence(match["tag"].decode(), int(number[1]) if number else None)
                found.append(open_now)
            elif kind == "end":
                open_now = None
            elif kind == "save":
                saved.append(font)
            elif kind == "restore":
                font = saved.pop()
            else:
                self.faults.append(("content that no test can read", match[0].decode("latin-1")))
        if open_now or saved:
            self.faults.append(("a page ends within a sequence", reference))
        return found

    def text(self):
        """All words in the order of the pages' content."""
        return "".join(sequence.text for page in self.pages for sequence in self.sequences[page])

    def tagged(self):
        """Each element's role and own words, in the order of the tags; and what is wrong with tags and sequences."""
        left = collections.Counter()
        numbered = {}
        for page in self.pages:
            for sequence in self.sequences[page]:
                if sequence.number is not None:
                    left[page, sequence.number] += 1
                    numbered[page, sequence.number] = sequence
                elif sequence.tag != "Artifact" and sequence.text.strip():
                    self.faults.append(("words that no tag has", sequence.text[:60]))
        parents = dict(self.entries(self.value(self.root["/StructTreeRoot"])["/ParentTree"]))
        found = []
        for reference, role, page, number in self.contents(self.root["/StructTreeRoot"], None):
            left[page, number] -= 1
            sequence = numbered.get((page, number))
            if not sequence or left[page, number]:
                self.faults.append(("a tag's sequence is not there once", f"{role} {page} {number}"))
                continue
            if self.value(parents[self.value(page)["/StructParents"]])[number] != reference:
                self.faults.append(("a sequence has another parent", f"{role} {page} {number}"))
            if sequence.tag != role:
                self.faults.append(("a sequence has another role", f"{sequence.tag} of {role}"))
            found.append((role, sequence.text))
        for (page, number), count in left.items():
            if count > 0:
                self.faults.append(("a sequence that no tag has", numbered[page, number].text[:60]))
        return found

    def entries(self, reference):
        """Keys and values of a number tree."""
        node = self.value(reference)
        numbers = node.get("/Nums", ())
        yield from zip(numbers[::2], numbers[1::2])
        for kid in node.get("/Kids", ()):
            yield from self.entries(kid)

    def contents(self, reference, page):
        """Each element's sequences in order: its reference, role, page and number."""
        element = self.value(reference)
        page = element.get("/Pg", page)
        kids = self.value(element.get("/K", []))
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                yield reference, element["/S"][1:], page, kid
            elif isinstance(kid, dict) and kid.get("/Type") == "/MCR":
                yield reference, element["/S"][1:], kid.get("/Pg", page), kid["/MCID"]
            elif isinstance(kid, str):
                if self.value(kid)["/P"] != reference:
                    self.faults.append(("a tag has another parent", str(kid)))
                yield from self.contents(kid, page)
