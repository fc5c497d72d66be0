"""Who helps with what, and who could take a part."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.aiming import aims
from waymark.career.advice.memo import owner, remembered
from waymark.career.queries.at_work import is_safe
from waymark.career.records.around import Support
from waymark.career.verbs import verb
from waymark.guidance.support import Could, Role, could_become, coverage


@verb(kind="read")
def show(access: Access) -> Support:
    """Who gives which of seven kinds of help, where nobody does, and who could become mentor, sponsor, coach.

    In quiet mode nobody is proposed.
    """
    return _support(access)


@remembered
def _support(access: Access) -> Support:
    covers = coverage(one.contact for one in around.told(access).values())
    if owner(access).quiet:
        return Support(covers=covers)
    helped = _helped(access)
    known, aimed, safe = around.known(access).pairs, aims(access), is_safe(owner(access))

    def could(role: Role) -> tuple[Could, ...]:
        return could_become(role, known, aimed, access.today, helped=helped, safe=safe)

    return Support(covers=covers, mentors=could("mentor"), sponsors=could("sponsor"), coaches=could("coach"))


def _helped(access: Access) -> frozenset[str]:
    """Contacts who helped before: a favour was received, or a line of the log says so."""
    mine = {"person_id": access.person, "archived_at": None}
    favours = models.Favour.objects.filter(**mine, way="received").values_list("contact_id", flat=True)
    lines = models.Entry.objects.filter(**mine).exclude(contacts=[]).values_list("contacts", flat=True)
    return frozenset([*map(str, favours), *(key for keys in lines for key in keys)])
