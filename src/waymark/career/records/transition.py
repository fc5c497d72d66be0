"""What was kept when something changed."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.action import Action
from waymark.career.records.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """The facts as an entry, the people named, and the one step; each only if it was said."""

    entry: Entry | None
    people: tuple[str, ...]
    action: Action | None
