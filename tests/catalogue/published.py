"""Small releases as publishers lay them out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from waymark.catalogue.elements import KINDS, NAMES

NURSE, MANAGER, DEVELOPER = "29-1141.00", "11-9111.00", "15-1252.00"
CODES = (MANAGER, DEVELOPER, NURSE)
INTERESTS = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
VALUES = ("Achievement", "Working Conditions", "Recognition", "Relationships", "Support", "Independence")


def table(heading, *rows):
    """A tab-separated table as O*NET lays it out."""
    return "".join("\t".join(map(str, row)) + "\n" for row in (heading.split("|"), *rows))


def _rated(kind):
    """Importance and level of every element of a kind; nothing for the developer, as in release 29.3."""
    rows = []
    for code in (MANAGER, NURSE):
        for place, element in enumerate(e for e, k in KINDS.items() if k == kind):
            importance = round(1 + 4 * (place % 5) / 4, 2)
            rows.append((code, element, NAMES[element], "IM", importance, "N", ""))
            rows.append((code, element, NAMES[element], "LV", round(importance + 1, 2), "N", "N"))
    return rows


def onet_tables():
    """File name → content of a release with three occupations."""
    rated = "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Recommend Suppress|Not Relevant"
    sixes = "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value"
    interests = [
        (code, f"1.B.1.{letter}", name, "OI", place + 1.5)
        for code in CODES
        for place, (letter, name) in enumerate(zip("abcdef", INTERESTS, strict=True))
    ]
    values = [
        (NURSE, f"1.B.2.{letter}", name, "EX", place + 1.25)
        for place, (letter, name) in enumerate(zip("abcdef", VALUES, strict=True))
    ]
    return {
        "Read Me": "O*NET 29.3 Database\nMay 2025 Release\n",
        "Occupation Data": table(
            "O*NET-SOC Code|Title|Description",
            (MANAGER, "Medical and Health Services Managers", "Plan and direct health services."),
            (DEVELOPER, "Software Developers", "Write and test programs."),
            (NURSE, "Registered Nurses", "Assess patients and give care."),
            ("55-1011.00", "Air Crew Officers", "Fly for the armed forces."),
        ),
        "Alternate Titles": table(
            "O*NET-SOC Code|Alternate Title|Short Title|Source(s)",
            (NURSE, "Staff Nurse", "", "01"),
            (NURSE, "Certified Emergency Nurse (CEN)", "CEN", "01"),
            (DEVELOPER, "Backend Engineer", "n/a", "01"),
            (MANAGER, "Clinic Manager", "", "01"),
        ),
        "Sample of Reported Titles": table(
            "O*NET-SOC Code|Reported Job Title|Shown in My Next Move", (NURSE, "Charge Nurse", "Y")
        ),
        "Task Statements": table(
            "O*NET-SOC Code|Task ID|Task|Task Type",
            (NURSE, 1, "Order supplies.", "Supplemental"),
            (NURSE, 2, "Record the condition of patients.", "Core"),
            (NURSE, "3.0", "Prepare patients for examinations.", "Core"),
            (DEVELOPER, 4, "Write programs.", "Core"),
            (MANAGER, 5, "Direct the work of a clinic.", "Core"),
        ),
        "Emerging Tasks": table(
            "O*NET-SOC Code|Task|Category|Original Task ID|Original Task",
            (
                NURSE,
                "Record vital signs on a tablet.",
                "Revision",
                "2.0",
                "Record the condition of patients.",
            ),
            (NURSE, "Give care by video call.", "New", "", ""),
        ),
        "IWA Reference": table("Element ID|IWA ID|IWA Title", ("4.A", "4.A.I01", "Record information.")),
        "DWA Reference": table(
            "Element ID|IWA ID|DWA ID|DWA Title",
            ("4.A", "4.A.I01", "4.A.I01.D01", "Record patient data."),
            ("4.A", "4.A.I01", "4.A.I01.D02", "Record program changes."),
        ),
        "Tasks to DWAs": table(
            "O*NET-SOC Code|Task ID|DWA ID",
            (NURSE, 2, "4.A.I01.D01"),
            (NURSE, 3, "4.A.I01.D01"),
            (DEVELOPER, 4, "4.A.I01.D02"),
        ),
        "Technology Skills": table(
            "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand",
            (DEVELOPER, "Python", 1, "Object oriented software", "Y", "Y"),
            (DEVELOPER, "Fortran", 1, "Object oriented software", "N", "N"),
            (NURSE, "Epic Systems", 2, "Medical software", "Y", "N"),
        ),
        "Job Zones": table("O*NET-SOC Code|Job Zone", (MANAGER, 5), (DEVELOPER, 4), (NURSE, 3)),
        "Education, Training, and Experience Categories": table(
            "Element ID|Element Name|Scale ID|Category|Category Description",
            ("2.D.1", "Required Level of Education", "RL", 5, "Associate's Degree"),
            ("2.D.1", "Required Level of Education", "RL", 6, "Bachelor's Degree"),
        ),
        "Education, Training, and Experience": table(
            "O*NET-SOC Code|Element ID|Scale ID|Category|Data Value|Recommend Suppress",
            (NURSE, "2.D.1", "RL", 5, 19.4, "N"),
            (NURSE, "2.D.1", "RL", 6, 55.9, "Y"),
            (NURSE, "3.A.1", "RW", 6, 80, "N"),
        ),
        "Related Occupations": table(
            "O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index",
            (NURSE, MANAGER, "Primary-Short", 1),
            (NURSE, "99-9999.00", "Primary-Long", 6),
            (MANAGER, NURSE, "Supplemental", 11),
        ),
        "Skills": table(rated, *_rated("skill")),
        "Knowledge": table(rated, *_rated("knowledge")),
        "Interests": table(sixes, *interests),
        "Work Values": table(sixes, *values),
        "Work Styles": table(sixes, (NURSE, "1.C.1.a", "Achievement/Effort", "IM", 4.2)),
    }


def lay_out(folder: Path, tables: dict[str, str], suffix: str = ".txt") -> Path:
    """Write tables as files of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in tables.items():
        (folder / f"{name}{suffix}").write_text(content, "utf-8")
    return folder


def workbook(sheets: dict[str, list[list[object]]]) -> bytes:
    """A spreadsheet with these sheets, as small as the format allows."""
    made = io.BytesIO()
    names = list(sheets)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    ids = range(1, len(names) + 1)
    listed = "".join(
        f'<sheet name="{n}" sheetId="{i}" r:id="r{i}"/>' for i, n in zip(ids, names, strict=True)
    )
    links = "".join(
        f'<Relationship Id="r{i}" Type="{office}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in ids
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>' for i in ids
    )
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{parts}</Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        file.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{listed}</sheets></workbook>',
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        )
        for at, name in enumerate(names, 1):
            body = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in sheets[name])
            file.writestr(
                f"xl/worksheets/sheet{at}.xml",
                f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>',
            )
    return made.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'
