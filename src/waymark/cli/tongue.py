"""Which language the terminal speaks, known before anything heavy is loaded.

The terminal's own sentences are looked up by Python's `gettext`, as click's are. It asks the environment; the
language that the record names stands before the system's.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import waymark

LOCALES = Path(waymark.__file__).parent / "presentation/locale"
DOMAIN = "django"


def begin() -> None:
    """Speak the owner's language as far as an embedded record tells it; else the system's."""
    gettext.bindtextdomain(DOMAIN, str(LOCALES))
    gettext.textdomain(DOMAIN)
    if locale := _of_record():
        speak(locale)


def speak(locale: str) -> None:
    """Speak this language from here on, as far as it is translated; else English."""
    os.environ["LANGUAGE"] = locale


def spoken() -> str:
    """The language in force, such as `es`."""
    found = gettext.find(DOMAIN, str(LOCALES))
    return Path(found).parent.parent.name if found else "en"


def tell() -> None:
    """Have the sentences of the program in the same language, where nothing set another one."""
    from django.apps import apps
    from django.conf import settings
    from django.utils import translation

    if spoken() != "en" and (translation.get_language() or "en").startswith("en"):
        apps.populate(settings.INSTALLED_APPS)
        translation.activate(spoken())


def _of_record() -> str:
    """The owner's locale, read past the program, which takes too long to load; "" where nobody can tell."""
    from waymark.guidance.reasons import Refusal

    try:
        from waymark.settings import DATABASES
    except Refusal:  # told when the record is opened
        return ""
    file = DATABASES["default"]["NAME"]
    if not isinstance(file, Path) or not file.exists():
        return ""
    import sqlite3
    from contextlib import closing

    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as record:
            row = record.execute("select locale from career_person where not sample order by id").fetchone()
    except sqlite3.Error:  # so is this
        return ""
    return str(row[0]) if row else ""
