"""My goals beside those of who leads me."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import talks
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries.at_work import is_safe, led
from waymark.career.records.work import SideBySide, Spoken
from waymark.career.verbs import verb
from waymark.guidance.alignment import Alignment, Mine, Theirs, alignment


@verb(kind="read")
def show(access: Access) -> SideBySide:
    """What serves both you and who leads you, and what serves only one; by the ties that you made.

    Where it is not safe at work, nothing is set side by side.
    """
    person = owner(access)
    if not is_safe(person):
        return SideBySide(aligned=NOTHING, spoken=Spoken(), safe=person.safe_at_work)
    spoken = talks.spoken(access, talks.going_on(access, safe=True))
    return SideBySide(aligned=aligned(access), spoken=spoken, safe=person.safe_at_work)


NOTHING = Alignment(both=(), mine_alone=(), theirs_alone=())


@remembered
def aligned(access: Access) -> Alignment:
    """Open goals beside the open aims of others; not of those whom the person leads, nor of who led them."""
    mine = {"person_id": access.person, "archived_at": None, "state": "open"}
    reports = models.Series.objects.filter(person_id=access.person, archived_at=None, kind="report")
    aims = models.TheirAim.objects.filter(~led(access), **mine, contact__archived_at=None)
    aims = aims.exclude(contact__in=reports.values("contact"))
    goals = models.Goal.objects.filter(**mine).order_by("by", "created_at").values_list("pk", "title")
    rows = aims.select_related("contact").order_by("by", "created_at")
    return alignment(
        tuple(Mine(key=str(key), title=title) for key, title in goals),
        tuple(Theirs(key=str(r.pk), text=r.text, who=r.who, serves=tuple(r.serves)) for r in rows),
    )
