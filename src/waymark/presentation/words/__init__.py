"""Reasons become sentences, in the person's language."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from django.utils.translation import gettext, ngettext

from waymark.guidance.reasons import Reason
from waymark.presentation.words import numbers
from waymark.presentation.words.names import BY_VALUE, GOALS, name
from waymark.presentation.words.sentence import Depends, Several, way

SHELVES = (
    *("problems", "catalogue", "history", "guidance", "plan", "story"),
    *("know", "explore", "goals", "today", "ties", "at_work", "contacts", "people"),
)
"""The modules of sentences; each has `SENTENCES: dict[code, sentence]`."""

TWO_STOPS = re.compile(r"(?<=\w)\.\.(?=\s|$)")


@cache
def sentences() -> Mapping[str, str]:
    """Every sentence by its code, in English."""
    found: dict[str, str] = {}
    for shelf in SHELVES:
        found |= import_module(f"{__name__}.{shelf}").SENTENCES
    return found


class _Words(string.Formatter):
    """Fills a sentence, showing numbers and dates as this language writes them."""

    def format_field(self, value: Any, format_spec: str) -> str:
        return numbers.show(value, format_spec)

    def get_value(self, key: int | str, args: Any, kwargs: Any) -> Any:
        value = kwargs.get(key, "…") if isinstance(key, str) else super().get_value(key, args, kwargs)
        known = isinstance(key, str) and isinstance(value, str) and key in BY_VALUE
        return name(BY_VALUE[str(key)], value) if known else value


def say(reason: Reason) -> str:
    """The sentence of a reason. A code without a sentence is a bug, and a test finds it."""
    return tell(reason.code, reason.values)


def tell(code: str, values: Mapping[str, object] | None = None) -> str:
    """The sentence of a code, filled with its values; a place in a published file stands before it."""
    given = values or {}
    sentence = sentences()[code]
    said = _Words().vformat(_translated(sentence, given), (), given)
    placed = code.startswith("catalogue.") and given.get("file") and "{file}" not in sentence
    return f"{place(given)}: {stopped(said)}" if placed else stopped(said)


def stopped(said: str) -> str:
    """With one full stop where a name that ends in one, as in "Inc.", ends the sentence."""
    return TWO_STOPS.sub(".", said)


def place(where: Mapping[str, object]) -> str:
    """Where in a document: its file, and the line or path if it is known."""
    file, line, path = (where.get(key) for key in ("file", "line", "path"))
    if line:
        return gettext("{file}, line {line}").format(file=file, line=line)
    return ", ".join(str(part) for part in (file, path) if part)


def _translated(sentence: str, values: Mapping[str, object]) -> str:
    if isinstance(sentence, Depends):
        sentence = way(sentence, values.get(sentence.on))
    if isinstance(sentence, Several):
        count = values.get(sentence.by)
        return ngettext(sentence.one, str(sentence), int(count) if isinstance(count, (int, float)) else 2)
    return gettext(sentence)


def problem_words(code: str, values: Mapping[str, object]) -> str:
    """The sentence of a problem; a validation we have no own sentence for gets a general one."""
    known = code if code in sentences() or not code.startswith("input.") else "input.other"
    if known == "input.literal_error":
        values = {**values, "expected": str(values.get("expected", "")).replace("'", "")}
    return tell(known, values)


def goal_kinds(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Kinds of goal to choose from, as a person would say them."""
    return [(code, name(GOALS, code)) for code in codes]
