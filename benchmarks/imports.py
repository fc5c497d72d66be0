"""Bringing one's history: a LinkedIn archive with 5,000 connections, a second time, and a CV."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from waymark.career.exchange.merge import apply, compare
from waymark.career.exchange.read import read
from waymark.career.records.history import Document, History

TODAY = date(2026, 11, 22)
CONNECTIONS = 5_000
PEOPLE = Path(__file__).resolve().parent.parent / "tests/people"

R = TypeVar("R")


def archive() -> Document:
    """A sample person's archive with 5,000 connections in it."""
    out = io.BytesIO()
    link = "https://www.linkedin.com/in/made-up"
    rows = ["First Name,Last Name,URL,Email Address,Company,Position,Connected On"]
    rows += (
        f'Person,Number {n},{link}-{n},,"Company {n % 700}, Inc.",Nurse,15 Jan 2024'
        for n in range(CONNECTIONS)
    )
    with zipfile.ZipFile(PEOPLE / "ionut/linkedin.zip") as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            told = "\n".join(rows) if name.endswith("Connections.csv") else source.read(name)
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
    first, comparing = timed(lambda: compare(history, History()))
    stored = apply(first, History())
    again, comparing_again = timed(lambda: compare(history, stored))
    if len(history.contacts) != CONNECTIONS or not again.changes_nothing:
        raise RuntimeError("the archive was not read whole, or a second time changed something")
    lines = [
        (f"read a LinkedIn archive with {CONNECTIONS:,} connections", f"{reading * 1000:.0f} ms"),
        ("say what it would add", f"{comparing * 1000:.0f} ms"),
        ("say that a second time changes nothing", f"{comparing_again * 1000:.0f} ms"),
    ]
    for name in ("cv.pdf", "cv.docx"):
        cv = Document(name=name, data=(PEOPLE / "doerte" / name).read_bytes())
        found, seconds = timed(lambda: read(cv, TODAY))  # noqa: B023 - called at once
        lines.append(
            (f"read a CV ({name[3:]}), {len(found.experiences)} roles found", f"{seconds * 1000:.0f} ms")
        )
    return lines


if __name__ == "__main__":
    for what, how in run():
        print(f"{what}: {how}")
