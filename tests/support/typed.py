"""Words as they were typed, whatever the press has set for them: the one place where tests leave typography out of account.

It sets the marks that src/doc/marks.h lists and no-break spaces (src/doc/binding.h), and nothing else. So what
is compared here may differ in these characters alone; a word, a figure or a letter may not.
"""

TYPED = {
    "\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'",  # quotation marks, apostrophes
    "\u2013": "-", "\u2014": "-", "\u2212": "-",  # dashes, minus
    "\u2026": "...",
    "\u00a0": " ",
}
TABLE = str.maketrans(TYPED)


def as_typed(text):
    """A text with the marks that a keyboard has."""
    return text.translate(TABLE)
