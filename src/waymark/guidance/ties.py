"""How close a tie is, from the contact log and from what the person says (methods 8.3).

A tie warms with every interaction and cools by half in each half-life (Ahmad, Porter & Beguerisse-Díaz 2021).
The weights, the composite and the classes are Waymark's setting; every input is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import exp
from types import MappingProxyType
from typing import Final, Literal

from waymark.guidance.contact_records import Touch
from waymark.guidance.reasons import Reason

HALF_LIFE: Final = 90.0
"""Days after which an interaction counts half, for people without a cadence; else the cadence is taken."""
WEIGHTS: Final[Mapping[str, float]] = MappingProxyType(
    {"meeting": 1, "video": 1, "event": 1, "call": 0.8, "message": 0.4, "letter": 0.4, "reaction": 0.1}
)
"""What an interaction counts on its day; an unknown channel counts as a message."""
WARM: Final = 2.0
"""The warmth at which the log's part reaches 63 % (1 − 1/e) of what it can."""
DORMANT: Final = 1096
"""Days without a real contact after which a tie sleeps: three years (Levin, Walter & Murnighan 2011)."""
STRONG: Final = 0.5
CLOSEST: Final = 5

Class = Literal["strong", "weak", "dormant", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What the log holds of one contact, added up; a table may add it up itself by the same formulas.

    `warmth` is b(t); `count` all interactions; `mine` and `theirs` those known to be started by me or by
    them; `last` is the last real contact.
    """

    warmth: float = 0.0
    count: int = 0
    mine: int = 0
    theirs: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """How close a tie is, 0–1, and its class, with everything it was made from.

    `from_log` 0–1 is the log's part and `from_word` 0–1 the person's own; None where there is nothing to go
    by. `reciprocity` is 0 (one side always starts) to 1 (both alike), None if nobody noted who started.
    """

    value: float
    group: Class
    sums: Sums
    half_life: float
    closeness: int | None
    reciprocity: float | None
    from_log: float | None
    from_word: float | None

    @property
    def reason(self) -> Reason:
        """The class in words, with every input."""
        values = {
            "group": self.group, "value": self.value, "warmth": self.sums.warmth, "count": self.sums.count,
            "last": self.sums.last, "half_life": self.half_life, "closeness": self.closeness,
            "reciprocity": self.reciprocity,
        }  # fmt: skip
        return Reason("tie.group", values)


NOTHING: Final = Sums()


def sums(touches: Iterable[Touch], today: date, half_life: float = HALF_LIFE) -> Sums:
    """Add up one contact's interactions until today; `half_life` in days."""
    now, weights, other = today.toordinal(), WEIGHTS, WEIGHTS["message"]
    warmth, count, mine, theirs, last = 0.0, 0, 0, 0, 0
    for _, day, channel, started_by in touches:
        at = day.toordinal()
        if at > now:
            continue
        warmth += weights.get(channel, other) * 0.5 ** ((now - at) / half_life)
        count += 1
        if started_by == "me":
            mine += 1
        elif started_by == "them":
            theirs += 1
        if at > last and channel != "reaction":
            last = at
    real = date.fromordinal(last) if last else None
    return Sums(warmth=warmth, count=count, mine=mine, theirs=theirs, last=real)


def reciprocity(mine: int, theirs: int) -> float | None:
    """2·min ÷ sum: 1 when both start alike often, 0 when one side always does, None where it is not known."""
    return 2 * min(mine, theirs) / (mine + theirs) if mine + theirs else None


def strength(
    found: Sums, today: date, *, closeness: int | None = None, half_life: float = HALF_LIFE
) -> Strength:
    """0.5·(closeness − 1)/4 + 0.5·(1 − e^(−b/2))·(0.5 + 0.5·reciprocity), and twice the second half alone
    where the person has not said how close they are.

    `closeness` is 1–5. Where nobody noted who started, reciprocity takes nothing away.
    """
    balance = reciprocity(found.mine, found.theirs)
    even = 1.0 if balance is None else balance
    from_log = (1 - exp(-found.warmth / WARM)) * (0.5 + 0.5 * even) if found.count else None
    from_word = (closeness - 1) / (CLOSEST - 1) if closeness else None
    logged = from_log or 0.0
    value = logged if from_word is None else 0.5 * from_word + 0.5 * logged
    group = _group(value, found, today, known=bool(found.count or closeness))
    return Strength(
        value=value, group=group, sums=found, half_life=half_life, closeness=closeness, reciprocity=balance,
        from_log=from_log, from_word=from_word,
    )  # fmt: skip


def _group(value: float, found: Sums, today: date, *, known: bool) -> Class:
    if not known:
        return "unknown"
    if found.last and (today - found.last).days >= DORMANT:
        return "dormant"
    return "strong" if value >= STRONG else "weak"
