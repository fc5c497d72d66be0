"""What the boxes of a form are called, in plain words, and what their answers mean."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for

from waymark.presentation.words import names, numbers
from waymark.web import labels_people, labels_work

PARTIAL: Final = N_("A year is enough: 2019, or March 2019")

LABELS: Final[dict[str, tuple[str, str, str]]] = {
    # name: label, hint, unit
    "action": (N_("What you did"), "", ""),
    "area": (N_("Field of study"), "", ""),
    "by": (N_("By when?"), "", ""),
    "care": (N_("Care for others"), N_("Who needs you, and when"), ""),
    "change_my_mind": (N_("What would change your mind?"), "", ""),
    "chosen_id": (N_("What you chose"), "", ""),
    "confidence": (N_("How sure are you?"), N_("From 0, not at all, to 10"), ""),
    "courses": (N_("Courses"), N_("One a line"), ""),
    "currency": (N_("Currency"), N_("Three letters, as in EUR or RON"), ""),
    "date": (N_("Since"), PARTIAL, ""),
    "day": (N_("Day"), "", ""),
    "deadline": (N_("Deadline"), "", ""),
    "decided_on": (N_("Decided on"), "", ""),
    "degree": (N_("Degree"), "", ""),
    "description": (N_("What it was about"), "", ""),
    "discreet": (N_("Keep titles out of it"), "", ""),
    "done_on": (N_("Done on"), "", ""),
    "effort": (N_("Hours it takes"), N_("Your own guess is better than ours."), ""),
    "employer": (N_("Employer"), "", ""),
    "end": (N_("Until"), N_("Leave it empty if it still goes on."), ""),
    "energy": (N_("Did it take energy or give it?"), "", ""),
    "entries": (N_("Lines that show it"), "", ""),
    "evidence": (N_("What shows it"), "", ""),
    "experience_id": (N_("Role it belongs to"), "", ""),
    "expires": (N_("Valid until"), PARTIAL, ""),
    "fluency": (N_("How well"), N_("For example: mother tongue, fluent, B2, a little"), ""),
    "goal_id": (N_("Goal it serves"), "", ""),
    "helped_by": (N_("Who helped?"), "", ""),
    "highlights": (N_("What came of it"), N_("One a line"), ""),
    "horizon": (N_("How far away?"), "", ""),
    "hours": (N_("Hours it takes"), "", ""),
    "hours_max": (N_("Hours a week, at most"), "", N_("hours")),
    "if_then": (N_("If … then …"), N_("If it is Tuesday after supper, then I open the course."), ""),
    "importance": (N_("How much does it matter?"), N_("From 0 to 10, beside your other goals"), ""),
    "income_floor": (N_("Income a year, at least"), N_("Before tax"), ""),
    "institution": (N_("School"), "", ""),
    "issuer": (N_("Who gave it"), "", ""),
    "keywords": (N_("Also called"), N_("One a line"), ""),
    "kind": (N_("Kind"), "", ""),
    "label": (N_("Name"), "", ""),
    "last_used": (N_("Last used"), PARTIAL, ""),
    "learned": (N_("What you learned"), "", ""),
    "lesson": (N_("What you learned"), "", ""),
    "level": (N_("How well?"), "", ""),
    "look_back_on": (N_("Look back on"), N_("A day to see what came of it"), ""),
    "measure": (N_("How will you know?"), N_("What somebody could see when it is reached"), ""),
    "minutes": (N_("Time it took"), "", N_("minutes")),
    "name": (N_("Name"), "", ""),
    "next_time": (N_("Next time"), N_("What you would do the same, or differently"), ""),
    "non_negotiables": (N_("What I will not give up"), N_("One a line"), ""),
    "not_before": (N_("Not before"), "", ""),
    "note": (N_("Note"), "", ""),
    "number": (N_("Number"), "", ""),
    "obstacle": (N_("What may stand in the way"), "", ""),
    "occupation": (N_("Occupation"), N_("In words, or its code"), ""),
    "option_id": (N_("Option it belongs to"), "", ""),
    "options": (N_("What you weighed"), "", ""),
    "organisation": (N_("Where"), N_("The employer, school or club"), ""),
    "outcome": (N_("What came of it"), "", ""),
    "parent_id": (N_("Which larger goal does it serve?"), "", ""),
    "path": (N_("The way so far, in a line"), "", ""),
    "place": (N_("Place"), "", ""),
    "plan_b": (N_("Plan B"), "", ""),
    "plan_b_on": (N_("Ask me about it on"), "", ""),
    "plan_b_when": (N_("Which sign would make you turn to it?"), N_("Something that you would notice"), ""),
    "planned_on": (N_("Planned for"), "", ""),
    "practice": (N_("What helped you think?"), "", ""),
    "preparation_max": (N_("At most this much preparation"), "", ""),
    "question": (N_("The question it is to answer"), "", ""),
    "quiet": (N_("Quiet mode: suggest nothing"), "", ""),
    "read_on": (N_("Read on"), "", ""),
    "prompt": (N_("The question it answers"), "", ""),
    "reason": (N_("Why?"), "", ""),
    "resource": (N_("Course, book or person"), "", ""),
    "result": (N_("What came of it"), N_("Numbers, or what people said"), ""),
    "score": (N_("Grade"), "", ""),
    "shy": (N_("One suggestion a week, no more"), "", ""),
    "side": (N_("Which is it?"), "", ""),
    "situation": (N_("The situation"), "", ""),
    "skills": (N_("Skills it shows"), "", ""),
    "source": (N_("Where it is from"), "", ""),
    "spent": (N_("Hours spent so far"), "", ""),
    "start": (N_("Since"), PARTIAL, ""),
    "state": (N_("How it stands"), "", ""),
    "stated_level": (
        N_("In your own words"),
        N_("As your CV or profile says it: advanced, ten years, …"),
        "",
    ),
    "tag": (N_("What kind of learning?"), "", ""),
    "taken_on": (N_("Taken on"), "", ""),
    "task": (N_("What had to be done"), "", ""),
    "text": (N_("What you did"), "", ""),
    "title": (N_("Title"), "", ""),
    "toward": (N_("In your words"), "", ""),
    "travel": (N_("Travel"), "", ""),
    "url": (N_("Web address"), "", ""),
    "verdict": (N_("Is it closer now?"), "", ""),
    "weight": (N_("How much does it count?"), N_("From 0, not at all, to 10"), ""),
    "why": (N_("Why it matters to you"), "", ""),
    "with_whom": (N_("With whom?"), "", ""),
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
    "advert.text": (N_("The advert"), N_("Paste all of it."), ""),
    "advert.place": (N_("Place"), "", ""),
    "criterion.label": (N_("What counts"), N_("For example: calm, pay, time for the children"), ""),
    "criterion.measure": (N_("Filled in by"), "", ""),
    "decision.title": (N_("The decision"), "", ""),
    "device.name": (N_("What shall it be called?"), N_("For example: my phone"), ""),
    "experiment.energy": (N_("Did it take energy or give it?"), "", ""),
    "feed.url": (N_("Address of the feed or page"), "", ""),
    "framework.current": (N_("Where you stand"), "", ""),
    "framework.target": (N_("Where you aim"), "", ""),
    "journal.text": (N_("Your note"), "", ""),
    "needs.place": (N_("Where"), N_("A town, or from home"), ""),
    "success.date": (N_("When?"), PARTIAL, ""),
    "success.title": (N_("In a line"), "", ""),
    **labels_work.OF,
    **labels_people.OF,
}
ENERGY: Final = {
    "-2": N_("It took a lot"),
    "-1": N_("It took some"),
    "0": N_("Neither"),
    "1": N_("It gave some"),
    "2": N_("It gave a lot"),
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
    "action.tag": {
        "": N_("not said"),
        "upskilling": N_("More of what I can"),
        "reskilling": N_("Something new"),
    },
    "action.state": {
        "proposed": N_("Parked"),
        "planned": N_("Planned"),
        "doing": N_("Begun"),
        "done": N_("Done"),
        "dropped": N_("Left out"),
    },
    "goal.state": {"open": N_("Open"), "reached": N_("Reached"), "dropped": N_("Let go")},
    "goal.kind": dict(names.GOALS),
    "trait.side": {"strength": N_("A strength"), "growth": N_("Something to grow in")},
    "journal.practice": {
        "": N_("Nothing special"),
        "walk": N_("A walk"),
        "meditation": N_("Meditation"),
        "coach": N_("A coach"),
        "talk": N_("A talk with somebody"),
        "none": N_("None"),
    },
    "goal.horizon": {
        "": N_("not said"),
        "life": N_("My life"),
        "years": N_("The next years"),
        "year": N_("This year"),
        "quarter": N_("These three months"),
    },
    "option.state": {"open": N_("Open"), "chosen": N_("Chosen"), "dropped": N_("Let go")},
    "criterion.measure": {
        "own": N_("My own estimate"),
        "pay": N_("Pay"),
        "interests": N_("What I like doing"),
        "values": N_("What matters to me"),
        "skills": N_("What I can do"),
        "preparation": N_("How much preparation it takes"),
        "likelihood": N_("How often people make this move"),
    },
    "experiment.kind": {
        "shadowing": N_("Go along for a day"),
        "volunteering": N_("Lend a hand"),
        "information_interview": N_("Ask somebody who does it"),
        "course": N_("A course"),
        "trial": N_("Try it out"),
        "other": N_("Something else"),
    },
    "experiment.verdict": {
        "": N_("Not yet said"),
        "closer": N_("Closer"),
        "further": N_("Further away"),
        "unsure": N_("Not sure"),
    },
    "needs.travel": {
        "": N_("not said"),
        "none": N_("No travel"),
        "some": N_("Some travel"),
        "any": N_("Any travel"),
    },
    "entry.energy": ENERGY,
    "experiment.energy": ENERGY,
    "success.energy": ENERGY,
    **labels_work.CHOICES,
    **labels_people.CHOICES,
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
    """A level as it stands in a list: "level 4 of 7, the usual things alone"."""
    said = gettext("level {level} of 7, {words}")
    return said.format(level=numbers.number(value), words=level_words(value))


def level_words(value: float) -> str:
    """What a level means, by the step at or below it: "the usual things alone"."""
    return gettext(LEVELS[max(0, min(int(value), 7))][1]).partition("· ")[2]
