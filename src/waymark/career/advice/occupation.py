"""Occupations: found by words, looked up, and compared."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.problems import Problems
from waymark.career.records.fields import Name
from waymark.career.records.occupation import Destination, Destinations, Finding, Found
from waymark.career.verbs import verb
from waymark.catalogue.records import Occupation
from waymark.guidance import moves as likely_moves
from waymark.guidance import similarity

UNSURE = "titles.unsure"
SAME, ALIKE = 0.5, 0.8
"""The chance from which a held title is tied to an occupation: of the very words, or of words like them."""


@verb(kind="read", main="text")
def find(access: Access, *, text: Name, limit: Annotated[int, Ge(1), Le(50)] = 5) -> Finding:
    """Occupations that somebody who writes this as a title may mean, best first."""
    return finding(text, limit, access.locale.partition("_")[0])


def finding(text: str, limit: int = 5, language: str | None = None) -> Finding:
    """See `find`; an occupation's own code is taken as it is."""
    books = library.catalogue()
    code = text.strip()
    if code in books.titles_by_code:
        exact = Found(code=code, title=books.titles_by_code[code], score=1.0, matched=code, reasons=())
        return Finding(text=text, occupations=(exact,), sure=True)
    matches = books.find(text, limit, language)
    found = tuple(
        Found(
            code=m.code,
            title=books.titles_by_code.get(m.code, m.title),
            score=m.score,
            matched=m.title,
            reasons=m.reasons,
        )
        for m in matches
    )
    sure = bool(matches) and not any(r.code == UNSURE for r in matches[0].reasons)
    return Finding(text=text, occupations=found, sure=sure)


_HEAD = re.compile(r"\s*(?:[,|(/@–—]|\s-\s|\sat\s).*", re.DOTALL)


def placed(title: str, language: str | None = None) -> Found | None:
    """The occupation that a held title surely means; None where it is unsure.

    What stands before a comma, dash or "at" is the title, the rest a department or a place: a "Shift Lead,
    Internal Medicine" is no physician. Only after a single word does the rest belong to it ("Teacher, Art").
    """
    head = _HEAD.sub("", title).strip()
    for words in (head, title) if len(head.split()) == 1 else (head,):
        found = finding(words, 2, language).occupations if words else ()
        if found and found[0].score >= (
            SAME if any(r.code == "titles.same" for r in found[0].reasons) else ALIKE
        ):
            return found[0]
    return None


@verb(kind="read", main="code")
def show(access: Access, *, code: Name) -> Occupation:
    """All that is published of an occupation; a code that the release lacks leads to its successor."""
    del access
    books = library.catalogue()
    found = books.occupation(books.successor(code) or code)
    if found is None:
        raise Problems.one("occupation.unknown", "code", asked=code)
    return found


@verb(kind="read", main="code")
def moves(
    access: Access,
    *,
    code: Name,
    kind: Literal["likely", "similar"] = "likely",
    limit: Annotated[int, Ge(1), Le(2000)] = 10,
) -> Destinations:
    """Where people in an occupation tend to go (a model's estimate), or which are alike in skills."""
    del access
    books, ground = library.catalogue(), library.ground()
    origin = code if code in ground.row else books.successor(code)
    if origin not in ground.row:
        raise Problems.one("occupation.unknown", "code", asked=code)
    if kind == "likely":
        estimate = likely_moves.likely(ground, origin, limit)
        rows = [(m.code, m.percentile, m.share, m.reasons) for m in estimate.moves]
        missing = estimate.missing
    else:
        alike = similarity.similar(ground, origin, limit)
        rows = [(s.code, s.percentile, None, s.reasons) for s in alike]
        missing = ()
    return Destinations(
        code=origin,
        title=books.titles_by_code[origin],
        kind=kind,
        destinations=tuple(
            Destination(
                code=c, title=books.titles_by_code[c], percentile=p, share=s, reasons=library.named(r)
            )
            for c, p, s, r in rows
        ),
        missing=missing,
        release=f"{books.release.scheme} {books.release.version}",
        approximate=books.release.approximate,
    )


def resolve(text: str, field: str, language: str | None = None) -> Found:
    """The one occupation that words mean; refused with the nearest ones when that is not clear.

    A catalogue's own code is always clear. So is the first of several when it is sure enough.
    """
    found = finding(text, 5, language)
    if not found.occupations:
        raise Problems.one("occupation.not_found", field, text=text)
    return found.occupations[0]
