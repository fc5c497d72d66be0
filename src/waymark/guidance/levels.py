"""What a person brings, as levels 0–7: assumed from work held, moved by the history, ruled by the person."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from waymark.guidance.landscape import Landscape
from waymark.guidance.reasons import Reason, Refusal
from waymark.guidance.similarity import MATTERS, stand_ins


class Source(StrEnum):
    """Where a level comes from; each one named here rules those before it.

    `SUBJECT` is what a title or degree of theirs is in ("Teacher of Mathematics"): at least the level told,
    how much more nobody has said. Likely that is enough, so it is asked about and never told as missing.
    """

    EVERYBODY = "everybody"
    OCCUPATION = "occupation"
    HISTORY = "history"
    SUBJECT = "subject"
    OWN = "own"


class Mention(StrEnum):
    """What a history may name."""

    SKILL = "skill"
    TECHNOLOGY = "technology"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An occupation held: for how many years, and how many years ago it ended (0 = still held)."""

    code: str
    years: float
    ended: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A skill, technology or certificate in the person's history that bears on an element."""

    element: str
    kind: Mention
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a history becomes levels: Waymark's setting, fixed by no publication.

    The latest occupation counts in full; an earlier one in full from `full_after` years in it, halving every
    `half_life` years since. Within `new_for` years one is still learning what matters in an occupation, from
    `long_for` years on one has outgrown its average: `by_years` levels less or more. A mention adds
    `by_mention` levels. All that the history says moves a level by at most `most`.
    """

    full_after: float = 2.0
    half_life: float = 10.0
    new_for: float = 1.0
    long_for: float = 10.0
    by_years: float = 0.5
    by_mention: Mapping[Mention, float] = field(
        default_factory=lambda: MappingProxyType(
            {Mention.SKILL: 0.5, Mention.TECHNOLOGY: 0.25, Mention.CERTIFICATE: 1.0}
        )
    )
    most: float = 1.0


DEFAULT = Rules()


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One element of what the person brings: the level 0–7 and everything it rests on, first to last.

    `assumed` is where it started, before the history or the own rating moved it.
    """

    element: str
    level: float
    assumed: float
    source: Source
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a person brings to every element, in the order of the catalogue's elements.

    `importance` (1–5) is how much each element matters in what they do, for comparison with occupations.
    `left_out` names occupations they held that the catalogue has no ratings for.
    """

    levels: tuple[Level, ...]
    importance: tuple[float, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Start:
    """Where one element starts before the history moves it."""

    level: float
    importance: float
    shift: float
    source: Source
    reasons: tuple[Reason, ...]


def standing(
    landscape: Landscape,
    held: Sequence[Held],
    named: Sequence[Named] = (),
    own: Mapping[str, float] | None = None,
    rules: Rules = DEFAULT,
    *,
    subjects: Mapping[str, str] = MappingProxyType({}),
) -> Standing:
    """What somebody with this history brings.

    Each element starts from the occupation held that gives it the highest level, an earlier or brief one
    counting for less (`Rules`); without any rated occupation, from what nearly every occupation asks for. The
    history then moves it by at most one level, and the person's own rating (element → 0–7) always wins.
    `subjects` are the elements that a title or degree is in, with its words (`Source.SUBJECT`).
    A catalogue without ratings, an unknown element and a rating off the scale are refused.
    """
    own = own or {}
    elements = landscape.ratings.elements if landscape.ratings else ()
    _check(elements, (*own, *subjects, *(n.element for n in named)), own)
    merged = _latest_first(held)
    speakers = {h.code: stand_ins(landscape, h.code) for h in merged if h.code in landscape.row}
    rated = [h for h in merged if speakers.get(h.code)]
    starts = _starts(landscape, rated, speakers, rules) if rated else _everybody(landscape)
    mentions: dict[str, list[Named]] = {}
    for mention in named:
        mentions.setdefault(mention.element, []).append(mention)
    levels, importance = [], []
    for element, start in zip(elements, starts, strict=True):
        level = _level(element, start, mentions.get(element, ()), own.get(element), rules)
        if element in subjects and level.source is not Source.OWN:
            named_by = Reason("level.subject", {"text": subjects[element]})
            level = replace(level, source=Source.SUBJECT, reasons=(*level.reasons, named_by))
        levels.append(level)
        importance.append(min(max(start.importance + (level.level - start.level) * 4 / 7, 1.0), 5.0))
    known = {h.code for h in rated}
    return Standing(
        levels=tuple(levels),
        importance=tuple(importance),
        left_out=tuple(dict.fromkeys(h.code for h in held if h.code not in known)),
    )


def _check(elements: Sequence[str], said: Sequence[str], own: Mapping[str, float]) -> None:
    if not elements:
        raise Refusal(Reason("level.no_ratings"))
    unknown = dict.fromkeys(e for e in said if e not in elements)
    wrong = [Reason("level.unknown_element", {"element": e}) for e in unknown]
    wrong += [
        Reason("level.out_of_range", {"element": e, "level": level, "low": 0, "high": 7})
        for e, level in own.items()
        if not (math.isfinite(level) and 0 <= level <= 7)  # noqa: PLR2004 - the scale
    ]
    if wrong:
        raise Refusal(*wrong)


def _latest_first(held: Sequence[Held]) -> list[Held]:
    """One entry per occupation, its years added up, the latest and then the longest first."""
    merged: dict[str, Held] = {}
    for one in held:
        before = merged.get(one.code, Held(code=one.code, years=0.0, ended=one.ended))
        merged[one.code] = Held(
            code=one.code, years=before.years + one.years, ended=min(before.ended, one.ended)
        )
    return sorted(merged.values(), key=lambda h: (h.ended, -h.years))


def weight(held: Held, latest: bool, rules: Rules = DEFAULT) -> float:
    """How much an occupation held still counts, 0–1: 1 for the latest; see `Rules` for earlier ones."""
    if latest:
        return 1.0
    return min(held.years / rules.full_after, 1.0) * math.exp2(-held.ended / rules.half_life)


def _starts(
    landscape: Landscape, held: Sequence[Held], speakers: Mapping[str, tuple[str, ...]], rules: Rules
) -> list[_Start]:
    import numpy as np

    rows = [[landscape.row[code] for code in speakers[h.code]] for h in held]
    full = np.array([landscape.importance[r].mean(axis=0) for r in rows])
    counts = np.array([weight(h, i == 0, rules) for i, h in enumerate(held)])[:, None]
    level = counts * np.array([landscape.level[r].mean(axis=0) for r in rows])
    importance = (1 + counts * (full - 1)).max(axis=0).tolist()
    starts = []
    for column, i in enumerate(level.argmax(axis=0).tolist()):
        one = held[i]
        reasons = [
            Reason("level.from_occupation", {"code": one.code, "years": one.years, "ended": one.ended})
        ]
        if speakers[one.code] != (one.code,):
            reasons.append(Reason("level.from_similar", {"code": one.code, "codes": speakers[one.code]}))
        shift, why = _by_years(one, rules) if full[i, column] >= MATTERS else (0.0, ())
        source = Source.OCCUPATION
        start = _Start(float(level[i, column]), importance[column], shift, source, (*reasons, *why))
        starts.append(start)
    return starts


def _by_years(held: Held, rules: Rules) -> tuple[float, tuple[Reason, ...]]:
    values = {"code": held.code, "years": held.years}
    if held.years < rules.new_for:
        return -rules.by_years, (Reason("level.new_in_occupation", values),)
    if held.years >= rules.long_for:
        return rules.by_years, (Reason("level.long_in_occupation", values),)
    return 0.0, ()


def _everybody(landscape: Landscape) -> list[_Start]:
    """What nine of ten occupations ask for at least: the start of somebody whose occupations are unknown."""
    import numpy as np

    level = np.quantile(landscape.level[landscape.rated], 0.1, axis=0).tolist()
    importance = landscape.importance[landscape.rated].mean(axis=0).tolist()
    why = (Reason("level.everybody"),)
    return [_Start(lv, im, 0.0, Source.EVERYBODY, why) for lv, im in zip(level, importance, strict=True)]


def _level(element: str, start: _Start, named: Sequence[Named], own: float | None, rules: Rules) -> Level:
    distinct = list(dict.fromkeys(named))
    shift = start.shift + sum(rules.by_mention[n.kind] for n in distinct)
    shift = min(max(shift, -rules.most), rules.most)
    reasons = [*start.reasons, *(Reason("level.named", {"kind": n.kind, "text": n.text}) for n in distinct)]
    level = min(max(start.level + shift, 0.0), 7.0)
    source = Source.HISTORY if shift else start.source
    if own is not None:
        level, source = own, Source.OWN
        reasons.append(Reason("level.own", {"level": own}))
    return Level(element=element, level=level, assumed=start.level, source=source, reasons=tuple(reasons))
