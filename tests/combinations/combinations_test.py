"""Combinations: reports made at random, and what must be true of each page that is made of them.

    combinations_test.py [--count N | --seconds S] [--seed N] [--wild] [--pdf N] [--books N]
                         [--jobs N] [--shrink SECONDS] [--keep FOLDER]
    combinations_test.py --check REPORT.xml...      says what is wrong with these

Every word of the report stands in the dump once, in its element and in order; no text or picture stands upon another;
none stands outside the text's frame; the program ends well and soon; and every Nth report's PDF is sound and says the
same words in the order of its tags; and so is each small compendium (books.py). With 300 reports and more each element
and attribute of the schema of prose must have come up. A report that fails is shrunk and kept.
"""
import argparse
import collections
import concurrent.futures
import copy
import os
import re
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import books
import checks
import rendering
import reports
import trials

BATCH = 24  # reports to one run of the program
BOOKS = 300  # reports to a book
ENOUGH = 300  # reports in which everything must have come up
# What takes its figures from a report's tables in ways that tests/cases have.
OF_TABLES = {"turned", "year"}
COMPUTED = {("table", "percent"), ("table", "percent-of"), ("table", "added"), ("td", "added"), ("th", "added")}


def faults(report, answer):
    """What is wrong with a report: kind and details, each kind once."""
    if answer.status:
        rule = re.search(r": error: .*(\[[\w-]+\])$", "\n".join(answer.said), re.MULTILINE)
        words = answer.status if answer.status != 1 else f"refused {rule[1] if rule else ''}"
        return {str(words): "\n".join(answer.said)[:2000]}
    found = {}
    places = checks.of_dump(report, answer.dump, answer.said)
    for kind, words in (*places, *(checks.of_pdf(answer) if answer.pdf else ())):
        found.setdefault(kind, words)
    return found


def examined(home, made, editions):
    return [faults(report, answer) for report, answer in zip(made, rendering.answers(home, made, editions))]


def smaller(report):
    """The report with an element less, or with fewer words; large parts first."""
    parents = {child: parent for parent in report.iter() for child in parent}
    by_size = sorted(parents, key=lambda element: -sum(1 for _ in element.iter()))
    for element in by_size:
        if element.tag in ("statistics", "introduction", "back-cover"):
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
        for name in [name for name in element.attrib if element.tag != "report"]:
            trial = copy.deepcopy(report)
            twin = dict(zip(report.iter(), trial.iter()))[element]
            if len(twin.get(name).split()) > 1:
                twin.set(name, twin.get(name).split()[0])
            elif name not in ("name", "kind", "src", "alt", "title", "figure", "label", "href"):
                del twin.attrib[name]
            else:
                continue
            yield trial


def has_still(kind, report, edition, home):
    """Whether a smaller report has the fault; what is taken away may be what the checks rely on."""
    try:
        return kind in examined(home, [report], [edition])[0]
    except (AttributeError, KeyError, IndexError, StopIteration, ValueError, TypeError):
        return False


def shrink(report, kind, edition, home, seconds):
    """The smallest report found in that time which still has the fault."""
    until = time.monotonic() + seconds
    going_on = True
    while going_on and time.monotonic() < until:
        going_on = False
        for trial in smaller(report):
            if time.monotonic() > until:
                break
            if has_still(kind, trial, edition, home):
                report, going_on = trial, True
                break
    return report


def edition_of(seed, every):
    """Each edition in turn, of one report in so many."""
    return ("screen", "screen", "print")[seed // every % 3] if every and seed % every == 0 else None


def came_up(report, seen):
    for element in report.iter():
        seen.add(element.tag)
        seen |= {(element.tag, name) for name in element.attrib}


def batch(seeds, arguments, home):
    makers = [reports.Maker(seed, arguments.wild) for seed in seeds]
    made = [maker.report() for maker in makers]
    seen = set()
    for report in made:
        came_up(report, seen)
    found = examined(home, made, [edition_of(seed, arguments.pdf) for seed in seeds])
    for maker, kinds in zip(makers, found):
        if maker.guessed and all(kind.startswith("refused") for kind in kinds):
            kinds.clear()
    for seed, kinds in zip(seeds, found):
        if arguments.books and seed % arguments.books == 0:
            kinds.update(books.faults(seed, home))
    return list(zip(seeds, found)), seen


def wanting(seen):
    """What the schema of prose has and no report had."""
    for element in reports.schemas().of("prose"):
        if element.name not in seen:
            yield f"<{element.name}> never came up: teach tests/combinations/ to make it"
        for name in element.attributes:
            if (element.name, name) not in seen | COMPUTED and name not in OF_TABLES | {"checked"}:
                yield f"<{element.name} {name}=> never came up: teach tests/combinations/ to make it"


def tell(arguments, home, seen):
    """Shrinks one report of each kind of fault and keeps it."""
    for kind, failed in sorted(seen.items(), key=lambda item: -len(item[1])):
        seed, words = failed[0]
        print(f"{len(failed):5} {kind}\n      seeds {' '.join(str(s) for s, _ in failed[:6])}: {words}")
        if arguments.shrink and not kind.startswith("book: "):
            arguments.keep.mkdir(parents=True, exist_ok=True)
            report = reports.Maker(seed, arguments.wild).report()
            report = shrink(report, kind, edition_of(seed, arguments.pdf), home, arguments.shrink)
            path = arguments.keep / f"{seed}-{re.sub(r'[^a-z0-9]+', '-', kind.lower())[:60].strip('-')}.xml"
            xml.ElementTree(report).write(path, "utf-8", xml_declaration=True)
            print(f"      {path}")


def sweep(arguments, home):
    seen, met = collections.defaultdict(list), set()
    done = failed = 0
    start, seed = time.monotonic(), arguments.seed

    def going_on():
        if arguments.seconds:
            return time.monotonic() - start < arguments.seconds
        return seed < arguments.seed + arguments.count

    with concurrent.futures.ProcessPoolExecutor(arguments.jobs) as pool:
        work = set()
        while work or going_on():
            while going_on() and len(work) < arguments.jobs + 2:
                most = BATCH if arguments.seconds else min(BATCH, arguments.seed + arguments.count - seed)
                work.add(pool.submit(batch, range(seed, seed + most), arguments, home))
                seed += most
            ended, work = concurrent.futures.wait(work, return_when=concurrent.futures.FIRST_COMPLETED)
            for future in ended:
                found, come = future.result()
                met |= come
                for number, kinds in found:
                    done += 1
                    failed += bool(kinds)
                    for kind, words in kinds.items():
                        seen[kind].append((number, words))
    seconds = time.monotonic() - start
    tell(arguments, home, seen)
    lacking = list(wanting(met)) if done >= ENOUGH else []
    print(*lacking, sep="\n")
    print(f"{done} documents from seed {arguments.seed}, {failed} failures, {done / seconds:.0f} documents a second")
    return bool(failed or lacking)


def kept(path):
    """A report from a file, as the maker makes them: xml:lang has its prefix."""
    report = xml.parse(path).getroot()
    for element in report.iter():
        for name in [name for name in element.attrib if name.endswith("}lang")]:
            element.set("xml:lang", element.attrib.pop(name))
    return report


def check(arguments, home):
    status = 0
    for path in arguments.check:
        report = kept(path)
        for kind, words in examined(home, [report], ["screen" if arguments.pdf else None])[0].items():
            print(f"{path}: {kind}: {words}")
            status = 1
    return status


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wild", action="store_true")
    parser.add_argument("--pdf", type=int, default=10, help="write the PDF of one report in so many; 0: of none")
    parser.add_argument("--books", type=int, default=BOOKS, help="beside one report in so many a book; 0: none")
    parser.add_argument("--shrink", type=float, default=0, help="seconds for each kind of fault")
    parser.add_argument("--keep", type=Path, default=Path("failed"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--check", nargs="+", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        home = Path(home)
        rendering.make_home(home, range(reports.TRIALS))
        return check(arguments, home) if arguments.check else sweep(arguments, home)


if __name__ == "__main__":
    sys.exit(main())
