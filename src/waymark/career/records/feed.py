"""A feed that somebody follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar

from waymark.career.records.row import Kept
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One item of a feed, as plain text; `url` is a web address or empty."""

    id: str
    title: str
    url: str
    summary: str
    published: dt.datetime | None


def _article(published: str | None, **told: str) -> Article:
    return Article(published=dt.datetime.fromisoformat(published) if published else None, **told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed(Kept):
    """An address with its newest articles; `problem` holds why it could not be read last."""

    READ: ClassVar = MappingProxyType({"articles": _article})

    url: str
    title: str = ""
    note: str = ""
    checked_at: dt.datetime | None = None
    problem: Mapping[str, Any]
    articles: tuple[Article, ...] = ()

    @property
    def reason(self) -> Reason | None:
        """Why it could not be read last."""
        return Reason(self.problem["code"], self.problem["values"]) if self.problem else None
