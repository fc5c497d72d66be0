"""What may be known where somebody works, and who leads them there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from waymark.career import models
from waymark.career.access import Access
from waymark.career.models.row import model_of
from waymark.career.queries.current import current, lasting
from waymark.guidance.folding import fold

NOT_AT_WORK: Final = ("new_employer", "pivot", "venture")
"""Kinds of goals that stay out of everything for work unless they may be known there. Waymark's setting."""

ABOUT: Final = {"entry": "action", "flag": "deliverable"}
"""What tells of rows which goal they serve, beside themselves."""
SERVING: Final = frozenset({"action", "ask", "deliverable", "entry", "feedback", "flag"})
"""Nouns whose rows may serve a goal."""


def is_safe(person: Any) -> bool:
    """Whether goals may be spoken of where the person works; a "no" keeps the manager out of everything."""
    return bool(person.safe_at_work != "no")


def kept_from_work(access: Access) -> frozenset[UUID]:
    """The goals that work may not know of: as was said of them, else as of the goal they are part of.

    Of whom nothing was said, those of certain kinds are kept.
    """
    rows = models.Goal.objects.filter(person_id=access.person)
    told = list(rows.values_list("pk", "parent_id", "kind", "at_work"))
    unsaid = [(key, parent, kind) for key, parent, kind, said in told if not said]
    kept = {key for key, _parent, _kind, said in told if said == "no"}
    kept |= {key for key, _parent, kind in unsaid if kind in NOT_AT_WORK}
    while more := {key for key, parent, _kind in unsaid if parent in kept} - kept:
        kept |= more
    return frozenset(kept)


def serves(noun: str, goals: Collection[UUID]) -> Q:
    """Rows of a noun that serve one of these goals, by themselves or by what they are about."""
    asked = Q(goal__in=goals) if noun != "flag" else Q()
    by = ABOUT.get(noun)
    return asked | Q(**{f"{by}__goal__in": goals}) if by else asked


def kept_of(access: Access, told: Iterable[tuple[str, UUID]]) -> frozenset[UUID]:
    """Of rows by noun and key, those that serve a goal kept from work; a story does by its lines."""
    keys: dict[str, set[UUID]] = {}
    for noun, key in told:
        keys.setdefault(noun, set()).add(key)
    goals = kept_from_work(access) if keys else ()
    if not goals:
        return frozenset()
    mine = {"person_id": access.person}
    stories = models.Success.objects.filter(**mine, pk__in=keys.pop("success", ())).exclude(entries=[])
    grew = {key: set(map(UUID, lines)) for key, lines in stories.values_list("pk", "entries")}
    asked = {**keys, "entry": keys.get("entry", set()).union(*grew.values())}
    rows = [
        model_of(noun)
        ._default_manager.filter(serves(noun, goals), **mine, pk__in=some)
        .order_by()
        .values_list("pk", flat=True)
        for noun, some in asked.items()
        if some and noun in SERVING
    ]
    found = frozenset(rows[0].union(*rows[1:])) if rows else frozenset[UUID]()
    return found | {key for key, lines in grew.items() if lines & found}


def named_leading(access: Access) -> frozenset[str]:
    """Every word in the names of those who lead the person where they work now, as names are compared."""
    found = models.Contact.objects.filter(leads(access, "pk"), person_id=access.person)
    names = (" ".join(called) for called in found.values_list("name", "nick", "names"))
    return frozenset(fold(" ".join(names)).split())


def leads(access: Access, contact: str = "contact") -> Q:
    """Rows whose contact leads the person where they work now: as a part, in talks, or by a card."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "contact": OuterRef(contact)}
    parts = models.Part.objects.filter(lasting(access), **mine, kind="manager")
    talks = models.Series.objects.filter(current(access), **mine, kind="manager", closed_on=None)
    cards = models.Manager.objects.filter(current(access), **mine)
    return Q(Exists(parts)) | Q(Exists(talks)) | Q(Exists(cards))


def led(access: Access, contact: str = "contact") -> Q:
    """Rows whose contact led the person at a place that was left, and leads them no more."""
    mine: dict[str, Any] = {"person_id": access.person, "archived_at": None, "contact": OuterRef(contact)}
    parts = models.Part.objects.filter(**mine, kind="manager").exclude(lasting(access))
    talks = models.Series.objects.filter(**mine, kind="manager").exclude(current(access))
    cards = models.Manager.objects.filter(**mine).exclude(current(access))
    return (Q(Exists(parts)) | Q(Exists(talks)) | Q(Exists(cards))) & ~leads(access, contact)
