"""Reasons become sentences, in the person's language."""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

from django.utils.translation import get_language, gettext

from waymark.guidance.reasons import Reason

SHELVES = ("problems", "catalogue", "history", "guidance", "plan", "story")
"""The modules of sentences; each has `SENTENCES: dict[code, sentence]`."""


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
        return show(value) if not format_spec else str(super().format_field(value, format_spec))

    def get_value(self, key: int | str, args: Any, kwargs: Any) -> Any:
        return kwargs.get(key, "…") if isinstance(key, str) else super().get_value(key, args, kwargs)


def show(value: object) -> str:
    """A value as a person reads it."""
    if isinstance(value, (dt.date, float)) and not isinstance(value, dt.datetime):
        from babel.dates import format_date
        from babel.numbers import format_decimal

        locale = language()
        return (
            format_date(value, "long", locale)
            if isinstance(value, dt.date)
            else format_decimal(round(value, 1), locale=locale)
        )
    if isinstance(value, (tuple, list)):
        return ", ".join(map(show, value))
    return str(value)


def language() -> str:
    """The language in force, as Babel names it."""
    return (get_language() or "en").replace("-", "_").partition("_")[0]


def say(reason: Reason) -> str:
    """The sentence of a reason. A code without a sentence is a bug, and a test finds it."""
    return tell(reason.code, reason.values)


def tell(code: str, values: Mapping[str, object] | None = None) -> str:
    """The sentence of a code, filled with its values."""
    return _Words().vformat(gettext(sentences()[code]), (), values or {})


def problem_words(code: str, values: Mapping[str, object]) -> str:
    """The sentence of a problem; a validation we have no own sentence for gets a general one."""
    known = code if code in sentences() or not code.startswith("input.") else "input.other"
    return tell(known, values)
