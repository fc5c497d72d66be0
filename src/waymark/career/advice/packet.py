"""What the record holds for a review or a promotion."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.queries.at_work import kept_from_work, kept_of, serves
from waymark.career.records.packet import LineKind, Packet, PacketLine, PacketRead
from waymark.career.records.row import to_record
from waymark.career.verbs import verb
from waymark.guidance import packet

MOST: Final = 60
"""Lines that a paper begins with. Waymark's setting."""
ENOUGH: Final = 5
"""Lines of one's own that serve a goal or show a competency, and need no others. Waymark's setting."""
LONGEST: Final = 500


@verb(kind="read", main="id")
def read(access: Access, *, id: UUID) -> PacketRead:
    """A paper with its lines by goal and by competency, and where it is thin.

    What came to serve a goal kept from work since is not told, unless the paper is for a goal.
    """
    found = to_record(Packet, change.get(access, models.Packet, id))
    kept = kept_of(access, ((one.noun, one.key) for one in found.lines)) if found.goal_id is None else ()
    said = _said_by(access, found.lines)
    found = replace(
        found,
        lines=tuple(replace(one, who=said.get(one.key, "")) for one in found.lines if one.key not in kept),
    )
    lines = [
        packet.Line(
            key=str(one.key), kind=one.kind, day=one.day, goal=one.goal, competencies=one.competencies
        )
        for one in found.lines
    ]
    made = packet.grouped(lines, found.since, found.until, goals=(), competencies=())
    return PacketRead(packet=found, grouped=made)


def _said_by(access: Access, lines: Iterable[PacketLine]) -> dict[UUID, str]:
    """Whose words the lines are in which somebody else speaks, as that one is called now."""
    keys = [one.key for one in lines if one.kind in packet.OTHERS]
    mine: dict[str, Any] = {"person_id": access.person, "pk__in": keys}
    rows = (
        model.objects.filter(**mine).select_related("contact") if keys else ()
        for model in (models.Feedback, models.Expectation)
    )
    return {row.pk: row.who for some in rows for row in some}


def drafted(access: Access, since: dt.date, until: dt.date, goal: UUID | None) -> tuple[PacketLine, ...]:
    """The lines of a period, both days included, in order of their days.

    With a goal, only what serves it, and what others said; without, nothing that serves a goal kept from
    work. What took energy and neither serves a goal nor shows a skill was written for oneself. Of more than
    `MOST` those stay that serve a goal or show a competency, then the latest. What does neither is left out
    where at least `ENOUGH` do.
    """
    kept = frozenset() if goal else kept_from_work(access)
    lines = [*_own(access, since, until, goal, kept), *_of_others(access, since, until, goal, kept)]
    telling = [one for one in lines if _tells(one)]
    if sum(one.kind == "did" for one in telling) >= ENOUGH:
        lines = telling
    most = sorted(lines, key=lambda one: (_tells(one), one.day), reverse=True)[:MOST]
    return tuple(sorted(most, key=lambda one: (one.day, one.text)))


def _tells(one: PacketLine) -> int:
    """How much a line says for a review: whether others said it, and what it serves and shows."""
    return 2 * (one.kind != "did") + bool(one.goal) + bool(one.competencies)


def _own(
    access: Access, since: dt.date, until: dt.date, goal: UUID | None, kept: Collection[UUID]
) -> Iterator[PacketLine]:
    """What the person did and delivered."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    serving = {"goal_id": goal} if goal else {}
    skills = {
        str(key): label for key, label in models.Skill.objects.filter(**mine).values_list("pk", "label")
    }
    ladder = _shown_on_ladders(mine)
    lines = models.Entry.objects.filter(**mine, **serving, day__range=(since, until)).select_related("goal")
    lines = lines.exclude(serves("entry", kept))
    for row in lines.order_by("-day")[: 10 * MOST]:
        if (row.energy or 0) < 0 and not (row.goal or row.skills):
            continue
        shown = [skills[key] for key in row.skills if key in skills]
        yield _line(
            "did", row, row.text, day=row.day, goal=row.goal, shown=[*shown, *ladder.get(str(row.pk), ())]
        )
    if goal is None:
        silent = {
            str(key)
            for key in models.Entry.objects.filter(serves("entry", kept), **mine).values_list("pk", flat=True)
        }
        for story in models.Success.objects.filter(**mine, date__gte=since.isoformat()[:4]):
            day = _day(story.date)
            if since <= day <= until and silent.isdisjoint(story.entries):
                shown = [skills[key] for key in story.skills if key in skills]
                text = f"{story.title}: {story.result}" if story.result else story.title
                yield _line("story", story, text, day=day, shown=[*shown, *ladder.get(str(story.pk), ())])
    owed = models.Deliverable.objects.filter(**mine, **serving, state="done", contact=None)
    for one in owed.filter(by__range=(since, until)).exclude(goal__in=kept).select_related("goal"):
        text = f"{one.title}: {one.result}" if one.result else one.title
        yield _line("delivered", one, text, day=one.by or until, goal=one.goal)


def _of_others(
    access: Access, since: dt.date, until: dt.date, goal: UUID | None, kept: Collection[UUID]
) -> Iterator[PacketLine]:
    """What others said: feedback, and expectations that were met."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "day__range": (since, until)}
    heard = models.Feedback.objects.filter(**mine, way="received").select_related("goal", "skill")
    for one in heard.exclude(goal__in=kept):
        if goal is None or one.goal_id in {None, goal}:
            shown = [one.skill.label] if one.skill else []
            yield _line("heard", one, one.text, day=one.day, goal=one.goal, shown=shown)
    met = models.Expectation.objects.filter(**mine, standing__in=("above", "meets"))
    for said in met:
        text = f"{said.text}: {said.result}" if said.result else said.text
        yield _line("expected", said, text, day=said.day or until)


def _shown_on_ladders(mine: Mapping[str, Any]) -> dict[str, list[str]]:
    """The competencies of the person's ladders by the key of what shows each."""
    found: dict[str, list[str]] = {}
    for ladder in models.Framework.objects.filter(**mine):
        for reached in ladder.reached:
            for key in reached.get("evidence", ()):
                found.setdefault(str(key), []).append(reached["competency"])
    return found


def _line(
    kind: LineKind,
    row: Any,
    text: str,
    *,
    day: dt.date,
    goal: Any = None,
    shown: Iterable[str] = (),
) -> PacketLine:
    return PacketLine(
        text=text[:LONGEST],
        kind=kind,
        noun=row.noun(),
        key=row.pk,
        day=day,
        goal=goal.title[:LONGEST] if goal and not goal.archived_at else "",
        competencies=tuple(dict.fromkeys(shown)),
    )


def _day(partial: str) -> dt.date:
    """The first day of a partial date."""
    year, month, day = (*map(int, partial.split("-")), 1, 1)[:3]
    return dt.date(year, month, day)
