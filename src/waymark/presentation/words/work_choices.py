"""What the records of Work call by a short key, in plain words, the same for a page and a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waymark.presentation.words.sentence import N_

STANDINGS: Final[Mapping[str, str]] = {
    "above": N_("More than expected"),
    "meets": N_("As expected"),
    "below": N_("Less than expected"),
    "unclear": N_("Not clear"),
}
INTEREST: Final[Mapping[str, str]] = {
    "-2": N_("Against it"),
    "-1": N_("Rather not"),
    "0": N_("Neither way"),
    "1": N_("Rather for it"),
    "2": N_("For it"),
}
TALKS: Final[Mapping[str, str]] = {
    "manager": N_("They lead me"),
    "report": N_("I lead them"),
    "peer": N_("A colleague"),
    "mentor": N_("A mentor"),
    "coach": N_("A coach"),
    "client": N_("A client"),
    "other": N_("Somebody else"),
}
ASKED: Final[Mapping[str, str]] = {
    "prepared": N_("Prepared"),
    "made": N_("Asked"),
    "answered": N_("Answered"),
    "let_go": N_("Let go"),
}
ANSWERS: Final[Mapping[str, str]] = {
    "": N_("Not yet"),
    "yes": N_("Yes"),
    "no": N_("No"),
    "later": N_("Later"),
    "partly": N_("Partly"),
}
MEETINGS: Final[Mapping[str, str]] = {
    "planned": N_("Planned"),
    "held": N_("Held"),
    "missed": N_("Did not take place"),
}
POINTS: Final[Mapping[str, str]] = {
    "topic": N_("A topic"),
    "flag": N_("An early warning or proposal"),
    "win": N_("Something that went well"),
    "ask": N_("Something to ask for"),
    "feedback": N_("Feedback to give"),
}
SOURCES: Final[Mapping[str, str]] = {
    "one_on_one": N_("In a one-on-one"),
    "appraisal": N_("In an appraisal"),
    "client": N_("From a client"),
    "colleague": N_("Among colleagues"),
    "report": N_("From somebody I lead"),
    "other": N_("Somewhere else"),
}
ENGAGED: Final[Mapping[str, str]] = {
    "client": N_("For a client"),
    "board": N_("On a board"),
    "own": N_("Something of my own"),
    "between": N_("Between jobs"),
}
