"""Which goals may be known where somebody works: what they said, else as goals of that kind usually are."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Q

NOT_AT_WORK: Final = ("new_employer", "pivot", "venture")
"""Kinds of goals that stay out of everything for work unless they may be known there. Waymark's setting."""


def kept_from_work(goal: str = "") -> Q:
    """Goals, or with `goal` rows of goals, that work may not know of."""
    at = f"{goal}__" if goal else ""
    unsaid = Q(**{f"{at}at_work": "", f"{at}kind__in": NOT_AT_WORK})
    return Q(**{f"{at}at_work": "no"}) | unsaid


def may_be_known(goal: Any) -> bool:
    """Whether a goal may be known at work."""
    return bool(goal.at_work == "yes" or (not goal.at_work and goal.kind not in NOT_AT_WORK))
