"""Fetching a person's feeds, one after the other in the background; the page can be left and reloaded."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connections

from waymark.career import verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from waymark.career.access import Access

log = logging.getLogger("waymark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh:
    """How far it is: `done` of `total` feeds, and how many could not be read."""

    total: int
    done: int = 0
    failed: int = 0
    running: bool = True


_lock = threading.Lock()
_now: dict[UUID, Refresh] = {}


def now(person: UUID) -> Refresh | None:
    """What is being fetched for somebody, or was fetched last."""
    return _now.get(person)


def settled(person: UUID) -> None:
    """What came of it was told."""
    with _lock:
        if person in _now and not _now[person].running:
            del _now[person]


def begin(access: Access, feeds: Sequence[UUID]) -> bool:
    """Begin to fetch these feeds; False if that is under way."""
    with _lock:
        known = _now.get(access.person)
        if known and known.running:
            return False
        _now[access.person] = Refresh(total=len(feeds))
    plain = replace(access, key="")
    threading.Thread(target=work, args=(plain, tuple(feeds)), name="feeds", daemon=True).start()
    return True


def work(access: Access, feeds: Sequence[UUID]) -> None:
    """Fetch them, and note after each how far it is."""
    try:
        for feed in feeds:
            failed = _failed(access, feed)
            so_far = _now[access.person]
            _now[access.person] = replace(so_far, done=so_far.done + 1, failed=so_far.failed + failed)
    finally:
        _now[access.person] = replace(_now[access.person], running=False)
        connections.close_all()


def _failed(access: Access, feed: UUID) -> bool:
    try:
        return bool(verbs.find("feed", "refresh").run(access, {"id": feed}).answer.problem)
    except Exception:
        log.exception("a feed broke off")
        return True
