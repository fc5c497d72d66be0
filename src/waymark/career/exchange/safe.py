"""What may come in: sizes, real types, archives that cannot hurt."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from waymark.career.exchange.text import decode
from waymark.career.records.history import Document
from waymark.guidance.reasons import Reason, Refusal

LARGEST = 64 * 1024 * 1024
"""Bytes a document may have; a whole LinkedIn archive with its messages stays well below."""
LARGEST_UNPACKED = 160 * 1024 * 1024
"""Bytes that the files in an archive may have together."""
LARGEST_RATIO = 200
"""How many times larger an archive may be unpacked; text reaches 20, bombs 1,000."""
MOST_FILES = 5_000
_SMALL = 4 * 1024 * 1024  # below this no ratio is dangerous
_CHUNK = 1024 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,  # an encrypted member; an unknown compression is its subclass NotImplementedError
    KeyError,
    IndexError,
)

_MAGIC = (
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0", "old_office"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"SQLite format 3\x00", "database"),
    (b"\x7fELF", "program"),
)
_MAGIC_WITH_ZEROS = ((b"BM", "image"), (b"MZ", "program"), (b"BZh", "archive"))
_OPENINGS = (
    (re.compile(r"<!doctype html|<html\b|<head\b|<body\b", re.IGNORECASE), "html"),
    (re.compile(r"<\?xml\b|<svg\b|<[a-z]+:[a-z]+\b", re.IGNORECASE), "xml"),
    (re.compile(r"BEGIN:VCARD", re.IGNORECASE), "vcard"),
    (re.compile(r"BEGIN:VCALENDAR", re.IGNORECASE), "calendar"),
    (re.compile(r"""\{\s*(?:"|\}|$)|\[\s*(?:[\[{"\]\d]|$)"""), "json"),
)
_INSIDE = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "spreadsheet"),
    ("ppt/presentation.xml", "slides"),
    ("META-INF/container.xml", "book"),
    ("content.xml", "opendocument"),
)


HISTORY = frozenset({"pdf", "docx", "zip", "json", "text"})
"""What may tell of a working life."""


def sniff(document: Document, kinds: Collection[str] = HISTORY, wrong: str = "history.wrong_type") -> str:
    """What the bytes are, whatever the name says: one of `kinds`.

    Refuses everything else by its kind, with the code `wrong`, and documents that are empty or too large.
    """
    data = document.data
    if len(data) > LARGEST:
        raise _refuse("history.too_large", document, size=len(data), limit=LARGEST)
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        raise _refuse("history.empty", document)
    if b"%PDF-" in data[:1024]:
        kind = "pdf"
    else:
        kind = _zip_kind(document) if data[:4] in {b"PK\x03\x04", b"PK\x05\x06"} else _plain_kind(data)
    if kind not in kinds:
        raise _refuse(wrong, document, kind=kind)
    return kind


def _plain_kind(data: bytes) -> str:
    for start, kind in _MAGIC:
        if data.startswith(start):
            return kind
    for start, kind in _MAGIC_WITH_ZEROS:
        if data.startswith(start) and b"\x00" in data[:4000]:
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image"
    if data[4:8] == b"ftyp":
        return "image" if data[8:12] in {b"heic", b"heix", b"mif1", b"avif"} else "recording"
    text = decode(data[:8000]).lstrip("\ufeff \t\r\n")
    for opening, kind in _OPENINGS:
        if opening.match(text):
            return kind
    unseen = sum(c < " " and c not in "\t\r\n\x0b\x0c" for c in text) + text.count("\ufffd")
    return "text" if unseen * 50 <= len(text) else "binary"


def _zip_kind(document: Document) -> str:
    with open_archive(document) as archive:
        names = set(archive.namelist())
    for name, kind in _INSIDE:
        if name in names:
            return kind
    return "zip"


def open_archive(document: Document) -> zipfile.ZipFile:
    """The archive, opened and judged by what it declares; nothing is unpacked yet."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(document.data))
    except _BROKEN as error:
        raise _refuse("history.zip_broken", document) from error
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_FILES:
        raise _refuse("history.zip_too_many", document, count=len(members), limit=MOST_FILES)
    if unpacked > LARGEST_UNPACKED:
        raise _refuse("history.zip_too_large", document, size=unpacked, limit=LARGEST_UNPACKED)
    if unpacked > max(_SMALL, LARGEST_RATIO * len(document.data)):
        raise _refuse("history.zip_bomb", document, size=unpacked, packed=len(document.data))
    return archive


def members(archive: zipfile.ZipFile, ending: str) -> Iterator[zipfile.ZipInfo]:
    """The files whose names end so, without hidden ones and those a path would lead out of the archive."""
    for member in archive.infolist():
        path = PurePosixPath(member.filename.replace("\\", "/"))
        hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
        if not member.is_dir() and not hidden and not path.is_absolute() and path.suffix.lower() == ending:
            yield member


def unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """One file's bytes, never more than it declared; a Refusal when it is encrypted or broken."""
    if member.flag_bits & 1:
        raise Refusal(Reason("history.encrypted", {"file": member.filename}))
    parts: list[bytes] = []
    left = member.file_size
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Refusal(Reason("history.file_broken", {"file": member.filename}))
    try:
        with archive.open(member) as stream:
            while left >= 0 and (part := stream.read(min(_CHUNK, left + 1))):
                parts.append(part)
                left -= len(part)
    except _BROKEN as error:
        raise Refusal(Reason("history.file_broken", {"file": member.filename})) from error
    return b"".join(parts)


def _refuse(code: str, document: Document, **values: object) -> Refusal:
    return Refusal(Reason(code, {"file": document.name, **values}))
