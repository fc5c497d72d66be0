"""Where the person wants to go and where they are, as far as it tells who could help."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.queries.current import lasting
from waymark.guidance.support import Aim


@remembered
def aims(access: Access) -> Aim:
    """The open goals' occupations and words, the options' places, and the houses one works at today."""
    mine = {"person_id": access.person, "archived_at": None}
    goals = models.Goal.objects.filter(**mine, state="open").values_list("occupation", "title", "toward")
    roles = models.Experience.objects.filter(lasting(access), **mine, kind="job").exclude(organisation="")
    told = list(goals)
    return Aim(
        occupations=frozenset(code for code, _title, _toward in told if code),
        fields=frozenset(toward for _code, _title, toward in told if toward),
        here=frozenset(roles.values_list("organisation", flat=True)),
        matters=frozenset(title for _code, title, _toward in told if title),
    )
