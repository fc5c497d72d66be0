"""Reading the parts that contacts play."""

from __future__ import annotations

from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.queries.current import lasting
from waymark.career.records.part import Part
from waymark.career.records.people import PartKind
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(
    access: Access,
    *,
    contact_id: UUID | None = None,
    kind: PartKind | None = None,
    open: bool = False,
    archived: bool = False,
) -> tuple[Part, ...]:
    """The parts that contacts play; of one contact, of one kind, or only those that go on."""
    rows = models.Part.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    if contact_id:
        rows = rows.filter(contact_id=contact_id)
    if kind:
        rows = rows.filter(kind=kind)
    if open:
        rows = rows.filter(lasting(access))
    return to_records(Part, rows.order_by("kind", "-start", "-created_at"))
