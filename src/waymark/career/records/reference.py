"""A tie from a person's own words to something published."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A published thing: its scheme (`onet`, `esco`), code, label at the time, and the release it was in."""

    scheme: str
    code: str
    label: str
    release: str = ""

    def as_json(self) -> dict[str, str]:
        """As it is stored."""
        return asdict(self)
