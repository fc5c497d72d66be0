"""Lines that the terminal put down while nothing had the record open; they enter it like any others."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from django.conf import settings

from waymark.career.problems import Problems
from waymark.catalogue.lock import held

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from waymark.career.access import Access


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
    for line in filter(None, taken.read_text("utf-8").splitlines()):
        try:
            told = json.loads(line)
            moment = dt.datetime.fromisoformat(told["at"])
            verbs.find("entry", "add").run(access(moment, told["key"]), {"text": told["text"]})
        except (ValueError, KeyError, TypeError, Problems):  # torn by a power cut, or written by hand
            with taken.with_suffix(".refused").open("a", encoding="utf-8") as beside:
                beside.write(line + "\n")
    taken.unlink(missing_ok=True)
