"""What must be true of a report's dump and of its PDF."""
import collections
import re
import subprocess

import brought
import dumped
import expected
import tagged
import trials

TOLERANCE = 0.6
OTHERS_READ = 300  # squares of the sequences on a document's pages, above which others take too long
DRAWN = re.compile(r" (Div|TD|TH) Figure$| Div Table( |$)")  # charts, marks in cells, charts' figures read out
FIGURE = re.compile(r"[\d,.]+$")
TORN = re.compile(r"\d[,.]?\u00ad\s*$")
CONTENTS = " TOC TOCI Reference Link"
BOOKMARK = re.compile(r'^bookmark \d+ page (\d+) y \S+ "(.*)"$', re.MULTILINE)
ELEMENT = re.compile(r"( *)(\w+) (\d+)(.*)$")

# What does not fit anywhere is set all the same, and told: then places are not held against the page.
TOLD = {"title-too-tall", "too-tall", "word-too-wide", "chart-text-too-wide", "chart-too-large"}
# What is said of reports made at random, and rightly.
RIGHT = {
    "cover-overfull", "missing-signature", "standfirst-too-long", "chart-negative", "chart-title-too-long", "chart-too-narrow", "chart-too-many-parts", "chart-unknown-area",
    "loose-lines", "table-too-wide", "wrong-total", "wrong-percent", "percent-cut", "percent-of-what", "pull-out-differs",
    "mark-without-note", "note-without-mark", "notes-out-of-order", "empty-element", "counted-list",
    "number-gap", "number-twice", "unknown-reference", "figure-in-words", "figure-of-another", "last-years-figure",
    "short-line", "too-many-widths",
}  # fmt: skip

NOTHING = {expected.squash(f"No {of}") for of in ("figure", "figures", "offenders", "individuals", "pobl")}
NOTHING |= {expected.squash(text) for text in ("A share of nothing", "Not applicable")}


def printed_leaves(dump, pages):
    """The words of each element as they are printed, in the order of the tags."""
    words = collections.defaultdict(str)
    for page in pages:
        for text in page.texts:
            role, _, index = text.owner.partition(" ")
            if index:
                words[int(index)] += expected.squash(text.text)
    found, path = [], []
    for line in dump[dump.index("\ntags\n") + 6 :].splitlines():
        indent, role, index, rest = ELEMENT.match(line).groups()
        depth = len(indent) // 2 - 1
        path = [*path[:depth], "Lang" if role == "Span" and " lang " in rest else role]
        if text := words.pop(int(index), ""):
            found.append(("".join(f" {role}" for role in path[2:]), text))
    return found + [("not among the tags", text) for text in words.values()]


def last(path):
    """The path without the lists that it goes through."""
    return path.replace(" L LI LBody", "").strip() or "LBody"


def take_charts(charts, found):
    """Each chart's drawing has the names of its rows and series; the rest of its words are figures. Where there is no
    figure at all, it says that alone."""
    drawn = [text for path, text in found if path.endswith(" Div Figure")]
    for words, text in zip(charts, drawn):
        for word in () if text in NOTHING else words:
            if word not in text:
                yield "a name lost in a chart", f"{word!r} in {text[:80]!r}"
    if len(charts) != len(drawn):
        yield "charts lost", f"{len(drawn)} of {len(charts)}"
    found[:] = [leaf for leaf in found if not DRAWN.search(leaf[0])]


def take_contents(reader, dump, pages, found):
    """The list of contents names each head and the page on which it stands."""
    named = [text for path, text in found if path == CONTENTS]
    found[:] = [leaf for leaf in found if leaf[0] != CONTENTS]
    labels = {expected.squash(title): pages[int(page) - 1].label for page, title in BOOKMARK.findall(dump)}
    for page in pages:
        titles = collections.defaultdict(str)
        for text in page.texts:
            titles[text.owner] += expected.squash(text.text)
        labels |= {words: page.label for owner, words in titles.items() if owner.startswith("H1 ")}
    heads = [head for level, head in reader.heads if level <= reader.layout.contents and head]
    wanted = [head + labels.get(head, "?") for head in heads]
    if named != wanted:
        first = next((i for i, (a, b) in enumerate(zip(named, wanted)) if a != b), min(len(named), len(wanted)))
        yield "the contents differ", f"{named[first : first + 2]}, wanted {wanted[first : first + 2]}"


def take_unknown(wanted, found):
    """Words that may stand in any element stand in one, once."""
    for path, text in [leaf for leaf in wanted if leaf[0] == expected.ANY]:
        holders = [i for i, (_, words) in enumerate(found) if text in words]
        if len(holders) != 1:
            yield "words lost or doubled in what no test knows", text[:50]
            continue
        place, words = found[holders[0]]
        found[holders[0]] = place, words.replace(text, "", 1)
    if any(path == expected.ANY for path, _ in wanted):
        found[:] = [leaf for leaf in found if leaf[1]]
        wanted[:] = [leaf for leaf in wanted if leaf[0] != expected.ANY]


def compare(report, dump, pages):
    """Every leaf that differs, and what has become of it."""
    found = printed_leaves(dump, pages)
    reader = brought.Brought(trials.of(report.get("layout")).national)
    reader.report(report)
    wanted, charts = reader.leaves, reader.charts
    # Where a figure is torn its mark stands behind the first part; so marks are counted.
    marks = sum(element.get("mark") == "*" for element in report.iter())
    printed = sum(text.text.count("*") for page in pages for text in page.texts if text.owner != "layout")
    if marks != printed:
        yield "marks lost or doubled", f"{printed} of {marks}"
    yield from take_charts(charts, found)
    yield from take_contents(reader, dump, pages, found)
    yield from take_unknown(wanted, found)
    if wanted == found:
        return
    missing = collections.Counter(wanted) - collections.Counter(found)
    added = collections.Counter(found) - collections.Counter(wanted)
    everything = "".join(text for _, text in found)
    for path, text in missing:
        at = f"{path.strip()}: {text[:50]!r}"
        if text not in everything:
            near = next((t for p, t in added if p == path), "nothing")
            yield f"words lost or changed in {last(path)}", f"{at}, found {near[:50]!r}"
        else:
            yield f"another element than {last(path)}", at
    for path, text in added:
        if not missing:
            yield f"words added in {last(path)}", f"{path.strip()}: {text[:50]!r}"
    if not missing and not added:
        yield "another order", next(str(w) for w, f in zip(wanted, found) if w != f)


def title_hang(text, lines):
    """Lines of large type are aligned by their ink, which may stand a little outside its box; quotation marks hang."""
    if text.text.lstrip()[:1] in "\u2018\u201c":
        return max(5, 0.6 * text.size)
    return max(5, 0.25 * text.size) if lines[round(text.y / 12)] >= 10 else TOLERANCE


def check_cover(page, overfull):
    """Words stand on the page, and on no other; pictures reach no further than the bleed. What runs off an overfull
    cover's foot was told."""
    for text in page.texts:
        where = f"page {page.number}, {text.owner}: {text.text[:40]!r} at {text.x} {text.y}"
        if text.x < 0 or text.right > page.width or text.y - 0.7 * text.size < 0:
            yield "outside the cover", where
        if text.y > page.height and not overfull:
            yield "off the cover's foot", where
    for image in page.images:
        if min(image.x, image.y) < -page.bleed - 0.1 or image.x + image.width > page.width + page.bleed + 0.1:
            yield "picture outside the cover", f"{image}"
    yield from overlaps(page, page.texts)
    yield from covered(page, page.texts, page.bleed)


def lowered(text, trial):
    """How far a baseline may stand below its line's: a subscript's, even of another, within the line's descenders."""
    up = trial.top / 84  # the design's frame begins there, and its text has 10 pt
    return max(0, 0.2 * (10 * up - text.size)) if text.size < 6.6 * up else 0


FURNITURE = ("layout", "pagination")


def check_places(trial, pages, quiet, overfull):
    """Quiet: there are marks in cells of which who cannot see them is not told; overfull: a cover."""
    heads = set()
    # A table's notes stand under each of its parts, and are read at its end.
    notes = {expected.squash(text.text) for page in pages for text in page.texts if text.owner not in FURNITURE}
    for page in pages:
        if page.master == "cover":
            yield from check_cover(page, overfull)
            continue
        left = trial.left(page.side)
        right = left + trial.width
        body = [text for text in page.texts if text.owner != "pagination" and text.ink != "-"]  # - is not printed
        lines = collections.Counter()  # the largest type at about that height, raised and lowered as it may be
        for text in body if any(text.size >= 24 for text in body) else ():
            for near in (-1, 0, 1):
                at = round(text.y / 12) + near
                lines[at] = max(lines[at], text.size)
        for text in body:
            where = f"page {page.number}, {text.owner}: {text.text[:40]!r} at {text.x} {text.y}"
            hang = title_hang(text, lines)
            if TORN.search(text.text):
                yield "a torn figure", where
            if text.owner == "layout":
                repeats = expected.squash(text.text) in heads | notes or text.text == "continued"
                if not repeats and not (quiet and (FIGURE.match(text.text) or expected.squash(text.text) in NOTHING)):
                    yield "furniture that repeats nothing", where
            else:
                heads.add(expected.squash(text.text))
            top = trial.title_top if page.master == "first" else trial.top
            if text.y > trial.bottom + TOLERANCE + lowered(text, trial):
                yield "below the frame", where
            if text.y - 0.7 * text.size < top - TOLERANCE:
                yield "above the frame", where
            if text.x < left - hang:
                yield "left of the frame", where
            if text.right > right + hang and text.text.strip() not in "*":
                yield "right of the frame", where
        for rule in page.rules:
            over = 8 if rule.owner.startswith("Figure") else TOLERANCE  # a chart's mark may hang over its axis
            if rule.y + rule.height > trial.bottom + 2 or rule.right > right + over or rule.x < left - over:
                yield "rule outside the frame", f"page {page.number}: {rule}"
        yield from overlaps(page, body)
        yield from covered(page, body, abs(trial.inner - trial.outer) + page.bleed)


def covered(page, texts, beyond):
    """No picture stands on words or on another; one that bleeds reaches as far as margins change sides."""
    for i, image in enumerate(page.images):
        where = f"page {page.number}: {image.path} at {image.x} {image.y}"
        if image.y + image.height > page.height + beyond or image.x + image.width > page.width + beyond + 0.1:
            yield "picture outside the page", where
        for text in texts:
            across = min(image.x + image.width, text.right) - max(image.x, text.x)
            down = min(image.y + image.height, text.y) - max(image.y, text.y - 0.65 * text.size)
            if across > TOLERANCE and down > TOLERANCE and text.text.strip():
                yield "picture on words", f"{where} and {text.text[:30]!r} {text.owner} at {text.x} {text.y}"
        for other in page.images[:i]:
            across = min(image.x + image.width, other.x + other.width) - max(image.x, other.x)
            down = min(image.y + image.height, other.y + other.height) - max(image.y, other.y)
            if across > TOLERANCE and down > TOLERANCE:
                yield "picture on picture", where


def overlaps(page, texts):
    """Boxes from the baseline to the capitals' height."""
    texts = sorted((text for text in texts if text.text.strip()), key=lambda text: text.y)
    tallest = max((text.size for text in texts), default=0) * 0.65
    for i, lower in enumerate(texts):
        top = lower.y - 0.65 * lower.size + 0.5
        for at in range(i - 1, -1, -1):
            upper = texts[at]
            if upper.y <= lower.y - tallest:
                break
            if upper.y > top and min(upper.right, lower.right) - max(upper.x, lower.x) > TOLERANCE:
                yield (
                    f"overlap of {upper.owner.split()[0]} and {lower.owner.split()[0]}",
                    f"page {page.number}: {upper.text[:30]!r} {upper.owner} at {upper.x} {upper.y} and "
                    f"{lower.text[:30]!r} {lower.owner} at {lower.x} {lower.y}",
                )


def rules_of(said):
    return {line[line.rfind("[") + 1 : -1] for line in said if line}


def of_dump(report, dump, said):
    """What is wrong with what was printed; messages are the report's own."""
    rules = rules_of(said)
    for rule in rules - TOLD - RIGHT:
        yield f"message {rule}", "\n".join(line for line in said if rule in line)
    pages = dumped.parse(dump)
    yield from compare(report, dump, pages)
    if not rules & TOLD:
        quiet = any(element.get("told") == "no" for element in report.iter())
        yield from check_places(trials.of(report.get("layout")), pages, quiet, "cover-overfull" in rules)


def of_pdf(answer):
    """A PDF's structure is sound; its tags say the dump's words in their order, print has their letters; and threads
    that share the work print the same."""
    if answer.shared != answer.dump:
        yield "threads print something else", first_difference(answer.dump, answer.shared)
    result = subprocess.run(["qpdf", "--check", answer.pdf], capture_output=True)
    if result.returncode:
        yield "qpdf finds a fault", result.stdout.decode()[-500:] + result.stderr.decode()[-500:]
        return
    pdf = tagged.Pdf(answer.pdf)
    pages = dumped.parse(answer.dump)
    if answer.edition == "print":
        wanted = letters("".join(text.text for page in pages for text in page.texts if text.ink != "-"))
        yield from same_letters("print", pdf.text(), wanted)
    else:
        wanted = letters("".join(text for _, text in printed_leaves(answer.dump, pages)))
        yield from same_words("the PDF's tags", "".join(text for _, text in pdf.tagged()), wanted)
    yield from pdf.faults
    # Who else reads the PDF leaves out what stands outside the page, and reads each page anew for each of its tags.
    outside = rules_of(answer.said) & (TOLD | {"cover-overfull"})
    if not outside and sum(len(page) ** 2 for page in pdf.sequences.values()) < OTHERS_READ:
        yield from of_others(answer, wanted)


def first_difference(one, other):
    pairs = zip(one.splitlines(), other.splitlines())
    return next((f"{a!r} and {b!r}" for a, b in pairs if a != b), f"{len(one)} and {len(other)} bytes")


def of_others(answer, wanted):
    """Another reader finds the same."""
    if answer.edition == "print":
        text = subprocess.run(["pdftotext", "-raw", answer.pdf, "-"], capture_output=True).stdout.decode()
        yield from same_letters("print to others", text, wanted)
        return
    result = subprocess.run(["pdfinfo", "-struct-text", answer.pdf], capture_output=True)
    said = "".join(re.findall(r'^ +"(.*)"$', result.stdout.decode(errors="replace"), re.MULTILINE))
    yield from same_words("the PDF's tags to others", said, wanted)


def same_letters(who, text, wanted):
    said, wanted = collections.Counter(letters(text)), collections.Counter(wanted)
    if said != wanted:
        yield f"{who} has other letters", f"more {said - wanted}, missing {wanted - said}"


def same_words(who, text, wanted):
    said = letters(text)
    if said != wanted:
        at = next((i for i, (a, b) in enumerate(zip(said, wanted)) if a != b), min(len(said), len(wanted)))
        yield f"{who} say other words", f"{said[at - 20 : at + 40]!r}, wanted {wanted[at - 20 : at + 40]!r}"


def letters(text):
    """Letters and figures alone: bullets and marks have words of their own for those who listen."""
    return "".join(c for c in expected.squash(text) if c.isalnum())
