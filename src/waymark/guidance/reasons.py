"""Why something is so, as a code with values; the sentences live in `presentation.words`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a dotted code such as `gap.licence_needed`, and the values its sentence needs."""

    code: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


class Refusal(Exception):  # noqa: N818 - it is what the person meets, not a fault of the program
    """What was given cannot be used; every reason at once."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__("; ".join(f"{r.code} {dict(r.values)}" for r in reasons))
        self.reasons = reasons
