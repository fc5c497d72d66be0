"""Finding anything by its words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice
from typing import Annotated, Final

from annotated_types import Ge, Le

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.advice.occupation import finding
from waymark.career.models.row import Row
from waymark.career.named import COLUMNS, Named, named
from waymark.career.queries.words import holding
from waymark.career.records.fields import Name
from waymark.career.records.search import Hit, Hits
from waymark.career.records.text import fold
from waymark.career.verbs import verb

ORDER: Final = (
    *("circle", "gathering", "ask"),
    *("goal", "action", "skill", "experience", "option", "success", "project", "trait", "education"),
    *("certification", "language", "experiment", "decision", "advert", "framework", "feed"),
)
"""Short things with a name, in the order in which they are shown; people, talks and lines come after."""
SHORTEST = 3
"""Letters from which on occupations are looked for: with fewer nearly all of them match."""
LIKELY = 0.1
"""The chance (0–1) from which on an occupation is named; a faint one would only stand in the way."""


@verb(kind="read", main="text")
def find(access: Access, *, text: Name, limit: Annotated[int, Ge(1), Le(50)] = 6) -> Hits:
    """Whatever of the record holds all the words, at most so many of each noun, and occupations so called."""
    words = fold(text).split()
    if not words:
        return Hits(text=text, hits=())
    found = [
        *_short(access, words, limit),
        *_lines(access, models.Contact, text, limit, "folded", "created_at"),
        *_lines(access, models.Interaction, text, limit, "-day", "-created_at"),
        *_lines(access, models.Entry, text, limit, "-day", "-created_at"),
        *_lines(access, models.Journal, text, limit, "-day", "-created_at"),
        *_occupations(access, text, limit),
    ]
    return Hits(text=text, hits=tuple(found))


def _short(access: Access, words: list[str], limit: int) -> Iterator[Hit]:
    """Rows of a few hundred at most, told apart without accents, which no database does alike."""
    rows = [(_far(text, words), row) for text, row in _names(access)]
    fitting = [(far, row) for far, row in rows if far is not None]
    fitting.sort(key=lambda pair: (ORDER.index(pair[1].noun), pair[0], pair[1].title))
    for _noun, group in groupby(fitting, key=lambda pair: pair[1].noun):
        yield from (_hit(row) for _far, row in islice(group, limit))


@remembered
def _names(access: Access) -> tuple[tuple[str, Named], ...]:
    """All short things, with their words as they are compared: once for all that is typed."""
    return tuple((fold(f"{row.name} {row.more}"), row) for row in named(access, ORDER, archived_at=None))


def _far(text: str, words: list[str]) -> int | None:
    """None where a word is missing; 0 where the text begins with the first, 1 where one of its words does."""
    if not all(word in text for word in words):
        return None
    return 0 if text.startswith(words[0]) else 1 if f" {words[0]}" in text else 2


def _hit(row: Named) -> Hit:
    more = row.more if row.name and row.more != row.name else ""
    return Hit(noun=row.noun, key=str(row.id), title=row.title, more=more)


def _lines(access: Access, model: type[Row], text: str, limit: int, *order: str) -> Iterator[Hit]:
    """People, talks, lines of the log and notes, by the text that is kept folded for this."""
    rows = holding(model._default_manager.filter(person_id=access.person, archived_at=None), text)
    name, more = COLUMNS[model.noun()]
    for key, called, rest in rows.order_by(*order).values_list("pk", name, more)[:limit]:
        yield _hit(Named(model.noun(), key, called, rest, None))


def _occupations(access: Access, text: str, limit: int) -> Iterator[Hit]:
    if len(text.strip()) < SHORTEST:
        return
    for one in finding(text, min(limit, 5), access.locale.partition("_")[0]).occupations:
        if one.score < LIKELY:
            return
        yield Hit(noun="occupation", key=one.code, title=one.title)
