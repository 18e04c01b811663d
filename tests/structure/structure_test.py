"""The order of the stages, read from the includes of src/: a folder uses only what stands below it.

The order is the one that src/README.md draws. ALLOWED says it again, for this test to hold it. And the
rules by which messages are known: each stands in a header, which is the manual of what tells it.
"""
import re
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

FROM_THE_GROUND_UP = ["base", "load", "text", "paint", "doc", "chart", "block", "page"]

ALLOWED = {
    stage: set(FROM_THE_GROUND_UP[: place + 1]) for place, stage in enumerate(FROM_THE_GROUND_UP)
}
ALLOWED["check"] = {"base", "load", "check"}
ALLOWED["pdf"] = {"base", "load", "text", "paint", "pdf"}
ALLOWED["batch"] = set(ALLOWED) | {"batch"}
ALLOWED["main.c"] = set(ALLOWED)

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def faults(source_folder):
    """What is wrong with the includes below a folder, a sentence each."""
    found = []
    graph = {}
    for path in sorted(source_folder.rglob("*.[ch]")):
        name = path.relative_to(source_folder).as_posix()
        graph[name] = []
        stage = name.split("/")[0]
        if stage not in ALLOWED:
            found.append(f"{name}: {stage} is no stage that this test knows")
            continue
        for mark, included in INCLUDE.findall(path.read_text()):
            if re.match(r"hpdf", included) and not re.fullmatch(r"pdf/haru\.[ch]", name):
                found.append(f"{name}: only pdf/haru may include {included}")
            if mark == "<":
                continue
            if not (source_folder / included).is_file() or ".." in included:
                found.append(f"{name}: {included} is not named as STAGE/FILE, or is not there")
                continue
            graph[name].append(included)
            if included.split("/")[0] not in ALLOWED[stage]:
                found.append(f"{name}: {stage} must not include {included}")
    return found + circles(graph)


def circles(graph):
    """Files that include themselves by way of others."""
    found, done = [], set()

    def walk(name, path):
        if name in path:
            found.append("a circle: " + " -> ".join(path[path.index(name) :] + [name]))
        elif name not in done:
            for included in graph.get(name, []):
                walk(included, path + [name])
            done.add(name)

    for name in graph:
        walk(name, [])
    return found


COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TELLING = re.compile(r"\b(?:message_add|\w*tell\w*|refuse)\([^;{}]*?\)\s*;", re.DOTALL)
RULE = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+)"(?=\s*(?:,\s*"|:))')


def untold_rules(source_folder):
    """The rules of messages that no header's comments name."""
    headers = source_folder.rglob("*.h")
    manual = " ".join(" ".join(COMMENT.findall(path.read_text())) for path in headers)
    found = set()
    for path in source_folder.rglob("*.c"):
        for call in TELLING.findall(COMMENT.sub("", path.read_text())):
            found.update(RULE.findall(call))
    return sorted(rule for rule in found if f'"{rule}"' not in manual)


class TheSource(unittest.TestCase):
    def test_each_rule_of_a_message_stands_in_a_header(self):
        self.assertEqual(untold_rules(PROJECT / "src"), [])

    def test_each_stage_includes_only_what_stands_below_it(self):
        self.assertEqual(faults(PROJECT / "src"), [])

    def test_it_is_there(self):
        self.assertGreater(len(list((PROJECT / "src").rglob("*.c"))), 10)


class ABadTree(unittest.TestCase):
    """The test itself is seen to fail: each tree has one fault."""

    def expect_fault(self, files, words):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name)
                path.parent.mkdir(exist_ok=True)
                path.write_text(text)
            found = faults(Path(folder))
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_including_what_stands_above_is_found(self):
        self.expect_fault(
            {"text/a.c": '#include "page/b.h"\n', "page/b.h": ""}, "text must not include page/b.h"
        )

    def test_pdf_seeing_page_or_doc_is_found(self):
        for stage in ("page", "doc", "block"):
            self.expect_fault(
                {"pdf/a.c": f'# include "{stage}/b.h"\n', f"{stage}/b.h": ""},
                f"pdf must not include {stage}/b.h",
            )

    def test_check_and_chart_looking_up_or_aside_is_found(self):
        pairs = (("check", "text"), ("chart", "page"), ("page", "pdf"), ("page", "check"))
        for stage, other in pairs:
            self.expect_fault(
                {f"{stage}/a.h": f'#include "{other}/b.h"\n', f"{other}/b.h": ""},
                f"{stage} must not include {other}/b.h",
            )

    def test_a_circle_within_a_stage_is_found(self):
        self.expect_fault(
            {"text/a.h": '#include "text/b.h"\n', "text/b.h": '#include "text/a.h"\n'}, "a circle"
        )

    def test_libharu_outside_its_one_file_pair_is_found(self):
        self.expect_fault({"pdf/fonts.c": "#include <hpdf_fonts.h>\n"}, "only pdf/haru")
        self.expect_fault({"batch/a.c": "#include <hpdf.h>\n"}, "only pdf/haru")

    def test_a_rule_that_no_header_names_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.h").write_text('/* Rules: "no-bleed" */\n')
            Path(folder, "a.c").write_text(
                'message_add(m, place, "no-bleed", "text");\n'
                'tell(m, is_one ? "one-way" : "no-way", "text %s", x);\n'
            )
            self.assertEqual(untold_rules(Path(folder)), ["no-way", "one-way"])

    def test_an_unknown_folder_is_found(self):
        self.expect_fault({"misc/a.c": ""}, "misc is no stage")

    def test_a_way_round_the_folders_is_found(self):
        self.expect_fault(
            {"text/a.c": '#include "../page/b.h"\n', "page/b.h": ""}, "not named as STAGE/FILE"
        )

    def test_a_good_tree_passes(self):
        good = {
            "base/a.h": "",
            "text/a.h": '#include "base/a.h"\n#include <hb.h>\n',
            "paint/a.h": '#include "text/a.h"\n',
            "pdf/haru.c": '#include <hpdf.h>\n#include "paint/a.h"\n',
            "page/a.c": '#include "paint/a.h"\n',
            "batch/a.h": '#include "paint/a.h"\n',
            "main.c": '#include "batch/a.h"\n',
        }
        with self.assertRaises(AssertionError):
            self.expect_fault(good, "")


if __name__ == "__main__":
    unittest.main()
