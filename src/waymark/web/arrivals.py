"""A large file of people is brought in in the background; its page can be left and reloaded."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.db import connections

from waymark.career import verbs
from waymark.career.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from waymark.career.access import Access
    from waymark.career.problems import Problem

log = logging.getLogger("waymark")
SMALL = 32_000
"""Bytes of a file that is in within a second."""
STEPS = ("read", "compare", "write")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Which file, which of the `STEPS` it is at, and what came of it."""

    upload: str
    step: str = STEPS[0]
    running: bool = True
    change: UUID | None = None
    problems: tuple[Problem, ...] = ()
    broken: bool = False

    @property
    def done(self) -> int:
        """How many of the `STEPS` are behind it."""
        return STEPS.index(self.step)


_lock = threading.Lock()
_now: dict[UUID, Arrival] = {}


def now(person: UUID) -> Arrival | None:
    """What is coming in for somebody, or came in last and was not told yet."""
    return _now.get(person)


def settled(person: UUID) -> None:
    """What came of it was told."""
    with _lock:
        if person in _now and not _now[person].running:
            del _now[person]


def begin(access: Access, upload: str, raw: Mapping[str, Any]) -> bool:
    """Begin to bring a file in; False if another is under way. The same one again is one and the same."""
    with _lock:
        known = _now.get(access.person)
        if known and known.running:
            return known.upload == upload
        _now[access.person] = Arrival(upload=upload)
    plain = replace(access, learned=None)
    threading.Thread(target=work, args=(plain, dict(raw)), name="people", daemon=True).start()
    return True


def work(access: Access, raw: Mapping[str, Any]) -> None:
    """Bring it in, and note how far it is and what came of it."""

    def note(**what: Any) -> None:
        _now[access.person] = replace(_now[access.person], **what)

    try:
        made = verbs.find("contacts_in", "apply").run(access, raw, progress=lambda step: note(step=step))
        note(change=made.change, running=False)
    except Problems as bad:
        note(problems=bad.problems, running=False)
    except Exception:
        log.exception("bringing people in broke off")
        note(broken=True, running=False)
    finally:
        connections.close_all()
