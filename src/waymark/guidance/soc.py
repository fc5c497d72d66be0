"""How the US classification of occupations groups them, read from the code alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

SOC = re.compile(r"^(\d\d)-(\d)(\d\d)(\d)(?:\.(\d\d))?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The groups an occupation stands in, widest first; `general` unless it is a specialism such as `.03`."""

    major: str
    minor: str
    broad: str
    detailed: str
    general: bool


def groups(code: str) -> Groups | None:
    """The groups of a SOC or O*NET-SOC code, None for a code of another scheme."""
    found = SOC.match(code)
    if found is None:
        return None
    return Groups(
        major=code[:2],
        minor=code[:4],
        broad=code[:6],
        detailed=code[:7],
        general=found[5] in (None, "00"),
    )


def entries(codes: Iterable[str], published: Collection[str]) -> dict[str, str]:
    """Under which of the `published` statistics' codes each occupation is counted, where it is.

    Its own code; else its broad group's; else the one code in its broad group that no occupation bears, which
    is how the US Bureau of Labor Statistics publishes several occupations as one (21-1018 holds 21-1011 and
    21-1014).
    """
    known = [(code, found) for code in codes if (found := groups(code))]
    borne = {found.detailed for _, found in known}
    joint: dict[str, str] = {}
    for entry in sorted(set(published) - borne):
        joint.setdefault(entry[:6], entry)
    result = {}
    for code, found in known:
        if found.detailed in published:
            result[code] = found.detailed
        elif found.broad in joint:
            result[code] = joint[found.broad]
    return result
