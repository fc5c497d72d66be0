"""What the next level meant, each time it was asked."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice import results
from waymark.career.records.assessment import Assessment
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> tuple[Assessment, ...]:
    """Every answer to what the next level means, newest first."""
    return results.of(access, "next_level")
