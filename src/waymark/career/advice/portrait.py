"""Who a person is on paper, in the shapes that guidance works on."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from waymark.career import models
from waymark.career.advice import evidence, library
from waymark.career.advice.memo import once
from waymark.career.advice.placing import headed
from waymark.career.advice.results import rows
from waymark.career.records.history import PartialDate
from waymark.career.records.text import fold
from waymark.catalogue.skill_words import elements_named, subjects_named
from waymark.guidance import levels
from waymark.guidance.fit import Person as FitPerson
from waymark.guidance.levels import Held, Mention, Named, Standing
from waymark.guidance.profiles import INTERESTS, VALUES, Six

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from waymark.career.access import Access

YEAR = 365.25
MASTER = re.compile(
    r"\b(?:master\w*|magister|maestria|maitrise|diplom(?:ingenieur\w*)?|dipl|staatsexamen|doctor\w*|doktor\w*|docteur"
    r"|m ?sc|m ?a|m ?ed|m ?eng|mba|m ?phil|llm|ph ?d|m ?d|j ?d|pharm ?d)\b"
)
"""A master's degree or more, in folded words of a degree."""
LONG = levels.DEFAULT.full_after
"""Years in a job from which its title says what somebody knows."""
INSTRUMENTS = {"interests": INTERESTS, "values": VALUES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """What guidance needs to know of a person; any part may be missing.

    `earlier` is the interest result before the latest one. `standing` is None without ratings.
    `master` says whether a master's degree or more is named.
    """

    experiences: tuple[Any, ...]
    skills: tuple[Any, ...]
    certificates: tuple[Any, ...]
    educations: tuple[Any, ...]
    held: tuple[Held, ...]
    jobs: tuple[Held, ...]
    standing: Standing | None
    interests: Six | None
    values: Six | None
    earlier: Six | None
    interests_on: dt.date | None
    master: bool = False

    @property
    def code(self) -> str | None:
        """The occupation of now, or the last one; a job before what is done beside it.

        Of several that go on, or that ended on the same day, the one with the most years in all.
        """
        held = self.jobs or self.held
        years = defaultdict[str, float](float)
        for one in held:
            years[one.code] += one.years
        return min(held, key=lambda h: (h.ended, -years[h.code])).code if held else None

    def person(self) -> FitPerson:
        """As the fit wants it."""
        return FitPerson(interests=self.interests, values=self.values, standing=self.standing, code=self.code)


def portrait(access: Access, interests: Six | None = None) -> Portrait:
    """The person as the record knows them; `interests` given here stand in for a stored result."""
    return _portrait(access, interests)


@once
def _portrait(access: Access, interests: Six | None) -> Portrait:
    mine = {"person_id": access.person, "archived_at": None}
    experiences, skills = evidence.roles(access), evidence.skills(access)
    results = rows(access)
    certificates = tuple(models.Certification.objects.filter(**mine).order_by("-date"))
    schools = tuple(models.Education.objects.filter(**mine).order_by("-start"))
    studied = [(f"{one.degree} {one.area}".strip(), one.end) for one in schools]
    titles = [text for text, end in studied if (day := _day(end)) and day <= access.today]
    titles += [headed(e.title) for e in experiences if e.kind == "job" and _years(e, access.today) >= LONG]
    held = tuple(_held(experiences, access.today))
    sixes = {name: [r for r in results if r.instrument == name] for name in INSTRUMENTS}
    taken = [_six(r.scores, INTERESTS) for r in sixes["interests"]]
    values = [_six(r.scores, VALUES) for r in sixes["values"]]
    return Portrait(
        experiences=experiences,
        skills=skills,
        certificates=certificates,
        educations=schools,
        held=held,
        jobs=tuple(_held([e for e in experiences if e.kind == "job"], access.today)),
        standing=_standing(
            held, skills, [*(c.name for c in certificates), *(text for text, _ in studied)], titles
        ),
        interests=interests or (taken[0] if taken else None),
        values=values[0] if values else None,
        earlier=taken[1] if len(taken) > 1 and not interests else None,
        interests_on=sixes["interests"][0].taken_on if taken and not interests else None,
        master=any(MASTER.search(fold(text)) for text, _ in studied),
    )


def _six(scores: dict[str, float], names: Sequence[str]) -> Six:
    a, b, c, d, e, f = (float(scores.get(name, 0.0)) for name in names)
    return (a, b, c, d, e, f)


def _held(experiences: Iterable[models.Experience], today: dt.date) -> Iterable[Held]:
    """The occupations held, how long and how long ago; a code the release lacks leads to its successor."""
    books = library.catalogue()
    for one in experiences:
        code = one.occupation and books.successor(one.occupation, one.occupation_title)
        if code:
            end = _day(one.end) or today
            yield Held(
                code=code,
                years=_years(one, today),
                ended=max((today - end).days / YEAR, 0.0),
            )


def _years(role: Any, today: dt.date) -> float:
    start = _day(role.start) or today
    return max((min(_day(role.end) or today, today) - start).days / YEAR, 0.0)


def _day(text: str) -> dt.date | None:
    return PartialDate.parse(text).first_day() if text else None


def years_of_work(experiences: Iterable[Any], today: dt.date) -> float | None:
    """Years in which at least one job was held, overlaps counted once; None without a job with dates."""
    spans = sorted(
        (start, max(min(_day(e.end) or today, today), start))
        for e in experiences
        if e.kind == "job" and (start := _day(e.start))
    )
    if not spans:
        return None
    days, reached = 0, spans[0][0]
    for start, end in spans:
        days += max((end - max(start, reached)).days, 0)
        reached = max(reached, end)
    return days / YEAR


def _standing(
    held: Sequence[Held], skills: Sequence[models.Skill], certificates: Iterable[str], titles: Iterable[str]
) -> Standing | None:
    """What the person brings; `titles` are those of long jobs and finished degrees, for subjects."""
    if not held and all(skill.level is None for skill in skills):
        return None  # what nearly everybody can do says nothing of this person
    ground, books = library.ground(), library.catalogue()
    if ground.ratings is None:
        return None
    known = set(ground.ratings.elements)
    by_name = {fold(name): element for element, name in books.element_names.items() if element in known}
    named: list[Named] = []
    own: dict[str, float] = {}
    for skill in skills:
        elements = _elements(skill, by_name)
        if skill.level is not None:
            own |= dict.fromkeys(elements, skill.level)
        else:
            named += [Named(element=e, kind=Mention.SKILL, text=skill.label) for e in elements]
    named += [
        Named(element=e, kind=Mention.CERTIFICATE, text=text)
        for text in certificates
        for e in elements_named(text, by_name)
    ]
    if not held and not own:
        return None
    rated = {element: name for element, name in books.element_names.items() if element in known}
    subjects = {element: text for text in titles for element in subjects_named(text, rated)}
    return levels.standing(ground, held, [n for n in named if n.element in known], own, subjects=subjects)


def _elements(skill: models.Skill, by_name: dict[str, str]) -> list[str]:
    """The rated elements a skill stands for: those it refers to, or those its words name."""
    referred = [r["code"] for r in skill.references if r.get("scheme") == "onet"]
    return referred or elements_named(" ".join([skill.label, *skill.keywords]), by_name)
