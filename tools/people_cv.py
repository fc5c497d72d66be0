"""The sample people's CVs, each with its own layout, headings and way of writing dates."""

from __future__ import annotations

import io
import json
import textwrap
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import typst

SHEET = Path(__file__).resolve().parent.parent / "tests/people/cv.typ"
MADE_ON = datetime(2026, 11, 15, 9, 0, tzinfo=UTC)

Facts = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Style:
    """How one person writes a CV."""

    layout: str = "plain"  # plain, sidebar (two columns) or dates (a column of dates)
    month: str = "%b %Y"
    to: str = " – "
    now: str = "Present"
    work: str = "Work experience"
    other: str = ""  # a heading of its own for what was no paid job
    education: str = "Education"
    skills: str = "Skills"
    employer_first: bool = False
    forms: tuple[str, ...] = ("pdf",)


CVS = {
    "aissatou": Style(layout="sidebar", month="%m/%Y", now="today", work="Experience", skills="Abilities"),
    "angelo": Style(month="%B %Y", to=" to ", now="now", other="Volunteering, care and clubs"),
    "chidinma": Style(employer_first=True, work="Professional Experience", other="Community"),
    "doerte": Style(layout="dates", month="%m.%Y", now="today", work="Career", other="Further activities",
                    skills="Expertise", forms=("pdf", "docx")),
    "ionut": Style(layout="dates", work="Employment history", education="Training", skills="Key skills"),
    "lakshmi": Style(month="%b. %Y", to=" to ", now="till date", work="EMPLOYMENT", forms=("pdf", "txt")),
    "solveig": Style(layout="sidebar", month="%Y-%m", now="", work="Positions held", employer_first=True),
}  # fmt: skip


def date_text(iso: str, month: str) -> str:
    """A date as somebody writes it: `2019-03` in the month's form, `2019` as it is."""
    year, *rest = iso.split("-")
    return date(int(year), int(rest[0]), 1).strftime(month) if rest else year


def packed(files: Mapping[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip with fixed times; stored, it comes out the same on every machine."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, MADE_ON.timetuple()[:6]), data, compression)
    return out.getvalue()


def curriculum(person: Facts, style: Style) -> dict[str, bytes]:
    """The CV in each form that this person keeps, by file name."""
    who = person["person"]
    cv = {
        "layout": style.layout,
        "name": who["name"],
        "contact": [who["place"], who["email"]],
        "headline": "".join(c for c in who["headline"] if c < "\U00010000").strip(),  # emojis are not printed
        "summary": who["summary"],
        "parts": [part for part in _parts(person, style) if part["entries"]],
        "lists": [part for part in _lists(person, style) if part["lines"]],
    }
    makers = {"pdf": _pdf, "docx": _docx, "txt": _txt}
    return {f"cv.{form}": makers[form](cv) for form in style.forms}


def _when(of: Facts, style: Style) -> str:
    end = date_text(of["end"], style.month) if "end" in of else style.now
    return f"{date_text(of['start'], style.month)}{style.to}{end}".rstrip()


def _role(of: Facts, style: Style) -> dict[str, object]:
    names = (of["title"], of["organisation"])
    first, second = names[::-1] if style.employer_first else names
    return {
        "first": first,
        "second": f"{second}, {of['place']}",
        "when": _when(of, style),
        "text": of["description"],
        "lines": of.get("highlights", []),
    }


def _course(of: Facts, style: Style) -> dict[str, object]:
    named = {"first": f"{of['degree']}, {of['area']}", "second": of["institution"]}
    return {**named, "when": _when(of, style), "text": ", ".join(of.get("courses", [])), "lines": []}


def _parts(person: Facts, style: Style) -> Iterator[dict[str, Any]]:
    roles = person["experiences"]
    apart = [of for of in roles if style.other and of["kind"] != "job"]
    yield {"title": style.work, "entries": [_role(of, style) for of in roles if of not in apart]}
    yield {"title": style.other, "entries": [_role(of, style) for of in apart]}
    yield {"title": style.education, "entries": [_course(of, style) for of in person["educations"]]}


def _lists(person: Facts, style: Style) -> Iterator[dict[str, Any]]:
    certificates = [
        f"{of['name']}, {of['issuer']}, {date_text(of['date'], style.month)}"
        for of in person["certifications"]
    ]
    yield {"title": style.skills, "lines": [of["label"] for of in person["skills"]]}
    yield {"title": "Languages", "lines": [f"{of['label']} ({of['fluency']})" for of in person["languages"]]}
    yield {"title": "Certificates", "lines": certificates}


def _pdf(cv: Facts) -> bytes:
    # The typesetter's own fonts, so that every machine sets the same lines.
    compiler = typst.Compiler(SHEET, ignore_system_fonts=True, sys_inputs={"cv": json.dumps(cv)})
    made = compiler.compile(format="pdf", timestamp=MADE_ON)
    assert isinstance(made, bytes)
    return made


def _docx(cv: Facts) -> bytes:
    paper = docx.Document()
    paper.core_properties.created = paper.core_properties.modified = MADE_ON
    paper.core_properties.author = cv["name"]
    paper.add_heading(cv["name"], 0)
    for line in (cv["headline"], " · ".join(cv["contact"]), cv["summary"]):
        paper.add_paragraph(line)
    for part in cv["parts"]:
        paper.add_heading(part["title"], 1)
        table = paper.add_table(rows=0, cols=2)
        for entry in part["entries"]:
            left, right = table.add_row().cells
            left.text = entry["when"]
            right.text = f"{entry['first']}\n{entry['second']}\n{entry['text']}".strip()
            for line in entry["lines"]:
                right.add_paragraph(line, style="List Bullet")
    for part in cv["lists"]:
        paper.add_heading(part["title"], 1)
        paper.add_paragraph("\n".join(part["lines"]))
    out = io.BytesIO()
    paper.save(out)
    with zipfile.ZipFile(out) as saved:  # once more, because the library writes the present time
        return packed({name: saved.read(name) for name in saved.namelist()}, zipfile.ZIP_DEFLATED)


def _txt(cv: Facts) -> bytes:
    lines = [cv["name"], cv["headline"], ", ".join(cv["contact"]), "", *textwrap.wrap(cv["summary"], 76)]
    for part in cv["parts"]:
        lines += ["", part["title"], "=" * len(part["title"])]
        for entry in part["entries"]:
            lines += ["", entry["first"], f"{entry['second']} | {entry['when']}"]
            lines += textwrap.wrap(entry["text"], 76)
            lines += [f"- {line}" for line in entry["lines"]]
    for part in cv["lists"]:
        lines += ["", part["title"].upper(), *(f"* {line}" for line in part["lines"])]
    return ("\n".join(lines) + "\n").encode()
