"""How much of what a job advert asks for somebody can show. No score: what is covered, what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One thing asked for, by a key that the evidence uses too."""

    key: str
    must: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What is asked for, split: `shown` with the ids of its evidence, `said` without any, and `missing`."""

    shown: tuple[tuple[str, tuple[str, ...]], ...]
    said: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def asked(self) -> int:
        """How many things are asked for."""
        return len(self.shown) + len(self.said) + len(self.missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertGap:
    """Musts and wishes apart, because they end an application differently."""

    musts: Cover
    wishes: Cover


def advert_gap(wanted: Sequence[Wanted], brings: Mapping[str, Sequence[str]]) -> AdvertGap:
    """What is asked for beside what the person `brings`: key → ids of evidence, empty where only said."""
    musts = [one.key for one in wanted if one.must]
    wishes = [one.key for one in wanted if not one.must and one.key not in musts]
    return AdvertGap(musts=_cover(musts, brings), wishes=_cover(wishes, brings))


def _cover(keys: Sequence[str], brings: Mapping[str, Sequence[str]]) -> Cover:
    each = tuple(dict.fromkeys(keys))
    return Cover(
        shown=tuple((key, tuple(brings[key])) for key in each if brings.get(key)),
        said=tuple(key for key in each if key in brings and not brings[key]),
        missing=tuple(key for key in each if key not in brings),
    )
