"""Sentences about contacts, and the words for the parts they play and the ways of being in touch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waymark.presentation.words.sentence import N_, depends, several

SENTENCES: Final[dict[str, str]] = {
    "contact.erase_unsure": N_(
        "{name} would be gone for good, and nothing brings them back. Say that you are sure."
    ),
    "contact.snooze_past": N_("{day} is over. Choose a later day."),
    "hear.draft_goal": N_("Hello {who}, I have a new goal and thought of you: {text}"),
    "hear.draft_move": N_("Hello {who}, something changes for me and I wanted you to know: {text}"),
    "hear.draft_win": N_("Hello {who}, some good news I wanted to share with you: {text}"),
    "merge.same": N_(
        "{name} cannot be made part of that contact: it is the same one, or part of one already."
    ),
    "merge.undone": N_("These two were taken apart already."),
    "nudge.check_in": depends(
        "last",
        {
            "None": N_("You would like to be in touch with {who} ({part}). Any day is a good one to begin."),
            "other": several(
                "It has been a day since you spoke with {who} ({part}).",
                "It has been {since} days since you spoke with {who} ({part}).",
                by="since",
            ),
        },
    ),
    "nudge.follow_up": N_("You were at “{who}” and noted something to do after it."),
    "nudge.promised": N_("{who} wanted to do this by now: “{text}” A friendly word may help."),
    "nudge.reconnect": depends(
        "last",
        {
            "None": N_("You would like to be in touch with {who}. Any day is a good one to begin."),
            "other": several(
                "You were last in touch with {who} on {last}; about every day is what you wished for.",
                "You were last in touch with {who} on {last}; about every {days} days is what you wished for.",
                by="days",
            ),
        },
    ),
    "nudge.referee": N_("{who} is named as a referee. Have they said yes?"),
    "nudge.talk_over": depends(
        "text",
        {
            "": N_("You planned to meet {who}. If it happened, note it in a word."),
            "other": N_("“{text}” with {who} was planned. If it happened, note it in a word."),
        },
    ),
    "nudge.thank_favour": N_("A short thank-you to {who} is enough for this: “{text}”"),
    "tie.with_oneself": N_("Choose two different people."),
}
PARTS: Final[Mapping[str, str]] = {
    "mentor": N_("mentor"),
    "coach": N_("coach"),
    "sponsor": N_("sponsor"),
    "manager": N_("manager"),
    "report": N_("somebody I lead"),
    "peer": N_("colleague"),
    "client": N_("client"),
    "board": N_("board"),
    "referee": N_("referee"),
    "adviser": N_("adviser"),
    "stakeholder": N_("somebody it matters to"),
}
CHANNELS: Final[Mapping[str, str]] = {
    "meeting": N_("a meeting"),
    "video": N_("a video call"),
    "call": N_("a call"),
    "message": N_("a message"),
    "letter": N_("a letter"),
    "event": N_("an event"),
    "reaction": N_("a reaction to a post"),
}
ASKS: Final[Mapping[str, str]] = {
    "raise": N_("More pay"),
    "role": N_("A role"),
    "project": N_("A project"),
    "introduction": N_("An introduction"),
    "referral": N_("A recommendation for a job"),
    "advice": N_("Advice"),
    "feedback": N_("Feedback"),
    "reference": N_("A reference"),
    "other": N_("Something else"),
}
HELPS: Final[Mapping[str, str]] = {
    "advice": N_("advice"),
    "guidance": N_("guidance"),
    "introductions": N_("introductions"),
    "referral": N_("recommendations for jobs"),
    "feedback": N_("honest feedback"),
    "emotional_support": N_("an open ear"),
    "information": N_("news from the field"),
}
PLACES: Final[Mapping[str, str]] = {
    "": N_("not said"),
    "job": N_("A job"),
    "school": N_("School or studies"),
    "course": N_("A course"),
    "sport": N_("Sport"),
    "club": N_("A club or association"),
    "neighbours": N_("Where you live"),
    "family": N_("Family"),
    "friends": N_("Friends of friends"),
    "children": N_("By way of the children"),
    "faith": N_("A community of faith"),
    "volunteering": N_("Voluntary work"),
    "online": N_("Online"),
    "event": N_("An event"),
    "other": N_("Somewhere else"),
}
GATHERINGS: Final[Mapping[str, str]] = {
    "event": N_("An event"),
    "association": N_("An association"),
    "membership": N_("A membership"),
    "nonprofit": N_("A non-profit"),
    "course": N_("A course"),
    "other": N_("Something else"),
}
WAYS: Final[Mapping[str, str]] = {
    "received": N_("they did something for me"),
    "given": N_("I did something for them"),
    "could_give": N_("something I could do for them"),
}
