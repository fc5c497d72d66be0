"""Who stands at the door with a secret: asked by doors before anything is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waymark.career import change, models, secret
from waymark.career.records.calendar_link import CalendarLink
from waymark.career.records.device import Device
from waymark.career.records.row import to_record

if TYPE_CHECKING:
    from waymark.career.access import Access


def device(access: Access, token: str) -> Device | None:
    """The paired device that holds this token, None for any other; it is noted once a day that it came."""
    with change.unit(access, "read", "device.known"):
        mine = models.Device.objects.filter(person_id=access.person, archived_at=None, revoked_at=None)
        row = secret.matching(mine.exclude(paired_at=None), token)
    if row is None:
        return None
    if row.last_seen != access.today:
        row.last_seen = access.today
        with change.unit(access, "write", "device.seen"):  # no change of the person's: nothing to undo
            models.Device.objects.filter(person_id=access.person, pk=row.pk).update(last_seen=row.last_seen)
    return to_record(Device, row)


def calendar_link(access: Access, token: str) -> CalendarLink | None:
    """The link with this token, None for any other or one that was closed."""
    with change.unit(access, "read", "calendar_link.known"):
        open_ = models.CalendarLink.objects.filter(person_id=access.person, archived_at=None, revoked_at=None)
        row = secret.matching(open_, token)
    return to_record(CalendarLink, row) if row else None
