"""Sentences about goals: where the time went, what the next level asks, and when to think again."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_

SENTENCES: Final[dict[str, str]] = {
    "drift.much_less": N_(
        "“{title}” got {actual:percent} of what you logged; by what you said it would be {stated:percent}. "
        "Either may be the one to change."
    ),
    "drift.nothing": N_(
        "“{title}” got none of what you logged from {first} to {last}. Is it still yours, or was this the time "
        "for other things?"
    ),
    "drift.nothing_yet": N_("“{title}” is new; nothing is logged for it yet."),
    "drift.other": N_(
        "{share:percent} of what you logged serves none of your goals. Perhaps one is missing."
    ),
    "started.actions": N_("Choose one step and a date for it."),
    "started.calendars": N_("See your plan in the calendar you use already."),
    "started.entries": N_("Keep one line of what you did."),
    "started.experiences": N_("Bring your history, or say in one line what you do."),
    "started.goals": N_("Say what you aim at. A guess for now is a goal."),
    "started.interests": N_("Find out what you like doing, in five minutes."),
    "started.stories": N_("Tell one thing that went well because of you."),
    "started.values": N_("Sort what matters to you."),
    "trigger.date": N_(
        "For “{title}” you agreed to think again on {by}. Is it still your way, or is it time for: {plan_b}?"
    ),
    "trigger.sign": N_("For “{title}” you named a sign: {sign}. Has it come? Then there is: {plan_b}."),
}
