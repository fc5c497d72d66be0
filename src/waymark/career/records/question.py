"""What a document left unsure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.occupation import Found
from waymark.career.records.row import Kept
from waymark.guidance.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question: what `question.settle` takes as its value, and how it is called.

    `label` is an occupation's title; it is empty where `value` is a key to be put into words: `none` for none
    of these, or a kind of experience.
    """

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Kept):
    """A field of a record to be settled by the person: which, why it is asked, what stands there now.

    `options` are the occupations that an unsure title may mean, a guess first; `choices` are all the answers
    that can be picked, none where it must be said in words.
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
    choices: tuple[Choice, ...] = ()

    @property
    def reason(self) -> Reason:
        """Why it is asked."""
        return Reason(self.code, self.values)
