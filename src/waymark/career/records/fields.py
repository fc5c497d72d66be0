"""What may be said in a field: types with bounds that every door checks the same way."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from annotated_types import Ge, Le, MaxLen, MinLen
from typing_extensions import Doc

from waymark.career.records.reference import Reference
from waymark.career.records.rules import AsWritten, DecimalComma, Must


def is_when(text: str) -> bool:
    """Whether this is a partial date that somebody alive may speak of, or nothing."""
    from waymark.career.records.history import PartialDate

    try:
        return not text or 1900 <= PartialDate.parse(text).year <= 2150  # noqa: PLR2004
    except ValueError:
        return False


def is_zone(text: str) -> bool:
    """Whether this names a time zone, as in Europe/Bucharest."""
    try:
        return bool(ZoneInfo(text))
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is none, nor a word too long
        return False


def is_locale(text: str) -> bool:
    """Whether this names a language, with or without a country, as in en or en_GB."""
    from babel import Locale, UnknownLocaleError

    try:
        return bool(Locale.parse(text))
    except (UnknownLocaleError, ValueError):
        return False


def is_currency(text: str) -> bool:
    """Whether this is the code of a currency, as in RON; or nothing."""
    from babel.numbers import list_currencies

    return not text or text in list_currencies()


def is_web_address(text: str) -> bool:
    """Whether this looks like an address of the web."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and text.isprintable()


Line = Annotated[str, MinLen(1), MaxLen(500)]
Name = Annotated[str, MaxLen(500)]
Text = Annotated[str, MaxLen(20_000)]
Key = Annotated[str, MaxLen(80)]
AdvertText = Annotated[str, MinLen(1), MaxLen(60_000)]
Word = Annotated[str, MinLen(1), MaxLen(80)]
When = Annotated[
    str,
    AsWritten(),
    Must(is_when, "no_partial_date"),
    Doc("a year, a month or a day: 2019, March 2019 or 2019-03-31"),
]
Zone = Annotated[str, Must(is_zone, "no_zone")]
Locale = Annotated[str, Must(is_locale, "no_locale")]
Level = Annotated[float, Ge(0), Le(7)]
Minutes = Annotated[int, Ge(1), Le(1440)]
Hours = Annotated[float, Ge(0), Le(5000), DecimalComma()]
WeeklyHours = Annotated[float, Ge(0.25), Le(80), DecimalComma()]
Confidence = Annotated[int, Ge(0), Le(10)]
Effort = Annotated[float, Ge(0.05), Le(2000), DecimalComma(), Doc("hours; three minutes at least")]
Lines = Annotated[tuple[Name, ...], MaxLen(100)]
Keys = Annotated[tuple[UUID, ...], MaxLen(100)]
References = Annotated[tuple[Reference, ...], MaxLen(50)]
Scores = Annotated[dict[Word, Annotated[float, Ge(-1000), Le(1000)]], MaxLen(100)]
Answers = Annotated[dict[Word, Annotated[int, Ge(-1000), Le(1000)]], MaxLen(1000)]
Importance = Annotated[float, Ge(0), Le(10)]

Weight = Annotated[float, Ge(0), Le(10), DecimalComma()]
Money = Annotated[float, Ge(0), Le(1e12), DecimalComma()]
Currency = Annotated[str, Must(is_currency, "no_currency")]
WebAddress = Annotated[str, MinLen(1), MaxLen(2000), Must(is_web_address, "no_web_address")]
Energy = Annotated[int, Ge(-2), Le(2), Doc("from -2, it took a lot, to 2, it gave a lot")]
JobZone = Annotated[int, Ge(1), Le(5)]
TrialHours = Annotated[float, Ge(0), Le(2000), DecimalComma()]
MostHours = Annotated[float, Ge(1), Le(120), DecimalComma()]

ExperienceKind = Literal["job", "volunteer", "study", "care", "club", "other"]
Side = Literal["strength", "growth"]
GoalKind = Literal[
    "promotion",
    "lateral_move",
    "new_employer",
    "pivot",
    "venture",
    "vocation",
    "renewal",
    "flexibility",
    "staying_relevant",
    "mastery",
    "legacy",
]
GoalState = Literal["open", "reached", "dropped"]
ActionKind = Literal["learn", "practise", "show", "meet", "apply"]
ActionTag = Literal["", "upskilling", "reskilling"]
ActionState = Literal["proposed", "planned", "doing", "done", "dropped"]
Practice = Literal["", "walk", "meditation", "coach", "talk", "none"]
Horizon = Literal["", "life", "years", "year", "quarter"]
PlanBAnswer = Literal["", "keep", "switch", "not_yet"]
OptionState = Literal["open", "chosen", "dropped"]
Measure = Literal["own", "pay", "interests", "values", "skills", "preparation", "likelihood"]
ExperimentKind = Literal["shadowing", "volunteering", "information_interview", "course", "trial", "other"]
Verdict = Literal["", "closer", "further", "unsure"]
Meaning = Literal["pay", "say", "calm", "craft", "people", "meaning"]
Travel = Literal["", "none", "some", "any"]
Chapters = Annotated[tuple[Word, ...], MaxLen(40)]
BlockState = Literal["planned", "done", "moved", "skipped"]
Others = Annotated[
    Literal["beside", "replace"],
    Doc("what becomes of plans for other goals: they stay beside this one, or it replaces them"),
]
