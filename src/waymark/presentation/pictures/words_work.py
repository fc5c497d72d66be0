"""The few words inside the pictures of Work, in the language of the person."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True, slots=True, kw_only=True)
class SquareWords:
    """For who matters: columns of the table, the five stances from against to for, and what to do."""

    name: str
    influence: str
    stance: str
    stances: tuple[str, str, str, str, str]
    most: str
    least: str
    unsaid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossWords:
    """For goals beside aims: columns of the table, and what a crossing says."""

    mine: str
    serves: str
    nothing: str


def square_words() -> SquareWords:
    """The words of the square."""
    return SquareWords(
        name=gettext("Who"),
        influence=gettext("Influence"),
        stance=gettext("For it or against it"),
        stances=(
            gettext("Against it"),
            gettext("Rather not"),
            gettext("Neither way"),
            gettext("Rather for it"),
            gettext("For it"),
        ),
        most=gettext("decides"),
        least=gettext("little"),
        unsaid=gettext("not said"),
    )


def cross_words() -> CrossWords:
    """The words of the cross table."""
    return CrossWords(mine=gettext("My goal"), serves=gettext("Serves"), nothing=gettext("none of theirs"))
