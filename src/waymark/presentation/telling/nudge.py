"""A nudge in words: what is suggested, why, and what the button says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for

from waymark.presentation.words import say

if TYPE_CHECKING:
    from waymark.guidance.nudges import Candidate

KINDS: Final = {
    # kind: its heading, its button, what it was made from
    "ask_feedback": (
        N_("Ask how you are doing"),
        N_("See what you heard"),
        N_("From your log of feedback: none of the last sixty days was asked for."),
    ),
    "certificate": (
        N_("Renew it in good time"),
        N_("Open the certificate"),
        N_("From the day on which it ends, as you noted it. It is spoken of from 90 days before."),
    ),
    "check_in": (
        N_("Time for a word with them"),
        N_("Open the contact"),
        N_("From the check-in that you set for the part they play, counted from your last real contact."),
    ),
    "follow_up": (
        N_("After the event"),
        N_("Open the event"),
        N_("From what you noted to do after it."),
    ),
    "promised": (
        N_("Something somebody promised"),
        N_("They have done it"),
        N_("From what they said they would do, and the day you noted for it."),
    ),
    "reconnect": (
        N_("Somebody to get back to"),
        N_("Open the contact"),
        N_(
            "From how often you wish to be in touch, counted from your last real contact. Somebody is named "
            "from one and a half times that on; that is Waymark’s setting."
        ),
    ),
    "referee": (
        N_("Have they agreed?"),
        N_("They have agreed"),
        N_("Because somebody is kept as a referee and no day stands beside it on which they said yes."),
    ),
    "talk_over": (
        N_("Did it happen?"),
        N_("It happened"),
        N_("From a talk that you planned, whose day is over."),
    ),
    "thank_favour": (
        N_("A word of thanks"),
        N_("I have thanked them"),
        N_("From what you received in the last thirty days. Nothing is sent from here."),
    ),
    "flag": (
        N_("Tell it early"),
        N_("Open it"),
        N_("From the day that you set yourself. It is spoken of from seven days before."),
    ),
    "inbox": (
        N_("Something was not kept"),
        N_("Look at it"),
        N_("From the lines that the terminal laid beside because the record refused them."),
    ),
    "interests": (
        N_("Find out what you like doing"),
        N_("Answer the questions"),
        N_("Because no result of the interest questions is in your record."),
    ),
    "look_back": (
        N_("Look back at a decision"),
        N_("Look back"),
        N_("From the day that you set yourself when you decided."),
    ),
    "no_plan": (
        N_("A goal without a first step"),
        N_("Open the goal"),
        N_("From your open goals: neither a plan, nor a step, nor a smaller goal belongs to this one."),
    ),
    "plan_b": (
        N_("Plan A or plan B?"),
        N_("Open the goal"),
        N_("From the day or the sign that you agreed on with yourself for this goal."),
    ),
    "plan_slips": (
        N_("Let the plan follow you"),
        N_("Open the plan"),
        N_("From the dates of your open steps. It says nothing about you: most plans move."),
    ),
    "roles_unsure": (
        N_("Settle what is unsure"),
        N_("See the questions"),
        N_("From what a document left open when it was brought in."),
    ),
    "story": (
        N_("A line that may be a story"),
        N_("Begin the story"),
        N_("From your lines of the last six weeks: one that gave you energy, or that says much."),
    ),
    "talk": (
        N_("Prepare a talk"),
        N_("Open the agenda"),
        N_("From the day you planned, or from the rhythm that you chose yourself."),
    ),
    "thank": (
        N_("Thank who helped"),
        N_("I have thanked them"),
        N_("From “who helped?” beside a line of the last ten days. Nothing is sent from here."),
    ),
    "values": (
        N_("Sort what matters to you"),
        N_("Sort it"),
        N_("Because no sort of values is in your record."),
    ),
    "verdict": (
        N_("What did you find out?"),
        N_("Open the experiment"),
        N_("From an experiment that is done and has no verdict."),
    ),
}
HOW: Final = N_(
    "At most three are shown, those bound to a date first; that order is Waymark’s setting. “Later” gives "
    "this kind a rest of one week, then two, then four. “Not for me” ends it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """What a page or a terminal shows of a nudge."""

    kind: str
    about: str
    title: str
    say: str
    act: str
    why: tuple[str, ...]


def nudge(found: Candidate) -> Nudge:
    """A candidate in words."""
    title, act, made_from = KINDS[found.kind]
    return Nudge(
        kind=found.kind,
        about=found.about,
        title=_(title),
        say=say(found.reason),
        act=_(act),
        why=(_(made_from), _(HOW)),
    )
