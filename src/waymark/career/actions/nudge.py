"""Answers to nudges."""

from __future__ import annotations

from typing import Literal

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.nouns import added, listing, putting_away
from waymark.career.records.fields import Key, Word
from waymark.career.records.nudge import Nudge
from waymark.career.records.row import to_record
from waymark.career.verbs import verb


@verb(kind="write", main="kind")
def answer(
    access: Access,
    *,
    kind: Word,
    about: Key = "",
    answer: Literal["shown", "acted", "later", "not_for_me"] = "acted",
) -> Nudge:
    """Say what came of a nudge; the last answer of a day counts."""
    today = {"kind": kind, "about": about, "day": access.today}
    known = models.Nudge.objects.filter(person_id=access.person, **today).first()
    if known is None:
        return added(access, models.Nudge, Nudge, **today, answer=answer)
    if answer == "shown" and not known.archived_at:
        return to_record(Nudge, known)
    return to_record(Nudge, change.revise(access, models.Nudge, known.pk, answer=answer, archived_at=None))


archive, restore = putting_away(models.Nudge, Nudge, "an answer to a nudge")
find = listing(models.Nudge, Nudge, "answers to nudges, newest first", "-day", "-created_at")
