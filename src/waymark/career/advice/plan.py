"""The plan: proposed, shown in time, and as a calendar."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext, ngettext

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import library, timing, versions
from waymark.career.advice.memo import owner, remembered
from waymark.career.advice.occupation import resolve
from waymark.career.advice.portrait import Portrait, portrait
from waymark.career.advice.proposals import areas_left_out, left_out, proposed
from waymark.career.exchange import calendar as exchange
from waymark.career.records.action import Action
from waymark.career.records.fields import GoalKind, Name, Others, WeeklyHours
from waymark.career.records.history import Document
from waymark.career.records.preview import BlockChange, Place, Preview, Slip
from waymark.career.records.proposal import Proposals
from waymark.career.records.row import to_record
from waymark.career.records.story import PlanPart, Step, WayOut, WeekHours
from waymark.career.records.text import without_aim
from waymark.career.verbs import verb
from waymark.guidance import replan
from waymark.guidance.calendar_free import Taken, monday
from waymark.guidance.proposals import wrong_end
from waymark.guidance.reasons import Reason, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from waymark.guidance.plan_records import Block as PlannedBlock
    from waymark.guidance.replan import Standing
    from waymark.guidance.ways_out import WaysOut


MANAGERS = "11-"
"""The major group of managers."""


@verb(kind="read", main="toward")
def propose(
    access: Access,
    *,
    toward: Name = "",
    kind: GoalKind | None = None,
    hours: WeeklyHours | None = None,
    by: dt.date | None = None,
    others: Others = "beside",
) -> Proposals:
    """Steps for a goal, from the gap, as many as fit the hours. Nothing is stored until some are taken.

    Hours that the plans of other goals have are not counted, unless this one is to `replace` them.
    """
    target = resolve(toward, "toward", access.locale.partition("_")[0]).code if toward else None
    person = owner(access)
    who = portrait(access)
    beside = other_plans(access, target or "")
    return proposed(
        who,
        target=target,
        kind=(kind or kind_of(who, target)) if target else "growing",
        hours=hours or person.hours_per_week,
        today=access.today,
        by=by,
        factor=timing.factor_of(access),
        others=beside,
        taken=_taken(access, beside) if others == "beside" else (),
        instead=others == "replace",
    )


def other_plans(access: Access, occupation: str) -> tuple[models.Goal, ...]:
    """The open goals with a plan, but for the one towards this occupation, the latest first."""
    return tuple(goal for goal in versions.planned(access) if goal.occupation != occupation)


def _taken(access: Access, goals: Iterable[models.Goal]) -> tuple[Taken, ...]:
    """The minutes that the planned blocks of these goals have."""
    rows = timing.to_come(access).filter(action__goal__in=[g.pk for g in goals])
    return tuple(
        Taken(day=row.day if row.at else row.day + dt.timedelta(days=6), minutes=row.minutes) for row in rows
    )


def kind_of(who: Portrait, target: str) -> GoalKind:
    """The kind of step that a target is for this person, unless they say: a guess for now."""
    if not any(job.ended == 0 for job in who.jobs):
        return "new_employer"
    same_field = who.code is not None and who.code[:2] == target[:2]
    return "promotion" if same_field or target.startswith(MANAGERS) else "pivot"


@verb(kind="read")
def show(access: Access, *, goal_id: UUID | None = None) -> PlanPart | None:
    """The plan in time: the steps in order, the next two, what does not fit, and when it may be done.

    Of the goal named, or of the latest plan. None where no plan was made yet.
    """
    return part(access, goal_id)


@verb(kind="read")
def preview(
    access: Access,
    *,
    goal_id: UUID | None = None,
    hours: WeeklyHours | None = None,
    by: dt.date | None = None,
) -> Preview | None:
    """What planning again would change: blocks that move, come and go, and steps that end on another day.

    Of the goal named, or of the latest plan; None where there is none. Nothing is stored: `again` does it.
    """
    plan = versions.latest(access, goal_id) if goal_id else versions.latest_of_all(access)
    if plan is None or plan.goal is None:
        return None
    draft, actions = drafted(access, plan.goal, hours, by)
    found = timing.laid(access, draft, actions)
    titles = {str(a.pk): a.title for a in actions}
    stood = found.around.standing
    return Preview(
        goal_id=plan.goal_id,
        title=plan.goal.title,
        aim=plan.goal.occupation_title,
        hours_per_week=draft.hours_per_week,
        by=draft.by,
        stays=len(found.laying.stays),
        moved=tuple(_changed(titles, before, after) for before, after in found.laying.moves),
        added=tuple(_changed(titles, None, block) for block in found.laying.comes),
        dropped=tuple(_changed(titles, one, None) for one in found.laying.goes),
        slips=_slips(replan.slips(stood, found.schedule), titles),
        hours_late=found.schedule.hours_late,
        ways_out=_ways_out(found.schedule.ways_out, titles),
    )


def _slips(found: Iterable[replan.Slip], titles: dict[str, str]) -> tuple[Slip, ...]:
    return tuple(
        Slip(action_id=UUID(s.action), title=titles[s.action], before=s.before, after=s.after, days=s.days)
        for s in found
    )


def _changed(titles: dict[str, str], before: Standing | None, after: PlannedBlock | None) -> BlockChange:
    action = before.action if before else after.action if after else ""
    return BlockChange(
        action_id=UUID(action), title=titles[action], before=_place(before), after=_place(after)
    )


def _place(block: Standing | PlannedBlock | None) -> Place | None:
    return Place(day=block.day, at=block.at, minutes=block.minutes) if block else None


def drafted(
    access: Access, goal: models.Goal, hours: float | None, by: dt.date | None
) -> tuple[models.Plan, list[models.Action]]:
    """A goal's plan as it would be with other hours or another end, and its steps; nothing is stored.

    A later end moves every date that the plan proposed by as much. Where nobody named a day, the end is the
    plan's own, and moves as far as its steps need.

    Raises:
        Refusal: `proposals.date_has_passed`, `proposals.date_too_far`.
    """
    if by and (wrong := wrong_end(by, access.today)):
        raise Refusal(*wrong)
    last = versions.latest(access, goal.pk)
    person = owner(access)
    old = last.by if last and last.by else goal.by
    end = by or goal.by or old
    actions = timing.of_goal(access, goal.pk)
    own = timing.movable(actions, last)
    for action in actions:
        if old and end and end > old and action.deadline and str(action.pk) in own:
            action.deadline += end - old
    kept = timing.committed(actions, own)
    draft = models.Plan(goal=goal, hours_per_week=hours or person.hours_per_week, by=end, actions=kept)
    if not (by or goal.by):
        draft.by = _far_enough(access, draft, actions, own)
    return draft, actions


def _far_enough(
    access: Access, plan: models.Plan, actions: list[models.Action], own: set[str]
) -> dt.date | None:
    """The end of the week in which the last of the plan's `own` steps ends, if that is after its own end."""
    placements = timing.laid(access, plan, actions).schedule.placements
    ends = [one.finish for one in placements if one.action in own]
    if plan.by is None or None in ends:
        return plan.by
    return max([plan.by, *(monday(end) + replan.WEEK for end in ends if end and end > plan.by)])


@verb(kind="read")
def calendar(access: Access, *, discreet: bool | None = None) -> Document:
    """The planned blocks as a file that calendars open; `discreet` hides the titles, as the person set it."""
    person = owner(access)
    blocks = timing.blocks_of(access).filter(state__in=("planned", "done"))
    hidden = person.discreet if discreet is None else discreet
    data = exchange.write(
        _calendar_blocks(blocks.select_related("action__goal")),
        name="Waymark",
        stamp=access.now,
        discreet=gettext("Time for myself") if hidden else "",
    )
    return Document(name="plan.ics", data=data)


def _calendar_blocks(rows: Iterable[models.Block]) -> list[exchange.CalendarBlock]:
    """Blocks at a time one by one; those that float in a week as one note for each action.

    A note keeps the key of its first block when that one is done; what is done is not told again.
    """
    timed: list[exchange.CalendarBlock] = []
    floating: dict[tuple[UUID, dt.date], list[models.Block]] = {}
    for row in rows:
        if row.at is None:
            floating.setdefault((row.action_id, row.day), []).append(row)
        elif row.state == "planned":
            timed.append(_calendar_block(row))
    left = {key: [row for row in same if row.state == "planned"] for key, same in floating.items()}
    return timed + [
        _calendar_block(same[0], sum(row.minutes for row in left[key]), sum(r.sequence for r in same))
        for key, same in floating.items()
        if left[key]
    ]


def _calendar_block(
    row: models.Block, minutes: int | None = None, sequence: int = 0
) -> exchange.CalendarBlock:
    """One event; `minutes` and `sequence` are those of the whole week for a note."""
    goal = row.action.goal.title if row.action.goal else ""
    aim = row.action.goal.occupation_title if row.action.goal else ""
    count = round((minutes or 0) / 60, 1)
    hours = ngettext(
        "%(hours)g hour, some time this week", "%(hours)g hours, some time this week", int(count)
    )
    hours %= {"hours": count}
    return exchange.CalendarBlock(
        uid=f"{row.pk}@waymark",
        title=without_aim(row.action.title, goal, aim),
        day=row.day,
        at=row.at,
        minutes=minutes or row.minutes,
        zone=row.zone,
        description="\n".join(text for text in (hours if minutes else "", goal) if text),
        sequence=sequence or row.sequence,
    )


@remembered
def part(access: Access, goal_id: UUID | None = None) -> PlanPart | None:
    """See `show`."""
    plan = versions.latest(access, goal_id) if goal_id else versions.latest_of_all(access)
    if plan is None:
        return None
    actions = timing.of_goal(access, plan.goal_id)
    timed = timing.timed(access, plan)
    by_id = {str(a.pk): a for a in actions}
    titles = {key: a.title for key, a in by_id.items()}
    found = timed.schedule
    ends = replan.ends(found)
    return PlanPart(
        goal_id=plan.goal_id,
        title=plan.goal.title if plan.goal else "",
        aim=plan.goal.occupation_title if plan.goal else "",
        by=plan.goal.by if plan.goal else plan.by,
        hours_per_week=plan.hours_per_week,
        factor=timed.factor,
        first_visit=timed.usual,
        steps=tuple(
            Step(
                action=to_record(Action, by_id[p.action]),
                start=p.start,
                finish=ends.get(p.action, p.finish),
                hours=p.hours,
                hours_late=p.hours_late,
                why=reason_of(by_id[p.action]),
            )
            for p in found.placements
        ),
        next_actions=tuple(UUID(name) for name in found.next_actions),
        finish_early=timed.finish.early,
        finish_late=timed.finish.late,
        hours_late=found.hours_late,
        ways_out=_ways_out(found.ways_out, titles),
        reasons=(
            *(_titled(r, titles) for r in (*found.reasons, timed.finish.reason)),
            *_left_out(access, plan, actions),
            *_beside(access, plan),
        ),
        reviewed=plan.reviewed,
        today=access.today,
        slips=_slips(timed.slips, titles),
        load=tuple(WeekHours(week=w, planned=used, capacity=there) for w, used, there in timed.load),
        others=tuple((goal.pk, goal.title) for goal in versions.planned(access) if goal.pk != plan.goal_id),
    )


def reason_of(row: models.Action) -> Reason | None:
    """Why a step was proposed, as it was kept with it."""
    if not row.why:
        return None
    return library.named([Reason(row.why["code"], row.why.get("values", {}))])[0]


def _left_out(access: Access, plan: models.Plan, actions: Iterable[models.Action]) -> tuple[Reason, ...]:
    """The licence, training and areas that the goal's occupation asks for and that the plan does not hold."""
    goal = plan.goal
    target = library.catalogue().successor(goal.occupation, goal.occupation_title) if goal else None
    if not target:
        return ()
    kept = [a for a in actions if a.state != "dropped"]
    elements = {a.why.get("values", {}).get("element", "") for a in kept}
    who = portrait(access)
    return (
        *left_out(who, target, {a.template for a in kept}, plan.hours_per_week),
        *areas_left_out(who, target, elements),
    )


def _beside(access: Access, plan: models.Plan) -> tuple[Reason, ...]:
    """That the goals of other plans are open too."""
    others = other_plans(access, plan.goal.occupation) if plan.goal else ()
    titles = tuple(goal.title for goal in others if goal.pk != plan.goal_id)
    return (Reason("plan.beside", {"titles": titles, "count": len(titles)}),) if titles else ()


def _titled(reason: Reason, titles: dict[str, str]) -> Reason:
    """The reason with the titles of the actions it names by key."""
    actions = reason.values.get("actions")
    if not isinstance(actions, tuple):
        return reason
    return Reason(reason.code, {**reason.values, "titles": tuple(titles.get(a, a) for a in actions)})


def _ways_out(ways: WaysOut | None, titles: dict[str, str]) -> tuple[WayOut, ...]:
    if ways is None:
        return ()
    found = []
    if ways.hours_per_week is not None:
        found.append(WayOut(kind="hours", reason=Reason("plan.more_hours", {"hours": ways.hours_per_week})))
    if ways.weeks_later is not None:
        values = {"weeks": ways.weeks_later, "by": ways.later_by}
        found.append(WayOut(kind="date", reason=Reason("plan.later_date", values)))
    if ways.drop:
        dropped = tuple(titles.get(name, name) for name in ways.drop)
        found.append(
            WayOut(kind="drop", reason=Reason("plan.drop", {"titles": dropped, "count": len(dropped)}))
        )
    return tuple(found)
