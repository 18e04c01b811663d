"""An area's statistics at random, for the tables that its trial layout has, and what takes its figures from them."""
import xml.etree.ElementTree as xml

from words import Words

EARLIER = "2022/23"
ONE_SERIES = ("ranking", "pie", "ring", "bar", "column", "strip")
MORE_SERIES = ("stacked-100", "stacked", "bar", "grouped", "column", "dot")


class Figures(Words):
    def amounts(self, part, row):
        """Figures of a row, in the order of its columns but totals."""
        count = len([column for column in part.columns if not column.total]) or 1
        sizes = (10, 1000, 100000, 10**10) if self.chance(5) else (10, 1000, 100000)
        made = [self.random.randrange(1, self.random.choice(sizes)) for _ in range(count)]
        return ["-", *made[1:]] if part.absent and row is part.rows[0] else made

    def rows_of(self, part, into, whole=True):
        """Totals are stated, or left out."""
        rows, made = [row for row in part.rows if not row.total], {}
        for row in rows:
            made[row.name] = self.amounts(part, row)
        stated = [row for row in part.rows if row.total and self.chance(50)]
        if stated and whole and rows:
            made["total"] = [sum(n for n in column if n != "-") for column in zip(*made.values())]
        for name, amounts in made.items():
            if part.columns and part.columns[-1].total and self.chance(50):
                amounts = [*amounts, sum(n for n in amounts if n != "-")]
            element = xml.SubElement(into, "row", name=name)
            element.text = " ".join(map(str, amounts))

    def table_of_figures(self, table, into):
        made = xml.SubElement(into, "table", name=table.name)
        for part in table.parts:
            self.rows_of(part, xml.SubElement(made, "part", name=part.name) if part.name else made)

    def data(self, name):
        columns = self.random.randint(1, 3)
        made = self.element("data", name=name)
        if columns > 1 or self.chance(50):
            made.set("columns", " ".join(f"c{i}" for i in range(columns)))
            if self.chance(80):
                made.set("heads", "|".join(self.line(2) for _ in range(columns)))
        for i in range(self.random.randint(2, 6)):
            row = xml.SubElement(made, "row", name=f"r{i}")
            if self.chance(80):
                row.set("label", self.line(3))
            row.text = " ".join("x" if self.chance(2) else str(self.random.randrange(10000)) for _ in range(columns))
        return made

    def paths_of(self, table, part, year=""):
        """To each figure of a part that there is."""
        for row in part.rows:
            for column in part.columns or [None]:
                if not (part.absent and row is part.rows[0] and column is part.columns[0]):
                    names = [table.name, part.name, row.name, column.name if column else ""]
                    yield year + ".".join(name for name in names if name)

    def statistics(self):
        """Also remembers what charts may show: attributes that name the figures, and how many rows and columns."""
        made = self.element("statistics")
        self.sources, self.followed, self.all_data = [], [], []
        tables = self.trial.national.tables
        for table in tables:
            self.table_of_figures(table, made)
            for part in table.parts:
                names = {"table": table.name} | ({"part": part.name} if part.name else {})
                columns = [column.name for column in part.columns if not column.total]
                rows = [row.name for row in part.rows if not row.total]
                self.sources.append((names, rows, columns))
                self.paths.extend(self.paths_of(table, part))
                if not part.absent:
                    path = [table.name, *([part.name] if part.name else []), rows[0], *columns[:1]]
                    self.followed.append(".".join(path))
        if self.followed and self.chance(50):
            earlier = xml.SubElement(made, "earlier", year=EARLIER)
            for table in tables:
                self.table_of_figures(table, earlier)
                for part in table.parts:
                    self.paths.extend(self.paths_of(table, part, EARLIER + ":"))
        else:
            self.followed = []
        for i in range(self.random.choice((0, 0, 1, 2))):
            data = self.data(f"d{i}")
            made.append(data)
            columns = data.get("columns", "").split()
            self.all_data.append((data.get("name"), columns))
            self.sources.append(({"table": data.get("name")}, [row.get("name") for row in data], columns))
            for row in data:
                for column, figure in zip(columns or [""], row.text.split()):
                    if figure != "x":
                        self.paths.append(".".join([data.get("name"), row.get("name"), column]).strip("."))
        return made

    def data_rows(self):
        name, columns = self.random.choice(self.all_data)
        made = self.element("data-rows", data=name)
        if columns and self.chance(50):
            made.set("columns", " ".join(self.picked(columns)))
        return made

    def picked(self, names):
        """All of them, or some in their order."""
        if self.chance(50):
            return list(names)
        return sorted(self.random.sample(names, self.random.randint(1, len(names))), key=names.index)

    def take_figures(self, made, one=False):
        """Lets a chart, sparkline or strip plot take figures from a table; false: there are none. Returns its series."""
        if not self.sources:
            return 0
        names, rows, columns = self.random.choice(self.sources)
        for name, value in names.items():
            made.set(name, value)
        rows, columns = self.picked(rows), self.picked(columns) if columns else []
        if one:
            columns = columns[:1]
        made.set("rows", " ".join(rows))
        if columns:
            made.set("columns", " ".join(columns))
        if self.followed and not names["table"].startswith("d") and self.chance(50):
            made.set("year", EARLIER)
        if len(rows) == 1 and self.chance(50) and len(columns) > 1:
            made.set("turned", "yes")
            return 1
        return max(1, len(columns))

    def chart_of_figures(self, made):
        """A chart of the tables' figures, or none where there are none."""
        if self.followed and self.chance(50):
            made.set("kind", self.random.choice(("line", "area", "multiples", "column")))
            cells = self.picked(self.followed)[:3]
            made.set("cells", " ".join(cells))
            made.set("years", self.random.choice(("all", f"{EARLIER} 2024/25")))
            made.set("series", "|".join(self.line(2) for _ in cells))
            return True
        series = self.take_figures(made)
        if not series:
            return False
        made.set("kind", self.random.choice(ONE_SERIES if series == 1 else MORE_SERIES))
        return True

    def mark_in_cell(self):
        """A sparkline or strip plot: its own figures, or a table's."""
        made = self.element(self.random.choice(("sparkline", "strip-plot")))
        if self.followed and self.chance(60):
            made.set("cells", self.random.choice(self.followed))
            made.set("years", "all")
            self.maybe(made, "series", 2, 80)
        elif self.chance(50) or not self.take_figures(made, one=True):
            made.attrib.clear()
            made.text = " ".join(str(self.random.randrange(1000)) for _ in range(self.random.randint(2, 12)))
        elif len(made.get("rows").split()) < 2:
            made.attrib.clear()
            made.text = "6 5 x 4"
            if made.tag == "strip-plot":
                made.set("brought-out", "5")
        self.maybe(made, "alt", 4, 20)
        if self.chance(30):
            made.set("told", self.random.choice(("yes", "no")))
        if self.chance(30):
            made.set("height", self.random.choice(("8pt", "12pt", "28pt")))
        return made
