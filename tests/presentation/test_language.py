"""What is kept of how languages write dates and numbers."""

from __future__ import annotations

import datetime as dt

import pytest
from babel import Locale, core, localedata
from django.utils import translation

from waymark.presentation import language
from waymark.presentation.telling.story import country_of
from waymark.presentation.words import numbers
from waymark.web import dates, locale

DAY = dt.date(2026, 11, 22)


def all_told() -> list[str]:
    """Each date and number that sentences and pages may tell, and what names languages and countries."""
    near = [dates.spoken(DAY - dt.timedelta(n), DAY) for n in (-400, -20, -3, 0, 1, 3, 10, 40, 400)]
    days = [say(DAY) for say in (numbers.day, numbers.short_day, numbers.weekday, numbers.day_and_month)]
    days += [say(DAY) for say in (numbers.month, dates.day, dates.weekday, dates.month)]
    spans = [f(DAY, DAY.replace(month=12)) for f in (numbers.months, numbers.span_of_days, dates.brief)]
    figures = [
        numbers.number(12345.6),
        numbers.percent(0.81),
        numbers.money(110700, "EUR"),
        dates.number(10500),
    ]
    named = [numbers.listed(("a", "b", "c")), numbers.country("RO"), locale._named("pt_BR")]
    return [*near, *days, *spans, *figures, *named, country_of("Europe/Bucharest"), country_of("", "es-MX")]


@pytest.mark.parametrize("chosen", ["en", "en_US", "en_GB", "es", "es_ES", "es_MX", "fr_CA"])
def test_nothing_that_is_told_misses_what_is_let_go(chosen):
    with translation.override(language.spoken(chosen)):
        before = all_told()
        language.begin(chosen)
        numbers._locale.cache_clear()
        assert all_told() == before


def test_little_is_kept_of_a_language():
    language.begin("es_MX")
    assert core._global_data is None
    assert [*localedata._cache] == ["es_MX"]
    assert not any(localedata.load("es_MX")[part] for part in language.UNSAID)


def test_another_language_is_read_when_it_is_asked():
    language.begin("es_MX")
    assert Locale.parse("zh_TW").language_name == "中文"  # which takes what all countries share
    assert Locale("de").days["format"]["wide"][0] == "Montag"
