"""Address cards as lines: what every version writes, and what programs really write.

RFC 2425/2426 (3.0) and RFC 6350/6868 (4.0) agree on lines of `group.NAME;PARAM=a,b:value`; 2.1 has parameters
without a name, quoted-printable text, a character set for each line, and binary values that end at an empty
line. All of them come out alike: text as 4.0 escapes it, with the parameters it would have there.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from waymark.career.exchange.text import decode

_BREAK = re.compile(rb"\r*\n|\r+|(?i:(?<=END:VCARD)(?=BEGIN:VCARD))")  # files put together lack the last one
_QUOTED = re.compile(rb"[^:]*;(?:encoding=)?\"?quoted-printable", re.IGNORECASE)
_BASE64 = re.compile(rb"[^:]*;(?:encoding=\"?)?(?:b|base64)\"?[;:]", re.IGNORECASE)
_BASE64_MORE = re.compile(rb"[ \t]*[A-Za-z0-9+/=]+[ \t]*")
_CHARSET = re.compile(rb"[^:]*;charset=\"?([\w.-]+)", re.IGNORECASE)
_HEAD = re.compile(r"(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_-]+)\s*")
_PARAMETER = re.compile(r";\s*(?:([A-Za-z0-9_-]+)\s*=)?((?:\"[^\"]*\"|[^\";:])*)")
_LOOSE_PARAMETER = re.compile(r";\s*(?:([A-Za-z0-9_-]+)\s*=)?([^;:]*)")  # a quote that never closes
_ENCODINGS = frozenset({"quoted-printable", "base64", "b", "8bit", "7bit", "binary"})
_OF_THE_WIRE = frozenset({"ENCODING", "CHARSET"})


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card. `value` is as 4.0 writes it, escapes and all; what `TYPE` says is in lower case."""

    name: str
    value: str
    params: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    group: str = ""
    line: int = field(default=0, compare=False)

    def types(self) -> tuple[str, ...]:
        return self.params.get("TYPE", ())

    @property
    def text(self) -> str:
        return unescape(self.value)

    def parts(self, mark: str = ";") -> list[str]:
        """The texts between marks that no backslash escapes."""
        return [unescape(part).strip() for part in split(self.value, mark)]


def logical_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every whole line with the number of its first: folds, soft breaks and binary values put together."""
    if data[:4].startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data[:200]:
        data = decode(data).encode("utf-8", errors="replace")
    kept: list[bytes] = []
    began = 0
    quoted = binary = False
    for number, line in enumerate(_BREAK.split(data.removeprefix(codecs.BOM_UTF8)), 1):
        soft = quoted and bool(kept) and kept[-1].endswith(b"=")
        if soft:
            kept[-1] = kept[-1][:-1]
            kept.append(line)
        elif kept and line[:1] in {b" ", b"\t"}:
            kept.append(line[1:])
        elif kept and binary and line and _BASE64_MORE.fullmatch(line):
            kept.append(line)
        else:
            if kept:
                yield began, b"".join(kept)
            kept, began = [line], number
            quoted, binary = bool(_QUOTED.match(line)), bool(_BASE64.match(line))
    yield began, b"".join(kept)


def read_line(number: int, line: bytes) -> Property | None:
    """The property that a whole line says; None for a line that says none."""
    charset = _charset(line)
    text = _decoded(line, charset)
    head = _HEAD.match(text)
    if head is None:
        return None
    params, end = _parameters(text, head.end(), _PARAMETER)
    if text[end : end + 1] != ":":
        params, end = _parameters(text, head.end(), _LOOSE_PARAMETER)
    if text[end : end + 1] != ":":
        return None
    value = text[end + 1 :]
    if "quoted-printable" in params.get("ENCODING", ()):
        value = escape_breaks(_decoded(quopri.decodestring(value.encode("utf-8")), charset))
    kept = {name: values for name, values in params.items() if name not in _OF_THE_WIRE}
    if {"b", "base64"} & set(params.get("ENCODING", ())):
        kept["ENCODING"] = ("b",)
    return Property(head[2].upper(), value.strip("\r\n"), kept, head[1] or "", number)


def _parameters(text: str, at: int, shape: re.Pattern[str]) -> tuple[dict[str, tuple[str, ...]], int]:
    found: dict[str, tuple[str, ...]] = {}
    while (match := shape.match(text, at)) and text[at : at + 1] == ";":
        at = match.end()
        raw = match[2].strip()
        name = (match[1] or ("ENCODING" if raw.lower() in _ENCODINGS else "TYPE")).upper()
        values = tuple(filter(None, map(_plain, _values(raw, name))))
        if name in {"TYPE", "ENCODING", "VALUE"}:
            values = tuple(value.lower() for value in values)
        found[name] = (*found.get(name, ()), *(v for v in values if v not in found.get(name, ())))
    return {name: values for name, values in found.items() if values}, at


def _values(raw: str, name: str) -> list[str]:
    """The values of a parameter; `TYPE="work,voice"`, from RFC 6350's own example, means two."""
    if name == "TYPE":
        return raw.replace('"', "").split(",")
    return re.findall(r"\"[^\"]*\"|[^,\"]+", raw)


def _plain(value: str) -> str:
    """A parameter's value without its quotes and RFC 6868's carets."""
    value = value.strip().removeprefix('"').removesuffix('"')
    return re.sub(r"\^([n'^])", lambda m: {"n": "\n", "'": '"', "^": "^"}[m[1]], value)


def _charset(line: bytes) -> str:
    match = _CHARSET.match(line)
    try:
        return codecs.lookup(match[1].decode("ascii")).name if match else ""
    except (LookupError, UnicodeDecodeError):
        return ""


def _decoded(data: bytes, charset: str) -> str:
    """Text as its line says, or as it must be: UTF-8, and where that cannot be, Windows-1252."""
    for name in filter(None, (charset, "utf-8", "cp1252")):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError, AssertionError, ValueError):
            continue
    return data.decode("latin-1")


def split(value: str, mark: str) -> list[str]:
    """The parts between marks that no backslash escapes."""
    if "\\" not in value:
        return value.split(mark)
    found = re.findall(rf"((?:\\.|[^{mark}\\]|\\$)*)({mark}|$)", value, re.DOTALL)
    ends = next(n for n, (_, end) in enumerate(found, 1) if not end)
    return [part for part, _ in found[:ends]]


def unescape(value: str) -> str:
    """Text as people read it."""
    if "\\" not in value:
        return value
    return re.sub(r"\\([nN]|.)", lambda m: "\n" if m[1] in "nN" else m[1], value, flags=re.DOTALL)


def escape(text: str) -> str:
    """Text as a value holds it."""
    return escape_breaks(re.sub(r"([\\;,])", r"\\\1", text))


def escape_breaks(text: str) -> str:
    return re.sub(r"\r\n?|\n", r"\\n", text)
