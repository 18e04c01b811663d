"""What a trial layout's own parts must become, filled with a report's figures: statistics, contents, covers."""
import national
from expected import Reader, squash

KEY = "not applicable: the category or level cannot hold such a case.0a true zero."


def printed(figure):
    return "" if figure == "-" else f"{int(figure):,}"


class Brought(Reader):
    """Reads sections in the order in which the layout has them."""

    def __init__(self, layout):
        super().__init__()
        self.layout = layout
        self.names = {}  # of what charts take: by table and part, then by row or column
        self.tables_with_figures = 0
        self.data_of = {}

    def report(self, report):
        self.gather(report)
        if self.layout.covers:
            self.front(report)
        for name in self.layout.order:
            if name == "contents":
                self.leaf(" H1", "Contents")
            elif name == "statistics":
                self.statistics(report.find("statistics"))
            for section in report:
                if name == ("introduction" if section.tag == "introduction" else "local"):
                    if section.tag in ("introduction", "section", "part"):
                        self.section(section)
        if self.layout.covers:
            self.leaf(" P Link", national.ADDRESS)
            for contact in report.find("back-cover"):
                self.block(contact)

    def front(self, report):
        self.leaf(" H1", "London")
        self.leaf(" P", "Annual report 2024/25")
        if report.get("figures") == "invented":
            self.leaf(" P", national.MARK)

    def gather(self, report):
        """What tables and data call their rows and columns."""
        for table in self.layout.tables:
            for part in table.parts:
                names = {named.name: named.label for named in (*part.rows, *part.columns)}
                self.names[table.name, part.name] = names
        for data in report.find("statistics").iter("data"):
            columns = data.get("columns", "").split()
            names = dict(zip(columns, data.get("heads", "|".join(columns)).split("|")))
            self.names[data.get("name"), ""] = names | {row.get("name"): row.get("label", row.get("name")) for row in data}
            self.data_of[data.get("name")] = data

        self.take_fields(report.find("statistics"), "")
        for earlier in report.find("statistics").findall("earlier"):
            self.take_fields(earlier, earlier.get("year") + ":")

    def take_fields(self, figures, year):
        """What fields of figures become."""
        for table in self.layout.tables:
            for part in table.parts:
                for row, amounts in whole(part, given_rows(figures, table, part)).items():
                    for column, amount in zip(part.columns or [None], amounts):
                        names = [table.name, part.name, row, column.name if column else ""]
                        self.fields[f"figure:{year}" + ".".join(n for n in names if n)] = printed(amount)
        for name, data in () if year else self.data_of.items():
            for row in data:
                for column, amount in zip(data.get("columns", "").split() or [""], row.text.split()):
                    path = f"figure:{name}.{row.get('name')}.{column}".strip(".")
                    self.fields[path] = "" if amount == "x" else printed(amount)

    def statistics(self, figures):
        self.leaf(" H1", "Statistics")
        self.heads.append((1, "Statistics"))
        told = False
        for number, table in enumerate(self.layout.tables, 1):
            self.leaf(" Table Caption", f"Table {number}{table.title}")
            for part in table.parts:
                self.part(part, given_rows(figures, table, part))
            self.leaf(" P", table.note)
            if any(part.absent for part in table.parts) and not told:
                self.leaf(" P", KEY)
                told = True

    def part(self, part, given):
        self.leaf(" Table TR TH", part.sub_head)
        for column in part.columns if part.head else ():
            self.leaf(" Table TR TH", column.label + column.text)
        for row, amounts in zip(part.rows, whole(part, given).values()):
            self.leaf(" Table TR TH", row.label)
            for amount in amounts:
                self.leaf(" Table TR TD", printed(amount))

    def data_rows(self, element, path):
        data = self.data_of[element.get("data")]
        columns = data.get("columns", "alone").split()
        for row in data:
            self.leaf(f"{path} Table TR TH", row.get("label", row.get("name")))
            for name in element.get("columns", " ".join(columns)).split():
                figure = row.text.split()[columns.index(name)]
                self.leaf(f"{path} Table TR TD", "" if figure == "x" else printed(figure))

    def names_of(self, chart):
        """The rows and series that a chart takes from a table, as they are called in it."""
        names = self.names[chart.get("table"), chart.get("part", "")]
        part = next((p for t in self.layout.tables for p in t.parts if (t.name, p.name) == (chart.get("table"), chart.get("part", ""))), None)
        absent = part and part.absent  # its figure, row or column need not be drawn
        rows = [names[name] for name in chart.get("rows", "").split()]
        columns = [names[name].rstrip(":") for name in chart.get("columns", "").split()]
        if chart.get("turned") == "yes":
            rows, columns = columns, rows
        if absent:
            return [], []
        return rows, columns if len(columns) > 1 else []


def full(part, amounts):
    """A row's figures with the total that it leaves out."""
    if part.columns and len(amounts) < len(part.columns):
        return [*amounts, str(sum(int(n) for n in amounts if n != "-"))]
    return amounts


def given_rows(figures, table, part):
    """A part's rows as the report has them."""
    given = next(element for element in figures if element.get("name") == table.name)
    rows = next(element for element in given if element.get("name") == part.name) if part.name else given
    return {row.get("name"): row.text.split() for row in rows}


def whole(part, given):
    """The amounts of all rows, with the totals that are left out."""
    count = len(part.columns) or 1
    made = {}
    for row in part.rows:
        if row.total and row.name not in given:
            columns = zip(*(full(part, amounts) for amounts in given.values()))
            made[row.name] = [str(sum(int(n) for n in each if n != "-")) for each in columns][:count]
        else:
            made[row.name] = full(part, given[row.name])
    return made
