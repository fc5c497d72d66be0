"""Who somebody is at work, without a target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import CharField, F, TextField, Value
from django.db.models.functions import Cast

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import evidence, interests, results, skill, trait, values, work_style
from waymark.career.advice.memo import remembered
from waymark.career.advice.portrait import portrait
from waymark.career.advice.story import you
from waymark.career.records.certification import Certification
from waymark.career.records.language import Language
from waymark.career.records.me import Brief, Known, Me
from waymark.career.records.row import to_records
from waymark.career.records.skill import Skill
from waymark.career.records.trait import Trait
from waymark.career.verbs import verb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from waymark.career.models.row import Row

FEW = 3
"""Stories, projects and notes that stand on the page of the whole person."""
BRIEF: Mapping[str, tuple[type[Row], tuple[str, str, str, str]]] = {
    "stories": (models.Success, ("title", "result", "situation", "date")),
    "projects": (models.Project, ("title", "lesson", "next_time", "start")),
    "notes": (models.Journal, ("text", "prompt", "lesson", "day")),
}


@verb(kind="read")
def show(access: Access) -> Me:
    """The person on paper, with their skills, languages, certificates, strengths and growth areas."""
    return _me(access)


@verb(kind="read")
def known(access: Access) -> Known:
    """The person on paper, and all they know of themselves, with what shows it."""
    return _known(access)


@remembered
def _me(access: Access) -> Me:
    who = portrait(access)
    mine = {"person_id": access.person, "archived_at": None}
    return Me(
        you=you(access, who),
        skills=to_records(Skill, who.skills),
        languages=to_records(Language, models.Language.objects.filter(**mine).order_by("label")),
        certifications=to_records(Certification, who.certificates),
        traits=to_records(Trait, evidence.traits(access)),
    )


@remembered
def _known(access: Access) -> Known:
    style = results.of(access, "work_style")
    return Known(
        me=_me(access),
        strengths=trait.strengths(access),
        skills=skill.by_skill(access),
        interests=interests.results_of(access),
        values=values.results_of(access),
        style=work_style.read(style[0].answers) if style else (),
        next_level=next(iter(results.of(access, "next_level")), None),
        **_briefs(access),
    )


def _briefs(access: Access) -> dict[str, Any]:
    """The newest stories, projects and notes, in one look."""
    parts = [_brief(access, kind, *BRIEF[kind]) for kind in BRIEF]
    found: dict[str, list[Brief]] = {kind: [] for kind in BRIEF}
    for kind, key, title, note, more, when in parts[0].union(*parts[1:], all=True):
        found[kind].append(Brief(id=key, title=title, note=note, more=more, when=when or ""))
    newest = {
        kind: sorted(some, key=lambda one: one.when, reverse=True)[:FEW] for kind, some in found.items()
    }
    return {kind: tuple(some) for kind, some in newest.items()}


def _brief(access: Access, kind: str, model: type[Row], columns: tuple[str, str, str, str]) -> Any:
    said = {f"as_{n}": Cast(F(name), TextField()) for n, name in enumerate(columns)}
    mine = model._default_manager.filter(person_id=access.person, archived_at=None)
    kept = mine.annotate(kind=Value(kind, CharField()), **said).order_by(f"-{columns[-1]}", "-created_at")
    newest = model._default_manager.filter(pk__in=kept.values("pk")[:FEW])
    return newest.annotate(kind=Value(kind, CharField()), **said).values_list("kind", "pk", *said)
