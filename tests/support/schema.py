"""The schemas read: each element that layouts/*.rng define, with its attributes and what may stand in it."""
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

RNG = "{http://relaxng.org/ns/structure/1.0}"
OPTIONAL = {"optional", "zeroOrMore", "choice"}


@dataclass
class Attribute:
    name: str
    needed: bool
    values: tuple = ()  # that are allowed; none: any text


@dataclass(eq=False)
class Element:
    """An element as the schema defines it; two of one name are two, where they stand in different parents."""

    name: str
    file: str  # "prose" of prose.rng
    attributes: dict = field(default_factory=dict)
    children: list = field(default_factory=list)
    parents: list = field(default_factory=list)

    alone: bool = True  # no other has its name

    def __str__(self):
        return f"<{self.name}>" if self.alone else f"<{self.name}> in <{self.parents[0].name}>"

    def child(self, name):
        return next((child for child in self.children if child.name == name), None)


class Schemas:
    """All schemas of a folder."""

    def __init__(self, folder):
        self.files = {path.stem: xml.parse(path).getroot() for path in sorted(Path(folder).glob("*.rng"))}
        self.defines = {
            name: {define.get("name"): define for define in root.iter(f"{RNG}define")}
            for name, root in self.files.items()
        }
        self.made = {}
        for name, root in self.files.items():
            for node in root.iter(f"{RNG}element"):
                self.made[node] = Element(node.get("name"), name)
        for node, element in self.made.items():
            for inner in node:
                self.read(inner, element, True)
        for element in self.elements:
            for child in element.children:
                child.parents.append(element)
            element.alone = sum(other.name == element.name for other in self.elements) == 1

    @cached_property
    def elements(self):
        return list(self.made.values())

    def of(self, *files):
        return [element for element in self.elements if element.file in files]

    def root(self, file):
        """What a file of that schema begins with."""
        start = self.files[file].find(f"{RNG}start")
        return next(self.made[node] for node in start.iter() if node in self.made)

    def defined(self, name, file):
        if name in self.defines[file]:
            return self.defines[file][name], file
        return next((defines[name], other) for other, defines in self.defines.items() if name in defines)

    def read(self, node, element, needed, file=None, within=()):
        """What one node of the schema adds to an element: an attribute, a child, or what it refers to."""
        file = file or element.file
        kind = node.tag.removeprefix(RNG)
        if kind == "element":
            if self.made[node] not in element.children:
                element.children.append(self.made[node])
        elif kind == "attribute":
            element.attributes[node.get("name")] = Attribute(
                node.get("name"), needed, tuple(self.values(node, file))
            )
        elif kind == "ref":
            define, where = self.defined(node.get("name"), file)
            if define not in within:
                for inner in define:
                    self.read(inner, element, needed, where, (*within, define))
        else:
            for inner in node:
                self.read(inner, element, needed and kind not in OPTIONAL, file, within)

    def values(self, node, file):
        for inner in node.iter():
            if inner.tag == f"{RNG}value":
                yield inner.text
            elif inner.tag == f"{RNG}ref":
                define, where = self.defined(inner.get("name"), file)
                yield from self.values(define, where)
