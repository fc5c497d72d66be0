"""Bringing one's history: a LinkedIn archive with 5,000 connections, a second time, people, and a CV."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import vobject  # type: ignore[import-untyped]  # comes with the address books of the tests

from benchmarks.crowd import crowd
from waymark.career import local, verbs
from waymark.career.exchange import vcard
from waymark.career.exchange.read import read
from waymark.career.records.history import Document
from waymark.career.records.people_incoming import PeopleIncoming

TODAY = date(2026, 11, 22)
CONNECTIONS = 5_000
CARDS = 1_000
PEOPLE = Path(__file__).resolve().parent.parent / "tests/people"

R = TypeVar("R")


def connections() -> str:
    """A table of 5,000 connections as LinkedIn writes it."""
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    rows = (
        f'{one.name},,https://www.linkedin.com/in/{one.id},,"{one.organisation}",Nurse,15 Jan 2024'
        for one in crowd(CONNECTIONS, TODAY).contacts
    )
    return "\n".join((head, *rows))


def archive() -> Document:
    """A sample person's archive with 5,000 connections in it."""
    out = io.BytesIO()
    table = connections()
    with zipfile.ZipFile(PEOPLE / "ionut/linkedin.zip") as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            told = table if name.endswith("Connections.csv") else source.read(name)
            target.writestr(name, told, zipfile.ZIP_DEFLATED)
    return Document(name="export.zip", data=out.getvalue())


def timed(work: Callable[[], R]) -> tuple[R, float]:
    """What the work gives, and the best of three times in seconds."""
    times = []
    for _ in range(3):
        began = perf_counter()
        result = work()
        times.append(perf_counter() - began)
    return result, min(times)


def run() -> list[tuple[str, str]]:
    """Lines of the table: what was measured, and how it came out."""
    document = archive()
    history, reading = timed(lambda: read(document, TODAY))
    if len(history.contacts) != CONNECTIONS:
        raise RuntimeError("the archive was not read whole")
    lines = [(f"read a LinkedIn archive with {CONNECTIONS:,} connections", f"{reading * 1000:.0f} ms")]
    lines += [*people(), cards()]
    for name in ("cv.pdf", "cv.docx"):
        cv = Document(name=name, data=(PEOPLE / "doerte" / name).read_bytes())
        found, seconds = timed(lambda: read(cv, TODAY))  # noqa: B023 - called at once
        lines.append(
            (f"read a CV ({name[3:]}), {len(found.experiences)} roles found", f"{seconds * 1000:.0f} ms")
        )
    return lines


def people() -> list[tuple[str, str]]:
    """The table of connections brought into a record, from the look at it to the second time."""
    access = local.access("benchmark")
    raw = {"document": Document(name="Connections.csv", data=connections().encode())}

    def told(name: str) -> tuple[PeopleIncoming, float]:
        began = perf_counter()
        answer = verbs.find("contacts_in", name).run(access, raw).answer
        return answer, perf_counter() - began

    (_, looked), (_, brought), (same, again) = told("preview"), told("apply"), told("apply")
    if not same.changes_nothing:
        raise RuntimeError("a second time changed something")
    figures = f"{brought:.1f} s, the look before {looked:.1f} s, a second time {again:.1f} s"
    return [(f"bring {CONNECTIONS:,} people into the record", figures)]


def cards() -> tuple[str, str]:
    """Address cards read whole, beside vobject, which only takes their lines apart."""
    text = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;{one.name};;;\r\nFN:{one.name}\r\nORG:{one.organisation}\r\n"
        f"TEL;TYPE=CELL:+34600{n:06}\r\nEMAIL;TYPE=INTERNET:p{n}@x.example\r\nEND:VCARD\r\n"
        for n, one in enumerate(crowd(CARDS, TODAY).contacts)
    )
    document = Document(name="cards.vcf", data=text.encode())
    mine, took = timed(lambda: vcard.read(document))
    theirs, peer = timed(lambda: list(vobject.readComponents(text)))
    if len(mine.contacts) != CARDS or len(theirs) != CARDS:
        raise RuntimeError("the cards were not read whole")
    return f"read {CARDS:,} address cards", f"{took * 1000:.0f} ms (vobject: {peer * 1000:.0f} ms)"


if __name__ == "__main__":
    for what, how in run():
        print(f"{what}: {how}")
