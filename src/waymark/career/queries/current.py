"""What still belongs to the work of now: a place that was left asks for nothing any more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from waymark.career import models
from waymark.career.access import Access


def current(access: Access, experience: str = "experience") -> Q:
    """Rows of no place, and those of places that have not ended by today."""
    gone_on = access.today.isoformat()
    still = Q(**{f"{experience}__end": ""}) | Q(**{f"{experience}__end__gt": gone_on})
    return Q(**{experience: None}) | still


def role_of_now(access: Access) -> models.Experience | None:
    """The one job held now; None where there is none, or several of which nobody said which is meant."""
    jobs = models.Experience.objects.filter(person_id=access.person, archived_at=None, kind="job", end="")
    held = list(jobs[:2])
    return held[0] if len(held) == 1 else None


def placed(access: Access, said: Mapping[str, Any]) -> dict[str, Any]:
    """What was said, with the job of now where no role was named, so that it falls silent with that job."""
    if "experience_id" in said:
        return dict(said)
    role = role_of_now(access)
    return {**said, "experience_id": role.pk if role else None}
