"""What waits for an answer from others, or after an event."""

from __future__ import annotations

from django.db.models import F

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.around import FollowUps
from waymark.career.records.gathering import Gathering
from waymark.career.records.promise import Promise
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> FollowUps:
    """What others said they would do and have not yet, the nearest day first; and what follows events."""
    mine = {"person_id": access.person, "archived_at": None}
    open_ = models.Promise.objects.filter(**mine, state="open", contact__archived_at=None)
    after = models.Gathering.objects.filter(**mine, state__in=("attended", "past")).exclude(follow_up=[])
    return FollowUps(
        promises=to_records(Promise, open_.order_by(F("by").asc(nulls_last=True), "created_at")[:100]),
        gatherings=to_records(Gathering, after.order_by("-start")[:50]),
    )
