"""What the person asks of others."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, putting_away
from waymark.career.records.ask import Ask
from waymark.career.records.fields import Line, Lines, Name, Text
from waymark.career.records.people import AskAnswer, AskKind, AskState
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of what is asked; `options` are other ways in which it could be met.

    `who` is whom you ask, by name or key; an unknown name becomes a contact.
    """

    who: Name
    kind: AskKind
    prepared: Text
    options: Lines
    state: AskState
    made_on: dt.date | None
    answered_on: dt.date | None
    answer: AskAnswer
    said: Text
    goal_id: UUID | None


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Ask:
    """Prepare to ask for something; the days follow how it stands, unless said."""
    return added(
        access, models.Ask, Ask, title=title, **told(access, _dated(access, facts, None), who="contact_id")
    )


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Ask:
    """Change what is asked, or say how it stands and what the answer was; what is not given stays."""
    dated = _dated(access, facts, change.get(access, models.Ask, id))
    said = told(access, dated, who="contact_id", of=(models.Ask, id))
    return edited(access, models.Ask, Ask, id, version, title=title, **said)


archive, restore = putting_away(models.Ask, Ask, "something asked for")


def _dated(access: Access, facts: Facts, now: models.Ask | None) -> Facts:
    """An answer means that it was asked; what is now made or answered has today's day where none is told,
    and what is not any more has none.
    """
    given: Facts = {**facts}
    if given.get("answer") and "state" not in given:
        given["state"] = "answered"
    if given.get("state") == "prepared":
        given.setdefault("made_on", None)
    if given.get("state") in {"prepared", "made"}:
        given.setdefault("answered_on", None)
        given.setdefault("answer", "")
    state = given.get("state", now.state if now else "prepared")
    if state in {"made", "answered"} and not (given.get("made_on") or (now and now.made_on)):
        given["made_on"] = given.get("answered_on") or access.today
    if state == "answered" and not (given.get("answered_on") or (now and now.answered_on)):
        given["answered_on"] = access.today
    return given
