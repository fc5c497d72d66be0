"""One entrance for what others' programs tell of people: what the bytes are decides who reads them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from waymark.career.exchange import contacts_table, linkedin_people, monica, monica_sql, vcard
from waymark.career.exchange.people_draft import PeopleDraft
from waymark.career.exchange.safe import members, open_archive, sniff, unpack
from waymark.career.exchange.text import decode
from waymark.career.records.history import Document, Trouble
from waymark.career.records.people_said import PeopleSaid
from waymark.guidance.reasons import Reason, Refusal

KINDS = frozenset({"vcard", "json", "xml", "text", "zip"})


def read(document: Document, today: date, mine: Collection[str] = (), *, texts: bool = False) -> PeopleSaid:
    """What a file says of people: cards, a table, LinkedIn's connections or messages, Monica's export.

    `mine` are names and addresses of the person's own, by which they are told from others in messages;
    `texts` keeps what was written. Refuses, with a reason, what is empty, too large, of another kind, broken
    or without anybody in it. Never raises anything else.
    """
    found = _read(document, today, mine, texts=texts)
    if not found.contacts:
        nothing = Reason("contacts.nobody_found", {"file": document.name})
        raise Refusal(nothing, *(trouble.reason for trouble in found.troubles[:5]))
    return found


def holds_people(document: Document) -> bool:
    """Whether a file tells of people rather than of a working life."""
    try:
        kind = sniff(document, KINDS)
    except Refusal:
        return False
    if kind == "json":
        found = _json(document)
        return monica.is_monica(found) or _is_jcard(found)
    if kind == "text":
        return _table_of_people(document)
    if kind == "zip":
        return any(True for _ in members(open_archive(document), ".vcf"))
    return True


def _table_of_people(document: Document) -> bool:
    from waymark.career.exchange import linkedin

    text = decode(document.data)
    if monica_sql.is_dump(text) or linkedin_people.table_of_people(document.name, text):
        return True
    return not linkedin.knows(document) and contacts_table.knows(document)


def _read(document: Document, today: date, mine: Collection[str], *, texts: bool) -> PeopleSaid:
    kind = sniff(document, KINDS, "contacts.wrong_type")
    if kind == "vcard":
        return vcard.read(document)
    if kind == "zip":
        return _archive(document, today, mine, texts=texts)
    if kind == "text":
        return _text(document, today, mine, texts=texts)
    from waymark.career.exchange import card_dialects

    if kind == "xml":
        return vcard.gather(card_dialects.xcards(document), document.name)
    found: Any = _json(document)
    if monica.is_monica(found):
        return monica.read(found, document.name, today)
    if card_dialects.is_jcard(found):
        return vcard.gather(card_dialects.jcards(found), document.name)
    raise Refusal(Reason("contacts.json_unknown", {"file": document.name}))


def _is_jcard(found: object) -> bool:
    from waymark.career.exchange.card_dialects import is_jcard

    return is_jcard(found)


def _json(document: Document) -> object:
    try:
        return json.loads(decode(document.data))
    except (ValueError, RecursionError):
        return None


def _text(document: Document, today: date, mine: Collection[str], *, texts: bool) -> PeopleSaid:
    text = decode(document.data)
    if monica_sql.is_dump(text):
        return monica_sql.read(text, document.name, today)
    table = linkedin_people.table_of_people(document.name, text)
    if table is not None:
        draft = PeopleDraft("linkedin", document.name)
        linkedin_people.read_table(table, draft, today, mine, texts=texts)
        return draft.people()
    found = contacts_table.read(document, today)
    if found is None:
        header = decode(document.data[:400]).lstrip("\ufeff").splitlines()
        holds = {"file": document.name, "header": header[0][:200] if header else ""}
        raise Refusal(Reason("contacts.table_unknown", holds))
    return found


def _archive(document: Document, today: date, mine: Collection[str], *, texts: bool) -> PeopleSaid:
    """LinkedIn's whole export, or an archive of cards or tables such as Google's."""
    linkedin = PeopleDraft("linkedin", document.name)
    others: list[PeopleSaid] = []
    with open_archive(document) as archive:
        tables = [
            (name, table)
            for name, text in _members(archive, ".csv", linkedin)
            if (table := linkedin_people.table_of_people(name, decode(text)))
        ]
        for _, table in sorted(tables, key=lambda told: "content" in told[1].columns):  # messages come last
            linkedin_people.read_table(table, linkedin, today, mine, texts=texts)
        if not tables:
            for name, data in _members(archive, ".vcf", linkedin):
                others.append(vcard.read(Document(name=name, data=data)))
            for name, data in _members(archive, ".csv", PeopleDraft("table", "")):
                others += filter(None, [contacts_table.read(Document(name=name, data=data), today)])
    return _together((linkedin.people(), *others), "linkedin" if tables else "vcard")


def _members(archive: Any, ending: str, draft: PeopleDraft) -> Iterable[tuple[str, bytes]]:
    for member in sorted(members(archive, ending), key=lambda one: str(one.filename)):
        try:
            yield member.filename, unpack(archive, member)
        except Refusal as refusal:
            draft.troubles += (Trouble(file=member.filename, reason=reason) for reason in refusal.reasons)


def _together(every: Iterable[PeopleSaid], source: str) -> PeopleSaid:
    """Several parts as one; places among the contacts move along."""
    whole = PeopleSaid(source=source)
    for part in every:
        by = len(whole.contacts)
        moved = (replace(one, people=tuple(n + by for n in one.people)) for one in part.interactions)
        tied = (replace(one, one=one.one + by, other=one.other + by) for one in part.ties)
        whole = replace(
            whole,
            contacts=(*whole.contacts, *part.contacts),
            interactions=(*whole.interactions, *moved),
            ties=(*whole.ties, *tied),
            troubles=(*whole.troubles, *part.troubles),
        )
    return whole
