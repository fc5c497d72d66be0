"""The plan in time, and steps that are only proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.guidance.reasons import Reason
from waymark.presentation.telling import whys
from waymark.presentation.telling.parts import Course, Offers, Part, Row, Step
from waymark.presentation.telling.phrases import dotted, inside, sentences, short, unique
from waymark.presentation.words import names, numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from waymark.career.records import story
    from waymark.career.records.preview import Preview
    from waymark.career.records.proposal import Proposals, Proposed
    from waymark.presentation.pictures import Picture


FIRST = (
    "proposals.hours",
    "proposals.little_time",
    "proposals.beside",
    "proposals.other_plans",
    "proposals.nothing_missing",
    "proposals.not_measured",
)
"""What is said above the proposals; the rest stands below."""


NOTED = frozenset({"plan.date_has_passed", "plan.all_courses", "plan.beside", "plan.areas_left_out"})
LEFT_OUT = frozenset({"plan.licence_left_out", "plan.licence_may_be_needed", "plan.training_left_out"})


def plan(found: story.PlanPart) -> Course:
    """The steps in order, the next two first, what does not fit and the ways out, and when it may be done."""
    steps = tuple(_step(step, found.title, found.aim) for step in found.steps)
    first = [str(one) for one in found.next_actions]
    return Course(
        id="plan",
        title=_("A plan for {hours} a week").format(hours=numbers.hours(found.hours_per_week)),
        say=sentences(_fits(found), _finish(found), *_left_out(found)),
        picture=_picture(found),
        rows=tuple(_next(step) for step in steps if step.id in first),
        notes=unique([*_ways(found.ways_out), *_others(found), *_unreviewed(found)]),
        whys=(whys.plan(found),),
        steps=steps,
    )


def _step(step: story.Step, *goals: str) -> Step:
    action = step.action
    until = _("until {day}").format(day=numbers.short_day(step.finish)) if step.finish else _("no room yet")
    return Step(
        id=str(action.id),
        title=short(action.title, *goals),
        note=dotted(names.name(names.ACTIONS, action.kind), until, action.resource, action.if_then),
        side=numbers.hours(step.hours),
        lead=numbers.day_and_month(step.start) if step.start else "",
        because=say(step.why) if step.why else "",
        hours=_effort(step),
    )


def _effort(step: story.Step) -> str:
    low, high = step.action.effort_low, step.action.effort_high
    if low is None or high is None:
        return ""
    return _("{range} is Waymark’s setting; {hours} are planned, because plans usually run over.").format(
        range=numbers.sentence_case(numbers.span_of_hours(low, high)), hours=numbers.hours(step.hours)
    )


def _next(step: Step) -> Row:
    return Row(title=step.title, note=step.note, side=step.side, lead=step.lead)


def _fits(found: story.PlanPart) -> str:
    count = len(found.steps)
    if not count:
        return _("All steps are done.")
    if found.hours_late:
        return sentences(*(say(r) for r in found.reasons if r.code == "plan.does_not_fit"))
    said = ngettext("The one step fits", "All {count} steps fit", count).format(count=numbers.counted(count))
    by = _(" before {day}").format(day=numbers.day(found.by)) if found.by else ""
    return f"{said}{by}."


def _finish(found: story.PlanPart) -> str:
    early, late = found.finish_early, found.finish_late
    if not found.steps:
        return ""
    if early is None or late is None:
        return _("At these hours we cannot see the end within five years.")
    when = numbers.months(early, late)
    if found.first_visit:
        if numbers.months(early, early) == numbers.months(late, late):
            return _("Expect these steps to be done in {when}.").format(when=when)
        return _(
            "If all goes as planned, these steps are done in {early}. What people plan often takes {longer}, "
            "so they are dated for that, until {late}."
        ).format(
            early=numbers.months(early, early),
            longer=numbers.longer(found.factor),
            late=numbers.months(late, late),
        )
    return _("At your own pace so far, expect these steps to be done in {when}.").format(when=when)


def _ways(found: tuple[story.WayOut, ...]) -> tuple[str, ...]:
    ways = " ".join(say(way.reason) for way in found)
    return (_("Any of these makes room. {ways}").format(ways=ways),) if ways else ()


def _others(found: story.PlanPart) -> list[str]:
    return [say(r) for r in found.reasons if r.code in NOTED]


def _left_out(found: story.PlanPart) -> list[str]:
    """What the finish of the steps leaves out on the way to the work itself."""
    return [say(r) for r in found.reasons if r.code in LEFT_OUT] if found.steps else []


def _unreviewed(found: story.PlanPart) -> list[str]:
    if found.reviewed or not found.steps:
        return []
    return [
        _(
            "These steps were taken as proposed; nobody has reviewed them yet. Keep, change or leave out "
            "what you like."
        )
    ]


def preview(found: Preview) -> Part:
    """What planning again would change, before it is taken: steps that end on another day, and blocks."""
    late = say(Reason("plan.does_not_fit_again", {"hours": found.hours_late})) if found.hours_late else ""
    return Part(
        id="preview",
        title=_("What planning again would change"),
        say=sentences(_counted(found), late),
        rows=tuple(
            Row(
                title=short(slip.title, found.title, found.aim),
                note=_("until {after} instead of {before}").format(
                    after=numbers.short_day(slip.after), before=numbers.short_day(slip.before)
                ),
                side=later(slip.days),
            )
            for slip in found.slips
        ),
        notes=_ways(found.ways_out),
    )


def _counted(found: Preview) -> str:
    """How many times in the agenda move, come and go."""
    counts = (len(found.moved), len(found.added), len(found.dropped))
    if not any(counts):
        return _("Nothing would change.")
    words = (
        ngettext("{count} time in your agenda moves", "{count} times in your agenda move", counts[0]),
        ngettext("{count} is added", "{count} are added", counts[1]),
        ngettext("{count} goes", "{count} go", counts[2]),
    )
    said = (
        one.format(count=numbers.counted(count)) for one, count in zip(words, counts, strict=True) if count
    )
    return numbers.sentence_case(numbers.listed(tuple(said))) + "."


def later(days: int) -> str:
    """By how many days something ends later, or earlier."""
    if days > 0:
        return ngettext("{count} day later", "{count} days later", days).format(count=days)
    return ngettext("{count} day earlier", "{count} days earlier", -days).format(count=-days)


def _picture(found: story.PlanPart) -> Picture | None:
    from waymark.presentation import pictures
    from waymark.presentation.pictures.words import timeline_words

    bars = tuple(
        pictures.Bar(
            name=short(step.action.title, found.title, found.aim),
            start=step.start,
            end=step.finish,
            kind=step.action.kind,
            hours=step.hours,
        )
        for step in found.steps
        if step.start and step.finish
    )
    if len(bars) < pictures.FEWEST:
        return None
    finish = (found.finish_early, found.finish_late) if found.finish_early and found.finish_late else None
    course = pictures.Course(
        bars=bars,
        kinds={kind: names.name(names.ACTIONS, kind) for kind in names.ACTIONS},
        today=found.today,
        finish=finish,
        deadline=found.by,
        load=tuple(
            pictures.Load(week=one.week, planned=one.planned, capacity=one.capacity) for one in found.load
        ),
    )
    return pictures.timeline(
        course, title=_("The steps in time"), summary=_finish(found), words=timeline_words()
    )


def proposals(found: Proposals) -> Offers:
    """Steps to take or leave, each with its why and a range of hours."""
    title = _("Steps toward the work of {title}").format(title=inside(found.title)) if found.title else ""
    reasons = {reason.code: say(reason) for reason in found.reasons}
    return Offers(
        id="proposals",
        title=title or _("Steps that keep you growing"),
        say=sentences(*(reasons.pop(code, "") for code in FIRST)),
        notes=(*reasons.values(), *_levels((*found.now, *found.later)), *_settings()),
        now=tuple(_offer(one, found.title) for one in found.now),
        later=tuple(_offer(one, found.title) for one in found.later),
    )


def _levels(steps: Iterable[Proposed]) -> tuple[str, ...]:
    """Where the levels come from that some steps tell."""
    if not any("have" in one.why.values for one in steps):
        return ()
    return (
        _("The levels you have are assumed from your roles, until you say them yourself on your skills."),
    )


def _settings() -> tuple[str, ...]:
    return (
        _(
            "The hours of each step are Waymark’s setting, because nothing published says how long a step "
            "takes. Change them once a step is in your plan."
        ),
    )


def _offer(one: Proposed, goal: str) -> Step:
    return Step(
        id=one.id,
        title=short(one.title, goal),
        note=say(one.why),
        side=numbers.span_of_hours(one.low, one.high),
        lead=numbers.day_and_month(one.deadline) if one.deadline else "",
        because=say(one.why),
    )
