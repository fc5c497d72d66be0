"""What stands around some lists beside their records: a filter, a prompt, what stories share, evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.catalogue.prompts import prompt_of, prompts
from waymark.presentation.telling import work
from waymark.presentation.telling.phrases import when
from waymark.presentation.words import numbers, people, say
from waymark.web import forms, offers, visit
from waymark.web.collections import BY_NOUN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from django.http import HttpRequest

    from waymark.career.records.evidence import LogStrength, Shown, SkillEvidence
    from waymark.guidance.themes import Theme

FEWEST = 3
"""Stories from which on one can say what they share."""
MET = 50
"""Of an event, how many who were met and how many talks are looked at."""
MONTH = 7
"""Letters of a date down to its month: a list need not say the day."""
Told = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Templates above and below the list and inside the drawer, with what they tell.

    `shown` and `notes` go with the records of the list, by their keys.
    """

    above: str = ""
    below: str = ""
    inside: str = ""
    shown: Mapping[UUID, tuple[Shown, ...]] = field(default_factory=dict)
    notes: Mapping[UUID, str] = field(default_factory=dict)
    told: Told = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What several stories share, in words, with the stories behind it: address and title."""

    say: str
    energy: str
    stories: tuple[tuple[str, str], ...]


def panel(request: HttpRequest, noun: str, record: Any) -> Panel:
    """What stands around the list of this noun; nothing around most."""
    make = PANELS.get(noun)
    return make(request, record) if make else Panel()


def _log(request: HttpRequest, record: Any) -> Panel:
    goals, skills = (offers.OFFERS[name](request, None) for name in ("goal_id", "skills"))
    if record is not None:
        return Panel(inside="components/panel_grow.html")
    energies = (("", _("any")), ("gave", _("gave energy")), ("took", _("took energy")))
    return Panel(
        above="components/panel_log.html",
        told={
            "goals": (("", _("any")), *goals[1:]),
            "skills": (("", _("any")), *skills),
            "energies": energies,
        },
    )


def _journal(request: HttpRequest, record: Any) -> Panel:
    if record is not None:
        asked = prompts().get(record.prompt, "")
        return Panel(inside="components/panel_asked.html", told={"asked": _(asked) if asked else ""})
    number = forms.whole(request.GET.get("another", ""))
    key = prompt_of(visit.access(request).today, number)
    told = {"key": key, "words": _(prompts()[key]), "next": number + 1}
    return Panel(above="components/panel_prompt.html", told=told)


def _stories(request: HttpRequest, record: Any) -> Panel:
    if record is not None:
        return Panel()
    found = forms.run(request, "success", "common", {}).answer
    of = BY_NOUN["success"]

    def shared(one: Theme) -> Shared:
        behind = tuple((of.href_of(key), found.titles[key]) for key in one.stories)
        felt = "" if one.common == "energy" else _felt(one.energy)
        return Shared(say=say(one.reason), energy=felt, stories=behind)

    told = {
        "shared": [shared(one) for one in found.themes],
        "stories": found.stories,
        "lacking": max(FEWEST - found.stories, 0),
    }
    return Panel(below="components/panel_common.html", told=told)


def _felt(energy: float | None) -> str:
    if energy is None or abs(energy) < 0.5:  # noqa: PLR2004 - less than half a step of five is neither way
        return ""
    return _("gave you energy") if energy > 0 else _("took energy")


def _traits(request: HttpRequest, record: Any) -> Panel:
    found = forms.run(request, "trait", "shown", {}).answer
    shown = {one.id: one.shown for one in found.traits}
    below = "" if record is not None else "components/panel_strengths.html"
    return Panel(
        below=below, shown=shown, told={"from_log": [(one, _as_trait(one)) for one in found.from_log]}
    )


def _as_trait(one: LogStrength) -> str:
    """The form of a new strength, filled with what the log shows."""
    said: dict[str, str | list[str]] = {
        "side": "strength",
        "label": one.label,
        "entries": [str(line.id) for line in one.lines],
    }
    return f"{BY_NOUN['trait'].href}/new?{urlencode(said, doseq=True)}"


def _skills(request: HttpRequest, record: Any) -> Panel:
    found = forms.run(request, "skill", "evidenced", {}).answer
    notes = {one.id: note_of(one) for one in found}
    if record is None:
        return Panel(notes=notes)
    mine = next((one for one in found if one.id == record.id), None)
    told = {"evidence": mine, "href": href_of, "log": f"{BY_NOUN['entry'].href}?skill={record.id}"}
    return Panel(inside="components/panel_evidence.html", notes=notes, told=told)


def note_of(one: SkillEvidence) -> str:
    """What shows a skill and when it was last used, in a line."""
    said = []
    if one.last_used:
        said.append(_("last used {when}").format(when=when(one.last_used[:MONTH])))
    if one.count:
        many = ngettext("{count} line shows it", "{count} lines show it", one.count)
        said.append(many.format(count=numbers.counted(one.count)))
    if one.roles:
        said.append(_("in “{role}”").format(role=one.roles[0].text))
    return " · ".join(said)


def href_of(one: Shown) -> str:
    """Where a piece of evidence can be seen."""
    return BY_NOUN[one.kind].href_of(one)


def _contacts(request: HttpRequest, record: Any) -> Panel:
    if record is not None:
        return Panel()
    any_ = ("", _("any"))

    def words(known: Mapping[str, str]) -> list[tuple[str, str]]:
        return [any_, *((key, _(said)) for key, said in known.items() if key)]

    circles = [any_, *offers.OFFERS["circles"](request, None)]
    orders = [("", _("by name")), ("quiet", _("longest out of touch first")), ("newest", _("newest first"))]
    told = {"circles": circles, "parts": words(people.PARTS), "gives": words(people.HELPS)}
    return Panel(
        above="components/panel_contacts.html", told=told | {"places": words(people.PLACES), "orders": orders}
    )


def _flag(request: HttpRequest, record: Any) -> Panel:  # noqa: ARG001 - what is asked of every panel
    """Until a warning is told: what would make it easier to hear, and a way to say that it was told."""
    if record is None or record.state != "open":
        return Panel()
    return Panel(inside="components/panel_flag.html", told={"easier": work.easier(record)})


def _gathering(request: HttpRequest, record: Any) -> Panel:
    """Whom one met at an event or spoke with there, and a way to note another talk."""
    if record is None:
        return Panel()
    met = forms.run(request, "contact", "find", {"met_at_id": record.id, "limit": MET}).answer
    talks = forms.run(request, "interaction", "find", {"gathering_id": record.id, "limit": MET}).answer
    spoken = {one.id: one.name for talk in talks for one in talk.people}
    note = urlencode({"gathering_id": record.id, "next": BY_NOUN["gathering"].href_of(record)})
    told = {"people": ({one.id: one.name for one in met} | spoken).items(), "note": note}
    return Panel(inside="components/panel_met.html", told=told)


PANELS: dict[str, Callable[[HttpRequest, Any], Panel]] = {
    "contact": _contacts,
    "entry": _log,
    "journal": _journal,
    "success": _stories,
    "trait": _traits,
    "skill": _skills,
    "flag": _flag,
    "gathering": _gathering,
}
