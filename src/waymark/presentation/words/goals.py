"""Sentences about goals: where the time went, what the next level asks, and when to think again."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends

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
    "expiry.passed": N_("{name} ended on {last}. If you still need it, see how it is renewed."),
    "expiry.soon": N_("{name} ends on {last}."),
    "framework.empty": N_("{file} is empty."),
    "framework.level_without_name": N_("A level has no name. Give each level its own."),
    "framework.no_fields": N_("Here a group of fields was expected, such as name and expects."),
    "framework.no_list": N_("Here a list was expected."),
    "framework.no_name": N_("A competency has no name."),
    "framework.no_text": N_("Here a plain text was expected."),
    "framework.none": depends(
        "what",
        {
            "levels": N_("No levels are named. A ladder needs at least one."),
            "competencies": N_("No competencies are named. A ladder needs at least one."),
        },
    ),
    "framework.nothing_expected": N_("“{competency}” says for no level what is expected."),
    "framework.quote_open": N_("A quotation mark opens here and never closes."),
    "framework.row_misfit": N_("This row has {found} cells; the first row has {expected}."),
    "framework.too_large": N_("{file} is larger than {limit:MB} MB, so it is no ladder."),
    "framework.too_many": depends(
        "what",
        {
            "levels": N_("There are more than {limit} levels."),
            "competencies": N_("There are more than {limit} competencies."),
        },
    ),
    "framework.twice": N_("“{name}” stands here twice. Give each its own name."),
    "framework.unknown_field": N_(
        "There is no field called “{name}”. The fields are name, source, levels and competencies."
    ),
    "framework.unknown_level": N_(
        "“{competency}” speaks of the level “{level}”, which is not among the levels."
    ),
    "framework.unreadable": N_(
        "The file cannot be read from here on. Look at its brackets, quotation marks and indents."
    ),
    "ladder.missing": N_("{competency}: not there yet. {level} asks: {expects}"),
    "ladder.open": N_("{competency}: say where you stand. {level} asks: {expects}"),
    "ladder.said": N_("{competency}: you are there. Something that shows it would help."),
    "ladder.shown": N_("{competency}: you are there, and you can show it."),
    "ladder.unknown_competency": N_("The ladder has no competency called {competency}."),
    "ladder.unknown_level": N_("The ladder has no level called {level}."),
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
