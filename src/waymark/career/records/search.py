"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something of the record, or an occupation, whose key is its code; `more` tells it from others."""

    noun: str
    key: str
    title: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """What was asked for, and what was found: a few of each noun, the nearest first."""

    text: str
    hits: tuple[Hit, ...]
