"""Occupations: found by words, looked up, and compared."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import library, placing
from waymark.career.problems import Problems
from waymark.career.records.fields import Name
from waymark.career.records.occupation import Destination, Destinations, Finding, Found
from waymark.career.verbs import verb
from waymark.catalogue.records import Occupation
from waymark.guidance import moves as likely_moves
from waymark.guidance import similarity

UNSURE = "titles.unsure"
PHRASE, CHOICES = 4, 5
"""Words from which on it is rather a wish than a title, and the occupations that are then named."""
NONE = "none"
"""What is said instead of an occupation where none fits."""


@verb(kind="read", main="text")
def find(access: Access, *, text: Name, limit: Annotated[int, Ge(1), Le(50)] = 5) -> Finding:
    """Occupations that somebody who writes this as a title may mean, best first."""
    return finding(text, limit, access.locale.partition("_")[0])


def finding(text: str, limit: int = 5, language: str | None = None) -> Finding:
    """See `find`; an occupation's own code is taken as it is."""
    books, titles = library.catalogue(), library.spoken().titles
    code = text.strip()
    if code in titles:
        exact = Found(
            code=code,
            title=titles[code],
            published=books.titles_by_code[code],
            score=1.0,
            matched=code,
            reasons=(),
        )
        return Finding(text=text, occupations=(exact,), meant=code, sure=True)
    matches = books.find(text, max(limit, placing.LIMIT), language)
    best = placing.meant(matches, text)
    found = tuple(
        Found(
            code=m.code,
            title=titles.get(m.code, m.title),
            published=books.titles_by_code.get(m.code, m.title),
            score=m.score,
            matched=m.title,
            reasons=m.reasons,
        )
        for m in sorted(matches, key=lambda match: match.code != best)[:limit]
    )
    sure = best is not None and not any(r.code == UNSURE for r in found[0].reasons)
    return Finding(text=text, occupations=found, meant=best, sure=sure)


@verb(kind="read", main="code")
def show(access: Access, *, code: Name) -> Occupation:
    """All that is published of an occupation; a code that the release lacks leads to its successor."""
    del access
    books = library.catalogue()
    found = library.spoken().occupation(books.successor(code) or code)
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
    books, ground, titles = library.catalogue(), library.ground(), library.spoken().titles
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
        title=titles[origin],
        kind=kind,
        destinations=tuple(
            Destination(code=c, title=titles[c], percentile=p, share=s, reasons=library.named(r))
            for c, p, s, r in rows
        ),
        missing=missing,
        release=f"{books.release.scheme} {books.release.version}",
        approximate=books.release.approximate,
    )


def resolve(text: str, field: str, language: str | None = None) -> Found:
    """The one occupation that words mean; refused with the nearest ones when that is not clear.

    A catalogue's own code is always clear. Problems: `occupation.unclear` with `titles` and `codes` of the
    nearest, best first, and both as `named`; `occupation.not_found`; `input.missing`.
    """
    if not text.strip():
        raise Problems.one("input.missing", field)
    found = finding(text, 5, language)
    codes = tuple(one.code for one in found.occupations) if found.meant else _nearest(text, found, language)
    if not codes:
        raise Problems.one("occupation.not_found", field, text=text)
    if found.meant is None:
        titles = tuple(library.spoken().titles[code] for code in codes)
        named = tuple(f"{title} ({code})" for title, code in zip(titles, codes, strict=True))
        raise Problems.one("occupation.unclear", field, text=text, titles=titles, codes=codes, named=named)
    return found.occupations[0]


def _nearest(text: str, found: Finding, language: str | None) -> tuple[str, ...]:
    """What words that mean nothing clearly may mean: by their titles, and first by what is told of the work
    where they are a phrase ("something with numbers in an office") or no title is like them.
    """
    books = library.catalogue()
    titled = [one.code for one in found.occupations]
    told = (
        books.search(text, CHOICES, language=language or "en")
        if len(text.split()) >= PHRASE or not titled
        else ()
    )
    return tuple(dict.fromkeys([*(code for code in told if code in books.glances), *titled]))[:CHOICES]


def reference(words: str, field: str, language: str | None = None) -> dict[str, str]:
    """What a role keeps of the occupation it counts as: code, title and release; blanks for `none`."""
    if not words or words == NONE:
        return {"occupation": "", "occupation_title": "", "occupation_release": ""}
    found = resolve(words, field, language)
    release = library.catalogue().release
    return {
        "occupation": found.code,
        "occupation_title": str(found.title),
        "occupation_release": f"{release.scheme} {release.version}",
    }
