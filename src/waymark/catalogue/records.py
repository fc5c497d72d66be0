"""What the catalogue says of an occupation: frozen records, None where nothing was published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from waymark.guidance.exposure import Label
from waymark.guidance.profiles import Six
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Licence = Literal["yes", "no", "depends", "unknown"]
Tier = Literal["short", "long", "supplemental"]


class Published(str):
    """Words that stay in the publisher's English, where the language in force has none for them."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One published set of files, as it was read."""

    scheme: str
    """`onet`, `starter`, `bls`, `esco`, `crosswalk` or `exposure`."""
    version: str
    date: str
    """As the publisher writes it: `May 2025`."""
    tables: Mapping[str, int]
    """Table → rows taken."""
    absent: tuple[str, ...]
    """Tables that this release does not have."""
    approximate: bool
    attribution: str
    """The sentence its licence asks to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """How the person names a table they bring, whose publisher Waymark does not know."""

    index: str
    year: int
    source: str
    """Who published it, and where."""
    column: str = ""
    """The column that counts; the usual names where it is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far an install is: `done` of `total`, bytes while downloading, tables while reading."""

    code: str
    """`download`, `read`, `titles` or `swap`."""
    name: str
    done: int
    total: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Technology:
    name: str
    category: str
    hot: bool
    """Often asked for in job postings of all kinds."""
    in_demand: bool
    """Often asked for in postings for this occupation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    label: str
    share: float | None
    """Percent of people asked who named it, 0–100; None in the starter."""
    imprecise: bool
    """The publisher advises against relying on this share: too few people were asked, or they differed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergingTask:
    text: str
    replaces: str | None
    """The published task it rewrites; None where the work is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedOccupation:
    code: str
    title: str
    tier: Tier
    place: int
    """1 is the nearest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementRating:
    """How much one element matters for an occupation."""

    element: str
    label: str
    kind: str
    """`skill`, `knowledge`, `style`, `ability`, `activity` or `context`."""
    value: float
    """Importance 1–5; for `style` since O*NET 30.1 the impact from -3 to 3; for `context` 1–5."""
    level: float | None
    """0–7; None where the element has no level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """Median wage before tax."""

    median: float
    per: Literal["year", "hour"]
    """By the hour where people seldom work a full year, as dancers."""
    year: int
    country: str
    currency: str
    top_coded: bool
    """The median is this or more; the publisher does not say how much more."""
    approximate: bool
    broader: bool
    """Published only for several occupations together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the publisher projects for the occupation; not a forecast for one person."""

    growth: float
    """Percent from the first year to the last."""
    openings: int | None
    """A year, on average."""
    employment: int
    """In the first year."""
    first_year: int
    last_year: int
    entry_education: str | None
    country: str
    broader: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedTask:
    text: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """How much of an occupation programs could take part in, by a measure that the person brought."""

    index: str
    year: int
    source: str
    percentile: float
    """0–100 among the occupations of the measure."""
    occupations: int
    """How many those are."""
    broader: bool
    """Published only for several occupations together."""
    tasks: tuple[RatedTask, ...]
    """Empty where the measure has scores alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    code: str
    title: str
    summary: str
    approximate: bool
    zone: int | None
    """Preparation, 1 little to 5 extensive."""
    interests: Six | None
    """R, I, A, S, E, C on 1–7."""
    values: Six | None
    """In the order of `guidance.profiles.VALUES`, on 1–7."""
    tasks: tuple[str, ...]
    """The core ones first."""
    technologies: tuple[Technology, ...]
    education: tuple[Education, ...]
    """The most usual first."""
    alternate_titles: tuple[str, ...]
    related: tuple[RelatedOccupation, ...]
    emerging: tuple[EmergingTask, ...]
    pay: Pay | None
    outlook: Outlook | None
    licence: Licence


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """An occupation as a list shows it."""

    code: str
    title: str
    zone: int | None
    """Preparation, 1 little to 5 extensive."""
    licence: Licence
    pay: Pay | None
    outlook: Outlook | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedSkill:
    """A skill of the European classification, asked for by an occupation."""

    uri: str
    label: str
    kind: str
    """`skill/competence` or `knowledge`."""
    essential: bool


@dataclass(frozen=True)
class Sixes:
    """Six values per occupation, one row per code of the catalogue; NaN where nothing is published."""

    codes: tuple[str, ...]
    scores: NDArray[np.float64]


@dataclass(frozen=True)
class Column:
    """One number per occupation, in the order of the catalogue's codes; NaN where unknown."""

    codes: tuple[str, ...]
    numbers: NDArray[np.float64]


@dataclass(frozen=True)
class Incidence:
    """Which occupations do which activities: entry k says that `codes[rows[k]]` does
    `activities[columns[k]]` in `tasks[k]` of its tasks.
    """

    codes: tuple[str, ...]
    activities: tuple[str, ...]
    rows: NDArray[np.int32]
    columns: NDArray[np.int32]
    tasks: NDArray[np.int32]


@dataclass(frozen=True)
class Relations:
    """The published list of related occupations: `codes[origins[k]]` → `codes[others[k]]`, 1 is nearest."""

    codes: tuple[str, ...]
    origins: NDArray[np.int32]
    others: NDArray[np.int32]
    places: NDArray[np.int32]


def fault(code: str, file: str, line: int | None = None, **values: object) -> Reason:
    """A reason for refusing a published file, with the place where it went wrong."""
    return Reason(f"catalogue.{code}", {"file": file, "line": line, **values})
