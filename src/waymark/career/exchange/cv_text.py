"""The lines of a CV, out of PDF, DOCX or plain text."""

from __future__ import annotations

import io
import itertools
import logging
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from waymark.career.exchange.text import decode, tidy
from waymark.career.records.history import Document
from waymark.guidance.reasons import Reason, Refusal

MOST_PAGES = 60
MOST_LINES, MOST_CHARACTERS = 5_000, 400_000
_LONGEST_LINE = 2_000
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
_Raw: TypeAlias = tuple[str, float, bool]  # a line, how far it stands out, whether its style lists it
_HEADING, _UNDERLINED, _LARGER = 20, 10, 1.1
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT_BOX, _PARAGRAPH, _WORDS = f"{_WORD}txbxContent", f"{_WORD}p", f"{_WORD}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAK = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_BULLET = re.compile(r"\s*(?:[•●◦▪▸►‣⁃○■□✓✔➢➤\uf0b7\uf0a7*]|[-–—](?=\s+\S)|[o§](?=\s\s*[A-Z]))\s*")
_RULE = re.compile(r"\s*[=_~\-–—*.]{3,}\s*")
_GAP = re.compile(r"\t+|\s{3,}")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|pagina|página)?\s*\d{1,2}(?:\s*(?:/|of|von|de|din|sur)\s*\d{1,2})?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: its number (from 1), whether it is an item of a list, and whether a blank stands above.

    `size` tells how far it stands out as a heading: 0 is ordinary text, and within one document a larger
    number stands out more.
    """

    number: int
    text: str
    bullet: bool = False
    size: float = 0
    gap: bool = False


def read_lines(document: Document, kind: str) -> tuple[tuple[Line, ...], bool]:
    """The lines of a `pdf`, `docx` or `text`, and whether these are all; a wide gap within one becomes ` | `.

    Refuses what is encrypted, broken, or holds pictures of text only.
    """
    if kind == "pdf":
        raws = _pdf(document)
    elif kind == "docx":
        raws = _docx(document)
    else:
        raws = ((raw, 0, False) for raw in _BREAK.split(decode(document.data)))
    pieces = list(_cut(raws))
    lengths = itertools.accumulate(len(raw) for raw, _, _ in pieces)
    fitting = sum(length <= MOST_CHARACTERS for length in lengths)
    kept = pieces[: min(fitting, MOST_LINES)]
    return tuple(_lines(kept)), len(kept) == len(pieces)


def _lines(raws: Iterable[_Raw]) -> Iterator[Line]:
    before: Line | None = None
    gap = False
    for number, (raw, size, listed) in enumerate(raws, 1):
        if _RULE.fullmatch(raw):
            if before and not gap:  # a line of dashes below makes a heading
                before = replace(before, size=_UNDERLINED)
            gap = True
            continue
        line = _line(raw, number, size=size, bullet=listed, gap=gap)
        gap = line is None
        if line is not None:
            if before is not None:
                yield before
            before = line
    if before is not None:
        yield before


def _cut(raws: Iterable[_Raw]) -> Iterator[_Raw]:
    """The same, with lines that never end in pieces."""
    for raw, size, listed in raws:
        for at in range(0, len(raw) or 1, _LONGEST_LINE):
            yield raw[at : at + _LONGEST_LINE], size, listed


def _line(raw: str, number: int, *, size: float, bullet: bool, gap: bool) -> Line | None:
    raw = raw.strip()
    marked = re.match(r"#{1,4}(?=\s)", raw)
    if marked:
        size, raw = _HEADING - marked.end(), raw[marked.end() :]
    mark = _BULLET.match(raw)
    if mark and mark.end() < len(raw) and not raw.startswith("**"):
        bullet, raw = True, raw[mark.end() :]
    text = tidy(_GAP.sub(" | ", raw.strip().replace("**", "")))
    return Line(number=number, text=text, bullet=bullet, size=size, gap=gap) if text else None


def _pdf(document: Document) -> Iterator[_Raw]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings would quote the document
    try:
        reader = PdfReader(io.BytesIO(document.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _refuse("history.encrypted", document)
        pages = [_page(reader.pages[n]) for n in range(min(len(reader.pages), MOST_PAGES))]
    except DependencyError as error:
        raise _refuse("history.encrypted", document) from error
    except (PyPdfError, *_FAULTS) as error:
        raise _refuse("history.file_broken", document) from error
    letters = [size for page in pages for text, size in page for c in text if c.isalpha()]
    if len(letters) < _LEAST_LETTERS:
        raise _refuse("history.scanned", document, pages=len(pages))
    usual = sorted(letters)[len(letters) // 2] or 1
    for text, size in itertools.chain.from_iterable(_without_margins(pages)):
        ratio = round(size / usual, 2)
        yield (
            _LIGATURE.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text),
            ratio if ratio > _LARGER else 0,
            False,
        )


def _page(page: Any) -> list[tuple[str, float]]:
    """The lines of a page, each with the size of its largest letters."""
    lines: list[tuple[str, float]] = [("", 0)]

    def visit(text: str, matrix: list[float], place: list[float], _font: object, size: float) -> None:
        seen = abs(size * (place[3] or place[0]) * (matrix[3] or matrix[0]))
        for part in re.split(r"(\n)", text):
            before, largest = lines[-1]
            if part == "\n":
                lines.append(("", 0))
            else:
                lines[-1] = (before + part, max(largest, seen) if part.strip() else largest)

    page.extract_text(visitor_text=visit)
    return lines


def _without_margins(pages: list[list[tuple[str, float]]]) -> list[list[tuple[str, float]]]:
    """The pages without page numbers, and without a first or last line that they all share."""
    split = [[line for line in page if line[0].strip()] for page in pages]
    split = [[line for line in page if not _PAGE_NUMBER.fullmatch(line[0].strip())] for page in split]
    for place in (0, -1):
        shared = {page[place][0].strip() for page in split if page}
        if len(split) > 1 and len(shared) == 1:
            split = [split[0], *(page[1:] if place == 0 else page[:-1] for page in split[1:])]
    return split


def _docx(document: Document) -> Iterator[_Raw]:
    import docx

    try:
        parts = list(_docx_paragraphs(docx.Document(io.BytesIO(document.data))))
    except _FAULTS as error:
        raise _refuse("history.file_broken", document) from error
    for text, style, listed in parts:
        level = re.fullmatch(r"(?:heading (\d)|title)", style.lower())
        size = (_HEADING - int(level[1] or 0)) if level else 0
        for raw in text.split("\n"):
            yield raw, size, listed


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
            for cell in (cell for row in part.rows for cell in row.cells):
                if cell._tc not in seen:  # noqa: SLF001 - merged cells come once for each place they fill
                    seen.add(cell._tc)  # noqa: SLF001
                    yield from _inner(cell.iter_inner_content())
        else:
            style = str(part.style.name or "") if part.style is not None else ""
            listed = style.lower().startswith("list") or bool(part._p.xpath("./w:pPr/w:numPr"))  # noqa: SLF001
            yield part.text, style, listed
            for box in part._p.iter(_TEXT_BOX):  # noqa: SLF001
                if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                    yield from (("".join(p.itertext(_WORDS)), style, False) for p in box.iter(_PARAGRAPH))


def _refuse(code: str, document: Document, **values: object) -> Refusal:
    return Refusal(Reason(code, {"file": document.name, **values}))
