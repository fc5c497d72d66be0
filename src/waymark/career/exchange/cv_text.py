"""The lines of a CV, out of PDF, DOCX or plain text."""

from __future__ import annotations

import io
import logging
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from waymark.career.exchange.text import decode, tidy
from waymark.career.records.history import Document
from waymark.guidance.reasons import Reason, Refusal

MOST_PAGES = 60
MOST_LINES = 20_000
_LEAST_LETTERS = 20  # fewer on all pages together means pictures of text
# What parsers of foreign formats were seen to raise on broken bytes, besides their own errors.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,  # lxml's own errors are of this kind
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
_BULLET = re.compile(r"\s*(?:[•●◦▪▸►‣⁃○■□✓✔➢➤\uf0b7\uf0a7*]|[-–—](?=\s+\S)|[o§](?=\s\s*[A-Z]))\s*")
_RULE = re.compile(r"\s*[=_~\-–—*.]{3,}\s*")
_GAP = re.compile(r"\t+|\s{3,}")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|pagina|página)?\s*\d{1,2}(?:\s*(?:/|of|von|de|din|sur)\s*\d{1,2})?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: its number (from 1), whether it is an item of a list, styled as a heading, after a blank."""

    number: int
    text: str
    bullet: bool = False
    heading: bool = False
    gap: bool = False


def read_lines(document: Document, kind: str) -> tuple[Line, ...]:
    """The lines of a `pdf`, `docx` or `text`; a wide gap within a line becomes ` | `.

    Refuses what is encrypted, broken, or holds pictures of text only.
    """
    if kind == "pdf":
        return tuple(_lines(_pdf(document)))
    if kind == "docx":
        return tuple(_docx(document))
    return tuple(_lines(decode(document.data)))


def _lines(text: str) -> Iterator[Line]:
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(re.split(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]", text)[:MOST_LINES], 1):
        if _RULE.fullmatch(raw):
            if found and not gap:  # a line of dashes below makes a heading
                found[-1] = Line(
                    number=found[-1].number, text=found[-1].text, heading=True, gap=found[-1].gap
                )
            gap = True
            continue
        line = _line(raw, number, gap=gap)
        gap = line is None
        if line is not None:
            found.append(line)
    yield from found


def _line(
    raw: str, number: int, *, gap: bool = False, heading: bool = False, bullet: bool = False
) -> Line | None:
    raw = raw.strip()
    if raw.startswith("#"):
        heading, raw = True, raw.lstrip("#")
    mark = _BULLET.match(raw)
    if mark and mark.end() < len(raw) and not raw.startswith("**"):
        bullet, raw = True, raw[mark.end() :]
    text = tidy(_GAP.sub(" | ", raw.strip().replace("**", "")))
    return Line(number=number, text=text, bullet=bullet, heading=heading, gap=gap) if text else None


def _pdf(document: Document) -> str:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings would quote the document
    try:
        reader = PdfReader(io.BytesIO(document.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _refuse("history.encrypted", document)
        pages = [reader.pages[n].extract_text() for n in range(min(len(reader.pages), MOST_PAGES))]
    except DependencyError as error:
        raise _refuse("history.encrypted", document) from error
    except (PyPdfError, *_FAULTS) as error:
        raise _refuse("history.file_broken", document) from error
    text = "\n".join(_without_margins(pages))
    if sum(c.isalpha() for c in text) < _LEAST_LETTERS:
        raise _refuse("history.scanned", document, pages=len(pages))
    return _LIGATURE.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)


def _without_margins(pages: list[str]) -> Iterator[str]:
    """The pages without page numbers, and without a first or last line that they all share."""
    split = [
        [line for line in page.splitlines() if not _PAGE_NUMBER.fullmatch(line.strip())] for page in pages
    ]
    for place in (0, -1):
        shared = {lines[place].strip() for lines in split if lines}
        if len(split) > 1 and len(shared) == 1:
            split = [split[0], *(lines[1:] if place == 0 else lines[:-1] for lines in split[1:])]
    return ("\n".join(lines) for lines in split)


def _docx(document: Document) -> Iterator[Line]:
    from docx import Document as open_docx

    try:
        opened = open_docx(io.BytesIO(document.data))
        parts = list(_docx_paragraphs(opened))
    except _FAULTS as error:
        raise _refuse("history.file_broken", document) from error
    number, gap = 0, False
    for text, style, listed in parts[:MOST_LINES]:
        heading = style.lower().startswith("heading")
        for raw in text.split("\n"):
            number += 1
            line = _line(raw, number, gap=gap, heading=heading, bullet=listed)
            gap = line is None
            if line is not None:
                yield line


def _docx_paragraphs(opened: Any) -> Iterator[tuple[str, str, bool]]:
    """Text, style and whether it is a list item, of every paragraph in reading order, headers first."""
    for section in opened.sections:
        if not section.header.is_linked_to_previous:
            yield from _inner(section.header.iter_inner_content())
    yield from _inner(opened.iter_inner_content())


def _inner(parts: Iterable[Any]) -> Iterator[tuple[str, str, bool]]:
    for part in parts:
        if hasattr(part, "rows"):
            seen: set[Any] = set()
            for row in part.rows:
                for cell in row.cells:
                    if cell._tc not in seen:  # noqa: SLF001 - merged cells come once for each place they fill
                        seen.add(cell._tc)  # noqa: SLF001
                        yield from _inner(cell.iter_inner_content())
        else:
            style = str(part.style.name or "") if part.style is not None else ""
            listed = style.lower().startswith("list") or bool(part._p.xpath("./w:pPr/w:numPr"))  # noqa: SLF001
            yield part.text, style, listed
            for box in part._p.xpath(".//w:txbxContent[not(ancestor::mc:Fallback)]//w:p"):  # noqa: SLF001
                yield "".join(box.itertext("{*}t")), style, False


def _refuse(code: str, document: Document, **values: object) -> Refusal:
    return Refusal(Reason(code, {"file": document.name, **values}))
