"""How the records of People stand in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from waymark.presentation.telling import contact as telling
from waymark.presentation.telling.parts import Listed
from waymark.presentation.telling.people import every
from waymark.presentation.telling.phrases import beside, dotted, lasting
from waymark.presentation.words import numbers
from waymark.presentation.words.names import name
from waymark.presentation.words.people import CHANNELS, GATHERINGS, WAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from uuid import UUID

    from waymark.career.records.circle import Circle
    from waymark.career.records.contact import Contact
    from waymark.career.records.favour import Favour
    from waymark.career.records.gathering import Gathering
    from waymark.career.records.interaction import Talk
    from waymark.career.records.part import Part
    from waymark.career.records.promise import Promise
    from waymark.career.records.tie import Tie

    Names = Mapping[UUID, str]


def contact(one: Contact) -> Listed:
    """Somebody, what they do, and where they live."""
    work = beside(one.title, one.organisation if one.organisation != one.name else "")
    return Listed(one.name, note=dotted(work, one.place))


def circle(one: Circle) -> Listed:
    """A circle, and how often one is in touch."""
    said = _("in touch {every}").format(every=every(one.cadence_days)) if one.cadence_days else ""
    return Listed(one.name, said, one.note)


def gathering(one: Gathering) -> Listed:
    """An event or association: of which kind, where, what for, and when."""
    when = lasting(one.start, one.end or one.start)
    return Listed(one.name, when, dotted(name(GATHERINGS, one.kind), one.place, one.what_for))


def interaction(one: Talk) -> Listed:
    """A conversation: the day, what it was about, with whom and how."""
    told, people = one.interaction, beside(*(who.name for who in one.people))
    channel = numbers.sentence_case(name(CHANNELS, told.channel))
    state = "" if told.state == "happened" else name(telling.STATES, told.state)
    note = dotted(people if told.title else "", channel, told.text)
    return Listed(told.title or people, state, note, lead=numbers.short_day(told.day))


def part(one: Part, names: Names) -> Listed:
    """A part that somebody plays."""
    return Listed(names[one.contact_id], telling.kind(one), telling.part(one))


def favour(one: Favour, names: Names) -> Listed:
    """What one did, or could do, for the other."""
    thanked = numbers.short_day(one.thanked_on) if one.thanked_on else ""
    side = _("thanked on {day}").format(day=thanked) if thanked else ""
    note = dotted(names[one.contact_id], name(WAYS, one.way))
    return Listed(one.text, side, note, lead=numbers.short_day(one.day))


def promise(one: Promise, names: Names) -> Listed:
    """What somebody said they would do, and by when or what became of it."""
    by = _("by {day}").format(day=numbers.short_day(one.by)) if one.by else ""
    side = by if one.state == "open" else name(telling.STATES, one.state)
    return Listed(one.text, side, names[one.contact_id])


def tie(one: Tie, names: Names) -> Listed:
    """Two who know each other, or do not."""
    apart = "" if one.knows else _("they do not know one another")
    return Listed(f"{names[one.one_id]} – {names[one.other_id]}", apart, one.how)


OF: Final[Mapping[str, Callable[[Any], Listed]]] = {
    "contact": contact,
    "circle": circle,
    "gathering": gathering,
    "interaction": interaction,
}
"""By noun, how its records are listed."""
NAMED: Final[Mapping[str, Callable[[Any, Names], Listed]]] = {
    "part": part,
    "favour": favour,
    "promise": promise,
    "tie": tie,
}
"""The same for those that know contacts by their keys only."""


def keys(which: str, found: Iterable[Any]) -> list[UUID]:
    """The contacts whose names it takes to tell these records, each once."""
    ends = ("one_id", "other_id") if which == "tie" else ("contact_id",)
    if which not in NAMED:
        return []
    return list(dict.fromkeys(getattr(one, end) for one in found for end in ends))
