"""The kinds of bad input: how each is made from the London sample, and what the program is to say.

A fault is made in a folder of its own, which holds the sample as report.xml and an older PDF as report.pdf. What
is expected: the rule's name, the exit status, and words that the message must have.
"""
import os
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

WARNED, INPUT, SYSTEM = 0, 1, 3


@dataclass
class Setting:
    """One run: a fault changes it before the program is started."""

    folder: Path
    home: Path  # layouts/ and fonts/, of links to the project's own
    report: str = "report.xml"
    target: str = "report.pdf"
    arguments: tuple = ()
    largest_file: int = 0  # bytes a file may have; 0: as many as it likes

    def text(self):
        return (self.folder / "report.xml").read_text()

    def write(self, content):
        path = self.folder / "report.xml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def change(self, old, new):
        """The first of old from the root on; before it there are only comments."""
        text = self.text()
        start = text.index("<report ")
        assert old in text[start:], f"the sample has no {old}"
        self.write(text[:start] + text[start:].replace(old, new, 1))

    def before_root(self, text):
        """A document type declaration and the like, and the root's start as it was."""
        self.change("<report ", text + "\n<report ")

    def own_copy(self, path):
        """A file of home that may be changed: the link becomes a copy."""
        linked = self.home / path
        content = linked.read_bytes()
        linked.unlink()
        linked.write_bytes(content)
        return linked


@dataclass
class Fault:
    name: str
    make: Callable[[Setting], None]
    rule: str
    status: int = INPUT  # WARNED: the PDF is made all the same, and a person told to look
    words: str = ""


def changing(old, new):
    return lambda setting: setting.change(old, new)


def writing(content):
    return lambda setting: setting.write(content)


ROW = '<row name="level-1">         7368        3681           -  11049</row>'
RATE = """    <table name="rate">
      <row>92</row>
    </table>
"""
FIRST = "<p>I present this report"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, data):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def with_figure(name, content=None):
    def make(setting):
        setting.change(FIRST, f'<figure src="{name}" alt="A test"/>\n    {FIRST}')
        if content is not None:
            (setting.folder / name).write_bytes(content)

    return make


def a_folder_for_a_report(setting):
    (setting.folder / "reports.xml").mkdir()
    setting.report = "reports.xml"


def a_pipe_for_a_report(setting):
    os.mkfifo(setting.folder / "pipe.xml")
    setting.report = "pipe.xml"


def no_report(setting):
    setting.report = "absent.xml"


def broken_utf_8(setting):
    setting.write(setting.text().encode().replace(b"I present this", b"I pr\xe9sent this"))


def entity_bomb(setting):
    lines = ['<!ENTITY e0 "boom">']
    lines += [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)]
    setting.before_root("<!DOCTYPE report [\n" + "\n".join(lines) + "\n]>")
    setting.change("I present this", "&e11; I present this")


def quadratic_entity(setting):
    setting.before_root(f'<!DOCTYPE report [<!ENTITY long "{"x" * 100000}">]>')
    setting.change("I present this", "&long;" * 5000)


def external_entity(setting):
    (setting.folder / "secret.txt").write_text("SECRET")
    setting.before_root('<!DOCTYPE report [<!ENTITY secret SYSTEM "secret.txt">]>')
    setting.change("I present this", "&secret; I present this")


def too_deep(setting):
    depth = 5000
    setting.change("I present this", "<b>" * depth + "I present this" + "</b>" * depth)


def too_large(setting):
    setting.write("<report>" + "x" * (80 << 20))


def a_list_too_deep(setting):
    depth = 60
    setting.change(FIRST, "<ul><li>" * depth + "x" + "</li></ul>" * depth + FIRST)


def no_folder_for_the_target(setting):
    setting.target = "absent/report.pdf"


def a_folder_at_the_target(setting):
    (setting.folder / "out/report.pdf").mkdir(parents=True)
    setting.target = "out"  # the PDF's own name is then the report's


def a_full_device(setting):
    setting.target = "/dev/full"


def no_room_left(setting):
    setting.largest_file = 20000


def without_font(setting):
    catalogue = setting.own_copy("fonts/catalogue.xml")
    text = catalogue.read_text()
    catalogue.write_text(text.replace("lato/Lato-Regular.ttf", "lato/Removed.ttf"))


def damaged_font(setting):
    (setting.home / "fonts/Lato-Regular.ttf").write_bytes(b"\0\1\0\0 this is no font" * 100)


def cut_off_font(setting):
    whole = Path("/usr/share/fonts/truetype/lato/Lato-Regular.ttf").read_bytes()
    (setting.home / "fonts/Lato-Regular.ttf").write_bytes(whole[:3000])


def without_profile(setting):
    catalogue = setting.own_copy("fonts/catalogue.xml")
    text = catalogue.read_text()
    catalogue.write_text(text.replace("FOGRA39L_coated.icc", "Removed.icc"))
    setting.arguments = ("-e", "print")


def damaged_profile(setting):
    (setting.home / "fonts/FOGRA39L_coated.icc").write_bytes(b"no profile" * 100)
    setting.arguments = ("-e", "print")


def broken_layout(setting):
    layout = setting.own_copy("layouts/mappa-base.xml")
    layout.write_text(layout.read_text().replace('bleed="3mm"', 'bleed="3 miles"'))


def layout_in_a_circle(setting):
    layout = setting.own_copy("layouts/mappa-base.xml")
    layout.write_text(layout.read_text().replace('name="mappa-base"', 'name="mappa-base" extends="mappa-2025"', 1))


def not_a_report(setting):
    setting.write((setting.home / "layouts/mappa-base.xml").read_bytes())


FAULTS = [
    Fault("an unknown element", changing(FIRST, "<blink>x</blink>" + FIRST), "unknown-element", words="blink"),
    Fault(
        "a misspelt element",
        lambda s: s.write(s.text().replace("<pull-quote>", "<pul-quote>", 1).replace("</pull-quote>", "</pul-quote>", 1)),
        "unknown-element",
        words="pull-quote",
    ),
    Fault("a misspelt attribute", changing('area="London"', 'aera="London"'), "unknown-attribute", words="area"),
    Fault("an attribute is missing", changing(' year="2024/25"', ""), "missing-attribute", words="year"),
    Fault("an element in the wrong place", changing("  <statistics>", "  <p>x</p><statistics>"), "misplaced-element"),
    Fault("a table is missing", changing(RATE, ""), "missing-table", words="rate"),
    Fault("a table stands twice", changing(RATE, RATE + RATE), "doubled-table", words="rate"),
    Fault("an unknown table", changing('name="rate"', 'name="rat"'), "unknown-table", words="rate"),
    Fault("an unknown row", changing('name="level-1"', 'name="level-4"'), "unknown-row", words="level-4"),
    Fault("a row is missing", changing(ROW, ""), "missing-row", words="level-1"),
    Fault("a row stands twice", changing(ROW, ROW + ROW), "doubled-row", words="Level 1"),
    Fault("too few figures in a row", changing("7368        3681           -  11049", "7368"), "too-few-figures"),
    Fault("too many figures in a row", changing("-  11049", "-  11049 5"), "too-many-figures"),
    Fault("a word where a figure belongs", changing("        3681", "        many"), "not-a-figure", words="many"),
    Fault("a comma in the wrong place", changing("11049", "110,49"), "not-a-figure", words="110,49"),
    Fault("a hyphen where a figure belongs", changing("        3681", "        -"), "figure-missing"),
    Fault("a figure where a hyphen belongs", changing("3681           -", "3681           0"), "must-be-absent"),
    Fault("a wrong total in a row", changing("11049", "11050"), "wrong-total", WARNED, words="11,049"),
    Fault("a wrong total in a column", changing("7400", "7401"), "wrong-total", WARNED, words="7,400"),
    Fault("a snapshot over the year's total", changing("<row name=\"level-3\">            8", "<row name=\"level-3\">           88"), "snapshot-over-year", WARNED),
    Fault("an unknown layout", changing("mappa-2025", "mapa-2025"), "unknown-layout", words="mappa-2025"),
    Fault("a layout by a path", changing("mappa-2025", "../../etc/passwd"), "unknown-layout"),
    Fault("a year that is none", changing("2024/25", "2024/26"), "bad-value"),
    Fault("a day that is none", changing("2025-10-30", "2025-02-30"), "bad-value"),
    Fault("an unknown field", changing("{snapshot-date}", "{snapshot-day}"), "unknown-field", words="snapshot-day"),
    Fault("a figure that there is not", changing("eligible.total.total", "eligible.total.sum"), "unknown-figure"),
    Fault("a character without a glyph", changing("I present", "\u6771\u4eac I present"), "missing-glyph", words="U+6771"),
    Fault("an image that is not there", with_figure("absent.png"), "missing-image", words="absent.png"),
    Fault("an image that is none", with_figure("a.png", b"not an image"), "unknown-image-format"),
    Fault("an image that is damaged", with_figure("a.png", png(50, 50, b"damaged")), "damaged-image"),
    Fault("an image without end", with_figure("a.png", png(2**31 - 1, 2**31 - 1, b"")), "image-too-large"),
    Fault("broken UTF-8", broken_utf_8, "broken-utf-8"),
    Fault("a tag that is not closed", changing("</introduction>", ""), "unclosed-tag", words="introduction"),
    Fault("a file that is cut off", lambda s: s.write(s.text().partition("</statistics>")[0]), "unclosed-tag"),
    Fault("an empty file", writing(""), "empty-file"),
    Fault("a file of noughts", writing(b"\0" * 1000), "forbidden-character"),
    Fault("another kind of file", not_a_report, "unknown-element"),
    Fault("an entity bomb", entity_bomb, "entity"),
    Fault("one long entity many times", quadratic_entity, "entity"),
    Fault("an external entity", external_entity, "entity"),
    Fault("elements too deep in each other", too_deep, "too-deep"),
    Fault("lists too deep in each other", a_list_too_deep, "too-deep"),
    Fault("a file too large", too_large, "too-large"),
    Fault("a folder for a report", a_folder_for_a_report, "not-a-file"),
    Fault("a pipe for a report", a_pipe_for_a_report, "not-a-file"),
    Fault("no such report", no_report, "missing-file", words="absent.xml"),
    Fault("a layout with a fault", broken_layout, "bad-value", words="3 miles"),
    Fault("a layout that extends itself", layout_in_a_circle, "layout-circle"),
    Fault("no folder for the target", no_folder_for_the_target, "target-not-writable", SYSTEM),
    Fault("a folder at the target's place", a_folder_at_the_target, "target-is-a-folder", SYSTEM),
    Fault("a full device", a_full_device, "disk-full", SYSTEM),
    Fault("no room left for the file", no_room_left, "disk-full", SYSTEM),
    Fault("a font that is removed", without_font, "font-not-found", SYSTEM, words="fonts-lato"),
    Fault("a font that is none", damaged_font, "font-unreadable", SYSTEM),
    Fault("a font that is cut off", cut_off_font, "font-unreadable", SYSTEM),
    Fault("a profile that is removed", without_profile, "profile-not-found", SYSTEM, words="texlive-base"),
    Fault("a profile that is none", damaged_profile, "profile-unusable", SYSTEM),
]
