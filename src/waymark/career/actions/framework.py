"""Progression frameworks of one's own."""

from __future__ import annotations

from importlib.resources import files
from typing import Literal, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.exchange.framework import read_framework
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.problems import Problem, Problems
from waymark.career.records.fields import Keys, Line, Name
from waymark.career.records.framework import Framework
from waymark.career.records.history import Document, Trouble
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb
from waymark.guidance import framework_gap as ladders
from waymark.guidance.framework_gap import Reached

EXAMPLES = {"nursing": "nursing.yaml", "craft": "craft.csv"}


class Facts(TypedDict, total=False):
    """What can be said of a framework: where it is from, the level one is on, the one aimed at."""

    source: Name
    current: Name
    target: Name


@verb(kind="read", main="document")
def preview(access: Access, *, document: Document) -> ladders.Framework:
    """What a file says, before it is brought in: its levels, and what each expects."""
    del access
    return _read(document)


@verb(kind="write", main="document")
def bring(access: Access, *, document: Document) -> Framework:
    """Bring a framework from a file: YAML, or a table with a row for each competency. It goes in whole."""
    ladder = _read(document)
    return added(
        access,
        models.Framework,
        Framework,
        title=ladder.name,
        source=ladder.source or document.name,
        levels=ladder.levels,
        competencies=ladder.competencies,
    )


@verb(kind="write", main="name")
def example(access: Access, *, name: Literal["nursing", "craft"]) -> Framework:
    """Begin with one of Waymark's own examples, to be changed."""
    file = files("waymark.catalogue").joinpath("data/ladders", EXAMPLES[name])
    return bring(access, document=Document(name=file.name, data=file.read_bytes()))


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    title: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Framework:
    """Change what is said of a framework; what is not given stays."""
    made = edited(access, models.Framework, Framework, id, version, title=title, **facts)
    wrong = [name for name in ("current", "target") if getattr(made, name) not in {"", *made.levels}]
    if wrong:
        raise Problems(*(Problem(n, "ladder.unknown_level", {"level": getattr(made, n)}) for n in wrong))
    return made


@verb(kind="write", main="id")
def reach(access: Access, *, id: UUID, competency: Line, level: Name = "", evidence: Keys = ()) -> Framework:
    """Say which level one meets in a competency, and the entries and successes that show it.

    No level unsays it.
    """
    kept = to_record(Framework, change.get(access, models.Framework, id))
    problems = []
    if competency not in {one.name for one in kept.competencies}:
        problems.append(Problem("competency", "ladder.unknown_competency", {"competency": competency}))
    if level and level not in kept.levels:
        problems.append(Problem("level", "ladder.unknown_level", {"level": level}))
    if not _are_here(access, set(evidence)):
        problems.append(Problem("evidence", "record.not_found", {"noun": "entry"}))
    if problems:
        raise Problems(*problems)
    reached = tuple(one for one in kept.reached if one.competency != competency)
    if level:
        shown = tuple(str(key) for key in dict.fromkeys(evidence))
        reached += (Reached(competency=competency, level=level, evidence=shown),)
    return edited(access, models.Framework, Framework, id, KEEP, reached=reached)


archive, restore = putting_away(models.Framework, Framework, "a framework")
find = listing(models.Framework, Framework, "frameworks", "title", "created_at")
show = showing(models.Framework, Framework, "frameworks")


def _read(document: Document) -> ladders.Framework:
    found = read_framework(document)
    if found.framework is None:
        raise Problems(*map(_problem, found.troubles))
    return found.framework


def _problem(trouble: Trouble) -> Problem:
    """What is wrong with a file, with its line and field as the place."""
    place = ":".join(filter(None, (str(trouble.line or ""), trouble.path)))
    return Problem(place, trouble.reason.code, trouble.reason.values)


def _are_here(access: Access, keys: set[UUID]) -> bool:
    """Whether each key is that of an entry or a success of this person's."""
    mine = {"person_id": access.person, "pk__in": keys}
    known = (models.Entry.objects.filter(**mine), models.Success.objects.filter(**mine))
    return sum(found.count() for found in known) == len(keys)
