"""What was put away, kind by kind."""

from __future__ import annotations

from typing import Annotated, Any

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.named import Named, query
from waymark.career.records.archive import Away
from waymark.career.statements import statement
from waymark.career.verbs import verb


@verb(kind="read")
def find(
    access: Access, *, limit: Annotated[int, Ge(1), Le(500)] = 100, skip: Annotated[int, Ge(0)] = 0
) -> tuple[Away, ...]:
    """Everything that was put away and can be brought back, the latest first."""
    return _away(access, limit=limit, skip=skip)


@remembered
def _away(access: Access, *, limit: int, skip: int) -> tuple[Away, ...]:
    found = (Named(*row) for row in _lately(access, limit=limit, skip=skip))
    return tuple(
        Away(noun=one.noun, id=one.id, title=one.title, archived_at=one.archived_at)
        for one in found
        if one.archived_at
    )


@statement
def _lately(access: Access, *, limit: int, skip: int) -> Any:
    rows = query(access, archived_at__isnull=False).order_by("-archived_at", "id")
    return rows[skip : skip + limit]
