"""Bad input gets its message and its exit status, and leaves the older PDF as it was."""
import json
import os
import re
import resource
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from faults import FAULTS, FIRST, ROW, SYSTEM, Setting
from press import PROJECT, SAMPLES, copy_report, run

OLDER = b"%PDF-1.7 an older file, byte by byte"
MESSAGE = re.compile(
    r"^(?P<place>.+?): (?P<level>error|warning): (?P<text>.+) \[(?P<rule>[a-z0-9-]+)\]$"
)
SECONDS = 20


class BadInput(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)

    def setting(self, name):
        folder, home = self.scratch / name, self.scratch / f"{name}, home"
        folder.mkdir()
        for kind in ("layouts", "fonts"):
            (home / kind).mkdir(parents=True)
            for path in (PROJECT / kind).iterdir():
                (home / kind / path.name).symlink_to(path)
        copy_report(SAMPLES[0], folder / "report.xml")
        (folder / "report.pdf").write_bytes(OLDER)
        return Setting(folder, home)

    def started(self, setting):
        def limit():
            if setting.largest_file:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (setting.largest_file,) * 2)

        return run(
            "render", setting.report, *setting.arguments, "-o", setting.target,
            cwd=setting.folder, env={**os.environ, "AREAPRESS_HOME": str(setting.home)},
            stdin=subprocess.DEVNULL, preexec_fn=limit, timeout=SECONDS,
        )  # fmt: skip

    def names(self, setting):
        return sorted(str(path) for path in setting.folder.rglob("*"))

    def test_every_kind(self):
        self.assertGreaterEqual(len(FAULTS), 20)
        for fault in FAULTS:
            with self.subTest(fault.name):
                self.expect(fault)

    def expect(self, fault):
        setting = self.setting(fault.name)
        fault.make(setting)
        before = self.names(setting)
        result = self.started(setting)
        said = result.stderr.decode()
        lines = [line for line in said.splitlines() if not line.endswith(" more messages are not shown")]
        messages = [MESSAGE.match(line) for line in lines]
        self.assertTrue(messages and all(messages), f"not all are messages:\n{said}")
        level = "error" if fault.status else "warning"
        meant = [m for m in messages if m["level"] == level and m["rule"] == fault.rule]
        self.assertTrue(meant, f"no {level} [{fault.rule}] in:\n{said}")
        self.assertTrue(any(fault.words in message[0] for message in meant), said)
        self.assertNotIn("SECRET", said)
        self.assertEqual(result.returncode, fault.status, said)
        self.assertEqual(result.stdout, b"")
        self.assertEqual((setting.folder / "report.pdf").read_bytes() == OLDER, fault.status != 0)
        self.assertEqual(self.names(setting), before, "a file was left behind")
        if fault.status != SYSTEM and not setting.arguments and setting.report == "report.xml":
            self.expect_of_check(setting, fault)

    def expect_of_check(self, setting, fault):
        """What the making of a report would tell, `check` tells without making it."""
        result = self.checked(setting)
        self.assertEqual(result.returncode, fault.status, result.stderr.decode())
        found = json.loads(result.stdout)
        meant = [f for f in found if f["rule"] == fault.rule and fault.words in f["text"]]
        self.assertTrue(meant, f"check does not tell [{fault.rule}]: {found}")

    def checked(self, setting):
        return run(
            "check", setting.report, "--json",
            cwd=setting.folder, env={**os.environ, "AREAPRESS_HOME": str(setting.home)},
            stdin=subprocess.DEVNULL, timeout=SECONDS,
        )  # fmt: skip

    def test_without_a_fault_the_older_file_is_replaced(self):
        """What the others rely on: this setting does make a PDF."""
        setting = self.setting("good")
        result = self.started(setting)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertTrue((setting.folder / "report.pdf").read_bytes().startswith(b"%PDF-"))
        self.assertNotEqual((setting.folder / "report.pdf").read_bytes(), OLDER)

    def test_all_faults_of_a_file_are_told_in_one_run(self):
        """Those of the form, such as a misspelt element, do not hide those of the content."""
        setting = self.setting("several")
        setting.change('area="London"', 'aera="London"')
        setting.change("11049", "11049 7")
        setting.change("        63 ", "        sixty-three ")
        setting.change('"shpo"', '"shop"')
        setting.change("{snapshot-date}", "{snapshot-day}")
        setting.change("<p>I present", "<blink/><p>I present")
        setting.change("<h2>", "<h4>x</h4><h2>")
        said = self.started(setting).stderr.decode()
        rules = [message["rule"] for message in map(MESSAGE.match, said.splitlines())]
        meant = [
            "unknown-attribute", "too-many-figures", "not-a-figure", "unknown-row", "unknown-field",
            "unknown-element", "unknown-element",
        ]  # fmt: skip
        self.assertEqual(sorted(set(rules) - {"missing-row"}), sorted(set(meant)), said)
        self.assertEqual(rules.count("unknown-element"), 2, said)

    def test_a_report_is_never_overwritten_by_its_pdf(self):
        setting = self.setting("itself")
        before = (setting.folder / "report.xml").read_bytes()
        (setting.folder / "link.pdf").symlink_to("report.xml")
        for target in ("report.xml", "./report.xml", "link.pdf"):
            setting.target = target
            result = self.started(setting)
            self.assertEqual(result.returncode, 2, result.stderr.decode())
            self.assertIn("over the report", result.stderr.decode())
            self.assertEqual((setting.folder / "report.xml").read_bytes(), before)

    def test_the_findings_of_several_reports_are_one_json_array(self):
        setting = self.setting("json")
        setting.change("7368", "many")
        copy_report(SAMPLES[0], setting.folder / "good.xml")
        result = run("check", "good.xml", "report.xml", "good.xml", "--json", cwd=setting.folder)
        rules = [finding["rule"] for finding in json.loads(result.stdout)]
        self.assertEqual(rules, ["not-a-figure"], result.stdout)

    def test_what_does_not_show_may_stand_alone(self):
        setting = self.setting("unseen")
        for element in ("panels", "definitions"):
            child = {"panels": '<panel title="b">c</panel>', "definitions": '<definition term="b">c</definition>'}
            setting.change(FIRST, f'<{element} title="a" aside="&#x2028;">{child[element]}</{element}>{FIRST}')
        result = self.started(setting)
        self.assertEqual(result.returncode, 0, result.stderr.decode())

    def test_what_cannot_be_printed_is_told(self):
        setting = self.setting("unprinted")
        for arguments in (("render", "report.xml", "--dump"), ("check", "report.xml", "--json"), ("--help",)):
            for hinder in (lambda: os.dup2(os.open("/dev/full", os.O_WRONLY), 1), lambda: os.close(1)):
                result = run(*arguments, cwd=setting.folder, preexec_fn=hinder)
                self.assertEqual(result.returncode, 3, arguments)
                self.assertIn(b"[disk-full]", result.stderr)

    def test_names_of_files_steer_no_terminal_and_break_no_json(self):
        setting = self.setting("names")
        name = os.fsdecode(b"a\x1b[31m\xff\xe2\x80\xae.xml")
        setting.change("7368", "many")
        (setting.folder / "report.xml").rename(setting.folder / name)
        copy_report(SAMPLES[0], setting.folder / "good.xml")
        result = run("render", name, "good.xml", cwd=setting.folder)
        self.assertEqual(result.stderr.decode().count("a?[31m??.xml"), 2, result.stderr)
        self.assertNotIn(b"\x1b", result.stderr)
        result = run("check", name, "--json", cwd=setting.folder)
        self.assertIn("\ufffd", json.loads(result.stdout)[0]["file"])

    def test_a_folder_with_a_pipe_or_utf_16_in_it(self):
        setting = self.setting("folder")
        folder = setting.folder / "reports"
        folder.mkdir()
        os.mkfifo(folder / "pipe.xml")
        (folder / "utf-16.xml").write_bytes(setting.text().encode("utf-16"))
        copy_report(SAMPLES[0], folder / "good.xml")
        result = run("render", "reports", cwd=setting.folder, timeout=SECONDS)
        self.assertEqual(result.returncode, 4, result.stderr.decode())
        self.assertIn(b"utf-16.xml:1:1: error", result.stderr)
        self.assertTrue((folder / "good.pdf").exists())

    def test_a_text_as_long_as_the_file_is_looked_through_in_time(self):
        """A message's place is looked for from the text's start: not for every one of a million."""
        setting = self.setting("long")
        original = setting.text()
        for words in ("in 2019 ", "31 March, ", "word ", "Table 99 ", "Norfolk MAPPA met. ", "{figure:eligible.total.total} ", "{x} ", "teh teh ", "\u4e00"):
            with self.subTest(words):
                setting.write(original)
                setting.change(FIRST, "<p>" + words * (1_000_000 // len(words.encode())) + "</p>" + FIRST)
                run("check", "report.xml", cwd=setting.folder, timeout=SECONDS)
        setting.write(original)
        setting.change(ROW, '<row name="level-1">' + "1 " * 500_000 + "</row>")
        result = run("check", "report.xml", cwd=setting.folder, timeout=SECONDS)
        self.assertIn(b"[too-many-figures]", result.stderr)

    def test_a_home_that_leads_nowhere_is_told(self):
        setting = self.setting("nowhere")
        for home in ("/nowhere", "/dev/null", str(setting.folder)):
            for command in (("render", "report.xml"), ("check", "report.xml"), ("chart", "report.xml"), ("new", "Kent")):
                result = run(*command, cwd=setting.folder, env={**os.environ, "AREAPRESS_HOME": home})
                self.assertIn(result.returncode, (1, 3), (home, command))
                self.assertIn(b"error: ", result.stderr)

    def test_nothing_is_written_over_what_is_no_pdf(self):
        """A report that is named after -o by a slip is a person's work."""
        setting = self.setting("slip")
        copy_report(SAMPLES[0], setting.folder / "other.xml")
        before = (setting.folder / "other.xml").read_bytes()
        (setting.folder / "empty.pdf").write_bytes(b"")
        result = run("render", "report.xml", "-o", "other.xml", cwd=setting.folder)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn(b"other.xml is there and is no PDF", result.stderr)
        self.assertEqual((setting.folder / "other.xml").read_bytes(), before)
        self.assertEqual(run("render", "report.xml", "-o", "empty.pdf", cwd=setting.folder).returncode, 0)

    def test_a_layout_of_another_use_is_told_as_such_and_nothing_else(self):
        setting = self.setting("use")
        for name, rule in (("mappa-2025-compendium", b"[other-layout]"), ("mappa-base", b"[incomplete-layout]")):
            result = run("check", "report.xml", "-l", name, cwd=setting.folder)
            self.assertEqual(result.returncode, 1)
            self.assertEqual(result.stderr.count(b"error:"), 1, result.stderr)
            self.assertIn(rule, result.stderr)

    def test_a_report_in_capitals_is_a_report(self):
        setting = self.setting("capitals")
        (setting.folder / "reports").mkdir()
        copy_report(SAMPLES[0], setting.folder / "reports/LONDON.XML")
        result = run("render", "reports", cwd=setting.folder)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertTrue((setting.folder / "reports/LONDON.pdf").exists())
        self.assertEqual(run("check", "reports", cwd=setting.folder).returncode, 0)

    def test_an_unknown_layout_of_the_command_is_not_looked_for_in_the_report(self):
        setting = self.setting("layout")
        for arguments in (("render", "report.xml"), ("check", "report.xml"), ("chart", "report.xml")):
            result = run(*arguments, "-l", "mappa-2052", cwd=setting.folder)
            self.assertEqual(result.returncode, 1)
            self.assertIn(b'areapress: error: there is no layout "mappa-2052"; perhaps', result.stderr)

    def test_a_folder_that_cannot_be_made_is_told_with_the_reason(self):
        setting = self.setting("folders")
        copy_report(SAMPLES[0], setting.folder / "good.xml")
        for folder, reason in (("absent/x", b"folder above"), ("good.xml", b"a file of that name"),
                               ("good.xml/x", b"a part of its path")):  # fmt: skip
            for option in ("-o", "--png"):
                result = run("render", "good.xml", "report.xml", option, folder, cwd=setting.folder)
                self.assertEqual(result.returncode, 3, result.stderr)
                self.assertIn(b"areapress: error: cannot make the folder", result.stderr)
                self.assertIn(reason, result.stderr)
                self.assertIn(b"[target-not-writable]", result.stderr)

    def test_an_empty_value_is_no_value(self):
        setting = self.setting("empty value")
        for arguments in (("-o", ""), ("--output=",), ("-l", ""), ("-e", "")):
            result = run("render", "report.xml", *arguments, cwd=setting.folder)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertIn(b"empty: " + arguments[0].encode(), result.stderr)

    def test_nothing_is_fetched(self):
        with socket.create_server(("127.0.0.1", 0)) as server:
            setting = self.setting("network")
            port = server.getsockname()[1]
            setting.before_root(f'<!DOCTYPE report SYSTEM "http://127.0.0.1:{port}/report.dtd">')
            self.started(setting)
            server.setblocking(False)
            with self.assertRaises(BlockingIOError):
                server.accept()

    def test_of_several_reports_the_good_are_made(self):
        setting = self.setting("some")
        setting.write(b"")
        copy_report(SAMPLES[0], setting.folder / "good.xml")
        result = run("render", "good.xml", "report.xml", "-o", ".", cwd=setting.folder)
        self.assertEqual(result.returncode, 4, result.stderr.decode())
        self.assertTrue((setting.folder / "good.pdf").exists())
        self.assertEqual((setting.folder / "report.pdf").read_bytes(), OLDER)

    def test_a_command_at_fault_is_status_2_and_touches_nothing(self):
        setting = self.setting("usage")
        for arguments in (
            (), ("rendr", "report.xml"), ("render",), ("render", "report.xml", "--nonsense"),
            ("render", "report.xml", "-e", "screeen"), ("render", "report.xml", "-j", "many"),
            ("render", "report.xml", "../usage, home/x.xml", "-o", "all.pdf"),
            ("check", "report.xml", "--png", "."), ("check", "report.xml", "--outlines"),
            ("chart", "report.xml", "--parts", "."), ("render", "report.xml", "--against", "x.xml"),
            ("new",), ("new", "Kent", "--png", "."), ("new", "Kent", "--from", "report.xml"),
            ("render", "report.xml", "-o"), ("render", "report.xml", "report.xml", "-o", "."),
        ):  # fmt: skip
            with self.subTest(arguments):
                result = run(*arguments, cwd=setting.folder)
                self.assertEqual(result.returncode, 2)
                self.assertNotEqual(result.stderr, b"")
                self.assertEqual((setting.folder / "report.pdf").read_bytes(), OLDER)

    def test_a_disk_that_is_full(self):
        """
        A file system of its own, filled but for a little; where none can be mounted, see "no room
        left".
        """
        setting = self.setting("full")
        small = self.scratch / "small"
        small.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", small]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("only root can mount a small file system")
        self.addCleanup(subprocess.run, ["umount", small], check=True)
        (small / "report.pdf").write_bytes(OLDER)
        setting.target = str(small / "report.pdf")
        result = self.started(setting)
        self.assertEqual(result.returncode, 3, result.stderr.decode())
        self.assertIn("[disk-full]", result.stderr.decode())
        self.assertEqual((small / "report.pdf").read_bytes(), OLDER)
        self.assertEqual([path.name for path in small.iterdir()], ["report.pdf"])


if __name__ == "__main__":
    unittest.main()
