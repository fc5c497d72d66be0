"""Keeping contacts and an address book on a server in step, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated
from urllib.parse import urljoin
from uuid import UUID

from annotated_types import MaxLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import contacts_in
from waymark.career.exchange import card_sync, carddav, vcard_write
from waymark.career.exchange.card_sync import Link, Ours, Plan, digest
from waymark.career.exchange.carddav import Changes, Held
from waymark.career.exchange.dav import Dav
from waymark.career.exchange.people_merge import gain_of
from waymark.career.queries.contacts_in import Known, items, said_shortly, stored
from waymark.career.records.card_sync import CardDoubt, Clashing, InStep
from waymark.career.records.fields import Name, Word
from waymark.career.records.people_incoming import Likeness
from waymark.career.records.people_said import ContactSaid
from waymark.career.verbs import verb
from waymark.guidance.reasons import Reason, Refusal

Choices = Annotated[dict[Name, Word], MaxLen(10_000)]
"""By a card's address `new`, `out` or a contact's key; by a contact's key `mine`, `theirs` or `both`."""


@dataclass(slots=True)
class Look:
    """Both sides as they stand."""

    row: models.AddressBook
    book: str
    known: Known
    links: list[Link]
    changes: Changes
    held: dict[str, Held] = field(default_factory=dict)
    rows: list[UUID] = field(default_factory=list)


@verb(kind="read", main="id", apart=True)
def preview(access: Access, *, id: UUID, choices: Choices | None = None, everybody: bool = False) -> InStep:
    """Tell what keeping in step with an address book would do on either side. Nothing is written."""
    look, dav = _look(access, id)
    with dav:
        _ask(look, dav)
    made = _plan(look, choices)
    return _told(look, made, everybody=everybody)


@verb(kind="write", main="id", apart=True)
def apply(access: Access, *, id: UUID, choices: Choices | None = None, everybody: bool = False) -> InStep:
    """Keep contacts and an address book in step: what changed on one side is written on the other.

    Nothing is erased and nothing overwritten that changed on both sides: that is asked. With `everybody`
    contacts that are only here become cards there too. One undo takes back what came in.
    """
    look, dav = _look(access, id)
    with dav:
        _ask(look, dav)
        with change.unit(access, "write", "card_sync.apply"):
            _look_again(access, look)
            made = _plan(look, choices)
            told = _told(look, made, everybody=everybody)
            _bring(access, look, made)
            begun = _begin(access, look, made) if everybody else []
        late = sum(not _send(access, look, dav, href, made) for href in (*made.sends, *begun))
    _remember(access, look, settled=made.settled and not late)
    return replace(told, applied=True, late=late)


def _look(access: Access, id: UUID) -> tuple[Look, Dav]:
    with change.unit(access, "read", "card_sync.look"):
        row = change.get(access, models.AddressBook, id, archived=False)
        known = stored(access)
        links = _links(access, row, known)
    look = Look(row, "", known, links, Changes(token="", changed={}, gone=frozenset(), whole=True))
    return look, Dav(row.user, row.secret, home=row.home)


def _links(access: Access, row: models.AddressBook, known: Known) -> list[Link]:
    """Whose card is which, as it is kept here."""
    places = {key: place for place, key in enumerate(known.ids)}
    cards = models.Card.objects.filter(person_id=access.person, book=row, archived_at=None)
    return [
        Link(place=places[card.contact_id], href=card.href, etag=card.etag, hash=card.hash)
        for card in cards.order_by("created_at", "pk")
    ]


def _look_again(access: Access, look: Look) -> None:
    """What was noted here while the server was asked counts, and what another look settled is settled."""
    before = {link.href: link.etag for link in look.links}
    look.known = stored(access)
    look.links = _links(access, look.row, look.known)
    settled = {link.href: link.etag for link in look.links if before.get(link.href) != link.etag}
    changed, gone = look.changes.changed | settled, look.changes.gone - settled.keys()
    look.changes = replace(look.changes, changed=changed, gone=gone)


def _ask(look: Look, dav: Dav) -> None:
    """Let the server tell what changed, and fetch those cards and the ones that change here."""
    books = carddav.find_books(dav, look.row.url)
    if len(books) > 1 and look.row.synced_on is None:
        names = tuple(book.name for book in books)
        raise Refusal(Reason("dav.several", {"address": look.row.url, "names": names}))
    look.book = books[0].url
    look.changes = carddav.changes(dav, look.book, look.row.sync_token)
    marks = {link.href: link.etag for link in look.links}
    wanted = {href for href, mark in look.changes.changed.items() if marks.get(href) != mark}
    wanted |= {link.href for link in look.links if digest(look.known.contacts[link.place]) != link.hash}
    look.held = carddav.fetch_cards(dav, look.book, sorted(wanted - look.changes.gone))


def _plan(look: Look, choices: Mapping[str, str] | None) -> Plan:
    known = look.known
    ours = Ours(contacts=known.contacts, keys=[str(key) for key in known.ids], away=known.away)
    return card_sync.plan(ours, look.links, look.changes, look.held, choices or {})


def _bring(access: Access, look: Look, made: Plan) -> None:
    """Write what comes in: contacts, those put away, and which card is whose."""
    look.rows = rows = contacts_in.bring(access, made.met, look.known)
    cards = {
        card.href: card.pk
        for card in models.Card.objects.filter(person_id=access.person, book=look.row, archived_at=None)
    }
    sends = set(made.sends)
    marks = {href: {"etag": held.etag} for href, held in look.held.items()}
    for href in set(made.links) - sends:
        marks[href]["hash"] = digest(made.now[made.links[href]])
    known = {cards[href]: marks[href] for href in made.links if href in cards and href not in sends}
    if known:
        change.revise_many(access, models.Card, known)
    fresh = [
        models.Card(contact_id=rows[place], book=look.row, href=href, **marks[href])
        for href, place in made.links.items()
        if href not in cards
    ]
    if fresh:
        change.create_many(access, models.Card, fresh)
    if made.away:
        change.archive_many(access, models.Contact, {rows[link.place] for link in made.away})
    change.archive_many(access, models.Card, [cards[link.href] for link in (*made.away, *made.spare)])


def _send(access: Access, look: Look, dav: Dav, href: str, made: Plan) -> bool:
    """Write a contact over its card, by the mark that was read; False where it changed meanwhile."""
    contact, held = made.now[made.links[href]], look.held.get(href)
    before = card_sync.lines_of(held) if held else []
    uid = next((line.text for line in before if line.name == "UID"), contact.uid)
    version = next((line.text for line in before if line.name == "VERSION"), "3.0")
    data = vcard_write.write_card(
        replace(contact, uid=uid.removeprefix("urn:uuid:") or str(look.rows[made.links[href]])),
        version="4.0" if version == "4.0" else "3.0",
        before=before,
    )
    mark = carddav.put(dav, look.book, href, data, held.etag if held else "")
    if mark is not None:
        _mark(access, look, href, mark, contact)
    return mark is not None


def _begin(access: Access, look: Look, made: Plan) -> list[str]:
    """The addresses of new cards, for contacts that have none there yet."""
    places = {
        carddav.path_of(urljoin(look.book, f"{look.rows[place]}.vcf")): place for place in _unsent(look, made)
    }
    cards = [
        models.Card(contact_id=look.rows[place], book=look.row, href=href) for href, place in places.items()
    ]
    change.create_many(access, models.Card, cards)
    made.links |= places
    return list(places)


def _unsent(look: Look, made: Plan) -> list[int]:
    """Contacts that are only here."""
    there = {*made.links.values(), *(link.place for link in look.links)}
    return [n for n in range(len(made.now)) if n not in there and n not in look.known.away]


def _mark(access: Access, look: Look, href: str, mark: str, contact: ContactSaid) -> None:
    """Remember how a card stands there; what a server says is no change of the person's."""
    with change.unit(access, "write", "card_sync.apply"):
        mine = models.Card.objects.filter(person_id=access.person, book=look.row, href=href, archived_at=None)
        mine.update(etag=mark, hash=digest(contact))


def _remember(access: Access, look: Look, *, settled: bool) -> None:
    """What to ask the server the next time; the same again while something is still to be said."""
    with change.unit(access, "write", "card_sync.apply"):
        mine = models.AddressBook.objects.filter(person_id=access.person, pk=look.row.pk)
        token = look.changes.token if settled else look.row.sync_token
        mine.update(sync_token=token, synced_on=access.today)


def _told(look: Look, made: Plan, *, everybody: bool) -> InStep:
    known = look.known
    sent = [made.links[href] for href in made.sends] + (_unsent(look, made) if everybody else [])
    return InStep(
        book=look.row.name or look.row.url,
        added=items(made.met.added),
        changed=items(gain.after for gain in made.met.gains),
        away=items(known.contacts[link.place] for link in made.away),
        sent=items(made.now[place] for place in sent),
        doubts=tuple(
            CardDoubt(
                href=href,
                label=card.shown,
                detail=said_shortly(card),
                like=tuple(
                    Likeness(
                        id=known.ids[n],
                        label=known.contacts[n].shown,
                        detail=said_shortly(known.contacts[n]),
                    )
                    for n in doubt.like
                ),
            )
            for href, card, doubt in made.doubts
        ),
        clashes=tuple(_clashing(known, clash) for clash in made.clashes),
    )


def _clashing(known: Known, clash: card_sync.Clash) -> Clashing:
    contact = known.contacts[clash.place]
    fields = gain_of(contact, clash.theirs)[1] if clash.theirs else []
    reasons = (
        Reason(
            "dav.differs",
            {"field": name, "kept": getattr(contact, name), "offered": getattr(clash.theirs, name)},
        )
        for name in fields
    )
    return Clashing(
        id=known.ids[clash.place], label=contact.shown, gone=clash.theirs is None, differing=tuple(reasons)
    )
