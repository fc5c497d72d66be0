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
    from collections.abc import Sequence

    from waymark.career import models
    from waymark.career.advice.portrait import Portrait
    from waymark.guidance.calendar_free import Taken

KNOWLEDGE = "2.C."
"""How the ids of knowledge areas begin."""
GENERAL = frozenset(
    (
        *("2.A.1.a", "2.A.1.b", "2.A.1.d", "2.A.2.a", "2.A.2.b", "2.A.2.c", "2.A.2.d"),
        *("2.B.1.a", "2.B.1.b", "2.B.4.e", "2.B.5.a", "2.C.7.a"),
    )
)
"""Reading, listening, speaking, thinking, coordinating and the like: grown by doing, never by a course."""
FIND_OUT = "licence_check"
MOST = 8
"""How many gaps are turned into steps; the rest are shown but not planned."""


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
) -> Proposals:
    """Proposals for a goal, in the hours that are not `taken` by the plans of `others`.

    Without a target, steps that keep anybody growing.
    """
    books = library.catalogue()
    title = books.titles_by_code.get(target, "") if target else ""
    has_work = any(h.ended == 0 for h in who.held)
    wish = Wish(
        today=today,
        by=by,
        hours_per_week=hours,
        goal=kind,
        target=title,
        missing=_missing(who, target) if target else (),
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
        reasons=library.named((*found.reasons, *_beside(others, taken, found.by))),
    )


def _beside(others: Sequence[models.Goal], taken: Sequence[Taken], by: dt.date) -> tuple[Reason, ...]:
    """That there are other plans, and how many hours they have until `by`; without any they are replaced."""
    if not others:
        return ()
    hours = sum(one.minutes for one in taken if one.day <= by) / 60
    titles = tuple(goal.title for goal in others)
    code = "proposals.beside" if taken else "proposals.other_plans"
    return (Reason(code, {"titles": titles, "count": len(titles), "hours": hours}),)


def _templates(target: str | None) -> tuple[Template, ...]:
    """All templates; where it depends whether a licence is needed, only the step that finds out."""
    if gap.facts(target).licence is not Licence.DEPENDS:
        return action_templates()
    return tuple(t for t in action_templates() if t.elements != ("licence",) or t.id == FIND_OUT)


def _missing(who: Portrait, target: str) -> tuple[Missing, ...]:
    """Licence and training first, then the skills and knowledge areas with the largest gaps."""
    books = library.catalogue()
    there = gap.facts(target)
    gaps = () if who.standing is None else gap.measured(who, target).gaps
    steps = gap.preparation(who, target)
    first: list[Missing] = []
    title = books.titles_by_code[target]
    if there.licence in {Licence.YES, Licence.DEPENDS} and target[:7] not in {h.code[:7] for h in who.held}:
        first.append(Missing(element="licence", label=title, kind="licence"))
    if steps and steps > 1 and there.zone:
        here = there.zone - steps
        first.append(
            Missing(element="preparation", label=title, kind="preparation", have=here, need=there.zone)
        )
    return (
        *first,
        *(
            Missing(
                element=g.element,
                label=books.element_names.get(g.element, g.element),
                kind=_kind(g.element),
                have=g.have,
                need=g.need,
            )
            for g in [g for g in gaps if g.element not in GENERAL][:MOST]
        ),
    )


def _kind(element: str) -> ElementKind:
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
