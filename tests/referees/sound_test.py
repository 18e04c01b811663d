"""qpdf finds nothing wrong with the structure of any file."""
import unittest

from press import ALL_SAMPLES, EDITIONS, output_of, pdf


class Sound(unittest.TestCase):
    def test_qpdf_finds_no_fault(self):
        for sample in ALL_SAMPLES:
            for edition in EDITIONS:
                with self.subTest(sample=sample, edition=edition):
                    said = output_of("qpdf", "--check", pdf(sample, edition))
                    self.assertIn("No syntax or stream encoding errors found", said)


if __name__ == "__main__":
    unittest.main()
