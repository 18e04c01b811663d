"""What a designer changes in a layout shows on the pages, without a build, and nothing else changes.

Each change is a layout that extends the London one by a line or two. Its dump is held against the
sample's: the change must be found, and what it does not concern must be as it was.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import dumped
import press

MM = 72 / 25.4
REPORT = press.report("london-2024-25")


def words(pages):
    """All words but the feet's, in the order of the pages."""
    return [word for page in pages for t in page.texts if t.y < 800 for word in t.text.split()]


def whole_words(pages):
    """The same, those that a line's end divides put together: each language divides in its own way."""
    return "".join(t.text + " " for page in pages for t in page.texts if t.y < 800).replace("\u00ad ", "").split()


def wording(pages):
    """What each element says, without spaces, however it is broken into lines and pages."""
    said = {}
    for page in pages:
        for t in page.texts:
            if " " in t.owner:
                said[t.owner] = said.get(t.owner, "") + "".join(t.text.split()).replace("\u00ad", "")
    return said


def close(found, wanted):
    assert abs(found - wanted) <= 0.1, f"{found}, wanted {wanted}"


def same(found, wanted, what):
    assert found == wanted, f"{what} changed"


def texts(pages, but=lambda text: False):
    return [(p.number, t.x, t.y, t.face, t.size, t.ink, t.text) for p in pages for t in p.texts if not but(t)]


def rules(pages, but=lambda rule: False):
    return [(p.number, r.x, r.y, r.width, r.height, r.ink) for p in pages for r in p.rules if not but(r)]


def fills(pages):
    return [(p.number, f.x, f.y, f.path, f.ink) for p in pages for f in p.fills]


def first_page_texts(pages):
    return texts(pages[:1])


def margins(old, new):
    page_old, page_new = (dumped.page_with(pages, "Introduction") for pages in (old, new))
    close(page_new.text("Introduction").x - page_old.text("Introduction").x, 4 * MM)
    statistics = dumped.page_with(new, "MAPPA Statistics")
    close(statistics.rules_of("navy", 1)[0].width, 164 * MM)
    same(first_page_texts(new), first_page_texts(old), "the cover")
    same(wording(new), wording(old), "the words")


def a_colour(old, new):
    same(texts(new), texts(old), "the text")
    same(rules(new), rules(old), "the rules")
    same(fills(new), fills(old), "the shapes")
    # The dump names inks; their values are the PDF's, so they are looked for there.


def a_face(old, new):
    title = dumped.page_with(new, "Introduction").text("Introduction")
    assert title.face == "Lato Regular"
    titles = lambda text: text.size in (26, 30)
    same(texts(new, titles), texts(old, titles), "text that is no title")
    same(rules(new), rules(old), "the rules")


def order(old, new):
    titles = ("MAPPA Statistics", "Explanation commentary")
    statistics, commentary = (dumped.page_with(new, title).number for title in titles)
    assert commentary < statistics
    statistics, commentary = (dumped.page_with(old, title).number for title in titles)
    assert statistics < commentary
    same(sorted(wording(new).values()), sorted(wording(old).values()), "the words")
    same(first_page_texts(new), first_page_texts(old), "the cover")


def columns(old, new):
    page = dumped.page_with(new, "Explanation commentary")
    body = [t for t in page.texts if t.size == 10 and t.y < 800]
    assert max(t.width for t in body) > 83.5 * MM, "no line is wider than a column"
    second = [t for t in body if t.owner.startswith("P ") and abs(t.x - min(u.x for u in body) - 88.5 * MM) < 1]
    assert not second, "there is still a second column"
    before = dumped.page_with(old, "Explanation commentary").number
    same(texts(new[: before - 1]), texts(old[: before - 1]), "the pages before")
    same(words(new)[: len(words(old[: before - 1]))], words(old[: before - 1]), "the words before")


def table_rules(old, new):
    page = dumped.page_with(new, "MAPPA Statistics")
    assert len(page.rules_of("turquoise", 0.75)) == 4
    hairline = lambda rule: rule.height in (0.25, 0.75)
    same(texts(new), texts(old), "the text")
    same(rules(new, hairline), rules(old, hairline), "the other rules")


def a_heads_wording(old, new):
    page = dumped.page_with(new, "MAPPA Statistics")
    page.text("People who must notify")
    head = lambda text: text.size == 8 and text.y < 300
    number = page.number
    same(
        texts(new, lambda t: head(t) or t.ink == "navy"),
        texts(old, lambda t: head(t) or t.ink == "navy"),
        "text outside the head",
    )
    same(len(new), len(old), "the number of pages")
    same(texts(new[number:]), texts(old[number:]), "the pages after")


def page_size(old, new):
    assert {(p.width, p.height) for p in new} == {(595.276, 935.433)}
    body = [t.y for p in new for t in p.texts if t.size == 10]
    assert max(body) > 770
    close(dumped.page_with(new, "Introduction").text("Introduction").y, 106)
    same(wording(new), wording(old), "the words")


def palette(old, new):
    page, before = (dumped.page_with(pages, "The figures in pictures") for pages in (new, old))
    bars = lambda p: [r for r in p.rules if abs(r.height - 21) < 0.01]
    assert bars(page)[0].ink == "dark-pink" and bars(before)[0].ink == "dark-blue"
    place = lambda r: (r.x, r.y, r.width, r.height)
    same(list(map(place, bars(page))), list(map(place, bars(before))), "the bars' places")
    rest = lambda p: [(t.x, t.y, t.text) for t in p.texts]
    same([rest(p) for p in new], [rest(p) for p in old], "the text")


def welsh_dates(old, new):
    page = dumped.page_with(new, "MAPPA Statistics")
    assert any("31 Mawrth 2025" in t.text.replace("\u00a0", " ") for t in page.texts)
    assert not [w for w in words([page]) if w in ("March", "April")]
    # What a chart says of itself is in its layout's language, too; a subtitle names a day of no year, "31 March,".
    same(
        [w for w in sorted(whole_words(new)) if not w.startswith(("Mawrth", "Ebrill", "Gorffennaf", "Ffynhonnell:", "March,"))],
        [w for w in sorted(whole_words(old)) if not w.startswith(("March", "April", "July", "Source:"))],
        "words that are no month",
    )


SECTIONS = """<sections>
    <cover use="front"/> <introduction title="Introduction" columns="2"/>
    <section use="what-are-mappa"/> {} <section use="pictures"/> {}
    <local columns="2"/> <cover use="back"/> </sections>"""

CHANGES = [
    ("margins", margins, '<page inner="24mm" outer="22mm" column="9.0833mm"/>'),
    ("a colour", a_colour, '<colours><colour name="navy" srgb="#203040" cmyk="90 70 40 40"/></colours>'),
    ("a face", a_face,
     '<styles><style name="title" face="Lato Regular"/><style name="title-small" face="Lato Regular"/></styles>'),
    ("the order of sections", order,
     SECTIONS.format('<section use="commentary"/>', '<section use="statistics"/>')),
    ("two columns to one", columns, '<sections><section use="commentary" columns="1"/></sections>'),
    ("a table's rules", table_rules, '<looks><statistics row-rule="0.75pt turquoise"/></looks>'),
    ("a head's wording", a_heads_wording, "head"),
    ("page size", page_size, '<page height="330mm" frame-bottom="864pt"/>'),
    ("the chart's palette", palette, '<looks><chart palette="dark-pink orange sky"/></looks>'),
    ("the Welsh language of the dates", welsh_dates, ""),
]


def make_home(folder):
    shutil.copytree(press.PROJECT / "layouts", folder / "layouts")
    (folder / "fonts").symlink_to(press.PROJECT / "fonts")


def layout_text(name, body):
    """The trial layout: the London one extended by the change."""
    lang = "cy" if "Welsh" in name else "en-GB"
    return f'<layout name="trial" extends="mappa-2025" xml:lang="{lang}">{body}</layout>'


def write_trial(folder, name, body):
    path = folder / "layouts" / "trial.xml"
    if name == "a head's wording":
        original = (folder / "layouts" / "mappa-2025.xml").read_text()
        changed = original.replace('name="mappa-2025"', 'name="trial"').replace(
            'text="Subject to sex offender notification requirements"', 'text="People who must notify"', 1
        )
        path.write_text(changed)
        return
    if name == "two columns to one":
        original = (folder / "layouts" / "mappa-2025.xml").read_text()
        changed = original.replace('name="mappa-2025"', 'name="trial"').replace(
            'title="Explanation commentary on statistical tables" columns="2"',
            'title="Explanation commentary on statistical tables" columns="1"',
        )
        assert changed.count('columns="1"') > original.count('columns="1"')
        path.write_text(changed)
        return
    path.write_text(layout_text(name, body))


def dump_of(home, *arguments):
    environment = dict(os.environ, AREAPRESS_HOME=str(home))
    result = press.run("render", REPORT, "--dump", *arguments, env=environment)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


def colour_is_in_the_pdf(home):
    """The changed ink's own numbers, in the operators of an uncompressed page."""
    environment = dict(os.environ, AREAPRESS_HOME=str(home))
    target = home / "trial.pdf"
    assert press.run("render", REPORT, "-l", "trial", "-o", target, env=environment).returncode == 0
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", target, "-"], capture_output=True)
    text = plain.stdout.decode("latin-1")
    numbers = " ".join(f"{value / 255:.3f}".rstrip("0").lstrip("0") for value in (0x20, 0x30, 0x40))
    found = any(
        [round(float(n) * 255) for n in line.split()[:3]] == [0x20, 0x30, 0x40]
        for line in text.split("\n")
        if line.endswith((" rg", " RG")) and len(line.split()) == 4
    )
    assert found, f"no {numbers} rg in the PDF"


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        make_home(home)
        before = dumped.parse(dump_of(home))
        for name, check, body in CHANGES:
            write_trial(home, name, body)
            try:
                check(before, dumped.parse(dump_of(home, "-l", "trial")))
                if name == "a colour":
                    colour_is_in_the_pdf(home)
                print(f"{name}: as it should be")
            except AssertionError as error:
                failures += 1
                print(f"{name}: {error}")
    sys.exit(bool(failures))


main()
