"""What an example of the manual needs around it, so that the program can render it.

    a whole file                 as it is; a layout renders the London report
    <introduction>, <section>    in a report of London, whose figures are the sample's
    a block: <p>, <table>        in a section of that report
    words in a line: <b>         in a paragraph of that section
    <front-cover>                in that report, under a layout with the front cover of mappa-2006
    <statistics>                 its tables and charts in the place of the sample's of the same name
    <page>, <looks>, <tables>    in a layout that extends mappa-2025
    a look, <style>, <colour>    in <looks>, <styles>, <colours>; a <cover> in <covers>
    <package>, <catalogue>       in the catalogue of fonts, in the place of the one of the same name

What renders a layout is the London report with every block of report.md in it, so that each look is met.
"""
import copy
import xml.etree.ElementTree as xml

from press import PROJECT, report

SAMPLE = "london-2024-25"
# In which element a piece of an example stands, the first that may hold it.
HOLDERS = {
    "report": ("report", "section", "p"),
    "layout": ("layout", "looks", "styles", "colours", "covers"),
    "catalogue": ("catalogue",),
    "compendium": (),
}


class Unplaced(Exception):
    """An example that stands in nothing known."""


def kind_of(example):
    """Of which schema an example is: by its root, else by its page."""
    root = example.roots()[0].tag
    if root in ("report", "layout", "catalogue", "compendium"):
        return root
    if root == "package":
        return "catalogue"
    return "report" if example.page in ("report.md", "charts.md") else "layout"


def holder_of(root, schemas, kind):
    """What the element stands in, and what it is; the root of a file stands in nothing."""
    start = schemas.root(kind)
    if root.tag == start.name:
        return None, start
    known = {start.name: start} | {element.name: element for element in schemas.of(kind, "prose")}
    for name in HOLDERS[kind]:
        holder = start.child(name) or known[name]
        if found := holder.child(root.tag):
            return name, found
    raise Unplaced(f"<{root.tag}> alone: show it in the element that it stands in")


def replace(parent, made, *, by="name"):
    """Puts an element where one of the same tag and name stands, else at the end."""
    for at, old in enumerate(parent):
        if old.tag == made.tag and old.get(by) == made.get(by):
            parent[at] = made
            return
    parent.append(made)


def plain_report():
    """The London report with nothing but its figures and a line."""
    made = xml.parse(report(SAMPLE)).getroot()
    for section in made.findall("section") + made.findall("part"):
        made.remove(section)
    introduction = made.find("introduction")
    for child in list(introduction):
        introduction.remove(child)
    xml.SubElement(introduction, "p").text = "The board met four times."
    xml.SubElement(introduction, "signature", name="Name Surname")
    return made


def put_into_report(made, root, holder):
    last = made.find("back-cover")
    at = len(made) if last is None else list(made).index(last)
    section = next((s for s in made.findall("section") if s.get("title") == "Example"), None)
    if holder != "report" and section is None:
        section = xml.Element("section", title="Example")
        made.insert(at, section)
    if root.tag == "statistics":
        for child in root:
            replace(made.find("statistics"), child)
    elif root.tag in ("introduction", "back-cover"):
        replace(made, root)
    elif root.tag == "front-cover":
        made.insert(list(made).index(made.find("introduction")), root)
    elif holder == "report":
        made.insert(at, root)
    elif root.tag == "standfirst":
        section.insert(0, root)
    elif holder == "section":
        section.append(root)
    else:
        p = xml.SubElement(section, "p")
        p.text, root.tail = "The board met ", " and it met again."
        p.append(root)


def report_of(example, schemas):
    roots = example.roots()
    if roots[0].tag == "report":
        return roots[0]
    made = plain_report()
    for root in roots:
        put_into_report(made, root, holder_of(root, schemas, "report")[0])
    return made


def layout_of(example, schemas):
    roots = example.roots()
    if roots[0].tag == "layout":
        return roots[0]
    made = xml.Element("layout", name="example", extends="mappa-2025", years="2024/25")
    for root in roots:
        holder, _ = holder_of(root, schemas, "layout")
        if holder == "layout":
            made.append(root)
        else:
            inner = made.find(holder)
            (xml.SubElement(made, holder) if inner is None else inner).append(root)
    return made


def layout_with_pictures():
    """A layout whose front cover has places for a report's picture and logos."""
    made = xml.Element("layout", name="example", extends="mappa-2025", years="2024/25")
    covers = xml.SubElement(made, "covers")
    covers.append(xml.parse(PROJECT / "layouts/mappa-2006.xml").find("covers/cover[@name='front']"))
    return made


def catalogue_of(example):
    made = xml.parse(PROJECT / "fonts/catalogue.xml").getroot()
    for root in example.roots():
        for package in [root] if root.tag == "package" else list(root):
            replace(made, package)
    return made


def report_of_all(examples, schemas):
    """The London report with every block that report.md shows."""
    made = plain_report()
    for example in examples:
        for root in example.roots():
            if root.tag != "report" and (holder := holder_of(root, schemas, "report")[0]) != "report":
                put_into_report(made, copy.deepcopy(root), holder)
    return made


def write(root, path):
    xml.ElementTree(root).write(path, "utf-8", xml_declaration=True)


def make_home(home):
    """Links to the project's layouts, fonts and pictures, beside which an example's own can stand."""
    for name in ("layouts", "fonts"):
        (home / name).mkdir()
        for path in (PROJECT / name).iterdir():
            (home / name / path.name).symlink_to(path)
    (home / "pictures").symlink_to(PROJECT / "samples/pictures")
    (home / "earlier").symlink_to(PROJECT / "samples")
    (home / "areas").symlink_to(PROJECT / "samples/compendium-2024-25")


def prepare(example, schemas, home, whole_report):
    """Writes what the example needs into its home; the program's arguments that render it."""
    make_home(home)
    path = home / "report.xml"
    kind = kind_of(example)
    options = []
    if kind == "report":
        made = report_of(example, schemas)
        write(made, path)
        if made.find("front-cover") is not None:
            write(layout_with_pictures(), home / "layouts/example.xml")
            options = ["-l", "example"]
    elif kind == "layout":
        layout = layout_of(example, schemas)
        place = home / "layouts" / f"{layout.get('name')}.xml"
        place.unlink(missing_ok=True)
        write(layout, place)
        write(whole_report, path)
        options = ["-l", layout.get("name")]
    elif kind == "catalogue":
        (home / "fonts/catalogue.xml").unlink()
        write(catalogue_of(example), home / "fonts/catalogue.xml")
        write(whole_report, path)
    else:
        path = home / "compendium.xml"
        path.write_text(example.text)
        return ["compendium", path, "-o", home / "example.pdf"]
    return ["render", path, *options, "-o", home / "example.pdf"]
