"""What somebody likes doing: answered here, or brought from elsewhere."""

from __future__ import annotations

from typing import Any

from waymark.career import models
from waymark.career.access import Access
from waymark.career.actions import assessment
from waymark.career.advice.interests import OPEN, form_of, short_form
from waymark.career.problems import Problems
from waymark.career.records.assessment import Assessment
from waymark.career.records.fields import Name
from waymark.career.verbs import verb
from waymark.catalogue.instruments import interest_inventory
from waymark.guidance import interests
from waymark.guidance.profiles import INTERESTS


@verb(kind="write", main="scores")
def keep(
    access: Access,
    *,
    scores: Name = "",
    answers: Name = "",
    given: dict[str, int] | None = None,
    short: bool = True,
) -> Assessment:
    """Keep a result: six `scores`, a profiler's sixty `answers`, or what was `given` to our own inventory."""
    source = "elsewhere"
    if scores:
        six = interests.parse_scores(scores)
    elif answers:
        six = interests.score_answer_string(answers)
    else:
        found = interests.score(given or {}, interest_inventory(short=short).items)
        if found.scores is None:
            raise Problems.one("interests.too_few", "given", answered=found.answered, asked=found.asked)
        six, source = found.scores, "own"
    kept = dict(zip(INTERESTS, six, strict=True))
    return assessment.add(access, instrument="interests", scores=kept, answers=given or {}, source=source)


@verb(kind="write", main="given")
def answer(access: Access, *, given: dict[str, int], short: bool | None = None) -> Assessment:
    """Keep some answers, 1–5 by activity, in the sitting that is open; the last one makes it a result.

    The first ones open a sitting, of thirty activities unless `short` is no; a later no asks the other thirty
    too. What is answered is kept until the sitting is finished or put away.
    """
    row = _open(access)
    form = short is not False if row is None or short is not None else short_form(row.source)
    answers = {**(row.answers if row else {}), **given}
    interests.score(answers, interest_inventory().items)  # refuses what is no answer
    facts: dict[str, Any] = {"answers": answers, "source": form_of(short=form)}
    if row is None:
        made = assessment.add(access, instrument=OPEN, **facts)
    else:
        made = assessment.edit(access, id=row.pk, **facts)
    left = [item.id for item in interest_inventory(short=form).items if item.id not in answers]
    return made if left else finish(access)


@verb(kind="write")
def finish(access: Access) -> Assessment:
    """Make a result of what is answered so far; of each interest four activities of five must be."""
    row = _open(access)
    if row is None:
        raise Problems.one("interests.not_begun")
    asked = interest_inventory(short=short_form(row.source)).items
    known = {item.id for item in asked}
    found = interests.score({k: v for k, v in row.answers.items() if k in known}, asked)
    if found.scores is None:
        raise Problems.one("interests.too_few", "given", answered=found.answered, asked=found.asked)
    scores = dict(zip(INTERESTS, found.scores, strict=True))
    facts: dict[str, Any] = {"instrument": "interests", "taken_on": access.today, "scores": scores}
    return assessment.edit(access, id=row.pk, source="own", **facts)


def _open(access: Access) -> models.Assessment | None:
    mine = models.Assessment.objects.filter(person_id=access.person, archived_at=None, instrument=OPEN)
    return mine.order_by("-taken_on", "-created_at").first()
