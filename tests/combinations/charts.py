"""Charts at random, of every kind, with figures of their own."""
import xml.etree.ElementTree as xml

from figures import Figures

ONE = {"ranking", "pie", "ring", "tile-map"}  # kinds of one series
OVER_YEARS = {"line", "area", "multiples"}
TWO = {"slope"}
KINDS = (
    "stacked-100", "stacked", "bar", "grouped", "column", "ranking", "line", "area", "pie", "ring", "dot", "slope",
    "multiples", "tile-map", "strip",
)  # fmt: skip
AREAS = ("London", "Kent", "Surrey", "Essex", "Norfolk", "Dorset", "Gwent", "Cumbria")


class Charts(Figures):
    def number(self):
        if self.chance(3):
            return self.random.choice("-x")
        if self.chance(4):
            return "0" if self.chance(75) else f"-{self.random.randrange(1, 1000)}"
        return str(self.random.randrange(1, self.random.choice((10, 1000, 100000))))

    def names(self, kind, count):
        if kind in OVER_YEARS:
            return [str(2005 + i) for i in range(count)]
        if kind == "tile-map":
            return list(AREAS[:count])
        return [self.line(2) for _ in range(count)]

    def chart(self):
        made = self.element("chart", name=self.word())
        if self.chance(45) and self.chart_of_figures(made):
            self.words_of_chart(made)
            if self.chance(20):
                made.set("data", self.random.choice(("tags", "no")))
            return made
        return self.own_chart()

    def words_of_chart(self, made):
        for attribute, most in (("title", 8), ("subtitle", 10), ("note", 12), ("alt", 9)):
            self.maybe(made, attribute, most, 50)
        if self.chance(20):
            made.set("source", self.line(3))
        if self.chance(10):
            made.set("numbered", self.random.choice(("yes", "no")))

    def own_chart(self):
        kind = self.random.choice(KINDS)
        made = self.element("chart", name=self.word(), kind=kind)
        series = 1 if kind in ONE else 2 if kind in TWO else self.random.randint(1, 3)
        if series > 1:
            made.set("series", "|".join(self.line(2) for _ in range(series)))
        names = self.names(kind, self.random.randint(2, 5 if kind in ("pie", "ring") else 8))
        self.words_of_chart(made)
        if self.chance(50):
            made.set("unit", self.random.choice(("offenders", "individuals", "pobl")))
        if self.chance(30):
            made.set("order", self.random.choice(("given", "falling", "rising")))
        if self.chance(30):
            made.set("brought-out", self.random.choice(names))
        if kind in ("pie", "ring"):
            made.set("share-places", self.random.choice("012"))
        if kind == "tile-map" and self.chance(50):
            bounds = sorted(self.random.sample(range(1, 100000), self.random.randint(1, 4)))
            made.set("bounds", " ".join(map(str, bounds)))
        for attribute in ("thousands", "rates", "cut", "own-scales", "median"):
            if self.chance(10):
                made.set(attribute, self.random.choice(("yes", "no")))
        for name in names:
            row = xml.SubElement(made, "row", name=name)
            row.text = " ".join(self.number() for _ in range(series))
            if series == 1 and self.chance(10):
                row.text = ""
                row.append(self.value())
        made.extend(self.p(20) for _ in range(self.random.choice((0, 0, 1))))
        return made

    def value(self):
        """Computed from numbers, as there are no tables; also a share of nothing."""
        one, two = (str(self.random.randrange(1000)) for _ in range(2))
        forms = ({"sum": f"{one} {two}"}, {"difference": f"{one} {two}"}, {"cell": one})
        forms += ({"share": one, "of": two}, {"share": one, "of": "0"}, {"rate": one, "of": two, "per": "1000"})
        made = self.element("value", **self.random.choice(forms))
        if "of" in made.attrib and self.chance(30):
            made.set("places", self.random.choice("012"))
        return made

    def charts(self):
        """Side by side, also where that is narrow."""
        return self.element("charts", *(self.chart() for _ in range(self.random.randint(1, 4))))
