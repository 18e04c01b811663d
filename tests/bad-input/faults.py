"""The kinds of bad input: how each is made from the London sample, and what the program is to say.

A fault is made in a folder of its own, which holds the sample as report.xml and an older PDF as
report.pdf. What is expected: the rule's name, the exit status, and words that the message must
have.
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
    rule: str
    words: str
    make: Callable[[Setting], None]
    status: int


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


def huge_jpeg():
    """65,500 by 65,500 pixels, in the header alone."""
    frame = struct.pack(">HBHHB", 17, 8, 65500, 65500, 3) + bytes((1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1))
    scan = struct.pack(">HB", 12, 3) + bytes((1, 0, 2, 0x11, 3, 0x11, 0, 63, 0))
    return b"\xff\xd8\xff\xc0" + frame + b"\xff\xda" + scan + b"\0\xff\xd9"


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">%s</svg>'


def svg_bomb():
    """Each group uses the one before ten times."""
    groups = b'<rect id="a0" width="1" height="1"/>'
    for level in range(1, 10):
        groups += b'<g id="a%d">' % level + b'<use href="#a%d"/>' % (level - 1) * 10 + b"</g>"
    return SVG % (b"<defs>" + groups + b'</defs><use href="#a9"/>')


def with_figure(name, content=None):
    def make(setting):
        setting.change(FIRST, f'<figure src="{name}" alt="A test"/>\n    {FIRST}')
        if content is not None:
            (setting.folder / name).write_bytes(content)

    return make


def misspelt_element(setting):
    setting.change("<pull-quote>", "<pul-quote>")
    setting.change("</pull-quote>", "</pul-quote>")


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
    name = 'name="mappa-base"'
    layout.write_text(layout.read_text().replace(name, f'{name} extends="mappa-2025"', 1))


def a_face_that_is_not_there(setting):
    """Only the cover has this style: the prose is long set when it is met."""
    layout = setting.own_copy("layouts/mappa-base.xml")
    style = '<style name="cover-above"   face="%s"'
    assert style % "Lato Regular" in layout.read_text()
    layout.write_text(layout.read_text().replace(style % "Lato Regular", style % "Lato Irregular"))


def a_page_narrower_than_its_margins(setting):
    layout = setting.own_copy("layouts/mappa-base.xml")
    layout.write_text(layout.read_text().replace('<page width="210mm"', '<page width="3.5mm"'))


def a_file_for_the_pages(setting):
    setting.arguments = ("--png", "report.xml")


def not_a_report(setting):
    setting.write((setting.home / "layouts/mappa-base.xml").read_bytes())


# By exit status: what is wrong, the rule, words that the message must have, how it is made.
# fmt: off
TABLE = {
    # The report, or its layout, is at fault; nothing is written.
    INPUT: [
        ("an attribute's other name", "unknown-attribute", '"post" was meant',
         changing('post="Chair,', 'role="Chair,')),
        ("a tag that only says how it looks", "unknown-element", "the layout sets",
         changing(FIRST, "<center>x</center>" + FIRST)),
        ("what came along from Word", "namespace", "Word", changing(FIRST, "<o:p/>" + FIRST)),
        ("a photograph of an iPhone", "unknown-image-format", "save it as JPEG",
         with_figure("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0")),
        ("a picture without the end of its name", "missing-image", '"portrait.png"',
         changing("pictures/portrait.png", "pictures/portrait")),
        ("a folder for a picture", "missing-image", "a folder", changing("pictures/portrait.png", "pictures")),
        ("a Word document", "not-xml", "Word", writing(b"PK\x03\x04 and what follows")),
        ("a PDF in the report's place", "not-xml", "a PDF", writing(b"%PDF-1.7\n")),
        ("a count below none", "not-a-count", "less than none", changing("  7368 ", " -7368 ")),
        ("a thousand with a point", "not-a-count", "1,000", changing("  7368 ", " 7.368 ")),
        ("a space that does not show", "not-a-figure", "does not show", changing("  7368 ", " 7\u00a0368 ")),
        ("a language that is none", "bad-language", "en-GB", changing('"en-GB"', '"en_GB"')),
        ("an empty alternative", "missing-alternative", "cannot see", changing(
            'portrait-alt="A neutral figure in place of a portrait"', 'portrait-alt=""')),
        ("a picture in other capitals", "missing-image", '"portrait.png"', changing(
            "pictures/portrait.png", "pictures/Portrait.PNG")),
        ("an unknown element", "unknown-element", "blink",
         changing(FIRST, "<blink>x</blink>" + FIRST)),
        ("a misspelt element", "unknown-element", "pull-quote", misspelt_element),
        ("a misspelt attribute", "unknown-attribute", "area",
         changing('area="London"', 'aera="London"')),
        ("an attribute is missing", "missing-attribute", "year", changing(' year="2024/25"', "")),
        ("an element in the wrong place", "misplaced-element", "",
         changing("  <statistics>", "  <p>x</p><statistics>")),
        ("a table is missing", "missing-table", "rate", changing(RATE, "")),
        ("a table stands twice", "doubled-table", "rate", changing(RATE, RATE + RATE)),
        ("an unknown table", "unknown-table", "rate", changing('name="rate"', 'name="rat"')),
        ("an unknown row", "unknown-row", "level-4", changing('name="level-1"', 'name="level-4"')),
        ("a row is missing", "missing-row", "level-1", changing(ROW, "")),
        ("a row stands twice", "doubled-row", "Level 1", changing(ROW, ROW + ROW)),
        ("too few figures in a row", "too-few-figures", "",
         changing("7368        3681           -  11049", "7368")),
        ("too many figures in a row", "too-many-figures", "", changing("-  11049", "-  11049 5")),
        ("a word where a figure belongs", "not-a-figure", "many",
         changing("        3681", "        many")),
        ("a comma in the wrong place", "not-a-figure", "110,49", changing("11049", "110,49")),
        ("a hyphen where a figure belongs", "figure-missing", "",
         changing("        3681", "        -")),
        ("a figure where a hyphen belongs", "must-be-absent", "",
         changing("3681           -", "3681           0")),
        ("an unknown layout", "unknown-layout", "mappa-2025", changing("mappa-2025", "mapa-2025")),
        ("a layout by its file", "unknown-layout", 'perhaps "mappa-2025" was meant',
         changing("mappa-2025", "mappa-2025.xml")),
        ("a thousand with a space", "too-many-figures", "without a space",
         changing("        7368 ", "        7 368 ")),
        ("words in a list", "text-not-allowed", "put them into <li>",
         changing(FIRST, f"<ul>police</ul>{FIRST}")),
        ("a paragraph in a list", "misplaced-element", "put it into <li>",
         changing(FIRST, f"<ul><p>police</p></ul>{FIRST}")),
        ("a question among a way's steps", "misplaced-element", "but in <flow>",
         changing(FIRST, "<flow><step/><branch title='a'><way label='b'><branch title='c'>"
                  f"<way label='d'/></branch></way></branch></flow>{FIRST}")),
        ("a row of figures in a table of prose", "misplaced-element", "but in <data>",
         changing(FIRST, f"<table><row>1</row></table>{FIRST}")),
        ("a line's break as in HTML", "unclosed-tag", "<br/>",
         changing(FIRST, f"<p>one<br>two</p>{FIRST}")),
        ("two hyphens in a comment", "not-well-formed", "two hyphens",
         changing(FIRST, f"<!-- a -- b -->{FIRST}")),
        ("a quotation mark in a value", "bad-attribute", "the value has ended",
         changing('<section title="', '<section title="A "B" ')),
        ("a language as in HTML", "unknown-attribute", 'perhaps "xml:lang"',
         changing("xml:lang=", "lang=")),
        ("a kind of chart that there is not", "bad-value", '"stacked-100"',
         changing(FIRST, f'<chart name="a" kind="histogram"><row name="x">1</row></chart>{FIRST}')),
        ("a column's width in per cent", "bad-value", "27mm",
         changing(FIRST, f'<table columns="50% *"><tr><td>a</td><td>b</td></tr></table>{FIRST}')),
        ("a span that is no number", "bad-value", "whole number",
         changing(FIRST, f'<table><tr><td colspan="two">a</td></tr></table>{FIRST}')),
        ("a layout by a path", "unknown-layout", "", changing("mappa-2025", "../../etc/passwd")),
        ("a year that is none", "bad-value", "", changing("2024/25", "2024/26")),
        ("a day that is none", "bad-value", "", changing("2025-10-30", "2025-02-30")),
        ("an unknown field", "unknown-field", "snapshot-day",
         changing("{snapshot-date}", "{snapshot-day}")),
        ("a figure that there is not", "unknown-figure", "",
         changing("eligible.total.total", "eligible.total.sum")),
        ("a character without a glyph", "missing-glyph", "U+6771",
         changing("I present", "\u6771\u4eac I present")),
        ("an image that is not there", "missing-image", "absent.png", with_figure("absent.png")),
        ("an image that is none", "unknown-image-format", "",
         with_figure("a.png", b"not an image")),
        ("an image that is damaged", "damaged-image", "",
         with_figure("a.png", png(50, 50, b"damaged"))),
        ("an image without end", "image-too-large", "",
         with_figure("a.png", png(2**31 - 1, 2**31 - 1, b""))),
        ("an image cut short in copying", "damaged-image", "",
         with_figure("a.png", png(50, 50, zlib.compress(b"\0" * 151 * 50))[:-40])),
        ("a photograph that says to be huge", "image-too-large", "", with_figure("a.jpg", huge_jpeg())),
        ("a drawing that is broken", "bad-svg", "from here on",
         with_figure("a.svg", SVG % b'<path d="M0 0 L5 x"/>')),
        ("a drawing that is no XML", "unclosed-tag", "", with_figure("a.svg", b"<svg><g></svg>")),
        ("a drawing that holds itself", "svg-too-large", "",
         with_figure("a.svg", SVG % b'<g id="a"><use href="#a"/></g>')),
        ("a drawing of a billion shapes", "svg-too-large", "", with_figure("a.svg", svg_bomb())),
        ("a page for a drawing", "unknown-image-format", "a web page", with_figure("a.svg", b"<html/>")),
        ("a picture without a width", "bad-value", "width",
         changing(FIRST, '<figure src="a.png" alt="A test" width="0"/>' + FIRST)),
        ("broken UTF-8", "broken-utf-8", "", broken_utf_8),
        ("a tag that is not closed", "unclosed-tag", "introduction",
         changing("</introduction>", "")),
        ("a file that is cut off", "unclosed-tag", "",
         lambda s: s.write(s.text().partition("</statistics>")[0])),
        ("an empty file", "empty-file", "", writing("")),
        ("a file of noughts", "forbidden-character", "", writing(b"\0" * 1000)),
        ("another kind of file", "unknown-element", "", not_a_report),
        ("an entity bomb", "entity", "", entity_bomb),
        ("one long entity many times", "entity", "", quadratic_entity),
        ("an external entity", "entity", "", external_entity),
        ("elements too deep in each other", "too-deep", "", too_deep),
        ("lists too deep in each other", "too-deep", "", a_list_too_deep),
        ("a file too large", "too-large", "", too_large),
        ("a folder for a report", "not-a-file", "", a_folder_for_a_report),
        ("a pipe for a report", "not-a-file", "", a_pipe_for_a_report),
        ("no such report", "missing-file", "absent.xml", no_report),
        ("a layout with a fault", "bad-value", "3 miles", broken_layout),
        ("a face for the cover that is not there", "unknown-face", "Lato Irregular", a_face_that_is_not_there),
        ("a layout that extends itself", "layout-circle", "", layout_in_a_circle),
    ],
    # The PDF is made all the same, and a person told to look.
    WARNED: [
        ("a list typed with bullets", "typed-list", "<ul>", changing(FIRST, "<p>• one</p>" + FIRST)),
        ("a list typed in one paragraph", "typed-list", "<ul>", changing(FIRST, "<p>We<br/>▪ met</p>" + FIRST)),
        ("a list typed with letters", "typed-list", '<ol type="a">',
         changing(FIRST, "<p>(a) one</p><p>(b) two</p><p>(c) three</p>" + FIRST)),
        ("a bullet in a list", "typed-letter", "by itself",
         changing(FIRST, "<ul><li>• one</li></ul>" + FIRST)),
        ("a table typed with tabs", "typed-table", "<td>", changing(FIRST, "<p>a\tb\tc</p>" + FIRST)),
        ("a part of a person", "not-a-count", "whole", changing("  7368 ", " 7368.5 ")),
        ("a wrong total in a row", "wrong-total", "11,049", changing("11049", "11050")),
        ("a wrong total in a column", "wrong-total", "7,400", changing("7400", "7401")),
        ("a page narrower than its margins", "page-measures", "", a_page_narrower_than_its_margins),
        ("more widths than columns", "too-many-widths", "3 widths",
         changing(FIRST, f'<table columns="* * *"><tr><td>a</td></tr></table>{FIRST}')),
        ("a standfirst as long as a paragraph", "standfirst-too-long", "keep to 3",
         changing("protected the public together", "protected the public together, " * 6)),
        ("a snapshot over the year's total", "snapshot-over-year", "",
         changing(" 8           3           6     17", "88           3           6     97")),
    ],
    # The machine is at fault; nothing is written.
    SYSTEM: [
        ("no folder for the target", "target-not-writable", "", no_folder_for_the_target),
        ("a folder at the target's place", "target-is-a-folder", "", a_folder_at_the_target),
        ("a file for the pages' folder", "target-not-writable", "report.xml", a_file_for_the_pages),
        ("a full device", "disk-full", "", a_full_device),
        ("no room left for the file", "disk-full", "", no_room_left),
        ("a font that is removed", "font-not-found", "fonts-lato", without_font),
        ("a font that is none", "font-unreadable", "", damaged_font),
        ("a font that is cut off", "font-unreadable", "", cut_off_font),
        ("a profile that is removed", "profile-not-found", "texlive-base", without_profile),
        ("a profile that is none", "profile-unusable", "", damaged_profile),
    ],
}
# fmt: on

FAULTS = [Fault(*row, status) for status, rows in TABLE.items() for row in rows]
