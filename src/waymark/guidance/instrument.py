"""Scoring any questionnaire by its key: items belong to scales, some turned round (methods 3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import fsum
from types import MappingProxyType

from waymark.guidance.reasons import Reason, Refusal

ENOUGH = 0.8
"""The part of a scale's items that must be answered for a score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question: the scale it counts for, and whether a high answer speaks against the scale."""

    id: str
    scale: str
    turned: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """What other people score on a scale: mean and standard deviation, from the source that is named."""

    mean: float
    sd: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A questionnaire: answers run from `low` to `high`; `licence` and `source` stand with results."""

    id: str
    version: str
    low: float
    high: float
    items: tuple[Item, ...]
    norms: Mapping[str, Norm] = field(default_factory=lambda: MappingProxyType({}))
    licence: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleScore:
    """One scale: the mean of its answers, None with fewer than four of five; `answered` of `asked`."""

    scale: str
    mean: float | None
    answered: int
    asked: int


def score(instrument: Instrument, answers: Mapping[str, float]) -> tuple[ScaleScore, ...]:
    """Means by scale, in the order in which the scales first appear; turned items count low + high − answer.

    Raises:
        Refusal: `instrument.unknown_item`, `instrument.answer_out_of_range`, all at once.
    """
    known = {item.id: item for item in instrument.items}
    wrong = [Reason("instrument.unknown_item", {"item": i}) for i in answers if i not in known]
    span = {"low": instrument.low, "high": instrument.high}
    wrong += [
        Reason("instrument.answer_out_of_range", {"item": i, "answer": answer, **span})
        for i, answer in answers.items()
        if i in known and not instrument.low <= answer <= instrument.high
    ]
    if wrong:
        raise Refusal(*wrong)
    return tuple(
        _scale(instrument, scale, answers) for scale in dict.fromkeys(i.scale for i in instrument.items)
    )


def _scale(instrument: Instrument, scale: str, answers: Mapping[str, float]) -> ScaleScore:
    items = [item for item in instrument.items if item.scale == scale]
    turn = instrument.low + instrument.high
    given = [turn - answers[i.id] if i.turned else answers[i.id] for i in items if i.id in answers]
    scored = bool(given) and len(given) >= ENOUGH * len(items)
    mean = fsum(given) / len(given) if scored else None
    return ScaleScore(scale=scale, mean=mean, answered=len(given), asked=len(items))
