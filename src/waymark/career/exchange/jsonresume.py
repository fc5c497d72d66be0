"""JSON Resume, its whole schema, in and out.

What we have no word for stays in `extras` beside the record it belongs to, so that nothing is lost:
reading what `write` wrote gives the same history, and writing that the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from waymark.career.exchange.draft import Doubts, Draft, blank, reversed_dates
from waymark.career.exchange.jsonresume_shape import RESUME, fitting
from waymark.career.exchange.kinds import kind_told
from waymark.career.exchange.text import decode
from waymark.career.records.history import (
    KINDS,
    Document,
    History,
    KnownLanguage,
    NamedSkill,
    PartialDate,
    PastCertification,
    PastEducation,
    PastExperience,
    PastProject,
    PersonFacts,
    Stated,
)
from waymark.guidance.reasons import Reason, Refusal

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_AS_VOLUNTEER = ("volunteer", "club")

# Our field: theirs. Keys that the schema does not name (it allows any) carry what only we know.
_PERSON = {
    "name": "name",
    "headline": "label",
    "email": "email",
    "phone": "phone",
    "url": "url",
    "summary": "summary",
}
_SPAN = {"start": "startDate", "end": "endDate"}
_ROLE = {
    "title": "position",
    "place": "location",
    **_SPAN,
    "description": "summary",
    "highlights": "highlights",
}
_WORK = {"organisation": "name", **_ROLE, "kind": "kind"}
_VOLUNTEER = {"organisation": "organization", **_ROLE, "kind": "kind"}
_LISTS: Mapping[str, tuple[type[Stated], str, Mapping[str, str]]] = {
    "education": (
        PastEducation,
        "educations",
        {
            "institution": "institution",
            "area": "area",
            "degree": "studyType",
            **_SPAN,
            "score": "score",
            "courses": "courses",
            "description": "summary",
        },
    ),
    "certificates": (
        PastCertification,
        "certifications",
        {
            "name": "name",
            "date": "date",
            "expires": "endDate",
            "url": "url",
            "issuer": "issuer",
            "number": "number",
        },
    ),
    "skills": (NamedSkill, "skills", {"label": "name", "level": "level", "keywords": "keywords"}),
    "languages": (KnownLanguage, "languages", {"label": "language", "fluency": "fluency"}),
    "projects": (
        PastProject,
        "projects",
        {"title": "name", "description": "description", **_SPAN, "url": "url", "highlights": "highlights"},
    ),
}

_NAMED_BY: Mapping[type[Stated], str] = {
    PastExperience: "title",
    PastEducation: "institution",
    PastCertification: "name",
    NamedSkill: "label",
    KnownLanguage: "label",
    PastProject: "title",
}


def read(document: Document, today: date) -> History:
    """Read a JSON Resume, leniently: what does not fit is a trouble with its path, the rest goes in.

    Refuses text that is no JSON (with line and column) and JSON that is no résumé.
    """
    value = _load(document)
    sections = RESUME.keys() - {"$schema", "meta"}
    if not isinstance(value, dict) or value.keys().isdisjoint(sections):
        holds = tuple(str(key)[:40] for key in list(value)[:5]) if isinstance(value, dict) else ()
        raise Refusal(Reason("history.json_no_resume", {"file": document.name, "holds": holds}))
    draft = Draft(source="jsonresume", file=document.name, today=today)
    resume = fitting(value, draft)
    basics = resume.get("basics")
    if basics:
        draft.person = _person(resume.pop("basics"))
    _read_roles(resume, "work", _WORK, "job", draft)
    _read_roles(resume, "volunteer", _VOLUNTEER, "volunteer", draft)
    for section, (noun, _, names) in _LISTS.items():
        for place, item in enumerate(resume.get(section, ())):
            _add(_record(noun, item, names), draft, f"{section}[{place}]")
        if resume.get(section):
            del resume[section]
    draft.extras = resume
    return draft.history(document.name)


def write(history: History) -> bytes:
    """The history as JSON Resume 1.0, UTF-8; contacts, questions and troubles are not part of it."""
    resume: dict[str, Any] = {"$schema": SCHEMA}
    basics = _basics(history.person)
    written = {
        "basics": basics,
        "work": [_written(e, _WORK, _plainly(e)) for e in history.experiences if e.kind not in _AS_VOLUNTEER],
        "volunteer": [
            _written(e, _VOLUNTEER, "volunteer") for e in history.experiences if e.kind in _AS_VOLUNTEER
        ],
    }
    for section, (_, noun, names) in _LISTS.items():
        written[section] = [_written(record, names) for record in getattr(history, noun)]
    for section in RESUME:
        if written.get(section):
            resume[section] = written[section]
        elif section in history.extras:
            resume[section] = history.extras[section]
    resume |= {key: value for key, value in history.extras.items() if key not in resume}
    return (json.dumps(resume, ensure_ascii=False, indent=2) + "\n").encode()


def _load(document: Document) -> object:
    try:
        return _kept(json.loads(decode(document.data).lstrip("\ufeff"), parse_constant=_no_constant))
    except json.JSONDecodeError as error:
        where = {"file": document.name, "line": error.lineno, "column": error.colno}
        raise Refusal(Reason("history.json_broken", where)) from error
    except (RecursionError, ValueError) as error:  # nested without end, or a number without end
        raise Refusal(Reason("history.json_unreadable", {"file": document.name})) from error


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _kept(value: Any) -> Any:
    """The value without characters that no database and no encoding takes."""
    if isinstance(value, str):
        return _UNKEPT.sub("", value)
    if isinstance(value, list):
        return [_kept(item) for item in value]
    if isinstance(value, dict):
        return {_kept(key): _kept(item) for key, item in value.items()}
    return value


def _read_roles(
    resume: dict[str, Any], section: str, names: Mapping[str, str], kind: str, draft: Draft
) -> None:
    for place, item in enumerate(resume.get(section, ())):
        told = item.get("kind")
        belongs = told in KINDS and told != kind and (told in _AS_VOLUNTEER) == (section == "volunteer")
        mapping = names if belongs else {ours: theirs for ours, theirs in names.items() if ours != "kind"}
        role = _record(PastExperience, item, mapping)
        sure = True
        if not belongs:
            guess = kind_told(role.title, role.organisation) if kind == "job" != told else (kind, True)
            role, sure = replace(role, kind=guess[0]), guess[1]
        doubts: Doubts = () if sure else (("kind", Reason("history.kind_guessed", {"text": role.title})),)
        _add(role, draft, f"{section}[{place}]", doubts)
    if resume.get(section):
        del resume[section]


def _add(record: Any, draft: Draft, path: str, unsure: Doubts = ()) -> None:
    if blank(record):
        return
    name = _NAMED_BY[type(record)]
    doubts: Doubts = unsure if getattr(record, name) else (*unsure, (name, Reason(f"history.{name}_missing")))
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    if start and end and start.surely_after(end):
        doubts = (*doubts, ("end", reversed_dates(start, end)))
        record = replace(record, end=None)
    draft.add(record, doubts, path=path)


def _record(noun: type[Any], item: Mapping[str, Any], names: Mapping[str, str]) -> Any:
    """A record from its JSON; keys without a name of ours, and blanks, stay in `extras`."""
    rest = dict(item)
    said: dict[str, Any] = {}
    types = {f.name: str(f.type) for f in fields(noun)}
    for ours, theirs in names.items():
        value = _ours(rest.get(theirs), types[ours])
        if value:
            said[ours] = value
            del rest[theirs]
    return noun(**said, extras=rest)


def _ours(value: object, kind: str) -> object:
    """The value as our field takes it; None when it does not."""
    if kind.startswith("tuple"):
        texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return tuple(value) if texts else None  # type: ignore[arg-type]
    if not isinstance(value, str):
        return None
    if kind == "str":
        return value
    try:
        return PartialDate.parse(value)
    except ValueError:
        return None


def _written(record: Any, names: Mapping[str, str], usual_kind: str = "") -> dict[str, Any]:
    item: dict[str, Any] = {}
    for ours, theirs in names.items():
        value = getattr(record, ours)
        if value and not (ours == "kind" and value == usual_kind):
            item[theirs] = _theirs(value)
    return item | {key: value for key, value in record.extras.items() if key not in item}


def _plainly(role: PastExperience) -> str:
    """The kind that goes without saying, because the role would be read as a job again."""
    return "job" if kind_told(role.title, role.organisation) == ("job", True) else ""


def _theirs(value: object) -> object:
    if isinstance(value, PartialDate):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _person(basics: Mapping[str, Any]) -> dict[str, Any]:
    person = _record(PersonFacts, basics, _PERSON)
    location = person.extras.get("location")
    place = _place(location)
    extras = dict(person.extras)
    if place and location == {"city": place}:
        del extras["location"]
    said = {f.name: getattr(person, f.name) for f in fields(person) if getattr(person, f.name)}
    return {**said, "place": place, "extras": extras}


def _basics(person: PersonFacts) -> dict[str, Any]:
    basics = _written(person, _PERSON)
    if _place(basics.get("location")) != person.place:
        basics["location"] = {"city": person.place}
    return basics


def _place(location: object) -> str:
    """City, and region or country, as one line; a city that tells more than itself stands alone."""
    if not isinstance(location, Mapping):
        return ""
    city, *parts = (str(location.get(key) or "") for key in ("city", "region", "countryCode"))
    around = next((part for part in parts if part), "")
    return city if "," in city else ", ".join(part for part in (city, around) if part)
