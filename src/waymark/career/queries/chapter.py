"""Which chapters of the workspace somebody has come to use."""

from __future__ import annotations

from django.db.models import Exists

from waymark.career import models
from waymark.career.access import Access
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[str, ...]:
    """The chapters beyond the first three: those opened by hand, and those that hold something of yours."""
    mine = {"person_id": access.person, "archived_at": None}
    row = (
        models.Person.objects.filter(pk=access.person)
        .annotate(
            explore=Exists(models.Option.objects.filter(**mine))
            | Exists(models.Experiment.objects.filter(**mine))
            | Exists(models.Decision.objects.filter(**mine)),
            goals=Exists(models.Goal.objects.filter(**mine)),
        )
        .values("chapters", "explore", "goals")
        .get()
    )
    held = [name for name in ("explore", "goals") if row[name]]
    return tuple(dict.fromkeys([*row["chapters"], *held]))
