"""Tables of people (CSV): Google's old and new export, Outlook's in several languages, and anybody's own."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date

from waymark.career.exchange import card_fields
from waymark.career.exchange.contacts_columns import named
from waymark.career.exchange.people_draft import PeopleDraft
from waymark.career.exchange.tables import Row, Table, find_table
from waymark.career.exchange.text import decode
from waymark.career.records.dates import read_date
from waymark.career.records.history import Document, PartialDate, Trouble
from waymark.career.records.people import Labelled
from waymark.career.records.people_said import ContactSaid, PeopleSaid
from waymark.guidance.reasons import Reason

COLUMNS = (
    *("First Name", "Last Name", "Nickname", "Organization Name", "Organization Title", "City"),
    *("Birthday", "Connected", "Notes", "Labels"),
)
_NUMBERED = {"emails": "E-mail", "phones": "Phone", "addresses": "Address", "links": "Website"}
_FORMULA = re.compile(r"'*(?:[=@\t\r]|[+-](?![\d\s(.]))")
_BETWEEN = " ::: "
"""What Google writes between several values of one cell."""
_LISTS = {"email": "emails", "phone": "phones", "url": "links"}
_GOOGLE = {"emails": "e mail", "phones": "phone", "links": "website", "addresses": "address"}
_PLACES = ("street", "city", "region", "code", "country")
_LABELS = {"cell": "mobile", "internet": ""}


def read(document: Document, today: date) -> PeopleSaid | None:
    """The people of a table; None when its columns are not those of one."""
    table = _table(document)
    if table is None:
        return None
    draft = PeopleDraft("table", document.name)
    for row in table.rows():
        if isinstance(row, Trouble):
            draft.troubles.append(row)
        else:
            draft.add(_contact(_as_written(row), table, today, draft))
    return draft.people()


def write(contacts: Iterable[ContactSaid]) -> bytes:
    """A table with the columns of Google's new export, which most programs read; nothing private is in it."""
    every = list(contacts)
    most = {field: max((len(getattr(one, field)) for one in every), default=0) for field in _NUMBERED}
    numbered = [(field, kind, n) for field, kind in _NUMBERED.items() for n in range(most[field])]
    header = [*COLUMNS]
    for field, kind, n in numbered:
        header += [
            f"{kind} {n + 1} - Label",
            f"{kind} {n + 1} - {'Formatted' if field == 'addresses' else 'Value'}",
        ]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for one in every:
        cells = _first_cells(one)
        for field, _, n in numbered:
            told = getattr(one, field)[n] if n < len(getattr(one, field)) else Labelled(value="")
            cells += [told.label, told.value]
        writer.writerow(map(_safe, cells))
    return out.getvalue().encode("utf-8-sig")


def _first_cells(one: ContactSaid) -> list[str]:
    given, _, family = one.name.rpartition(" ")
    names = [given or family, family if given else ""]
    circles = _BETWEEN.join(one.circles)
    job = [one.organisation, one.title, one.place]
    return [*names, one.nick, *job, one.birthday, one.connected, one.note, circles]


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _as_written(row: Row) -> Row:
    """The row without the marks of `_safe`."""
    cells = {
        name: cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell
        for name, cell in row.cells.items()
    }
    return Row(row.line, cells)


def knows(document: Document) -> bool:
    """Whether this is a table with columns of people."""
    return _table(document) is not None


def _table(document: Document) -> Table | None:
    return find_table(document.name, decode(document.data), named)


def _contact(row: Row, table: Table, today: date, draft: PeopleDraft) -> ContactSaid:
    def several(field: str) -> tuple[Labelled, ...]:
        return tuple(dict.fromkeys((*_numbered(row, _GOOGLE[field]), *_plain(row, table, field))))

    return ContactSaid(
        name=row.get("name") or _joined(row, "salutation", "given", "middle", "family", "suffix"),
        nick=row.get("nick"),
        names=_joined(row, "sound given", "sound family"),
        pronouns=row.get("pronouns"),
        organisation=row.get("organisation"),
        title=row.get("title"),
        place=row.get("place", "city home", "city work", "address 1 city"),
        emails=several("emails"),
        phones=several("phones"),
        links=several("links"),
        addresses=several("addresses"),
        birthday=_birthday(row.get("birthday"), today, draft, row.line),
        met=row.get("met"),
        met_on=_day(row.get("met on"), today, draft, row.line),
        connected=_day(row.get("connected"), today, draft, row.line),
        circles=tuple(_circles(row.get("circles"))),
        note=row.get("note"),
        line=row.line,
    )


def _joined(row: Row, *columns: str) -> str:
    return " ".join(filter(None, (row.get(column) for column in columns)))


def _numbered(row: Row, kind: str) -> Iterator[Labelled]:
    """Google's `E-mail 1 - Label` and `- Value`, each perhaps with several values in one cell."""
    number = 1
    while f"{kind} {number} value" in row.cells or f"{kind} {number} formatted" in row.cells:
        label = row.get(f"{kind} {number} label", f"{kind} {number} type")
        for value in row.get(f"{kind} {number} value", f"{kind} {number} formatted").split(_BETWEEN):
            if value.strip():
                yield Labelled(value=", ".join(value.strip().split("\n")), label=_label(label))
        number += 1


def _label(text: str) -> str:
    words = text.strip("* ")
    return _LABELS.get(words.lower(), words.lower() if words.isascii() else words)[:80]


def _plain(row: Row, table: Table, field: str) -> Iterator[Labelled]:
    """Columns such as `phone work 2`: what follows the kind says which of several it is."""
    if field == "addresses":
        yield from _addresses(row)
        return
    kind = next(kind for kind, its in _LISTS.items() if its == field)
    for column in table.columns:
        value = row.get(column)
        if value and re.fullmatch(rf"{kind}(?: (?!\d+ \w).*)?", column):  # not Google's "phone 1 label"
            label = re.sub(r" ?\d$", "", column.removeprefix(kind).strip())
            yield from (Labelled(value=one.strip(), label=label) for one in value.split(_BETWEEN))


def _addresses(row: Row) -> Iterator[Labelled]:
    for label in ("work", "home"):
        parts = [row.get(f"{part} {label}") for part in _PLACES]
        if any(parts):
            yield Labelled(value=", ".join(filter(None, parts)).replace("\n", ", "), label=label)
    if row.get("address"):
        yield Labelled(value=", ".join(row.get("address").split("\n")), label="")


def _circles(cell: str) -> Iterator[str]:
    """Labels between Google's marks or Outlook's semicolons; Google's own groups begin with a star."""
    for one in dict.fromkeys(re.split(r" ::: |[;,]", cell)):
        if one.strip() and not one.strip().startswith("*"):
            yield one.strip()


def _birthday(text: str, today: date, draft: PeopleDraft, line: int) -> str:
    told = text if re.search("[1-9]", text) else ""  # Outlook writes 0/0/00 for none
    return card_fields.birthday(told) or _day(told, today, draft, line)


def _day(text: str, today: date, draft: PeopleDraft, line: int) -> str:
    told = read_date(text, today)
    if told.doubt:
        draft.trouble(Reason("contacts.date_unclear", {"text": text[:80]}), line)
    return told.value.isoformat() if isinstance(told.value, PartialDate) else ""
