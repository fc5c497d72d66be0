"""Which chapters of the workspace somebody has come to use."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice.memo import owner
from waymark.career.models.person import CHAPTERS
from waymark.career.verbs import verb


@verb(kind="read")
def find(access: Access) -> tuple[str, ...]:
    """The chapters beyond the first three: those opened by hand, and those that hold something of yours."""
    row = owner(access)
    held = [name for name in CHAPTERS if getattr(row, f"has_{name}")]
    return tuple(dict.fromkeys([*row.chapters, *held]))
