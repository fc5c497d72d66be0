"""What bringing a document in would do, or has done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from waymark.guidance.reasons import Reason
from waymark.presentation.telling.parts import Row
from waymark.presentation.words import names, numbers, place, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from waymark.career.records.incoming import Incoming, Item, Place
    from waymark.career.records.people_incoming import PeopleIncoming

SHOWN = 60
"""Rows of one kind that a page lists; an export may hold thousands of contacts."""
BRIEF = 12
"""The same for a terminal."""
LONG = 80
"""Letters of a text that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Records of one kind, or things to know of one kind."""

    title: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a document adds, changes and leaves, in groups."""

    title: str
    say: str
    groups: tuple[Group, ...]


def page(found: Incoming) -> Page:
    """For the page on which somebody decides whether to bring the document in."""
    return Page(title=title(found), say=known(found), groups=tuple(_groups(found, SHOWN)))


def told(found: Incoming) -> Iterator[str]:
    """The same as lines for a terminal."""
    yield from lines(Page(title=title(found), say=known(found), groups=tuple(_groups(found, BRIEF))))


def lines(page: Page) -> Iterator[str]:
    """A page as lines."""
    yield page.title
    yield page.say
    for group in page.groups:
        yield ""
        yield f"{group.title} ({group.note})" if group.note else group.title
        for row in group.rows:
            yield "  " + "  ".join(filter(None, (row.title, row.note, row.side)))


def title(found: Incoming | PeopleIncoming) -> str:
    """What this is, in a heading."""
    if found.changes_nothing:
        return _("Everything in it is here already")
    return _("This is what came in") if found.applied else _("This is what it would add")


def known(found: Incoming | PeopleIncoming) -> str:
    """What happens to what is there."""
    if found.changes_nothing:
        return _("Bringing it in again changes nothing.")
    said = [_("Nothing of yours is overwritten, and one undo takes all of it back.")]
    if found.left:
        left = ngettext("One thing was known already.", "{count} things were known already.", found.left)
        said.append(left.format(count=numbers.number(found.left, 0)))
    return " ".join(said)


def _groups(found: Incoming, most: int) -> Iterator[Group]:
    yield from added(found.added, most)
    yield from changed(found, most)
    if found.questions:
        lines_ = [Row(title=say(reason), note=place(reason.values)) for reason in found.questions]
        yield Group(title=_("What is unsure"), note=_("you can settle it later"), rows=_some(lines_, most))
    yield from troubles(found, most)


def added(items: Sequence[Item], most: int) -> Iterator[Group]:
    """What is new, by kind."""
    for noun in dict.fromkeys(item.noun for item in items):
        those = [item for item in items if item.noun == noun]
        yield Group(title=_heading(noun, len(those)), note="", rows=tuple(rows(those, most)))


def changed(found: Incoming | PeopleIncoming, most: int) -> Iterator[Group]:
    """What gains, and where it disagrees."""
    if found.changed:
        yield Group(
            title=_("Filled in or added to"),
            note=_("only what was empty or less exact"),
            rows=tuple(rows(found.changed, most)),
        )
    if found.differing:
        lines_ = [Row(title=numbers.sentence_case(say(_brief(reason)))) for reason in found.differing]
        yield Group(title=_("Where it disagrees with you"), note=_("yours stays"), rows=_some(lines_, most))


def troubles(found: Incoming | PeopleIncoming, most: int) -> Iterator[Group]:
    """What could not be used, each with its line."""
    if found.troubles:
        lines_ = [_trouble(one) for one in found.troubles]
        yield Group(title=_("What could not be used"), note=_("the rest goes in"), rows=_some(lines_, most))


def _brief(reason: Reason) -> Reason:
    """The reason with long texts cut, such as a whole summary."""
    cut = {
        key: text if len(text := str(value)) <= LONG else f"{text[:LONG]} …"
        for key, value in reason.values.items()
    }
    return Reason(reason.code, cut)


def _heading(noun: str, count: int) -> str:
    words = {
        "experience": _("Roles"),
        "education": _("Education"),
        "certification": _("Licences and certificates"),
        "language": _("Languages"),
        "skill": _("Skills"),
        "project": _("Projects"),
        "contact": _("People"),
    }
    return f"{words.get(noun, numbers.sentence_case(noun))}: {numbers.number(count, 0)}"


def rows(items: Sequence[Item], most: int) -> Iterator[Row]:
    """Records as rows, and how many more there are."""
    for item in items[:most]:
        fields = ", ".join(names.name(names.FIELDS, field) for field in item.fields)
        yield Row(title=item.label or names.name(names.NOUNS, item.noun), note=_note(item), side=fields)
    if more := _more(len(items) - most):
        yield more


def _note(item: Item) -> str:
    """The second line; a role that goes on says that it does: 2022-09 – now."""
    return f"{item.detail} – {pgettext('end of a span of time', 'now')}" if item.going_on else item.detail


def _some(rows: Sequence[Row], most: int) -> tuple[Row, ...]:
    more = _more(len(rows) - most)
    return (*rows[:most], *((more,) if more else ()))


def _more(count: int) -> Row | None:
    if count < 1:
        return None
    return Row(
        title=ngettext("and one more", "and {count} more", count).format(count=numbers.number(count, 0))
    )


def _trouble(one: Place) -> Row:
    return Row(title=say(one.reason), note=place({"file": one.file, "line": one.line, "path": one.path}))
