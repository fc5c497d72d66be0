"""One occupation, from the rows that a release keeps of it."""

from __future__ import annotations

from collections.abc import Mapping

from waymark.catalogue.database import Database
from waymark.catalogue.labour import COUNTRY, CURRENCY, Labour
from waymark.catalogue.records import (
    Education,
    ElementRating,
    EmergingTask,
    Glance,
    Occupation,
    Outlook,
    Pay,
    RelatedOccupation,
    Technology,
)
from waymark.guidance.profiles import Six

INTEREST_IDS = ("1.B.1.a", "1.B.1.b", "1.B.1.c", "1.B.1.d", "1.B.1.e", "1.B.1.f")
VALUE_IDS = ("1.B.2.a", "1.B.2.b", "1.B.2.c", "1.B.2.d", "1.B.2.e", "1.B.2.f")

OWN_WORDS: Mapping[str, str] = {"2.C.7.a": "The language you work in"}
"""Shown instead of an element's published name: O*NET means the language of the country it asked in."""


def occupation(
    database: Database, code: str, *, approximate: bool, pay: Pay | None, outlook: Outlook | None
) -> Occupation | None:
    """All that the release says of a code; `pay` from the labour office goes before the release's own."""
    found = database.one(
        "SELECT title, summary, zone, licence, pay, pay_year FROM occupation WHERE code = ?", code
    )
    if found is None:
        return None
    title, summary, zone, licence, rounded, year = found
    return Occupation(
        code=code,
        title=title,
        summary=summary,
        approximate=approximate,
        zone=zone,
        interests=six(database, code, INTEREST_IDS),
        values=six(database, code, VALUE_IDS),
        tasks=_tasks(database, code),
        technologies=_technologies(database, code),
        education=_education(database, code),
        alternate_titles=_alternate_titles(database, code, title),
        related=_related(database, code),
        emerging=_emerging(database, code),
        pay=pay or _rounded(rounded, year),
        outlook=outlook,
        licence=licence,
    )


def glances(database: Database, labour: Labour | None) -> dict[str, Glance]:
    """Every occupation that is described, as a list shows it; its pay and outlook as in `occupation`."""
    found = database.rows(
        "SELECT code, title, zone, licence, pay, pay_year FROM occupation WHERE described ORDER BY code"
    )
    return {
        code: Glance(
            code=code,
            title=title,
            zone=zone,
            licence=licence,
            pay=(labour.pay(code) if labour else None) or _rounded(pay, year),
            outlook=labour.outlook(code) if labour else None,
        )
        for code, title, zone, licence, pay, year in found
    }


def six(database: Database, code: str, ids: tuple[str, ...]) -> Six | None:
    """Six ratings in order; None unless all six are published."""
    low, high = ids[0], ids[-1]
    found = dict(
        database.rows(
            "SELECT element, value FROM rating WHERE occupation = ? AND element BETWEEN ? AND ?",
            code,
            low,
            high,
        )
    )
    if any(found.get(element) is None for element in ids):
        return None
    r, i, a, s, e, c = (float(found[element]) for element in ids)
    return r, i, a, s, e, c


def element_ratings(database: Database, code: str, kinds: tuple[str, ...]) -> tuple[ElementRating, ...]:
    """What the occupation asks for of these kinds, the most important first."""
    found = database.rows(
        """SELECT element, name, kind, value, level FROM rating JOIN element ON element.id = rating.element
           WHERE occupation = ? AND value IS NOT NULL ORDER BY value DESC, level DESC, element""",
        code,
    )
    return tuple(
        ElementRating(
            element=element, label=OWN_WORDS.get(element, name), kind=kind, value=value, level=level
        )
        for element, name, kind, value, level in found
        if kind in kinds
    )


def _rounded(pay: float | None, year: int | None) -> Pay | None:
    """The starter's own figure."""
    if pay is None or year is None:
        return None
    return Pay(
        median=pay,
        per="year",
        year=year,
        country=COUNTRY,
        currency=CURRENCY,
        top_coded=False,
        approximate=True,
        broader=False,
    )


def _tasks(database: Database, code: str) -> tuple[str, ...]:
    found = database.rows(
        """SELECT text FROM task WHERE occupation = ?
           ORDER BY coalesce(core, 0) DESC, coalesce(importance, 0) DESC, rowid""",
        code,
    )
    return tuple(text for (text,) in found)


def _technologies(database: Database, code: str) -> tuple[Technology, ...]:
    found = database.rows(
        """SELECT name, category, hot, in_demand FROM technology WHERE occupation = ?
           ORDER BY in_demand DESC, hot DESC, rowid""",
        code,
    )
    return tuple(
        Technology(name=name, category=category, hot=bool(hot), in_demand=bool(in_demand))
        for name, category, hot, in_demand in found
    )


def _education(database: Database, code: str) -> tuple[Education, ...]:
    found = database.rows(
        "SELECT label, share, imprecise FROM education WHERE occupation = ? ORDER BY share DESC, rowid", code
    )
    return tuple(
        Education(label=label, share=share, imprecise=bool(imprecise)) for label, share, imprecise in found
    )


def _alternate_titles(database: Database, code: str, own: str) -> tuple[str, ...]:
    """Those that people in the job reported first, each once whatever its capitals."""
    found = database.rows(
        """SELECT title FROM title WHERE occupation = ? AND kind <> 'starter'
           ORDER BY kind <> 'reported', rowid""",
        code,
    )
    once: dict[str, str] = {}
    for (title,) in found:
        once.setdefault(title.casefold(), title)
    once.pop(own.casefold(), None)
    return tuple(once.values())


def _related(database: Database, code: str) -> tuple[RelatedOccupation, ...]:
    found = database.rows(
        """SELECT other, title, tier, place FROM related JOIN occupation ON occupation.code = other
           WHERE related.occupation = ? ORDER BY place""",
        code,
    )
    return tuple(
        RelatedOccupation(code=other, title=title, tier=tier, place=place)
        for other, title, tier, place in found
    )


def _emerging(database: Database, code: str) -> tuple[EmergingTask, ...]:
    found = database.rows("SELECT text, replaces FROM emerging WHERE occupation = ? ORDER BY rowid", code)
    return tuple(EmergingTask(text=text, replaces=replaces) for text, replaces in found)
