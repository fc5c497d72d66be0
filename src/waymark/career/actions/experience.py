"""Roles held."""

from __future__ import annotations

from typing import Any, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice.occupation import reference
from waymark.career.models.row import model_of
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.problems import Problems
from waymark.career.queries.current import OF_THE_PLACE, jobs, lasting
from waymark.career.records.experience import Experience
from waymark.career.records.fields import ExperienceKind, Line, Lines, Name, Text, When
from waymark.career.records.history import PartialDate
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a role."""

    organisation: Name
    kind: ExperienceKind
    place: Name
    start: When
    end: When
    description: Text
    highlights: Lines
    occupation: Name
    occupation_title: Name
    occupation_release: Name


@verb(kind="write", main="title")
def add(access: Access, *, title: Line, **facts: Unpack[Facts]) -> Experience:
    """Add a role held; one that begins after today is refused: what is planned is a goal."""
    begun(access, facts.get("start", ""))
    return added(access, models.Experience, Experience, title=title, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Experience:
    """Change a role held; what is not given stays.

    The occupation it counts as may be said as a code, in words, or as `none`; then it is asked about
    no more. The one that stands there, said again, changes nothing.
    """
    role = change.get(access, models.Experience, id)
    if facts.get("start", role.start) != role.start:
        begun(access, facts["start"])
    if facts.get("occupation") == role.occupation:
        del facts["occupation"]
    if "occupation" in facts and "occupation_title" not in facts:
        given = reference(facts["occupation"], "occupation", access.locale.partition("_")[0])
        facts["occupation"], facts["occupation_title"], facts["occupation_release"] = given.values()
        _settle(access, id)
    return edited(access, models.Experience, Experience, id, version, title=title, **facts)


@verb(kind="write", main="id")
def leave(access: Access, *, id: UUID, on: When = "", version: int | Keep = KEEP) -> Experience:
    """Say that you have left a place: the role ends, and with it the parts people played in it and its talks.

    Nothing asks about them any more; all that was noted stays and can be read. It ends today unless said,
    and so does one left this month or this year. With the only job held goes what was noted of no place.
    """
    _take_along(access, id)
    today = access.today.isoformat()
    end = today if on in {"", today[:4], today[:7]} else on
    parts = models.Part.objects.filter(lasting(access), person_id=access.person, experience_id=id)
    change.revise_many(access, models.Part, {key: {"end": end} for key in parts.values_list("pk", flat=True)})
    if end == today:
        talks = models.Series.objects.filter(person_id=access.person, experience_id=id, closed_on=None)
        over = {"closed_on": access.today}
        change.revise_many(access, models.Series, dict.fromkeys(talks.values_list("pk", flat=True), over))
    return edited(access, models.Experience, Experience, id, version, end=end)


@verb(kind="write", main="title")
def left(access: Access, *, title: Line, on: When = "") -> Experience:
    """Say that you have left a job that was not kept yet: it is kept, and what belonged to it is silent."""
    return leave(access, id=add(access, title=title).id, on=on)


archive, restore = putting_away(models.Experience, Experience, "a role held")
find = listing(models.Experience, Experience, "roles held", "-start", "-created_at")


def begun(access: Access, start: str) -> None:
    """Refuse a role that begins after today (`experience.starts_later`)."""
    if start and PartialDate.parse(start).first_day() > access.today:
        raise Problems.one("experience.starts_later", "start")


def _take_along(access: Access, id: UUID) -> None:
    """Give what was noted of no place to the only job held now: before it was kept, nothing could name it."""
    if [row.pk for row in jobs(access)[:2]] != [id]:
        return
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "experience": None}
    for noun in ("series", "part", "manager", "flag", "deliverable", "expectation"):
        kinds = {"kind__in": OF_THE_PLACE} if noun in {"series", "part"} else {}
        model = model_of(noun)
        keys = model._default_manager.filter(**mine, **kinds).values_list("pk", flat=True)
        change.revise_many(access, model, {key: {"experience_id": id} for key in keys})


def _settle(access: Access, id: UUID) -> None:
    """What the role counts as is said: its open question is answered."""
    mine = {"person_id": access.person, "archived_at": None, "answered_at": None}
    for asked in models.Question.objects.filter(**mine, row=id, field="occupation"):
        change.revise(access, models.Question, asked.pk, answered_at=access.now)
