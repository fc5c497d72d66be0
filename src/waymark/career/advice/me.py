"""Who somebody is at work, without a target."""

from __future__ import annotations

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.advice.portrait import portrait
from waymark.career.advice.story import you
from waymark.career.records.certification import Certification
from waymark.career.records.language import Language
from waymark.career.records.me import Me
from waymark.career.records.row import to_records
from waymark.career.records.skill import Skill
from waymark.career.records.trait import Trait
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> Me:
    """The person on paper, with their skills, languages, certificates, strengths and growth areas."""
    return _me(access)


@remembered
def _me(access: Access) -> Me:
    who = portrait(access)
    mine = {"person_id": access.person, "archived_at": None}
    return Me(
        you=you(access, who),
        skills=to_records(Skill, who.skills),
        languages=to_records(Language, models.Language.objects.filter(**mine).order_by("label")),
        certifications=to_records(Certification, who.certificates),
        traits=to_records(Trait, models.Trait.objects.filter(**mine).order_by("-side", "created_at")),
    )
