"""Results of questionnaires side by side, and a sitting that is not finished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.assessment import Assessment
from waymark.career.records.incoming import Place
from waymark.guidance.themes import Theme
from waymark.guidance.trend import Trend
from waymark.guidance.work_style import Leaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Answers given so far to `asked` questions of the short or the long form."""

    id: UUID
    answers: Mapping[str, int]
    asked: int
    short: bool
    enough: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All results of one questionnaire, newest first, and how the newest differs from earlier ones."""

    results: tuple[Assessment, ...]
    trends: tuple[Trend, ...] = ()
    sitting: Sitting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Work style: what the newest answers lean to, all sittings, and results of questionnaires elsewhere."""

    leanings: tuple[Leaning, ...]
    results: tuple[Assessment, ...]
    elsewhere: tuple[Assessment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What success stories share, with the titles of the stories by their key; `stories` in all."""

    themes: tuple[Theme, ...]
    titles: Mapping[str, str]
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A result taken elsewhere as it was kept; scales with too few answers, and what could not be read."""

    result: Assessment
    lacking: tuple[str, ...]
    troubles: tuple[Place, ...]
