"""Local mode: the one person whose machine this is, and the sample person they may look at."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction

from waymark.career import inbox
from waymark.career.access import EVERYTHING, OWNER, Access
from waymark.career.models.person import Person
from waymark.catalogue.lock import held

if TYPE_CHECKING:
    from uuid import UUID


def access(
    actor: str,
    *,
    now: dt.datetime | None = None,
    sample: bool = False,
    key: str = "",
    languages: str = "",
    visit: bool = False,
) -> Access:
    """The owner's access; the owner's row is made on first use. `now` is the clock's unless given.

    With `sample` it is the sample person's, if one is here. Lines that wait for the record enter it first.
    `languages` are those that a browser asks for; the first of them matters when the row is made. The reads
    of a short `visit` keep what they learn, which begins with the person's row.
    """
    inbox.drain(lambda moment, key: _access(_owner(""), "terminal", moment, key))
    person = (_person(sample=True) if sample else None) or _owner(languages)
    found = _access(person, actor, now or dt.datetime.now(tz=dt.UTC), key)
    return replace(found, learned={OWNER: person} if hasattr(person, "stamps") else {}) if visit else found


def _access(person: Person, actor: str, now: dt.datetime, key: str) -> Access:
    return Access(
        person=person.pk,
        actor=actor,
        rights=EVERYTHING,
        now=now,
        zone=person.zone,
        locale=person.locale,
        day_ends=person.day_ends,
        key=key,
        sample=person.sample,
    )


def _owner(languages: str) -> Person:
    return _person(sample=False) or _first(languages)


def _person(*, sample: bool) -> Person | None:
    """The person of this machine; on PostgreSQL the local door may look for it across the rows.

    As what was found it then asks for the rest: through the door alone it sees no other table.
    """
    wanted = "mine.sample = %s order by mine.id limit 1"
    if connection.vendor != "postgresql":
        return Person.seen(wanted, sample)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('app.door', 'local', true)")
        found = f"select mine.id::text from career_person mine where {wanted}"  # noqa: S608 - no word of a person
        cursor.execute(f"select set_config('app.person', ({found}), true)", [sample])
        return Person.seen(wanted, sample)


def known_locale() -> str:
    """What the owner is spoken to in; nothing before they came."""
    found = _person(sample=False)
    return found.locale if found else ""


def sample_id() -> UUID | None:
    """The sample person's key, if one is here."""
    found = _person(sample=True)
    return found.pk if found else None


def _first(languages: str) -> Person:
    """The owner, made by whichever process comes first."""
    with held(settings.WAYMARK_HOME / "first.lock", wait=True):
        return _person(sample=False) or make_person(sample=False, languages=languages)


def make_person(*, sample: bool, id: UUID | None = None, languages: str = "") -> Person:
    """A new person, in this machine's zone and language. Their record begins with them, outside a change."""
    locale = first_locale(languages, machine_locale())
    person = Person(sample=sample, zone=machine_zone(), locale=locale)
    if id:
        person.pk = id
    person.prepare()
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("select set_config('app.person', %s, true)", [str(person.pk)])
        person.save(force_insert=True)
    return person


def machine_zone() -> str:
    """The zone this machine is set to, by its IANA name."""
    from tzlocal import get_localzone_name

    return get_localzone_name() or "UTC"


def machine_locale() -> str:
    """The language and country this machine is set to, such as `en_GB`; also where it lacks their files."""
    import locale

    from waymark.career.records.fields import is_locale

    named = settings.WAYMARK_LOCALE
    if is_locale(named):
        return named
    language = locale.getlocale()[0] or ""
    return language if "_" in language and language != "C" else "en"


def first_locale(asked: str, machine: str) -> str:
    """What somebody new is spoken to in: `asked` is what a browser says, as in `es-MX,es;q=0.9,en;q=0.8`.

    The machine's word holds for the country, unless its language is another one of ours or it says none.
    """
    from babel import Locale, UnknownLocaleError

    try:
        wanted = str(Locale.parse(asked.partition(",")[0].partition(";")[0].strip(), sep="-"))
    except (UnknownLocaleError, ValueError):
        return machine
    return machine if "_" in machine and _ours(wanted) == _ours(machine) else wanted


def _ours(locale: str) -> str:
    """The language of our pages for a locale; English where they do not speak its own."""
    language = locale.partition("_")[0]
    return language if language in dict(settings.LANGUAGES) else "en"
