"""When something changed: what a person wants kept of it, whom they could ring, and one step."""

from __future__ import annotations

from typing import Literal

from django.utils.translation import gettext

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import person
from waymark.career.records.action import Action
from waymark.career.records.entry import Entry
from waymark.career.records.fields import Name
from waymark.career.records.row import to_record
from waymark.career.records.text import fold
from waymark.career.records.transition import Transition
from waymark.career.verbs import verb

Happening = Literal["", "layoff", "move", "illness", "care", "hard_place", "return", "other"]


SAID = {
    "layoff": "I lost my job, or may lose it",
    "move": "I am moving",
    "illness": "I am ill, or was",
    "care": "Somebody needs my care",
    "hard_place": "Work is a hard place",
    "return": "I am coming back to work",
    "other": "Something else",
}
"""What happened, as the person chose it among the answers."""


@verb(kind="write")
def note(
    access: Access,
    *,
    what: Happening = "",
    since: Name = "",
    first: Name = "",
    people: tuple[Name, ...] = (),
    step: Name = "",
) -> Transition:
    """Keep what was said; everything may be left out. The people become contacts, the step an action."""
    facts = [text for text in (gettext(SAID[what]) if what else "", since, first) if text]
    entry = change.create(access, models.Entry, text=" · ".join(facts), day=access.today) if facts else None
    rows = models.Contact.objects.filter(person_id=access.person)
    known = {fold(name) for told in rows.values_list("name", "nick") for name in told}
    meant = {fold(name): name for name in reversed(people) if name}
    names = [name for key, name in reversed(meant.items()) if key not in known]
    change.create_many(access, models.Contact, [models.Contact(name=name) for name in names])
    action = change.create(access, models.Action, title=step, kind="meet", effort=0.5) if step else None
    person.edit(access, came_for="changed")
    return Transition(
        entry=to_record(Entry, entry) if entry else None,
        people=tuple(name for name in people if name),
        action=to_record(Action, action) if action else None,
    )
