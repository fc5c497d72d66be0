"""Sentences about options: side by side, and what changes in an occupation."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends, several

SENTENCES: Final[dict[str, str]] = {
    "advert.empty": N_("There is nothing to read yet. Paste the text of the advert."),
    "advert.too_long": N_("The text has {length} characters; up to {limit} are read. Paste one advert."),
    "change.ai_absent": N_(
        "What artificial intelligence can do in this work is not shown: you have brought no published file on it."
    ),
    "change.ai_unrated": N_(
        "What artificial intelligence can do in this work is not in the published file that you brought."
    ),
    "change.fading_unpublished": N_(
        "What fades is not published as such. A task that was rewritten shows what the work is turning from."
    ),
    "change.no_new_tasks": N_("Nobody asked in this occupation has reported a new task to the publisher."),
    "change.no_tasks_table": N_("New tasks are not part of this: the installed catalogue has none."),
    "change.no_technologies": N_("Technologies are not part of this: the installed catalogue has none."),
    "change.none_rising": N_("None of its technologies is marked as often asked for in job postings."),
    "compare.no_occupation": N_(
        "It counts as no occupation, so nothing is published. Say yourself how it does."
    ),
    "compare.part": depends(
        "part",
        {
            "interests": N_("Closer to your interests than {percentile:percentile} of occupations."),
            "values": N_("Closer to your values than {percentile:percentile} of occupations."),
            "skills": N_("Closer to your skills than {percentile:percentile} of occupations."),
            "other": N_("Likelier as a next move than {percentile:percentile} of occupations, by a model."),
        },
    ),
    "compare.part_unknown": depends(
        "part",
        {
            "interests": N_("Once what you like doing is told and shows a clear pattern, this fills itself."),
            "values": N_("Sort what matters to you, and this fills itself."),
            "skills": N_("Add the work you have held, and this fills itself."),
            "other": N_("Add the work you have held, and this fills itself."),
        },
    ),
    "compare.pay": N_(
        "Median {amount} a year ({country}, {year}), more than {percentile:percentile} of occupations."
    ),
    "compare.pay_unknown": N_("No pay by the year is published for it."),
    "compare.preparation": several(
        "One step more preparation than your work now.",
        "{count} steps more preparation than your work now.",
    ),
    "compare.preparation_enough": N_("No more preparation than your work now."),
    "compare.preparation_unknown": N_("Nothing is published on its preparation."),
    "compare.preparation_whole": N_("Preparation {zone} of 5."),
    "explore.income": N_("Your life needs {amount} a year."),
    "explore.other_currency": N_(
        "Pay is published in {currency}, so the income you need is not held against it."
    ),
    "explore.preparation": N_("You would prepare up to level {zone} of 5."),
    "explore.reach_first": N_(
        "First comes work within one step of your preparation that pays more than three quarters of yours."
    ),
    "feed.none": N_("What stands at {address} is no feed."),
    "fetch.no_address": N_("{address} is no web address. It begins with https:// and names a site."),
    "fetch.private": N_("{address} lies in a private network. Only public addresses are fetched."),
    "fetch.redirects": N_("{address} leads from one address to the next without an end."),
    "fetch.status": N_("The site at {address} did not hand it out (answer {status})."),
    "fetch.too_large": N_("What stands at {address} is larger than {limit:MB} MB."),
    "fetch.too_slow": N_("The site at {address} took too long. Try again later."),
    "fetch.unreachable": N_(
        "The site at {address} cannot be reached. Check the address, or try again later."
    ),
    "fetch.unreadable": N_("What came from {address} is damaged."),
    "weighing.clear": N_(
        "“{option}” comes first in {share:percent} of the cases that your weights and estimates allow."
    ),
    "weighing.close": N_(
        "It is close: “{option}” comes first most often, in {share:percent} of the cases that your weights "
        "and estimates allow."
    ),
    "weighing.flips": N_("If “{criterion}” counted {weight} instead of {given}, {winner} would draw level."),
    "weighing.no_weight": N_("Give at least one criterion a weight above 0."),
    "weighing.no_weight_flips": N_("Changing a single weight does not change which one leads."),
    "weighing.same_name": N_("{name} stands here twice. Give each its own name."),
    "weighing.too_few": several(
        "There is one option. Comparing needs two.", "There are {count} options. Comparing needs two."
    ),
    "weighing.unknown": N_(
        "Not known yet for {option}: {what}. It may be anything, which makes this less sure."
    ),
    "weighing.unknown_of_all": N_(
        "Not known yet for any of them: {what}. It may be anything, which makes this less sure."
    ),
    "weighing.value_out_of_range": N_(
        "{criterion} of {option}: write low, likely and high in this order, each from 0 to 10."
    ),
    "weighing.weight_out_of_range": N_("The weight of {criterion} is {weight}; weights run from 0 to 10."),
}
