"""The gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling import whys
from waymark.presentation.telling.parts import Part, Row, Why
from waymark.presentation.telling.phrases import dotted, inside, sentences
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from waymark.career.records.story import GapLine, GapPart, Library
    from waymark.catalogue.records import Pay
    from waymark.presentation.pictures import Picture

TOP = 5
ASSUMED = ("occupation", "everybody")
FIRST = ("gap.licence", "gap.no_licence", "gap.no_ratings", "gap.by_similar")
PREPARATION = (
    "gap.more_preparation",
    "gap.preparation_enough",
    "gap.preparation_unknown",
    "gap.preparation_not_compared",
)


def gap(found: GapPart, library: Library | None = None, pay: Pay | None = None, country: str = "") -> Part:
    """What a target asks for that is missing: the licence first, then the largest areas and preparation.

    How its pay compares is said in a why, with the country and year of `pay`, the target's own.
    """
    top = found.lines[:TOP]
    picture = _picture(top)
    first = [say(reason) for reason in found.lead if reason.code.startswith(FIRST)]
    preparation = [say(reason) for reason in found.lead if reason.code in PREPARATION]
    return Part(
        id="gap",
        title=_("The gap to the work of {title}").format(title=inside(found.title)),
        say=sentences(*first, _areas(found), *preparation),
        picture=picture,
        rows=() if picture else tuple(map(_row, top)),
        notes=tuple(map(_ask, found.unsure[:TOP])),
        whys=(
            whys.gap(found, library, [line.label for line in found.lines[TOP:]]),
            *_pay(found, pay, country),
        ),
    )


def _areas(found: GapPart) -> str:
    if not found.lines:
        return _("By its published profile little or nothing is missing.") if found.coverage else ""
    count = min(len(found.lines), TOP)
    said = ngettext(
        "One area makes the difference", "{count} areas make most of the difference", count
    ).format(count=numbers.sentence_case(numbers.counted(count)))
    if not found.assumed:
        return f"{said}."
    return _("{areas}; what you have is assumed from your roles until you correct it.").format(areas=said)


def _ask(line: GapLine) -> str:
    """What a title or degree is in may be enough: only the person can tell."""
    said = _(
        "Is your {area} about enough for this? It asks for level {need} of 7, and a title or degree of yours "
        "is in it. If it is not, rate it among your skills, and the gap counts it."
    )
    return said.format(area=line.label, need=numbers.number(line.need))


def _also(line: GapLine) -> str:
    if not line.also_for:
        return ""
    return ngettext("also for {count} option", "also for {count} options", line.also_for).format(
        count=line.also_for
    )


def _picture(lines: tuple[GapLine, ...]) -> Picture | None:
    from waymark.presentation.pictures import FEWEST, Gap, gaps
    from waymark.presentation.pictures.words import gaps_words

    if len(lines) < FEWEST:
        return None
    rows = tuple(
        Gap(name=g.label, have=g.have, need=g.need, assumed=g.source in ASSUMED, note=_also(g)) for g in lines
    )
    summary = _("Largest: {area}.").format(area=lines[0].label)
    return gaps(
        rows, title=_("Levels from 0 to 7, yours and those it asks for"), summary=summary, words=gaps_words()
    )


def _row(line: GapLine) -> Row:
    said = _("it asks for level {need} of 7, you have about {have}")
    levels = said.format(need=numbers.number(line.need), have=numbers.number(line.have))
    assumed = _("assumed from your roles") if line.source in ASSUMED else ""
    return Row(title=line.label, note=dotted(levels, assumed), side=_also(line))


def _pay(found: GapPart, pay: Pay | None, country: str) -> tuple[Why, ...]:
    if pay is None or found.pay_ratio is None:
        return ()
    (told,) = whys.pay([(found.title, pay)], country)
    ratio = _("By these figures it pays {ratio} times what your present work pays.")
    return (
        Why(label=told.label, lines=(*told.lines, ratio.format(ratio=numbers.number(found.pay_ratio, 2)))),
    )
