"""Each visit in the person's language, with dates and numbers as their country writes them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation

from waymark.web import visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


def locale(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Speak the language that the person chose, as far as it is ours."""

    def speak(request: HttpRequest) -> HttpResponseBase:
        with translation.override(spoken(visit.access(request).locale)):
            return answer(request)

    return speak


@cache
def spoken(chosen: str) -> str:
    """The language that pages are in: the chosen one if it is translated, else English.

    English for Germany writes dates as Germans read them; where nobody says how, the world's English does.
    """
    language, _, rest = chosen.partition("_")
    if language in dict(settings.LANGUAGES):
        return chosen.replace("_", "-").lower()
    from babel import Locale, UnknownLocaleError

    here = f"en-{rest.rpartition('_')[2]}"
    for name in (here, "en-001"):
        try:
            Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        return name.lower()
    return "en"
