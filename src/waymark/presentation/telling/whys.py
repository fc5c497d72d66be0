"""How each number was made: inputs, method, source with its year, and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.presentation.telling.parts import Why
from waymark.presentation.telling.phrases import source, unique
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from waymark.career.records.story import FitLine, GapPart, Library, PlanPart, RoutesPart
    from waymark.catalogue.records import Pay

SHOWN = 12
PARTS = ("interests", "values", "skills", "likely")


def fit(lines: Sequence[FitLine], library: Library | None) -> Why:
    """How the bars were made, as far as they are known."""
    said = [
        _(
            "Each bar says how many of 100 occupations are farther from you. The order is by the mean of "
            "the parts that are known, which is Waymark’s setting."
        ),
        _("Profiles: {source}.").format(source=source(library)),
    ]
    known = [part for part in PARTS if any(getattr(line, part) is not None for line in lines)]
    said += closeness(known, library)
    said += [f"{line.title}: {say(reason)}" for line in lines for reason in line.reasons]
    return Why(label=_("How is this made?"), lines=unique(said))


def closeness(known: Sequence[str], library: Library | None) -> list[str]:
    """What each part that is known rests on, and how sure it is."""
    told = {
        "interests": lambda: _interests(library),
        "values": lambda: _values(library),
        "skills": _skills,
        "likely": _likely,
    }
    return [line for part in known for line in told[part]()]


def _interests(library: Library | None) -> list[str]:
    said = [
        _(
            "Interests: the pattern of your six scores beside the pattern of each occupation, not how high "
            "they are."
        )
    ]
    if library and not library.approximate:
        said.append(
            _("The occupations’ interests are O*NET’s estimates by machine learning and experts, 2023.")
        )
    said.append(
        _(
            "How sure: in 92 studies, of people whose interests match their work about 66 in 100 did "
            "better than the middle, of the others about 34 (Nye and others, 2017). With being satisfied "
            "the link is much weaker."
        )
    )
    return said


def _values(library: Library | None) -> list[str]:
    said = [_("Values: the pattern of your sort beside what each occupation is said to give.")]
    if library and not library.approximate:
        said.append(
            _("O*NET collected most of these values in the years 2008 to 2012, so they may have moved since.")
        )
    return said


def _skills() -> list[str]:
    return [
        _(
            "Skills: what you lean on more than most people at work, beside what each occupation leans on. "
            "It is assumed from your roles, moved by what your history names, and your own ratings rule."
        ),
        _(
            "How sure: on record, this kind of nearness told moves that people in the US made from moves "
            "nobody made in 74 of 100 pairs. It says what is near, not what is open to you."
        ),
    ]


def _likely() -> list[str]:
    return [
        _(
            "Likely moves: a model’s estimate, kept apart from skills. A move counts as likely when the "
            "occupation is large, near in skills and daily work, and in the same field."
        ),
        _(
            "How sure: nearness and size together told moves that people in the US made from others in "
            "about 82 of 100 pairs. It says where people go, not where you should."
        ),
    ]


def pay(paid: Iterable[tuple[str, Pay]], country: str) -> tuple[Why, ...]:
    """Published pay by country and year, with its source; another country than the person's is named."""
    groups: dict[tuple[str, int, bool], list[tuple[str, Pay]]] = {}
    for title, one in paid:
        groups.setdefault((one.country, one.year, one.approximate), []).append((title, one))
    return tuple(_pay(key, group, country) for key, group in groups.items())


def _pay(key: tuple[str, int, bool], group: list[tuple[str, Pay]], country: str) -> Why:
    where, year, approximate = key
    label = _("Pay, {year}") if where == country else _("Pay in another country: {country}, {year}")
    publisher = _("US Bureau of Labor Statistics") if where == "US" else numbers.country(where)
    said = _("Medians before tax, {country}, {year}. Source: {publisher}, wage survey.")
    lines = [said.format(country=numbers.country(where), year=year, publisher=publisher)]
    if approximate:
        lines.append(
            _(
                "Rounded by hand for the starter catalogue; install the wage survey for exact ones: "
                "Settings, under Occupations."
            )
        )
    if where != country:
        lines.append(
            _(
                "Pay where you live may be quite different. Compare the lines with each other, not with "
                "your own pay."
            )
        )
    lines += [f"{title}: {_amount(one)}" for title, one in group]
    if any(one.broader for _title, one in group):
        lines.append(_("Some are published only for several occupations together."))
    return Why(label=label.format(country=numbers.country(where), year=year), lines=tuple(lines))


def amount(one: Pay | None, country: str) -> str:
    """Pay as it stands in the open: only that of the person's own country."""
    return _amount(one) if one and country and one.country == country else ""


def _amount(one: Pay) -> str:
    said = numbers.money(one.median, one.currency)
    if one.top_coded:
        said = _("{amount} or more").format(amount=said)
    return _("{amount} an hour").format(amount=said) if one.per == "hour" else said


def gap(found: GapPart, library: Library | None, rest: Sequence[str]) -> Why:
    """How the gap was made, with the total that must not lead."""
    said = [
        _(
            "What you have and what it asks for are levels from 0 to 7. The difference counts by how much "
            "the area matters there; the largest come first."
        ),
        _(
            "What you have is assumed from the occupations you held, moved by at most one level by what "
            "your history names. Your own rating always wins."
        ),
        _(
            "What a title or degree of yours is in may reach further than any of this tells, so it is asked "
            "about and never counted as missing. Differences of less than half a level are left out "
            "(Waymark’s setting)."
        ),
        _("Levels: {source}.").format(source=source(library)),
    ]
    if found.coverage is not None:
        total = _(
            "All areas together, you bring {percent} of what it asks for. That total flatters, because "
            "it averages: a shop assistant brings 69% of nursing (O*NET 29.3)."
        )
        said.append(total.format(percent=numbers.percent(found.coverage)))
    if rest:
        shown = _("{areas} and more") if len(rest) > SHOWN else "{areas}"
        areas = shown.format(areas=", ".join(rest[:SHOWN]))
        said.append(_("Smaller differences: {areas}.").format(areas=areas))
    return Why(label=_("How is this made?"), lines=tuple(said))


def routes(found: RoutesPart, names: Sequence[str]) -> Why:
    """How the routes were found, and what the model estimates for the steps of each."""
    said = [
        _(
            "A route has up to four steps. A step counts as sensible when the next work is near in skills "
            "or one that people tend to move to, asks for at most one level of preparation more, and pays "
            "more than three quarters of the work before. The thresholds are those of Nesta, Mapping "
            "Career Causeways, 2020."
        ),
        _(
            "Routes are compared in how likely their steps are, how little is new, pay on the way, and your "
            "interests. Shown are those that no other beats in all of these, and where they are few, other "
            "ways round."
        ),
        _(
            "How sure: these are routes that people take, not a forecast for one person. In one published "
            "comparison even a trained model had the next occupation among its first ten in only 43 of 100 "
            "cases (Decorte and others, 2023)."
        ),
    ]
    for name, route in zip(names, found.routes, strict=True):
        steps = [
            _("{share} of 100 to {title}").format(share=_share(stop.likely), title=stop.title)
            for stop in route.stops
            if stop.likely is not None
        ]
        if steps:
            told = _("{route}: of the sensible moves at each step, the model’s estimate is {steps}.")
            said.append(told.format(route=name, steps="; ".join(steps)))
    return Why(label=_("How is this made?"), lines=tuple(said))


def _share(likely: float) -> str:
    hundredths = round(likely * 100)
    return _("about {count}").format(count=hundredths) if hundredths else _("fewer than one")


def plan(found: PlanPart) -> Why:
    """How the plan was laid out, and the range of its finish."""
    said = [
        _(
            "Each step has a range of hours, Waymark’s setting, because nothing published says how long a "
            "step takes. Change them as you know better."
        ),
        _(
            "In the plan a step takes its hours times {factor}, as plans usually run over, rounded up to "
            "half hours. A proposed step takes the middle of its range."
        ).format(factor=numbers.number(found.factor, 2)),
        _(
            "The steps are laid into your free hours from tomorrow on, the earliest date first, each after "
            "what it needs. Nothing is squeezed."
        ),
    ]
    if found.first_visit:
        said.append(
            _(
                "The finish is a range: from all going as planned to taking {factor} times as long. "
                "Students who planned 34 days for a piece of work took 56 (Buehler, Griffin and Ross, "
                "1994)."
            ).format(factor=numbers.number(found.factor))
        )
    else:
        said.append(
            _(
                "The finish is a range: from all going as planned to your own pace so far, {factor} times "
                "the hours planned."
            ).format(factor=numbers.number(found.factor, 2))
        )
    return Why(label=_("How is this made?"), lines=tuple(said))
