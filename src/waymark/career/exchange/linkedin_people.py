"""The people in LinkedIn's export: connections, and messages as what happened between you and them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from waymark.career.exchange.linkedin_columns import english
from waymark.career.exchange.people_draft import PeopleDraft
from waymark.career.exchange.tables import Row, Table, find_table
from waymark.career.exchange.text import fold
from waymark.career.records.dates import read_date
from waymark.career.records.history import PartialDate, Trouble
from waymark.career.records.people import Labelled
from waymark.career.records.people_said import ContactSaid, InteractionSaid
from waymark.guidance.reasons import Reason

_TABLES = {
    "connections": frozenset({"first name", "last name", "connected on"}),
    "messages": frozenset({"from", "to", "date", "content"}),
}
_NOBODY = frozenset({"", "linkedin member", "linkedin"})


def table_of_people(file: str, text: str) -> Table | None:
    """The table of connections or of messages in a text; None where there is neither."""
    return find_table(file, text, lambda cells: english(cells) if _kind(english(cells)) else None)


def _kind(columns: Collection[str]) -> str | None:
    return next((kind for kind, needed in _TABLES.items() if needed <= set(columns)), None)


def read_table(table: Table, draft: PeopleDraft, today: date, mine: Collection[str], *, texts: bool) -> None:
    """Bring one of the two tables into the draft. `mine` are names and addresses of the person's own."""
    draft.file = table.file
    rows = [row for row in table.rows() if _kept(row, draft)]
    if _kind(table.columns) == "messages":
        _messages(rows, draft, today, mine, texts=texts)  # type: ignore[arg-type]
        return
    for row in rows:
        assert isinstance(row, Row)
        contact, doubt = connection(row, today)
        if doubt:
            draft.trouble(doubt, row.line)
        if contact:
            draft.add(contact)


def _kept(row: Row | Trouble, draft: PeopleDraft) -> bool:
    if isinstance(row, Trouble):
        draft.troubles.append(row)
    return isinstance(row, Row)


def connection(row: Row, today: date) -> tuple[ContactSaid | None, Reason | None]:
    """A connection, and what is unsure about its date. Nobody where an account was closed or is hidden."""
    name = f"{row.get('first name')} {row.get('last name')}".strip()
    email = row.get("email address")
    if not name and not email:
        return None, None
    connected = read_date(row.get("connected on"), today)
    contact = ContactSaid(
        name=name,
        emails=(Labelled(value=email),) if email else (),
        organisation=row.get("company"),
        title=row.get("position"),
        links=(Labelled(value=row.get("url"), label="linkedin"),) if row.get("url") else (),
        connected=connected.value.isoformat() if connected.value else "",
        line=row.line,
    )
    return contact, connected.doubt


@dataclass(frozen=True, slots=True)
class _Somebody:
    name: str
    url: str

    @property
    def key(self) -> str:
        return _address(self.url) or fold(self.name)


@dataclass(slots=True)
class _Talk:
    """What was written in one conversation on one day."""

    sender: _Somebody
    title: str
    line: int
    people: dict[str, _Somebody] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)


def _messages(
    rows: Iterable[Row], draft: PeopleDraft, today: date, mine: Collection[str], *, texts: bool
) -> None:
    talks: dict[tuple[str, str], _Talk] = {}
    met: Counter[str] = Counter()
    written_to: set[str] = set()
    known = {_address(one) or fold(one) for one in mine} | {fold(one) for one in mine}
    for row in rows:
        day = read_date(row.get("date"), today).value
        sender = _Somebody(row.get("from"), row.get("sender profile url"))
        others = tuple(_recipients(row))
        if not isinstance(day, PartialDate) or day.day is None or not sender.key:
            draft.trouble(Reason("contacts.message_unclear"), row.line)
            continue
        met.update({one.key for one in (sender, *others)})
        thread = row.get("conversation id") or " ".join(sorted({one.key for one in (sender, *others)}))
        title = row.get("subject", "conversation title")
        talk = talks.setdefault((thread, day.isoformat()), _Talk(sender, title, row.line))
        talk.people |= {one.key: one for one in (sender, *others) if fold(one.name) not in _NOBODY or one.url}
        if texts and row.get("content"):
            talk.texts.append(f"{sender.name}: {row.get('content')}")
        if _is_me(sender, known):
            written_to.update(one.key for one in others)
    me = _myself(talks.values(), met, known)
    if me is None:
        if talks:
            draft.trouble(Reason("contacts.messages_whose"))
        return
    if not written_to:
        written_to = {key for talk in talks.values() if talk.sender.key == me for key in talk.people}
    _keep(talks, me, written_to, draft)


def _recipients(row: Row) -> Iterator[_Somebody]:
    urls = [url.strip() for url in row.get("recipient profile urls").split(",") if url.strip()]
    names = [name.strip() for name in row.get("to").split(",") if name.strip()]
    if len(urls) == 1:
        names = [row.get("to")]
    if len(names) != len(urls):
        names = names if not urls else [""] * len(urls)
    urls = urls or [""] * len(names)
    yield from (one for one in map(_Somebody, names, urls) if one.key)


def _is_me(one: _Somebody, known: Collection[str]) -> bool:
    return one.key in known or fold(one.name) in known


def _myself(talks: Iterable[_Talk], met: Counter[str], known: Collection[str]) -> str | None:
    """The person among those who wrote: by name or address, or as the only one in every message."""
    people = {key: one for talk in talks for key, one in talk.people.items()}
    named = [key for key, one in people.items() if _is_me(one, known)]
    if named:
        return max(named, key=lambda key: met[key])
    first, *rest = [*met.most_common(2), ("", 0)]
    return first[0] if first[0] and first[1] > rest[0][1] else None


def _keep(talks: dict[tuple[str, str], _Talk], me: str, written_to: set[str], draft: PeopleDraft) -> None:
    places: dict[str, int] = {}
    for (thread, day), talk in talks.items():
        others = {key: one for key, one in talk.people.items() if key != me}
        for key, one in others.items():
            if key not in places:
                place = draft.add(_contact(one, talk.line, mentioned=key not in written_to))
                places |= {} if place is None else {key: place}
        people = tuple(places[key] for key in others if key in places)
        if people:
            draft.interactions.append(
                InteractionSaid(
                    day=day,
                    people=people,
                    started_by="me" if talk.sender.key == me else "them",
                    title=talk.title[:500],
                    text="\n\n".join(talk.texts)[:20_000],
                    source=f"linkedin {thread[:200]} {day}",
                )
            )


def _contact(one: _Somebody, line: int, *, mentioned: bool) -> ContactSaid:
    links = (Labelled(value=one.url, label="linkedin"),) if one.url else ()
    contact = ContactSaid(name=one.name, links=links, line=line)
    return replace(contact, mentioned=mentioned)


def _address(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.strip().lower()).rstrip("/") if "." in url else ""
