"""Interests: scores 0–40 for six kinds of work, from answers, an answer string or somebody else's result."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from statistics import fmean, pstdev

from waymark.guidance.profiles import INTERESTS, Six
from waymark.guidance.reasons import Reason, Refusal

LETTERS = "RIASEC"
LOW, HIGH = 1, 5
FULL = 40.0
ENOUGH = 0.8
"""The part of an interest's activities that must be answered for a score (methods 3.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One activity of an inventory: `interest` is one of `INTERESTS`; `short` marks the 30-item form."""

    id: str
    interest: str
    text: str
    short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What answers say so far.

    `scores` is None while any interest has fewer than four of five of its activities answered; those are in
    `lacking`. `answered` of `asked` activities.
    """

    scores: Six | None
    lacking: tuple[str, ...]
    answered: int
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a profile looks like.

    `codes` holds every three-letter code that fits it, several where scores tie, none where the profile is
    flat ("no clear pattern"). Distinctness three ways: highest − lowest (Holland), highest − mean of second
    and fourth (Iachan), standard deviation (Healy and Mourton).
    """

    codes: tuple[str, ...]
    range: float
    lead: float
    deviation: float


def score(answers: Mapping[str, int], items: Sequence[Item]) -> Result:
    """Scores from answers 1–5 by item id, counted 0–4 each.

    `items` is the form that was asked: with ten activities per interest a score is their sum, with five their
    sum doubled; both run 0–40. Up to one answer in five may be missing, the mean of the others stands in.
    Unknown items and answers off the scale are refused.
    """
    known = {item.id: item for item in items}
    wrong = [Reason("interests.unknown_item", {"item": i}) for i in answers if i not in known]
    wrong += [
        Reason("interests.answer_out_of_range", {"item": i, "answer": answer, "low": LOW, "high": HIGH})
        for i, answer in answers.items()
        if not LOW <= answer <= HIGH
    ]
    if wrong:
        raise Refusal(*wrong)
    scores: list[float] = []
    lacking: list[str] = []
    for interest in INTERESTS:
        asked = [item.id for item in items if item.interest == interest]
        given = [answers[i] - LOW for i in asked if i in answers]
        if given and len(given) >= ENOUGH * len(asked):
            scores.append(fmean(given) / (HIGH - LOW) * FULL)
        else:
            lacking.append(interest)
    return Result(
        scores=None if lacking else _six(scores),
        lacking=tuple(lacking),
        answered=len(answers),
        asked=len(items),
    )


def score_answer_string(text: str) -> Six:
    """Scores from the 60 answers 1–5 of an O*NET Interest Profiler, in its order RRIIAASSEECC, five times."""
    answers = re.sub(r"\s", "", text)
    wrong = []
    if len(answers) != 60:  # noqa: PLR2004 - the form's length
        wrong.append(Reason("interests.answer_string_length", {"length": len(answers), "expected": 60}))
    odd = next((i for i, c in enumerate(answers) if c not in "12345"), None)
    if odd is not None:
        wrong.append(
            Reason("interests.answer_string_character", {"place": odd + 1, "character": answers[odd]})
        )
    if wrong:
        raise Refusal(*wrong)
    return _six([sum(int(c) - LOW for c in answers[i::12] + answers[i + 1 :: 12]) for i in range(0, 12, 2)])


def parse_scores(text: str) -> Six:
    """Six scores 0–40 obtained elsewhere, in the order of `INTERESTS`: "27,13,23,25,14,14"."""
    parts = [part for part in re.split(r"[,;\s]+", text.strip()) if part]
    if len(parts) != len(INTERESTS):
        raise Refusal(Reason("interests.scores_count", {"count": len(parts), "expected": len(INTERESTS)}))
    scores, wrong = [], []
    for interest, part in zip(INTERESTS, parts, strict=True):
        if not re.fullmatch(r"-?\d+(\.\d+)?", part):
            wrong.append(Reason("interests.score_not_a_number", {"interest": interest, "text": part}))
        elif not 0 <= float(part) <= FULL:
            values = {"interest": interest, "score": float(part), "low": 0, "high": 40}
            wrong.append(Reason("interests.score_out_of_range", values))
        else:
            scores.append(float(part))
    if wrong:
        raise Refusal(*wrong)
    return _six(scores)


def shape(scores: Six) -> Shape:
    """The three-letter codes and the distinctness of a profile; see `Shape`."""
    ordered = sorted(scores, reverse=True)
    return Shape(
        codes=_codes(scores) if ordered[0] > ordered[-1] else (),
        range=ordered[0] - ordered[-1],
        lead=ordered[0] - (ordered[1] + ordered[3]) / 2,
        deviation=pstdev(scores),
    )


def _codes(scores: Six) -> tuple[str, ...]:
    """Every order of three letters in which no letter left out or placed later has a higher score."""
    by_letter = dict(zip(LETTERS, scores, strict=True))
    top = sorted(scores, reverse=True)[:3]
    return tuple(
        "".join(letters) for letters in permutations(LETTERS, 3) if [by_letter[x] for x in letters] == top
    )


def congruence(person: str, occupation: str) -> int:
    """The C index of two three-letter codes, 0–18, on average 9 over all pairs (Brown and Gore 1994).

    Each place scores 3 for the same letter down to 0 for its opposite on the hexagon; the first counts
    thrice, the second twice. A code of other letters, other length or with a letter twice is refused.
    """
    for code in (person, occupation):
        if len(code) != 3 or len(set(code)) != 3 or not set(code) <= set(LETTERS):  # noqa: PLR2004
            raise Refusal(Reason("interests.code_unreadable", {"code": code}))
    pairs = zip((3, 2, 1), person, occupation, strict=True)
    return sum(weight * (3 - _steps(a, b)) for weight, a, b in pairs)


def _steps(a: str, b: str) -> int:
    """How many sides of the hexagon lie between two letters, 0–3."""
    apart = abs(LETTERS.index(a) - LETTERS.index(b))
    return min(apart, len(LETTERS) - apart)


def _six(scores: Sequence[float]) -> Six:
    r, i, a, s, e, c = (float(score) for score in scores)
    return (r, i, a, s, e, c)
