"""The manual: docs/ describes every element and attribute of the schemas, each with an example that renders.

    manual_test.py             what is not described, what has no example, what is described and is no
                               more; and what the program says to each example
    manual_test.py --mend      writes the values of layouts/mappa-base.xml into the tables of looks

How the pages are written is said in pages.py; what an example needs around it in wrap.py.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import wrap
from pages import Page, attributes_of
from press import PROGRAM, PROJECT
from schema import Schemas

# Which pages describe the elements of which schema.
PAGES = {
    "report": ("report.md", "charts.md"),
    "prose": ("report.md", "charts.md"),
    "report-parts": ("report.md",),
    "layout": ("layout.md", "looks.md"),
    "catalogue": ("layout.md",),
    "compendium": ("compendium.md",),
}
BASE = PROJECT / "layouts/mappa-base.xml"
SECONDS = 20
PICTURE = re.compile(r"!\[[^]]*\]\(([^)]+)\)")


class Manual:
    def __init__(self):
        self.schemas = Schemas(PROJECT / "layouts")
        names = {page for pages in PAGES.values() for page in pages}
        self.pages = [Page(path) for path in sorted((PROJECT / "docs").glob("*.md")) if path.name in names]
        self.problems = []
        self.described = {}  # element: its section
        self.rows = {}  # element, attribute: its row
        self.common = {}  # attribute of any element: its row
        self.shown = set()  # elements, and elements with attributes, that examples have

    def tell(self, place, words):
        self.problems.append(f"docs/{place}: {words}" if place else words)

    def pages_of(self, element):
        return " or ".join(f"docs/{page}" for page in PAGES[element.file])

    # Descriptions

    def element_of(self, section, name):
        """The element that a name in a heading means."""
        files = [file for file, pages in PAGES.items() if section.page in pages]
        found = [element for element in self.schemas.of(*files) if element.name == name]
        for parent in [*section.within, *section.names] if len(found) > 1 else ():
            if near := [element for element in found if any(p.name == parent for p in element.parents)]:
                found = near
                break
        if not found:
            self.tell(section.place, f"the schema has no element <{name}> any more: take its section out")
        elif len(found) > 1:
            ways = ", ".join(f"`{name}` in `{element.parents[0].name}`" for element in found)
            self.tell(section.place, f"there are several <{name}>: write one of {ways} in the heading")
        return found[0] if len(found) == 1 else None

    def read_section(self, section):
        elements = [element for name in section.names if (element := self.element_of(section, name))]
        for element in elements:
            if element in self.described:
                self.tell(section.place, f"{element} is described at {self.described[element].place}, too")
            self.described[element] = section
        for row in section.rows:
            if row.of == "any element":
                self.common |= {name: row for name in row.names}
                continue
            of = next((element for element in elements if element.name == (row.of or section.names[0])), None)
            if of is None:
                self.tell(row.place, f'the heading above does not name the element "{row.of}" of this table')
                continue
            for name in row.names:
                if name not in of.attributes:
                    self.tell(row.place, f"{of} has no attribute {name} any more: take the row out")
                self.rows[of, name] = row

    def check_row(self, element, attribute):
        row = self.rows.get((element, attribute.name)) or self.common.get(attribute.name)
        if not row:
            where = self.described[element].place
            row = f"| `{attribute.name}` | what it is | ... |"
            self.tell(where, f'{attribute.name} of {element} is not described: add a row "{row}" to its table')
            return
        for value in attribute.values:
            if value != "no" and f"`{value}`" not in row.text:
                self.tell(row.place, f"`{value}`, which {attribute.name} may be, is not described")
        if row.left_out and (row.text.endswith("needed")) != attribute.needed:
            words = "is needed" if attribute.needed else "may be left out"
            self.tell(row.place, f"{attribute.name} {words}, by the schema")

    def check_descriptions(self):
        for file in self.schemas.files:
            if file not in PAGES:
                self.tell("", f"layouts/{file}.rng is described on no page: name one in PAGES of tests/manual/manual_test.py")
        for page in self.pages:
            for section in page.sections:
                self.read_section(section)
        for element in self.schemas.elements:
            if element.file not in PAGES:
                continue
            if element not in self.described:
                self.tell("", f'{element} is not described: add a heading "### `{element.name}`" to {self.pages_of(element)}')
                continue
            for attribute in element.attributes.values():
                self.check_row(element, attribute)
        for name, row in self.common.items():
            if not any(name in element.attributes for element in self.schemas.elements):
                self.tell(row.place, f"no element has the attribute {name} any more: take the row out")

    # The values of mappa-base

    def base_value(self, base, element, name):
        path = f".//{element.parents[0].name}/{element.name}"
        found = base.find(element.name if element.parents[0].name == "layout" else path)
        return None if found is None else " ".join(found.get(name, "").split())

    def check_values(self, mend):
        base = xml.parse(BASE).getroot()
        for (element, name), row in self.rows.items():
            if row.value is None or name not in element.attributes:
                continue
            value = self.base_value(base, element, name)
            if value:
                self.shown.add((element, name))
            if row.value == (value or "-"):
                continue
            if mend:
                page = next(page for page in self.pages if page.name == row.page)
                page.set_value(row, value or "-")
            else:
                self.tell(row.place, f'mappa-base has {name}="{value}", not "{row.value}" (manual_test.py --mend writes it)')

    # Pictures

    def check_pictures(self):
        """Each picture that is shown is there, and each that is there is shown."""
        pages = [PROJECT / "README.md", *(PROJECT / "docs").glob("*.md")]
        shown = {page.parent / name for page in pages for name in PICTURE.findall(page.read_text())}
        there = {path for path in (PROJECT / "docs/pictures").rglob("*") if path.suffix in (".png", ".svg")}
        for path in sorted(shown - there):
            self.tell("", f"{path.relative_to(PROJECT)} is shown and is not there: docs/pictures/make makes it")
        for path in sorted(there - shown):
            self.tell("", f"{path.relative_to(PROJECT)} is there and no page shows it")

    # Examples

    def meet(self, node, element):
        """Takes down what an example shows; what the schema does not allow there the program tells."""
        self.shown.add(element)
        self.shown |= {(element, name) for name in attributes_of(node)}
        for child in node:
            if inner := element.child(child.tag):
                self.meet(child, inner)

    def read_examples(self):
        readable = []
        for page in self.pages:
            for example in page.examples():
                try:
                    kind = wrap.kind_of(example)
                    for root in example.roots():
                        self.meet(root, wrap.holder_of(root, self.schemas, kind)[1])
                    readable.append(example)
                except xml.ParseError as fault:
                    self.tell(example.place, f"the example is no XML: {fault}")
                except wrap.Unplaced as fault:
                    self.tell(example.place, f"the example has {fault}")
        return readable

    def check_shown(self):
        for element, section in self.described.items():
            if element not in self.shown:
                self.tell(section.place, f"{element} has no example: add one, in ```xml")
                continue
            for name in element.attributes:
                shown = (element, name) in self.shown
                if name in self.common:
                    shown = any(isinstance(key, tuple) and key[1] == name for key in self.shown)
                if not shown:
                    self.tell(section.place, f"no example has {name} of {element}: put it into one, as a person would use it")

    def render(self, example, whole_report):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            command = wrap.prepare(example, self.schemas, home, whole_report)
            environment = dict(os.environ, AREAPRESS_HOME=folder, LC_ALL="C.UTF-8")
            result = subprocess.run(
                [PROGRAM, *command], capture_output=True, env=environment, timeout=SECONDS, cwd=folder
            )
            said = result.stderr.decode().replace(f"{folder}/", "").strip()
        if result.returncode or said:
            return f"the example below renders with status {result.returncode}:\n{said}"

    def check_examples(self):
        examples = self.read_examples()
        commands = subprocess.run([PROGRAM, "--help"], capture_output=True).stdout.decode()
        if "areapress compendium" not in commands:  # it is being made
            examples = [example for example in examples if wrap.kind_of(example) != "compendium"]
        whole_report = wrap.report_of_all([e for e in examples if e.page == "report.md"], self.schemas)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = pool.map(lambda example: self.render(example, whole_report), examples)
            for example, fault in zip(examples, results):
                if fault:
                    self.tell(example.place, fault)
        return len(examples)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--mend", action="store_true")
    arguments = parser.parse_args()
    manual = Manual()
    manual.check_descriptions()
    manual.check_values(arguments.mend)
    manual.check_pictures()
    count = manual.check_examples()
    manual.check_shown()
    for problem in manual.problems:
        print(problem)
    attributes = sum(len(element.attributes) for element in manual.schemas.elements)
    print(f"{len(manual.schemas.elements)} elements, {attributes} attributes, {count} examples")
    print(f"{len(manual.problems)} problems; how the pages are written is said in tests/manual/pages.py")
    return bool(manual.problems)


if __name__ == "__main__":
    sys.exit(main())
