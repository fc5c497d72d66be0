"""Monica's export as SQL (2.x to 4.x), told to the reader of its JSON in the shape of that one.

Rows stand as `INSERT IGNORE INTO table (columns) VALUES (…), (…);`, with backslashes before quotes and
whatever looks like a number without quotes, telephone numbers too. Nothing of it is ever run.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from waymark.career.exchange import monica
from waymark.career.records.history import Trouble
from waymark.career.records.people_said import PeopleSaid
from waymark.guidance.reasons import Reason

_INSERT = re.compile(r"^INSERT (?:IGNORE )?INTO `?(\w+)`? \(([^)]*)\) VALUES", re.MULTILINE)
_ROW = re.compile(r"\s*+,?\s*+\(")
_VALUE = re.compile(r"\s*+(?:'([^'\\]*+(?:\\.[^'\\]*+)*+)'|([^\s,()']++))\s*+([,)])", re.DOTALL)
_CLOSE = re.compile(r"\s*+;")
_END = re.compile(r"^SET FOREIGN_KEY_CHECKS=1", re.MULTILINE)
_HEAD = 4000  # characters within which the first statement stands
_OF_ONE = (
    "contact_fields",
    "contact_tag",
    "notes",
    "calls",
    "conversations",
    "addresses",
    "activity_contact",
    "reminders",
    "tasks",
)
_KEPT = (
    *("contacts", "contact_field_types", "tags", "messages", "places", "activities", "special_dates"),
    *("relationships", "relationship_types", *_OF_ONE),
)
Row = dict[str, str]
Tables = dict[str, list[Row]]


def is_dump(text: str) -> bool:
    """Whether this text is such an export."""
    return text.lstrip().startswith("#") and "SET FOREIGN_KEY_CHECKS=0" in text[:_HEAD]


def read(text: str, file: str, today: dt.date) -> PeopleSaid:
    """What an export tells of people; of one that is torn, all that stands before, and that it is torn."""
    tables, whole = _tables(text)
    said = monica.read({"account": _account(tables)}, file, today)
    torn = () if whole else (Trouble(file=file, reason=Reason("contacts.monica_torn")),)
    return replace(said, troubles=(*said.troubles, *torn))


def _tables(text: str) -> tuple[Tables, bool]:
    """The rows that tell of people, by table, and whether the export is there to its end.

    Where the server's tables have a prefix, all of them have it.
    """
    told: Tables = {}
    at, whole = 0, True
    while insert := _INSERT.search(text, at):
        columns = [column.strip(" `") for column in insert[2].split(",")]
        into = told.setdefault(insert[1], []) if insert[1].endswith(_KEPT) else None
        end = _rows(text, insert.end(), columns, into)
        if end is None:
            whole = False
            break
        at = end
    named = min((name for name in told if name.endswith("contacts")), key=len, default="contacts")
    prefix = named.removesuffix("contacts")
    return {name: told.get(prefix + name, []) for name in _KEPT}, whole and bool(_END.search(text, at))


def _rows(text: str, at: int, columns: list[str], into: list[Row] | None) -> int | None:
    """Keep the rows of a statement; where it ends, None where it is torn."""
    while row := _ROW.match(text, at):
        values: list[str | None] = []
        at = row.end()
        while value := _VALUE.match(text, at):
            at = value.end()
            values.append(_plain(value))
            if value[3] == ")":
                break
        else:
            return None
        if len(values) != len(columns):
            return None
        if into is not None:
            into.append({name: said for name, said in zip(columns, values, strict=True) if said is not None})
    close = _CLOSE.match(text, at)
    return close.end() if close else None


def _plain(value: re.Match[str]) -> str | None:
    if value[1] is not None:
        return re.sub(r"\\(.)", lambda sign: sign[1].replace("0", ""), value[1], flags=re.DOTALL)
    return None if value[2] == "NULL" else value[2]


def _account(tables: Tables) -> dict[str, Any]:
    """The tables in the shape of the JSON."""
    keys = {row.get("id", ""): row.get("uuid") or row.get("id", "") for row in tables["contacts"]}
    kinds = {row.get("id", ""): row.get("name", "") for row in tables["relationship_types"]}
    ties = [
        {
            "contact_is": keys.get(row.get("contact_is", ""), ""),
            "of_contact": keys.get(row.get("of_contact", ""), ""),
            "type": kinds.get(row.get("relationship_type_id", ""), ""),
        }
        for row in tables["relationships"]
    ]
    return {
        "instance": {"contact_field_types": _keyed(tables["contact_field_types"])},
        "data": [
            _values("activity", _keyed(tables["activities"])),
            _values("contact", _contacts(tables, keys)),
            _values("relationship", ties),
        ],
    }


def _contacts(tables: Tables, keys: Row) -> list[dict[str, Any]]:
    tags = {row.get("id", ""): row["name"] for row in tables["tags"] if row.get("name")}
    days = {row.get("id", ""): _special(row) for row in tables["special_dates"]}
    of = {name: _by(tables[name], "contact_id") for name in _OF_ONE}
    parts = _Parts(of, _by(tables["messages"], "conversation_id"), _by(tables["places"], "id"))
    return [
        {
            **row,
            "uuid": keys[row.get("id", "")],
            "properties": {
                "tags": [
                    tag for one in parts.of("contact_tag", row) if (tag := tags.get(one.get("tag_id", "")))
                ],
                "birthdate": days.get(row.get("birthday_special_date_id", "")),
                "first_met_date": days.get(row.get("first_met_special_date_id", "")),
            },
            "data": parts.told(row),
        }
        for row in tables["contacts"]
    ]


class _Parts(NamedTuple):
    """What belongs to contacts: rows by table and contact, messages by conversation, places by key."""

    rows: Mapping[str, Mapping[str, list[Row]]]
    messages: Mapping[str, list[Row]]
    places: Mapping[str, list[Row]]

    def of(self, table: str, contact: Row) -> list[Row]:
        return self.rows[table].get(contact.get("id", ""), [])

    def told(self, contact: Row) -> list[dict[str, Any]]:
        """All that belongs to a contact, in the shape of the JSON."""
        talks = self.of("conversations", contact)
        return [
            _values("contact_field", map(_field, self.of("contact_fields", contact))),
            _values("note", self.of("notes", contact)),
            _values("reminder", self.of("reminders", contact)),
            _values("task", self.of("tasks", contact)),
            _values("address", map(self._address, self.of("addresses", contact))),
            _values("call", map(_call, self.of("calls", contact))),
            _values("conversation", (_talk(one, self.messages.get(one.get("id", ""), [])) for one in talks)),
            _values("activity", (one.get("activity_id", "") for one in self.of("activity_contact", contact))),
        ]

    def _address(self, row: Row) -> Row:
        (place,) = self.places.get(row.get("place_id", ""), [{}])[:1]
        return place | row


def _keyed(rows: Iterable[Row]) -> list[Row]:
    return [row | {"uuid": row.get("id", "")} for row in rows]


def _values(kind: str, values: Iterable[object]) -> dict[str, Any]:
    return {"type": kind, "values": list(values)}


def _by(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.get(key, ""), []).append(row)
    return found


def _field(row: Row) -> Row:
    return row | {"type": row.get("contact_field_type_id", "")}


def _special(row: Row) -> dict[str, Any]:
    flags = {name: row.get(name, "0") != "0" for name in ("is_age_based", "is_year_unknown")}
    return row | flags


def _call(row: Row) -> dict[str, Any]:
    return row | {"properties": {"contact_called": row.get("contact_called", "0") != "0"}}


def _talk(row: Row, messages: list[Row]) -> dict[str, Any]:
    """A conversation; it has no day of its own there, so that of its first message."""
    ordered = sorted(messages, key=lambda one: one.get("written_at", ""))
    told = [one | {"properties": {"written_by_me": one.get("written_by_me", "0") != "0"}} for one in ordered]
    day = ordered[0].get("written_at", "") if ordered else row.get("created_at", "")
    return row | {"happened_at": day, "properties": {"messages": told}}
