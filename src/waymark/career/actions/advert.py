"""Job adverts: read, kept, and tied to an option."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.exchange.advert import read_advert
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.records.advert import Advert
from waymark.career.records.fields import AdvertText, Name
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of an advert; what is not said is read from it where it stands plainly."""

    title: Name
    employer: Name
    place: Name
    url: Name
    option_id: UUID | None


@verb(kind="write", main="text")
def read(
    access: Access, *, text: AdvertText, read_on: dt.date | None = None, **facts: Unpack[Facts]
) -> Advert:
    """Read a pasted job advert and keep it with what it asks for."""
    given: dict[str, Any] = {**_read(text), **{name: said for name, said in facts.items() if said}}
    return added(access, models.Advert, Advert, text=text, read_on=read_on or access.today, **given)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: AdvertText | Keep = KEEP,
    read_on: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Advert:
    """Change a job advert; what is not given stays. Another text is read anew."""
    demands = KEEP if isinstance(text, Keep) else _read(text)["demands"]
    said = {"text": text, "read_on": read_on, "demands": demands}
    return edited(access, models.Advert, Advert, id, version, **said, **facts)


archive, restore = putting_away(models.Advert, Advert, "a job advert")
find = listing(models.Advert, Advert, "job adverts, newest first", "-read_on", "-created_at")
show = showing(models.Advert, Advert, "job adverts")


def _read(text: str) -> dict[str, Any]:
    found = read_advert(text, library.advert_words())
    return {
        "title": found.title,
        "employer": found.employer,
        "place": found.place,
        "demands": found.demands,
    }
