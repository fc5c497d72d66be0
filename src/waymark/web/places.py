"""Where one can go and what one can do from anywhere: what the palette offers beside what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from waymark.career.records.text import fold
from waymark.web.collections import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.utils.functional import _StrPromise as Later

GENERAL: Final[tuple[tuple[str, str, Later], ...]] = (
    ("story", "steps", later("My next step")),
    ("history", "upload", later("Bring my history")),
    ("interests", "edit", later("Find out what I like doing")),
    ("values", "edit", later("Sort what matters to me")),
    ("toward", "route", later("Name a direction")),
    ("goal-new", "goals", later("Name a goal")),
    ("learn", "goals", later("What is missing, and how I learn it")),
    ("ladders", "steps", later("Ladders of where I work")),
    ("adverts", "look", later("Read a job advert")),
    ("people-know", "find", later("Do I know someone at, in, or who does …?")),
    ("people-hear", "talk", later("Who should hear this?")),
    ("people-map", "map", later("The map of my people")),
    ("people-walk", "steps", later("Who I already know: a walk through my life")),
    ("people-thanks", "people", later("Thanks and offers")),
    ("people-ready", "people", later("Am I ready if work ends?")),
    ("calendar-link", "calendar", later("My plan in my calendar")),
    ("alignment", "goals", later("My goals beside theirs")),
    ("doing", "look", later("How am I doing?")),
    ("appraisal", "note", later("Enter an appraisal")),
    ("matters", "look", later("Who matters for my goals")),
    ("lead", "me", later("The people I lead")),
    ("own", "work", later("Work without a boss")),
    ("role-history", "steps", later("How my role has changed")),
    ("brief", "print", later("My career on a page")),
    ("with-me", "edit", later("How to work with me")),
    ("away", "away", later("Archive and history")),
    ("settings", "settings", later("Settings")),
    ("catalogue", "download", later("Published occupations")),
    ("report", "print", later("Print the report")),
)
"""Pages beside the chapters and the lists: their address's name, an icon, and what they are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A way to go, or with `deed` something that is done at once, by sending it."""

    label: str
    href: str
    icon: str = "next"
    note: str = ""
    deed: bool = False

    def fits(self, words: list[str]) -> bool:
        """Whether all the words are in what it says."""
        said = fold(f"{self.label} {self.note}")
        return all(word in said for word in words)


def go() -> Iterator[Place]:
    """Every page one can go to."""
    from waymark.web.pages import chapters  # pages show these

    for one in chapters():
        yield Place(label=str(one.label), href=reverse(one.name), icon=one.name)
    for name, icon, label in GENERAL:
        yield Place(label=str(label), href=reverse(name), icon=icon)
    for of in COLLECTIONS:
        yield Place(label=str(of.question), href=of.href, icon="table", note=str(of.one))


def do() -> Iterator[Place]:
    """Every simple thing that has a page or needs none."""
    yield Place(label=_("Capture a line"), href=reverse("capture"), icon="plus")
    yield Place(label=_("Note a conversation"), href=reverse("log-talk"), icon="talk")
    for of in COLLECTIONS:
        if of.noun not in {"assessment", "entry"}:
            yield Place(label=str(of.add), href=f"{of.href}/new", icon="plus")
    yield Place(label=_("Undo the last change"), href=reverse("undo-last"), icon="undo", deed=True)
    yield Place(label=_("Not today"), href=reverse("not-today"), icon="calm", deed=True)


def keep(text: str) -> Place:
    """The words themselves, kept as a line."""
    label = _("Keep “{text}” as a line").format(text=text)
    return Place(label=label, href=f"{reverse('capture')}?{urlencode({'text': text})}", icon="plus")
