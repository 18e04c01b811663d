"""Runs a case: a folder of tests/cases, as README.md there says.

    run.py NAME                fails with a diff where the program prints something else than expected
    run.py --accept NAME...    shows the diff, asks, and takes what is printed for what is expected
"""
import difflib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from press import PROJECT, run

CASES = Path(__file__).resolve().parent
OUTPUTS = ("expected.dump", "expected.messages", "expected.status")


def make_home(case, home):
    """The project's layouts and fonts, with the case's own before them."""
    for kind in ("layouts", "fonts"):
        (home / kind).mkdir(parents=True)
        for folder in (PROJECT / kind, case / kind):
            for path in folder.glob("*"):
                (home / kind / path.name).unlink(missing_ok=True)
                (home / kind / path.name).symlink_to(path)


def actual(case):
    """What the program prints now, by the name of the file that is to say it."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, home = Path(scratch, "work"), Path(scratch, "home")
        shutil.copytree(case, folder)
        make_home(case, home)
        command = shlex.split((case / "command").read_text())
        environment = dict(os.environ, AREAPRESS_HOME=str(home), LC_ALL="C.UTF-8")
        result = run(*command, cwd=folder, env=environment, stdin=subprocess.DEVNULL)
        names = {str(home): "HOME", str(folder): "."}
        printed = []
        for stream in (result.stdout, result.stderr):
            text = stream.decode(errors="backslashreplace")
            for path, name in names.items():
                text = text.replace(path, name)
            printed.append(text)
    status = f"{result.returncode}\n" if result.returncode else ""
    return dict(zip(OUTPUTS, (*printed, status)))


def expected(case):
    """A file that is not there is expected to be empty; the status then is 0."""
    return {name: (case / name).read_text() if (case / name).exists() else "" for name in OUTPUTS}


def difference(before, after):
    lines = []
    for name in OUTPUTS:
        lines += difflib.unified_diff(
            before[name].splitlines(keepends=True),
            after[name].splitlines(keepends=True),
            name,
            "printed now",
        )
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def accept(case):
    now = actual(case)
    changes = difference(expected(case), now)
    if not changes:
        print(f"{case.name}: nothing has changed")
        return
    sys.stdout.write(changes)
    print(f"{case.name}: take this for what is expected? [y/N] ", end="", flush=True)
    if sys.stdin.readline().strip().lower() != "y":
        print(f"{case.name}: left as it was")
        return
    for name, text in now.items():
        if text:
            (case / name).write_text(text)
        else:
            (case / name).unlink(missing_ok=True)


def main(arguments):
    accepting = arguments[:1] == ["--accept"]
    status = 0
    for name in arguments[1 if accepting else 0 :]:
        case = CASES / name
        if not (case / "command").is_file():
            sys.exit(f"there is no case {name} in {CASES}")
        if accepting:
            accept(case)
            continue
        changes = difference(expected(case), actual(case))
        if changes:
            sys.stdout.write(changes)
            print(f"If this is as it should be: tools/accept-case {name}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
