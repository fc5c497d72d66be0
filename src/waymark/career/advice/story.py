"""The main job's answer in five parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import fit, gap, library, plan, routes, versions
from waymark.career.advice.memo import owner, remembered
from waymark.career.advice.occupation import resolve
from waymark.career.advice.portrait import Portrait, portrait, years_of_work
from waymark.career.records.education import Education
from waymark.career.records.experience import Experience
from waymark.career.records.fields import Name
from waymark.career.records.occupation import Counted
from waymark.career.records.row import to_records
from waymark.career.records.story import Library, Story, You
from waymark.career.verbs import verb
from waymark.guidance.interests import parse_scores
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from waymark.career.records.story import GapPart, RoutesPart


@verb(kind="read", main="toward")
def show(access: Access, *, toward: Name = "", interests: Name = "") -> Story:
    """Who you are on paper, what fits, the gap, the routes, the plan.

    Towards what the words say, or the occupation of the latest goal; without either there are only proposals.
    """
    return _story(access, toward, interests)


@remembered
def _story(access: Access, toward: str, interests: str) -> Story:
    given = parse_scores(interests) if interests else None
    who = portrait(access, given)
    code = resolve(toward, "toward", access.locale.partition("_")[0]).code if toward else None
    goal, code = _goal(access, code)
    fits = fit.part(who, code)
    return Story(
        library=rests_on(),
        you=you(access, who),
        fit=fits,
        gap=_gap(who, code, tuple(line.code for line in fits.proposals)),
        routes=_routes(who, code),
        plan=plan.part(access, goal) if goal else None,
        today=access.today,
    )


def rests_on() -> Library:
    """The release behind the answers, with the sentences that its licences ask to show."""
    books = library.catalogue()
    return Library(
        scheme=books.release.scheme,
        version=books.release.version,
        date=books.release.date,
        occupations=len(books.codes),
        approximate=books.release.approximate,
        attributions=tuple(r.attribution for r in books.releases if r.attribution),
    )


def _goal(access: Access, code: str | None) -> tuple[UUID | None, str | None]:
    """The latest goal towards an occupation; without one named, the latest open goal and what it aims at.

    A code that the installed catalogue lacks leads to its successor.
    """
    if code:
        return next((g.pk for g in versions.goals(access) if g.occupation == code), None), code
    goal = next((g for g in versions.goals(access) if g.state == "open" and g.occupation), None)
    if goal is None:
        return None, None
    return goal.pk, library.catalogue().successor(goal.occupation, goal.occupation_title)


def _gap(who: Portrait, code: str | None, options: tuple[str, ...]) -> GapPart | None:
    return gap.part(who, code, options) if code and who.standing is not None else None


def _routes(who: Portrait, code: str | None) -> RoutesPart | None:
    return routes.part(who, code) if code and who.code else None


def you(access: Access, who: Portrait) -> You:
    """Who somebody is on paper."""
    mine = {"person_id": access.person, "archived_at": None}
    person = owner(access)
    levels = (
        [level for level in who.standing.levels if level.source in {"history", "subject", "own"}]
        if who.standing
        else []
    )
    questions = list(models.Question.objects.filter(**mine, answered_at=None).order_by("created_at"))
    counted = tuple(_counted(e, questions) for e in who.experiences)
    open_ = {q.row for q in questions if q.field == "occupation"}
    asked = [e for e in who.experiences if e.pk in open_ and not e.occupation]
    stands = _stands_on(who) if who.code else None
    return You(
        name=person.name,
        headline=person.headline,
        years=years_of_work(who.experiences, access.today),
        code=who.code,
        occupation=library.spoken().titles[who.code] if who.code else "",
        experiences=to_records(Experience, who.experiences),
        educations=to_records(Education, who.educations),
        skills=len(who.skills),
        evidenced=len(levels),
        interests=who.interests,
        earlier=who.earlier,
        values=who.values,
        hours_per_week=person.hours_per_week,
        questions=tuple(Reason(q.code, q.values) for q in questions),
        counted=counted,
        stands_on=stands.title if stands else "",
        behind=tuple(e.title for e in asked if stands and e.title and _later(e, stands)),
    )


def _counted(role: models.Experience, questions: Iterable[models.Question]) -> Counted:
    """What a role counts as; an open question about it or its kind makes that a guess, or leaves it open."""
    open_ = next((q.pk for q in questions if q.row == role.pk and q.field in {"occupation", "kind"}), None)
    how: Literal["sure", "guessed", "asked", "none"] = "sure" if role.occupation else "none"
    if open_:
        how = "guessed" if role.occupation else "asked"
    return Counted(
        role=role.pk,
        code=role.occupation,
        title=library.called(role.occupation, role.occupation_title),
        how=how,
        question=open_,
    )


def _stands_on(who: Portrait) -> models.Experience | None:
    """The role that stands for the work of now: the latest of those that count as the person's occupation."""
    books = library.catalogue()
    held = [e for e in who.experiences if e.occupation]
    own = [e for e in held if books.successor(e.occupation, e.occupation_title) == who.code]
    jobs = [e for e in own if e.kind == "job"] or own
    return max(jobs, key=_end, default=None)


def _end(role: models.Experience) -> tuple[bool, str, str]:
    return not role.end, role.end, role.start


def _later(role: models.Experience, stands: models.Experience) -> bool:
    return role.kind == "job" and _end(role) > _end(stands)
