"""Options side by side: the person's own weights, values with their uncertainty, and how sure the order is.

No dice: each estimate is spread over its low, likely and high value (one, four and one part of six, as in
three-point estimating), each weight is tried as given and two points to either side, and what comes of it is
counted. That spread and those two points are Waymark's settings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from waymark.guidance.reasons import Reason, Refusal
from waymark.guidance.win_shares import win_shares

MOST = 10.0
WAVERING = 2.0
"""How far a weight may be off, in points of 0–10."""
CLEAR = 0.75
"""From this share of the cases on, the order is called clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What is weighed, by the name the person gave it; `weight` 0–10."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """How well an option does by one criterion: 0–10, low ≤ likely ≤ high."""

    low: float
    likely: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option; a criterion that `values` lacks is not known yet."""

    name: str
    values: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One option weighed: scores 0–10 as weighted means, places from 1.

    `best` and `worst` are the places it can take within its estimates at the weights given. `wins` is the
    share (0–1) of cases in which it comes first. `unknown` names criteria that count and have no estimate:
    each may be anything from 0 to 10, and the middle stands in for its likely value.
    """

    name: str
    low: float
    likely: float
    high: float
    best: int
    worst: int
    wins: float
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """The nearest change of one weight at which `winner` draws level with the leader; `weight` is 0–10."""

    criterion: str
    given: float
    weight: float
    winner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """Options by likely score, the highest first; `flip` is None where no weight alone turns it."""

    options: tuple[Weighed, ...]
    flip: Flip | None
    says: tuple[Reason, ...]


def weigh(criteria: Sequence[Criterion], options: Sequence[Option]) -> Weighing:
    """Weigh two options or more.

    Raises:
        Refusal: every `weighing.*` at once: `too_few`, `same_name`, `no_weight`, `weight_out_of_range`,
            `value_out_of_range`.
    """
    _check(criteria, options)
    weights = [criterion.weight for criterion in criteria]
    table = [[_estimate(option, c.name) for c in criteria] for option in options]
    scores = [tuple(_mean(weights, [cell[k] for cell in row]) for k in range(3)) for row in table]
    wins = win_shares(table, _tried(weights))
    found = [
        Weighed(
            name=option.name,
            low=low,
            likely=likely,
            high=high,
            best=1 + sum(other[0] > high for other in scores),
            worst=sum(other[2] >= low for other in scores),
            wins=share,
            unknown=tuple(c.name for c in criteria if c.weight and c.name not in option.values),
        )
        for option, (low, likely, high), share in zip(options, scores, wins, strict=True)
    ]
    ordered = tuple(sorted(found, key=lambda w: (-w.likely, w.name)))
    flip = _flip(criteria, {o.name: [cell[1] for cell in row] for o, row in zip(options, table, strict=True)})
    return Weighing(options=ordered, flip=flip, says=_says(ordered, flip))


def _estimate(option: Option, criterion: str) -> tuple[float, float, float]:
    found = option.values.get(criterion)
    return (found.low, found.likely, found.high) if found else (0.0, MOST / 2, MOST)


def _mean(weights: Sequence[float], values: Sequence[float]) -> float:
    return fsum(w * v for w, v in zip(weights, values, strict=True)) / fsum(weights)


def _tried(weights: list[float]) -> list[list[float]]:
    """The weights as given, and each one moved down and up by `WAVERING` with the others kept."""
    moved = [
        [*weights[:place], other, *weights[place + 1 :]]
        for place, weight in enumerate(weights)
        for other in (max(0.0, weight - WAVERING), min(MOST, weight + WAVERING))
    ]
    return [one for one in (weights, *moved) if any(one)]


def _flip(criteria: Sequence[Criterion], likely: Mapping[str, Sequence[float]]) -> Flip | None:
    """Scores are straight lines in one weight: where a challenger's meets the leader's, the order turns."""
    weights = [criterion.weight for criterion in criteria]
    leader = min(likely, key=lambda name: (-_mean(weights, likely[name]), name))
    found = []
    for name, values in likely.items():
        ahead = [a - b for a, b in zip(likely[leader], values, strict=True)]
        lead = fsum(w * a for w, a in zip(weights, ahead, strict=True))
        for criterion, slope in zip(criteria, ahead, strict=True):
            at = criterion.weight - lead / slope if slope else -1.0
            if name != leader and 0 <= at <= MOST:
                found.append(Flip(criterion=criterion.name, given=criterion.weight, weight=at, winner=name))
    return min(found, key=lambda f: (abs(f.weight - f.given), f.criterion, f.winner), default=None)


def _says(options: tuple[Weighed, ...], flip: Flip | None) -> tuple[Reason, ...]:
    first = max(options, key=lambda option: option.wins)
    sure = {"option": first.name, "share": first.wins}
    said = [Reason("weighing.clear", sure) if first.wins >= CLEAR else Reason("weighing.close", sure)]
    if flip:
        values = {"criterion": flip.criterion, "given": flip.given, "weight": flip.weight}
        said.append(Reason("weighing.flips", {**values, "winner": flip.winner}))
    else:
        said.append(Reason("weighing.no_weight_flips"))
    return (*said, *_unknown(options))


def _unknown(options: tuple[Weighed, ...]) -> Iterator[Reason]:
    """What is not known, once for all options that lack the same."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for one in options:
        lacking.setdefault(tuple(one.unknown), []).append(one.name)
    for what, names in lacking.items():
        if what and len(names) == len(options):
            yield Reason("weighing.unknown_of_all", {"what": what})
        elif what:
            yield Reason("weighing.unknown", {"option": tuple(names), "what": what})


def _check(criteria: Sequence[Criterion], options: Sequence[Option]) -> None:
    wrong = [Reason("weighing.too_few", {"count": len(options)})] if len(options) < 2 else []  # noqa: PLR2004
    for names in ([c.name for c in criteria], [o.name for o in options]):
        wrong += [
            Reason("weighing.same_name", {"name": n}) for n in dict.fromkeys(names) if names.count(n) > 1
        ]
    if not any(c.weight > 0 for c in criteria):
        wrong.append(Reason("weighing.no_weight"))
    wrong += [
        Reason("weighing.weight_out_of_range", {"criterion": c.name, "weight": c.weight})
        for c in criteria
        if not 0 <= c.weight <= MOST
    ]
    wrong += [
        Reason("weighing.value_out_of_range", {"option": o.name, "criterion": name})
        for o in options
        for name, e in o.values.items()
        if not 0 <= e.low <= e.likely <= e.high <= MOST
    ]
    if wrong:
        raise Refusal(*wrong)
