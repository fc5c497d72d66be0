"""What taking somebody out of the record for good did."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """How many rows are gone, and where else the person may still be found; nothing in it says who it was.

    `backups` are copies of the record that still hold them, `books` address books on a server with a card of
    theirs.
    """

    rows: int
    backups: tuple[str, ...] = ()
    books: tuple[str, ...] = ()
