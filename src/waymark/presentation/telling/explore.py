"""Occupations in the order of one part, and what is published of their pay and outlook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.guidance.reasons import Reason
from waymark.presentation.telling import whys
from waymark.presentation.telling.phrases import dotted, licence, preparation, sentences, source, unique
from waymark.presentation.words import numbers, say
from waymark.presentation.words.work import FIELDS, SCHOOLS, ZONES, ZONES_SHORT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from waymark.career.records.explore import Prospect, Ranked, Ranking
    from waymark.catalogue.records import Outlook, Pay
    from waymark.guidance.life_needs import Unmet
    from waymark.presentation.pictures import Picture
    from waymark.presentation.telling.exposure import ExposureTold
    from waymark.presentation.telling.parts import Part, Why

PARTS = ("interests", "values", "skills", "likely")
SORTS = ("", "together", *PARTS, "pay", "growth", "title")
APART = 25
"""Percentiles between the strongest and the weakest part from which both are told. Waymark's setting."""
SHOWN = 6
"""Tasks and technologies that stand in the open; the rest can be unfolded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One occupation in the list: `by` says in words where the order puts it, `bars` draws all parts."""

    code: str
    title: str
    note: str
    by: str
    pay: str
    pay_note: str
    bars: Picture | None
    saved: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProspectTold:
    """One occupation in words: what stands in the open, what unfolds, and how each part was made."""

    field: str
    lead: tuple[str, ...]
    takes: tuple[tuple[str, str], ...]
    pay: tuple[str, ...]
    outlook: tuple[str, ...]
    elsewhere: str
    closeness: str
    bars: Picture | None
    gap: Part | None
    unmet: tuple[str, ...]
    missing: tuple[str, ...]
    exposure: ExposureTold | None
    unexposed: str
    whys: tuple[Why, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingTold:
    """The list in words; with `bars`, what they mean stands once below."""

    say: str
    rows: tuple[Told, ...]
    bars: bool
    sorts: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str], ...]
    zones: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]
    missing: tuple[str, ...]
    whys: tuple[Why, ...]


def ranking(found: Ranking, country: str = "") -> RankingTold:
    """A page of occupations; `country` is the person's: pay published elsewhere stands in a why."""
    known = any(getattr(one, part) is not None for one in found.lines for part in PARTS)
    return RankingTold(
        say=_count(found),
        rows=tuple(_told(one, found, country, drawn=known) for one in found.lines),
        bars=known,
        sorts=tuple((key, sort_name(key)) for key in found.sorts),
        fields=tuple((key, field(key)) for key in found.fields),
        zones=tuple((str(key), _(words)) for key, words in ZONES_SHORT.items()),
        limits=_limits(found),
        missing=tuple(say(reason) for reason in found.missing),
        whys=_whys(found, country),
    )


def prospect(found: Prospect, country: str = "") -> ProspectTold:
    """One occupation; pay and outlook of another country than the person's say so and stand folded."""
    from waymark.presentation.pictures import Fit, fit_bars
    from waymark.presentation.pictures.words import fits_words
    from waymark.presentation.telling.exposure import exposure
    from waymark.presentation.telling.fit import closeness
    from waymark.presentation.telling.gap import gap
    from waymark.presentation.telling.story import sources

    one, fit = found.occupation, found.fit
    parts = (fit.interests, fit.values, fit.skills, fit.likely) if fit else ()
    published = one.pay or one.outlook
    abroad = published.country if published and published.country != country else ""
    said = closeness(fit) if fit else ""
    return ProspectTold(
        field=field(one.code),
        lead=tuple(say(reason) for reason in found.gap.lead) if found.gap else (),
        takes=_takes(found),
        pay=(pay(one.pay),) if one.pay else (),
        outlook=outlook(one.outlook) if one.outlook else (),
        elsewhere=numbers.country(abroad) if abroad else "",
        closeness=numbers.sentence_case(said) + "." if said else "",
        bars=fit_bars(Fit(name=one.title, parts=parts), fits_words()) if fit and any(parts) else None,
        gap=gap(found.gap, found.library) if found.gap else None,
        unmet=unmet(found.unmet),
        missing=tuple(say(reason) for reason in found.missing),
        exposure=exposure(found.exposure),
        unexposed="" if found.exposure else say(Reason(f"change.ai_{found.exposed}")),
        whys=(_fit_why(found),) if fit else (),
        sources=sources(found.library),
    )


def _takes(found: Prospect) -> tuple[tuple[str, str], ...]:
    """What it takes, as pairs of a word and what is said: preparation, schooling, licence."""
    one = found.occupation
    said = []
    if one.zone:
        said.append((_("Preparation"), numbers.sentence_case(zone(one.zone))))
    usual = [school for school in one.education if not school.imprecise or school.share is None][:2]
    if usual:
        named = [
            _("{label} ({share} of 100 in it)").format(label=school(e.label), share=round(e.share))
            if e.share
            else e.label
            for e in usual
        ]
        said.append((_("Schooling"), numbers.sentence_case("; ".join(named))))
    licence_words = {
        "yes": _("It needs a licence."),
        "no": _("None is asked for by law, as far as we know."),
        "depends": _("It may need one, depending on the place: check locally."),
    }
    said.append(
        (_("Licence"), licence_words.get(one.licence, _("Check locally: no published list covers them all.")))
    )
    return tuple(said)


def _fit_why(found: Prospect) -> Why:
    from waymark.presentation.telling.parts import Why

    known = [part for part in PARTS if getattr(found.fit, part) is not None]
    bars = _("Each bar says how many of 100 occupations are farther from you.")
    profiles = _("Profiles: {source}.").format(source=source(found.library))
    reasons = [say(reason) for reason in found.fit.reasons] if found.fit else []
    lines = (bars, profiles, *whys.closeness(known, found.library), *reasons)
    return Why(label=_("How is this made?"), lines=unique(lines))


def sort_name(key: str) -> str:
    """What an order is called."""
    return {
        "": _("nearest to your words"),
        "together": _("nearest to you in all that is known"),
        "interests": _("closest to your interests"),
        "values": _("closest to your values"),
        "skills": _("closest to your skills"),
        "likely": _("likeliest next moves"),
        "pay": _("best paid first"),
        "growth": _("growing fastest"),
        "title": _("by name"),
    }[key]


def field(code: str) -> str:
    """The field of work of an occupation's code, or of its first two digits."""
    words = FIELDS.get(code[:2])
    return _(words) if words else ""


def school(published: str) -> str:
    """A published step of schooling in plain words; as it is where we do not know it."""
    words = SCHOOLS.get(published.partition(" - ")[0].partition(" (")[0])
    return _(words) if words else published


def zone(number: int | None) -> str:
    """How much preparation an occupation asks for; nothing where it is not published."""
    words = ZONES.get(number or 0)
    return _(words) if words else ""


def _count(found: Ranking) -> str:
    if not found.total:
        return ""
    said = ngettext("{count} occupation, {order}.", "{count} occupations, {order}.", found.total)
    return said.format(count=numbers.number(found.total, 0), order=sort_name(found.sort))


def _preparation(one: Ranked) -> str:
    """How many steps more, and what that is: "one step more preparation (a trade or training)"."""
    said = preparation(one.preparation)
    more = ZONES_SHORT.get(one.zone or 0) if (one.preparation or 0) > 0 else None
    return f"{said} ({_(more)})" if more else said


def _told(one: Ranked, found: Ranking, country: str, *, drawn: bool) -> Told:
    amount = whys.amount(one.pay, country)
    return Told(
        code=one.code,
        title=one.title,
        note=dotted(field(one.code), _preparation(one), licence(one.licence)),
        by="" if amount and found.sort == "pay" else _by(one, found.sort),
        pay=amount,
        pay_note=_("median, {year}").format(year=one.pay.year) if amount and one.pay else "",
        bars=_bars(one) if drawn else None,
        saved=one.saved,
    )


def _by(one: Ranked, sort: str) -> str:
    """Where the order puts it, in words; nothing where the line shows it anyway."""
    if sort == "growth" and one.outlook:
        return growth(one.outlook)
    if sort == "pay" and one.pay:
        return pay(one.pay)
    if sort == "together":
        return _strongest(one)
    value: float | None = getattr(one, sort) if sort in PARTS else None
    if value is None:
        return _("not known") if sort in PARTS else ""
    return _part(sort, value)


def _part(part: str, value: float) -> str:
    """How near it is in one part."""
    words = {
        "interests": _("closer than {percent} in interests"),
        "values": _("closer than {percent} in values"),
        "skills": _("closer than {percent} in skills"),
        "likely": _("likelier than {percent} as a next move"),
    }
    return words[part].format(percent=numbers.percentile(value))


def _strongest(one: Ranked) -> str:
    """What speaks most for it, and what least, where they lie far apart."""
    known = {part: value for part in PARTS if (value := getattr(one, part)) is not None}
    if not known:
        return _("not known")
    best, least = max(known, key=known.__getitem__), min(known, key=known.__getitem__)
    said = _part(best, known[best])
    if known[best] - known[least] < APART:
        return said
    but = {
        "interests": _("{strong}; only {percent} in interests"),
        "values": _("{strong}; only {percent} in values"),
        "skills": _("{strong}; only {percent} in skills"),
        "likely": _("{strong}; only {percent} as a next move"),
    }
    return but[least].format(strong=said, percent=numbers.percentile(known[least]))


def _bars(one: Ranked) -> Picture:
    from waymark.presentation.pictures import Fit, fit_bars
    from waymark.presentation.pictures.words import fits_words

    parts = (one.interests, one.values, one.skills, one.likely)
    return fit_bars(Fit(name=one.title, parts=parts), fits_words())


def pay(one: Pay) -> str:
    """Published pay with its country and year: $93,600 a year (median, United States, 2024)."""
    said = whys.amount(one, one.country)
    if one.per == "year":
        said = _("{amount} a year").format(amount=said)
    where = _("{pay} (median, {country}, {year})").format(
        pay=said, country=numbers.country(one.country), year=one.year
    )
    about = _("about {pay}").format(pay=where) if one.approximate else where
    return _("{pay}; for several occupations together").format(pay=about) if one.broader else about


def growth(one: Outlook) -> str:
    """What is projected, with its years: +5.6% from 2023 to 2033 (United States)."""
    sign = "+" if one.growth > 0 else ""
    return _("{sign}{growth}% from {first} to {last} ({country})").format(
        sign=sign,
        growth=numbers.number(one.growth),
        first=one.first_year,
        last=one.last_year,
        country=numbers.country(one.country),
    )


def outlook(one: Outlook) -> tuple[str, ...]:
    """The projection in sentences, with people and openings beside the percent."""
    said = [_("Projected number of people in it: {growth}.").format(growth=growth(one))]
    people = numbers.number(one.employment, 0)
    if one.openings is not None:
        said.append(
            _("{people} people did it in {year}; about {openings} places come free each year.").format(
                people=people, year=one.first_year, openings=numbers.number(one.openings, 0)
            )
        )
    else:
        said.append(_("{people} people did it in {year}.").format(people=people, year=one.first_year))
    if one.broader:
        said.append(_("Published for several occupations together."))
    said.append(_("A projection for a whole country, not a forecast for one person."))
    return tuple(said)


def unmet(needs: Iterable[Unmet]) -> tuple[str, ...]:
    """Which of the person's needs an occupation does not keep by its published figures."""
    words = {
        "pay": _("Its median pay is below the income that your life needs."),
        "preparation": _("It asks for more preparation than you would take on."),
    }
    return tuple(words[one] for one in needs)


def with_money(reason: Reason) -> Reason:
    """A reason that speaks of an amount, with the amount, its country and its year as they are read."""
    said = dict(reason.values)
    if "amount" in said:
        said["amount"] = numbers.money(float(str(said["amount"])), str(said["currency"]))
    if "country" in said:
        said["country"] = numbers.country(str(said["country"]))
    if "year" in said:
        said["year"] = str(said["year"])
    return Reason(reason.code, said)


def _limits(found: Ranking) -> tuple[str, ...]:
    count = (
        ngettext(
            "What your life needs leaves out {count} occupation.",
            "What your life needs leaves out {count} occupations.",
            found.hidden,
        ).format(count=numbers.number(found.hidden, 0))
        if found.hidden
        else ""
    )
    return unique([*map(say, found.order), count, *(say(with_money(one)) for one in found.limits)])


def _whys(found: Ranking, country: str) -> tuple[Why, ...]:
    from waymark.presentation.telling.parts import Why

    lines = found.lines
    if not lines:
        return ()
    said = whys.closeness(
        [part for part in PARTS if any(getattr(one, part) is not None for one in lines)], found.library
    )
    bars = sentences(
        _("Each bar says how many of 100 occupations are farther from you."),
        _("“All together” goes by their mean (Waymark’s setting), which is for the order only."),
    )
    profiles = _("Profiles: {source}.").format(source=source(found.library))
    first = (Why(label=_("How is this made?"), lines=(bars, profiles, *said)),) if said else ()
    growing = next((one.outlook for one in lines if one.outlook), None)
    if growing:
        label = _("Outlook, {first} to {last}").format(first=growing.first_year, last=growing.last_year)
        source_line = _(
            "Source: US Bureau of Labor Statistics, Employment Projections. It speaks of {country}."
        )
        faster = _("“Faster” means above the middle of all occupations in that release.")
        words = (source_line.format(country=numbers.country(growing.country)), faster)
        first = (*first, Why(label=label, lines=words))
    return (*first, *whys.pay([(one.title, one.pay) for one in lines if one.pay], country))
