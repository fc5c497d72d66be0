"""Sentences about people: how close, whom to turn to, who helps with what, who knows whom."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends, several

SENTENCES: Final[dict[str, str]] = {
    "cadence.fading": several(
        "You used to be in touch every day or so; the last time was on {last}.",
        "You used to be in touch every {rhythm:whole} days or so; the last time was on {last}.",
        by="rhythm",
    ),
    "cadence.not_yet": several(
        "You would like to be in touch every day. Any day is a good one to begin.",
        "You would like to be in touch every {days} days. Any day is a good one to begin.",
        by="days",
    ),
    "cadence.since": depends(
        "source",
        {
            "own": several(
                "Last in touch on {last}; every day is what you wished for.",
                "Last in touch on {last}; every {days} days is what you wished for.",
                by="days",
            ),
            "part": several(
                "Last in touch on {last}; every day is what you wished for the part they play.",
                "Last in touch on {last}; every {days} days is what you wished for the part they play.",
                by="days",
            ),
            "other": several(
                "Last in touch on {last}; every day is what you wished for this circle.",
                "Last in touch on {last}; every {days} days is what you wished for this circle.",
                by="days",
            ),
        },
    ),
    "hear.cares": N_("Cares about this: {words}."),
    "hear.close": N_("You are close."),
    "hear.helped": N_("Had a hand in it."),
    "hear.in_field": N_("Works in this field: {words}."),
    "hear.part": depends(
        "part",
        {
            "mentor": N_("Your mentor, who follows your way."),
            "coach": N_("Your coach, who follows your way."),
            "sponsor": N_("Your sponsor, who can speak for you better when they know."),
            "referee": N_("Your referee, who can speak for you better when they know."),
            "manager": N_("Your manager, who sees results sooner when told."),
            "report": N_("Works with you, and it concerns them."),
            "client": N_("Your client, and it concerns them."),
            "other": N_("Follows what you do."),
        },
    ),
    "hear.there": N_("Works where it matters: {organisation}."),
    "know.occupation": N_("Does this work: {title}."),
    "know.words": N_("What you kept about them says: {words}."),
    "know.worked_there": depends(
        "until",
        {
            "None": N_("Worked at {organisation}."),
            "other": N_("Worked at {organisation}, until {until}."),
        },
    ),
    "know.works_in": N_("Works in this field: {words}."),
    "know.works_there": depends(
        "title",
        {
            "": N_("Works at {organisation}."),
            "other": N_("Works at {organisation}: {title}."),
        },
    ),
    "offer.introduction": N_("Cares about “{cares}”. {what} works on that, and the two could meet."),
    "offer.news": N_("Cares about “{cares}”. You kept something on it lately: “{what}”"),
    "offer.skill": N_("Cares about “{cares}”. You are good at that: {what}."),
    "offer.thanks": N_("{who} did this for you on {day}: “{text}” A short thank-you is enough."),
    "openness.found": N_(
        "Counted over {count} contacts and what you said of {known} of {pairs} pairs among the closest."
    ),
    "openness.no_pairs": N_(
        "Say of a few contacts how close you are, and which of them know one another. How open your circle is can then be counted."
    ),
    "openness.nobody_there": N_("Nobody you have kept is there yet: {label}."),
    "openness.people_there": several(
        "One contact is there: {label}.", "{count} contacts are there: {label}."
    ),
    "openness.too_little_known": N_(
        "Of {pairs} pairs among your closest contacts, you have said of {known} whether they know one another. How open your circle is can be counted from six pairs in ten on."
    ),
    "reach.dormant": N_(
        "Out of touch for {years} years, since {last}. Such contacts often know what nobody around you does."
    ),
    "reach.dormant_since_favour": N_("The last that is kept of you two is a favour {years} years ago."),
    "reach.dormant_since_met": N_("You met {years} years ago, and no talk or favour is kept since."),
    "reach.inside": depends(
        "last",
        {
            "None": N_("Works where you work. You have kept no talk with them yet."),
            "other": N_("Works where you work; last in touch on {last}."),
        },
    ),
    "reach.inside_count": several(
        "{warm} of {count} contact where you work was in touch within {days} days.",
        "{warm} of {count} contacts where you work were in touch within {days} days.",
    ),
    "reach.loose": N_("You know each other, though not closely."),
    "reach.moderately_weak": several(
        "Not somebody you see often, and you share one contact. Such contacts led to new jobs most.",
        "Not somebody you see often, and you share {shared} contacts. Such contacts led to new jobs most.",
        by="shared",
    ),
    "reach.near_goal": depends(
        "organisation",
        {
            "": N_("Works near what you aim for."),
            "other": N_("Works near what you aim for, at {organisation}."),
        },
    ),
    "reach.often": N_("You are in touch often, so they hear much of what you hear."),
    "reach.strong": N_(
        "Close to you. In work that is done by hand and face to face, such contacts helped most."
    ),
    "reach.weak": N_("Not somebody you see often, so they hear of other things than you do."),
    "same.email": N_("The same e-mail address: {words}."),
    "same.name": N_("The same name: {words}."),
    "same.organisation": N_("The same organisation: {words}."),
    "same.phone": N_("The same telephone number, ending in {words}."),
    "same.short_name": N_("One name may be short for the other: {words}, {other}."),
    "support.cares_alike": N_("Cares about the same: {words}."),
    "support.close": N_("You are close."),
    "support.does_it_for_work": N_("Does this for work: {title}."),
    "support.gives": N_("You said that they give {help}."),
    "support.helped_before": N_("Has helped you before."),
    "support.nobody": N_("Nobody yet for this: {help}."),
    "support.one": N_("Only {name} so far: {help}."),
    "support.outside": N_("Listens well, and stands outside where you work."),
    "support.same_field": N_("Works in the field you aim for: {words}."),
    "support.say_here": N_("Has a say where you work: {title}."),
    "support.say_there": N_("Has a say where you would like to work: {title}, {organisation}."),
    "support.seeks_you": N_("Gets in touch with you more often than you with them."),
    "support.several": N_("{count} people for this: {help}."),
    "support.went_that_way": N_("Does what you aim for: {title}."),
    "tie.group": depends(
        "group",
        {
            "strong": N_("Close, by how often you are in touch and what you said."),
            "weak": N_("Loose, by how often you are in touch and what you said."),
            "dormant": N_("Asleep: not in touch since {last}."),
            "other": N_("Nothing is kept yet that would tell how close you are."),
        },
    ),
}
