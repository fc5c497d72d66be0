"""What each kind of goal is, and words to begin with: an example, a measure, an obstacle, an if-then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext

from waymark.presentation.words import names
from waymark.presentation.words.sentence import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of goal as a person would say it; the rest are examples that stand as hints in its form."""

    code: str
    title: str
    say: str
    example: str
    measure: str
    obstacle: str
    if_then: str


_KINDS: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "promotion": (
        N_("More responsibility, a larger part, a new title."),
        N_("Lead the night team of my ward"),
        N_("I am named, in writing, and hold the rota for a quarter"),
        N_("Nobody who decides has seen me lead"),
        N_("If a shift is without a lead, then I offer to take it"),
    ),
    "lateral_move": (
        N_("Something else on the same level: another team, place or task."),
        N_("Move from the counter to customer training"),
        N_("I do the other work for at least half of the week"),
        N_("My present team cannot spare me"),
        N_("If we plan the next quarter, then I name the date from which I would change"),
    ),
    "new_employer": (
        N_("The work I know, somewhere else."),
        N_("Find a workshop within half an hour of home"),
        N_("A signed contract that meets what my life needs"),
        N_("After work I am too tired to write applications"),
        N_("If it is Saturday after breakfast, then I write one application"),
    ),
    "pivot": (
        N_("From here to a different occupation."),
        N_("Become a data analyst in health care"),
        N_("Paid for the new work for three months"),
        N_("I do not know whether I would like the daily work"),
        N_("If I meet somebody who does it, then I ask what their Tuesday looks like"),
    ),
    "venture": (
        N_("A business, a practice, a project that is mine."),
        N_("Open a repair shop of my own"),
        N_("Three customers whom I did not know before have paid"),
        N_("I have never set a price"),
        N_("If somebody asks what it costs, then I name a sum before I explain"),
    ),
    "vocation": (
        N_("What I would do even if nobody clapped."),
        N_("Teach children who find learning hard"),
        N_("A day a week belongs to it, for a whole year"),
        N_("It pays less than what I do now"),
        N_("If a free evening comes up, then it goes to this first"),
    ),
    "renewal": (
        N_("Beginning again after a break, an illness or a hard time."),
        N_("Come back to work for twenty hours a week"),
        N_("Two months at those hours, and well"),
        N_("I promise too much on good days"),
        N_("If somebody asks for more, then I answer the next morning"),
    ),
    "flexibility": (
        N_("Other hours, another place, room for who needs me."),
        N_("Fridays off from next summer on"),
        N_("Four Fridays in a row without a call"),
        N_("The team meets on Fridays"),
        N_("If a meeting is set on a Friday, then I offer Thursday"),
    ),
    "staying_relevant": (
        N_("The work changes; I change with it."),
        N_("Work with the new planning program without help"),
        N_("A whole month planned in it"),
        N_("In a busy week learning is the first to go"),
        N_("If it is Monday at nine, then I learn for twenty minutes before anything else"),
    ),
    "mastery": (
        N_("Deeper, finer, calmer at what I do already."),
        N_("Weld the seams that others send back"),
        N_("Ten in a row that pass at the first look"),
        N_("I only get the easy pieces"),
        N_("If a difficult piece comes in, then I ask for it"),
    ),
    "legacy": (
        N_("What shall stay when I move on."),
        N_("Two people who can do what only I can do now"),
        N_("I was away for three weeks and nobody rang"),
        N_("Showing takes longer than doing"),
        N_("If I am about to do it myself, then I call one of them over"),
    ),
}


def kind(code: str) -> Kind:
    """One kind of goal in words. KeyError for one that there is not."""
    say, example, measure, obstacle, if_then = map(gettext, _KINDS[code])
    return Kind(
        code=code,
        title=names.name(names.GOALS, code),
        say=say,
        example=example,
        measure=measure,
        obstacle=obstacle,
        if_then=if_then,
    )


def kinds() -> tuple[Kind, ...]:
    """All kinds of goal."""
    return tuple(map(kind, _KINDS))
