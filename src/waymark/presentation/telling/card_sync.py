"""What keeping contacts and an address book in step would do, or has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling.incoming import SHOWN, Group, Page
from waymark.presentation.telling.incoming import rows as listed
from waymark.presentation.telling.people_incoming import it_is
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from waymark.career.records.card_sync import CardDoubt, Clashing, InStep


def page(found: InStep) -> Page:
    """For the page on which somebody decides whether to do it."""
    title = _("Both sides are in step") if found.changes_nothing else _("What would change")
    if found.changes_nothing and (found.doubts or found.clashes):
        title = _("Say what is right first")
    return Page(title=title, say=_say(found), groups=tuple(_groups(found)))


def _say(found: InStep) -> str:
    said = [_("Nothing is erased on either side.")]
    if asked := len(found.doubts) + len(found.clashes):
        text = ngettext(
            "One thing waits for your answer and stays as it is until then.",
            "{count} things wait for your answer and stay as they are until then.",
            asked,
        )
        said.append(text.format(count=numbers.number(asked, 0)))
    return " ".join(said)


def _groups(found: InStep) -> Iterator[Group]:
    kinds = (
        (_("New here"), "", found.added),
        (_("Changed here"), "", found.changed),
        (_("Put away here"), _("their cards are gone there"), found.away),
        (_("Written there"), _("without what is for yourself alone"), found.sent),
    )
    for title, note, items in kinds:
        if items:
            heading = f"{title}: {numbers.number(len(items), 0)}"
            yield Group(title=heading, note=note, rows=tuple(listed(items, SHOWN)))


def asked(found: InStep) -> list[tuple[CardDoubt, list[tuple[str, str]]]]:
    """Cards in doubt, each with who it may be: as (value, words) of a choice."""
    return [
        (
            doubt,
            [
                ("", _("Not now")),
                *((str(one.id), it_is(one)) for one in doubt.like),
                ("new", _("Somebody new")),
            ],
        )
        for doubt in found.doubts[:SHOWN]
    ]


def clashes(found: InStep) -> list[tuple[Clashing, str, list[tuple[str, str]]]]:
    """Contacts that changed on both sides, how they differ, and what may be done."""
    return [(one, _differs(one), _sides(one)) for one in found.clashes[:SHOWN]]


def _differs(one: Clashing) -> str:
    if one.gone:
        return _("You changed this contact, and its card was deleted there.")
    return " ".join(numbers.sentence_case(say(reason)) for reason in one.differing) or _(
        "Both sides changed."
    )


def _sides(one: Clashing) -> list[tuple[str, str]]:
    later = ("", _("Not now"))
    if one.gone:
        return [later, ("mine", _("Write it there again")), ("theirs", _("Put it away here too"))]
    return [
        later,
        ("mine", _("Yours counts")),
        ("theirs", _("The card there counts")),
        ("both", _("Yours, with what only the card says")),
    ]
