from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.presentation.pictures import Block, Day, week
from waymark.presentation.pictures.words import week_words

NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
BLOCKS = st.lists(st.builds(Block, name=TEXT, time=TEXT, done=st.booleans()), max_size=4).map(tuple)


def made(blocks=(), floating=()):
    days = tuple(
        Day(name=name, number=str(23 + i), blocks=blocks if i == 1 else (), is_today=i == 2)
        for i, name in enumerate(NAMES)
    )
    return week(days, floating, title="Week", summary="Blocks", words=week_words())


def test_every_day_is_named_even_the_empty_ones(written) -> None:
    assert set(NAMES) <= set(written(made().svg))
    assert set(NAMES) <= set(written(made().narrow))


def test_a_done_block_says_so_in_words_too() -> None:
    table = made((Block(name="Write to Ines", time="16:00 – 16:30", done=True),)).text
    assert table.rows == (("Tue 24", "16:00 – 16:30", "Write to Ines (done)"),)


def test_floating_blocks_stand_below_the_days(written) -> None:
    picture = made(floating=(Block(name="Write to Ines", time="25 minutes"),))
    assert written(picture.svg)[-3:] == ["some time this week", "25 minutes", "Write to Ines"]
    assert picture.text.rows == (("some time this week", "25 minutes", "Write to Ines"),)


@given(BLOCKS, BLOCKS)
@settings(max_examples=40)
def test_words_neither_clip_nor_overlap_wide_or_narrow(tidy, blocks, floating) -> None:
    picture = made(blocks, floating)
    tidy(picture.svg)
    tidy(picture.narrow)
