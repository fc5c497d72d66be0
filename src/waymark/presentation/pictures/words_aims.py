"""The few words inside the pictures of goals, years, trends and options, in the language of the person."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, pgettext


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeWords:
    """For the tree of goals."""

    goal: str
    horizon: str
    serves: str
    state: str
    open: str
    done: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWords:
    """For the calendar of a year; `count` names what is counted, `less` and `more` stand at its legend."""

    month: str
    count: str
    less: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendWords:
    """For results over time; `real` and `chance` say which lines moved by more than chance."""

    scale: str
    real: str
    chance: str
    moved: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideWords:
    """For options side by side; `first` holds one place for a percentage, `places` two for places."""

    option: str
    low: str
    likely: str
    high: str
    span: str
    first: str
    places: str


def tree_words() -> TreeWords:
    """The words of the tree."""
    return TreeWords(
        goal=gettext("Goal"),
        horizon=gettext("By when"),
        serves=gettext("Part of"),
        state=gettext("State"),
        open=pgettext("goal", "open"),
        done=pgettext("goal", "reached"),
    )


def year_words() -> YearWords:
    """The words of the year."""
    return YearWords(
        month=gettext("Month"),
        count=gettext("Kept"),
        less=pgettext("legend", "less"),
        more=pgettext("legend", "more"),
    )


def trend_words() -> TrendWords:
    """The words of the trend."""
    return TrendWords(
        scale=gettext("What"),
        real=gettext("moved by more than chance"),
        chance=gettext("may be chance"),
        moved=gettext("Change"),
    )


def side_words() -> SideWords:
    """The words of options side by side."""
    return SideWords(
        option=gettext("Option"),
        low=gettext("low"),
        likely=gettext("likely"),
        high=gettext("high"),
        span=gettext("from low to high"),
        first=gettext("first in {}"),
        places=gettext("place {} to {}"),
    )
