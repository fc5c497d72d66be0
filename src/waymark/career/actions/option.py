"""Ways that are weighed: occupations, or anything in the person's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, TypedDict, Unpack
from uuid import UUID

from annotated_types import MaxLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice.occupation import finding, reference
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.problems import Problem, Problems
from waymark.career.records.fields import Line, Name, OptionState, Text
from waymark.career.records.option import Option, Points, Score
from waymark.career.records.row import to_record
from waymark.career.records.text import fold
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of an option; an occupation is said as a code, in words, or as `none`."""

    occupation: Name
    note: Text
    state: OptionState
    scores: Annotated[tuple[Score, ...], MaxLen(100)]
    goal_id: UUID | None


@verb(kind="write", main="toward")
def add(access: Access, *, toward: Line, **facts: Unpack[Facts]) -> Option:
    """Add a way to weigh, in your words."""
    _check(access, facts.get("scores", ()))
    counted = _counted(access, facts, "")
    return added(access, models.Option, Option, toward=toward, **{**facts, **counted})


@verb(kind="write", main="what")
def save(access: Access, *, what: Line) -> Option:
    """Keep an occupation (its code) or anything in words as an option; one that is there stays one.

    One that was dropped or put away is open again.
    """
    found = finding(what, 1, access.locale.partition("_")[0])
    code = found.meant if found.sure and found.meant else ""
    given = reference(code, "what")
    mine = list(models.Option.objects.filter(person_id=access.person).order_by("created_at"))
    known = [one for one in mine if code and one.occupation == code]
    known += [one for one in mine if fold(str(one)) == fold(what)]
    if known:
        row = known[0]
        state = "open" if row.state == "dropped" else row.state
        return to_record(Option, change.revise(access, models.Option, row.pk, state=state, archived_at=None))
    return added(access, models.Option, Option, toward="" if what == code else what, **given)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    toward: Name | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Option:
    """Change an option; what is not given stays."""
    _check(access, facts.get("scores", ()))
    counted = _counted(access, facts, change.get(access, models.Option, id).occupation)
    made = edited(access, models.Option, Option, id, version, toward=toward, **{**facts, **counted})
    if not made.title:
        raise Problems.one("input.missing", "toward")
    return made


@verb(kind="write", main="id")
def score(
    access: Access,
    *,
    id: UUID,
    criterion_id: UUID,
    likely: Points | None = None,
    low: Points | None = None,
    high: Points | None = None,
) -> Option:
    """Say how well an option does by a criterion (0–10), and how sure that is; without a number, unsay it."""
    now = to_record(Option, change.get(access, models.Option, id))
    kept = [s for s in now.scores if s.criterion != criterion_id]
    if likely is not None:
        low, high = likely if low is None else low, likely if high is None else high
        kept.append(Score(criterion=criterion_id, low=low, likely=likely, high=high))
        _check(access, kept[-1:])
    return edited(access, models.Option, Option, id, KEEP, scores=tuple(kept))


archive, restore = putting_away(models.Option, Option, "an option")
find = listing(models.Option, Option, "options", "state", "created_at")
show = showing(models.Option, Option, "options")


def _counted(access: Access, facts: Facts, now: str) -> dict[str, str]:
    """What is kept of the occupation that was said; what stands there, said again, changes nothing."""
    said = facts.pop("occupation", now)
    return {} if said == now else reference(said, "occupation", access.locale.partition("_")[0])


def _check(access: Access, scores: Sequence[Score]) -> None:
    """Scores are in order, and each is by a criterion of this person's, once."""
    named = {s.criterion for s in scores}
    mine = models.Criterion.objects.filter(person_id=access.person, pk__in=named).count()
    problems = []
    if mine < len(named):
        problems.append(Problem("scores", "record.not_found", {"noun": "criterion"}))
    if len(named) < len(scores):
        problems.append(Problem("scores", "option.scored_twice", {}))
    if not all(s.low <= s.likely <= s.high for s in scores):
        problems.append(Problem("scores", "option.out_of_order", {}))
    if problems:
        raise Problems(*problems)
