"""Reading what was asked of others."""

from __future__ import annotations

from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.ask import Ask
from waymark.career.records.people import AskKind, AskState
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(
    access: Access,
    *,
    contact_id: UUID | None = None,
    kind: AskKind | None = None,
    state: AskState | None = None,
    archived: bool = False,
) -> tuple[Ask, ...]:
    """What was asked for or will be, the newest first; of one contact, of one kind, or as it stands."""
    rows = models.Ask.objects.filter(person_id=access.person, archived_at__isnull=not archived)
    said = {"contact_id": contact_id, "kind": kind, "state": state}
    rows = rows.filter(**{name: value for name, value in said.items() if value})
    return to_records(Ask, rows.select_related("contact").order_by("-created_at"))
