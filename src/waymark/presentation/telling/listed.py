"""How the records of Work stand in a list: a title, what stands at its side, and a note below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from waymark.presentation.telling import listed_people
from waymark.presentation.telling.parts import Listed
from waymark.presentation.telling.people import every
from waymark.presentation.telling.phrases import dotted, lasting
from waymark.presentation.words import numbers
from waymark.presentation.words.apart import apart
from waymark.presentation.words.names import name
from waymark.presentation.words.people import ASKS
from waymark.presentation.words.work_choices import (
    ANSWERS,
    ASKED,
    ENGAGED,
    INTEREST,
    MEETINGS,
    POINTS,
    SOURCES,
    STANDINGS,
    TALKS,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from uuid import UUID

    from waymark.career.records.ask import Ask
    from waymark.career.records.deliverable import Deliverable
    from waymark.career.records.engagement import Engagement
    from waymark.career.records.expectation import Expectation
    from waymark.career.records.fact import Fact
    from waymark.career.records.feedback import Feedback
    from waymark.career.records.flag import Flag
    from waymark.career.records.manager import Manager
    from waymark.career.records.meeting import Meeting
    from waymark.career.records.packet import Packet
    from waymark.career.records.point import Point
    from waymark.career.records.series import Series
    from waymark.career.records.snapshot import Snapshot
    from waymark.career.records.stakeholder import Stakeholder
    from waymark.career.records.their_aim import TheirAim


def series(one: Series) -> Listed:
    """Regular talks: with whom, who they are to one, and how often or until when."""
    rhythm = every(one.cadence_days) if one.cadence_days else ""
    if one.closed_on:
        rhythm = _("ended on {day}").format(day=numbers.short_day(one.closed_on))
    who = one.who if one.name else ""
    kind = "" if who and one.kind == "other" else name(TALKS, one.kind)
    return Listed(one.name or one.who, rhythm, dotted(who, kind))


def flag(one: Flag) -> Listed:
    """An early warning: what, whom to tell by when or when it was told, and what is recommended."""
    side = ""
    if one.told_on:
        side = _("told on {day}").format(day=numbers.short_day(one.told_on))
    elif one.tell_by and one.state == "open":
        side = _("tell by {day}").format(day=numbers.short_day(one.tell_by))
    return Listed(one.title, side, dotted(one.who, one.recommendation))


def deliverable(one: Deliverable) -> Listed:
    """What is to be delivered, by when, whose it is, what good looks like, and with whom it was agreed."""
    agreed = _("agreed with {who}").format(who=apart(one.who)) if one.who else ""
    by = _("by {day}").format(day=numbers.short_day(one.by)) if one.by and one.state == "open" else ""
    return Listed(one.title, by, dotted(one.owner, one.good, agreed))


def expectation(one: Expectation) -> Listed:
    """What is expected, how it stands, how that is measured, and who says so."""
    said = _("says {who}").format(who=apart(one.who)) if one.who else ""
    return Listed(
        one.text, name(STANDINGS, one.standing), dotted(one.measure, one.result, said, one.appraisal)
    )


def ask(one: Ask) -> Listed:
    """What is asked for: of whom, of which kind, when it was asked or how far it is, and the answer."""
    asked = _("asked on {day}").format(day=numbers.short_day(one.made_on)) if one.made_on else ""
    answer = name(ANSWERS, one.answer) if one.answer else ""
    note = dotted(one.who, name(ASKS, one.kind), answer, one.said)
    return Listed(one.title, asked or name(ASKED, one.state), note)


def stakeholder(one: Stakeholder) -> Listed:
    """Somebody who matters, whether they are for it, what they want, and the next step with them."""
    interest = name(INTEREST, str(one.interest)) if one.interest is not None else ""
    return Listed(one.who, interest, dotted(one.wants, one.next_step))


def manager(one: Manager) -> Listed:
    """Who leads the person, and what they have to reach or how they are."""
    return Listed(one.who, note=one.goals or one.style)


def meeting(one: Meeting) -> Listed:
    """A talk: what was said, or whether it is planned or did not take place."""
    title = one.shared or one.private or name(MEETINGS, one.state)
    at = f"{one.at:%H:%M}" if one.at and one.state == "planned" else ""
    return Listed(title, at, lead=numbers.day_and_month(one.day), plain=True)


def point(one: Point) -> Listed:
    """A point to talk about, of which kind, and when it was."""
    day = numbers.short_day(one.discussed_on) if one.discussed_on else ""
    done = _("talked about on {day}").format(day=day) if day else ""
    note = dotted(name(POINTS, one.kind), one.recommendation)
    return Listed(one.text, done, note, plain=one.kind == "win")


def their_aim(one: TheirAim) -> Listed:
    """What somebody else aims at, and by when."""
    by = _("by {day}").format(day=numbers.short_day(one.by)) if one.by else ""
    return Listed(one.text, by, one.who)


def feedback(one: Feedback) -> Listed:
    """What was said, or is to be said: by whom, where, and whether it was asked for."""
    source = name(SOURCES, one.source) if one.source != "other" else ""
    asked = _("you asked for it") if one.asked else ""
    note = dotted(one.who, source, one.about, asked)
    return Listed(one.text, note=note, lead=numbers.day_and_month(one.day), plain=True)


def engagement(one: Engagement) -> Listed:
    """Work without a boss: for whom, what comes next, and since when."""
    note = dotted(name(ENGAGED, one.kind), one.who, one.organisation, one.next_step)
    return Listed(one.title, lasting(one.start, one.end), note)


def snapshot(one: Snapshot) -> Listed:
    """A role as it was on a day."""
    day = numbers.day(one.day)
    return Listed(one.scope or one.changed or day, day, one.changed if one.scope else "")


def fact(one: Fact) -> Listed:
    """What happened, when, where, and who was there."""
    at = f"{one.at:%H:%M}" if one.at else ""
    note = dotted(at, one.place, one.present)
    return Listed(one.happened, note=note, lead=numbers.day_and_month(one.day), plain=True)


def packet(one: Packet) -> Listed:
    """A paper for a review, and the time it is about."""
    first, last = numbers.day(one.since), numbers.day(one.until)
    return Listed(one.title, note=_("from {first} to {last}").format(first=first, last=last))


OF: Final[Mapping[str, Callable[[Any], Listed]]] = {
    "series": series,
    "flag": flag,
    "deliverable": deliverable,
    "expectation": expectation,
    "ask": ask,
    "stakeholder": stakeholder,
    "manager": manager,
    "meeting": meeting,
    "point": point,
    "their_aim": their_aim,
    "feedback": feedback,
    "engagement": engagement,
    "snapshot": snapshot,
    "fact": fact,
    "packet": packet,
    **listed_people.OF,
}
"""By noun, how its records are listed."""
NOUNS: Final = frozenset({*OF, *listed_people.NAMED})


def lines(found: Iterable[Listed]) -> Iterator[str]:
    """A list for a terminal: a line for each, its note below it."""
    for one in found:
        yield dotted(one.lead, one.title, one.side)
        if one.note:
            yield f"    {one.note}"


def noun(which: str, found: Iterable[Any], names: Mapping[UUID, str]) -> Iterator[str]:
    """The records of a noun for a terminal, contacts by `names`; a list of none is said to be so."""
    told = [
        listed_people.NAMED[which](one, names) if which in listed_people.NAMED else OF[which](one)
        for one in found
    ]
    yield from lines(told) if told else (_("Nothing is noted yet."),)
