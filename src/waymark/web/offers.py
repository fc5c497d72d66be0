"""The options of a form that only this person's record knows: their goals, skills, roles and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from waymark.catalogue.prompts import prompts
from waymark.presentation.words import numbers, people
from waymark.web import forms, labels, labels_people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from django.http import HttpRequest

    from waymark.career.records.entry import Entry
    from waymark.web.boxes import Options

NEWEST = 40
"""Lines of the log to choose from, beside those chosen already."""


def options(request: HttpRequest, fields: Sequence[str], record: Any) -> dict[str, Options]:
    """The options of those fields that need them; `record` is what is being changed, if anything."""
    found = {name: OFFERS[name](request, record) for name in fields if name in OFFERS}
    return {name: _chosen_first(some, getattr(record, name, None)) for name, some in found.items()}


def _chosen_first(some: Options, chosen: Any) -> Options:
    """Where several are chosen, those first and in their own order, so that saving them moves nothing."""
    if not isinstance(chosen, tuple):
        return some
    place = {str(key): n for n, key in enumerate(chosen)}
    return tuple(sorted(some, key=lambda option: place.get(option[0], len(place))))


def _goals(request: HttpRequest, _record: Any) -> Options:
    found = forms.run(request, "goal", "find", {}).answer
    return (("", _("none")), *((str(g.id), g.title) for g in found))


def _above(request: HttpRequest, record: Any) -> Options:
    """The open goals that another one may serve, and the one that it serves now."""
    known = forms.run(request, "goal", "find", {}).answer
    now = getattr(record, "parent_id", None)
    fit = [g for g in known if (g.state == "open" or g.id == now) and g.id != getattr(record, "id", None)]
    return (("", _("none")), *((str(g.id), g.title) for g in fit))


def _options(request: HttpRequest, _record: Any) -> Options:
    return tuple((str(o.id), o.title) for o in forms.run(request, "option", "find", {}).answer)


def _option(request: HttpRequest, record: Any) -> Options:
    return (("", _("none")), *_options(request, record))


def _levels(_request: HttpRequest, record: Any) -> Options:
    return labels.levels(getattr(record, "level", None))


def _skills(request: HttpRequest, _record: Any) -> Options:
    return tuple((str(s.id), s.label) for s in forms.run(request, "skill", "find", {}).answer)


def _roles(request: HttpRequest, _record: Any) -> Options:
    found = forms.run(request, "experience", "find", {}).answer
    return (("", _("none")), *((str(e.id), e.title or e.organisation) for e in found))


def _entries(request: HttpRequest, record: Any) -> Options:
    """The newest lines, and those that are chosen already."""
    chosen = [*getattr(record, "entries", ()), *request.GET.getlist("entries")]
    newest = forms.run(request, "entry", "find", {"limit": NEWEST}).answer
    shown = {str(e.id) for e in newest}
    older = [one for key in chosen if key not in shown for one in _line(request, key)]
    asked = sorted((*older, *newest), key=lambda e: str(e.id) not in chosen)
    return tuple((str(e.id), f"{numbers.day_and_month(e.day)} · {e.text}") for e in asked)


def _energies(_request: HttpRequest, _record: Any) -> Options:
    return (("", _("not said")), *((key, _(words)) for key, words in labels.ENERGY.items()))


def _prompts(_request: HttpRequest, _record: Any) -> Options:
    return (("", _("none")), *((key, _(words)) for key, words in prompts().items()))


def _line(request: HttpRequest, key: str) -> tuple[Entry, ...]:
    found: tuple[Entry, ...] = forms.run(request, "entry", "find", {"id": key}).answer
    return found


def _aims(request: HttpRequest, _record: Any) -> Options:
    """The open goals that somebody else's aim may serve."""
    found = forms.run(request, "goal", "find", {}).answer
    return tuple((str(g.id), g.title) for g in found if g.state == "open")


def _talks(request: HttpRequest, _record: Any) -> Options:
    found = forms.run(request, "series", "find", {}).answer
    return tuple((str(s.id), s.name or s.who) for s in found)


def _deliverables(request: HttpRequest, _record: Any) -> Options:
    found = forms.run(request, "deliverable", "find", {}).answer
    return (("", _("none")), *((str(one.id), one.title) for one in found))


def _skill(request: HttpRequest, record: Any) -> Options:
    return (("", _("none")), *_skills(request, record))


def _degrees(_request: HttpRequest, _record: Any) -> Options:
    return (("", _("not said")), *((str(n), str(n)) for n in range(1, 6)))


def _stances(_request: HttpRequest, _record: Any) -> Options:
    stances = labels.CHOICES["stakeholder.interest"]
    return (("", _("not said")), *((key, _(words)) for key, words in stances.items()))


def _circles(request: HttpRequest, _record: Any) -> Options:
    return tuple((str(c.id), c.name) for c in forms.run(request, "circle", "find", {}).answer)


def _closeness(_request: HttpRequest, _record: Any) -> Options:
    return (("", _("not said")), *((key, _(words)) for key, words in labels_people.CLOSENESS.items()))


def _gathered(request: HttpRequest, _record: Any) -> Options:
    found = forms.run(request, "gathering", "find", {}).answer
    return (("", _("none")), *((str(one.id), one.name) for one in found))


def _gives(_request: HttpRequest, _record: Any) -> Options:
    return tuple((key, _(words)) for key, words in people.HELPS.items())


OFFERS: dict[str, Callable[[HttpRequest, Any], Options]] = {
    "goal_id": _goals,
    "parent_id": _above,
    "option_id": _option,
    "chosen_id": _option,
    "options": _options,
    "level": _levels,
    "skills": _skills,
    "experience_id": _roles,
    "entries": _entries,
    "energy": _energies,
    "prompt": _prompts,
    "serves": _aims,
    "series_id": _talks,
    "deliverable_id": _deliverables,
    "skill_id": _skill,
    "influence": _degrees,
    "complexity": _degrees,
    "say": _degrees,
    "interest": _stances,
    "circles": _circles,
    "closeness": _closeness,
    "gathering_id": _gathered,
    "met_at_id": _gathered,
    "gives": _gives,
}
