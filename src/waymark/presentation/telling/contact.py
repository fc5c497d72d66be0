"""What is told on the page of one contact."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for

from waymark.presentation.telling import people
from waymark.presentation.telling.phrases import beside, dotted, span, when
from waymark.presentation.words import numbers, say
from waymark.presentation.words.names import name
from waymark.presentation.words.people import ASKS, CHANNELS, HELPS, PARTS, PLACES, WAYS

if TYPE_CHECKING:
    from waymark.career.records.circle import Circle
    from waymark.career.records.contact import Contact, Moment
    from waymark.career.records.interaction import Who
    from waymark.career.records.part import Part
    from waymark.guidance.contact_records import Contact as Known
    from waymark.guidance.duplicates import Pair

STATES: Final = {
    "planned": N_("planned"),
    "missed": N_("it did not happen"),
    "open": N_("open"),
    "kept": N_("kept"),
    "let_go": N_("let go"),
    "prepared": N_("prepared"),
    "made": N_("asked"),
    "answered": N_("answered"),
    "proposed": N_("parked"),
    "doing": N_("begun"),
    "done": N_("done"),
    "dropped": N_("left out"),
}
LIKELY: Final = {
    "sure": N_("Almost certainly one person"),
    "likely": N_("Probably one person"),
    "maybe": N_("Perhaps one person"),
}
PAGES: Final = {
    "interaction": "/people/talks",
    "ask": "/people/asks",
    "action": "/plan/steps",
    "entry": "/me/entries",
}
"""Where each kind of moment has its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One moment of a timeline."""

    day: dt.date
    title: str
    note: str
    text: str
    href: str
    ahead: bool
    plain: bool
    """Whether the title is a line that was written, and not a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """A contact who may be the same person, and what speaks for it."""

    id: str
    name: str
    work: str
    why: tuple[str, ...]


def known(
    one: Contact, who: Mapping[UUID, Who], circles: Iterable[Circle]
) -> tuple[tuple[str, str, tuple[str, str]], ...]:
    """What is known of them besides work: the fact, what it says, and where it leads (address, words)."""
    none = ("", "")
    by = who.get(one.introduced_by_id) if one.introduced_by_id else None
    mine = [circle.name for circle in circles if str(circle.id) in one.circles]
    place = name(PLACES, one.from_place) if one.from_place else ""
    met = dotted(place, one.met, when(one.met_on))
    told = (
        (_("How we met"), met, none),
        (_("Introduced by"), by.name if by else "", (f"/people/contact/{by.id}", by.name) if by else none),
        (_("Circles"), beside(*mine), none),
        (
            _("Gives me"),
            numbers.listed(tuple(name(HELPS, one) for one in one.gives)) if one.gives else "",
            none,
        ),
        (_("Also called"), dotted(one.nick, one.names), none),
        (_("Pronouns"), one.pronouns, none),
        (_("Field of work"), one.field, none),
        (_("Place"), one.place, none),
        (_("Birthday"), birthday(one.birthday), none),
    )
    return tuple(fact for fact in told if fact[1])


def birthday(text: str) -> str:
    """A birthday, with or without its year."""
    if text.startswith("--"):
        return numbers.day_and_month(dt.date.fromisoformat(f"2000-{text[2:]}"))
    return when(text)


def reached(one: Contact) -> tuple[tuple[str, str, str], ...]:
    """Ways to reach them: what is shown, its label, and the address it opens."""
    mails = [(it.value, it.label, f"mailto:{it.value}") for it in one.emails]
    phones = [(it.value, it.label, f"tel:{''.join(it.value.split())}") for it in one.phones]
    links = [(it.value, it.label, it.value if _is_page(it.value) else "") for it in one.links]
    return (*mails, *phones, *links, *((it.value, it.label, "") for it in one.addresses))


def _is_page(text: str) -> bool:
    return text.startswith(("https://", "http://"))


def posts(one: Contact) -> tuple[tuple[str, str], ...]:
    """Roles held, and when."""
    return tuple((beside(p.title, p.organisation), span(p.start, p.end)) for p in one.posts)


def part(one: Part) -> str:
    """A part that they play, in a line."""
    every = people.every(one.cadence_days) if one.cadence_days else ""
    agreed = _("agreed on {day}").format(day=numbers.day(one.agreed_on)) if one.agreed_on else ""
    return dotted(one.about, every, agreed, span(one.start, one.end))


def kind(one: Part) -> str:
    """What the part is called."""
    return numbers.sentence_case(name(PARTS, one.kind))


def moments(found: Iterable[Moment], today: dt.date) -> tuple[Line, ...]:
    """A timeline in words."""
    return tuple(_moment(one, today) for one in found)


def _moment(one: Moment, today: dt.date) -> Line:
    kinds = {
        "interaction": numbers.sentence_case(name(CHANNELS, one.kind)),
        "favour": numbers.sentence_case(name(WAYS, one.kind)),
        "ask": _("Asked: {what}").format(what=name(ASKS, one.kind)),
        "promise": _("They said they would"),
        "action": _("Mine to do"),
        "entry": _("They helped"),
    }
    state = "" if one.state in {"", "happened"} else name(STATES, one.state)
    kind = kinds[one.noun]
    page = f"{PAGES[one.noun]}/{one.id}" if one.noun in PAGES else ""
    return Line(
        day=one.day,
        title=one.title or kind,
        note=dotted(kind if one.title else "", state),
        text=one.text,
        href=page,
        ahead=one.noun == "interaction" and one.state == "planned" and one.day >= today,
        plain=one.noun in {"entry", "favour"},
    )


def doubles(pairs: Iterable[Pair], key: str) -> tuple[Double, ...]:
    """Who may be the same person as this contact."""
    others = ((pair.other if pair.one.id == key else pair.one, pair) for pair in pairs)
    return tuple(_double(other, pair) for other, pair in others)


def both(pairs: Iterable[Pair]) -> tuple[tuple[str, tuple[tuple[Double, Double], ...]], ...]:
    """Pairs that may be one person, under how likely it is; first of each the one with the fuller name."""
    found: dict[str, list[tuple[Double, Double]]] = {}
    for pair in pairs:
        first, second = sorted((pair.one, pair.other), key=lambda one: -len(one.name))
        two = _double(first, pair), _double(second, pair)
        found.setdefault(str(_(LIKELY[pair.certainty])), []).append(two)
    return tuple((heading, tuple(some)) for heading, some in found.items())


def _double(one: Known, pair: Pair) -> Double:
    return Double(id=one.id, name=one.name, work=people.work(one), why=tuple(map(say, pair.reasons)))
