"""The look: measures of the national design, read from the dump of the London sample.

Each line of MEASURES is one measure: what it is, what the page has, what the design asks for. A length
agrees when it is within 0.1 pt.
"""
import sys

import dumped
import press

MM = 72 / 25.4
LEFT, RIGHT = 18 * MM, 20 * MM  # the text's left edge on a left and on a right page
WIDTH, COLUMN, GUTTER = 172 * MM, 83.5 * MM, 5 * MM
TOLERANCE = 0.1


def edge(page):
    return LEFT if page.side == "left" else RIGHT


def ring(page, ink):
    """Inner and outer radius of the one ring in that ink."""
    rings = [fill for fill in page.fills if fill.ink == ink]
    assert len(rings) == 1, f"{len(rings)} rings in {ink}"
    radii = sorted({round(abs(x - rings[0].x), 3) for x, y in rings[0].points() if abs(y - rings[0].y) < 0.001})
    return radii


def measures(pages):
    front, back = pages[0], pages[-1]
    introduction = dumped.page_with(pages, "Introduction")
    what = dumped.page_with(pages, "What are MAPPA?")
    statistics = dumped.page_with(pages, "MAPPA Statistics")
    second = pages[statistics.number]
    pictures = dumped.page_with(pages, "The figures in pictures")
    commentary = dumped.page_with(pages, "Explanation commentary")
    goes_on = pages[commentary.number]

    ground = front.rules[0]
    yield "cover: ground's left edge is the bleed's", ground.x, -3 * MM
    yield "cover: ground's top edge is the bleed's", ground.y, -3 * MM
    yield "cover: ground's width covers both bleeds", ground.width, 216 * MM
    yield "cover: ground's ink", ground.ink, "navy"
    own = ring(front, "turquoise")
    yield "cover: London's ring, inner radius", own[0], 115.5 * MM
    yield "cover: London's ring, outer radius", own[1], 119 * MM
    yield "cover: rings in all", len(front.fills), 42
    yield "cover: rings' centre x", front.fills[0].x, 0
    yield "cover: rings' centre y", front.fills[0].y, 297 * MM
    yield "back cover: rings' centre x", back.fills[0].x, 210 * MM
    name = front.text("London")
    yield "cover: name's baseline", name.y, 164
    yield "cover: name's size", name.size, 76
    yield "cover: name's face", name.face, "Lato Bold"
    yield "cover: name's tracking", name.track, -20
    yield "cover: name's ink", name.ink, "white"
    yield "cover: line above, baseline", front.text("Multi-Agency").y, 72.5
    yield "cover: line above, size", front.text("Multi-Agency").size, 12
    yield "cover: line below, baseline", front.text("Annual report").y, 164 + 48.7
    yield "cover: line below, size", front.text("Annual report").size, 21
    yield "back cover: publication line, baseline", back.text("All MAPPA").y, 106
    yield "back cover: publication line, size", back.text("All MAPPA").size, 16

    yield "trim, width", introduction.width, 210 * MM
    yield "trim, height", introduction.height, 297 * MM
    title = introduction.text("Introduction")
    yield "title: baseline", title.y, 106
    yield "title: size", title.size, 30
    yield "title: face", title.face, "Lato Medium"
    yield "title: tracking", title.track, -18
    yield "title: ink", title.ink, "navy"
    standfirst = introduction.text("How the agencies")
    yield "standfirst: baseline", standfirst.y, 150
    yield "standfirst: size", standfirst.size, 12.5
    yield "standfirst: leading", introduction.lines()[2][0] - standfirst.y, 17.5
    yield "standfirst: ink", standfirst.ink, "dark-blue"
    body = [t for t in introduction.texts if t.face == "Lato Regular" and t.size == 10 and t.ink == "text"]
    yield "hang line 2: first baseline", min(t.y for t in body), 234.5
    yield "text: left edge of the first column", min(t.x for t in body), edge(introduction)
    second_column = [t.x for t in body if t.x > edge(introduction) + COLUMN]
    yield "text: left edge of the second column", min(second_column), edge(introduction) + COLUMN + GUTTER
    yield "text: all lines on the grid of 14 pt", {round((t.y - 94.5) % 14, 2) % 14 for t in body}, {0.0}
    quote = next(t for t in introduction.texts if t.size == 16)
    rules = introduction.rules_of("navy", 1)
    yield "pull quote: face", quote.face, "Lato Medium"
    yield "pull quote: rule as wide as the column", rules[0].width, COLUMN
    closing = [r for r in introduction.rules_of("navy", 0.5) if r.y > rules[0].y][0]
    yield "pull quote: a multiple of 14 in all", round((closing.y + 0.5 - rules[0].y) % 14, 2) % 14, 0.0
    folio = [t for t in introduction.texts if t.size == 9 and t.y == 808.5][0]
    yield "foot: baseline", folio.y, 808.5
    yield "foot: folio at the outer margin", folio.x, LEFT
    yield "foot: folio's face", folio.face, "Lato Bold"
    yield "foot: running text, 14.75 mm further in", introduction.text("London MAPPA Annual").x, LEFT + 14.75 * MM
    yield "foot: running text's size", introduction.text("London MAPPA Annual").size, 8
    running = next(t for t in what.texts if t.y == 808.5 and t.size == 8)
    yield "foot: right page's running text ends 14.75 mm in", running.right, RIGHT + WIDTH - 14.75 * MM
    portrait, signature = introduction.images
    yield "signature: portrait's width", portrait.width, 24 * MM
    yield "signature: portrait's height", portrait.height, 30 * MM
    yield "signature: its height", signature.height, 28
    yield "signature: 5 mm beside the portrait", signature.x - portrait.x - portrait.width, 5 * MM

    head = what.text("The background")
    yield "head 2: at the top of a column on its first line", head.y, 234.5
    yield "head 2: size", head.size, 12.5
    yield "head 2: one line free below", what.text("MAPPA were").y - head.y, 28
    definitions = next(p for p in pages if any(t.text.startswith("Four categories") for t in p.texts))
    group = definitions.text("Four categories")
    top = [r for r in definitions.rules_of("navy", 1) if r.y < group.y][-1]
    yield "definitions: rule over all columns", top.width, WIDTH
    figure = next(t for t in definitions.texts if t.size == 24 and t.text == "1")
    yield "definitions: figure's ink", figure.ink, "dark-blue"
    term = definitions.text("Violent offenders")
    yield "definitions: term 14.75 mm in", term.x - edge(definitions), 14.75 * MM
    meaning = definitions.text("For the most part")
    yield "definitions: meaning 59 mm in", meaning.x - edge(definitions), 59 * MM
    rows = [r for r in definitions.rules_of("rule", 0.25) if r.width > 480]
    yield "definitions: a row of two lines is 42 pt", rows[1].y - rows[0].y, 42

    left = edge(statistics)
    tops = statistics.rules_of("navy", 1)
    table_right = left + WIDTH
    edges = [left + 44.25 * MM + mm * MM for mm in (48.25, 74.75, 101.25, 127.75)]
    yield "table 1: rule on hang line 2", tops[0].y, 224
    yield "table 1: rule over all twelve columns", tops[0].width, WIDTH
    number = next(t for t in statistics.texts if t.text == "Table 1")
    yield "table 1: number's baseline", number.y, 224 + 14.3
    yield "table 1: number's size", number.size, 8
    heads = [t for t in statistics.texts if t.text.startswith("Category 1:")]
    yield "table 1: head's first baseline", heads[0].y, 224 + 14.3
    yield "table 1: head's size", heads[0].size, 8
    rule = [r for r in statistics.rules_of("navy", 0.5) if r.y > 224][0]
    yield "table 1: head's rule, 6 + 3 lines + 6.5 below the top rule", rule.y, 224 + 1 + 6 + 31.5 + 6.5
    yield "table 1: rows begin in column 4", rule.x, left + 44.25 * MM
    hairlines = statistics.rules_of("rule", 0.25)
    yield "table 1: row 21 pt", hairlines[1].y - hairlines[0].y, 21
    for text, right in (("7,368", edges[0]), ("3,681", edges[1]), ("67", edges[2]), ("11,049", edges[3])):
        yield f"table 1: {text} ends on its edge", statistics.text(text).right, right
    yield "table 1: the hyphen ends on its edge", statistics.text("-").right, edges[2]
    yield "table 1: the hyphen is Regular", statistics.text("-").face, "Lato Regular"
    yield "table 1: total column's face", statistics.text("11,049").face, "Lato Bold"
    yield "table 1: total column's ink", statistics.text("11,049").ink, "navy"
    yield "table 1: a figure's ink", statistics.text("7,368").ink, "text"
    yield "table 3: value on the last edge", statistics.text("41").right, table_right
    yield "table 3: label's baseline", statistics.text("Category 1 cautioned").y, tops[2].y + 14.3
    yield "tables: 35 pt apart", tops[3].y - (statistics.text("Category 1 convicted").y + 21 - 14.3), 35
    key = statistics.text("not applicable")
    yield "key: size", key.size, 8
    yield "key: ink", key.ink, "dark-grey"
    yield "next page: rule on hang line 1", second.rules_of("navy", 1)[0].y, 84
    sub_head = second.text("Returned to custody")
    seventh = [r for r in second.rules_of("navy", 1) if r.y < sub_head.y][-1]
    yield "table 7: sub-head's baseline", sub_head.y, seventh.y + 14.3
    yield "table 7: sub-head's size", sub_head.size, 9

    chart = pictures.rules_of("navy", 1)[0]
    yield "chart: rule on hang line 2", chart.y, 224
    yield "chart: title's size", pictures.text("Two in three").size, 10.5
    bars = [r for r in pictures.rules if abs(r.height - 21) < 0.01]
    yield "chart: bars of 21 pt", bars[0].height, 21
    pitch = sorted({round(bar.y, 2) for bar in bars})
    yield "chart: bars 14 pt apart", pitch[1] - pitch[0], 35
    yield "chart: labels' column of 98 pt", bars[0].x - edge(pictures), 98
    first_bar = [bar for bar in bars if bar.y == bars[0].y]
    yield "chart: 1 pt white between parts", first_bar[1].x - first_bar[0].right, 1
    yield "chart: first series' ink", first_bar[0].ink, "dark-blue"
    yield "chart: second series' ink", first_bar[1].ink, "turquoise"
    year, column = pictures.text("2004"), max((t for t in pictures.texts if t.text == "Category 1"), key=lambda t: t.y)
    yield "charts side by side: stand level, though one has the longer title", year.y - column.y, 3.5  # a tick
    yield "charts: all on one page", goes_on.number - pictures.number, 2
    yield "pages: a multiple of 4, for the binder", len(pages) % 4, 0

    terms = next(p for p in pages if any(t.text == "(a)" for t in p.texts))
    letter = terms.text("(a)")
    yield "terms: letter at the column's edge", (letter.x - edge(terms)) % (COLUMN + GUTTER), 0
    term = terms.text("MAPPA-eligible individuals")
    yield "terms: text 17.5 pt in", term.x - letter.x, 17.5
    yield "terms: run-in term's face", term.face, "Lato Bold"
    going_on = [t for t in goes_on.texts if t.size == 10]
    yield "hang line 1: first baseline", min(t.y for t in going_on), 94.5
    lowest = max(t.y for page in pages[1:-1] for t in page.texts if t.y < 800)
    yield "frame: nothing below 770 pt but the foot", lowest <= 770, True


def agrees(found, wanted):
    if isinstance(found, float) and isinstance(wanted, (int, float)):
        return abs(found - wanted) <= TOLERANCE
    return found == wanted


def main():
    count, wrong = 0, []
    for what, found, wanted in measures(dumped.parse(press.dump("london-2024-25"))):
        count += 1
        if not agrees(found, wanted):
            wrong.append(f"{what}: {found}, wanted {wanted}")
    for line in wrong:
        print(line)
    print(f"{count - len(wrong)} of {count} measures agree")
    assert count >= 40
    sys.exit(bool(wrong))


main()
