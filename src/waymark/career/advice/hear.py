"""Who should hear this?"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from annotated_types import Ge, Le

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.aiming import aims
from waymark.career.advice.memo import owner
from waymark.career.queries.at_work import is_safe, kept_from_work, kept_of
from waymark.career.records.around import Hearers
from waymark.career.records.fields import Name
from waymark.career.records.interaction import Who
from waymark.career.verbs import verb
from waymark.guidance.hear import News, who_should_hear
from waymark.guidance.reasons import Reason

Sort = Literal["win", "goal", "move"]
LONGEST: Final = 500
"""Characters of the news that name the talk in which it was told."""
NEWS: Final = dt.timedelta(days=90)
"""How far back who was told is looked for. Waymark's setting."""


@verb(kind="read", main="text")
def find(
    access: Access,
    *,
    text: Name = "",
    sort: Sort = "win",
    entry_id: UUID | None = None,
    goal_id: UUID | None = None,
    limit: Annotated[int, Ge(1), Le(20)] = 5,
) -> Hearers:
    """The few for whom a win, a change of goal or a move matters, why, and a line to begin from.

    The news is told in words, or by a line of the log or a goal. Nothing is sent: note it with
    `interaction.log` and the `title` answered here once it was. Nobody in quiet mode; the manager never where
    it is not safe, and nobody of the house where the news is of a goal kept from work.
    """
    if owner(access).quiet:
        return Hearers(hearers=(), drafts=())
    news = _news(access, sort, text, entry_id, goal_id)
    title = " ".join(news.text.split())[:LONGEST]
    told = _told(access, title)
    heard = {str(one.id) for one in told}
    others = ((contact, tie) for contact, tie in around.known(access).pairs if contact.id not in heard)
    found = who_should_hear(news, others, access.today, safe=is_safe(owner(access)), most=limit)
    drafts = (
        Reason(f"hear.draft_{news.sort}", {"who": one.contact.called, "text": news.text}) for one in found
    )
    return Hearers(hearers=found, drafts=tuple(drafts), title=title, told=told)


def _told(access: Access, title: str) -> tuple[Who, ...]:
    """Who heard it lately: everybody at a talk of this title."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None}
    lately = (access.today - NEWS, access.today)
    talks = models.Interaction.objects.filter(**mine, title=title, state="happened", day__range=lately)
    seats = models.Presence.objects.filter(**mine, interaction__in=talks)
    there = models.Contact.objects.filter(**mine, pk__in=seats.values("contact_id"))
    return tuple(Who(id=one.pk, name=str(one)) for one in there.order_by("name")) if title else ()


def _news(access: Access, sort: Sort, text: str, entry_id: UUID | None, goal_id: UUID | None) -> News:
    aimed = aims(access)
    if entry_id:
        line = change.get(access, models.Entry, entry_id)
        labels = models.Skill.objects.filter(person_id=access.person, pk__in=line.skills)
        return News(
            sort=sort,
            text=text or line.text,
            about=tuple(labels.values_list("label", flat=True)),
            helped=frozenset(line.contacts),
            here=aimed.here,
            kept=bool(kept_of(access, [("entry", line.pk)])),
        )
    if goal_id:
        goal = change.get(access, models.Goal, goal_id)
        words = (goal.toward, goal.occupation_title, goal.why)
        fields = frozenset(filter(None, (goal.toward, goal.occupation_title)))
        about = tuple(filter(None, words))
        return News(
            sort="goal",
            text=text or goal.title,
            about=about,
            here=aimed.here,
            fields=fields,
            kept=goal.pk in kept_from_work(access),
        )
    return News(sort=sort, text=text, here=aimed.here, fields=aimed.fields if sort == "move" else frozenset())
