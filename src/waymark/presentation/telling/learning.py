"""What is missing and how it is learned: a gap, a ladder, an advert, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from waymark.presentation.telling.gap import gap
from waymark.presentation.telling.parts import Part, Why
from waymark.presentation.telling.phrases import dotted, inside
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from waymark.career.exchange.advert_records import Demand
    from waymark.career.records.action import Action
    from waymark.career.records.learning import Ladder, Learning, Met, Pays, Reading
    from waymark.career.records.story import GapLine
    from waymark.guidance.framework_gap import Asked

KNOWN = ("own", "subject", "history")
TOP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """Something to learn or to ask: what it is about, why, and the step it would become."""

    about: str
    why: str
    step: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A learning step: its key, title, hours and date, and how it relates to what one can already."""

    id: str
    title: str
    note: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningTold:
    """The gap as a part, what to do about it, what pays off, and the plan of learning."""

    gap: Part | None
    ideas: tuple[Idea, ...]
    pays: tuple[tuple[str, str, str], ...]
    pays_why: Why
    steps: tuple[Lesson, ...]
    parked: tuple[Lesson, ...]
    hours: str
    ends: tuple[tuple[str, str], ...]


def learning(found: Learning) -> LearningTold:
    """All that is missing and how it is learned."""
    hours = sum(max(0.0, step.effort - step.spent) for step in found.steps)
    count = len(found.steps)
    said = ngettext("{count} step, about {hours}", "{count} steps, about {hours}", count)
    target = found.gap.title if found.gap else ""
    return LearningTold(
        gap=gap(found.gap) if found.gap else None,
        ideas=tuple(_idea(line, target) for line in found.gap.lines[:TOP]) if found.gap else (),
        pays=tuple(_pays(one) for one in found.pays),
        pays_why=Why(
            label=_("How is this made?"),
            lines=(
                _(
                    "An area counts where what is aimed at asks for a higher level than you have, weighted "
                    "by how much it matters there. More directions count more than larger gaps (our setting)."
                ),
                _("Levels from 0 to 7 are published; yours come from what you said, else from your roles."),
            ),
        ),
        steps=tuple(map(_lesson, found.steps)),
        parked=tuple(map(_lesson, found.parked)),
        hours=said.format(count=count, hours=numbers.hours(round(hours))) if count else "",
        ends=tuple((str(one.id), say(one.reason)) for one in found.ends),
    )


def _idea(line: GapLine, target: str) -> Idea:
    """A known gap asks for a step of learning, one that is only assumed for a question."""
    levels = _("it asks for level {need} of 7, you have about {have}").format(
        need=numbers.number(line.need), have=numbers.number(line.have)
    )
    if line.source in KNOWN:
        return Idea(
            about=line.label, why=levels, step=_("Learn: {area}").format(area=line.label), kind="learn"
        )
    ask = _("Ask somebody who does the work of {title}: how much {area} does it take?")
    return Idea(
        about=line.label,
        why=dotted(levels, _("assumed from your roles, so ask first")),
        step=ask.format(title=inside(target), area=inside(line.label)),
        kind="meet",
    )


def _pays(one: Pays) -> tuple[str, str, str]:
    count = ngettext("for {count} direction", "for {count} directions", len(one.titles))
    return one.label, numbers.listed(one.titles), count.format(count=numbers.counted(len(one.titles)))


def _lesson(step: Action) -> Lesson:
    tags = {"upskilling": _("more of what you can"), "reskilling": _("something new")}
    by = _("{day} at the latest").format(day=numbers.short_day(step.deadline)) if step.deadline else ""
    return Lesson(
        id=str(step.id),
        title=step.title,
        note=dotted(numbers.hours(step.effort), by, step.resource),
        tag=tags.get(step.tag, ""),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One competency of a ladder: where one stands, what the level asks, and what is still to climb."""

    name: str
    state: str
    word: str
    expects: str
    climb: tuple[tuple[str, str], ...]
    level: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderTold:
    """A ladder to one level: how much is shown, and each competency, what is missing first."""

    say: str
    rungs: tuple[Rung, ...]


def ladder(found: Ladder) -> LadderTold:
    """The way to a level, what is missing first."""
    asked = len(found.gap.asked)
    said = ngettext(
        "You can show {shown} of {count} thing that {level} asks for.",
        "You can show {shown} of {count} things that {level} asks for.",
        asked,
    )
    levels = {one.competency: one.level for one in found.framework.reached}
    return LadderTold(
        say=said.format(
            shown=numbers.counted(found.gap.shown), count=numbers.counted(asked), level=found.level
        ),
        rungs=tuple(_rung(one, levels.get(one.competency, "")) for one in found.gap.asked),
    )


def _rung(one: Asked, level: str) -> Rung:
    words = {
        "shown": _("shown"),
        "said": _("there, nothing shows it yet"),
        "missing": _("not there yet"),
        "open": _("not said yet"),
    }
    return Rung(
        name=one.competency,
        state=one.state,
        word=words[one.state],
        expects=one.expects,
        climb=one.steps if one.state == "missing" else (),
        level=level,
        evidence=one.evidence,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandTold:
    """One thing that an advert asks for, in its own sentence."""

    title: str
    state: str
    word: str
    sentence: str
    knock_out: bool
    must: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingTold:
    """An advert in words: what stands out, what ends an application first, the musts and the wishes."""

    say: str
    first: tuple[DemandTold, ...]
    musts: tuple[DemandTold, ...]
    wishes: tuple[DemandTold, ...]


def reading(found: Reading) -> ReadingTold:
    """An advert beside the record, what ends an application first."""
    told = tuple(map(_demand, found.met))
    return ReadingTold(
        say=_counted(found),
        first=tuple(one for one in told if one.knock_out),
        musts=tuple(one for one in told if one.must and not one.knock_out),
        wishes=tuple(one for one in told if not one.must),
    )


def _counted(found: Reading) -> str:
    count = len(found.met)
    if not count:
        return _(
            "Nothing that it asks for was recognised. Read it yourself: "
            "the rules know only adverts in English and Spanish."
        )
    said = ngettext(
        "{count} thing that it asks for was recognised. Your record shows {shown}.",
        "{count} things that it asks for were recognised. Your record shows {shown}.",
        count,
    ).format(count=numbers.sentence_case(numbers.counted(count)), shown=numbers.counted(found.count("shown")))
    ends = sum(one.demand.knock_out and one.state == "missing" for one in found.met)
    if not ends:
        return said
    return f"{said} " + ngettext(
        "One that often decides is missing.", "{count} that often decide are missing.", ends
    ).format(count=numbers.sentence_case(numbers.counted(ends)))


def _called(demand: Demand) -> str:
    """What is asked for, in the words of the advert; a published area as it is called here."""
    return pgettext("area", demand.text) if demand.kind == "skill" else demand.text


def _demand(met: Met) -> DemandTold:
    words = {
        "shown": _("shown by {by}").format(by=met.by) if met.by else _("shown in your record"),
        "assumed": _("usual in your work, nothing shows it yet"),
        "missing": _("nothing shows it yet"),
        "look": _("look for yourself; your record says: {by}").format(by=met.by)
        if met.by
        else _("look for yourself"),
    }
    either = _("one of several will do") if met.demand.or_else and met.state != "shown" else ""
    return DemandTold(
        title=numbers.sentence_case(_called(met.demand)),
        state=met.state,
        word=dotted(words[met.state], either),
        sentence=met.demand.sentence,
        knock_out=met.demand.knock_out,
        must=met.demand.must,
    )
