"""Reading blocks."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.records.block import Block
from waymark.career.records.row import to_records
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[Block, ...]:
    """All blocks."""
    rows = models.Block.objects.filter(person_id=access.person, archived_at=None)
    return to_records(Block, rows.order_by("day", "at"))
