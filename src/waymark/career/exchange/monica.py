"""Monica's export (JSON, format 1.0-preview): contacts, calls, activities, conversations and relationships.

Its things stand as `{"count", "type", "values": [...]}`, each with a `uuid` and `properties`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

from waymark.career.exchange.people_draft import LINE, PeopleDraft
from waymark.career.exchange.text import tidy
from waymark.career.records.people import Labelled
from waymark.career.records.people_said import ContactSaid, InteractionSaid, PeopleSaid, TieSaid
from waymark.guidance.reasons import Reason

_FIELDS = {"email": "emails", "mail": "emails", "phone": "phones", "tel": "phones"}
ONCE = "one_time"
Told = Mapping[str, Any]


def is_monica(found: object) -> bool:
    """Whether this JSON is an export of Monica's."""
    return isinstance(found, dict) and "app_version" in found and isinstance(found.get("account"), dict)


def read(found: Told, file: str, today: dt.date) -> PeopleSaid:
    """What an export tells of people. What is of an unexpected shape is left out; the rest is read.

    A reminder of one day that is still to come is a conversation to come. Others, but those that Monica set
    by itself, and tasks that are open stand in the note.
    """
    account = found["account"]
    draft = PeopleDraft("monica", file)
    kinds = {
        _text(kind, "uuid"): kind for kind in _list(_within(account, "instance").get("contact_field_types"))
    }
    activities = {_text(one, "uuid"): one for one in _collection(account, "activity")}
    places: dict[str, int] = {}
    present: dict[str, list[int]] = {}
    for contact in _collection(account, "contact"):
        place = draft.add(_contact(contact, kinds))
        if place is None or not _text(contact, "uuid"):
            continue
        places[_text(contact, "uuid")] = place
        draft.interactions += _calls(contact, place)
        draft.interactions += _conversations(contact, place)
        draft.interactions += _reminders(contact, place, today)
        for one in _references(contact, "activity"):
            present.setdefault(one, []).append(place)
    draft.interactions += _activities(activities, present)
    draft.ties += _ties(account, places)
    if not places:
        draft.trouble(Reason("contacts.monica_empty"))
    return draft.people()


def _within(thing: object, key: str) -> Told:
    value = thing.get(key) if isinstance(thing, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Told]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _collections(thing: Told, kind: str) -> Iterator[list[object]]:
    for one in _list(thing.get("data")):
        values = one.get("values")
        if one.get("type") == kind and isinstance(values, list):
            yield values
    beside = thing.get(f"{kind}s") or _within(thing, "properties").get(f"{kind}s")  # before 2021
    if isinstance(beside, Mapping) and isinstance(beside.get("values"), list):
        yield beside["values"]


def _collection(thing: Told, kind: str) -> list[Told]:
    return [one for values in _collections(thing, kind) for one in _list(values)]


def _references(thing: Told, kind: str) -> list[str]:
    return [one for values in _collections(thing, kind) for one in values if isinstance(one, str)]


def _text(thing: Told, key: str) -> str:
    value = thing.get(key)
    if value is None:
        value = _within(thing, "properties").get(key)
    return tidy(str(value)) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _contact(told: Told, kinds: Mapping[str, Told]) -> ContactSaid:
    found: dict[str, list[Labelled]] = {"emails": [], "phones": [], "links": []}
    for one in _collection(told, "contact_field"):
        kind = kinds.get(_text(one, "type"), {})
        protocol = (_text(kind, "type") or _text(kind, "protocol")).rstrip(":").lower()
        value = _text(one, "data")
        if value:
            label = "" if protocol in _FIELDS else _text(kind, "name").lower()
            found[_FIELDS.get(protocol, "links")].append(Labelled(value=value, label=label[:80]))
    properties = _within(told, "properties")
    tags = properties.get("tags")
    notes = [_text(told, "description"), *(_text(note, "body") for note in _collection(told, "note"))]
    notes += _to_do(told)
    often = _text(told, "stay_in_touch_frequency")
    addresses = tuple(_addresses(told))
    return ContactSaid(
        name=" ".join(filter(None, (_text(told, f"{part}_name") for part in ("first", "middle", "last")))),
        nick=_text(told, "nickname"),
        organisation=_text(told, "company"),
        title=_text(told, "job"),
        place=next((_text(one, "city") for one in _collection(told, "address") if _text(one, "city")), ""),
        emails=tuple(found["emails"]),
        phones=tuple(found["phones"]),
        links=tuple(found["links"]),
        addresses=addresses,
        birthday=_special(_within(properties, "birthdate")),
        met_on=_special(_within(properties, "first_met_date")),
        circles=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        note="\n\n".join(filter(None, notes)),
        cadence_days=int(often) if re.fullmatch(r"[1-9]\d{0,2}", often) else None,
        uid=_text(told, "uuid"),
    )


def _addresses(told: Told) -> Iterator[Labelled]:
    for one in _collection(told, "address"):
        parts = (_text(one, key) for key in ("street", "city", "province", "postal_code", "country"))
        if value := ", ".join(filter(None, parts)):
            yield Labelled(value=value, label=_text(one, "name")[:80])


def _special(told: Told) -> str:
    """A birthday and the like: the day alone where its year is unknown, the year where it was guessed."""
    day = _day(_text(told, "date"))
    if not day or told.get("is_age_based"):
        return day[:4] if day else ""
    return f"-{day[4:]}" if told.get("is_year_unknown") else day


def _day(text: str) -> str:
    try:
        return dt.date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""


def _calls(contact: Told, place: int) -> Iterator[InteractionSaid]:
    for number, call in enumerate(_collection(contact, "call")):
        day = _day(_text(call, "called_at"))
        called = _within(call, "properties").get("contact_called")
        if day:
            yield InteractionSaid(
                day=day,
                people=(place,),
                channel="call",
                started_by="them" if called else "me",
                text=_text(call, "content"),
                source=f"monica call {_text(contact, 'uuid')} {day} {number}",
            )


def _conversations(contact: Told, place: int) -> Iterator[InteractionSaid]:
    for number, one in enumerate(_collection(contact, "conversation")):
        day = _day(_text(one, "happened_at"))
        messages = _list(_within(one, "properties").get("messages"))
        first = _within(messages[0], "properties") if messages else {}
        if day:
            yield InteractionSaid(
                day=day,
                people=(place,),
                started_by="me" if first.get("written_by_me") else "them" if messages else "",
                text="\n\n".join(filter(None, (_text(message, "content") for message in messages))),
                source=f"monica conversation {_text(contact, 'uuid')} {day} {number}",
            )


def _yes(told: Told, key: str) -> bool:
    return _within(told, "properties").get(key, told.get(key)) in {True, "1"}


def _own_reminders(contact: Told) -> list[Told]:
    """Reminders that were set by hand and still ring."""
    every = _collection(contact, "reminder")
    return [
        one for one in every if _yes(one, "delible") and not _yes(one, "inactive") and _text(one, "title")
    ]


def _reminders(contact: Told, place: int, today: dt.date) -> Iterator[InteractionSaid]:
    for one in _own_reminders(contact):
        day = _day(_text(one, "initial_date"))
        if _text(one, "frequency_type") == ONCE and day > today.isoformat():
            title = _text(one, "title")
            yield InteractionSaid(
                day=day,
                people=(place,),
                title=title[:LINE],
                text=_text(one, "description"),
                source=f"monica reminder {_text(contact, 'uuid')} {day} {title}"[:LINE],
            )


def _to_do(contact: Told) -> Iterator[str]:
    """Lines of a note: what is reminded of again and again, and what is still to be done."""
    again = (one for one in _own_reminders(contact) if _text(one, "frequency_type") != ONCE)
    for one in again:
        rhythm = " ".join(filter(None, (_text(one, "frequency_number"), _text(one, "frequency_type"))))
        yield f"☐ {_text(one, 'title')} ({rhythm}, {_day(_text(one, 'initial_date'))})"
    for one in _collection(contact, "task"):
        if not _yes(one, "completed") and _text(one, "title"):
            yield f"☐ {': '.join(filter(None, (_text(one, 'title'), _text(one, 'description'))))}"


def _activities(
    activities: Mapping[str, Told], present: Mapping[str, list[int]]
) -> Iterator[InteractionSaid]:
    for key, people in present.items():
        one = activities.get(key, {})
        day = _day(_text(one, "happened_at"))
        if day:
            yield InteractionSaid(
                day=day,
                people=tuple(people),
                channel="meeting",
                title=_text(one, "summary"),
                text=_text(one, "description"),
                source=f"monica activity {key}",
            )


def _ties(account: Told, places: Mapping[str, int]) -> Iterator[TieSaid]:
    """Who knows whom; each relationship stands there twice, once from either side."""
    told: set[frozenset[int]] = set()
    for one in _collection(account, "relationship"):
        pair = [places.get(_text(one, end)) for end in ("contact_is", "of_contact")]
        both = frozenset(place for place in pair if place is not None)
        if len(both) == len(pair) and both not in told:
            told.add(both)
            first, second = sorted(both)
            yield TieSaid(one=first, other=second, how=_text(one, "type").replace("_", " "))
