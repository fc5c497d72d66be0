"""Sentences about steps proposed, the plan in time, clarity and pace."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, several

SENTENCES: Final[dict[str, str]] = {
    "clarity.add_a_milestone": N_("The date is far off. Name something to reach by {within}."),
    "clarity.date_has_passed": N_("Its date, {by}, has passed. Choose a new one, or let it go."),
    "clarity.link_it": N_("Say what it serves: something that matters to you, or the work you hope for."),
    "clarity.make_it_bolder": N_(
        "You are sure of it ({confidence} of 10). It may be worth aiming a little higher."
    ),
    "clarity.make_it_smaller": N_(
        "You believe in it little ({confidence} of 10). A smaller step may take you further."
    ),
    "clarity.say_how_confident": N_("Say how much you believe in it, from 0 to 10."),
    "clarity.say_how_you_will_know": N_(
        "Say how you will know that it is done: a number, or something one can see."
    ),
    "clarity.say_what_you_will_do": N_("Say what you will do, and with what."),
    "clarity.set_a_date": N_("Give it a date. A rough one will do."),
    "finish.own_pace": several(
        "At your own pace so far, judged by one finished step.",
        "At your own pace so far, judged by {count} finished steps.",
    ),
    "finish.people_take_longer": N_("What people plan often takes {factor:longer}."),
    "plan.action_twice": N_("This step is in the plan twice: {action}."),
    "plan.all_courses": N_(
        "All {count} steps are courses. Practice, people and a result that others see make what you learn "
        "last."
    ),
    "plan.areas_left_out": N_(
        "No step of this plan works on {areas} yet: the hours up to its end went to what comes first. Add a step "
        "when there is room."
    ),
    "plan.beside": several(
        "It stands beside your plan for {titles:;}, and takes only the hours that one leaves.",
        "It stands beside your plans for {titles:;}, and takes only the hours that those leave.",
    ),
    "plan.block_length": N_("A block must be between {shortest} and {longest} minutes, and within a day."),
    "plan.busy_backwards": N_("A busy time ends ({end}) before it starts ({start})."),
    "plan.circle": N_("These steps wait for each other in a circle: {actions}. Let one of them go first."),
    "plan.date_has_passed": N_(
        "These had a date that has passed. Nothing is owed: give them a new one, or leave them out. "
        "{titles:;}."
    ),
    "plan.does_not_fit": several(
        "One step does not fit before its date: {hours:hours} are missing.",
        "{count} steps do not fit before their dates: {hours:hours} are missing.",
    ),
    "plan.does_not_fit_again": N_("It does not all fit: {hours:hours} find no room before their dates."),
    "plan.drop": N_("Leave out, and the rest fits: {titles:;}."),
    "plan.effort_out_of_range": N_(
        "The hours of a step must be more than none: {action} has {effort}, with {spent} spent."
    ),
    "plan.factor_out_of_range": N_("What planned hours are multiplied by must be more than 0, not {factor}."),
    "plan.fits": several(
        "The one step fits.",
        "All {count} steps fit.",
    ),
    "plan.hours_out_of_range": N_(
        "Hours a week must be more than none and no more than a week has, not {hours}."
    ),
    "plan.later_date": several(
        "Give it one week more, until {by}.",
        "Give it {weeks} weeks more, until {by}.",
        by="weeks",
    ),
    "plan.licence_left_out": N_(
        "That is not yet the work itself: it needs a licence, and the training for it is not in this plan. It "
        "takes about {low:whole} to {high:whole} hours (Waymark’s setting), which is {early:years} to "
        "{late:years} at {hours:hours} a week, unless you give it more."
    ),
    "plan.licence_may_be_needed": N_(
        "It may need a licence where you live. If it does, the training for it comes on top of this plan."
    ),
    "plan.more_hours": N_("Give it {hours:hours} a week."),
    "plan.no_steps": N_("A plan needs at least one step. Take some of those proposed, or add your own."),
    "plan.ratio_out_of_range": N_("The hours spent over the hours planned must be more than 0, not {ratio}."),
    "plan.span_backwards": N_("Days off end ({last}) before they start ({first})."),
    "plan.training_left_out": several(
        "That is not yet the work itself: it usually asks for one step more preparation than you have, and "
        "that training is not in this plan. It takes about {low:whole} to {high:whole} hours (Waymark’s "
        "setting), which is {early:years} to {late:years} at {hours:hours} a week, unless you give it more.",
        "That is not yet the work itself: it usually asks for {count} steps more preparation than you have, and "
        "that training is not in this plan. It takes about {low:whole} to {high:whole} hours (Waymark’s "
        "setting), which is {early:years} to {late:years} at {hours:hours} a week, unless you give it more.",
    ),
    "plan.unknown_action": N_("{action} is to come after {after}, which is not in the plan."),
    "plan.unknown_steps": N_(
        "These steps are not among those proposed now: {steps}. Look at the proposals again."
    ),
    "plan.weekday": N_("A weekday runs from 0 (Monday) to 6 (Sunday), not {weekday}."),
    "progress.dates_backwards": N_("It ends ({by}) before it starts ({start})."),
    "progress.no_date": N_("It has no date, so there is no pace to keep. Give it one if you like."),
    "progress.not_begun": N_("It has not begun yet."),
    "progress.nothing_planned": N_("It has no steps yet, so there is no pace to keep."),
    "progress.on_pace": N_("On pace: {actual:percent} done, {expected:percent} of the time gone."),
    "progress.part_out_of_range": N_("The part that is done must be from 0 to 1, not {actual}."),
    "progress.slower": N_("Slower than planned: {actual:percent} done, {expected:percent} of the time gone."),
    "proposal.apply": N_("Seeing what is asked, and asking for it, is how a door opens."),
    "proposal.learn": N_("It brings you nearer to the work you hope for."),
    "proposal.meet": N_("People who do the work know what no description tells."),
    "proposal.missing_general": N_(
        "This work asks for level {need} of 7 here; you have about {have}. It grows by doing, not by a course."
    ),
    "proposal.missing_knowledge": N_("This work asks for level {need} of 7 here; you have about {have}."),
    "proposal.missing_licence": N_(
        "This work may need a licence where you live, and without it the rest must wait."
    ),
    "proposal.missing_people": N_("Somebody who knows the way saves you most of the search."),
    "proposal.missing_preparation": N_("This work usually asks for more training or study than you have."),
    "proposal.missing_skill": N_("This work asks for level {need} of 7 here; you have about {have}."),
    "proposal.missing_technology": N_("This work uses it, and your history does not name it."),
    "proposal.practise": N_("Trying it out shows whether it suits you, and gets you ready."),
    "proposal.show": N_("What others have seen of you, they remember."),
    "proposals.beside": several(
        "Your plan for “{titles:;}” takes about {hours:whole} hours until then; they are not counted here.",
        "Your plans so far ({titles:;}) take about {hours:whole} hours until then; they are not counted here.",
    ),
    "proposals.date_has_passed": N_("The date {by} is not in the future. Choose a later one."),
    "proposals.date_too_far": N_("The date {by} is too far off to plan for. Choose an earlier one."),
    "proposals.hours": N_(
        "Until {by} you have about {free:whole} hours. The steps take about {planned:whole} of them, with "
        "the time that plans usually run over already added."
    ),
    "proposals.hours_out_of_range": N_(
        "Hours a week must be between 0 and those that a week has, not {hours}."
    ),
    "proposals.later": several(
        "One more step is kept for later.",
        "{count} more steps are kept for later.",
    ),
    "proposals.little_time": several(
        "Until {by} you have about {free:hours}, and the step proposed takes about {planned:hours}. The plan "
        "says how to make room.",
        "Until {by} you have about {free:hours}, and the steps proposed take about {planned:hours}. The plan "
        "says how to make room.",
    ),
    "proposals.nothing_missing": N_("We see nothing large that is missing, so these steps keep you growing."),
    "proposals.not_measured": N_(
        "Which skills are missing is not known yet, because no work of yours is known to compare with. Bring your "
        "history, or name one role, and steps for them come in; what stands here helps in any case."
    ),
    "proposals.other_plans": several(
        "You have another plan, which this one replaces: {titles:;}.",
        "You have other plans, which this one replaces: {titles:;}.",
    ),
    "proposals.training_does_not_fit": N_(
        "The training itself (about {effort:whole} hours) does not fit these hours, so it is listed for "
        "later. The steps that lead to it are in."
    ),
}
