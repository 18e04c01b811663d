"""The dump read back: pages of items with their places in points; see the head of src/paint/dump.c."""
import re
from dataclasses import dataclass, field

NUMBER = r"(-?\d+(?:\.\d+)?)"
TEXT = re.compile(
    rf'text {NUMBER} {NUMBER} "([^"]*)" {NUMBER} (\S+) track (-?\d+) w {NUMBER}(?: space {NUMBER})? \| '
    r"(.*)  \{([^}]*)\}$"
)
RULE = re.compile(rf"rule {NUMBER} {NUMBER} {NUMBER} {NUMBER} (\S+) \{{([^}}]*)\}}$")
FILL = re.compile(rf"fill {NUMBER} {NUMBER} path (.*?)( evenodd)? (\S+) \{{([^}}]*)\}}$")
IMAGE = re.compile(rf'image {NUMBER} {NUMBER} {NUMBER} {NUMBER} "([^"]*)" \{{([^}}]*)\}}$')
FRAME = re.compile(rf"clip {NUMBER} {NUMBER} path M0,0 L{NUMBER},0 L\3,{NUMBER} L0,\4 Z ")
PAGE = re.compile(rf'page (\d+) label "([^"]*)" (left|right) {NUMBER} x {NUMBER} bleed {NUMBER} master (\S+)$')


@dataclass
class Text:
    x: float
    y: float
    face: str
    size: float
    ink: str
    track: int
    width: float
    text: str
    owner: str
    space: float = 0  # what is added to each word space

    @property
    def right(self):
        return self.x + self.width


@dataclass
class Rule:
    x: float
    y: float
    width: float
    height: float
    ink: str
    owner: str

    @property
    def right(self):
        return self.x + self.width


@dataclass
class Fill:
    x: float
    y: float
    path: str
    ink: str
    owner: str

    def points(self):
        """All points of the path, in page space."""
        pairs = re.findall(rf"{NUMBER},{NUMBER}", self.path)
        return [(self.x + float(x), self.y + float(y)) for x, y in pairs]


@dataclass
class Image:
    x: float
    y: float
    width: float
    height: float
    path: str
    owner: str


@dataclass
class Page:
    number: int
    label: str
    side: str
    width: float
    height: float
    bleed: float
    master: str
    texts: list = field(default_factory=list)
    rules: list = field(default_factory=list)
    fills: list = field(default_factory=list)
    images: list = field(default_factory=list)

    def text(self, start, nth=0):
        """The nth text that begins so."""
        found = [text for text in self.texts if text.text.startswith(start)]
        if len(found) <= nth:
            raise AssertionError(f"page {self.number} has no text {nth} that begins with {start!r}")
        return found[nth]

    def rules_of(self, ink, height):
        return sorted(
            (rule for rule in self.rules if rule.ink == ink and abs(rule.height - height) < 0.01),
            key=lambda rule: (rule.y, rule.x),
        )

    def lines(self):
        """Texts joined by baseline and column: (y, words), from the top."""
        rows = {}
        for text in self.texts:
            rows.setdefault(text.y, []).append(text)
        return [(y, " ".join(t.text for t in sorted(rows[y], key=lambda t: t.x))) for y in sorted(rows)]


def seen(frames, x, y, width, height):
    """What of a box shows through the innermost clipping area."""
    x, y, width, height = (float(length) for length in (x, y, width, height))
    if not frames or not frames[-1]:
        return x, y, width, height
    left, top, wide, high = frames[-1]
    right, bottom = min(x + width, left + wide), min(y + height, top + high)
    left, top = max(x, left), max(y, top)
    return left, top, max(right - left, 0), max(bottom - top, 0)


def parse(text):
    """The pages of a dump; bookmarks and tags are left aside."""
    pages, frames = [], []  # what shows of what is cut: the clipping areas that are open
    for line in text.split("\n"):
        if match := PAGE.match(line):
            number, label, side, width, height, bleed, master = match.groups()
            pages.append(Page(int(number), label, side, float(width), float(height), float(bleed), master))
        elif match := TEXT.match(line):
            x, y, face, size, ink, track, width, space, words, owner = match.groups()
            pages[-1].texts.append(
                Text(
                    float(x), float(y), face, float(size), ink, int(track), float(width), words, owner, float(space or 0)
                )
            )
        elif match := RULE.match(line):
            x, y, width, height, ink, owner = match.groups()
            box = seen(frames, x, y, width, height)
            if box[2] and box[3]:
                pages[-1].rules.append(Rule(*box, ink, owner))
        elif match := FILL.match(line):
            x, y, path, _, ink, owner = match.groups()
            pages[-1].fills.append(Fill(float(x), float(y), path, ink, owner))
        elif match := IMAGE.match(line):
            x, y, width, height, path, owner = match.groups()
            pages[-1].images.append(Image(*seen(frames, x, y, width, height), path, owner))
        elif match := FRAME.match(line):
            frames.append(seen(frames, *match.groups()))
        elif line.startswith("clip "):
            frames.append(frames[-1] if frames else None)
        elif line.startswith("unclip"):
            frames.pop()
        elif line == "tags":
            break
    return pages


def page_with(pages, start):
    """The page on which a text begins so, in the title's size."""
    for page in pages:
        for text in page.texts:
            if text.text.startswith(start) and text.size >= 26:
                return page
    raise AssertionError(f"no page has the title {start!r}")
