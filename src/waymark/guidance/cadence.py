"""How often to be in touch, and who it may be time for; nothing here counts what was missed (methods 8.3).

Days count from the last real contact of any kind, and begin anew by themselves. All limits are Waymark's
setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import Final, Literal

from waymark.guidance.contact_records import Contact
from waymark.guidance.reasons import Reason
from waymark.guidance.ties import DORMANT

NUDGE: Final = 1.5
"""The ratio of days since to cadence above which somebody is proposed."""
CAP: Final = 3.0
"""The ratio beyond which a longer silence lifts nobody further up."""
FEWEST_GAPS: Final = 2
"""Gaps between contacts that make a rhythm: three days with them."""
FADING: Final = 2.0
"""Silence as a multiple of the usual gap beyond which a contact without a cadence may be fading."""
SHORTEST: Final = 30
"""Days of silence before anybody counts as fading: a busy week is no rhythm."""
LONGEST: Final = 36_500
"""Days; beyond a century no date is counted."""

Source = Literal["own", "part", "circle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """Every how many days, and whose wish that is: this contact's own, their part's, or their circle's."""

    days: int
    source: Source


def effective(own: int | None, parts: Iterable[int | None], circles: Iterable[int | None]) -> Cadence | None:
    """The cadence that holds: own before part before circle; among several the shortest; 0 wishes none.

    An own 0 ends it. A 0 of a part or a circle is passed over where another one of the same kind has days.
    """
    said: tuple[tuple[Source, list[int]], ...] = (
        ("own", [own] if own is not None else []),
        ("part", [days for days in parts if days is not None]),
        ("circle", [days for days in circles if days is not None]),
    )
    for source, days in said:
        if days:
            wanted = [one for one in days if one > 0]
            return Cadence(days=min(wanted), source=source) if wanted else None
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How long ago, beside how often it was meant to be.

    `since` is days since the last real contact, or since the contact was kept where there was none yet.
    `ratio` is `since` ÷ cadence; `time` says whether it is above 1.5. `next_day` is when the cadence comes
    round.
    """

    cadence: Cadence
    last: date | None
    since: int
    ratio: float
    next_day: date
    time: bool
    reason: Reason


def standing(cadence: Cadence, last: date | None, set_on: date, today: date) -> Standing:
    """Hold the last real contact against a cadence; without one, the day on which the contact was kept."""
    since, ratio = _silence(cadence, last, set_on, today)
    values = {
        "last": last, "since": since, "days": cadence.days, "source": cadence.source, "ratio": ratio,
    }  # fmt: skip
    return Standing(
        cadence=cadence, last=last, since=since, ratio=ratio,
        next_day=(last or set_on) + timedelta(min(cadence.days, LONGEST)), time=ratio > NUDGE,
        reason=Reason("cadence.since", values) if last else Reason("cadence.not_yet", values),
    )  # fmt: skip


def is_time(cadence: Cadence, last: date | None, set_on: date, today: date) -> bool:
    """What `standing` says of it, for many at once."""
    return _silence(cadence, last, set_on, today)[1] > NUDGE


def comes_up(cadence: Cadence, last: date | None, set_on: date) -> date:
    """The first day on which somebody is proposed: with silence of more than 1.5 times the cadence."""
    return (last or set_on) + timedelta(min(int(NUDGE * cadence.days) + 1, LONGEST))


def _silence(cadence: Cadence, last: date | None, set_on: date, today: date) -> tuple[int, float]:
    """Days since the last contact, and as a multiple of the cadence."""
    since = max((today - (last or set_on)).days, 0)
    return since, since / cadence.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Fading:
    """Somebody without a cadence, quieter than was usual between the two; `rhythm` and `since` are days.

    `gaps` are the days from one contact to the next, the oldest first; `rhythm` is the middle one.
    """

    rhythm: float
    since: int
    gaps: tuple[int, ...]
    reason: Reason


def fading(days: Sequence[date], today: date) -> Fading | None:
    """Whether a contact without a cadence is fading, by the middle gap between the days you were in touch.

    Three days with them make a rhythm. Silence of more than twice the middle gap and of at least 30 days
    counts; after three years a tie is dormant and no longer fading.
    """
    known = sorted({day for day in days if day <= today})
    gaps = [(after - before).days for before, after in pairwise(known)]
    if len(gaps) < FEWEST_GAPS:
        return None
    rhythm, since = float(median(gaps)), (today - known[-1]).days
    if since < max(SHORTEST, FADING * rhythm + 1e-9) or since >= DORMANT:
        return None
    return Fading(
        rhythm=rhythm,
        since=since,
        gaps=tuple(gaps),
        reason=Reason("cadence.fading", {"rhythm": rhythm, "since": since, "last": known[-1]}),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Somebody it may be time for, and how they came to stand where they do in the list.

    `order` is the ratio, at most 3, times (1 + strength).
    """

    contact: Contact
    standing: Standing
    strength: float
    order: float


def reconnect(
    of: Iterable[tuple[Contact, Standing, float]], today: date, most: int | None = None
) -> tuple[Turn, ...]:
    """Whom to get back to, the likeliest to matter first; `of` gives each contact, standing and strength 0–1.

    Left out: whoever was in touch lately enough, is left alone, was put off, or is met soon anyway.
    """
    turns = [
        Turn(
            contact=contact,
            standing=at,
            strength=strength,
            order=min(at.ratio, CAP) * (1 + strength),
        )
        for contact, at, strength in of
        if at.time
        and contact.may_be_proposed(today)
        and not (contact.planned is not None and contact.planned >= today)
    ]
    turns.sort(key=lambda turn: (-turn.order, -turn.standing.since, turn.contact.name, turn.contact.id))
    return tuple(turns[:most])
