"""Published files as they come: a zip, a folder, or one file; read by name, never unpacked onto the disk."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from waymark.catalogue.records import fault
from waymark.guidance.reasons import Refusal

TABLES = (".txt", ".tsv", ".csv", ".xlsx")
MEMBERS = 10_000
TOTAL = 2 * 1024**3
"""Bytes that a whole archive may hold when unpacked; the largest published one holds a tenth of that."""
SWELL, SMALL = 200, 4 * 1024**2
"""A member larger than SMALL that swells more than SWELL times is no table: published ones swell 20 times."""
DAMAGE = (zipfile.BadZipFile, zlib.error, gzip.BadGzipFile, EOFError, NotImplementedError)


def fold(name: str) -> str:
    """A name without what publishers change between releases: capitals, spaces, punctuation."""
    return re.sub(r"[^a-z0-9]", "", name.casefold())


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive."""

    name: str
    """As a person would point to it: `db_29_3_text.zip/Skills.txt`."""
    stem: str
    suffix: str
    gzipped: bool
    path: Path
    inside: str | None
    """Its name within the zip at `path`; None for a plain file."""


class Archive:
    """The tables that can be read from a path, by name. Use as a context; refuses what cannot be trusted.

    `also` are files elsewhere that belong to it.
    """

    def __init__(self, path: Path, also: tuple[Path, ...] = ()) -> None:
        self.path = path
        self._also = also
        self.name = path.name
        self.whole: dict[str, bool] = {}
        """Text tables read so far, by whether their last line was ended."""
        self._zips: dict[Path, zipfile.ZipFile] = {}
        self._stack = ExitStack()
        self.members: tuple[Member, ...] = ()

    def __enter__(self) -> Self:
        try:
            self.members = tuple(self._found())
        except BaseException:
            self._stack.close()
            raise
        if not self.members:
            raise Refusal(fault("nothing_to_read", self.name))
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _found(self) -> Iterator[Member]:
        if not self.path.exists():
            raise Refusal(fault("not_found", str(self.path)))
        files = sorted(self.path.rglob("*")) if self.path.is_dir() else [self.path]
        for file in (*files[:MEMBERS], *self._also):
            if file.suffix.lower() == ".zip" or (file == self.path and _looks_zipped(file)):
                yield from self._zipped(file)
            elif file.is_file() and (member := _member(file.name, file, None)):
                yield member
            elif file == self.path and file.is_file():
                raise Refusal(fault("wrong_type", self.name))

    def _zipped(self, file: Path) -> Iterator[Member]:
        try:
            opened = self._stack.enter_context(zipfile.ZipFile(file))
        except DAMAGE as problem:
            code = "broken_zip" if _looks_zipped(file) else "wrong_type"
            raise Refusal(fault(code, file.name)) from problem
        self._zips[file] = opened
        for entry in trusted(opened, file.name):
            shown = f"{file.name}/{entry.filename.rsplit('/', 1)[-1]}"
            if not entry.is_dir() and (member := _member(shown, file, entry.filename)):
                yield member

    def find(self, *names: str, suffixes: tuple[str, ...] = TABLES) -> Member | None:
        """The first member that bears one of the names, whatever its capitals, spaces and punctuation."""
        for wanted in map(fold, names):
            for member in self.members:
                if member.stem == wanted and member.suffix in suffixes:
                    return member
        return None

    def matching(self, pattern: str) -> tuple[Member, ...]:
        """Members whose file name, in lower case, contains the regular expression."""
        return tuple(m for m in self.members if re.search(pattern, m.name.rsplit("/", 1)[-1].lower()))

    @contextmanager
    def open(self, member: Member) -> Iterator[IO[bytes]]:
        """Its bytes, as a stream; damage found while reading is refused with the member's name."""
        try:
            with ExitStack() as stack:
                stream: IO[bytes] = stack.enter_context(
                    member.path.open("rb")
                    if member.inside is None
                    else self._zips[member.path].open(member.inside)
                )
                if member.gzipped:
                    unpacked = gzip.GzipFile(fileobj=stream)
                    stream = stack.enter_context(io.BufferedReader(_Capped(unpacked, member.name)))
                yield stream
        except DAMAGE as problem:
            raise Refusal(fault("broken_file", member.name)) from problem

    def read(self, member: Member) -> bytes:
        """All its bytes, for formats that cannot be streamed."""
        with self.open(member) as stream:
            return stream.read()


def trusted(opened: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """What a zip says that it holds; refused if it is made to swell, locked, or far too large."""
    entries = opened.infolist()
    if len(entries) > MEMBERS or sum(entry.file_size for entry in entries) > TOTAL:
        raise Refusal(fault("zip_too_large", name))
    for entry in entries:
        shown = f"{name}/{entry.filename.rsplit('/', 1)[-1]}"
        if entry.file_size > SMALL and entry.file_size > SWELL * max(1, entry.compress_size):
            raise Refusal(fault("zip_bomb", shown))
        if entry.flag_bits & 1:
            raise Refusal(fault("zip_locked", shown))
    return entries


class _Capped(io.RawIOBase):
    """Lets no more than `TOTAL` bytes through."""

    def __init__(self, inner: gzip.GzipFile, name: str) -> None:
        self._inner = inner
        self._name = name
        self._left = TOTAL

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        taken = self._inner.readinto(buffer)  # type: ignore[arg-type]
        self._left -= taken
        if self._left < 0:
            raise Refusal(fault("zip_bomb", self._name))
        return taken


def _looks_zipped(file: Path) -> bool:
    """Whether a file that is no spreadsheet begins as zips begin."""
    if not file.is_file() or file.suffix.lower() == ".xlsx":
        return False
    with file.open("rb") as stream:
        return stream.read(2) == b"PK"


def _member(shown: str, path: Path, inside: str | None) -> Member | None:
    """The file as a table, if its name says that it is one."""
    base = (inside or shown).rsplit("/", 1)[-1]
    gzipped = base.lower().endswith(".gz")
    plain = base[:-3] if gzipped else base
    stem, dot, suffix = plain.rpartition(".")
    if not dot or f".{suffix.lower()}" not in TABLES or base.startswith("._"):
        return None
    return Member(shown, fold(stem), f".{suffix.lower()}", gzipped, path, inside)
