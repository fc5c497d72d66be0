"""How the records of Work stand in a list: a title, what stands at its side, and a note below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.utils.translation import gettext as _

from waymark.presentation.telling.people import every
from waymark.presentation.telling.phrases import dotted
from waymark.presentation.words import numbers
from waymark.presentation.words.names import name
from waymark.presentation.words.people import ASKS
from waymark.presentation.words.work_choices import ANSWERS, ASKED, INTEREST, STANDINGS, TALKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from waymark.career.records.ask import Ask
    from waymark.career.records.deliverable import Deliverable
    from waymark.career.records.expectation import Expectation
    from waymark.career.records.flag import Flag
    from waymark.career.records.series import Series
    from waymark.career.records.stakeholder import Stakeholder


class Listed(NamedTuple):
    """One record of a list in words."""

    title: str
    side: str = ""
    note: str = ""


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
    agreed = _("agreed with {who}").format(who=one.who) if one.who else ""
    by = _("by {day}").format(day=numbers.short_day(one.by)) if one.by and one.state == "open" else ""
    return Listed(one.title, by, dotted(one.owner, one.good, agreed))


def expectation(one: Expectation) -> Listed:
    """What is expected, how it stands, how that is measured, and who says so."""
    said = _("says {who}").format(who=one.who) if one.who else ""
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


OF: Final[Mapping[str, Callable[[Any], Listed]]] = {
    "series": series,
    "flag": flag,
    "deliverable": deliverable,
    "expectation": expectation,
    "ask": ask,
    "stakeholder": stakeholder,
}
"""By noun, how its records are listed."""


def lines(found: Iterable[Listed]) -> Iterator[str]:
    """A list for a terminal: a line for each, its note below it."""
    for one in found:
        yield dotted(one.title, one.side)
        if one.note:
            yield f"    {one.note}"


def noun(which: str, found: Iterable[Any]) -> Iterator[str]:
    """The records of a noun for a terminal; a list of none is said to be so."""
    told = [OF[which](one) for one in found]
    yield from lines(told) if told else (_("Nothing is noted yet."),)
