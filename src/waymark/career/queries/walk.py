"""Life's places, to walk through: who comes to mind at each?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, get_args

from django.db.models import Count

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.people import FromPlace
from waymark.career.records.walk import Place
from waymark.career.verbs import verb

OF_ROLES: Final[Mapping[str, FromPlace]] = MappingProxyType(
    {"job": "job", "volunteer": "volunteering", "study": "school", "care": "family", "club": "club"}
)
"""Which of life's places a role held is."""
GENERIC: Final[tuple[FromPlace, ...]] = tuple(
    place for place in get_args(FromPlace) if place not in {"", "job", "event", "other"}
)
"""Places that most lives have, beside those that the record knows."""


@verb(kind="read")
def show(access: Access) -> tuple[Place, ...]:
    """Roles held and schools, the latest first, then places that most lives have; with how many are known.

    Work is one of these where no job is kept.
    """
    mine = {"person_id": access.person, "archived_at": None}
    known = models.Contact.objects.filter(**mine).order_by().values_list("experience_id", "from_place")
    counts = {(role, place): count for role, place, count in known.annotate(count=Count("pk"))}
    of_role: Counter[object] = Counter()
    of_place: Counter[str] = Counter()
    for (role, place), count in counts.items():
        of_role[role] += count
        of_place[place] += count
    roles = models.Experience.objects.filter(**mine).order_by("-start", "-created_at")
    works: tuple[FromPlace, ...] = () if any(row.kind == "job" for row in roles) else ("job",)
    schools = models.Education.objects.filter(**mine).order_by("-start", "-created_at")
    return (
        *(_role(row, of_role[row.pk]) for row in roles),
        *(
            Place(from_place="school", name=s.institution or s.degree, start=s.start, end=s.end)
            for s in schools
        ),
        *(Place(from_place=place, people=of_place[place]) for place in (*works, *GENERIC)),
    )


def _role(row: models.Experience, people: int) -> Place:
    return Place(
        from_place=OF_ROLES.get(row.kind, "other"),
        name=row.organisation or row.title,
        experience_id=row.pk,
        start=row.start,
        end=row.end,
        people=people,
    )
