"""Whatever a report holds a hundred thousand times: time, memory and what is said of it stay small."""
import os
import resource
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from press import PROGRAM, PROJECT, copy_report

# What is linear takes a tenth of this; what takes the square of its input, minutes.
SECONDS, MEGABYTES, MESSAGE_BYTES = 6, 640, 400_000
MANY = 60_000
MEGABYTE = 1_000_000

STATISTICS, INTRODUCTION, SECTIONS = "</statistics>", "<p>I present this", "  <section title="


def numbered(pattern, count=MANY):
    return "".join(pattern % i for i in range(count))


def paragraphs(words, count=2):
    """Each a megabyte of them, which is as long as a text may be."""
    return ("<p>" + words * (MEGABYTE // len(words.encode())) + "</p>") * count


class Bounds(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.report = Path(folder.name, "report.xml")
        copy_report("london-2024-25", self.report)
        self.original = self.report.read_text()

    def run_on(self, text, command, home=PROJECT):
        """Status and messages, within the bounds."""
        self.report.write_text(text)
        target = ["-o", self.report.with_suffix(".pdf"), "-j", "1"] if command == "render" else []

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

        errors = self.report.with_suffix(".messages")
        with errors.open("wb") as stream:
            made = subprocess.Popen([PROGRAM, command, self.report, *target], preexec_fn=limit,
                                    stdout=subprocess.DEVNULL, stderr=stream,
                                    env={**os.environ, "AREAPRESS_HOME": str(home)})
            stop = threading.Timer(10 * SECONDS, made.kill)  # what waits for ever takes no time
            stop.start()
            _, status, used = os.wait4(made.pid, 0)
            stop.cancel()
        made.returncode = os.waitstatus_to_exitcode(status)
        said = errors.read_bytes()
        self.assertIn(made.returncode, (0, 1) if home is PROJECT else (0, 1, 3), said[-300:])
        self.assertLess(used.ru_maxrss / 1024, MEGABYTES)
        self.assertLess(len(said), MESSAGE_BYTES)
        return made.returncode, said.decode()

    def hold(self, where, what, rule=None, command="check"):
        """A rule that must be told; None: it may be as it likes."""
        with self.subTest(what[:60]):
            before = self.original.index(where)
            said = self.run_on(self.original[:before] + what + self.original[before:], command)[1]
            if rule:
                self.assertIn(f"[{rule}]", said)
            return said

    def test_names_that_come_a_hundred_thousand_times(self):
        for where, what, rule in (
            (INTRODUCTION, "<terms>" + numbered('<term name="t%d">w</term>') + "</terms>", None),
            (INTRODUCTION, "<terms>" + '<term name="t">w</term>' * MANY + "</terms>", "doubled-term"),
            (INTRODUCTION, numbered('<chart name="c%d" kind="bar"/>'), None),
            (INTRODUCTION, '<chart name="c" kind="bar"/>' * MANY, "doubled-chart"),
            (STATISTICS, numbered('<chart name="c%d" title="T"/>'), "unknown-chart"),
            (STATISTICS, '<data name="d">' + numbered('<row name="r%d">1</row>') + "</data>", "too-many-rows"),
            (STATISTICS, '<data name="d"><row name="r">1</row></data>' * MANY, "doubled-name"),
            (STATISTICS, numbered('<data name="d%d"><row name="r">1</row></data>'), "too-many-data"),
            (STATISTICS, '<table name="rate"><row>1</row></table>' * MANY, "doubled-table"),
            (STATISTICS, numbered('<table name="t%d"><row>1</row></table>'), "unknown-table"),
            ('<row name="level-1">', numbered('<row name="r%d">1 1 1 3</row>'), "unknown-row"),
            ('<part name="breach-of-licence">', numbered('<part name="p%d"><row>1</row></part>'), "unknown-part"),
        ):
            self.hold(where, what, rule)

    def test_sections_parts_and_steps_by_the_thousand(self):
        self.hold(SECTIONS, '<section title="S"><p>w</p></section>' * MANY, "too-many-pages", "render")
        self.hold(SECTIONS, numbered('<part title="%d"><section title="S"><p>w</p></section></part>', 20_000),
                  "too-many-pages", "render")
        self.hold(INTRODUCTION, "<flow>" + numbered("<step>s%d</step>", 30_000) + "</flow>", None, "render")

    def test_blocks_that_may_move_by_the_thousand(self):
        """A page is tried with each of them elsewhere, which lays out the whole section again."""
        study = '<case-study title="T"><p>' + "They met, and agreed a plan for him. " * 20 + "</p></case-study>"
        text = ["<p>" + "The agencies kept to what they had agreed. " * (7 + 11 * i % 29) + "</p>"
                for i in range(1500)]
        said = self.hold(INTRODUCTION, "".join(words + study for words in text), command="render")
        self.assertNotIn("[out-of-memory]", said)

    def test_texts_full_of_what_is_told(self):
        for words, rule in (
            ("31 March, ", "year-missing"),
            ("31 February 2024, ", "no-such-day"),
            ("Table 99 ", "unknown-reference"),
            ("the the ", "doubled-word"),
            ("XX TBC ", "placeholder"),
            ("{nothing} ", "unknown-field"),
            ("{figure:eligible.none} ", "unknown-figure"),
            ("[insert ", "placeholder"),
            ("Norfolk MAPPA met. ", "other-area"),
            ("\u4e00\u4e01 ", None),
        ):
            said = self.hold(INTRODUCTION, paragraphs(words), rule)
            if rule:
                self.assertRegex(said, rf"and [\d,]+ more like these \[{rule}\]")

    def test_lists_in_attributes(self):
        """Each of a hundred tags with ten thousand words in an attribute, as long as one may be."""
        for start, word, end, rule in (
            ('<chart name="c" kind="tile-map" bounds="', "1 ", '"/>', "bad-value"),
            ('<chart name="c" kind="bar" table="eligible" rows="', "nobody ", '"/>', "unknown-row"),
            ('<table align="', "middle ", '"><tr><td>1</td></tr></table>', "unknown-align"),
            ('<chart name="c" kind="bar"><row name="S"><value sum="', "nobody.total ", '"/></row></chart>', "unknown-figure"),
            ('<pull-outs><pull-out label="l" figure="', "1", '"/></pull-outs>', None),
            ('<table columns="', "wide ", '"><tr><td>1</td></tr></table>', "bad-value"),
        ):
            self.hold(INTRODUCTION, (start + word * (60_000 // len(word)) + end) * 100, rule)

    def test_a_message_that_comes_often_hides_no_other(self):
        said = self.hold(INTRODUCTION, paragraphs("Table 99 ", 1) + '<figure src="none.png" alt="A"/>', "missing-image")
        self.assertIn("[unknown-reference]", said)

    def test_what_can_be_no_report_is_refused_as_it_is(self):
        long = "q" * 3 * MEGABYTE
        for where, what in (
            (INTRODUCTION, f"<p>{long}</p>"),
            (INTRODUCTION, f'<figure src="{long}" alt="A"/>'),
            (INTRODUCTION, f"<{long}/>"),
            (INTRODUCTION, "<p " + numbered('a%d="" ', 100_000) + ">w</p>"),
        ):
            self.assertLess(len(self.hold(where, what, "too-large")), 400)

    def test_names_in_messages_are_shortened(self):
        long = "q" * 60_000
        for where, what, rule in (
            (STATISTICS, f'<table name="{long}"><row>1</row></table>', "unknown-table"),
            (INTRODUCTION, f"<p>{{figure:{long}}}</p>", "unknown-figure"),
            (INTRODUCTION, f'<figure src="{long}" alt="A"/>', "missing-image"),
            (INTRODUCTION, f'<p><a href="#{long}">w</a></p>', "bad-link"),
        ):
            said = self.hold(where, what, rule)
            self.assertLess(len(said), 2000)
            self.assertIn("qqq\u2026", said)

    def test_a_flag_ends_nothing(self):
        """The letters of flags made the library that finds line breaks abort."""
        said = self.hold(INTRODUCTION, "<p>From \U0001f1ec\U0001f1e7 and(\U0001f1fc\U0001f1f1)</p>", "missing-glyph", "render")
        self.assertIn("U+1F1EC", said)

    def home(self):
        """Layouts, schemas and the catalogue, to be spoilt."""
        home = self.report.parent / "home"
        shutil.rmtree(home, ignore_errors=True)
        for kind in ("layouts", "fonts"):
            shutil.copytree(PROJECT / kind, home / kind)
        return home

    def test_schemas_that_have_no_end(self):
        bomb = "".join(f'<define name="z{i}"><ref name="z{i + 1}"/><ref name="z{i + 1}"/></define>' for i in range(60))
        for old, new in (
            ('<define name="block">', f'{bomb}<define name="z60"><empty/></define><define name="block"><ref name="z0"/>'),
            ('<define name="block">', '<define name="block"><ref name="block"/>'),
            ('<define name="inline">', '<include href="prose.rng"/>' * 100 + '<include href="report.rng"/><define name="inline">'),
        ):
            with self.subTest(new[:40]):
                home = self.home()
                schema = home / "layouts/prose.rng"
                text = schema.read_text()
                self.assertIn(old, text)
                schema.write_text(text.replace(old, new, 1))
                self.run_on(self.original, "check", home)

    def test_layouts_of_a_hundred_thousand(self):
        for end, piece in (
            ("</colours>", '<colour name="c%d" srgb="#000000" cmyk="0 0 0 100"/>'),
            ("</styles>", '<style name="s%d" size="10pt"/>'),
            ("</areas>", '<area name="A%d" region="R"/>'),
        ):
            with self.subTest(end):
                home = self.home()
                layout = home / "layouts/mappa-base.xml"
                layout.write_text(layout.read_text().replace(end, numbered(piece) + end, 1))
                self.assertIn("[too-large]", self.run_on(self.original, "check", home)[1])

    def test_fonts_that_are_no_files(self):
        """A pipe that nobody writes to, a device that never ends, a folder, a link to itself."""
        home = self.home()
        os.mkfifo(home / "pipe")
        (home / "circle").symlink_to("circle")
        catalogue = home / "fonts/catalogue.xml"
        text = catalogue.read_text()
        for path in (home / "pipe", "/dev/zero", home, home / "circle"):
            with self.subTest(path):
                catalogue.write_text(re.sub("<file>[^<]*</file>", f"<file>{path}</file>", text))
                status, said = self.run_on(self.original, "render", home)
                self.assertEqual(status, 3)
                self.assertRegex(said, "font-(unreadable|not-found)")


if __name__ == "__main__":
    unittest.main()
