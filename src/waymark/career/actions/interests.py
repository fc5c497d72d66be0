"""What somebody likes doing: answered here, or brought from elsewhere."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.actions import assessment
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
