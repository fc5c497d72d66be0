"""What bringing a file of people in would do, or has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling.incoming import BRIEF, SHOWN, Group, Page, added, changed, lines, troubles
from waymark.presentation.telling.incoming import known as stays
from waymark.presentation.telling.incoming import title as heading
from waymark.presentation.telling.parts import Row
from waymark.presentation.words import numbers
from waymark.presentation.words.apart import apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from waymark.career.records.people_incoming import Doubtful, Likeness, PeopleIncoming


def people_page(found: PeopleIncoming) -> Page:
    """For the page on which somebody decides whether to bring the file in; who is in doubt is asked there."""
    groups = (*added(found.added, SHOWN), *changed(found, SHOWN), *troubles(found, SHOWN))
    return Page(title=_title(found), say=_say(found), groups=groups)


def people_told(found: PeopleIncoming) -> Iterator[str]:
    """The same as lines for a terminal, those in doubt with their number and the keys to choose from."""
    groups = (*added(found.added, BRIEF), *changed(found, BRIEF), *_doubts(found), *troubles(found, BRIEF))
    yield from lines(Page(title=_title(found), say=_say(found), groups=groups))


def came(found: PeopleIncoming) -> str:
    """What became of everybody in the file, in numbers; what there is none of is left out."""
    stay_out = ngettext(
        "one stays out until you say who it is",
        "{count} stay out until you say who they are",
        len(found.doubts),
    )
    told = (
        (len(found.added), ngettext("one added", "{count} added", len(found.added))),
        (len(found.changed), ngettext("one changed", "{count} changed", len(found.changed))),
        (found.talks, ngettext("one conversation", "{count} conversations", found.talks)),
        (found.left, ngettext("one left as it was", "{count} left as they were", found.left)),
        (len(found.doubts), stay_out),
    )
    said = tuple(text.format(count=numbers.number(count, 0)) for count, text in told if count)
    return numbers.sentence_case(numbers.listed(said)) + "." if said else _("Nothing was changed.")


def twice(count: int) -> str:
    """How many pairs of contacts may be one person."""
    text = ngettext("One may stand here twice.", "{count} may stand here twice.", count)
    return text.format(count=numbers.number(count, 0))


MOST_ASKED = 100
"""People in doubt that one page asks about; the others are asked about the next time."""


def asked(found: PeopleIncoming) -> list[tuple[Doubtful, list[tuple[str, str]]]]:
    """Those in doubt, each with who they may be: as (value, words) of a choice."""
    later, new = ("", _("Not now")), ("new", _("Somebody new"))
    return [
        (doubt, [later, *((str(one.id), it_is(one)) for one in doubt.like), new])
        for doubt in found.doubts[:MOST_ASKED]
    ]


def more_asked(found: PeopleIncoming) -> str:
    """How many more are in doubt than the page asks about."""
    count = max(0, len(found.doubts) - MOST_ASKED)
    text = ngettext(
        "One more is asked about when you bring the file again.",
        "{count} more are asked about when you bring the file again.",
        count,
    )
    return text.format(count=numbers.number(count, 0)) if count else ""


def it_is(one: Likeness) -> str:
    """The choice of somebody known."""
    return _("It is {who}: {detail}").format(who=apart(one.label), detail=apart(one.detail) or "–")


def _title(found: PeopleIncoming) -> str:
    if found.changes_nothing and found.doubts:
        return _("Somebody in it may be somebody you know")
    return heading(found)


def _say(found: PeopleIncoming) -> str:
    said = [] if found.changes_nothing and found.doubts else [stays(found)]
    if found.doubts:
        count = len(found.doubts)
        text = ngettext(
            "One person may be somebody you know: say who it is, or they stay out.",
            "{count} people may be somebody you know: say who they are, or they stay out.",
            count,
        )
        said.append(text.format(count=numbers.number(count, 0)))
    if found.talks:
        text = ngettext(
            "One conversation comes with them.", "{count} conversations come with them.", found.talks
        )
        said.append(text.format(count=numbers.number(found.talks, 0)))
    if found.ties:
        text = ngettext(
            "It tells of two who know each other.",
            "It tells of {count} pairs who know each other.",
            found.ties,
        )
        said.append(text.format(count=numbers.number(found.ties, 0)))
    return " ".join(said)


def _doubts(found: PeopleIncoming) -> Iterator[Group]:
    if found.doubts:
        rows = tuple(
            Row(title=f"{doubt.said}: {doubt.label}", note=doubt.detail, side=f"{one.label} = {one.id}")
            for doubt in found.doubts
            for one in doubt.like
        )
        yield Group(title=_("Who may be somebody you know"), note=_("they stay out until you say"), rows=rows)
