"""A short list that ticks itself from what is in the record; nothing on it is a duty."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many of each the record holds."""

    entries: int = 0
    experiences: int = 0
    interests: int = 0
    values: int = 0
    stories: int = 0
    goals: int = 0
    actions: int = 0
    calendars: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to begin with; `key` names the field of `Counts` that ticks it."""

    key: str
    reason: Reason
    done: bool


STEPS = {
    "entries": Reason("started.entries"),
    "experiences": Reason("started.experiences"),
    "interests": Reason("started.interests"),
    "values": Reason("started.values"),
    "goals": Reason("started.goals"),
    "actions": Reason("started.actions"),
    "calendars": Reason("started.calendars"),
    "stories": Reason("started.stories"),
}


def getting_started(counts: Counts) -> tuple[Step, ...]:
    """The steps in the order in which they help; none once all of them are done."""
    steps = tuple(
        Step(key=key, reason=reason, done=getattr(counts, key) > 0) for key, reason in STEPS.items()
    )
    return () if all(step.done for step in steps) else steps


def next_step(counts: Counts) -> Step | None:
    """The first step that is not done."""
    return next((step for step in getting_started(counts) if not step.done), None)
