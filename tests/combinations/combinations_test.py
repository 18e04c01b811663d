"""Combinations: reports made at random, and what must be true of each page that is made of them.

    combinations_test.py [--count N | --seconds S] [--seed N] [--wild] [--nested] [--pdf] [--keep FOLDER] [--jobs N]
    combinations_test.py --check REPORT.xml...      says what is wrong with these

Every word of the report stands in the dump once, in its element and in order; no text stands upon another; none
stands outside the text's frame; the program ends well and soon, and the same report gives the same dump. A report that fails is shrunk and kept.
"""
import argparse
import collections
import concurrent.futures
import copy
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import dumped
import expected
import reports
from press import PROGRAM, PROJECT

MM = 72 / 25.4
INNER, OUTER, WIDTH = 20 * MM, 18 * MM, 172 * MM
BOTTOM, TOP = 770, 84
TOLERANCE = 0.6
SECONDS = 5
OWNER = re.compile(r"(\w+) (\d+)$")
ELEMENT = re.compile(r"( *)(\w+) (\d+)(.*)$")


def make_home(home):
    """The project's layouts and fonts, and the trial layouts."""
    (home / "layouts").mkdir(parents=True)
    for path in (PROJECT / "layouts").iterdir():
        (home / "layouts" / path.name).symlink_to(path)
    (home / "fonts").symlink_to(PROJECT / "fonts")
    (home / "pictures").symlink_to(PROJECT / "samples/pictures")
    for name in reports.LAYOUTS:
        (home / "layouts" / f"{name}.xml").write_text(reports.layout(name))


def render(path, home, *options):
    environment = dict(os.environ, AREAPRESS_HOME=str(home), LC_ALL="C.UTF-8")
    command = [PROGRAM, "render", path, "-j", "1", *options]
    return subprocess.run(command, capture_output=True, env=environment, timeout=SECONDS, stdin=subprocess.DEVNULL)


def printed_leaves(dump, pages):
    """The words of each element as they are printed, in the order of the tags."""
    words = collections.defaultdict(str)
    for page in pages:
        for text in page.texts:
            if match := OWNER.match(text.owner):
                words[int(match[2])] += expected.squash(text.text)
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


def compare(wanted, found):
    """The first leaf that differs, and what has become of it."""
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


def check_places(pages):
    heads = set()
    for page in pages:
        left = OUTER if page.side == "left" else INNER
        body = [text for text in page.texts if text.owner != "pagination"]
        for text in body:
            where = f"page {page.number}, {text.owner}: {text.text[:40]!r} at {text.x} {text.y}"
            hang = 5 if text.size >= 24 else TOLERANCE
            if text.owner == "layout":
                if expected.squash(text.text) not in heads and text.text != "continued":
                    yield "furniture that repeats nothing", where
            else:
                heads.add(expected.squash(text.text))
            if text.y > BOTTOM + TOLERANCE:
                yield "below the frame", where
            if text.y - 0.7 * text.size < (70 if text.size >= 24 else TOP - TOLERANCE):
                yield "above the frame", where
            if text.x < left - hang:
                yield "left of the frame", where
            if text.right > left + WIDTH + hang and text.text.strip() not in "*":
                yield "right of the frame", where
        for image in page.images:
            if image.y + image.height > BOTTOM + TOLERANCE or image.x + image.width > left + WIDTH + TOLERANCE:
                yield "picture outside the frame", f"page {page.number}: {image.path} at {image.x} {image.y}"
        yield from overlaps(page, body)


def overlaps(page, texts):
    """Boxes from the baseline to the capitals' height."""
    texts = sorted((text for text in texts if text.text.strip()), key=lambda text: text.y)
    for i, lower in enumerate(texts):
        for upper in reversed(texts[max(0, i - 60) : i]):
            if upper.y <= lower.y - 0.65 * lower.size + 0.5:
                continue
            if min(upper.right, lower.right) - max(upper.x, lower.x) > TOLERANCE:
                yield (
                    f"overlap of {upper.owner.split()[0]} and {lower.owner.split()[0]}",
                    f"page {page.number}: {upper.text[:30]!r} {upper.owner} at {upper.x} {upper.y} and "
                    f"{lower.text[:30]!r} {lower.owner} at {lower.x} {lower.y}",
                )


# What does not fit anywhere is set all the same, and told: then places are not held against the page.
TOLD = {"word-too-wide"}
# Figures made at random are no sums, and their marks have no notes.
FIGURES = {
    "wrong-total", "wrong-percent", "percent-cut", "percent-of-what", "mark-without-note", "note-without-mark",
    "notes-out-of-order",
}  # fmt: skip


def faults(report, folder, home, pdf=False):
    """What is wrong with a report: kind and details, each kind once."""
    path = folder / "report.xml"
    path.write_bytes(xml.tostring(report, "utf-8", xml_declaration=True))
    start = time.monotonic()
    try:
        result = render(path, home, "--dump")
        if pdf and not result.returncode:
            edition = ("-e", "print") if len(path.read_bytes()) % 2 else ()
            written = render(path, home, "-o", folder / "report.pdf", *edition)
            result = written if written.returncode else result
    except subprocess.TimeoutExpired:
        return {"too slow": f"over {SECONDS} s"}
    said = result.stderr.decode(errors="replace")
    found = {}
    if result.returncode:
        words = re.search(r"runtime error: [^\n]*|ERROR: \w+Sanitizer: [\w-]+|Assertion [^\n]*|\[[\w-]+\]", said)
        found[f"status {result.returncode} {words[0] if words else ''}"] = said[:2000]
        return found
    if time.monotonic() - start > SECONDS:
        found["too slow"] = f"{time.monotonic() - start:.1f} s"
    rules = {line[line.rfind("[") + 1 : -1] for line in said.splitlines() if line}
    for rule in rules - TOLD - {"missing-signature", "standfirst-too-long", "table-too-wide"} - FIGURES:
        found[f"message {rule}"] = said
    dump = result.stdout.decode()
    pages = dumped.parse(dump)
    places = () if rules & TOLD else check_places(pages)
    for kind, words in (*compare(expected.leaves(report), printed_leaves(dump, pages)), *places):
        found.setdefault(kind, words)
    return found


def smaller(report):
    """The report with an element less, or with fewer words; large parts first."""
    parents = {child: parent for parent in report.iter() for child in parent}
    by_size = sorted(parents, key=lambda element: -sum(1 for _ in element.iter()))
    for element in by_size:
        if element.tag in ("statistics", "introduction"):
            continue
        trial = copy.deepcopy(report)
        twins = dict(zip(report.iter(), trial.iter()))
        twins[parents[element]].remove(twins[element])
        yield trial
    for element in report.iter():
        for kind in ("text", "tail"):
            words = (getattr(element, kind) or "").split()
            if len(words) > 1:
                trial = copy.deepcopy(report)
                twin = dict(zip(report.iter(), trial.iter()))[element]
                setattr(twin, kind, (" " if kind == "tail" else "") + " ".join(words[: len(words) // 2]))
                yield trial


def shrink(report, kind, folder, home, seconds=20):
    """The smallest report found in that time which still has the fault."""
    until = time.monotonic() + seconds
    going_on = True
    while going_on and time.monotonic() < until:
        going_on = False
        for trial in smaller(report):
            if time.monotonic() > until:
                break
            if kind in faults(trial, folder, home):
                report, going_on = trial, True
                break
    return report


def one(seed, arguments, home):
    folder = Path(tempfile.mkdtemp(dir=home))
    (folder / "pictures").symlink_to(home / "pictures")
    try:
        report = reports.Maker(seed, arguments.wild, arguments.nested).report()
        return seed, faults(report, folder, home, arguments.pdf)
    finally:
        shutil.rmtree(folder)


def tell(arguments, home, seen):
    """Shrinks one report of each kind of fault and keeps it."""
    arguments.keep.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=home))
    (folder / "pictures").symlink_to(home / "pictures")
    for kind, failed in sorted(seen.items(), key=lambda item: -len(item[1])):
        seed, words = failed[0]
        print(f"{len(failed):5} {kind}\n      seed {seed}: {words}")
        if arguments.shrink:
            report = shrink(reports.Maker(seed, arguments.wild, arguments.nested).report(), kind, folder, home, arguments.shrink)
            path = arguments.keep / f"{seed}-{re.sub(r'[^a-z0-9]+', '-', kind.lower())[:60].strip('-')}.xml"
            xml.ElementTree(report).write(path, "utf-8", xml_declaration=True)
            print(f"      {path}")


def sweep(arguments, home):
    seen = collections.defaultdict(list)
    done = failed = 0
    start = time.monotonic()
    with concurrent.futures.ProcessPoolExecutor(arguments.jobs) as pool:
        seed = arguments.seed
        while done < arguments.count if not arguments.seconds else time.monotonic() - start < arguments.seconds:
            batch = 64 if arguments.seconds else min(256, arguments.count - done)
            work = [pool.submit(one, seed + i, arguments, home) for i in range(batch)]
            seed += batch
            for future in work:
                number, found = future.result()
                done += 1
                failed += bool(found)
                for kind, words in found.items():
                    seen[kind].append((number, words))
    seconds = time.monotonic() - start
    tell(arguments, home, seen)
    print(f"{done} documents, {failed} failures, {done / seconds:.0f} documents a second")
    return bool(failed)


def check(arguments, home):
    status = 0
    for path in arguments.check:
        folder = Path(tempfile.mkdtemp(dir=home))
        (folder / "pictures").symlink_to(home / "pictures")
        for kind, words in faults(xml.parse(path).getroot(), folder, home, arguments.pdf).items():
            print(f"{path}: {kind}: {words}")
            status = 1
    return status


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wild", action="store_true")
    parser.add_argument("--nested", action="store_true")
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--shrink", type=float, default=0, help="seconds for each kind of fault")
    parser.add_argument("--keep", type=Path, default=Path("failed"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--check", nargs="+", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        make_home(Path(home))
        return check(arguments, Path(home)) if arguments.check else sweep(arguments, Path(home))


if __name__ == "__main__":
    sys.exit(main())
