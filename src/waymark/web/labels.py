"""What the boxes of a form are called, in plain words, and what their answers mean."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for

from waymark.presentation.words import names, numbers

PARTIAL: Final = N_("A year is enough: 2019, 2019-03 or 2019-03-31")

LABELS: Final[dict[str, tuple[str, str, str]]] = {
    # name: label, hint, unit
    "area": (N_("Field of study"), "", ""),
    "by": (N_("By when?"), "", ""),
    "confidence": (N_("How sure are you?"), N_("From 0, not at all, to 10"), ""),
    "courses": (N_("Courses"), N_("One a line"), ""),
    "date": (N_("Since"), PARTIAL, ""),
    "day": (N_("Day"), "", ""),
    "deadline": (N_("To be done by"), "", ""),
    "degree": (N_("Degree"), "", ""),
    "description": (N_("What it was about"), "", ""),
    "effort": (N_("Hours it takes"), N_("Your own guess is better than ours."), ""),
    "end": (N_("Until"), N_("Leave it empty if it still goes on."), ""),
    "evidence": (N_("What shows it"), "", ""),
    "expires": (N_("Valid until"), PARTIAL, ""),
    "fluency": (N_("How well"), N_("For example: mother tongue, fluent, B2, a little"), ""),
    "goal_id": (N_("Goal it serves"), "", ""),
    "helped_by": (N_("Who helped?"), "", ""),
    "highlights": (N_("What came of it"), N_("One a line"), ""),
    "if_then": (N_("If … then …"), N_("If it is Tuesday after supper, then I open the course."), ""),
    "institution": (N_("School"), "", ""),
    "issuer": (N_("Who gave it"), "", ""),
    "keywords": (N_("Also called"), N_("One a line"), ""),
    "kind": (N_("Kind"), "", ""),
    "label": (N_("Name"), "", ""),
    "last_used": (N_("Last used"), PARTIAL, ""),
    "lesson": (N_("What you learned"), "", ""),
    "level": (N_("How well?"), "", ""),
    "measure": (N_("How will you know?"), N_("What somebody could see when it is reached"), ""),
    "minutes": (N_("Time it took"), "", N_("minutes")),
    "name": (N_("Name"), "", ""),
    "note": (N_("Note"), "", ""),
    "next_time": (N_("Next time"), N_("What you would do the same, or differently"), ""),
    "not_before": (N_("Not before"), "", ""),
    "number": (N_("Number"), "", ""),
    "obstacle": (N_("What may stand in the way"), "", ""),
    "organisation": (N_("Where"), N_("The employer, school or club"), ""),
    "path": (N_("The way so far, in a line"), "", ""),
    "place": (N_("Place"), "", ""),
    "plan_b": (N_("Plan B"), "", ""),
    "plan_b_when": (N_("When would you turn to plan B?"), N_("A date, or a sign"), ""),
    "resource": (N_("Course, book or person"), "", ""),
    "score": (N_("Grade"), "", ""),
    "side": (N_("Which is it?"), "", ""),
    "spent": (N_("Hours spent so far"), "", ""),
    "start": (N_("Since"), PARTIAL, ""),
    "state": (N_("How it stands"), "", ""),
    "stated_level": (
        N_("In your own words"),
        N_("As your CV or profile says it: advanced, ten years, …"),
        "",
    ),
    "taken_on": (N_("Taken on"), "", ""),
    "text": (N_("What you did"), "", ""),
    "title": (N_("Title"), "", ""),
    "url": (N_("Web address"), "", ""),
    "why": (N_("Why it matters to you"), "", ""),
}
OF: Final[dict[str, tuple[str, str, str]]] = {
    # noun.name, where the general word would mislead
    "action.title": (N_("The step"), "", ""),
    "goal.title": (N_("The goal"), "", ""),
    "certification.date": (N_("Given"), PARTIAL, ""),
    "experience.kind": (N_("What kind of experience?"), "", ""),
    "experience.description": (N_("What you did there"), "", ""),
    "language.label": (N_("Language"), "", ""),
    "skill.label": (N_("Skill"), "", ""),
    "trait.label": (N_("In a few words"), "", ""),
    "vision.text": (N_("What you hope your work will be"), "", ""),
}
CHOICES: Final[dict[str, dict[str, str]]] = {
    "experience.kind": {
        "job": N_("A job"),
        "volunteer": N_("Voluntary work"),
        "study": N_("Study or training"),
        "care": N_("Care for somebody"),
        "club": N_("A club or association"),
        "other": N_("Something else"),
    },
    "action.kind": {
        "learn": N_("Learn"),
        "practise": N_("Practise"),
        "show": N_("Show"),
        "meet": N_("Meet people"),
        "apply": N_("Ask for it"),
    },
    "action.state": {
        "proposed": N_("Proposed"),
        "planned": N_("Planned"),
        "doing": N_("Begun"),
        "done": N_("Done"),
        "dropped": N_("Left out"),
    },
    "goal.state": {"open": N_("Open"), "reached": N_("Reached"), "dropped": N_("Let go")},
    "goal.kind": dict(names.GOALS),
    "trait.side": {"strength": N_("A strength"), "growth": N_("Something to grow in")},
}
LEVELS: Final = (
    ("0", N_("0 · not at all")),
    ("1", N_("1 · a first idea")),
    ("2", N_("2 · simple things, with help")),
    ("3", N_("3 · simple things alone")),
    ("4", N_("4 · the usual things alone")),
    ("5", N_("5 · hard things too")),
    ("6", N_("6 · others come to ask me")),
    ("7", N_("7 · few do it better")),
)


def of(noun: str, name: str) -> tuple[str, str, str]:
    """Label, hint and unit of a box."""
    found = OF.get(f"{noun}.{name}") or LABELS[name]
    label, hint, unit = (gettext(words) if words else "" for words in found)
    return label, hint, unit


def choice(noun: str, name: str, key: str) -> str:
    """One answer of a choice."""
    words = CHOICES.get(f"{noun}.{name}", {}).get(key)
    return gettext(words) if words else key.replace("_", " ")


def levels(now: float | None) -> tuple[tuple[str, str], ...]:
    """How well one does something, 0–7; a level between two steps stands as it is."""
    steps = [("", gettext("not rated"))] + [(key, gettext(words)) for key, words in LEVELS]
    if now is not None and f"{now:g}" not in dict(steps):
        steps.append((f"{now:g}", f"{now:g}"))
    return tuple(steps)


def level(value: float) -> str:
    """A level as it stands in a list."""
    return gettext("level {level} of 7").format(level=numbers.number(value))
