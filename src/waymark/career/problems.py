"""What can be wrong with what a person asked for: every problem at once, each a reason with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the field it concerns ("" for the whole), a code, what its sentence needs."""

    field: str
    code: str
    values: Mapping[str, object]

    @property
    def reason(self) -> Reason:
        """The problem without its place."""
        return Reason(self.code, self.values)


class Problems(Exception):  # noqa: N818 - it is what the person meets, not a fault of the program
    """All that is wrong with one request."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.field or '*'}: {p.code} {dict(p.values)}" for p in problems))
        self.problems = problems

    @classmethod
    def one(cls, code: str, field: str = "", **values: object) -> Problems:
        """A single problem."""
        return cls(Problem(field, code, values))
