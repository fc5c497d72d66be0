from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from presentation.stories import fit, gap, gap_line, proposals, routes, said, story
from waymark.presentation import plain
from waymark.presentation.pictures import Table
from waymark.presentation.plain import width, wrapped
from waymark.presentation.telling.fit import fit as tell_fit
from waymark.presentation.telling.gap import gap as tell_gap
from waymark.presentation.telling.parts import Part, Row, Why
from waymark.presentation.telling.plan import proposals as tell_proposals
from waymark.presentation.telling.routes import routes as tell_routes
from waymark.presentation.telling.story import story as tell_story

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120)


def squeezed(text):
    return "".join(text.split())


def test_a_whole_story_fits_eighty_columns() -> None:
    lines = plain.whole(tell_story(story())).split("\n")
    assert max(map(width, lines)) <= 80
    assert "1. You, on paper" in lines
    assert "5. A plan for 5 hours a week" in lines


def test_a_whole_story_says_all_but_how_it_was_made() -> None:
    told = tell_story(story())
    text = squeezed(plain.whole(told))
    for part in told.parts:
        for one in (part.title, part.say, *part.notes, *(row.title for row in part.rows)):
            assert squeezed(one) in text
        assert not any(squeezed(line) in text for why in part.whys for line in why.lines)
    assert squeezed("How each number was made stands in the report") in text


def test_a_part_alone_says_everything() -> None:
    part = tell_gap(gap(lines=(gap_line("Law"), gap_line("Sales", also_for=2))))
    text = squeezed(plain.part(part))
    assert [text_ for text_ in said(part) if squeezed(text_) not in text] == []


def test_a_picture_is_a_table_of_aligned_columns() -> None:
    lines = plain.part(tell_fit(fit())).split("\n")
    head = next(i for i, line in enumerate(lines) if line.startswith("Occupation "))
    rule = lines[head + 1]
    starts = [i for i, sign in enumerate(rule) if sign == "─" and (i == 0 or rule[i - 1] == " ")]
    assert len(starts) == 6
    first = lines[head + 2]
    assert [first[a:b].strip() for a, b in pairwise(starts[1:])] == [
        "86",
        "not known yet",
        "81",
        "97",
    ]


def test_routes_are_lines_with_arrows() -> None:
    text = plain.part(tell_routes(routes()))
    assert "Likeliest by our estimate\n  Registered Nurses (now) → Nurse managers" in text


def test_proposals_show_the_keys_to_take_them_by() -> None:
    text = plain.part(tell_proposals(proposals()))
    assert "  learn_book:2.C\n" in text
    assert text.index("What fits your hours") < text.index("For later")


def test_long_words_are_cut_and_lines_hang() -> None:
    assert wrapped("ab " + "x" * 9, wide=5) == ["ab", "xxxxx", "xxxx"]
    assert wrapped("one two three", "", "  ", wide=8) == ["one two", "  three"]
    assert wrapped("") == []
    assert wrapped("one  two", wide=5) == ["one", "two"]


def test_wide_signs_count_twice_and_combining_ones_not() -> None:
    assert width("看護師") == 6
    assert width("e\u0301") == 1


def test_columns_that_say_nothing_are_left_out() -> None:
    shown = Table(caption="", columns=("a", "b", "c"), rows=(("1", "", "3"), ("4", "", "6")))
    assert list(plain.table(shown)) == ["a  c", "─  ─", "1  3", "4  6"]


@given(TEXT, st.integers(10, 80))
def test_wrapping_loses_nothing_and_keeps_the_width(text, wide) -> None:
    lines = wrapped(text, "  ", " ", wide)
    assert all(width(line) <= wide for line in lines)
    assert squeezed("".join(lines)) == squeezed(text)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT), min_size=1, max_size=4))
def test_a_table_of_anything_fits_eighty_columns(rows) -> None:
    shown = Table(caption="", columns=("one", "two", "three", "four"), rows=tuple(rows))
    assert all(width(line) <= 80 for line in plain.table(shown))


def test_a_bare_part_needs_nothing_heavy() -> None:
    code = (
        "import sys; from waymark.presentation import plain; "
        "from waymark.presentation.telling.parts import Part; "
        "plain.part(Part(id='x', title='T', say='S')); "
        "print([m for m in ('numpy', 'babel', 'pydantic', 'networkx', 'typst') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_rows_show_their_lead_side_and_note() -> None:
    part = Part(
        id="x",
        title="Title",
        say="It says.",
        rows=(Row(title="Read", lead="Nov 23", side="2 hours", note="a note"),),
        notes=("Mind this.",),
        whys=(Why(label="Why?", lines=("Because.",)),),
    )
    assert plain.part(part).split("\n") == [
        "Title",
        "─────",
        "It says.",
        "",
        "Nov 23  Read  2 hours",
        "  a note",
        "",
        "Mind this.",
        "",
        "Why?",
        "  Because.",
    ]
