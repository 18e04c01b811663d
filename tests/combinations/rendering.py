"""Many reports given to the program at once, and its answers told apart."""
import collections
import os
import re
import resource
import subprocess
import tempfile
import xml.etree.ElementTree as xml
from dataclasses import dataclass
from pathlib import Path

import trials
from press import PROGRAM, PROJECT

SECONDS = 5  # of the processor, for one report
FAULT = re.compile(r"runtime error: [^\n]*|ERROR: \w+Sanitizer: [\w-]+|Assertion [^\n]*")


@dataclass
class Answer:
    status: object  # 0; 1; or what has become of the program
    dump: str
    said: list  # lines
    edition: str = ""
    pdf: Path = None
    shared: str = ""  # the dump again, by several threads


def make_home(home, numbers):
    """The project's layouts and fonts, and the trial layouts."""
    (home / "layouts").mkdir(parents=True)
    for path in (PROJECT / "layouts").iterdir():
        (home / "layouts" / path.name).symlink_to(path)
    (home / "fonts").symlink_to(PROJECT / "fonts")
    (home / "pictures").symlink_to(PROJECT / "samples/pictures")
    for number in numbers:
        trial = trials.trial(number)
        (home / "layouts" / f"{trial.name}.xml").write_text(trial.text)


def run(home, paths, *options, command="render", seconds=SECONDS):
    def limit():
        most = seconds * len(paths)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))

    environment = dict(os.environ, AREAPRESS_HOME=str(home), LC_ALL="C.UTF-8")
    return subprocess.run(
        [PROGRAM, command, *paths, "-j", "1", *options], capture_output=True, env=environment,
        stdin=subprocess.DEVNULL, preexec_fn=limit,
    )  # fmt: skip


def answers(home, reports, editions):
    """What the program says to each report; editions: which of its PDFs is to be written, too, or None."""
    with tempfile.TemporaryDirectory(dir=home) as folder:
        folder = Path(folder)
        (folder / "pictures").symlink_to(home / "pictures")
        paths = [folder / f"{number}.xml" for number in range(len(reports))]
        for path, report in zip(paths, reports):
            path.write_bytes(xml.tostring(report, "utf-8", xml_declaration=True))
        found = together(home, paths) or [told(run(home, [path], "--dump"), path) for path in paths]
        for edition in {edition for edition in editions if edition}:
            write(home, edition, [(p, a) for p, a, e in zip(paths, found, editions) if e == edition and a.dump])
        yield from found


def together(home, paths):
    """The answers to all, from one run; None where one report keeps the others from an answer."""
    start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    result = run(home, paths, "--dump")
    taken = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start
    if result.returncode not in (0, 1, 4) or taken > SECONDS:
        return None
    said = collections.defaultdict(list)
    for line in result.stderr.decode(errors="replace").splitlines():
        said[line.partition(":")[0]].append(line)
    good = [path for path in paths if not any(": error: " in line for line in said[str(path)])]
    dumps = re.split(r"(?m)^(?=page 1 label )", result.stdout.decode())[1:]
    if len(dumps) != len(good):
        return None
    dumps = dict(zip(good, dumps))
    return [Answer(int(path not in dumps), dumps.get(path, ""), said[str(path)]) for path in paths]


def told(result, path):
    """The answer to one report that was given alone."""
    said = result.stderr.decode(errors="replace")
    lines = [line for line in said.splitlines() if line.startswith(f"{path}:")]
    status = f"status {result.returncode}" if result.returncode > 1 or result.returncode < 0 else result.returncode
    if match := FAULT.search(said):
        status = f"{status} {match[0]}"
    return Answer(status, result.stdout.decode() if not result.returncode else "", lines or said.splitlines()[:20])


def write(home, edition, wanted):
    """The PDFs of those reports, beside them; and their dumps again, each by several threads."""
    if not wanted:
        return
    folder = wanted[0][0].parent / edition
    folder.mkdir()
    run(home, [path for path, _ in wanted], "-e", edition, "-o", f"{folder}/")
    for path, answer in wanted:
        answer.edition = edition
        answer.shared = run(home, [path], "--dump", "-j", "3").stdout.decode()
        answer.pdf = next((pdf for pdf in folder.iterdir() if re.match(rf"{path.stem}(-print)?\.pdf", pdf.name)), folder)
