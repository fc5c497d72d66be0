"""LinkedIn's "get a copy of your data": the whole archive, or one of its tables by itself.

Tables are known by their columns, not by file names, which differ with language, folder and browser.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from waymark.career.exchange.draft import Doubts, Draft
from waymark.career.exchange.kinds import kind_told
from waymark.career.exchange.linkedin_columns import SIGNATURES, english
from waymark.career.exchange.linkedin_people import connection
from waymark.career.exchange.people_draft import bounded
from waymark.career.exchange.safe import members, open_archive, unpack
from waymark.career.exchange.tables import Row, Table, find_table
from waymark.career.exchange.text import decode
from waymark.career.records.dates import read_date
from waymark.career.records.history import (
    Document,
    History,
    KnownLanguage,
    NamedSkill,
    PartialDate,
    PastCertification,
    PastEducation,
    PastExperience,
    PastProject,
    Trouble,
)
from waymark.guidance.reasons import Reason, Refusal

_BULLET = re.compile(r"[•●▪◦‣*-]\s+")


def read_export(document: Document, today: date) -> History:
    """Read the export zip. Refuses an archive that holds none of LinkedIn's tables."""
    draft = Draft(source="linkedin", file=document.name, today=today)
    known = 0
    with open_archive(document) as archive:
        for member in sorted(members(archive, ".csv"), key=lambda m: m.filename):
            known += _read_member(archive, member, draft)
        names = [member.filename for member in archive.infolist() if not member.is_dir()]
    if not known:
        raise Refusal(Reason("history.zip_unknown", {"file": document.name, "holds": tuple(names[:5])}))
    return draft.history(document.name)


def read_table(document: Document, today: date) -> History | None:
    """Read one CSV of the export; None when its columns are not LinkedIn's."""
    table = _table(document.name, decode(document.data))
    if table is None:
        return None
    draft = Draft(source="linkedin", file=document.name, today=today)
    _read_table(table, draft)
    return draft.history(document.name)


def knows(document: Document) -> bool:
    """Whether the columns of a table are LinkedIn's."""
    return _table(document.name, decode(document.data)) is not None


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, draft: Draft) -> bool:
    draft.file = member.filename
    try:
        text = decode(unpack(archive, member))
    except Refusal as refusal:
        draft.troubles += (Trouble(file=member.filename, reason=reason) for reason in refusal.reasons)
        return False
    table = _table(member.filename, text)
    if table is not None:
        _read_table(table, draft)
    return table is not None


def _table(file: str, text: str) -> Table | None:
    return find_table(file, text, lambda cells: english(cells) if _kind(english(cells), file) else None)


def _kind(columns: tuple[str, ...], file: str) -> str | None:
    """Which of LinkedIn's tables has these columns."""
    if columns == ("name",):
        return "skills"
    kind = next((kind for kind, needed in SIGNATURES.items() if needed <= set(columns)), None)
    by_the_person = kind == "recommendations" and "given" in PurePosixPath(file).stem.lower()
    return None if by_the_person else kind


def _read_table(table: Table, draft: Draft) -> None:
    kind = _kind(table.columns, table.file)
    assert kind is not None
    read_row = _READERS[kind]
    for row in table.rows():
        if isinstance(row, Trouble):
            draft.troubles.append(row)
        else:
            read_row(row, draft)


def _profile(row: Row, draft: Draft) -> None:
    said = {
        "name": f"{row.get('first name')} {row.get('last name')}".strip(),
        "headline": row.get("headline"),
        "summary": row.get("summary"),
        "place": row.get("geo location"),
    }
    sites = _addresses(row.get("websites"))
    draft.person |= {
        name: value for name, value in (*said.items(), ("url", sites[0] if sites else "")) if value
    }
    profiles = [{"network": "Website", "url": site} for site in sites[1:]]
    handles = re.findall(r"[\w.]+", row.get("twitter handles"))
    profiles += [{"network": "Twitter", "username": handle} for handle in handles]
    if profiles:
        draft.person["extras"] = {"profiles": profiles}


def _addresses(cell: str) -> list[str]:
    """Web addresses in a cell such as `[COMPANY:https://a.example,PERSONAL:http://b.example]`."""
    found = re.findall(r"https?://[^\s,\]]+", cell)
    return [site for site in found if urlsplit(site).hostname]


def _told(description: str) -> tuple[str, tuple[str, ...]]:
    """Prose and the list below it; text whose list is followed by more prose stays whole."""
    lines = [line for line in description.split("\n") if line]
    first = next((n for n, line in enumerate(lines) if _BULLET.match(line)), len(lines))
    if not all(_BULLET.match(line) for line in lines[first:]):
        return description, ()
    return "\n".join(lines[:first]), tuple(_BULLET.sub("", line) for line in lines[first:])


def _position(row: Row, draft: Draft) -> None:
    start, end, doubts = draft.dates(row.get("started on"), row.get("finished on"))
    description, highlights = _told(row.get("description"))
    title, organisation = row.get("title", "role"), row.get("company name")
    kind, sure = kind_told(title, organisation)
    role = PastExperience(
        kind=kind,
        title=title,
        organisation=organisation,
        place=row.get("location"),
        start=start,
        end=end,
        description=description,
        highlights=highlights,
    )
    doubts += () if sure else (("kind", Reason("history.kind_guessed", {"text": title})),)
    _add_role(role, doubts, row, draft)


def _volunteering(row: Row, draft: Draft) -> None:
    start, end, doubts = draft.dates(row.get("started on"), row.get("finished on"))
    description, highlights = _told(row.get("description"))
    role = PastExperience(
        kind="volunteer",
        title=row.get("role", "title"),
        organisation=row.get("company name"),
        start=start,
        end=end,
        description=description,
        highlights=highlights,
        extras={"cause": row.get("cause")} if row.get("cause") else {},
    )
    _add_role(role, doubts, row, draft)


def _organisation(row: Row, draft: Draft) -> None:
    start, end, doubts = draft.dates(row.get("started on"), row.get("finished on"))
    role = PastExperience(
        kind="club",
        title=row.get("position"),
        organisation=row.get("name"),
        start=start,
        end=end,
        description=row.get("description"),
    )
    _add_role(role, doubts, row, draft)


def _add_role(role: PastExperience, doubts: Doubts, row: Row, draft: Draft) -> None:
    if not role.title and not role.organisation:
        draft.trouble(Reason("history.row_nameless"), line=row.line)
        return
    missing: Doubts = () if role.title else (("title", Reason("history.title_missing")),)
    draft.add(role, (*missing, *doubts), line=row.line)


def _education(row: Row, draft: Draft) -> None:
    start, end, doubts = draft.dates(row.get("start date"), row.get("end date"))
    if not row.get("school name"):
        draft.trouble(Reason("history.row_nameless"), line=row.line)
        return
    notes = (row.get("notes"), row.get("activities"))
    degree, _, area = row.get("degree name").partition(", ")
    school = PastEducation(
        institution=row.get("school name"),
        degree=degree,
        area=area,
        start=start,
        end=end,
        description="\n".join(note for note in notes if note),
    )
    draft.add(school, doubts, line=row.line)


def _certification(row: Row, draft: Draft) -> None:
    given, expires, doubts = draft.dates(row.get("started on"), row.get("finished on"))
    fields = {"start": "date", "end": "expires"}
    certificate = PastCertification(
        name=row.get("name"),
        issuer=row.get("authority"),
        date=given,
        expires=expires,
        number=row.get("license number"),
        url=row.get("url"),
    )
    if certificate.name:
        draft.add(certificate, tuple((fields[name], reason) for name, reason in doubts), line=row.line)
    else:
        draft.trouble(Reason("history.row_nameless"), line=row.line)


def _project(row: Row, draft: Draft) -> None:
    start, end, doubts = draft.dates(row.get("started on"), row.get("finished on"))
    if not row.get("title"):
        draft.trouble(Reason("history.row_nameless"), line=row.line)
        return
    project = PastProject(
        title=row.get("title"), description=row.get("description"), url=row.get("url"), start=start, end=end
    )
    draft.add(project, doubts, line=row.line)


def _skill(row: Row, draft: Draft) -> None:
    draft.add(NamedSkill(label=row.get("name")))


def _language(row: Row, draft: Draft) -> None:
    if row.get("name"):
        draft.add(KnownLanguage(label=row.get("name"), fluency=row.get("proficiency")))


def _connection(row: Row, draft: Draft) -> None:
    contact, doubt = connection(row, draft.today)
    if doubt:
        draft.trouble(doubt, line=row.line)
    if contact:
        draft.contacts.append(bounded(contact))


def _email(row: Row, draft: Draft) -> None:
    primary = row.get("primary").lower() in {"yes", "ja", "oui", "si", "sí", "da", "true"}
    if primary or "email" not in draft.person:
        draft.person["email"] = row.get("email address")


def _phone(row: Row, draft: Draft) -> None:
    draft.person.setdefault("phone", row.get("number"))


def _honour(row: Row, draft: Draft) -> None:
    draft.keep(
        "awards", title=row.get("title"), date=_day(row, "issued on", draft), summary=row.get("description")
    )


def _publication(row: Row, draft: Draft) -> None:
    draft.keep(
        "publications",
        name=row.get("name"),
        publisher=row.get("publisher"),
        releaseDate=_day(row, "published on", draft),
        url=row.get("url"),
        summary=row.get("description"),
    )


def _recommendation(row: Row, draft: Draft) -> None:
    if row.get("text"):
        name = f"{row.get('first name')} {row.get('last name')}".strip()
        draft.keep("references", name=name, reference=row.get("text"))


def _day(row: Row, column: str, draft: Draft) -> str:
    told = read_date(row.get(column), draft.today)
    if told.doubt:
        draft.trouble(told.doubt, line=row.line)
    return told.value.isoformat() if isinstance(told.value, PartialDate) else ""


_READERS: dict[str, Callable[[Row, Draft], None]] = {
    "connections": _connection,
    "profile": _profile,
    "positions": _position,
    "volunteering": _volunteering,
    "education": _education,
    "certifications": _certification,
    "languages": _language,
    "organisations": _organisation,
    "projects": _project,
    "honours": _honour,
    "publications": _publication,
    "recommendations": _recommendation,
    "emails": _email,
    "phones": _phone,
    "skills": _skill,
}
