"""A line that could not be kept."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A line from the terminal as it was typed, and why the record refused it."""

    text: str
    reasons: tuple[Reason, ...]
