"""Occupations as somebody explores them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from waymark.career.records.decision import Decision
from waymark.career.records.experiment import Experiment
from waymark.career.records.occupation import Destination
from waymark.career.records.option import Option
from waymark.career.records.story import FitLine, GapPart, Library
from waymark.catalogue.records import ElementRating, Exposure, Occupation, Outlook, Pay
from waymark.guidance.contact_records import Contact
from waymark.guidance.life_needs import Unmet
from waymark.guidance.reasons import Reason
from waymark.guidance.three_years import Exposed

Sort = Literal["", "together", "interests", "values", "skills", "likely", "pay", "growth", "title"]
"""By what occupations stand in order; "" is how near they come to the words, else `together`: the mean of the
parts that are known, or the only one."""
Trend = Literal["", "grows", "faster"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One occupation in the list. The parts are percentiles 0–100, None where not known, and never added.

    `preparation` is in steps from one's own; `saved` is the option that it is kept as.
    """

    code: str
    title: str
    interests: float | None
    values: float | None
    skills: float | None
    likely: float | None
    zone: int | None
    preparation: int | None
    licence: str
    pay: Pay | None
    outlook: Outlook | None
    saved: UUID | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """A page of occupations in the order of `sort`, `total` of `whole` in all.

    `sorts` are the orders that can be had, `fields` the groups of the classification there are, `hidden` how
    many the person's needs leave out; `limits` say why,
    `order` what comes first, `missing` what is not known of the person.
    """

    lines: tuple[Ranked, ...]
    total: int
    whole: int
    sort: Sort
    sorts: tuple[Sort, ...]
    fields: tuple[str, ...]
    hidden: int
    order: tuple[Reason, ...]
    limits: tuple[Reason, ...]
    missing: tuple[Reason, ...]
    library: Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What is under way beside the list: options, trials to come, and decisions to look back at today."""

    options: tuple[Option, ...]
    trials: tuple[Experiment, ...]
    due: tuple[Decision, ...]
    decided: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """One occupation for one person: what is published, and where the person stands to it.

    `skills` and `knowledge` are the most important first. `gap` is None without a role to measure from.
    `unmet` are the needs that it does not keep by its published figures. `people` are contacts who do this
    work, the closest first as the person says.
    """

    occupation: Occupation
    skills: tuple[ElementRating, ...]
    knowledge: tuple[ElementRating, ...]
    fit: FitLine | None
    missing: tuple[Reason, ...]
    gap: GapPart | None
    similar: tuple[Destination, ...]
    moves: tuple[Destination, ...]
    own: bool
    saved: UUID | None
    unmet: tuple[Unmet, ...]
    exposure: Exposure | None
    exposed: Exposed
    library: Library
    people: tuple[Contact, ...] = ()
