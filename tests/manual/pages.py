"""The manual's pages read: which element a section describes, its tables of attributes, its examples.

The form that the pages keep:

    ### `name`                  describes an element; "### `ul`, `ol` with `li`: lists" describes three
    ### `row` in `chart`        where there are several of the name: the one that stands in <chart>;
                                the names in the heading above, "## `looks`", say it, too
    | attribute | ... |         the attributes of the section's first element, a row each
    | attribute of `li` | ... | those of another
    | attribute of any element | ... |
                                those that many have
    | attribute | ... | in mappa-base |
                                the last column gives the value that layouts/mappa-base.xml has
    | attribute | ... | left out |
                                the last column says what holds without it; or "needed"
    ```xml                      an example: a whole file, or a piece of one
"""
import re
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field
from pathlib import Path

HEADING = re.compile(r"(#{2,5}) (.*)$")
NAMES = r"`[^`]+`(?:(?:, with |, | and | with )`[^`]+`)*"
DESCRIBES = re.compile(rf"({NAMES})(?: in (`[^`]+`))?(?:,? with ({NAMES}))?(?:$|:)")
NAME = re.compile(r"`([^`]+)`")
WHOLE = ("report", "layout", "catalogue", "compendium")
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def attributes_of(element):
    return {"xml:lang" if name == LANG else name: value for name, value in element.attrib.items()}


@dataclass
class Row:
    """A row of a table of attributes."""

    page: str
    line: int
    names: list
    of: str  # an element's name; "": the section's first; "any element"
    text: str
    left_out: bool = False  # the table says what a left out attribute means, or "needed"
    value: str = None  # what mappa-base is said to have

    @property
    def place(self):
        return f"{self.page}:{self.line}"


@dataclass
class Example:
    page: str
    line: int
    text: str
    section: object

    @property
    def place(self):
        return f"{self.page}:{self.line}"

    def roots(self):
        """The elements that the example begins with; a whole file has one."""
        text = re.sub(r"<\?xml.*?\?>", "", self.text)
        return list(xml.fromstring(f"<example>{text}</example>"))


@dataclass
class Section:
    page: str
    line: int
    names: list
    within: list  # the parents that tell elements of one name apart
    rows: list = field(default_factory=list)
    examples: list = field(default_factory=list)

    @property
    def place(self):
        return f"{self.page}:{self.line}"


def cells(line):
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


class Page:
    def __init__(self, path):
        self.path, self.name = Path(path), Path(path).name
        self.sections = [Section(self.name, 1, [], [])]
        self.above = {}  # the names in the headings of each depth
        self.table = None  # the head of the table that is being read
        self.lines = self.path.read_text().splitlines()
        number = 0
        while number < len(self.lines):
            line = self.lines[number]
            number += 1
            if line.startswith("```"):
                end = self.lines.index("```", number)
                if line == "```xml":
                    text = "\n".join(self.lines[number:end])
                    section = self.sections[-1]
                    section.examples.append(Example(self.name, number, text, section))
                number = end + 1
            elif match := HEADING.match(line):
                self.heading(number, len(match[1]), match[2])
            elif line.startswith("|"):
                self.row(number, line)
            else:
                self.table = None

    def heading(self, line, depth, text):
        described = DESCRIBES.match(text)
        names = NAME.findall(f"{described[1]} {described[3] or ''}") if described else []
        within = NAME.findall(described[2] or "") if described else []
        self.above = {other: names for other, names in self.above.items() if other < depth}
        if not within:
            within = [name for depth in sorted(self.above, reverse=True) for name in self.above[depth]]
        self.above[depth] = names
        self.sections.append(Section(self.name, line, names, within))

    def row(self, line, text):
        row = cells(text)
        if self.table is None:
            self.table = row
        elif self.table[0].startswith("attribute") and not row[0].startswith("---"):
            of = self.table[0].removeprefix("attribute").removeprefix(" of ").strip("`")
            value = row[-1].strip("`") if self.table[-1] == "in mappa-base" else None
            names = NAME.findall(row[0])
            left_out = self.table[-1] == "left out"
            self.sections[-1].rows.append(Row(self.name, line, names, of, " ".join(row[1:]), left_out, value))

    def set_value(self, row, value):
        """Writes another value of mappa-base into the page."""
        line = self.lines[row.line - 1]
        end = line.rstrip().removesuffix("|").rindex(" | ")
        value = "-" if value == "-" else "`" + value.replace("|", "\\|") + "`"
        self.lines[row.line - 1] = f"{line[:end]} | {value} |"
        self.path.write_text("\n".join(self.lines) + "\n")

    def examples(self):
        return [example for section in self.sections for example in section.examples]
