"""Typography that can be measured, over all samples and over text made for it: read from the dump.

What is asked for: all text of facing columns on one grid; no ladder of more than two hyphens; no word space outside
the layout's limits but where a warning names the paragraph; nothing torn at a line's end that belongs together; marks
as a printer sets them; no last line of one short word.
"""
import os
import random
import re
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

import dumped
from press import ALL_SAMPLES, PROJECT, dump, run

SOFT_HYPHEN = "\u00ad"
# Size of the text, first baseline and step of its lines: 2005/06 is set closer.
GRIDS = {"derbyshire-2005-06": (9.5, 93.75, 13)}
GRID = 10, 94.5, 14
LATO_SPACE = 0.256  # of the size: Lato's own word space

ENGLISH_MONTHS = "January February March April May June July August September October November December".split()
WELSH_MONTHS = (
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr "
    "Fawrth Fai Fehefin Orffennaf Fedi Dachwedd Ragfyr"
).split()
MONTHS = "|".join(ENGLISH_MONTHS + WELSH_MONTHS)
NUMBERED = (
    "Levels?|Categor(?:y|ies)|Tables?|[Ss]ections?|pages?|Act|"
    "Lefel(?:au)?|(?:Nghat|Chat|Gat|Cat)egori|D?Th?ablo?|Tabl|Deddf|[Tt]udalen"
)
UNITS = (
    "per cent|per|cent|months?|years?|days?|weeks?|hours?|minutes?|million|%|"
    "y cant|mis|fis|fisoedd|misoedd|blynedd|flynedd|mlynedd|wythnos|diwrnod|miliwn"
)
TORN = [
    (re.compile(before), re.compile(after))
    for before, after in (
        (r"\d\u2013$", r"\d"),
        (r"\b\d{1,2}(?:st|nd|rd|th)?$", rf"(?:{MONTHS})\b"),
        (rf"\b(?:{MONTHS})$", r"\d{4}\b"),
        (rf"\b(?:{NUMBERED})$", r"\d"),
        (r"(?:^|[\s£(])\d[\d,.]*$", rf"(?:{UNITS})(?![a-z])"),
        (r"\d[\s\u00a0]per$", r"cent\b"),
        (r"\d[\s\u00a0]y$", r"cant\b"),
        (r"\b(?:Mr|Mrs|Ms|Dr)$", r"[A-Z]"),
        (r"\be\.g\.$", r"\w"),
        (r"(?:^|\s)[A-Z]\.$", r"[A-Z][a-z]"),
    )
]
TYPED = re.compile(r"[\"']|(?<!\.)\.\.\.(?!\.)|(?<=\S) -{1,3} (?=\S)|(?<![\w/-])\d{1,4}-\d{1,4}(?![\w/-])")


@dataclass
class Line:
    page: int
    x: float
    y: float
    right: float
    text: str
    size: float
    leading_owner: str
    space: float


def lines_of(text):
    """The lines in the order of the dump, pieces on one baseline that follow each other joined."""
    lines = []
    for page in dumped.parse(text):
        before = None
        for piece in page.texts:
            follows = before and abs(before.y - piece.y) < 4 and -0.1 < piece.x - before.right < 4
            if follows:
                before.text += piece.text
                before.right = piece.right
            else:
                before = Line(
                    page.number, piece.x, piece.y, piece.right, piece.text, piece.size, piece.owner, piece.space
                )
                lines.append(before)
            before.space = max(before.space, piece.space)
    return lines


def paths_of(text):
    """Each element's path of roles from the root, by "ROLE INDEX"."""
    paths, above = {}, []
    for line in text[text.index("\ntags\n") + 6 :].splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        role, index = line.split()[:2]
        above = above[: depth - 1] + [role]
        paths[f"{role} {index}"] = " ".join(above)
    return paths


def follow(before, after):
    """True for two lines of one paragraph, in one column or in two."""
    below = after.page == before.page and 0 < after.y - before.y < 2.2 * before.size
    beside = after.y < before.y or after.page > before.page
    return before.leading_owner == after.leading_owner and (below or beside)


def torn(lines):
    for before, after in zip(lines, lines[1:]):
        if after.page != before.page or abs(after.y - before.y) < 4:
            continue
        # What a line's end has parted may be of several elements, so owners are not asked for.
        if not (0 < after.y - before.y < 2.2 * before.size and abs(after.size - before.size) < 0.1):
            continue
        if after.x > before.x + 60 or before.x > after.x + 60 + (before.right - before.x):
            continue
        for end, start in TORN:
            if end.search(before.text.rstrip()) and start.match(after.text.lstrip()):
                yield f"page {before.page}: {before.text[-30:]!r} | {after.text[:30]!r}"


def ladders(lines):
    row, before = 0, None
    for line in (line for line in lines if line.y < 800):  # a page's foot parts no paragraph
        if not before or not follow(before, line):
            row = 0
        row = row + 1 if line.text.endswith((SOFT_HYPHEN, "-")) and len(line.text) > 2 else 0
        if row > 2:
            yield f"page {line.page}: {line.text}"
        before = line


def last_lines(lines):
    """The last line of each paragraph of three lines or more."""
    row, before = [], None
    for line in lines + [None]:
        if before and (line is None or not follow(before, line)):
            if len(row) > 2:
                yield row[-1]
            row = []
        row.append(line)
        before = line


class Samples(unittest.TestCase):
    def each(self):
        return [(sample, dump(sample)) for sample in ALL_SAMPLES]

    def test_nothing_that_belongs_together_is_torn(self):
        for _, text in self.each():
            self.assertEqual(list(torn(lines_of(text))), [])

    def test_no_ladder_has_more_than_two_hyphens(self):
        for _, text in self.each():
            self.assertEqual(list(ladders(lines_of(text))), [])

    def test_ragged_text_keeps_the_faces_own_spaces(self):
        for _, text in self.each():
            self.assertEqual([line.text for line in lines_of(text) if line.space], [])

    def test_marks_are_those_of_a_printer(self):
        for _, text in self.each():
            pages = dumped.parse(text)
            wrong = [t.text for page in pages for t in page.texts if TYPED.search(t.text) and "/" not in t.text]
            self.assertEqual(wrong, [])

    def test_text_of_all_columns_is_on_one_grid(self):
        for sample, text in self.each():
            paths = paths_of(text)
            above = dict(zip(list(paths)[1:], paths))
            off, on = [], 0
            size, first, step = GRIDS.get(sample, GRID)
            for page in dumped.parse(text):
                heads = [t for t in page.texts if t.owner.startswith("H3")]
                panels = {t.owner for t in heads if sum(abs(h.y - t.y) < 1 for h in heads) > 1}
                for t in page.texts:
                    path = paths.get(t.owner, "")
                    if above.get(t.owner) in panels:  # side by side under a rule: they have units of their own
                        continue
                    if t.size != size or t.ink != "text" or not re.fullmatch(
                        r"Document (Art |Part )?Sect (L LI LBody|P)( L LI LBody| Span| Link| Lang)*", path
                    ):
                        continue
                    on += 1
                    if round((t.y - first) % step, 2) % step:
                        off.append(f"page {page.number} y {t.y}: {t.text}")
            self.assertEqual(off, [])
            self.assertGreater(on, 100, sample)

    def test_no_last_line_is_one_short_word(self):
        for sample, text in self.each():
            paths = paths_of(text)
            size = GRIDS.get(sample, GRID)[0]
            lines = [l for l in lines_of(text) if l.size == size and "Table" not in paths.get(l.leading_owner, "Table")]
            short = [l.text for l in last_lines(lines) if re.fullmatch(r"\S{1,3}[.,:;]?", l.text)]
            self.assertEqual(short, [])


WORDS = {
    "en-GB": (
        "the of and to a in for is on that by this with you it not or be are from at as your all have new more an "
        "agencies management representation responsibility offenders individuals arrangements organisations "
        "accommodation supervision notification requirements strategic board published introduction multi-agency "
        "co-operation well-being long-term non-compliance sub-committee"
    ).split(),
    "cy": (
        "y yr a ac o i yn am ar gan wrth dros heb at hyd mae bod hwn hon gyda neu os fel nid ond eu ei asiantaethau "
        "rheolaeth troseddwyr unigolion trefniadau sefydliadau llety goruchwyliaeth gofynion strategol bwrdd "
        "cyhoeddwyd cyflwyniad aml-asiantaethol cydweithrediad cyfrifoldeb"
    ).split(),
}
BOUND = {
    "en-GB": ["31 March 2025", "1 April 2024", "Level 2", "Category 1", "12 per cent", "£3 million", "6 months",
              "Mr Smith", "J. R. Jones", "e.g. this", "Table 7", "pages 3-5", "the Act 2003", "18-24 years"],
    "cy": ["31 Mawrth 2025", "1 Ebrill 2024", "o 6 Fawrth 2025", "Lefel 2", "Nghategori 1", "Chategori 3",
           "12 y cant", "£3 miliwn", "6 mis", "2 flynedd", "Dabl 7"],
}


def made_text(lang, seed, paragraphs=120):
    choice = random.Random(seed)
    made = []
    for _ in range(paragraphs):
        words = [
            choice.choice(BOUND[lang]) if choice.random() < 0.15 else choice.choice(WORDS[lang])
            for _ in range(choice.randint(3, 90))
        ]
        words = " ".join(words)
        # What it says is not to be judged.
        made.append(f'<p checked="yes">{words[0].upper()}{words[1:]}.</p>')
    return "\n".join(made)


class MadeText(unittest.TestCase):
    LIMITS = (80, 120, 220)

    def render(self, lang, style, columns, seed):
        """The dump and the warnings of a report of made text."""
        with tempfile.TemporaryDirectory() as scratch:
            home = Path(scratch, "home")
            (home / "layouts").mkdir(parents=True)
            (home / "fonts").symlink_to(PROJECT / "fonts")
            for path in (PROJECT / "layouts").iterdir():
                (home / "layouts" / path.name).symlink_to(path)
            (home / "layouts/made.xml").write_text(
                f'<layout name="made" extends="mappa-base" xml:lang="{lang}"><styles><style name="text" {style}/>'
                f'</styles><sections><introduction title="Introduction" columns="{columns}"/></sections></layout>'
            )
            report = Path(scratch, "made.xml")
            report.write_text(
                f'<report area="London" year="2024/25" layout="made" xml:lang="{lang}"><statistics/>\n'
                f"<introduction>{made_text(lang, seed)}</introduction></report>"
            )
            result = run("render", report, "--dump", env=dict(os.environ, AREAPRESS_HOME=str(home)))
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            return result.stdout.decode(), result.stderr.decode()

    def all_made(self, style):
        return [self.render(lang, style, columns, seed=columns) for lang in WORDS for columns in (1, 2, 3)]

    def test_ragged_text_is_torn_nowhere_and_has_no_ladder(self):
        for text, _ in self.all_made('align="left"'):
            lines = lines_of(text)
            self.assertGreater(len(lines), 300)
            self.assertEqual(list(torn(lines)), [])
            self.assertEqual(list(ladders(lines)), [])
            self.assertEqual([line.text for line in lines if line.space], [])

    def test_justified_text_keeps_its_word_spaces_or_the_paragraph_is_named(self):
        least, usual, most = self.LIMITS
        within, beyond = [], []
        for text, messages in self.all_made(f'align="justify" word-space="{least}% {usual}% {most}%"'):
            lines = lines_of(text)
            self.assertEqual(list(torn(lines)), [])
            self.assertEqual(list(ladders(lines)), [])
            told = re.findall(r'the paragraph "([^"]+?)(?: ...)?"', messages)
            start = None
            within.append(0), beyond.append(0)
            lines = [line for line in lines if line.size == 10]
            for before, line in zip([None] + lines, lines):
                if before is None or not follow(before, line):
                    start = line.text
                space = 100 + 100 * line.space / (LATO_SPACE * line.size)
                self.assertGreaterEqual(space, least - 1, line.text)
                if space <= most + 1:
                    within[-1] += 1
                    continue
                beyond[-1] += 1
                begins = start.rstrip(SOFT_HYPHEN + "-")[:12]
                self.assertTrue(
                    any(words.startswith(begins) or begins.startswith(words) for words in told),
                    f"{start}: {space:.0f} per cent, and nobody told",
                )
        # Over the whole width hardly a line is beyond; these words are too long for a third of it.
        self.assertGreater(within[0], 50 * beyond[0])
        self.assertGreater(within[1], 2 * beyond[1])

    def test_all_lines_are_on_one_grid(self):
        for text, _ in self.all_made('align="justify"'):
            rests = {round((l.y - 94.5) % 14, 2) % 14 for l in lines_of(text) if l.size == 10}
            self.assertEqual(rests, {0.0})


if __name__ == "__main__":
    unittest.main()
