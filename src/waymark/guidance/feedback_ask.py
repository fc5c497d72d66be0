"""When to ask for feedback again, and whom (methods 10; the interval is Waymark's setting)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from waymark.guidance.contact_records import Contact
from waymark.guidance.reasons import Reason

EVERY: Final = 60
"""Days without having asked after which asking is proposed."""
LATELY: Final = timedelta(days=90)
"""How long somebody who worked with one remembers it well."""
FEW: Final = 3


def ask_again(last: date | None, begun: date, today: date, *, quiet: bool = False) -> Reason | None:
    """Propose to ask on the sixtieth day since one last asked, or since the record began; never before."""
    days = (today - (last or begun)).days
    if quiet or days < EVERY:
        return None
    return Reason("feedback.ask" if last else "feedback.ask_first", {"days": days, "last": last})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Somebody to ask, and why."""

    contact: Contact
    reasons: tuple[Reason, ...]


def whom(
    contacts: Iterable[Contact],
    worked_with: Mapping[str, date],
    asked: Mapping[str, date],
    today: date,
    *,
    safe: bool = True,
) -> tuple[Asked, ...]:
    """Up to three to ask: those who give feedback and those one worked with lately, who asked longest ago
    first.

    `worked_with` and `asked` hold the last day for a contact. Whoever was asked within 60 days is spared,
    and the manager where it is not `safe`.
    """
    found = []
    for contact in contacts:
        last, seen = asked.get(contact.id), worked_with.get(contact.id)
        spared = last is not None and (today - last).days < EVERY
        if spared or not contact.may_be_proposed(today) or (not safe and "manager" in contact.parts):
            continue
        reasons = []
        if "feedback" in contact.gives:
            reasons.append(Reason("feedback.gives"))
        if seen is not None and today - LATELY <= seen <= today:
            reasons.append(Reason("feedback.worked_with", {"day": seen}))
        if reasons:
            found.append(Asked(contact=contact, reasons=tuple(reasons)))
    found.sort(
        key=lambda a: (-len(a.reasons), asked.get(a.contact.id, date.min), a.contact.name, a.contact.id)
    )
    return tuple(found[:FEW])
