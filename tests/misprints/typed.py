"""Reports as people type them: every {figure:...} of the prose a number, and those numbers with slips."""
import re
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from press import PROJECT

FIELD = re.compile(r"\{figure:([^}]*)\}")
COLUMNS = ("category-1", "category-2", "category-3", "total")
LEVELS = ("level-3", "level-2")


def figures_of(path):
    """Every figure of a report's tables, by its path as fields write it."""
    figures = {}
    for table in ElementTree.parse(path).getroot().findall("statistics/table"):
        for part in table.findall("part") or [table]:
            name = table.get("name") + (f".{part.get('name')}" if part is not table else "")
            for row in part.findall("row"):
                cells = [c.replace(",", "") for c in row.text.split()]
                row_name = f"{name}.{row.get('name')}" if row.get("name") else name
                columns = {1: ("",), 2: LEVELS, 4: COLUMNS}[len(cells)]
                for column, cell in zip(columns, cells):
                    figures[f"{row_name}.{column}".rstrip(".")] = int(cell) if cell.isdigit() else None
    return figures


def grouped(number):
    return f"{number:,}"


@dataclass
class Typed:
    """A report whose prose has numbers for fields, and where in it they stand."""

    name: str
    text: str
    spots: list  # (offset, length, path, number)
    figures: dict


def type_out(name, text, figures):
    """Fields with a number are typed; pull-outs and cells, which hold nothing else, keep theirs."""
    parts, spots, at, size = [], [], 0, 0
    for match in FIELD.finditer(text):
        number = figures.get(match[1])
        before, after = text[: match.start()], text[match.end() :]
        alone = before.endswith(('"', ">")) and after.startswith(('"', "<"))
        commented = before.rfind("<!--") > before.rfind("-->")
        if number is None or alone or commented:
            continue
        parts.append(text[at : match.start()])
        size += match.start() - at
        spots.append((size, len(grouped(number)), match[1], number))
        parts.append(grouped(number))
        size += len(grouped(number))
        at = match.end()
    parts.append(text[at:])
    return Typed(name, "".join(parts), spots, figures)


def samples():
    """The samples, and the areas of the compendium, typed."""
    found = []
    for path in sorted((PROJECT / "samples").glob("*.xml")) + sorted(
        (PROJECT / "samples/compendium-2024-25").glob("*-2024-25.xml")
    ):
        found.append(type_out(f"{path.parent.name}-{path.name}", path.read_text(), figures_of(path)))
    return found


def sentences():
    """London's report whose introduction says each figure in many ways (sentences.txt), typed."""
    path = PROJECT / "samples/london-2024-25.xml"
    lines = (Path(__file__).parent / "sentences.txt").read_text().splitlines()
    said = "".join(f"<p>{line}</p>\n" for line in lines if line and not line.startswith("#"))
    text = path.read_text()
    place = text.index("<p>I present this report")
    return type_out("sentences.xml", text[:place] + said + text[place:], figures_of(path))


# The slips that people make. Each gives another number, or None where it cannot be made of this one.


def swapped(number, random, figures):
    digits = list(str(number))
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and (i or digits[1] != "0")]
    if not places:
        return None
    i = random.choice(places)
    digits[i], digits[i + 1] = digits[i + 1], digits[i]
    return int("".join(digits))


def one_wrong(number, random, figures):
    digits = list(str(number))
    i = random.randrange(len(digits))
    digits[i] = random.choice([d for d in "0123456789" if d != digits[i] and (i or d != "0")])
    return int("".join(digits))


def one_lost(number, random, figures):
    digits = list(str(number))
    if len(digits) < 3:
        return None
    del digits[random.randrange(1, len(digits))]
    return int("".join(digits))


def last_years(number, random, figures):
    """A figure of the year before, as it has changed in the national totals: by some per cent."""
    changed = round(number * random.uniform(0.9, 1.1))
    return changed if changed != number else None


def neighbours(number, random, figures):
    """The cell above, below or beside it."""
    others = sorted({f for f in figures.values() if f is not None and f >= 20 and f != number})
    return random.choice(others) if others else None


SLIPS = (swapped, one_wrong, one_lost, last_years, neighbours)
