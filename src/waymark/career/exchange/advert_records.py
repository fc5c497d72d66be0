"""What a job advert says, with the sentence that says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["licence", "certificate", "degree", "years", "language", "technology", "skill"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One thing that is asked for.

    `text` is what the advert says, for `technology` and `skill` the published name. `ref` is the element of a
    skill; `amount` the years; `level` that of a degree (`doctorate`, `master`, `bachelor`, `associate`,
    `vocational`, `school`) or of a language, as written. `must` is False for what is only wished for.
    `knock_out`: without it an application usually ends; `or_else`: the sentence offers an "or", so read it.
    `line` counts from 1.
    """

    kind: Kind
    text: str
    must: bool
    knock_out: bool
    or_else: bool
    sentence: str
    line: int
    ref: str = ""
    amount: int | None = None
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advert:
    """A job advert. `title`, `employer` and `place` are empty where they do not stand there plainly.

    `demands` have the knock-outs first, then what else must be, then wishes, each as they come.
    """

    title: str
    employer: str
    place: str
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a catalogue knows: `elements` gives (id, name) of the skills that a text names; `technologies` is
    made by `technology_index`.
    """

    elements: Callable[[str], Sequence[tuple[str, str]]]
    technologies: Mapping[str, str]
