"""A CV as PDF, DOCX or text: what its lines say, and what is unsure about it.

Nothing is invented: each field that layout or words do not make sure yields a question with its line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from waymark.career.exchange.cv_entries import Entry, entries, paragraphs
from waymark.career.exchange.cv_lists import (
    read_certifications,
    read_languages,
    read_others,
    read_skills,
)
from waymark.career.exchange.cv_person import read_contact, read_person, take_summary
from waymark.career.exchange.cv_roles import Named, name_roles, name_schools
from waymark.career.exchange.cv_sections import Section, sections
from waymark.career.exchange.cv_text import MOST_LINES, Line, read_lines
from waymark.career.exchange.draft import Doubts, Draft
from waymark.career.exchange.kinds import kind_told
from waymark.career.exchange.safe import sniff
from waymark.career.exchange.text import fold
from waymark.career.records.history import (
    Document,
    History,
    PartialDate,
    PastEducation,
    PastExperience,
    PastProject,
)
from waymark.guidance.reasons import Reason, Refusal

_ROLES = {"experience": "job", "volunteer": "volunteer", "activities": "volunteer"}
_CLUB = frozenset(
    ("club", "choir", "orchestra", "band", "team", "verein", "chor", "association", "asociatia")
)
_FIELD = re.compile(r"\s+(?:in|en|în)\s+|\s*,\s*")


def read(document: Document, today: date) -> History:
    """What a CV says. Refuses what is encrypted, scanned or broken, and text without a working life in it."""
    draft = Draft(source="cv", file=document.name, today=today)
    lines, whole = read_lines(document, sniff(document))
    if not whole:
        draft.trouble(Reason("history.too_long", {"limit": MOST_LINES}), line=len(lines))
    parts = _with_roles(sections(lines), today)
    roles: list[tuple[Section, Entry]] = []
    schools: list[Entry] = []
    for part in parts:
        if part.kind in _ROLES:
            found, loose = entries(part.lines, today)
            roles += ((part, entry) for entry in found)
        elif part.kind == "education":
            found, loose = entries(part.lines, today)
            schools += found
        else:
            loose = _read_part(part, draft)
        _take_loose(loose, draft)
    for (part, entry), named in zip(roles, name_roles([entry for _, entry in roles]), strict=True):
        _add_role(part, entry, named, draft)
    for entry, named in zip(schools, name_schools(schools), strict=True):
        _add_school(entry, named, draft)
    if not any(draft.records.values()):
        raise Refusal(Reason("history.nothing_found", {"file": document.name}))
    return draft.history(document.name)


def _with_roles(parts: Sequence[Section], today: date) -> Sequence[Section]:
    """Where no heading opens any part with dates, the lines from the first dated one on are roles."""
    if any(part.kind in {*_ROLES, "education"} for part in parts) or not parts or parts[0].kind != "top":
        return parts
    top, *others = parts
    found, before = entries(top.lines, today)
    if not any(entry.span for entry in found):
        return parts
    person = Section(kind="top", heading="", number=1, lines=tuple(before))
    return [person, Section(kind="experience", heading="", number=1, lines=top.lines[len(before) :]), *others]


def _take_loose(lines: Sequence[Line], draft: Draft) -> None:
    """Lines that stand in a part they are none of: who it is about, a summary, or else a trouble."""
    if lines and "name" not in draft.person:
        read_person(lines, draft)
    elif lines and not take_summary(lines, draft, sure=False):
        draft.trouble(Reason("history.line_unread", {"text": lines[0].text[:120]}), line=lines[0].number)


def _read_part(part: Section, draft: Draft) -> list[Line]:
    """Read a part that holds neither roles nor schools; the lines that are none of it come back."""
    if part.kind == "top":
        read_person(part.lines, draft)
    elif part.kind == "contact":
        read_contact(part.lines, draft)
    elif part.kind == "summary":
        take_summary(part.lines, draft, sure=True)
    elif part.kind == "skills":
        return read_skills(part.lines, draft)
    elif part.kind == "languages":
        return read_languages(part.lines, draft)
    elif part.kind == "certifications":
        return read_certifications(part.lines, draft)
    elif part.kind == "projects":
        for entry in entries(part.lines, draft.today)[0]:
            _add_project(entry, draft)
    elif part.kind in {"awards", "publications", "interests", "references"}:
        return read_others(part.kind, part.lines, draft)
    else:
        draft.trouble(Reason("history.section_unread", {"heading": part.heading}), line=part.number)
    return []


def _add_role(part: Section, entry: Entry, named: Named, draft: Draft) -> None:
    title, organisation = named.first, named.second
    if not title and not organisation:
        draft.trouble(Reason("history.role_nameless"), line=entry.line)
        return
    guessed = Reason("history.role_guessed", {"text": entry.source()[:200]})
    names = {"first": "title", "second": "organisation"}
    doubts: Doubts = tuple((names[field], guessed) for field in named.guessed)
    if not title:
        doubts = (("title", Reason("history.title_missing", {"text": entry.source()[:200]})),)
    kind, sure = _kind(part, title, organisation)
    doubts += () if sure else (("kind", Reason("history.kind_guessed", {"text": entry.source()[:200]})),)
    start, end, unsure = _dates(entry)
    description, highlights = paragraphs(entry.body)
    role = PastExperience(
        kind=kind,
        title=title,
        organisation=organisation,
        place=named.place,
        start=start,
        end=end,
        description=description,
        highlights=highlights,
    )
    draft.add(role, (*doubts, *unsure), line=entry.line)


def _kind(part: Section, title: str, organisation: str) -> tuple[str, bool]:
    """What kind of experience it is, and whether the heading says so."""
    usual = _ROLES[part.kind]
    told, sure = kind_told(title, organisation)
    if usual == "job" or told == "care":
        return told, sure
    words = set(fold(organisation).split())
    if usual == "volunteer" and (part.mixed or part.kind == "activities"):
        return ("club", False) if words & _CLUB or set(fold(title).split()) & _CLUB else (usual, False)
    return usual, True


def _dates(entry: Entry, *, closing: bool = False) -> tuple[PartialDate | None, PartialDate | None, Doubts]:
    """Start, end and what is unsure; a date by itself is both, or only the end where that is `closing`."""
    span = entry.span
    text = {"text": entry.source()[:200]}
    if span is None:
        return None, None, (("start", Reason("history.dates_missing", text)),)
    if not span.lone:
        return span.start, span.end, span.doubts
    alone = Reason("history.guessed" if closing else "history.date_alone", text)
    return None if closing else span.end, span.end, (*span.doubts, ("end", alone))


def _add_school(entry: Entry, named: Named, draft: Draft) -> None:
    degree, institution = named.first, named.second
    guessed = Reason("history.school_guessed", {"text": entry.source()[:200]})
    names = {"first": "degree", "second": "institution"}
    doubts: Doubts = tuple((names[field], guessed) for field in named.guessed)
    if not institution:
        doubts = (("institution", Reason("history.institution_missing", {"text": entry.source()[:200]})),)
    degree, area = _area(degree)
    start, end, unsure = _dates(entry, closing=True)
    description, items = paragraphs(entry.body)
    school = PastEducation(
        institution=institution,
        degree=degree,
        area=area,
        start=start,
        end=end,
        description="\n".join(part for part in (description, *items) if part),
    )
    draft.add(school, (*doubts, *unsure), line=entry.line)


def _area(degree: str) -> tuple[str, str]:
    """`Bachelor of Science, Nursing` or `Master in Law` as degree and field."""
    first, *rest = _FIELD.split(degree, maxsplit=1)
    return (first, rest[0]) if rest and rest[0] else (degree, "")


def _add_project(entry: Entry, draft: Draft) -> None:
    if not entry.heads:
        return
    start, end, unsure = _dates(entry, closing=True)
    description, highlights = paragraphs(entry.body)
    text = "\n".join(part for part in (*entry.heads[1:], description) if part)
    project = PastProject(title=entry.heads[0], description=text, start=start, end=end, highlights=highlights)
    draft.add(project, unsure if entry.span else (), line=entry.line)
