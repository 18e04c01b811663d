"""The screen edition by veraPDF, against PDF/UA-1 and PDF/A-2a; the print edition by a list of ours.

No free program checks PDF/X-4 (ISO 15930-7), so what it asks of our kind of file stands here, each
with its clause.
"""
import base64
import json
import re
import subprocess
import unittest

from press import ALL_SAMPLES, PROJECT, SAMPLES, boxes_of, output_of, pdf

COLOUR_OPERATORS = set("g G rg RG k K cs CS sc SC scn SCN sh ri".split())


class Screen(unittest.TestCase):
    def test_verapdf_finds_no_failure(self):
        for flavour in ("ua1", "2a"):
            with self.subTest(flavour=flavour):
                files = [pdf(sample) for sample in ALL_SAMPLES]
                command = [PROJECT / "tools/verapdf", flavour, *files]
                result = subprocess.run(command, capture_output=True, text=True)
                self.assertEqual(result.returncode, 0, result.stdout + result.stderr)


class Objects:
    """A PDF's objects as qpdf prints them, streams unpacked."""

    def __init__(self, path):
        said = json.loads(
            output_of(
                "qpdf", "--json", "--json-stream-data=inline", "--decode-level=generalized", path
            )
        )
        self.objects = said["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]
        self.catalogue = self.value(self.trailer["/Root"])
        self.pages = [self.value(page["object"]) for page in said["pages"]]

    def value(self, item):
        """What a reference leads to; of a stream, its dictionary."""
        if not isinstance(item, str) or not re.fullmatch(r"\d+ \d+ R", item):
            return item
        found = self.objects[f"obj:{item}"]
        return found["value"] if "value" in found else found["stream"]["dict"]

    def stream(self, reference):
        return base64.b64decode(self.objects[f"obj:{reference}"]["stream"]["data"])

    def drawings(self):
        """The content streams of pages and of what they draw again."""
        for page in self.pages:
            contents = page["/Contents"]
            for reference in contents if isinstance(contents, list) else [contents]:
                yield self.stream(reference)
        for name, item in self.objects.items():
            if item.get("stream", {}).get("dict", {}).get("/Subtype") == "/Form":
                yield self.stream(name.removeprefix("obj:"))

    def dictionaries(self):
        found = [o["value"] if "value" in o else o["stream"]["dict"] for o in self.objects.values()]
        while found:
            item = found.pop()
            if isinstance(item, dict):
                yield item
                found += item.values()
            elif isinstance(item, list):
                found += item


def colour_operators(content):
    plain = re.sub(rb"\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>", b"", content, flags=re.DOTALL)
    return {word for word in plain.decode("latin-1").split() if word in COLOUR_OPERATORS}


class Print(unittest.TestCase):
    def setUp(self):
        self.files = {sample: Objects(pdf(sample, "print")) for sample in SAMPLES}

    def test_it_says_that_it_is_x_4(self):  # 6.8.2, 6.8.3
        for file in self.files.values():
            metadata = file.stream(file.catalogue["/Metadata"])
            self.assertRegex(metadata, rb"GTS_PDFXVersion\W{1,3}PDF/X-4\b")
            self.assertIn("/ID", file.trailer)
            self.assertNotIn("/Encrypt", file.trailer)
            self.assertIn(file.value(file.trailer["/Info"])["/Trapped"], ("/True", "/False"))

    def test_it_names_one_printing_condition_and_embeds_its_profile(self):  # 6.2.2
        for file in self.files.values():
            intents = [file.value(i) for i in file.value(file.catalogue["/OutputIntents"])]
            self.assertEqual([intent["/S"] for intent in intents], ["/GTS_PDFX"])
            self.assertEqual(intents[0]["/OutputConditionIdentifier"], "u:FOGRA39")
            self.assertEqual(file.value(intents[0]["/DestOutputProfile"])["/N"], 4)

    def test_each_page_has_its_boxes_inside_each_other(self):  # 6.4
        for sample in SAMPLES:
            for boxes in boxes_of(pdf(sample, "print")):
                trim, bleed, media = (boxes[f"{name}Box"] for name in ("Trim", "Bleed", "Media"))
                for inner, outer in ((trim, bleed), (bleed, media)):
                    self.assertTrue(outer[0] <= inner[0] and outer[1] <= inner[1])
                    self.assertTrue(inner[2] <= outer[2] and inner[3] <= outer[3])
                self.assertAlmostEqual(trim[2] - trim[0], 210 / 25.4 * 72, delta=0.02)
                self.assertAlmostEqual(trim[3] - trim[1], 297 / 25.4 * 72, delta=0.02)
            for page in self.files[sample].pages:
                self.assertIn("/TrimBox", page)

    def test_the_covers_have_3_mm_of_bleed(self):
        for sample in SAMPLES:
            boxes = boxes_of(pdf(sample, "print"))
            for cover in (boxes[0], boxes[-1]):
                for a, b in zip(cover["TrimBox"], cover["BleedBox"]):
                    self.assertAlmostEqual(abs(a - b), 3 / 25.4 * 72, delta=0.02)

    def test_nothing_on_a_page_is_an_annotation_or_an_action(self):  # 6.14
        for file in self.files.values():
            for page in file.pages:
                self.assertNotIn("/Annots", page)
            names = {key for dictionary in file.dictionaries() for key in dictionary}
            self.assertEqual(names & {"/AA", "/OpenAction", "/JS", "/AcroForm"}, set())

    def test_every_colour_is_given_in_cmyk(self):
        for sample, file in self.files.items():
            used = set().union(*map(colour_operators, file.drawings()))
            self.assertEqual(used - {"k", "K"}, set(), sample)
            self.assertIn("k", used)
            spaces = {
                str(file.value(d["/ColorSpace"]))
                for d in file.dictionaries()
                if d.get("/Subtype") == "/Image"
            }
            self.assertEqual(spaces - {"/DeviceCMYK", "/DeviceGray"}, set())

    def test_black_text_overprints(self):  # ISO 32000-1, 11.7.4: mode 1 keeps the inks not named
        for file in self.files.values():
            states = [d for d in file.dictionaries() if d.get("/op") is True]
            self.assertTrue(states)
            for state in states:
                self.assertEqual(state.get("/OPM"), 1)

    def test_nothing_is_transparent(self):  # the look's own rule
        for file in self.files.values():
            for dictionary in file.dictionaries():
                self.assertEqual(dictionary.get("/ca", 1), 1)
                self.assertEqual(dictionary.get("/CA", 1), 1)
                self.assertIn(dictionary.get("/SMask", "/None"), ("/None", None))


if __name__ == "__main__":
    unittest.main()
