"""Where somebody could go: every occupation beside them, in the order of any one part."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Annotated

from annotated_types import Ge, Le, MaxLen

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.fit import PAY, STEPS, long_study, out_of_reach
from waymark.career.advice.memo import remembered
from waymark.career.advice.portrait import portrait
from waymark.career.advice.story import rests_on
from waymark.career.records.decision import Decision
from waymark.career.records.experiment import Experiment
from waymark.career.records.explore import Aside, Ranked, Ranking, Sort, Trend
from waymark.career.records.fields import JobZone, Money, Name
from waymark.career.records.option import Option
from waymark.career.records.row import to_records
from waymark.career.verbs import verb
from waymark.guidance import fit
from waymark.guidance.life_needs import Limits, Unmet, unmet
from waymark.guidance.reasons import Reason
from waymark.guidance.soc import groups

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet
    from uuid import UUID

    from waymark.catalogue.records import Glance

PARTS: tuple[Sort, ...] = ("interests", "values", "skills", "likely")
FOUND = 60
"""Occupations that words may find."""
REACH = Reason("explore.reach_first", {"steps": STEPS, "part": PAY})
NEAR = 0.05
"""The chance from which a title is shown among those that words may mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """Every occupation beside the person; `zone` is the preparation of their own.

    `beyond` are those that the proposals leave out: too many steps of preparation away, or too little paid.
    """

    by_code: Mapping[str, fit.Fit]
    beyond: AbstractSet[str]
    missing: tuple[Reason, ...]
    code: str | None
    zone: int | None
    roles: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The filters; see `show`."""

    text: str
    sort: Sort
    preparation: int | None
    pay: float | None
    outlook: Trend
    field: str


@verb(kind="read", main="text")
def show(
    access: Access,
    *,
    text: Name = "",
    sort: Sort = "",
    preparation: JobZone | None = None,
    pay: Money | None = None,
    outlook: Trend = "",
    field: Annotated[str, MaxLen(2)] = "",
    everything: bool = False,
    limit: Annotated[int, Ge(1), Le(100)] = 20,
    skip: Annotated[int, Ge(0), Le(100_000)] = 0,
) -> Ranking:
    """Occupations in the order of one part of the fit, of pay, growth or title, or as words find them.

    `preparation` is the most that they may ask for, `pay` the least they pay a year in the published
    currency, `outlook` whether they grow, or grow faster than half of all, `field` the first two digits of
    their code. What the person's needs leave out is counted, and shown with `everything`.
    """
    asked = _Asked(text=text, sort=sort, preparation=preparation, pay=pay, outlook=outlook, field=field)
    return _ranking(access, asked, everything, limit, skip)


@verb(kind="read")
def aside(access: Access) -> Aside:
    """Your options, the small trials to come, and the decisions whose day to look back has come."""
    return _aside(access)


@remembered
def _aside(access: Access) -> Aside:
    mine = {"person_id": access.person, "archived_at": None}
    options = models.Option.objects.filter(**mine).exclude(state="dropped").order_by("created_at")
    trials = models.Experiment.objects.filter(**mine, done_on=None).order_by("planned_on", "created_at")
    decisions = to_records(Decision, models.Decision.objects.filter(**mine).order_by("look_back_on"))
    return Aside(
        options=to_records(Option, options),
        trials=to_records(Experiment, trials),
        due=tuple(one for one in decisions if _is_due(one, access.today)),
        decided=len(decisions),
    )


def _is_due(one: Decision, today: dt.date) -> bool:
    if one.look_back_on is None or one.look_back_on > today:
        return False
    return one.looked_back_on is None or one.looked_back_on < one.look_back_on


@remembered
def closeness(access: Access) -> Closeness:
    """Every occupation beside the person, worked out once until the record changes."""
    who = portrait(access)
    found = fit.fits(library.ground(), who.person())
    here = library.spoken().glances.get(who.code or "")
    return Closeness(
        by_code={one.code: one for one in found.fits},
        beyond=out_of_reach(who.code) | long_study(who),
        missing=library.named(found.missing),
        code=who.code,
        zone=here.zone if here else None,
        roles=bool(who.experiences),
    )


@remembered
def _ranking(access: Access, asked: _Asked, everything: bool, limit: int, skip: int) -> Ranking:
    near, books = closeness(access), library.spoken()
    needs = models.Needs.objects.filter(person_id=access.person).order_by("created_at").first()
    limits = limits_of(needs)
    found = _found(asked.text, access.locale.partition("_")[0])
    kept = _filtered(asked, found)
    inside = [one for one in kept if not unmet_by(limits, one)]
    shown = kept if everything else inside
    sorts = _sorts(near, books.glances)
    sort = asked.sort if asked.sort in sorts else "" if asked.text.strip() else _first(sorts)
    ordered = _ordered(shown, sort, near, found)
    saved = saved_options(access)
    return Ranking(
        lines=tuple(_line(one, near, saved) for one in ordered[skip : skip + limit]),
        total=len(ordered),
        whole=len(books.glances),
        sort=sort,
        sorts=sorts,
        fields=tuple(sorted({g.major for code in library.catalogue().codes if (g := groups(code))})),
        hidden=len(kept) - len(inside),
        order=(REACH,) if sort == "together" and near.beyond else (),
        limits=_said(limits, kept),
        missing=near.missing,
        library=rests_on(),
    )


def limits_of(needs: models.Needs | None) -> Limits:
    """What of the needs can be held against published figures."""
    if needs is None:
        return Limits()
    return Limits(income=needs.income_floor, currency=needs.currency, preparation=needs.preparation_max)


def saved_options(access: Access) -> dict[str, UUID]:
    """The options that are kept, by the code of their occupation."""
    mine = models.Option.objects.filter(person_id=access.person, archived_at=None).exclude(state="dropped")
    return {code: key for code, key in mine.values_list("occupation", "pk") if code}


def unmet_by(limits: Limits, one: Glance) -> tuple[Unmet, ...]:
    """Which of the limits an occupation does not keep."""
    pay = one.pay if one.pay and one.pay.per == "year" else None
    return unmet(
        limits,
        pay=pay.median if pay else None,
        currency=pay.currency if pay else "",
        preparation=one.zone,
    )


def _said(limits: Limits, shown: list[Glance]) -> tuple[Reason, ...]:
    """What the needs leave out, and what they cannot be held against."""
    said = []
    if limits.income is not None:
        currencies = {one.pay.currency for one in shown if one.pay}
        if limits.currency in currencies:
            said.append(Reason("explore.income", {"amount": limits.income, "currency": limits.currency}))
        elif currencies:
            said.append(Reason("explore.other_currency", {"currency": ", ".join(sorted(currencies))}))
    if limits.preparation is not None:
        said.append(Reason("explore.preparation", {"zone": limits.preparation}))
    return tuple(said)


def _found(text: str, language: str) -> dict[str, int]:
    """Codes that words find, with their place: titles that say the same, then what is told of the work."""
    if not text.strip():
        return {}
    books = library.catalogue()
    matches = books.find(text, FOUND, language)
    same = [m.code for m in matches if any(r.code == "titles.same" for r in m.reasons)]
    told = books.search(text, FOUND, wide=True, language=language)
    alike = [m.code for m in matches if m.score >= NEAR]
    codes = dict.fromkeys(code for code in (*same, *told[:8], *alike, *told) if code in books.glances)
    return {code: place for place, code in enumerate(codes)}


def _filtered(asked: _Asked, found: dict[str, int]) -> list[Glance]:
    glances = library.spoken().glances
    middle = _middle(glances) if asked.outlook == "faster" else 0.0
    candidates = [glances[code] for code in found] if asked.text.strip() else list(glances.values())
    return [one for one in candidates if _keeps(asked, one, middle)]


def _keeps(asked: _Asked, one: Glance, middle: float) -> bool:
    if asked.field and not one.code.startswith(f"{asked.field}-"):
        return False
    if asked.preparation and (one.zone is None or one.zone > asked.preparation):
        return False
    if asked.pay and (one.pay is None or one.pay.per != "year" or one.pay.median < asked.pay):
        return False
    return not asked.outlook or (one.outlook is not None and one.outlook.growth > middle)


def _middle(glances: Mapping[str, Glance]) -> float:
    growths = [one.outlook.growth for one in glances.values() if one.outlook]
    return median(growths) if growths else 0.0


def _first(sorts: tuple[Sort, ...]) -> Sort:
    """The order to begin with: all parts that are known of the person, or the only one; else by name."""
    return sorts[0] if sorts[0] in (*PARTS, "together") else "title"


def _sorts(near: Closeness, glances: Mapping[str, Glance]) -> tuple[Sort, ...]:
    known: list[Sort] = [
        part for part in PARTS if any(getattr(one, part) is not None for one in near.by_code.values())
    ]
    if len(known) > 1:
        known.insert(0, "together")
    if any(one.pay for one in glances.values()):
        known.append("pay")
    if any(one.outlook for one in glances.values()):
        known.append("growth")
    return (*known, "title")


def _ordered(shown: list[Glance], sort: Sort, near: Closeness, found: dict[str, int]) -> list[Glance]:
    """The best first; what is not known last, and the work one does; level ones by title.

    All parts together begin with what the proposals would take: the next in line to a nurse are often those
    who ask for less than she has.
    """
    if not sort:
        return sorted(shown, key=lambda one: found[one.code])
    by_title = sorted(shown, key=lambda one: one.title.casefold())
    if sort == "title":
        return by_title

    def worth(one: Glance) -> float:
        value: float | None
        if sort == "pay":
            value = one.pay.median if one.pay and one.pay.per == "year" else None
        elif sort == "growth":
            value = one.outlook.growth if one.outlook else None
        else:
            beside = near.by_code.get(one.code) if one.code != near.code else None
            value = getattr(beside, "mean" if sort == "together" else sort) if beside else None
        return float("-inf") if value is None else value

    behind = near.beyond | {near.code} if sort == "together" else frozenset()
    return sorted(by_title, key=lambda one: (one.code in behind, -worth(one)))


def _line(one: Glance, near: Closeness, saved: Mapping[str, UUID]) -> Ranked:
    beside = near.by_code.get(one.code)
    return Ranked(
        code=one.code,
        title=one.title,
        interests=beside.interests if beside else None,
        values=beside.values if beside else None,
        skills=beside.skills if beside else None,
        likely=beside.likely if beside else None,
        zone=one.zone,
        preparation=one.zone - near.zone if one.zone and near.zone else None,
        licence=one.licence,
        pay=one.pay,
        outlook=one.outlook,
        saved=saved.get(one.code),
        reasons=library.named(beside.reasons) if beside else (),
    )
