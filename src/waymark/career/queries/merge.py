"""Reading which contacts were made one."""

from __future__ import annotations

from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.merge import Merge
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access, *, contact_id: UUID | None = None, two: bool = False) -> tuple[Merge, ...]:
    """Merges that hold, the latest first; of those that a contact was kept in where asked.

    With `two` the pairs that are two people instead: said so, or taken apart again.
    """
    mine = {"person_id": access.person, "archived_at": None, "undone_on__isnull": not two}
    rows = models.Merge.objects.filter(**mine)
    if contact_id:
        rows = rows.filter(kept_id=contact_id)
    return to_records(Merge, rows.order_by("-day", "-created_at"))
