"""Steps proposed from the gap and the kind of goal; nothing of it is stored."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from waymark.career.advice import gap, library
from waymark.career.records.proposal import Proposals, Proposed
from waymark.catalogue.templates import action_templates, action_titles
from waymark.guidance import proposals as guidance
from waymark.guidance.gaps import Licence
from waymark.guidance.proposal_records import ElementKind, GoalKind, Missing, Proposal, Template, Wish
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from waymark.career import models
    from waymark.career.advice.portrait import Portrait
    from waymark.guidance.calendar_free import Taken

KNOWLEDGE = "2.C."
"""How the ids of knowledge areas begin."""
GENERAL = frozenset(
    (
        *("2.A.1.a", "2.A.1.b", "2.A.1.c", "2.A.1.d", "2.A.2.a", "2.A.2.b", "2.A.2.c", "2.A.2.d"),
        *("2.B.1.a", "2.B.1.b", "2.B.1.f", "2.B.2.i", "2.B.4.e", "2.B.5.a", "2.C.7.a"),
    )
)
"""Reading, writing, listening, speaking, thinking, coordinating: grown by doing, never by a course."""
FIND_OUT = "licence_check"
AREAS = frozenset(("skill", "general", "knowledge"))
TRAININGS = {"licence": "licence_training", "preparation": "training_course"}
"""The template of the training itself, by what asks for it."""
WEEKS = 52


def proposed(
    who: Portrait,
    *,
    target: str | None,
    kind: GoalKind,
    hours: float,
    today: dt.date,
    by: dt.date | None,
    factor: float,
    others: Sequence[models.Goal] = (),
    taken: tuple[Taken, ...] = (),
    instead: bool = False,
) -> Proposals:
    """Proposals for a goal, in the hours that are not `taken` by plans of `others`, or `instead` of those.

    Without a target, steps that keep anybody growing.
    """
    title = library.spoken().titles.get(target, "") if target else ""
    has_work = any(h.ended == 0 for h in who.held)
    wish = Wish(
        today=today,
        by=by,
        hours_per_week=hours,
        goal=kind,
        target=title,
        missing=_missing(who, target) if target else (),
        measured=not target or who.standing is not None,
        taken=taken,
        factor=factor,
        has_work=has_work,
    )
    found = guidance.propose(wish, _templates(target))
    return Proposals(
        title=title,
        target=target or "",
        kind=kind,
        now=tuple(map(_proposed, found.now)),
        later=tuple(map(_proposed, found.later)),
        by=found.by,
        hours_per_week=hours,
        others=tuple(goal.title for goal in others),
        reasons=library.named((*found.reasons, *_beside(others, taken, found.by, instead=instead))),
    )


def _beside(
    others: Sequence[models.Goal], taken: Sequence[Taken], by: dt.date, *, instead: bool
) -> tuple[Reason, ...]:
    """That there are other plans, and how many hours they have until `by`, or that this one comes instead."""
    if not others:
        return ()
    hours = sum(one.minutes for one in taken if one.day <= by) / 60
    titles = tuple(goal.title for goal in others)
    code = "proposals.other_plans" if instead else "proposals.beside"
    return (Reason(code, {"titles": titles, "count": len(titles), "hours": hours}),)


def _templates(target: str | None) -> tuple[Template, ...]:
    """All templates; where it depends whether a licence is needed, only the step that finds out."""
    if gap.facts(target).licence is not Licence.DEPENDS:
        return action_templates()
    return tuple(t for t in action_templates() if t.elements != ("licence",) or t.id == FIND_OUT)


def formal(who: Portrait, target: str) -> tuple[Missing, ...]:
    """The licence and the preparation (job zones) that a target asks for beyond what the person has."""
    there, steps = gap.facts(target), gap.preparation(who, target)
    title = library.spoken().titles[target]
    found: list[Missing] = []
    if there.licence in {Licence.YES, Licence.DEPENDS} and target[:7] not in {h.code[:7] for h in who.held}:
        found.append(Missing(element="licence", label=title, kind="licence"))
    if steps and steps > 0 and there.zone:
        here = there.zone - steps
        found.append(
            Missing(element="preparation", label=title, kind="preparation", have=here, need=there.zone)
        )
    return tuple(found)


def left_out(who: Portrait, target: str, templates: Collection[str], weekly: float) -> tuple[Reason, ...]:
    """The licence or training that a target asks for and that steps of these templates do not hold.

    With its range of hours, and the years that takes at `weekly` hours; the training for a licence is the
    only one.
    """
    asked = {one.kind: one for one in formal(who, target)}
    maybe: tuple[Reason, ...] = ()
    if "licence" in asked and gap.facts(target).licence is Licence.DEPENDS:
        del asked["licence"]
        maybe = (Reason("plan.licence_may_be_needed"),)
    kind = next((kind for kind in TRAININGS if kind in asked), None)
    if kind is None or TRAININGS[kind] in templates:
        return maybe
    training = next(t for t in action_templates() if t.id == TRAININGS[kind])
    return (
        Reason(
            "plan.licence_left_out" if kind == "licence" else "plan.training_left_out",
            {
                "low": training.low,
                "high": training.high,
                "early": training.low / weekly / WEEKS,
                "late": training.high / weekly / WEEKS,
                "hours": weekly,
                "count": round(asked[kind].need - asked[kind].have),
            },
        ),
        *maybe,
    )


def areas_left_out(who: Portrait, target: str, elements: Collection[str]) -> tuple[Reason, ...]:
    """The largest areas of the gap that no step works on; `elements` are those that steps do work on."""
    left = [one.label for one in _missing(who, target) if one.kind in AREAS and one.element not in elements]
    return (Reason("plan.areas_left_out", {"areas": tuple(left), "count": len(left)}),) if left else ()


def _missing(who: Portrait, target: str) -> tuple[Missing, ...]:
    """Licence and training first, then the skills and knowledge areas with the largest gaps."""
    gaps = () if who.standing is None else gap.areas(gap.measured(who, target).gaps)
    return (
        *(one for one in formal(who, target) if one.kind == "licence" or one.need - one.have > 1),
        *(
            Missing(
                element=g.element,
                label=library.area(g.element),
                kind=_kind(g.element),
                have=g.have,
                need=g.need,
            )
            for g in gaps[: guidance.MOST_MISSING]
        ),
    )


def _kind(element: str) -> ElementKind:
    if element in GENERAL:
        return "general"
    return "knowledge" if element.startswith(KNOWLEDGE) else "skill"


def _proposed(one: Proposal) -> Proposed:
    words = {name: gettext(value) for name, value in one.values.items()}
    return Proposed(
        id=one.id,
        title=gettext(action_titles()[one.title]).format(**words),
        kind=one.kind,
        template=one.template,
        why=one.why,
        low=one.low,
        high=one.high,
        effort=one.effort,
        resource=one.resource,
        after=one.after,
        importance=one.importance,
        tag=one.tag or "",
        deadline=one.deadline,
    )
