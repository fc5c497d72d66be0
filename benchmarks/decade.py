"""Ten years of a working life: 2,000 contacts, 5,000 entries, 300 actions in ten plans."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from waymark.career import change, models
from waymark.career.sample import add

if TYPE_CHECKING:
    from waymark.career.access import Access

CONTACTS, ENTRIES, GOALS, ACTIONS = 2000, 5000, 10, 30
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
        _contacts(access, dice)
        _entries(access, dice)
        _plans(access, dice)
    return access


def _contacts(access: Access, dice: random.Random) -> None:
    rows = [
        models.Contact(
            name=f"Person {n}", organisation=f"Company {dice.randrange(300)}", title=dice.choice(WORDS)
        )
        for n in range(CONTACTS)
    ]
    change.create_many(access, models.Contact, rows)


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
