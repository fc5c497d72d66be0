"""Who matters for a goal, and what kind of attention serves: by influence, interest, and how close one is.

The grid of influence and interest is common practice without measured effect; its cells are Waymark's
setting.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from waymark.guidance.reasons import Reason

STRONG: Final = 4
"""Influence 1–5 from which somebody's word decides."""
KNOWN: Final = 0.25
"""Strength 0–1 below which one hardly knows somebody."""

Attention = Literal["work_together", "win_over", "interest", "keep_posted", "listen", "be_kind", "find_out"]
ORDER: Final[tuple[Attention, ...]] = (
    *("win_over", "work_together", "interest"),
    *("find_out", "keep_posted", "listen", "be_kind"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """Somebody whose word counts: influence 1–5, interest from −2 against it to 2 for it, strength 0–1."""

    id: str
    who: str
    influence: int | None = None
    interest: int | None = None
    strength: float = 0.0
    next_step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """A stakeholder with the attention that serves, and why; what is missing comes after it."""

    stakeholder: Stakeholder
    attention: Attention
    reasons: tuple[Reason, ...]


def attention(one: Stakeholder) -> Attention:
    """What kind of attention serves: the cell of influence and interest; `find_out` while either is not
    known.
    """
    if one.influence is None or one.interest is None:
        return "find_out"
    decides = one.influence >= STRONG
    if one.interest > 0:
        return "work_together" if decides else "keep_posted"
    if one.interest < 0:
        return "win_over" if decides else "listen"
    return "interest" if decides else "be_kind"


def attend(stakeholders: Iterable[Stakeholder]) -> tuple[Attended, ...]:
    """Everybody with the attention that serves: those who decide and are against it first, then those for
    it.
    """
    found = [
        Attended(stakeholder=one, attention=(kind := attention(one)), reasons=_reasons(one, kind))
        for one in stakeholders
    ]
    return tuple(
        sorted(
            found,
            key=lambda a: (
                ORDER.index(a.attention),
                -(a.stakeholder.influence or 0),
                a.stakeholder.who,
                a.stakeholder.id,
            ),
        )
    )


def _reasons(one: Stakeholder, kind: Attention) -> tuple[Reason, ...]:
    values = {"attention": kind, "influence": one.influence, "interest": one.interest, "who": one.who}
    found = [Reason("stakeholder.attention", values)]
    if (one.influence or 0) >= STRONG and one.strength < KNOWN:
        found.append(Reason("stakeholder.hardly_known", {"who": one.who, "value": one.strength}))
    if not one.next_step and kind not in {"be_kind", "find_out"}:
        found.append(Reason("stakeholder.no_step", {"who": one.who}))
    return tuple(found)
