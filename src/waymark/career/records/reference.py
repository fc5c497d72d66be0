"""A tie from a person's own words to something published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MaxLen, MinLen


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A published thing: its scheme (`onet`, `esco`), code, label at the time, and the release it was in."""

    scheme: Literal["onet", "esco"]
    code: Annotated[str, MinLen(1), MaxLen(200)]
    label: Annotated[str, MaxLen(500)]
    release: Annotated[str, MaxLen(80)] = ""
