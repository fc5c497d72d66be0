"""What interests, values, styles and the next level are called in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waymark.presentation.words.sentence import N_

LIKES: Final[Mapping[str, str]] = {
    "realistic": N_("working with hands, tools and things"),
    "investigative": N_("finding out how things are"),
    "artistic": N_("making something of your own"),
    "social": N_("helping, teaching and caring"),
    "enterprising": N_("leading, persuading and starting things"),
    "conventional": N_("keeping things exact and in order"),
}
MATTERS: Final[Mapping[str, str]] = {
    "achievement": N_("using what you are good at, and seeing what comes of it"),
    "working_conditions": N_("fair pay, a secure place and decent conditions"),
    "recognition": N_("being seen for what you do, and moving up"),
    "relationships": N_("getting on with people and doing right by them"),
    "support": N_("people above you who stand behind you"),
    "independence": N_("deciding for yourself and trying your own ideas"),
}
ENDS: Final[Mapping[str, tuple[str, str, str]]] = {
    # facet: its name, its left end, its right end
    "place": (N_("Place"), N_("One place"), N_("Moving about")),
    "pace": (N_("Pace"), N_("Steady"), N_("Brisk")),
    "company": (N_("Company"), N_("On my own"), N_("Among people")),
    "structure": (N_("Structure"), N_("My own way"), N_("Clear rules")),
}
MEANINGS: Final[Mapping[str, tuple[str, str]]] = {
    "pay": (N_("Pay"), N_("More money, and the safety it brings")),
    "say": (N_("Say"), N_("Deciding more of what is done, and how")),
    "calm": (N_("Calm"), N_("Less hurry, and fewer worries taken home")),
    "craft": (N_("Craft"), N_("Getting really good at the work itself")),
    "people": (N_("People"), N_("Leading, teaching, or working with people I like")),
    "meaning": (N_("Meaning"), N_("Work that does some good that I can see")),
}
INSTRUMENTS: Final[Mapping[str, str]] = {
    "interests": N_("What I like doing"),
    "interests_open": N_("What I like doing, not finished"),
    "values": N_("What matters to me"),
    "work_style": N_("How I like to work"),
    "next_level": N_("What the next level means"),
}
