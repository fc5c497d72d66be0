"""Whether the record shows what an advert asks for. Plain rules; what they cannot tell is said to be open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from waymark.career.advice import library
from waymark.career.exchange.advert import TONGUES
from waymark.career.exchange.advert_demands import ways_to_write
from waymark.career.records.learning import Met
from waymark.career.records.text import fold
from waymark.guidance.levels import Source
from waymark.guidance.three_years import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from waymark.career import models
    from waymark.career.advice.portrait import Portrait
    from waymark.career.exchange.advert_records import Demand

ENOUGH = 3.0
"""The level (0–7) from which a skill counts as there. Waymark's setting."""
RANKS = ("school", "vocational", "associate", "bachelor", "master", "doctorate")
DEGREES = tuple(one for tongue in TONGUES for one in tongue.asking.degrees)
LANGUAGES = {name: code for tongue in TONGUES for name, code in tongue.asking.languages.items()}
_SMALL = (
    "a an and the of in or certificate certification certified"
    " el la los las un una y o u de del en certificado certificada certificacion curso vigente obligatoria"
)
SMALL = frozenset(_SMALL.split())
"""Words that do not tell one paper from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the record holds that an advert may ask for; `told` is all that is told of roles, folded."""

    who: Portrait
    years: float | None
    languages: tuple[models.Language, ...]
    educations: tuple[models.Education, ...]
    told: str


def met(demand: Demand, record: Record) -> Met:
    """One demand beside the record."""
    return RULES[demand.kind](demand, record)


def _skill(demand: Demand, record: Record) -> Met:
    words = library.advert_words()
    for skill in record.who.skills:
        named = {e for text in (skill.label, *skill.keywords) for e, _name in words.elements(text)}
        named |= {r["code"] for r in skill.references if r.get("scheme") == "onet"}
        if demand.ref in named and (skill.level is None or skill.level >= ENOUGH):
            return Met(demand=demand, state="shown", by=skill.label)
    standing, ratings = record.who.standing, library.ground().ratings
    if standing is not None and ratings is not None and demand.ref in ratings.elements:
        level = standing.levels[list(ratings.elements).index(demand.ref)]
        if level.level >= ENOUGH and level.source is not Source.EVERYBODY:
            return Met(demand=demand, state="assumed")
    return Met(demand=demand, state="missing")


def _technology(demand: Demand, record: Record) -> Met:
    asked = ways_to_write(demand.text)
    for skill in record.who.skills:
        if {key(text) for text in (skill.label, *skill.keywords)} & {*asked}:
            return Met(demand=demand, state="shown", by=skill.label)
    if any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", record.told) for one in asked):
        return Met(demand=demand, state="shown")
    return Met(demand=demand, state="missing")


def _certificate(demand: Demand, record: Record) -> Met:
    """A certificate whose name shares all words that matter with what is asked for."""
    asked = _weighty(demand.text)
    for one in record.who.certificates:
        if asked and asked <= _weighty(one.name) | _weighty(one.issuer):
            return Met(demand=demand, state="shown", by=one.name)
    return Met(demand=demand, state="missing" if demand.kind == "certificate" else "look")


def _weighty(text: str) -> set[str]:
    return set(re.findall(r"[\w.-]+", fold(text))) - SMALL


def _degree(demand: Demand, record: Record) -> Met:
    ranked = [(rank, one) for one in record.educations if (rank := _rank(one)) is not None]
    best = max(ranked, key=lambda pair: pair[0], default=None)
    if best and demand.level in RANKS and best[0] >= RANKS.index(demand.level):
        return Met(demand=demand, state="shown", by=best[1].degree)
    return Met(demand=demand, state="look" if record.educations and best is None else "missing")


def _rank(one: models.Education) -> int | None:
    said = f"{one.degree} in {one.area}\n{one.degree} en {one.area}"
    return next((RANKS.index(level) for pattern, level in DEGREES if pattern.search(said)), None)


def _years(demand: Demand, record: Record) -> Met:
    if record.years is None:
        return Met(demand=demand, state="look")
    enough = record.years >= (demand.amount or 0)
    return Met(demand=demand, state="shown" if enough else "missing")


SPOKEN = {
    **dict.fromkeys(("native", "mother tongue", "bilingual", "nativ", "matern", "bilingue"), 6),
    **dict.fromkeys(("c2", "fluent", "c1", "full professional", "fluid", "avanzado"), 5),
    **dict.fromkeys(("b2", "good", "professional", "alto", "profesional"), 4),
    **dict.fromkeys(("b1", "conversational", "medio"), 3),
    **dict.fromkeys(("a2", "basic", "a1", "basico", "elemental"), 2),
}
"""How well a language is spoken, by the words of adverts and records; others are not compared."""


def _spoken(words: str) -> int:
    """How well these words say that a language is spoken; 0 where they do not tell."""
    folded = fold(words)
    return next((rank for said, rank in SPOKEN.items() if said in folded), 0)


def _named(text: str) -> set[str]:
    """The languages that are named, by their codes; what is no known name stands for itself."""
    return {LANGUAGES.get(word, word) for word in re.findall(r"\w+", fold(text))}


def _language(demand: Demand, record: Record) -> Met:
    asked = _named(demand.text)
    known = next((one for one in record.languages if asked & _named(one.label)), None)
    if known is None:
        return Met(demand=demand, state="look" if not record.languages else "missing")
    by = " · ".join(filter(None, (known.label, known.fluency)))
    asked_for, spoken = _spoken(demand.level), _spoken(known.fluency)
    same = fold(demand.level) in fold(known.fluency)
    sure = same or (0 < asked_for <= spoken)
    return Met(demand=demand, state="shown" if sure else "look", by=by)


RULES: Mapping[str, Callable[[Demand, Record], Met]] = {
    "skill": _skill,
    "technology": _technology,
    "licence": _certificate,
    "certificate": _certificate,
    "degree": _degree,
    "years": _years,
    "language": _language,
}


def told(experiences: Iterable[models.Experience]) -> str:
    """All that is told of roles, without case and accents."""
    texts = (text for e in experiences for text in (e.title, e.description, *e.highlights))
    return fold(" ".join(texts))
