"""Reading the lines that could not be kept."""

from __future__ import annotations

import json

from waymark.career import inbox
from waymark.career.access import Access
from waymark.career.records.inbox import Refused
from waymark.career.verbs import verb
from waymark.guidance.reasons import Reason


@verb(kind="read")
def find(access: Access) -> tuple[Refused, ...]:
    """Lines from the terminal that the record refused, oldest first; `inbox.settle` once they were told."""
    file = inbox.refused()
    lines = file.read_text("utf-8").splitlines() if file.exists() else ()
    told = [json.loads(line) for line in lines]
    return tuple(
        Refused(text=one["text"], reasons=tuple(Reason(**reason) for reason in one["reasons"]))
        for one in told
        if one["person"] == str(access.person)
    )
