"""Sentences about the gap and the routes."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends, several

SENTENCES: Final[dict[str, str]] = {
    "gap.by_similar": N_("No ratings are published for it, so its nearest kin speak for it."),
    "gap.licence_check_locally": N_(
        "Whether it needs a licence where you live is not published: check locally first."
    ),
    "gap.licence_depends": N_(
        "Whether it needs a licence depends on the place and the task: check locally first."
    ),
    "gap.licence_needed": N_("It needs a licence: without one, nobody may do this work."),
    "gap.more_preparation": several(
        "It usually asks for one step more preparation than your work.",
        "It usually asks for {steps:counted} steps more preparation than your work.",
        by="steps",
    ),
    "gap.no_licence": N_("It needs no licence."),
    "gap.other_elements": N_(
        "What you can do was told with another catalogue than the one installed now. Look at it again."
    ),
    "gap.pay": N_("Published pay there is {ratio:places} times that of your work."),
    "gap.preparation_enough": N_("Your preparation is enough for it."),
    "gap.preparation_not_compared": N_(
        "How much preparation your own work asked for is not known yet, so it cannot be compared."
    ),
    "gap.preparation_unknown": N_("How much preparation it asks for is not published."),
    "gap.skill": N_("{element_name}: it asks for level {need} of 7, you have about {have}."),
    "routes.already_there": N_("You do this work already."),
    "routes.no_origin": N_(
        "Routes need a place to start from. Add a role you hold or held, with a title we can place."
    ),
    "routes.none": N_(
        "No route of up to four steps leads there from your work. The gap above still shows what it asks."
    ),
    "routes.relaxed": depends(
        "filter",
        {
            "closeness": N_("Steps to work that is less like the work before it are let in."),
            "zones": several(
                "Steps of one level of preparation are let in.",
                "Steps of up to {to} levels of preparation at once are let in.",
                by="to",
            ),
            "pay": N_("Steps that pay much less than the work before are let in."),
        },
    ),
    "routes.unknown_occupation": N_("The installed catalogue does not know this occupation: {code}."),
}
