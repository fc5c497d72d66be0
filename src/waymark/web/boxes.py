"""The boxes of a form, made from what a verb takes: a date is asked for as a date, a choice as a choice."""

from __future__ import annotations

import datetime as dt
import types
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from django.utils.translation import gettext as _

from waymark.career import verbs
from waymark.career.records.rules import AsWritten, as_iso
from waymark.presentation.telling.phrases import when
from waymark.web import labels
from waymark.web.forms import decimal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import QueryDict
    from pydantic.fields import FieldInfo

    from waymark.web.forms import Form

Options = tuple[tuple[str, str], ...]
LONGEST_LINE = 500
SENTENCES = frozenset({"text", "next_step", "measure", "benefit_note", "plan_b_when", "present"})
"""Boxes of one line that are filled with more than a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One thing to fill in.

    `shape` is `line`, `lines` (one item a line), `text`, `day`, `when` (a partial date), `number`, `whole`,
    `choice`, `many` (several of a list) or `check`. `wide` boxes take a whole row.
    """

    name: str
    shape: str
    label: str
    hint: str = ""
    unit: str = ""
    required: bool = False
    empty: bool = False
    """Whether nothing is an answer, as in a date that is not known."""
    options: Options = ()

    @property
    def wide(self) -> bool:
        """Whether it takes a row of its own."""
        return self.shape in {"text", "lines", "many"} or (self.shape == "line" and self.name in SENTENCES)

    def read(self, post: QueryDict) -> Any:
        """What was posted, in the form that the verb takes."""
        if self.shape == "many":
            return [one for one in post.getlist(self.name) if one]
        given = post.get(self.name, "").replace("\r\n", "\n").strip()
        if self.shape == "lines":
            return [line.strip() for line in given.split("\n") if line.strip()]
        if self.shape == "check":
            return bool(given)
        if self.shape == "number" or (self.shape == "choice" and self.unit == "number"):
            given = decimal(given)
        return None if self.empty and not given else given

    def show(self, value: Any) -> str | list[str]:
        """A value as it stands in the box."""
        if value is None or value is False:
            return ""
        if self.shape == "many":
            return list(map(str, value))
        if self.shape == "lines":
            return "\n".join(map(str, value))
        if isinstance(value, float):
            return f"{value:g}"
        if self.shape == "when":
            words = when(str(value))
            return words if as_iso(words) == value else str(value)
        return str(value)

    def says(self, value: Any) -> str:
        """A value in words: choices by what they are called."""
        shown, called = self.show(value), dict(self.options)
        if self.shape == "check":
            return _("Yes") if shown else _("No")
        named = [str(called.get(one, one)) for one in (shown if isinstance(shown, list) else [shown])]
        return ", ".join(filter(None, named)) or _("nothing")


def typed(post: QueryDict, boxes: Sequence[Box]) -> dict[str, Any]:
    """What was typed, as it stands in the boxes."""
    return {**post.dict(), **{b.name: post.getlist(b.name) for b in boxes if b.shape == "many"}}


def differing(boxes: Sequence[Box], record: Any, form: Form) -> dict[str, str]:
    """What another window wrote meanwhile, where it differs from what stands in the boxes."""
    if "" not in form.wrong or record is None:
        return {}

    def same(box: Box) -> bool:
        now, then = box.show(getattr(record, box.name)), form.value(box.name)
        if box.shape == "many":
            return set(now) == set(then)
        return bool(now) == bool(then) if box.shape == "check" else now == then.replace("\r\n", "\n").strip()

    return {box.name: box.says(getattr(record, box.name)) for box in boxes if not same(box)}


def rows_of(boxes: Sequence[Box], *, named: bool = True) -> list[list[Box]]:
    """The boxes as they stand under one another: what takes a whole row by itself, the others together.

    The first one, the name of it all, has a row of its own too if they are `named`. A choice of one thing is
    not asked for.
    """
    apart = enumerate(box for box in boxes if box.shape != "choice" or len(box.options) > 1)
    return [
        [box for _, box in together]
        for _, together in groupby(apart, lambda one: (named and one[0] == 0, one[1].wide and one[0] + 1))
    ]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asks for, and the options that only this record knows."""

    noun: str
    names: Sequence[str]
    options: Mapping[str, Options] = field(default_factory=dict)

    def boxes(self, verb: str = "edit") -> tuple[Box, ...]:
        """The boxes, in order."""
        taken = verbs.find(self.noun, verb).arguments.model_fields
        return tuple(_box(self.noun, name, taken[name], self.options.get(name, ())) for name in self.names)


def _box(noun: str, name: str, taken: FieldInfo, options: Options) -> Box:
    kinds, bounds, empty = _taken_apart(taken.annotation)
    bounds = [*bounds, *taken.metadata]
    label, words, unit = labels.of(noun, name)
    shape, options = _shape(noun, name, kinds, bounds, options)
    if shape == "choice" and empty and options[0][0]:
        options = (("", _("not said")), *options)
    return Box(
        name=name,
        shape=shape,
        label=label,
        hint=words,
        unit="number" if shape == "choice" and float in kinds else unit,
        required=any(getattr(b, "min_length", 0) for b in bounds),
        empty=empty,
        options=options,
    )


def _taken_apart(hint: Any) -> tuple[list[Any], list[Any], bool]:
    """The plain types a hint allows, the bounds on them, and whether None is one."""
    if get_origin(hint) in {Union, types.UnionType}:
        kinds: list[Any] = []
        bounds: list[Any] = []
        for one in get_args(hint):
            more, also, _empty = _taken_apart(one)
            kinds, bounds = kinds + more, bounds + also
        kinds = [k for k in kinds if k is not verbs.Keep]
        return [k for k in kinds if k is not types.NoneType], bounds, types.NoneType in kinds
    if get_origin(hint) is Annotated:
        plain, *bounds = get_args(hint)
        return [plain], bounds, False
    return [hint], [], False


def _shape(
    noun: str, name: str, kinds: list[Any], bounds: list[Any], options: Options
) -> tuple[str, Options]:
    """How a value of these types is asked for."""
    kind = kinds[0]
    if get_origin(kind) is tuple:
        of = get_args(kind)[0]
        return ("many", options) if of is UUID or get_origin(of) is Literal else ("lines", ())
    if options or kind is UUID:
        return "choice", options or (("", _("none")),)
    if get_origin(kind) is Literal:
        return "choice", tuple((key, labels.choice(noun, name, key)) for key in get_args(kind))
    plain = {dt.date: "day", float: "number", int: "whole", bool: "check"}.get(kind)
    if plain:
        return plain, ()
    if any(isinstance(b, AsWritten) for b in bounds):
        return "when", ()
    longest = next((b.max_length for b in bounds if hasattr(b, "max_length")), LONGEST_LINE)
    return ("text" if longest > LONGEST_LINE else "line"), ()
