from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.presentation.pictures.letters import ELLIPSIS, _filled, shorten, width, wrap

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120)


def test_words_take_room_in_proportion_to_their_size() -> None:
    assert width("Nurse", 26) == 2 * width("Nurse", 13)


def test_bold_words_and_wide_letters_take_more_room() -> None:
    assert width("Nurse", 13, bold=True) > width("Nurse", 13)
    assert width("WWW", 13) > width("iii", 13)


def test_an_accent_changes_no_width() -> None:
    assert width("Öffnungszeiten", 13) == width("Offnungszeiten", 13)


def test_the_estimate_is_never_below_the_real_width_of_our_face() -> None:
    # measured in a browser with the bundled file at 100 px
    assert width("The quick brown fox jumps over the lazy dog", 100) >= 1825


def test_words_that_fit_are_left_alone() -> None:
    assert shorten("Nurse", 200, 13) == "Nurse"
    assert wrap("Nurse", 200, 13) == ("Nurse",)


def test_words_that_do_not_fit_end_in_an_ellipsis() -> None:
    short = shorten("Medical and health services managers", 90, 13)
    assert short.endswith(ELLIPSIS)
    assert short.startswith("Medical")


def test_a_word_wider_than_the_room_is_broken_at_its_own_hyphen() -> None:
    assert wrap("Intellektuell-forschend", 90, 13) == ("Intellektuell-", "forschend")


def test_a_broken_word_carries_over_at_least_three_letters() -> None:
    first, rest = wrap("administrators", 84, 13)
    assert first.endswith("-")
    assert len(rest) >= 3


@given(WORDS, st.floats(40, 400), st.integers(1, 4))
def test_no_line_is_wider_than_its_room(words: str, room: float, lines: int) -> None:
    made = wrap(words, room, 13, lines=lines)
    assert len(made) <= lines
    assert all(width(line, 13) <= room for line in made)


@given(WORDS)
def test_with_room_enough_no_word_is_lost(words: str) -> None:
    assert " ".join(wrap(words, 100_000, 13)).split() == words.split()


def test_a_last_word_does_not_stand_alone_where_all_of_them_fit() -> None:
    assert wrap("take on one piece of work that needs it", 215, 13, lines=3) == (
        "take on one piece of",
        "work that needs it",
    )


@given(WORDS, st.floats(40, 400), st.integers(1, 4))
def test_evening_lines_out_takes_no_more_of_them_and_loses_no_word(
    words: str, room: float, lines: int
) -> None:
    made, full = wrap(words, room, 13, lines=lines), _filled(words, room, 13, lines=lines, bold=False)
    assert len(made) == len(full)
    assert " ".join(made) == " ".join(full)
