"""Address cards: vCard 2.1, 3.0 and 4.0 as files hold them, and as a server gives them one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from waymark.career.exchange import card_fields
from waymark.career.exchange.card_fields import Value, atoms, labels_in, phonetic
from waymark.career.exchange.card_lines import Property, logical_lines, read_line
from waymark.career.exchange.people_draft import PeopleDraft
from waymark.career.exchange.text import tidy
from waymark.career.records.history import Document
from waymark.career.records.people_said import ContactSaid, PeopleSaid
from waymark.guidance.reasons import Reason

_MANY = frozenset({"emails", "phones", "links", "addresses", "circles", "cares_about", "posts"})
_NOT_KEPT = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "PROFILE", "MAILER", "X-GENERATOR"})
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN"})
_ORDER = ("PREFIX", "GIVEN", "ADDITIONAL", "FAMILY", "SUFFIX")
MOST_CARDS = 50_000
"""Cards of one file that are read."""
_MOST_UNREAD = 20


@dataclass(slots=True)
class Card:
    """The lines of one card, the number of its first, and those that say nothing."""

    line: int
    lines: list[Property] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    whole: bool = False


def read(document: Document) -> PeopleSaid:
    """What the cards of a file say. A card that cannot be used is a trouble; the others are read."""
    return gather(cards(document.data), document.name)


def gather(found: Iterable[Card], file: str) -> PeopleSaid:
    """The people of these cards."""
    draft = PeopleDraft("vcard", file)
    pictures = 0
    for count, card in enumerate(found):
        if count == MOST_CARDS:
            draft.trouble(Reason("contacts.too_many_cards", {"count": MOST_CARDS}), card.line)
            break
        for number in card.unread[:_MOST_UNREAD]:
            draft.trouble(Reason("contacts.line_unread"), number)
        reason = _unusable(card)
        if reason is None:
            draft.add(said(card.lines, line=card.line))
            pictures += any(line.name in {"PHOTO", "LOGO"} and line.value for line in card.lines)
        else:
            draft.trouble(reason, card.line)
    if pictures:
        draft.trouble(Reason("contacts.pictures_left", {"count": pictures}))
    return draft.people()


def cards(data: bytes) -> Iterator[Card]:
    """Every card in the bytes. A card inside another (2.1's AGENT) is passed over with what holds it."""
    card: Card | None = None
    depth = 0
    for number, raw in logical_lines(data):
        line = read_line(number, raw) if raw.strip() else None
        mark = (line.name, line.value.strip().upper()) if line else None
        if mark == ("BEGIN", "VCARD"):
            depth += 1
            if depth == 1:
                card = Card(number)
        elif mark == ("END", "VCARD") and card is not None:
            depth -= 1
            if depth == 0:
                card.whole = True
                yield card
                card = None
        elif card is not None and depth == 1 and raw.strip():
            if line is None:
                card.unread.append(number)
            else:
                card.lines.append(line)
    if card is not None:
        yield card


def _unusable(card: Card) -> Reason | None:
    if not card.whole:
        return Reason("contacts.card_open")
    return Reason("contacts.card_of_group") if is_group(card.lines) else None


def is_group(lines: Iterable[Property]) -> bool:
    """Whether a card tells of a list of people and not of somebody."""
    kinds = {"KIND", "X-ADDRESSBOOKSERVER-KIND"}
    return any(line.name in kinds and line.text.strip().lower() == "group" for line in lines)


@dataclass(slots=True)
class Sorted:
    """The lines of a card: what they say in our words, those that say it, and all others."""

    fields: dict[str, Any] = field(default_factory=dict)
    ours: list[Property] = field(default_factory=list)
    others: list[Property] = field(default_factory=list)


def said(lines: Iterable[Property], line: int | None = None) -> ContactSaid:
    """One card in our words. The card itself stays in `extra`, to go out again as it came."""
    every = [one for one in map(_modern, lines) if one.name not in _NOT_KEPT]
    found = sort(every)
    _fill(found.fields, every)
    known: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in found.fields.items()
    }
    kept = [one for one in every if one.name not in _BINARY and not one.name.startswith(card_fields.OWN)]
    return ContactSaid(**known, extra={"card": [as_json(one) for one in kept]} if kept else {}, line=line)


def sort(lines: Iterable[Property]) -> Sorted:
    """Which lines we have words for; a second organisation is among the others, as there is room for one."""
    every = list(lines)
    labels = labels_in(every)
    found = Sorted()
    for one in every:
        taken = [_take(found.fields, *atom) for atom in atoms(one, labels)]
        (found.ours if any(taken) else found.others).append(one)
    return found


def _take(fields: dict[str, Any], name: str, value: Value) -> bool:
    """Keep what was said; False when there is one already and no room for a second."""
    if name in _MANY:
        found = fields.setdefault(name, [])
        if value not in found:
            found.append(value)
        return True
    if name == "note" and name in fields and value != fields[name]:
        fields[name] = f"{fields[name]}\n\n{value}"
        return True
    if name == "names" or (name == "name" and fields.get(name, value) != value):
        fields["names"] = _with_names(fields.get("names", ""), str(value))
        return name == "names"
    return bool(fields.setdefault(name, value) == value)


def _with_names(names: str, more: str) -> str:
    """Names, and those of `more` that are not among them."""
    return ", ".join(dict.fromkeys(filter(None, (*names.split(", "), *more.split(", ")))))


def _fill(fields: dict[str, Any], lines: list[Property]) -> None:
    """What can be told from other lines: a name from its parts, the place from an address."""
    if "name" not in fields and (name := _from_parts(lines)):
        fields["name"] = name
    if "title" not in fields and (role := next((tidy(one.text) for one in lines if one.name == "ROLE"), "")):
        fields["title"] = role
    if "place" not in fields and (place := place_in(lines)):
        fields["place"] = place
    if spoken := phonetic(lines):
        fields["names"] = _with_names(fields.get("names", ""), spoken)


def _from_parts(lines: list[Property]) -> str:
    parts = next((one.parts() for one in lines if one.name == "N"), [])
    told = dict(zip(("FAMILY", "GIVEN", "ADDITIONAL", "PREFIX", "SUFFIX"), parts, strict=False))
    return tidy(" ".join(filter(None, (told.get(part, "") for part in _ORDER))))


def place_in(lines: Iterable[Property]) -> str:
    """The town of the first address that names one."""
    towns = (tidy(one.parts()[3]) for one in lines if one.name == "ADR" and len(one.parts()) > 3)  # noqa: PLR2004
    return next(filter(None, towns), "")


def _modern(line: Property) -> Property:
    """As 4.0 says which is preferred."""
    if "pref" not in line.types():
        return line
    kinds = tuple(kind for kind in line.types() if kind != "pref")
    params = {**line.params, "TYPE": kinds, "PREF": line.params.get("PREF", ("1",))}
    return Property(line.name, line.value, {k: v for k, v in params.items() if v}, line.group, line.line)


def as_json(line: Property) -> list[object]:
    return [line.name, line.value, {name: list(values) for name, values in line.params.items()}, line.group]


def from_json(told: Any) -> Property:
    """The line that `as_json` wrote."""
    name, value, params, group = told
    return Property(str(name), str(value), {k: tuple(v) for k, v in params.items()}, str(group))
