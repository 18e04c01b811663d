"""Derbyshire's contents: 29 entries, each with the page on which its title stands, and leading there."""
import re
import unittest

from press import dump

ENTRIES = 29


def pages_of(text):
    """Each page's label, texts and links: (page from 1, words)."""
    found = []
    for line in text.split("\ntags\n")[0].splitlines():
        if match := re.match(r'page \d+ label "([^"]*)"', line):
            found.append((match[1], [], []))
        elif match := re.match(r"text .*? \| (.*?)  \{(?!pagination)", line):
            found[-1][1].append(match[1].replace("\u00a0", " "))
        elif match := re.match(r'link .* to page (\d+) y \S+ "(.*)"', line):
            found[-1][2].append((int(match[1]), match[2].replace("\u00a0", " ")))
    return found


class Contents(unittest.TestCase):
    def test_each_entry_has_the_page_on_which_its_title_stands(self):
        pages = pages_of(dump("derbyshire-2005-06"))
        _, printed, links = next(page for page in pages if "Contents" in page[1])
        self.assertEqual(len(links), ENTRIES)
        numbers = [text for text in printed if text.isdigit()]
        self.assertEqual(numbers, [pages[to - 1][0] for to, _ in links])
        for to, title in links:
            self.assertIn(title, " ".join(pages[to - 1][1]))


if __name__ == "__main__":
    unittest.main()
