"""Which of our languages somebody is spoken to in."""

from __future__ import annotations

from functools import cache

from django.conf import settings


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
