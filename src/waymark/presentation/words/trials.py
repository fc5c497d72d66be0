"""Questions that a small trial can answer, by its kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waymark.presentation.words.sentence import N_

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "information_interview": (N_("Ask somebody who does it"), N_("Half an hour, in person or by phone")),
    "shadowing": (N_("Go along for a day"), N_("Watch what the day is really made of")),
    "volunteering": (N_("Help out for a while"), N_("A few hours a week, with real work in your hands")),
    "course": (
        N_("Learn a small piece of it"),
        N_("A short course, a book with exercises, an evening class"),
    ),
    "trial": (N_("Do a small piece of it"), N_("A project beside your work, or a week in another team")),
}
"""Kinds of trial: what it is, and how much it asks."""
QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "information_interview": (
        N_("What takes most of your time, and would you choose it again?"),
        N_("What do people from outside get wrong about this work?"),
        N_("How did you get in, and how would somebody get in today?"),
        N_("Who does not stay, and why do they leave?"),
        N_("What would you want to know of me before you took me on?"),
    ),
    "shadowing": (
        N_("Which hours of the day would give me energy, and which would take it?"),
        N_("How much of it is with people, with things, with a screen?"),
        N_("What happens when something goes wrong?"),
    ),
    "volunteering": (
        N_("Do I still want to come back after the third time?"),
        N_("Which part do others ask me to do again?"),
        N_("What is harder than I thought, and do I want to get better at it?"),
    ),
    "course": (
        N_("Do I go on reading when nobody makes me?"),
        N_("Which part comes easily, and which one do I avoid?"),
    ),
    "trial": (
        N_("Can I make something that somebody else can use?"),
        N_("How does an ordinary week with it fit into my life?"),
    ),
}
