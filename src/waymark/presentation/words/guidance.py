"""Sentences about interests, values, levels and how occupations compare."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends

SENTENCES: Final[dict[str, str]] = {
    "fit.long_study": N_(
        "Work that nearly always asks for a doctorate or a degree in one profession, such as medicine or law, is "
        "not proposed, because your history names no degree near it. You can aim at it all the same."
    ),
    "fit.no_interests": depends(
        "because",
        {
            "person": N_(
                "What you like doing is not part of this yet. Thirty short questions add it, or six scores "
                "from elsewhere."
            ),
            "catalogue": N_(
                "What people like doing is not part of this: the installed catalogue says nothing of it."
            ),
            "flat": N_(
                "Your answers show no clear pattern of interests, so they are not part of this. That is a "
                "result too."
            ),
        },
    ),
    "fit.no_likely": depends(
        "because",
        {
            "person": N_(
                "Where people tend to go from your work is not part of this yet: we need a role you hold or "
                "held, with a title we can place."
            ),
            "roles": N_("Nor is where people tend to go from your work, for the same reason."),
            "catalogue": N_(
                "Where people tend to go from your work is not part of this: the installed catalogue cannot "
                "say."
            ),
        },
    ),
    "fit.no_skills": depends(
        "because",
        {
            "person": N_(
                "What you can do is not part of this yet. Bring your history, or say in one line what you do."
            ),
            "roles": N_(
                "What you can do is not part of this yet, nor can a gap or a route be told: no role of yours "
                "counts as a published occupation so far. Say what they count as, and it is."
            ),
            "catalogue": N_("What you can do is not part of this: the installed catalogue rates no skills."),
        },
    ),
    "fit.no_values": depends(
        "because",
        {
            "person": N_(
                "What matters to you is not part of this yet. Sorting twenty short statements adds it."
            ),
            "catalogue": N_(
                "What matters to people is not part of this: the installed catalogue says nothing of it."
            ),
            "flat": N_(
                "Your sort shows no clear pattern of values, so it is not part of this. That is a result too."
            ),
        },
    ),
    "fit.occupation_lacks": depends(
        "part",
        {
            "interests": N_("What people in it like doing is not published."),
            "values": N_("What it gives people is not published."),
            "skills": N_("What skills it asks for is not published."),
            "likely": N_("How many move there cannot be estimated."),
        },
    ),
    "fit.skills_by_activities": N_("Its skills are not rated, so daily activities are compared instead."),
    "fit.strongest_interests": N_(
        "Your three strongest interests beside its three: {points} of 18 points, 9 would be chance."
    ),
    "fit.within_reach": N_(
        "Only work that asks for at most one step more or less preparation than yours, and pays more than three "
        "quarters of it where that is known, is proposed here. You can aim at anything else."
    ),
    "interests.answer_out_of_range": N_(
        "The answer to {item} is {answer}; answers run from {low} to {high}."
    ),
    "interests.answer_string_character": N_(
        "At place {place} stands “{character}”; every answer is a digit from 1 to 5."
    ),
    "interests.answer_string_length": N_(
        "The answers are {length} long; there must be {expected}, one digit each."
    ),
    "interests.code_unreadable": N_("“{code}” is no code of three letters out of R, I, A, S, E and C."),
    "interests.score_not_a_number": N_(
        "The score for {interest} is “{text}”. It must be a number, such as 27."
    ),
    "interests.score_out_of_range": N_(
        "The score for {interest} is {score}; scores run from {low} to {high}."
    ),
    "interests.scores_count": N_(
        "There are {count} scores; there must be {expected}, in the order realistic, investigative, "
        "artistic, social, enterprising, conventional."
    ),
    "interests.too_few": N_(
        "Too few answers for a result: {answered} of {asked}. Those still open are marked; a few may stay open."
    ),
    "interests.unknown_item": N_("There is no question called {item}."),
    "level.everybody": N_("Assumed as in most work, because no role of yours could be placed."),
    "level.from_occupation": N_("Assumed from your time as: {code_name}."),
    "level.from_similar": N_("Its own ratings are not published; its nearest kin speak for it."),
    "level.long_in_occupation": N_("A little more for {years} years in it."),
    "level.named": N_("A little more because your history names it: {text}."),
    "level.new_in_occupation": N_("A little less, because you are new in it."),
    "level.no_ratings": N_(
        "The installed catalogue rates no skills. Install O*NET for it: in Settings, under Occupations."
    ),
    "level.out_of_range": N_("The level is {level}; levels run from {low} to {high}."),
    "level.own": N_("Your own rating: {level} of 7. It rules all the rest."),
    "level.subject": N_("Your title or degree is in it: {text}. How far it reaches, only you can say."),
    "level.unknown_element": N_("The installed catalogue does not know this skill: {element_name}."),
    "moves.counted_together": N_(
        "Statistics count these two as one occupation, so moves between them cannot be seen. They are near."
    ),
    "moves.people": N_("About {people:whole} people do this work, by the statistics."),
    "moves.preparation": depends(
        "steps",
        {
            "1": N_("One step more preparation."),
            "2": N_("{steps} steps more preparation."),
            "3": N_("{steps} steps more preparation."),
            "4": N_("{steps} steps more preparation."),
            "other": N_("Less preparation than your work."),
        },
    ),
    "moves.related": depends(
        "tier",
        {
            "1": N_("Published as closely related."),
            "2": N_("Published as related."),
            "other": N_("Published as distantly related."),
        },
    ),
    "moves.same_field": N_("In the same field."),
    "moves.stands_for_group": N_("The estimate is of its whole group, which this occupation stands for."),
    "moves.without_activities": N_("The estimate lacks the daily activities of your work."),
    "moves.without_preparation": N_("The estimate lacks the preparation that your work asks for."),
    "moves.without_ratings": N_("The estimate lacks ratings of the skills in your work."),
    "moves.without_related": N_("The estimate lacks the published list of related occupations."),
    "moves.without_sizes": N_(
        "The estimate does not know how many people work where; Settings, under Occupations, adds it."
    ),
    "similar.activities": N_("In daily activities closer than {percentile:percentile} of occupations."),
    "similar.by_activities": N_("Compared by daily activities, because its skills are not rated."),
    "similar.shared_activity": N_("Both do: {activity_name}."),
    "similar.shared_skill": N_("Both lean on: {element_name}."),
    "similar.skills": N_("In skills closer than {percentile:percentile} of occupations."),
    "values.column_size": N_("Column {column} holds {count} statements; each holds {expected}."),
    "values.columns": N_("There are {count} columns; there must be {expected}."),
    "values.not_placed": N_("This statement is not placed yet: {statement}."),
    "values.placed_twice": N_("This statement is placed twice: {statement}."),
    "values.unknown_statement": N_("There is no statement called {statement}."),
}
