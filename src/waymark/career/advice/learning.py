"""What is missing for where somebody wants to go, and how they learn it."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import advert_match, gap, library, timing, versions
from waymark.career.advice.memo import remembered
from waymark.career.advice.occupation import resolve
from waymark.career.advice.portrait import Portrait, portrait, years_of_work
from waymark.career.records.action import Action
from waymark.career.records.advert import Advert
from waymark.career.records.fields import Name
from waymark.career.records.framework import Framework
from waymark.career.records.history import PartialDate
from waymark.career.records.learning import Aimed, Ends, Ladder, LadderCard, Learning, Pays, Reading
from waymark.career.records.row import to_record, to_records
from waymark.career.verbs import verb
from waymark.guidance import framework_gap, payoff
from waymark.guidance.expiry import expiry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from waymark.career.records.story import GapPart
    from waymark.guidance.gaps import Gap

FEW = 6
"""Areas that are shown as paying off, and ladders and adverts beside them."""


@verb(kind="read", main="toward")
def show(access: Access, *, toward: Name = "") -> Learning:
    """The gap to an occupation, what pays off across all that is aimed at, and the learning plan.

    Towards what the words say, or what the latest goal or option aims at.
    """
    code = resolve(toward, "toward", access.locale.partition("_")[0]).code if toward else ""
    return _learning(access, code)


@verb(kind="read", main="id")
def ladder(access: Access, *, id: UUID) -> Ladder:
    """A framework, and the gap to the level aimed at; without one, to the level after the one of now."""
    return _ladder(to_record(Framework, change.get(access, models.Framework, id, archived=False)))


@verb(kind="read", main="id")
def advert(access: Access, *, id: UUID) -> Reading:
    """A job advert beside the record: what it asks for, what shows it, and what is missing."""
    found = to_record(Advert, change.get(access, models.Advert, id, archived=False))
    who = portrait(access)
    mine = {"person_id": access.person, "archived_at": None}
    record = advert_match.Record(
        who=who,
        years=years_of_work(who.experiences, access.today),
        languages=tuple(models.Language.objects.filter(**mine)),
        educations=who.educations,
        told=advert_match.told(who.experiences),
    )
    met = tuple(advert_match.met(demand, record) for demand in found.demands)
    return Reading(advert=found, met=met, today=access.today)


@remembered
def _learning(access: Access, code: str) -> Learning:
    who = portrait(access)
    aims = _aims(access, code)
    toward = next((one for one in aims if not code or one.code == code), None)
    measured = [gap.measured(who, one.code) for one in aims] if who.standing else []
    mine = {"person_id": access.person, "archived_at": None}
    steps = timing.of_kind(access, "learn")
    frameworks = to_records(Framework, models.Framework.objects.filter(**mine).order_by("title")[:FEW])
    adverts = models.Advert.objects.filter(**mine).order_by("-read_on", "-created_at")[:FEW]
    return Learning(
        aims=aims,
        toward=toward,
        gap=_gap(who, toward, aims),
        pays=_pays(measured, aims),
        steps=to_records(Action, (a for a in steps if a.state in timing.OPEN)),
        parked=to_records(Action, (a for a in steps if a.state == "proposed")),
        learned=sum(a.state == "done" for a in steps),
        ends=tuple(_ends(who, access.today)),
        ladders=tuple(_card(one) for one in frameworks),
        adverts=to_records(Advert, adverts),
    )


def _aims(access: Access, code: str) -> tuple[Aimed, ...]:
    """The occupations aimed at, each once: the one named, those of open goals, those of open options."""
    books = library.catalogue()
    found: dict[str, Aimed] = {}

    def add(occupation: str, title: str, words: str, goal_id: UUID | None) -> None:
        known = books.successor(occupation, title) if occupation else None
        if known and known not in found:
            found[known] = Aimed(code=known, title=words or library.spoken().titles[known], goal_id=goal_id)

    goals = [goal for goal in versions.goals(access) if goal.state == "open"]
    if code and not any(goal.occupation == code for goal in goals):
        add(code, "", "", None)
    for goal in sorted(goals, key=lambda goal: goal.occupation != code):
        add(goal.occupation, goal.occupation_title, goal.occupation_title, goal.pk)
    options = models.Option.objects.filter(person_id=access.person, archived_at=None, state="open")
    for option in options.order_by("created_at"):
        add(option.occupation, option.occupation_title, "", None)
    return tuple(found.values())


def _gap(who: Portrait, toward: Aimed | None, aims: Sequence[Aimed]) -> GapPart | None:
    if toward is None or who.standing is None:
        return None
    return gap.part(who, toward.code, tuple(one.code for one in aims if one.code != toward.code))


def _pays(measured: Sequence[Gap], aims: Sequence[Aimed]) -> tuple[Pays, ...]:
    titles = {one.code: one.title for one in aims}
    return tuple(
        Pays(
            element=one.element,
            label=library.area(one.element),
            titles=tuple(titles[code] for code in one.options),
            have=one.have,
            level=one.level,
        )
        for one in payoff.payoffs(measured)[:FEW]
    )


def _ends(who: Portrait, today: dt.date) -> Iterator[Ends]:
    """The certificates that end soon or ended lately, the first to end first."""
    dated = [(last, one) for one in who.certificates if (last := _last_day(one.expires))]
    for last, one in sorted(dated, key=lambda pair: pair[0]):
        reason = expiry(one.name, last, today)
        if reason:
            yield Ends(id=one.pk, reason=reason)


def _last_day(text: str) -> dt.date | None:
    """The last day that a partial date may mean: a certificate until 2027 holds until its end."""
    try:
        said = PartialDate.parse(text)
    except ValueError:
        return None
    month = said.month or 12
    return dt.date(said.year, month, said.day or calendar.monthrange(said.year, month)[1])


def _card(framework: Framework) -> LadderCard:
    found = _ladder(framework).gap
    return LadderCard(framework=framework, shown=found.shown, asked=len(found.asked))


def _ladder(framework: Framework) -> Ladder:
    levels = framework.levels
    above = levels.index(framework.current) + 1 if framework.current in levels else 0
    level = framework.target or levels[min(above, len(levels) - 1)]
    found = framework_gap.ladder_gap(framework.ladder, level, framework.reached)
    return Ladder(framework=framework, level=level, gap=found)
