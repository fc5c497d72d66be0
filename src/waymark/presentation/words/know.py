"""Sentences about what somebody learns of themselves: work style, stories, results over time."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends

SENTENCES: Final[dict[str, str]] = {
    "interests.not_begun": N_("There are no answers yet. Begin with the first activity."),
    "level.pick_two": N_("Pick two; {count} are picked. The others may wait."),
    "instrument.answer_no_number": N_("The answer to {item} is “{text}”. It must be a number."),
    "instrument.answer_out_of_range": N_(
        "The answer to {item} is {answer}; answers run from {low} to {high}."
    ),
    "instrument.item_twice": N_("{item} stands here twice; the first one was taken."),
    "instrument.item_without_scale": N_("This row names no item or no scale, so it was left out."),
    "instrument.no_items": N_("{file} names no items with their scales."),
    "instrument.no_range": N_("{file} does not say from which lowest to which highest number answers run."),
    "instrument.too_large": N_("{file} is larger than {limit:MB} MB, so it is no questionnaire."),
    "instrument.unknown_item": N_("There is no question called {item}."),
    "instrument.unreadable": N_(
        "{file} is neither a table with the columns item and scale nor a JSON object with items."
    ),
    "themes.company": depends(
        "what",
        {
            "alone": N_("In {count} of {of} stories you did it on your own."),
            "team": N_("In {count} of {of} stories you did it with colleagues."),
            "clients": N_("In {count} of {of} stories it was for the people you serve."),
            "learners": N_("In {count} of {of} stories there were people who were learning."),
            "bosses": N_("In {count} of {of} stories somebody above you took part."),
            "partners": N_("In {count} of {of} stories there were people from outside."),
            "other": N_("{what} is in {count} of {of} stories."),
        },
    ),
    "themes.doing": depends(
        "what",
        {
            "arranging": N_("In {count} of {of} stories you arranged things so that they worked out."),
            "explaining": N_("In {count} of {of} stories you explained something."),
            "mending": N_("In {count} of {of} stories you put something right."),
            "making": N_("In {count} of {of} stories you made something."),
            "caring": N_("In {count} of {of} stories you looked after somebody."),
            "winning_over": N_("In {count} of {of} stories you won somebody over."),
            "finding_out": N_("In {count} of {of} stories you found something out."),
            "leading": N_("In {count} of {of} stories you took the lead."),
            "improving": N_("In {count} of {of} stories you made something better or easier."),
            "calming": N_("In {count} of {of} stories you listened or calmed things down."),
            "learning": N_("In {count} of {of} stories you learned something new."),
            "other": N_("{what} is in {count} of {of} stories."),
        },
    ),
    "themes.energy": depends(
        "what",
        {
            "gave": N_("{count} of {of} stories gave you energy."),
            "took": N_("{count} of {of} stories took energy from you, and still went well."),
        },
    ),
    "themes.skill": N_("{what} is in {count} of {of} stories."),
    "trend.cannot_say": N_(
        "{what}: {before} then, {after} now. How much of that is chance is not known, so nothing is read into it."
    ),
    "trend.down": N_("{what} went down from {before} to {after}, by more than chance would move it."),
    "trend.up": N_("{what} went up from {before} to {after}, by more than chance would move it."),
    "trend.within_chance": N_(
        "{what}: {before} then, {after} now. A difference of up to {limit} can be chance, so take it as the same."
    ),
    "style.no_scale_scored": N_("{file} answers too few questions of any scale to score one."),
    "style.too_few": N_("Answer all three questions of at least one kind."),
    "style.company": depends(
        "lean",
        {
            "left": N_("You would rather work on your own or with few people."),
            "right": N_("You would rather work among people."),
            "either": N_("Alone or among people: both suit you."),
            "open": N_("Company: answer all three questions to see which you prefer."),
        },
    ),
    "style.pace": depends(
        "lean",
        {
            "left": N_("You prefer a steady pace, with time for one thing."),
            "right": N_("You prefer a brisk pace, with much going on."),
            "either": N_("Steady or brisk: both suit you."),
            "open": N_("Pace: answer all three questions to see which you prefer."),
        },
    ),
    "style.place": depends(
        "lean",
        {
            "left": N_("You prefer one place that you know."),
            "right": N_("You prefer to move about."),
            "either": N_("One place or many: both suit you."),
            "open": N_("Place: answer all three questions to see which you prefer."),
        },
    ),
    "style.structure": depends(
        "lean",
        {
            "left": N_("You prefer to find your own way."),
            "right": N_("You prefer clear rules and plans."),
            "either": N_("Clear rules or your own way: both suit you."),
            "open": N_("Structure: answer all three questions to see which you prefer."),
        },
    ),
}
