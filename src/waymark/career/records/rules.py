"""Rules of a field that bounds cannot say, each with a code of its own so that its words fit."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_COMMA = re.compile(r"\s*\d+,\d{1,2}\s*")
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_SINCE = re.compile(r"(since|from|desde)\s+", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Must:
    """What is said must hold; if it does not, the problem is `input.` with this code."""

    holds: Callable[[str], bool]
    code: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic_core import PydanticCustomError, core_schema  # loaded only where something is checked

        def check(value: str) -> str:
            if not self.holds(value):
                raise PydanticCustomError(self.code, "{code}", {"code": self.code})
            return value

        return core_schema.no_info_after_validator_function(check, handler(source))


@dataclass(frozen=True, slots=True)
class DecimalComma:
    """A number may be written with a decimal comma, as most of Europe does: 2,5.

    One with three digits after it could as well be a thousand, and is not guessed at.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_with_point, handler(source))


def _with_point(value: Any) -> Any:
    return value.replace(",", ".") if isinstance(value, str) and _COMMA.fullmatch(value) else value


@dataclass(frozen=True, slots=True)
class FromLine:
    """What has several parts may be written in one line, which `read` takes apart."""

    read: Callable[[str], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        def taken(value: Any) -> Any:
            return self.read(value) if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(taken, handler(source))


@dataclass(frozen=True, slots=True)
class AsWritten:
    """A partial date may be written as people do: March 2019, 3/2019, 31 March 2019.

    Where day and month could be swapped, or the year has two digits, nothing is guessed.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(as_iso, handler(source))


def as_iso(value: Any) -> Any:
    """What is said of a date in the form that is kept, where that is sure; else as it was."""
    if not isinstance(value, str) or not _YEAR.search(value):
        return value
    said = _SINCE.sub("", value.strip(), count=1)
    if _ISO.fullmatch(said):
        return said
    from waymark.career.records.dates import read_date

    told = read_date(said, dt.date.max)  # the day matters for years of two digits alone
    return value if told.value is None or told.doubt else told.value.isoformat()
