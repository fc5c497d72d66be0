"""What a document left unsure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.occupation import Found
from waymark.career.records.row import Kept
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Kept):
    """A field of a record to be settled by the person: which, why it is asked, what stands there now.

    `options` are the occupations that an unsure title may mean.
    """

    about: str
    row: UUID | None
    field: str
    code: str
    values: Mapping[str, str]
    source: str
    label: str = ""
    now: str = ""
    options: tuple[Found, ...] = ()

    @property
    def reason(self) -> Reason:
        """Why it is asked."""
        return Reason(self.code, self.values)
