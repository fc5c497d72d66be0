"""The occupations of a catalogue in a language: the one place that says what each is called in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.catalogue.database import Database
from waymark.catalogue.records import Education, EmergingTask, Glance, Occupation, Published, Technology
from waymark.catalogue.tables import FILE
from waymark.catalogue.titles_forms import forms

if TYPE_CHECKING:
    from waymark.catalogue.lookup import Catalogue

ENGLISH = "en"
LATEST = 16
"""Occupations kept in memory, as in `lookup`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the starter says of an occupation in another language than English."""

    title: str
    summary: str
    tasks: tuple[str, ...]
    tools: tuple[str, ...]
    education: str
    also: tuple[str, ...]


class Spoken:
    """The starter in other languages; it speaks for any release that has the same codes."""

    def __init__(self, starter: Callable[[], Path]) -> None:
        self._starter = starter

    @cached_property
    def _database(self) -> Database:
        return Database(self._starter() / FILE)

    def titles(self, language: str) -> Mapping[str, str]:
        """Code → title; empty for a language that it does not speak."""
        return dict(self._database.rows("SELECT code, title FROM spoken WHERE language = ?", language))

    def said(self, code: str, language: str) -> Said | None:
        """All that it says of an occupation."""
        found = self._database.one(
            """SELECT title, summary, tasks, tools, education, also FROM spoken
               WHERE code = ? AND language = ?""",
            code,
            language,
        )
        if found is None:
            return None
        title, summary, tasks, tools, education, also = found
        lines = (tuple(text.splitlines()) for text in (tasks, tools, also))
        return Said(title=title, summary=summary, education=education, **dict(zip(LISTS, lines, strict=True)))

    def search(self, query: str, language: str, limit: int) -> tuple[str, ...]:
        """Codes of what speaks of the words of a full-text query, the closest first; none in English."""
        if language == ENGLISH:
            return ()
        found = self._database.rows(
            """SELECT code FROM spoken WHERE spoken MATCH ? AND language = ?
               ORDER BY bm25(spoken, 0, 0, 10, 5, 2, 1) LIMIT ?""",
            query,
            language,
            limit,
        )
        return tuple(code for (code,) in found)


LISTS = ("tasks", "tools", "also")


class Tongue:
    """Made by `Catalogue.into`: what a language has no words for is `Published`, in English."""

    def __init__(self, books: Catalogue, spoken: Spoken, language: str) -> None:
        self._books = books
        self._spoken = spoken
        self.language = language

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Code → title: the starter's own, else a sure label of ESCO's, else the published one."""
        published = self._books.titles_by_code
        if self.language == ENGLISH:
            return published
        own, labels = self._spoken.titles(self.language), self._books.labels(self.language)
        return {
            code: own.get(code) or labels.get(code) or Published(title) for code, title in published.items()
        }

    @cached_property
    def codes_by_title(self) -> Mapping[str, str]:
        """Title in small letters, as it is said of women and of men → code; published titles too."""
        own = {form.casefold(): code for code, title in self.titles.items() for form in forms(title)}
        return own | {title.casefold(): code for code, title in self._books.titles_by_code.items()}

    @cached_property
    def glances(self) -> Mapping[str, Glance]:
        """Code → what a list shows of it, for the occupations that are described."""
        published = self._books.glances
        if self.language == ENGLISH:
            return published
        return {code: replace(one, title=self.titles[code]) for code, one in published.items()}

    def occupation(self, code: str) -> Occupation | None:
        """All that is published of an occupation; None if the release has no such code."""
        return self._books.occupation(code) if self.language == ENGLISH else self._occupation(code)

    @cached_property
    def _occupation(self) -> Callable[[str], Occupation | None]:
        @lru_cache(maxsize=LATEST)
        def read(code: str) -> Occupation | None:
            found = self._books.occupation(code)
            return self._into(found) if found else None

        return read

    def _into(self, one: Occupation) -> Occupation:
        said = self._spoken.said(one.code, self.language)
        own = said if self._books.release.scheme == "starter" else None
        return replace(
            one,
            title=self.titles[one.code],
            summary=said.summary if said else Published(one.summary),
            tasks=own.tasks if own else tuple(map(Published, one.tasks)),
            technologies=tuple(map(_tool, own.tools)) if own else one.technologies,
            education=_schooling(own.education) if own else one.education,
            alternate_titles=said.also if said else tuple(map(Published, one.alternate_titles)),
            related=tuple(replace(other, title=self.titles[other.code]) for other in one.related),
            emerging=tuple(map(_emerging, one.emerging)),
        )


def _schooling(said: str) -> tuple[Education, ...]:
    return (Education(label=said, share=None, imprecise=False),)


def _tool(name: str) -> Technology:
    return Technology(name=name, category="", hot=False, in_demand=False)


def _emerging(one: EmergingTask) -> EmergingTask:
    return EmergingTask(text=Published(one.text), replaces=one.replaces and Published(one.replaces))
