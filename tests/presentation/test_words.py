from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import get_args

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from waymark.career.records import people
from waymark.career.records.fields import ActionState
from waymark.career.records.people_said import ContactSaid
from waymark.guidance.reasons import Reason
from waymark.presentation import words
from waymark.presentation.telling.contact import STATES
from waymark.presentation.words import names, numbers, problem_words, say, sentences, tell
from waymark.presentation.words.people import ASKS, CHANNELS, HELPS, PARTS, PLACES, WAYS
from waymark.presentation.words.sentence import Depends, Several

JARGON = re.compile(
    r"\b(RIASEC|RCA|cosine|correlation|percentile|Pareto|softmax|SOC|tie strength)\b", re.IGNORECASE
)
HOLE = re.compile(r"\{[^}]*\}")


def every():
    """Each sentence in each of its ways and numbers."""
    for code, sentence in sentences().items():
        ways = sentence.ways.values() if isinstance(sentence, Depends) else (sentence,)
        for way in ways:
            yield code, str(way)
            if isinstance(way, Several):
                yield code, way.one


def test_sentences_are_plain_and_end() -> None:
    odd = [
        (code, sentence)
        for code, sentence in every()
        if sentence[-1] not in ".?”}"
        or "!" in sentence
        or "'" in sentence
        or JARGON.search(HOLE.sub("", sentence))
        or not (sentence[0].isupper() or sentence[0] in "“{")
    ]
    assert len(list(every())) > 250
    assert not odd


def test_numbers_and_dates_are_written_as_the_language_does() -> None:
    late = {"hours": 12.5, "count": 2, "actions": ("a", "b")}
    assert tell("plan.does_not_fit", late) == "2 steps do not fit before their dates: 12.5 hours are missing."
    assert "June 30, 2028" in tell("plan.later_date", {"weeks": 3, "by": dt.date(2028, 6, 30)})
    assert "10,500 people" in tell("moves.people", {"people": 10500.0})
    assert "45% done" in tell("progress.slower", {"actual": 0.45, "expected": 0.9, "index": 0.5})


def test_one_is_said_otherwise_than_many() -> None:
    assert tell("plan.fits", {"count": 1}) == "The one step fits."
    assert tell("plan.fits", {"count": 8}) == "All 8 steps fit."
    assert "one week more" in tell("plan.later_date", {"weeks": 1, "by": dt.date(2028, 6, 30)})


def test_a_sentence_follows_the_value_it_depends_on() -> None:
    no = [tell("fit.no_interests", {"because": why}) for why in ("person", "flat", "catalogue")]
    assert len(set(no)) == 3
    assert "Thirty short questions" in no[0]
    assert tell("moves.preparation", {"steps": -2}) == "Less preparation than your work."
    assert tell("moves.preparation", {"steps": 2}) == "2 steps more preparation."


def test_an_empty_zip_is_told_apart_from_a_foreign_one() -> None:
    assert tell("history.zip_unknown", {"file": "a.zip", "holds": ()}).startswith(
        "There is nothing in a.zip."
    )
    assert "beach.txt, sea.txt" in tell(
        "history.zip_unknown", {"file": "a", "holds": ("beach.txt", "sea.txt")}
    )


def test_keys_become_words() -> None:
    told = tell("history.differs", {"field": "organisation", "kept": "A", "offered": "B"})
    assert told == "where: yours stays “A”; the document says “B”."
    assert "a picture" in tell("history.wrong_type", {"file": "me.png", "kind": "image"})


def test_a_fault_in_a_published_file_says_where_first() -> None:
    told = tell("catalogue.row_cut_short", {"file": "db.zip/Skills.txt", "line": 4102})
    assert told.startswith("db.zip/Skills.txt, line 4102: This row ends too early.")
    assert tell("catalogue.table_empty", {"file": "a.csv", "line": None}).startswith("a.csv: ")
    assert tell("catalogue.not_found", {"file": "a.zip", "line": None}).count("a.zip") == 1


def test_sizes_are_told_in_megabytes() -> None:
    assert "at most 20 MB" in tell("history.too_large", {"file": "x", "size": 9e7, "limit": 20 * 1024**2})


def test_a_value_that_is_not_given_is_an_ellipsis_not_a_crash() -> None:
    assert tell("history.title_missing") == "What was your title there?"
    assert "…" in tell("history.date_alone", {})


def test_a_reason_and_its_code_say_the_same() -> None:
    assert say(Reason("gap.no_licence")) == tell("gap.no_licence")


def test_a_problem_without_a_sentence_of_ours_gets_a_general_one() -> None:
    assert problem_words("input.frozen_instance", {}) == problem_words("input.other", {})
    assert problem_words("input.missing", {}) == "This is needed."


def test_a_code_that_nobody_wrote_down_is_a_bug() -> None:
    with pytest.raises(KeyError):
        tell("gap.nothing_like_this")


def test_kinds_of_goal_are_said_as_a_person_would() -> None:
    assert words.goal_kinds(["promotion", "venture"]) == [
        ("promotion", "The next level where I am"),
        ("venture", "Something of my own"),
    ]


def test_every_kind_of_goal_and_of_action_has_a_name() -> None:
    from waymark.guidance.proposal_records import ACTION_KINDS, GOAL_KINDS

    assert set(names.GOALS) == set(GOAL_KINDS)
    assert set(names.ACTIONS) == set(ACTION_KINDS)


def test_babel_finds_every_sentence() -> None:
    from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file

    found: set[str] = set()
    for path in Path(words.__file__).parent.glob("*.py"):
        for _line, message, _comments, _context in extract_from_file(
            "python", path, keywords=DEFAULT_KEYWORDS | {"several": (1, 2)}
        ):
            found.update([message] if isinstance(message, str) else message)
    assert {sentence for _code, sentence in every()} <= found
    assert set(names.GOALS.values()) <= found


def test_small_counts_are_words() -> None:
    assert [numbers.counted(n) for n in (0, 7, 12, 13)] == ["none", "seven", "twelve", "13"]


def test_days_from_and_to_say_once_what_they_share() -> None:
    first = dt.date(2027, 1, 4)
    assert numbers.span_of_days(first, dt.date(2027, 1, 17)).replace("\u2009", " ") == "Jan 4 – 17, 2027"
    assert numbers.span_of_days(first, first) == "Jan 4, 2027"


def test_what_stands_above_several_is_their_plural() -> None:
    assert (names.heading("occupation"), names.heading("address_book")) == ("Occupations", "Address book")


def test_hours_say_their_unit() -> None:
    assert numbers.hours(1) == "1 hour"
    assert numbers.hours(2.5) == "2.5 hours"
    assert (numbers.hours(0.25), numbers.hours(1 / 3)) == ("15 minutes", "20 minutes")
    assert (numbers.hours(0), numbers.hours(1 / 60), numbers.hours(1.25)) == (
        "0 hours",
        "1 minute",
        "1.25 hours",
    )
    assert numbers.span_of_hours(4, 10) == "4–10 hours"
    assert numbers.span_of_hours(2, 2) == "2 hours"


def test_months_of_one_year_share_it() -> None:
    said = numbers.months(dt.date(2027, 4, 3), dt.date(2027, 8, 1))
    assert re.fullmatch(r"April\s–\sAugust 2027", said)
    assert numbers.months(dt.date(2027, 4, 3), dt.date(2027, 4, 30)) == "April 2027"


ANY = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.text()
)


@given(
    ANY | st.lists(ANY, max_size=3).map(tuple),
    st.sampled_from(["", "whole", "places", "percent", "hours", ";"]),
)
def test_any_value_can_be_shown(value, how) -> None:
    assert isinstance(numbers.show(value, how), str)


@given(st.floats(-1e6, 1e6), st.integers(0, 2))
def test_a_number_reads_back_as_it_was_rounded(value, places) -> None:
    assert float(numbers.number(value, places).replace(",", "")) == pytest.approx(round(value, places))


@pytest.mark.parametrize(
    ("factor", "said"),
    [
        (1.0, "about as long"),
        (1.08, "about a tenth longer"),
        (1.5, "about half as long again"),
        (1.637, "about two thirds longer"),
        (2.31, "about 2.3 times as long"),
    ],
)
def test_how_much_longer_follows_the_number(factor, said):
    assert numbers.longer(factor) == said


@pytest.mark.parametrize(
    ("value", "said"), [(0.1, "half a year"), (1.1, "1 year"), (1.54, "1.5 years"), (7.7, "7.5 years")]
)
def test_years_are_told_to_the_half_year(value, said):
    assert numbers.years(value) == said


@pytest.mark.parametrize(
    ("name", "end"),
    [("Feleacu Hospital", "at Feleacu Hospital."), ("Lakeline, Inc.", "at Lakeline, Inc.")],
)
def test_a_name_with_a_stop_at_its_end_ends_a_sentence_with_one(name, end) -> None:
    assert words.stopped(f"Most are at {name}.").endswith(end)
    assert words.stopped("Well... I do not know") == "Well... I do not know"


def test_whatever_a_file_adds_to_a_contact_is_said_in_words() -> None:
    said = set(ContactSaid.__dataclass_fields__) - {"mentioned", "line"}
    assert said <= set(names.FIELDS)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        *((people.PartKind, PARTS), (people.Channel, CHANNELS), (people.Gives, HELPS), (people.Way, WAYS)),
        *((people.AskKind, ASKS), (people.FromPlace, PLACES), (people.AskState, STATES)),
        *((people.PromiseState, STATES), (ActionState, STATES)),
    ],
)
def test_what_can_be_said_of_people_has_a_word(said, words) -> None:
    assert {one for one in get_args(said) if one} <= words.keys()


def test_the_part_that_somebody_plays_is_told_in_the_language_of_the_person() -> None:
    values = {"who": "Ana", "part": "referee", "since": 90, "last": dt.date(2026, 1, 1)}
    with translation.override("es"):
        assert "referee" not in tell("nudge.check_in", values)
