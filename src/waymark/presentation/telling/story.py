"""The five parts as one story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.language import zones
from waymark.presentation.telling.fit import fit
from waymark.presentation.telling.gap import gap
from waymark.presentation.telling.parts import Part, Telling
from waymark.presentation.telling.phrases import dotted, inside, publication
from waymark.presentation.telling.plan import plan
from waymark.presentation.telling.routes import routes
from waymark.presentation.telling.you import you
from waymark.presentation.words import numbers

if TYPE_CHECKING:
    from waymark.career.records.story import Library, Story


def story(found: Story, country: str = "") -> Telling:
    """Who you are, what fits, the gap, the routes and the plan, as far as there are any.

    `country` is the person's, an ISO code such as `RO`: pay of another stays in the background.
    """
    parts: list[Part] = [you(found.you), fit(found.fit, found.library, country)]
    if found.gap:
        target = found.fit.target
        part = gap(found.gap, found.library, target.pay if target else None, country)
        parts.append(replace(part, title=_("The gap")))
    if found.routes:
        parts.append(routes(found.routes))
    if found.plan:
        parts.append(plan(found.plan))
    return Telling(
        eyebrow=dotted(found.you.name, numbers.day(found.today)),
        title=_title(found),
        parts=tuple(parts),
        sources=sources(found.library),
        off_page=measured_ones(found.library),
    )


def _title(found: Story) -> str:
    if not found.gap:
        return _("Where you stand, and what is near")
    return _("Where you stand, and a way into the work of {title}").format(title=inside(found.gap.title))


def sources(library: Library) -> tuple[str, ...]:
    """What the answers rest on, and the sentences that licences ask to show."""
    count = numbers.number(library.occupations, 0)
    if library.approximate:
        said = ngettext(
            "Rests on Waymark’s starter catalogue: approximate profiles of {count} occupation, written by "
            "hand.",
            "Rests on Waymark’s starter catalogue: approximate profiles of {count} occupations, written by "
            "hand.",
            library.occupations,
        ).format(count=count)
    else:
        said = _("Rests on {name} {version}, {date}: {count} occupations.").format(
            name=publication(library), version=library.version, date=library.date, count=count
        )
    return (said, *library.attributions)


def measured_ones(library: Library) -> tuple[str, ...]:
    """For paper and a terminal: where measured profiles are installed. Pages lead there themselves."""
    if not library.approximate:
        return ()
    said = _("For measured profiles, install O*NET: in Settings, or in a terminal: {command}.")
    return (said.format(command="waymark catalogue install onet"),)


def country_of(zone: str, locale: str = "") -> str:
    """The country where somebody lives, as their time zone or language tells: `RO`, or nothing."""
    from babel.core import parse_locale

    if where := zones().get(zone):
        return str(where)
    try:
        return str(parse_locale(locale.replace("-", "_"))[1] or "")
    except ValueError:
        return ""
