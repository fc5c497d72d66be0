"""Make the files in `tests/people/bad`: what people bring by mistake, and what nobody should have to open.

    python tests/people/bad_files.py

They are committed; run this only to add one.
"""

import io
import json
import tempfile
import zipfile
from pathlib import Path

import pypdf
import typst

PEOPLE = Path(__file__).resolve().parent
BAD = PEOPLE / "bad"
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 15, 9, 0, 0)), data)
    return out.getvalue()


def bomb() -> bytes:
    """400 MB of commas in a few hundred bytes."""
    out = io.BytesIO()
    entry = zipfile.ZipInfo("Positions.csv", (2026, 11, 15, 9, 0, 0))
    entry.compress_type = zipfile.ZIP_BZIP2
    with zipfile.ZipFile(out, "w") as archive, archive.open(entry, "w") as file:
        file.write(f"{POSITIONS}\n".encode())
        for _ in range(400):
            file.write(b"," * 1_000_000)
    return out.getvalue()


def scan() -> bytes:
    """A CV as a scanner saves it: a picture of a page, no text."""
    with tempfile.TemporaryDirectory() as folder:
        page = "#set page(width: 12cm, height: 9cm)\n= A Scanned CV\nShepherd, 2011 to 2019"
        (Path(folder) / "page.png").write_bytes(typst.compile(page.encode(), format="png", ppi=72))
        sheet = Path(folder) / "scan.typ"
        sheet.write_text('#set page(width: 12cm, height: 9cm, margin: 0pt)\n#image("page.png", width: 100%)')
        return typst.compile(sheet, format="pdf", pdf_tags=False)


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=PEOPLE / "angelo/cv.pdf")
    writer.encrypt("kariton", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bad_rows() -> bytes:
    """Positions: line 3 has no such month, 5 is too short, 6 names nothing, 8 ends before it starts, 9 is
    too long. Connections: line 6 has no such day.
    """
    positions = [
        POSITIONS,
        "Ferry Company of Hvar,Deckhand,Ropes and coffee,Hvar,May 2011,Sep 2014",
        "Ferry Company of Hvar,Mate,,Hvar,Smarch 2014,Oct 2016",
        "Adriatic Salvage,Diver,,Split,Nov 2016,Feb 2020",
        "Adriatic Salvage,Foreman",
        ",,,,Mar 2021,Jun 2021",
        "Harbour Office Split,Harbour Clerk,Tides and forms,Split,Jul 2021,",
        "Harbour Office Split,Night Watch,,Split,Jun 2023,Jan 2022",
        "Yacht School Kaštela,Instructor,,Kaštela,Feb 2023,Apr 2023,and,more,columns,than,asked",
    ]
    connections = [
        "Notes:",
        '"A paragraph about addresses."',
        "",
        CONNECTIONS,
        "Jagoda,Šimić,https://www.linkedin.com/in/made-up-1,,Adriatic Salvage,Cook,12 Mar 2019",
        "Tin,Perković,https://www.linkedin.com/in/made-up-2,,Adriatic Salvage,Diver,31 Feb 2020",
    ]
    profile = ["First Name,Last Name,Headline,Summary,Geo Location", "Marin,Kezić,Harbour clerk,,Split"]
    tables = {"Profile.csv": profile, "Positions.csv": positions, "Connections.csv": connections}
    return zipped({name: "\n".join(rows).encode() for name, rows in tables.items()})


def files() -> dict[str, bytes]:
    archive = (PEOPLE / "ionut/linkedin.zip").read_bytes()
    resume = (PEOPLE / "ionut/resume.json").read_bytes()
    latin = f"{POSITIONS}\nBäckerei Müller,Verkäuferin,Brot für alle,Köln,Jan 2019,\n".encode("latin-1")
    return {
        "empty.zip": zipped({}),
        "nothing.zip": b"",
        "not-a-zip.zip": b"Dear Waymark, I have put my export into the other folder.\n",
        "truncated.zip": archive[: len(archive) // 2],
        "bomb.zip": bomb(),
        "outside.zip": zipped({"../../Positions.csv": f"{POSITIONS}\n".encode()}),
        "holiday.zip": zipped({"beach.txt": b"sand", "Photos/sea.txt": b"water"}),
        "linkedin-bad-rows.zip": bad_rows(),
        "linkedin-latin1.zip": zipped({"Positions.csv": latin}),
        "latin1.csv": latin,
        "scan.pdf": scan(),
        "encrypted.pdf": encrypted(),
        "cv.pdf": typst.compile(b"#set page(width: 3cm, height: 3cm)\n#circle()", format="png", ppi=72),
        "truncated.pdf": (PEOPLE / "angelo/cv.pdf").read_bytes()[:9000],
        "broken.docx": zipped({"word/readme.txt": b"no document here"}),
        "wrong.json": json.dumps({"shopping": ["rice", "soap"], "total": 2}).encode(),
        "list.json": b"[1, 2, 3]\n",
        "broken.json": resume[: len(resume) // 3],
        "empty.txt": b"",
    }


if __name__ == "__main__":
    BAD.mkdir(exist_ok=True)
    for name, data in files().items():
        (BAD / name).write_bytes(data)
