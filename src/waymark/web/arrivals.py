"""A large file of people is looked at and brought in in the background; its page can be left and reloaded."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from django.db import connections

from waymark.career import verbs
from waymark.career.problems import Problem, Problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from waymark.career.access import Access
    from waymark.career.records.people_incoming import PeopleIncoming

log = logging.getLogger("waymark")
Verb = Literal["preview", "apply"]
SMALL: Final[dict[Verb, int]] = {"preview": 200_000, "apply": 32_000}
"""Bytes of a file that is looked at, or is in, within a second."""
STEPS: Final[dict[Verb, tuple[str, ...]]] = {
    "preview": ("read", "compare"),
    "apply": ("read", "compare", "write"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Which file, and whether texts are kept; which of the `STEPS` it is at and how far that is (0–1); and
    what came of it.
    """

    upload: str
    name: str
    texts: bool
    verb: Verb
    step: str = "read"
    share: float = 0.0
    running: bool = True
    found: PeopleIncoming | None = None
    change: UUID | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def done(self) -> float:
        """How many of its `STEPS` are behind it, with the share of the one that it is at."""
        return STEPS[self.verb].index(self.step) + self.share

    @property
    def looked_at(self) -> PeopleIncoming | None:
        """Whom it would add, once it was looked at."""
        return self.found if self.verb == "preview" else None

    @property
    def steps(self) -> int:
        """How many there are."""
        return len(STEPS[self.verb])


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


def begin(access: Access, verb: Verb, upload: str, raw: Mapping[str, Any]) -> bool:
    """Begin to look at a file or to bring it in; False if another is under way. The same one again is one and
    the same.
    """
    with _lock:
        known = _now.get(access.person)
        if known and known.running:
            return (known.upload, known.verb) == (upload, verb)
        name, texts = raw["document"].name, raw["texts"]
        _now[access.person] = Arrival(upload=upload, name=name, texts=texts, verb=verb)
    plain = replace(access, learned=None)
    threading.Thread(target=work, args=(plain, verb, dict(raw)), name="people", daemon=True).start()
    return True


def work(access: Access, verb: Verb, raw: Mapping[str, Any]) -> None:
    """Do it, and note how far it is and what came of it."""

    def note(**what: Any) -> None:
        _now[access.person] = replace(_now[access.person], **what)

    try:
        made = verbs.find("contacts_in", verb).run(
            access, raw, progress=lambda step, share=0.0: note(step=step, share=share)
        )
        note(found=made.answer, change=made.change, running=False)
    except Problems as bad:
        note(problems=bad.problems, running=False)
    except Exception:
        log.exception("bringing people in broke off")
        note(problems=(Problem("file", "contacts.broke_off", {}),), running=False)
    finally:
        connections.close_all()
