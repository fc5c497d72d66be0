"""Each visit in the person's language, with dates and numbers as their country writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation

from waymark.presentation.language import spoken
from waymark.web import visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


COUNTRY = re.compile(r"[a-z]+(_([A-Z]{2}|[0-9]{3}))?")
"""A language, alone or with a country or region: en, en_GB, es_419; not with a script, as en_Shaw has."""


def locale(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Speak the language that the person chose, as far as it is ours."""

    def speak(request: HttpRequest) -> HttpResponseBase:
        with translation.override(spoken(visit.access(request).locale)):
            return answer(request)

    return speak


def choices(own: str) -> list[tuple[str, str]]:
    """The languages of our pages, each with the countries that write dates and numbers in their own way.

    `own` is what the person has now: it stays among them, also where our pages do not speak it yet.
    """
    offered = _choices(translation.get_language() or "en")
    return offered if own in dict(offered) else [(own, _named(own)), *offered]


@cache
def _choices(shown_in: str) -> list[tuple[str, str]]:
    from babel.localedata import locale_identifiers

    del shown_in  # the names are in the language in force, which this is
    ours = dict(settings.LANGUAGES)
    found = [
        name for name in locale_identifiers() if name.partition("_")[0] in ours and COUNTRY.fullmatch(name)
    ]
    return sorted(((name, _named(name)) for name in found), key=lambda one: one[1])


def _named(locale: str) -> str:
    from babel import Locale, UnknownLocaleError

    from waymark.presentation.words.numbers import locale as shown_in
    from waymark.presentation.words.numbers import sentence_case

    try:
        return sentence_case(str(Locale.parse(locale).get_display_name(shown_in()) or locale))
    except (UnknownLocaleError, ValueError):
        return locale


def into(language: str, own: str) -> str:
    """One of our languages, with the dates and numbers of one's own country where it is written there."""
    from babel.localedata import exists

    here = f"{language}_{own.rpartition('_')[2]}"
    return here if exists(here) else language
