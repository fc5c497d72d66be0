"""The few words inside the pictures of people, in the language of the person."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageWords:
    """For who gives which kind of help."""

    help: str
    count: str
    who: str
    nobody: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkWords:
    """For the map of contacts; `people` holds one place for a number."""

    me: str
    name: str
    group: str
    size: str
    knows: str
    ties: str
    people: str
    bridge: str


def network_words() -> NetworkWords:
    """The words of the map."""
    return NetworkWords(
        me=gettext("You"),
        name=gettext("Name, the closest first"),
        group=gettext("Group"),
        size=gettext("People"),
        knows=gettext("Knows"),
        ties=gettext("Ties groups together"),
        people=gettext("{count} people"),
        bridge=gettext("yes"),
    )


def coverage_words() -> CoverageWords:
    """The words of the coverage."""
    return CoverageWords(
        help=gettext("Kind of help"),
        count=gettext("People"),
        who=gettext("Who"),
        nobody=gettext("nobody yet"),
    )
