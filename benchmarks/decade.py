"""Ten years of a working life: 2,000 contacts, 20,000 talks, 5,000 entries, 300 actions in ten plans, and a
one-on-one each week with what was to be talked about.
"""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from benchmarks.crowd import CIRCLES, crowd
from waymark.career import change, models
from waymark.career.sample import add

if TYPE_CHECKING:
    from waymark.career.access import Access
    from waymark.guidance.contact_records import Contact

CONTACTS, ENTRIES, GOALS, ACTIONS = 2000, 5000, 10, 30
WEEKS, POINTS, HEARD = 520, 4, 400
WORDS = [
    "rota",
    "audit",
    "ward",
    "budget",
    "training",
    "handover",
    "report",
    "meeting",
    "pump",
    "lesson",
    "repair",
    "order",
    "course",
    "result",
]


def fill(owner: Access) -> Access:
    """A sample person with ten years behind them."""
    access = add(owner)
    dice = random.Random(7)
    with change.unit(access, "write", "benchmark.fill"):
        _contacts(access)
        _entries(access, dice)
        _plans(access, dice)
        _work(access, dice)
    return access


def _contacts(access: Access) -> None:
    """Two thousand people with ten years of talks between them and oneself, and who knows whom."""
    people = crowd(CONTACTS, access.today)
    circles = {name: change.create(access, models.Circle, name=name, cadence_days=90) for name in CIRCLES[:2]}
    rows = {one.id: _contact(one, circles) for one in people.contacts}
    change.create_many(access, models.Contact, list(rows.values()))
    talks = [
        models.Interaction(day=day, channel=channel, started_by=began, state="happened")
        for _who, day, channel, began in people.touches
    ]
    change.create_many(access, models.Interaction, talks)
    seats = [
        models.Presence(
            contact=rows[touch.contact],
            interaction=talk,
            day=touch.day,
            channel=touch.channel,
            started_by=touch.started_by,
            state="happened",
        )
        for touch, talk in zip(people.touches, talks, strict=True)
    ]
    change.create_many(access, models.Presence, seats)
    known = {tuple(sorted((rows[tie.one].pk, rows[tie.other].pk), key=str)) for tie in people.ties}
    change.create_many(access, models.Tie, [models.Tie(one_id=one, other_id=other) for one, other in known])


def _contact(one: Contact, circles: dict[str, models.Circle]) -> models.Contact:
    return models.Contact(
        name=one.name,
        names=", ".join(one.names),
        organisation=one.organisation,
        title=one.title,
        field=one.field,
        circles=[str(circles[name].pk) for name in one.circles if name in circles],
        gives=list(one.gives),
        cares_about=list(one.cares_about),
        emails=[{"value": mail, "label": ""} for mail in one.emails],
        closeness=one.closeness,
        leave_alone=one.leave_alone,
    )


def _entries(access: Access, dice: random.Random) -> None:
    rows = [
        models.Entry(
            text=" ".join(dice.choices(WORDS, k=12)),
            day=access.today - dt.timedelta(days=n * 3650 // ENTRIES),
        )
        for n in range(ENTRIES)
    ]
    change.create_many(access, models.Entry, rows)


def _plans(access: Access, dice: random.Random) -> None:
    for year in range(GOALS):
        goal = change.create(access, models.Goal, title=f"Goal {year}", state="reached")
        rows = [
            models.Action(
                goal=goal,
                title=" ".join(dice.choices(WORDS, k=6)),
                effort=dice.uniform(1, 20),
                state="done",
                spent=dice.uniform(1, 30),
                done_on=access.today - dt.timedelta(days=365 * year + n * 10),
            )
            for n in range(ACTIONS)
        ]
        change.create_many(access, models.Action, rows)
        blocks = [
            models.Block(
                action=a, day=a.done_on - dt.timedelta(days=7 * n), minutes=90, zone=access.zone, state="done"
            )
            for a in rows
            for n in range(8)
        ]
        change.create_many(access, models.Block, blocks)


def _work(access: Access, dice: random.Random) -> None:
    """A one-on-one every week in each series there is, with points, and what was heard and warned of."""

    def words() -> str:
        return " ".join(dice.choices(WORDS, k=8))

    def day(n: int, of: int) -> dt.date:
        return access.today - dt.timedelta(days=7 + n * 3640 // of)

    for series in models.Series.objects.filter(person_id=access.person):
        talks = [
            models.Meeting(series=series, day=day(n, WEEKS), state="held", shared=words(), private=words())
            for n in range(WEEKS)
        ]
        change.create_many(access, models.Meeting, talks)
        points = [
            models.Point(series=series, meeting=talk, text=words(), discussed_on=talk.day)
            for talk in talks
            for _ in range(POINTS)
        ]
        change.create_many(access, models.Point, points)
    people = list(models.Contact.objects.filter(person_id=access.person)[:50])
    heard = [
        models.Feedback(
            text=words(), day=day(n, HEARD), contact=dice.choice(people), about=dice.choice(WORDS)
        )
        for n in range(HEARD)
    ]
    change.create_many(access, models.Feedback, heard)
    warned = [
        models.Flag(title=words(), state="closed", told_on=day(n, HEARD), contact=dice.choice(people))
        for n in range(HEARD)
    ]
    change.create_many(access, models.Flag, warned)
    done = [
        models.Deliverable(title=words(), state="done", by=day(n, HEARD), handed_on=day(n, HEARD))
        for n in range(HEARD)
    ]
    change.create_many(access, models.Deliverable, done)
