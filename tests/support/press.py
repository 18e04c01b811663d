"""What the tests share: where things are, running the program, what others read in a PDF."""
import html
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("AREAPRESS", PROJECT / "build/areapress")).resolve()
RENDERED = Path(os.environ.get("AREAPRESS_RENDERED", PROJECT / "build/rendered")).resolve()

SAMPLES = ("london-2024-25", "norfolk-2018-19")  # whose words and figures the tests know
ALL_SAMPLES = tuple(sorted(path.stem for path in (PROJECT / "samples").glob("*.xml")))
EDITIONS = ("screen", "print")


def report(sample):
    return PROJECT / "samples" / f"{sample}.xml"


def copy_report(sample, path):
    """The report under another name, in a folder where its pictures are found, too."""
    path.write_bytes(report(sample).read_bytes())
    pictures = path.parent / "pictures"
    if not pictures.exists():
        pictures.symlink_to(PROJECT / "samples/pictures")


def pdf(sample, edition="screen"):
    """The sample's PDF, which the test called "rendered" has made."""
    return RENDERED / f"{sample}-{edition}.pdf"


def dump(sample):
    return (RENDERED / f"{sample}.dump").read_text()


def run(*arguments, **options):
    """The program's run, ended; output as bytes."""
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, **options)


def output_of(*command):
    """What another program prints; it must end well."""
    result = subprocess.run(list(map(str, command)), capture_output=True)
    if result.returncode != 0:
        words = " ".join(map(str, command))
        raise AssertionError(f"{words}: status {result.returncode}\n{result.stderr.decode()}")
    return result.stdout.decode()


@dataclass
class Word:
    """A word as pdftotext finds it: page from 1, box in points from the page's top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def words_of(path):
    """All words of a PDF in the order in which pdftotext finds them."""
    found, page = [], 0
    pattern = re.compile(
        r'<(page) |<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    )
    for match in pattern.finditer(output_of("pdftotext", "-bbox", path, "-")):
        if match[1]:
            page += 1
        else:
            found.append(Word(page, *map(float, match.groups()[1:5]), html.unescape(match[6])))
    return found


def boxes_of(path):
    """A dictionary a page, from box's name to (left, bottom, right, top): "TrimBox" and so on."""
    pages = {}
    text = output_of("pdfinfo", "-box", "-f", 1, "-l", 9999, path)
    for page, name, numbers in re.findall(r"^Page +(\d+) (\w+Box): +(.*)$", text, re.MULTILINE):
        pages.setdefault(int(page), {})[name] = tuple(map(float, numbers.split()))
    return [pages[page] for page in sorted(pages)]
