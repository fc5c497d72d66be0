"""What JSON Resume 1.0 says a résumé may hold, and a check against it that drops only what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from waymark.career.exchange.draft import Draft
from waymark.career.records.dates import read_date
from waymark.career.records.history import PartialDate
from waymark.guidance.reasons import Reason

TEXT, DATE = "text", "date"
Shape: TypeAlias = "str | tuple[Shape] | dict[str, Shape]"

_ROLE: dict[str, Shape] = {
    "position": TEXT,
    "url": TEXT,
    "startDate": DATE,
    "endDate": DATE,
    "summary": TEXT,
    "highlights": (TEXT,),
}
_NAMED_KEYWORDS: dict[str, Shape] = {"name": TEXT, "keywords": (TEXT,)}
RESUME: dict[str, Shape] = {
    "$schema": TEXT,
    "basics": {
        **dict.fromkeys(("name", "label", "image", "email", "phone", "url", "summary"), TEXT),
        "location": dict.fromkeys(("address", "postalCode", "city", "countryCode", "region"), TEXT),
        "profiles": ({"network": TEXT, "username": TEXT, "url": TEXT},),
    },
    "work": ({"name": TEXT, "location": TEXT, "description": TEXT, **_ROLE},),
    "volunteer": ({"organization": TEXT, **_ROLE},),
    "education": (
        {
            **dict.fromkeys(("institution", "url", "area", "studyType", "score"), TEXT),
            "startDate": DATE,
            "endDate": DATE,
            "courses": (TEXT,),
        },
    ),
    "awards": ({"title": TEXT, "date": DATE, "awarder": TEXT, "summary": TEXT},),
    "certificates": ({"name": TEXT, "date": DATE, "url": TEXT, "issuer": TEXT},),
    "publications": ({"name": TEXT, "publisher": TEXT, "releaseDate": DATE, "url": TEXT, "summary": TEXT},),
    "skills": ({"level": TEXT, **_NAMED_KEYWORDS},),
    "languages": ({"language": TEXT, "fluency": TEXT},),
    "interests": (_NAMED_KEYWORDS,),
    "references": ({"name": TEXT, "reference": TEXT},),
    "projects": (
        {
            **dict.fromkeys(("name", "description", "url", "entity", "type"), TEXT),
            "startDate": DATE,
            "endDate": DATE,
            **dict.fromkeys(("highlights", "keywords", "roles"), (TEXT,)),
        },
    ),
    "meta": {"canonical": TEXT, "version": TEXT, "lastModified": TEXT},
}
_STILL = {"present", "now", "current", "ongoing", "today", "heute", "aujourd'hui", "presente", "prezent"}


class _Wrong(Exception):  # noqa: N818 - caught within this file
    """A value that cannot be used; its trouble is told already."""


def fitting(value: object, draft: Draft) -> dict[str, Any]:
    """The parts of a résumé that fit the schema; each part that does not becomes a trouble with its path.

    A number where text is due becomes text, and a date in words a date. Keys the schema does not name stay.
    """
    try:
        fitted = _fit(value, RESUME, "", draft)
    except _Wrong:
        return {}
    assert isinstance(fitted, dict)
    return fitted


def _fit(value: object, shape: Shape, path: str, draft: Draft) -> object:
    if isinstance(shape, dict):
        if not isinstance(value, Mapping):
            raise _wrong("history.not_object", value, path, draft)
        return dict(_fit_fields(value, shape, path, draft))
    if isinstance(shape, tuple):
        if not isinstance(value, list):
            raise _wrong("history.not_list", value, path, draft)
        return list(_fit_items(value, shape[0], path, draft))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _wrong("history.not_text", value, path, draft)
    return str(value) if shape == TEXT else _fit_date(str(value), path, draft)


def _fit_fields(
    value: Mapping[Any, object], shape: dict[str, Shape], path: str, draft: Draft
) -> Iterator[Any]:
    for key, part in value.items():
        if key not in shape:
            yield key, part
            continue
        try:
            fitted = _fit(part, shape[key], f"{path}.{key}".lstrip("."), draft)
        except _Wrong:
            continue
        if fitted is not None:
            yield key, fitted


def _fit_items(value: list[Any], shape: Shape, path: str, draft: Draft) -> Iterator[Any]:
    for place, item in enumerate(value):
        try:
            yield _fit(item, shape, f"{path}[{place}]", draft)
        except _Wrong:
            continue


def _fit_date(text: str, path: str, draft: Draft) -> str | None:
    if not text.strip() or text.strip().lower() in _STILL:
        return None
    told = read_date(text, draft.today)
    try:
        return PartialDate.parse(text).isoformat()
    except ValueError:
        if told.doubt:
            draft.trouble(told.doubt, path=path)
        return told.value.isoformat() if told.value else None


def _wrong(code: str, value: object, path: str, draft: Draft) -> _Wrong:
    draft.trouble(Reason(code, {"found": _kind(value)}), path=path)
    return _Wrong()


def _kind(value: object) -> str:
    kinds = ((type(None), "nothing"), (bool, "yes or no"), (str, "text"), (Mapping, "object"), (list, "list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "number")
