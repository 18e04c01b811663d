"""Tables of prose at random: spans, ragged rows, notes, cells of all kinds."""
import xml.etree.ElementTree as xml

from figures import Figures


class Tables(Figures):
    def count(self):
        """A figure as it may stand in a column: with decimals, signs, brackets, shorthand."""
        whole, part = self.random.randrange(10000), self.random.randrange(100)
        forms = ("{}", "{}", "{}.{}", "+{}.{}%", "\u2212{}", "({})", "{} [p]", "-", "[c]")
        return self.random.choice(forms).format(whole, part)

    def cell(self, row, head, last):
        cell = xml.SubElement(row, "th" if head else "td")
        if not head and self.chance(6):
            cell.set("percent", str(self.random.randrange(100)) + "%")
        if not last and self.chance(4):
            cell.set("mark", "*")
        if head and self.chance(2):
            cell.set("total", "yes")
        elif cell.attrib or self.chance(40):
            cell.text = self.field() if self.chance(5) else self.count()
            return cell
        if self.chance(6) and not head:
            cell.append(self.mark_in_cell())
        elif self.chance(10) and not head:
            cell.append(self.p(12))
            cell.append(self.items("ul", 2))
        else:
            self.inline(cell, 200 if self.chance(1) and (self.wild or not head) else self.much(8))
        return cell

    def rows(self, table, count, columns, tag="td"):
        """Rows of cells that reach over others, out of the table, or leave holes; sub-heads between them."""
        reach = [0] * columns
        for at in range(count):
            if tag == "td" and at and self.chance(4):
                table.append(self.inline(self.element("sub-head"), 8))
                reach = [0] * columns
            row = self.element("tr")
            column = 0
            while column < columns:
                if reach[column]:
                    column += 1
                    continue
                free = next((i for i in range(column, columns) if reach[i]), columns) - column
                wide = self.random.randint(1, free) if self.chance(7) else 1
                high = self.random.choice((2, 3, 4, 30)) if self.chance(7) else 1
                if len(row) and self.chance(2):
                    break  # a ragged row
                cell = self.cell(row, tag == "th" or not column and self.chance(50), column + wide == columns)
                for name, span in (("colspan", wide), ("rowspan", high)):
                    if span > 1:
                        cell.set(name, str(span))
                reach[column : column + wide] = [high] * wide
                column += wide
            reach = [max(0, left - 1) for left in reach]
            if not len(row):
                self.cell(row, False, True)  # all columns are taken: one more
            if self.chance(5):
                row.set("total", "yes")
            if self.chance(5):
                row.set("added", "no")
            table.append(row)

    def table(self):
        made = self.element("table")
        columns = self.random.randint(1, 10 if self.chance(5) else 6)
        if self.chance(60):
            made.set("title", self.line(self.much(8)))
        if self.chance(40):
            made.set("number", "Table " + str(self.random.randrange(20)))
        if self.chance(40):
            made.set("look", self.random.choice(("figures", "objectives")))
        if columns < 3 and self.chance(30):
            made.set("span", self.random.choice(("all", "column")))
        if self.chance(20):
            made.set("align", " ".join(self.random.choice(("left", "right", "decimal")) for _ in range(columns)))
        if columns < 4 and self.chance(30):
            made.set("columns", " ".join(self.random.choice(("*", "2*", "25mm")) for _ in range(columns)))
        if self.chance(60):
            self.rows(xml.SubElement(made, "thead"), self.random.randint(1, 2), columns, "th")
        self.rows(made, self.random.randint(60, 200) if self.chance(4) else self.random.randint(1, 12), columns)
        if self.all_data and columns > 1 and self.chance(20):
            made.append(self.data_rows())
        if self.chance(20):
            self.inline(xml.SubElement(made, "source"), 10)
        for _ in range(self.random.choice((0, 0, 1, 2))):
            note = xml.SubElement(made, "note")
            if self.chance(50):
                note.set("mark", "*")
            self.inline(note, 20)
        return made
