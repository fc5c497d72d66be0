"""Numbers, dates and lists as this language writes them. Babel is loaded only when something needs it."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language, gettext, ngettext

from waymark.presentation.words.apart import apart
from waymark.presentation.words.sentence import N_

if TYPE_CHECKING:
    from babel import Locale

MEGABYTE = 1024**2
SPELLED = (
    N_("none"),
    N_("one"),
    N_("two"),
    N_("three"),
    N_("four"),
    N_("five"),
    N_("six"),
    N_("seven"),
    N_("eight"),
    N_("nine"),
    N_("ten"),
    N_("eleven"),
    N_("twelve"),
)


TWICE = 1.9
LONGER = {
    0.0: N_("about as long"),
    0.1: N_("about a tenth longer"),
    0.25: N_("about a quarter longer"),
    1 / 3: N_("about a third longer"),
    0.5: N_("about half as long again"),
    2 / 3: N_("about two thirds longer"),
    0.75: N_("about three quarters longer"),
}
LARGEST = 1e15
"""Above this a number is no figure of ours, and is written in powers of ten."""


@cache
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse(language, sep="-")


def locale() -> Locale:
    """The language in force, as Babel knows it."""
    return _locale(get_language() or "en")


def show(value: object, how: str = "") -> str:
    """A value as a person reads it.

    `how` is `whole` (no decimals), `places` (up to two), `percent` (of a share 0–1), `percentile` (of 0–100),
    `MB` (of bytes), `hours`, `years` and `longer` (with the words), `counted` (three, but 13), or for a list
    what stands between its items.
    """
    if isinstance(value, (tuple, list)):
        return (f"{how} " if how else ", ").join(show(item) for item in value)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return day(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return apart(str(value))
    if how in WITH_WORDS:
        return WITH_WORDS[how](value)
    if how in {"percent", "percentile"}:
        return percent(value) if how == "percent" else percentile(value)
    return number(value / MEGABYTE if how == "MB" else value, 2 if how == "places" else 0 if how else 1)


def number(value: float, places: int = 1) -> str:
    """A number with at most so many decimals: 5, 2.5, 10,500."""
    rounded = round(value, places)
    if abs(rounded) > LARGEST:
        return f"{value:.3g}"
    if rounded == int(rounded) and abs(rounded) < 1000:  # noqa: PLR2004 - needs no separators
        return str(int(rounded))
    from babel.numbers import format_decimal

    return str(format_decimal(rounded, locale=locale()))


def percent(share: float) -> str:
    """A share 0–1 in whole percent: 81%."""
    if abs(share) > LARGEST:
        return f"{share:.3g}"
    from babel.numbers import format_percent

    return str(format_percent(round(share, 2), locale=locale()))


def percentile(value: float) -> str:
    """How many of 100 others something stands before, at most 99: nothing is closer than all of them."""
    return percent(min(value, 99) / 100)


def hours(value: float) -> str:
    """Hours with the word: 1 hour, 2.5 hours, 1.25 hours; less than one in minutes, 15 minutes."""
    if 0 < value < 1:
        minutes = max(1, round(value * 60))
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    places = 2 if value * 4 % 1 == 0 else 1
    return ngettext("{count} hour", "{count} hours", 1 if value == 1 else 2).format(
        count=number(value, places)
    )


def years(value: float) -> str:
    """Years with the word, to the half year: half a year, 1 year, 2.5 years."""
    halves = max(1, round(value * 2))
    if halves == 1:
        return gettext("half a year")
    return ngettext("{count} year", "{count} years", 1 if halves == 2 else 2).format(  # noqa: PLR2004 - one year
        count=number(halves / 2)
    )


def longer(factor: float) -> str:
    """How much longer something takes, by the nearest simple fraction: about two thirds longer."""
    if factor >= TWICE:
        return gettext("about {factor} times as long").format(factor=number(factor))
    nearest = min(LONGER, key=lambda part: abs(part - (factor - 1)))
    return gettext(LONGER[nearest])


def _counted(value: float) -> str:
    return counted(int(value))


WITH_WORDS = {"hours": hours, "years": years, "longer": longer, "counted": _counted}


def span_of_hours(low: float, high: float) -> str:
    """Hours from – to: 4–10 hours."""
    if low == high:
        return hours(low)
    return gettext("{low}–{high} hours").format(low=number(low), high=number(high))


def counted(value: int) -> str:
    """A count as a word up to twelve, as a number beyond. A language that bends these writes digits."""
    return gettext(SPELLED[value]) if 0 <= value < len(SPELLED) else number(value, 0)


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def listed(items: tuple[str, ...]) -> str:
    """Items in a row, the last with an "and"."""
    from babel.lists import format_list

    return str(format_list([apart(one) for one in items], locale=locale()))


def day(value: dt.date) -> str:
    """A date in full: 22 November 2026."""
    return _date(value, "long")


def short_day(value: dt.date) -> str:
    """A date in short: 22 Nov 2026."""
    return _date(value, "medium")


def weekday(value: dt.date) -> str:
    """The day of the week: Tuesday."""
    from babel.dates import format_date

    return str(format_date(value, "EEEE", locale=locale()))


def day_and_month(value: dt.date) -> str:
    """A date without its year: Nov 22."""
    from babel.dates import format_skeleton

    return str(format_skeleton("MMMd", value, locale=locale()))


def month(value: dt.date) -> str:
    """A month with its year: Nov 2026."""
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMM", value, locale=locale()))


def months(first: dt.date, last: dt.date) -> str:
    """From month to month: April – August 2027."""
    from babel.dates import format_interval

    return str(format_interval(first, last, "yMMMM", locale=locale()))


def span_of_days(first: dt.date, last: dt.date) -> str:
    """From – to, with what both share said once: Jan 4 – 17, 2027."""
    from babel.dates import format_interval

    return str(format_interval(first, last, "yMMMd", locale=locale()))


def _date(value: dt.date, form: Any) -> str:
    from babel.dates import format_date

    return str(format_date(value, form, locale=locale()))


def money(value: float, currency: str) -> str:
    """A rounded amount: $110,700."""
    from babel.numbers import format_currency

    return str(format_currency(value, currency, "¤#,##0", locale=locale(), currency_digits=False))


def country(code: str) -> str:
    """The name of a country."""
    return str(locale().territories.get(code, code))
