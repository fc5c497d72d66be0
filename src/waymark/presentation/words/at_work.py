"""Sentences about work: what to tell in time, whom to ask, who matters, what changed in a role."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends

SENTENCES: Final[dict[str, str]] = {
    "feedback.ask": N_("You last asked for feedback {days} days ago. One question to one person is enough."),
    "feedback.ask_first": N_(
        "You have not asked anybody for feedback yet. One question to one person is enough."
    ),
    "feedback.gives": N_("You said that they give honest feedback."),
    "feedback.worked_with": N_("You did something together lately, on {day}."),
    "packet.nothing_for": N_("Nothing is kept for this yet: {label}."),
    "packet.only_own_words": N_("Here only you speak: {label}. A word of somebody else would carry further."),
    "packet.quiet_time": N_("Nothing is told of the time from {since} to {until}."),
    "role.changed": depends(
        "about",
        {
            "role_yes": N_("The role has changed; it was “{before}”."),
            "role_no": N_("The role is what it was."),
            "role_unknown": N_("Whether the role has changed was not told both times."),
            "skills_yes": N_("Skills that were new: {count}."),
            "skills_no": N_("The skills are those of before."),
            "skills_unknown": N_("Which skills it used was not told both times."),
            "complexity_yes": N_("The work is more complex than before: {after} of 5, it was {before}."),
            "complexity_no": N_("The work is no more complex than before: {after} of 5, it was {before}."),
            "complexity_unknown": N_("How complex the work is was not told both times."),
            "say_yes": N_("You have more say than before: {after} of 5, it was {before}."),
            "say_no": N_("You have no more say than before: {after} of 5, it was {before}."),
            "other": N_("How much say you have was not told both times."),
        },
    ),
    "role.talk": N_(
        "Between {since} and {until} little changed in your role, twice in a row. That may be just right, or worth a talk."
    ),
    "stakeholder.attention": depends(
        "attention",
        {
            "work_together": N_("Decides and is for it: work on it together."),
            "win_over": N_("Decides and is against it: find out what would have to be true for a yes."),
            "interest": N_("Decides and has no view yet: show what it would bring them."),
            "keep_posted": N_("Is for it: a word now and then keeps it so."),
            "listen": N_("Is against it: listen to why, there may be something in it."),
            "be_kind": N_("Neither decides nor is concerned: nothing is needed."),
            "other": N_("How much say they have, or how they see it, is not known yet: ask around."),
        },
    ),
    "stakeholder.hardly_known": N_("You hardly know {who} yet. Getting to know each other comes first."),
    "stakeholder.no_step": N_("No next step is named yet."),
    "warning.few_options": depends(
        "count",
        {
            "0": N_("No way on is named yet. Two to choose from are easier to hear."),
            "other": N_("Only one way on is named. Two to choose from are easier to hear."),
        },
    ),
    "warning.no_day": N_("“{title}” has been known for two weeks. A day to tell it would help."),
    "warning.no_recommendation": N_("Say which way you would take. It can still be decided otherwise."),
    "warning.nobody_named": N_("Nobody is named yet who should know."),
    "warning.still_helps": N_("“{title}” was best told by {by}. Telling it now still helps."),
    "warning.tell_by": N_("“{title}” is best told by {by}, so that there is room to act."),
}
