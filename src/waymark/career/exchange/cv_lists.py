"""The parts of a CV that are lists: skills, languages, certificates, and what has no noun of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from waymark.career.exchange.cv_dates import find_span
from waymark.career.exchange.cv_entries import cells, join
from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.cv_words import LEVELS, ORGANISATIONS
from waymark.career.exchange.draft import Doubts, Draft
from waymark.career.exchange.text import fold
from waymark.career.records.history import KnownLanguage, NamedSkill, PartialDate, PastCertification
from waymark.guidance.reasons import Reason

_OUTSIDE = r"(?![^()]*\))"  # not within brackets
_SEMICOLON = re.compile(rf"\s*[;|•·]\s*{_OUTSIDE}")
_COMMA = re.compile(rf"\s*,\s*{_OUTSIDE}")
_CATEGORY = re.compile(r"^[^\d,:;]{2,40}:\s+")
_IN_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]+)\)$")
_AFTER_DASH = re.compile(r"^(.+?)\s*(?::|\s[–—-])\s*(.+)$")
_EXPIRES = re.compile(
    r"[\s,(]*\b(?:expires?|expiry|expiring|valid|gültig|valable|expire|válido|vence|valabil|expiră)\W*"
    r"(?:on|until|till|to|through|bis|jusqu.au|hasta|la|până(?: la)?)?\W*$",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[●○★☆■□▪▫◆◇⬤]+")
_EDGES = " \t|·•,;:–—-."
_LONGEST = 2_000  # characters one item may have
_WIDER = 1.6  # how much longer than the items a line is that begins something else


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, its wrapped lines joined, and the line it begins on."""

    text: str
    line: int


def items(lines: Sequence[Line]) -> tuple[list[Item], list[Line]]:
    """The items of a list, and the lines that are none of it.

    Where a page has columns, the text beside a list follows it without a heading: it shows by its width.
    """
    found: list[Item] = []
    bulleted = any(line.bullet for line in lines)
    widest = max((len(line.text) for line in lines if line.bullet), default=0)
    for place, line in enumerate(lines):
        if bulleted and not line.bullet and found:
            if line.gap or len(line.text) > _WIDER * max(widest, 20):
                return found, list(lines[place:])
            found[-1] = Item(join(found[-1].text, line.text), found[-1].line)
        elif (
            not bulleted
            and found
            and not line.gap
            and _goes_on(found[-1].text, line.text)
            and len(found[-1].text) < _LONGEST
        ):
            found[-1] = Item(join(found[-1].text, line.text), found[-1].line)
        else:
            found.append(Item(line.text, line.number))
    return found, []


def _goes_on(before: str, after: str) -> bool:
    return before.endswith((",", ";", "-", "·", "|")) or ";" in before or after[:1].islower()


def _pieces(item: Item, *, bulleted: bool) -> Iterator[Item]:
    """What one item names: `Tools: Excel; SQL`. A single comma within a phrase splits nothing."""
    text = _CATEGORY.sub("", item.text)
    parts = _SEMICOLON.split(text)
    if len(parts) == 1:
        split = _COMMA.split(text)
        several = len(split) > 2 or (len(split) == 2 and split[1][:1].isupper()) or not bulleted  # noqa: PLR2004
        parts = split if several else parts
    yield from (Item(part.strip(_EDGES), item.line) for part in parts if part.strip(_EDGES))


def read_skills(lines: Sequence[Line], draft: Draft) -> list[Line]:
    """Skills with the level the document gives, and the lines that are none."""
    found, rest = items(lines)
    bulleted = any(line.bullet for line in lines)
    for item in found:
        for piece in _pieces(item, bulleted=bulleted):
            label, level = _graded(_SIGNS.sub("", piece.text).strip(_EDGES))
            if label and len(label) <= 80:  # noqa: PLR2004 - longer ones are sentences
                draft.add(NamedSkill(label=label, level=level))
            elif label:
                draft.trouble(Reason("history.line_unread", {"text": label[:120]}), line=piece.line)
    return rest


def read_languages(lines: Sequence[Line], draft: Draft) -> list[Line]:
    """Languages, each with how well; where such a list gives way to lines without a level, it has ended."""
    found, rest = items(lines)
    bulleted, graded = any(line.bullet for line in lines), False
    for item in found:
        parts = _SEMICOLON.split(item.text)
        parts = _COMMA.split(item.text) if len(parts) == 1 else parts
        told = [_graded(_SIGNS.sub("", part).strip(_EDGES), always=True) for part in parts]
        if graded and not bulleted and not any(fluency for _, fluency in told):
            return [line for line in lines if line.number >= item.line]
        graded = graded or any(fluency for _, fluency in told)
        for label, fluency in told:
            if label:
                draft.add(KnownLanguage(label=label, fluency=fluency))
    return rest


def _graded(text: str, *, always: bool = False) -> tuple[str, str]:
    """What is graded and how well: `English (C1)`, `English: fluent`, `English C1`."""
    for shape in (_IN_BRACKETS, _AFTER_DASH):
        match = shape.match(text)
        if match and (always or _is_level(match[2])):
            return match[1].strip(_EDGES), match[2].strip(_EDGES)
    label, _, last = text.rpartition(" ")
    return (label, last) if always and label and _is_level(last) else (text, "")


def _is_level(text: str) -> bool:
    return not LEVELS.isdisjoint(fold(text).split()) or bool(re.fullmatch(r"\d\s*/\s*\d+", text))


def read_certifications(lines: Sequence[Line], draft: Draft) -> list[Line]:
    found, rest = items(lines)
    for item in found:
        for piece in _SEMICOLON.split(item.text) if ";" in item.text else [item.text]:
            _certification(Item(piece, item.line), draft)
    return rest


def _certification(item: Item, draft: Draft) -> None:
    text, given, expires, doubts = _dated(item.text, draft.today)
    name, issuer, guessed = _issued(text)
    where = Reason("history.issuer_guessed", {"text": item.text[:160]})
    doubts += tuple((field, where) for field in ("name", "issuer") if guessed)
    if name:
        draft.add(
            PastCertification(name=name, issuer=issuer, date=given, expires=expires), doubts, line=item.line
        )


def _dated(text: str, today: date) -> tuple[str, PartialDate | None, PartialDate | None, Doubts]:
    """The text without its dates, when it was given, when it expires, and what is unsure about that."""
    span = find_span(text, today)
    if span is None:
        return text, None, None, ()
    before, after = text[: span.at[0]], text[span.at[1] :]
    until = _EXPIRES.search(before)
    rest = " ".join(
        part
        for half in (before[: until.start()] if until else before, after)
        if (part := half.strip(_EDGES + "()"))
    )
    single = span.lone and not until
    names = {"start": "date", "end": "date" if single else "expires"}
    doubts = tuple((names[field], reason) for field, reason in span.doubts)
    return rest, span.end if single else span.start, None if single else span.end, doubts


def _issued(text: str) -> tuple[str, str, bool]:
    """Name and issuer, and whether that is a guess: the issuer begins where a part names an organisation."""
    parts = cells(text)
    if len(parts) > 1:
        return parts[0], ", ".join(parts[1:]), False
    pieces = [piece.strip() for piece in text.split(",")]
    for place, piece in enumerate(pieces[1:], 1):
        if not ORGANISATIONS.isdisjoint(fold(piece).split()):
            return ", ".join(pieces[:place]), ", ".join(pieces[place:]), False
    if len(pieces) == 1:
        return text.strip(), "", False
    return ", ".join(pieces[:-1]), pieces[-1], True


def read_others(kind: str, lines: Sequence[Line], draft: Draft) -> list[Line]:
    """Awards, publications, interests and references, in JSON Resume's words."""
    found, rest = items(lines)
    for item in found:
        if kind == "interests":
            for piece in _pieces(item, bulleted=False):
                draft.keep("interests", name=piece.text)
        elif kind == "references":
            if "request" not in fold(item.text).split() and "anfrage" not in fold(item.text).split():
                draft.keep("references", reference=item.text)
        else:
            span = find_span(item.text, draft.today)
            when = (span.end or span.start) if span else None
            names = {"awards": ("title", "date"), "publications": ("name", "releaseDate")}[kind]
            draft.keep(kind, **{names[0]: item.text, names[1]: when.isoformat() if when else ""})
    return rest
