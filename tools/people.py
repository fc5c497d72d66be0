"""Make from each sample person what they would bring: a LinkedIn archive, a JSON Resume and a CV.

    python tools/people.py [FOLDER]

The files in `tests/people` are committed; run this after a change to `career/samples`. Each archive has
oddities that real ones have; the CVs are made by `people_cv.py`.
"""

from __future__ import annotations

import csv
import html
import io
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from people_cv import CVS, curriculum, date_text, packed
from waymark.career import samples

PEOPLE = Path(__file__).resolve().parent.parent / "tests/people"
FLUENCY = {
    "native": "Native or bilingual proficiency",
    "fluent": "Full professional proficiency",
    "working": "Professional working proficiency",
    "limited": "Limited working proficiency",
    "elementary": "Elementary proficiency",
}
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers"
)
NOTES = "Some of your connections have chosen not to share their e-mail address, so it is missing here."

Facts = Mapping[str, Any]
Row = Sequence[object]


@dataclass(frozen=True, kw_only=True)
class Oddities:
    """How one person's archive differs from a tidy one."""

    bom: bool = False
    folder: str = ""
    newline: str = "\n"
    entities: bool = False  # descriptions hold HTML entities
    twice: bool = False  # the first position comes again at the end, without its text
    empty_rows: bool = False  # rows without anything, and a connection of which only the address is left
    years_only: bool = False
    short_days: bool = False  # connected on `7-Feb-22`
    volunteering: bool = False  # volunteer work stands in a file of its own
    messages: bool = False  # other people's letters, which no import should want


ODDITIES = {
    "aissatou": Oddities(newline="\r\n", entities=True, twice=True),
    "angelo": Oddities(volunteering=True),
    "chidinma": Oddities(empty_rows=True, messages=True),
    "doerte": Oddities(folder="Basic_LinkedInDataExport_11-15-2026/", entities=True, short_days=True),
    "ionut": Oddities(bom=True, twice=True),
    "lakshmi": Oddities(empty_rows=True, years_only=True),
    "solveig": Oddities(bom=True, newline="\r\n", volunteering=True),
}


def linkedin(person: Facts, odd: Oddities) -> bytes:
    """The archive that LinkedIn would hand out."""
    tables = {
        **_self(person),
        **_roles(person["experiences"], odd),
        **_learning(person, odd),
        "Connections.csv": _connections(person["contacts"], odd),
    }
    if odd.messages:
        tables["messages.csv"] = [
            ("CONVERSATION ID", "FROM", "TO", "DATE", "SUBJECT", "CONTENT", "FOLDER"),
            ("c1", "Somebody Else", "Me", "2026-03-15 09:30:00 UTC", "", "Lunch?", "INBOX"),
        ]
    files = {}
    for name, rows in tables.items():
        out = io.StringIO()
        csv.writer(out, lineterminator=odd.newline).writerows(rows)
        files[odd.folder + name] = out.getvalue().encode("utf-8-sig" if odd.bom else "utf-8")
    return packed(files)


def _self(person: Facts) -> dict[str, list[Row]]:
    who = person["person"]
    first, _, last = who["name"].rpartition(" ")
    about = (first, last, "", "", "", who["headline"], who["summary"], "", "", who["place"], "", "", "")
    skills = [(skill["label"],) for skill in person["skills"]]
    spoken = [(known["label"], FLUENCY[known["fluency"]]) for known in person["languages"]]
    address = ("Email Address", "Confirmed", "Primary", "Updated On")
    return {
        "Profile.csv": [PROFILE.split(","), about],
        "Email Addresses.csv": [address, (who["email"], "Yes", "Yes", "1/9/24, 8:15 PM")],
        "Skills.csv": [("Name",), *skills, skills[0]],
        "Languages.csv": [("Name", "Proficiency"), *spoken],
    }


def _span(of: Facts, odd: Oddities, start: str = "start", end: str = "end") -> tuple[str, str]:
    month = "%Y" if odd.years_only else "%b %Y"
    return date_text(of[start], month), date_text(of[end], month) if end in of else ""


def _story(of: Facts, odd: Oddities) -> str:
    text = "\n".join([of["description"], *(f"• {line}" for line in of.get("highlights", ()))])
    return html.escape(text) if odd.entities else text


def _roles(roles: Sequence[Facts], odd: Oddities) -> dict[str, list[Row]]:
    apart = [of for of in roles if odd.volunteering and of["kind"] == "volunteer"]
    positions: list[Row] = [
        (of["organisation"], of["title"], _story(of, odd), of["place"], *_span(of, odd))
        for of in roles
        if of not in apart
    ]
    if odd.twice:
        positions.append((*positions[0][:2], "", *positions[0][3:]))
    if odd.empty_rows:
        positions.append(("",) * 6)
    header = ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")
    tables: dict[str, list[Row]] = {"Positions.csv": [header, *positions]}
    if apart:
        tables["Volunteering.csv"] = [
            ("Company Name", "Role", "Cause", "Started On", "Finished On", "Description"),
            *((of["organisation"], of["title"], "", *_span(of, odd), _story(of, odd)) for of in apart),
        ]
    return tables


def _learning(person: Facts, odd: Oddities) -> dict[str, list[Row]]:
    schools = [
        (of["institution"], *_span(of, odd), "", f"{of['degree']}, {of['area']}", "")
        for of in person["educations"]
    ]
    certificates = [
        (of["name"], "", of["issuer"], *_span(of, odd, "date", "expires"), of.get("number", ""))
        for of in person["certifications"]
    ]
    projects = [(of["title"], _story(of, odd), "", *_span(of, odd)) for of in person["projects"]]
    return {
        "Education.csv": [
            ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"), *schools,
        ],
        "Certifications.csv": [
            ("Name", "Url", "Authority", "Started On", "Finished On", "License Number"), *certificates,
        ],
        "Projects.csv": [("Title", "Description", "Url", "Started On", "Finished On"), *projects],
    }  # fmt: skip


def _connections(contacts: Sequence[Facts], odd: Oddities) -> list[Row]:
    rows: list[Row] = []
    for number, of in enumerate(contacts, 1):
        first, _, last = of["name"].rpartition(" ")
        day = date.fromisoformat(of["connected"])
        on = f"{day.day}-{day:%b-%y}" if odd.short_days else f"{day:%d %b %Y}"
        url = f"https://www.linkedin.com/in/made-up-{number}"
        rows.append((first, last, url, of.get("email", ""), of["organisation"], of["title"], on))
    if odd.empty_rows:
        rows.insert(2, ("", "", "https://www.linkedin.com/in/made-up-gone", "", "", "", ""))
    header = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
    return [("Notes:",), (NOTES,), (), header, *rows]


def json_resume(person: Facts) -> bytes:
    """The same career as JSON Resume 1.0.0, whose `work` here also holds care, clubs and study."""
    roles = person["experiences"]
    resume = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": _basics(person["person"]),
        "work": [
            {"name": of["organisation"], "position": of["title"], "location": of["place"], **_told(of)}
            for of in roles
            if of["kind"] != "volunteer"
        ],
        "volunteer": [
            {"organization": of["organisation"], "position": of["title"], **_told(of)}
            for of in roles
            if of["kind"] == "volunteer"
        ],
        "education": [
            {"institution": of["institution"], "area": of["area"], "studyType": of["degree"], **_dates(of)}
            | ({"courses": of["courses"]} if "courses" in of else {})
            for of in person["educations"]
        ],
        "certificates": [
            {key: of[key] for key in ("name", "date", "issuer")} for of in person["certifications"]
        ],
        "skills": [{"name": of["label"]} for of in person["skills"]],
        "languages": [{"language": of["label"], "fluency": of["fluency"]} for of in person["languages"]],
        "projects": [
            {"name": of["title"], "description": of["description"], **_dates(of)} for of in person["projects"]
        ],
        "meta": {"version": "v1.0.0"},
    }
    return (json.dumps(resume, ensure_ascii=False, indent=2) + "\n").encode()


def _basics(who: Facts) -> dict[str, object]:
    city, _, region = who["place"].partition(", ")
    where = {"city": city, "region": region, "countryCode": who["locale"].rpartition("-")[2]}
    told = {key: who[key] for key in ("name", "email", "summary")}
    return {**told, "label": who["headline"], "location": where}


def _dates(of: Facts) -> dict[str, str]:
    return {key: of[name] for key, name in (("startDate", "start"), ("endDate", "end")) if name in of}


def _told(of: Facts) -> dict[str, object]:
    return {**_dates(of), "summary": of["description"], "highlights": of.get("highlights", [])}


def main(folder: Path) -> None:
    """Write everybody's files into one folder each."""
    for name in samples.names():
        person = samples.read(name)
        made = {"linkedin.zip": linkedin(person, ODDITIES[name]), "resume.json": json_resume(person)}
        made |= curriculum(person, CVS[name])
        (folder / name).mkdir(exist_ok=True)
        for file, data in made.items():
            (folder / name / file).write_bytes(data)
            print(f"{name}/{file}: {len(data):,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
