"""Lines that the terminal put down while nothing had the record open; they enter it like any others."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from django.conf import settings

from waymark.career.problems import Problem, Problems
from waymark.catalogue.lock import held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from waymark.career.access import Access


def refused() -> Path:
    """Where lines lie that the record refused, one JSON object each, until the person was told."""
    file: Path = settings.WAYMARK_HOME / "inbox.refused"
    return file


def drain(access: Callable[[dt.datetime, str], Access]) -> None:
    """Keep every waiting line as of its own moment; its key makes it enter once, even after a stop half-way.

    `access` is the owner's, for a moment and a key. A line that the record refuses is laid beside, not lost.
    """
    waiting: Path = settings.WAYMARK_HOME / "inbox.jsonl"
    taken = waiting.with_suffix(".taken")
    if not (waiting.exists() or taken.exists()):
        return
    with held(settings.WAYMARK_HOME / "inbox.lock", wait=True):
        _enter(taken, access)  # left by a program that was stopped
        if waiting.exists():
            waiting.replace(taken)
            _enter(taken, access)


def _enter(taken: Path, access: Callable[[dt.datetime, str], Access]) -> None:
    from waymark.career import verbs

    if not taken.exists():
        return
    for line in filter(None, taken.read_text("utf-8", "replace").splitlines()):
        try:
            told = json.loads(line)
            moment = dt.datetime.fromisoformat(told["at"])
            verbs.find("entry", "add").run(access(moment, told["key"]), {"text": told["text"]})
        except Problems as wrong:
            _lay_beside(access, told["text"], wrong.problems)
        except (ValueError, KeyError, TypeError, OverflowError):  # torn by a power cut, or written by hand
            _lay_beside(access, line, (Problem("", "inbox.torn_line", {}),))
    taken.unlink(missing_ok=True)


def _lay_beside(access: Callable[[dt.datetime, str], Access], text: str, problems: Iterable[Problem]) -> None:
    """Keep a refused line, with the reasons, for the person whose it is."""
    now = dt.datetime.now(tz=dt.UTC)
    reasons = [{"code": p.code, "values": dict(p.values)} for p in problems]
    told = {"person": str(access(now, "").person), "text": text, "reasons": reasons}
    with refused().open("a", encoding="utf-8") as beside:
        beside.write(json.dumps(told, default=str) + "\n")
