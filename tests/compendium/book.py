"""A compendium of some of the sample's areas, and what its files say without the program's help."""
import shutil
import xml.etree.ElementTree as xml
from pathlib import Path

from press import PROJECT, run

SAMPLE = PROJECT / "samples/compendium-2024-25"
FEW = ("Avon and Somerset", "Gwent", "London", "Norfolk", "South Wales")


class Book:
    """A folder with the files of some areas and a compendium that lists them."""

    def __init__(self, folder, areas=FEW):
        self.folder = Path(folder)
        self.source = self.folder / "compendium.xml"
        self.pdf = self.folder / "book.pdf"
        self.tree = xml.parse(SAMPLE / "compendium.xml")
        listed = self.tree.getroot().find("areas")
        for area in list(listed):
            if areas is not None and area.get("name") not in areas:
                listed.remove(area)
                continue
            shutil.copy(SAMPLE / area.get("src"), self.folder)
        self.areas = {area.get("name"): area for area in listed}
        (self.folder / "pictures").symlink_to(PROJECT / "samples/pictures")
        self.write()

    def write(self):
        self.tree.write(self.source, "utf-8", xml_declaration=True)

    def file(self, area):
        return self.folder / self.areas[area].get("src")

    def make(self, *options, **more):
        return run("compendium", self.source, "-o", self.pdf, *options, **more)

    def report(self, area):
        return xml.parse(self.file(area)).getroot()

    def rows(self, area):
        """The figures of an area's tables, by table, part and row, in the order of the file."""
        found = {}
        for table in self.report(area).find("statistics").findall("table"):
            for part in table.findall("part") or [table]:
                for row in part.findall("row"):
                    name = (table.get("name"), part.get("name") if part is not table else None, row.get("name"))
                    found[name] = row.text.replace(",", "").split()
        return found

    def sums(self, areas=None):
        """What the national tables must say: rows of figures as they are printed."""
        everything = [self.rows(area) for area in areas or self.areas]
        sums = {}
        for name, row in everything[0].items():
            columns = zip(*(rows[name] for rows in everything))
            sums[name] = [added(column) for column in columns]
        return sums

    def rate(self, areas=None):
        areas = areas or list(self.areas)
        count = sum(int(self.rows(area)["eligible", None, "total"][0]) for area in areas)
        people = sum(int(self.areas[area].get("population")) for area in areas)
        return (2 * count * 100000 + people) // (2 * people)


def added(figures):
    numbers = [int(figure) for figure in figures if figure != "-"]
    return f"{sum(numbers):,}" if numbers else "-"
