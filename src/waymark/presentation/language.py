"""Which of our languages somebody is spoken to in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.conf import settings

UNSAID = (
    *("unit_display_names", "compound_unit_patterns", "meta_zones", "time_zones"),
    *("currency_names", "currency_names_plural", "compact_currency_formats", "compact_decimal_formats"),
)
"""What no sentence of ours needs of how a language writes."""


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


@cache
def zones() -> Mapping[str, Any]:
    """The country of each time zone: Europe/Bucharest → RO."""
    from babel.core import get_global

    return dict(get_global("zone_territories"))


def begin(chosen: str) -> None:
    """Read how a language writes dates and numbers, and let go of most that is read with it.

    Only while there are no threads yet. What else comes to be asked is read when it is asked.
    """
    from babel import Locale, core, localedata

    zones()
    name = str(Locale.parse(spoken(chosen), sep="-"))
    written = localedata.load(name)
    written |= {part: {} for part in UNSAID}
    for unit in [unit for unit in written["unit_patterns"] if not unit.startswith("duration-")]:
        del written["unit_patterns"][unit]
    localedata._cache.clear()  # noqa: SLF001 - the languages that this one is derived from
    localedata._cache[name] = written  # noqa: SLF001
    core._global_data = None  # noqa: SLF001 - two megabytes about all countries, asked for one line
