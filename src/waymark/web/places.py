"""Where one can go and what one can do from anywhere: what the palette offers beside what it finds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.utils.translation import override

from waymark.career.records.text import fold
from waymark.web.collections import COLLECTIONS
from waymark.web.places_said import IDLE, MORE, OF_NOUN, OF_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.utils.functional import _StrPromise as Later

GENERAL: Final[tuple[tuple[str, str, Later], ...]] = (
    ("story", "steps", later("My next step")),
    ("history", "upload", later("Bring my history")),
    ("interests", "edit", later("Find out what I like doing")),
    ("values", "edit", later("Sort what matters to me")),
    ("style", "edit", later("How do I like to work?")),
    ("next-level", "steps", later("What does the next level mean to me?")),
    ("lessons", "note", later("What have I learned so far?")),
    ("needs", "look", later("What does my life need from work?")),
    ("compare", "look", later("Which way suits me best?")),
    ("routes", "route", later("How could I get from here to there?")),
    ("ahead", "explore", later("How may the work change in three years?")),
    ("trends", "explore", later("What is changing in my field?")),
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
    ("people-import", "upload", later("Bring my address book")),
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
    ("devices", "settings", later("Which other devices may open this?")),
    ("catalogue", "download", later("Published occupations")),
    ("report", "print", later("Print the report")),
    ("resume", "download", later("Take it with you (JSON Resume)")),
)
"""Pages beside the chapters and the lists: their address's name, an icon, and what they are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A way to go, or with `deed` something that is done at once, by sending it.

    `also` are words by which people look for it too, parted by commas.
    """

    label: str
    href: str
    icon: str = "next"
    note: str = ""
    deed: bool = False
    also: str = ""

    def far(self, text: str, words: list[str]) -> int | None:
        """How far it is from what was typed, folded: 0 where its label begins so, 1 where another name of it
        does, 2 where each word begins one of its label, 3 one of any of its names; None where one does not.
        """
        label, *others = (fold(name) for name in (self.label, *self.also.split(","), self.note))
        begun = (label.startswith(text), any(name.startswith(text) for name in others if text))
        within = (_begins(words, label), _begins(words, " ".join((label, *others))))
        return next((far for far, fits in enumerate((*begun, *within)) if fits), None)


def _begins(words: list[str], said: str) -> bool:
    """Whether each of the words begins one of what is said."""
    return all(re.search(rf"(?<!\w){re.escape(word)}", said) for word in words)


def nearest(places: Iterable[Place], text: str) -> list[tuple[int, Place]]:
    """The places that fit what was typed, with how far they are, the nearest first; without words all."""
    folded = fold(text)
    words = [word for word in folded.split() if word not in fold(str(IDLE)).split()] or folded.split()
    found = [(far, one) for one in places if (far := one.far(folded, words)) is not None]
    return sorted(found, key=lambda pair: pair[0])


@cache
def all_in(language: str) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Where one can go and what one can do, once for each language: a palette asks with every letter."""
    with override(language):
        return tuple(_go()), tuple(_do())


def _go() -> Iterator[Place]:
    """Every page one can go to."""
    from waymark.web.pages import chapters  # pages show these

    pages = [(one.name, one.name, one.label) for one in chapters()]
    for name, icon, label in (*pages, *GENERAL):
        yield Place(label=str(label), href=reverse(name), icon=icon, also=_also(OF_PAGE, name))
    for of in COLLECTIONS:
        also = _also(OF_NOUN, of.noun)
        yield Place(label=str(of.question), href=of.href, icon="table", note=str(of.one), also=also)


def _do() -> Iterator[Place]:
    """Every simple thing that has a page or needs none."""
    yield _deed("capture", _("Capture a line"), "plus")
    yield _deed("log-talk", _("Note a conversation"), "talk")
    for of in COLLECTIONS:
        if of.noun not in {"assessment", "entry"}:
            also = ", ".join((str(of.one), _also(OF_NOUN, of.noun), str(MORE)))
            yield Place(label=str(of.add), href=f"{of.href}/new", icon="plus", also=also)
    yield _deed("undo-last", _("Undo the last change"), "undo", deed=True)
    yield _deed("not-today", _("Not today"), "calm", deed=True)


def _deed(name: str, label: str, icon: str, *, deed: bool = False) -> Place:
    return Place(label=label, href=reverse(name), icon=icon, deed=deed, also=_also(OF_PAGE, name))


def _also(said: Mapping[str, Later], name: str) -> str:
    return str(said.get(name, ""))


def keep(text: str) -> Place:
    """The words themselves, kept as a line."""
    label = _("Keep “{text}” as a line").format(text=text)
    return Place(label=label, href=f"{reverse('capture')}?{urlencode({'text': text})}", icon="plus")
