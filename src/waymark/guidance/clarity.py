"""How clear a goal is, letter by letter (SMART). Advice that never blocks: a guess for now is a goal.

SMART has no experimental pedigree as a package, so this is a checklist, not a forecast (methods 9). What the
person says of their goal decides. Only where they said nothing is the text read, in any language: its length,
its numbers, and a few words that say that something gets done, or nothing in particular.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

from waymark.guidance.clarity_words import DONE, VAGUE
from waymark.guidance.reasons import Reason

Letter = Literal["S", "M", "A", "R", "T"]

LEAST_CONFIDENCE, MOST_CONFIDENCE = 3, 9
FEWEST_WORDS = 3
FEWEST_SIGNS = 6
"""What makes a goal where words are not set apart, as in Chinese, Japanese or Thai."""

UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
WHOLE_DATE = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}|\b\d{1,2}\.\d{1,2}\.|\b(19|20)\d\d\b|\d+\s*[年月日]")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSketch:
    """A goal as far as it is said; None where nothing was said.

    `concrete`: would somebody else know what will be done? `measure`: a number, a unit, or a thing that is
    there or not. `measurable`: would somebody else see whether it is reached? `confidence` is 0–10. `linked`:
    to a value, a vision or an occupation.
    """

    text: str
    concrete: bool | None = None
    measure: str = ""
    measurable: bool | None = None
    confidence: int | None = None
    linked: bool = False
    by: date | None = None
    milestones: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterCheck:
    """One letter: whether it is met, and the advice where it is not."""

    letter: Letter
    met: bool
    advice: Reason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarity:
    """The five letters in order."""

    letters: tuple[LetterCheck, ...]

    @property
    def score(self) -> int:
        """How many letters are met, 0–5."""
        return sum(letter.met for letter in self.letters)


def clarity(goal: GoalSketch, today: date) -> Clarity:
    """Which letters a goal meets, one point each, and one piece of advice for each of the others."""
    advice: dict[Letter, Reason | None] = {
        "S": _specific(goal),
        "M": _measurable(goal),
        "A": _attainable(goal.confidence),
        "R": None if goal.linked else Reason("clarity.link_it"),
        "T": _timed(goal, today),
    }
    return Clarity(
        letters=tuple(LetterCheck(letter=a, met=why is None, advice=why) for a, why in advice.items())
    )


def _specific(goal: GoalSketch) -> Reason | None:
    met = goal.concrete
    if met is None:
        words = _words(goal.text)
        unspaced = len(UNSPACED.findall(goal.text)) >= FEWEST_SIGNS
        vague = bool(words & VAGUE) and not words & DONE and not _counts(goal)
        met = not vague and (unspaced or len(words) >= FEWEST_WORDS)
    return None if met else Reason("clarity.say_what_you_will_do")


def _measurable(goal: GoalSketch) -> Reason | None:
    met = goal.measurable
    if met is None:
        met = bool(goal.measure.strip() or _words(goal.text) & DONE or _counts(goal))
    return None if met else Reason("clarity.say_how_you_will_know")


def _attainable(confidence: int | None) -> Reason | None:
    """Difficult, but believed: goals work best so (Epton, Currie and Armitage 2017)."""
    if confidence is None:
        return Reason("clarity.say_how_confident")
    if confidence < LEAST_CONFIDENCE:
        return Reason("clarity.make_it_smaller", {"confidence": confidence})
    if confidence > MOST_CONFIDENCE:
        return Reason("clarity.make_it_bolder", {"confidence": confidence})
    return None


def _timed(goal: GoalSketch, today: date) -> Reason | None:
    """A date; beyond twelve months also a milestone within them."""
    if goal.by is None:
        return Reason("clarity.set_a_date")
    if goal.by < today:
        return Reason("clarity.date_has_passed", {"by": goal.by})
    year = _in_a_year(today)
    if goal.by > year and not any(today <= day <= year for day in goal.milestones):
        return Reason("clarity.add_a_milestone", {"within": year})
    return None


def _in_a_year(day: date) -> date:
    last_of_february = (2, 29)
    if (day.month, day.day) == last_of_february:
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)


def _words(text: str) -> set[str]:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return set(re.findall(r"[^\W\d_]+", "".join(sign for sign in bare if not unicodedata.combining(sign))))


def _counts(goal: GoalSketch) -> bool:
    """Whether the text holds a number that is no part of a date."""
    numbers = re.findall(r"\d+", WHOLE_DATE.sub(" ", goal.text))
    for part in (goal.by.day, goal.by.year) if goal.by else ():
        if str(part) in numbers:
            numbers.remove(str(part))
    return bool(numbers)
