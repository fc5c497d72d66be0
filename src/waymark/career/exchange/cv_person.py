"""Who a CV is about: the lines above its first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from waymark.career.exchange.cv_entries import join
from waymark.career.exchange.cv_roles import role_score
from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.cv_words import DOCUMENT_NAMES
from waymark.career.exchange.draft import Draft, placed
from waymark.career.exchange.text import fold
from waymark.guidance.reasons import Reason

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s|,;]+|(?<![\w.-])(?:[\w-]+\.)*(?:linkedin\.com|github\.com|xing\.com)/[^\s|,;]+",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d\s()/.-]{6,18}\d(?!\w)")
_NAME = re.compile(r"\s*(?:name|nom|nombre|nume)\s*:\s*(.+)", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:name|e-?mail|mail|phone|tel(?:efon|efono|éfono|éphone)?|mobile?|mobil|address|adresse?|adresă|anschrift"
    r"|dirección|domicilio|location|wohnort|website|web|linkedin|github)\s*[.:]+\s*",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}-)?\d{4,6}\b")
_SEPARATOR = re.compile(r"\s*[|·•∙]\s*|\s+[–—-]\s+")
_EDGES = " \t|·•,;:–—-"
_NAME_WORDS, _PLACE_WORDS, _HEADLINE = 6, 6, 140


def read_contact(lines: Sequence[Line], draft: Draft) -> None:
    """Addresses and place from a part that holds nothing else."""
    for line in lines:
        left, took = _contacts(line.text, draft)
        label = _NAME.match(line.text)
        if label:
            draft.person["name"] = label[1].strip()
        elif took:
            _take_place(left, draft)


def read_person(lines: Sequence[Line], draft: Draft) -> None:
    """Name, headline, addresses, place and summary; each that no label or layout makes sure is asked."""
    rest = [line for line in lines if fold(line.text) not in DOCUMENT_NAMES]
    addressed = {line.number for line in rest if _EMAIL.search(line.text)}
    plain = []
    for line in rest:
        left, took = _contacts(line.text, draft)
        label = _NAME.match(line.text)
        if label:
            draft.person["name"] = label[1].strip()
        elif took:
            _take_place(left, draft)
        else:
            plain.append(line)
    _take_plain(plain, addressed, draft)


def _contacts(text: str, draft: Draft) -> tuple[str, bool]:
    """Keep the addresses in a line; what is left of it, and whether it had any."""
    took = False
    for field, pattern in (("email", _EMAIL), ("url", _URL), ("phone", _PHONE)):
        match = pattern.search(text)
        if match and not (field == "phone" and sum(c.isdigit() for c in match[0]) < 7):  # noqa: PLR2004
            took = True
            draft.person.setdefault(field, match[0].strip(".,;"))
            text = pattern.sub(" | ", text)
    labelled = _LABEL.sub("", text)
    return labelled.strip(_EDGES), took or labelled != text


def _take_place(text: str, draft: Draft) -> None:
    """Keep the part of a line of addresses that reads like a place."""
    for part in (_without_street(part) for part in _SEPARATOR.split(text)):
        if part and part[0].isalpha() and len(part.split()) <= _PLACE_WORDS:
            draft.person.setdefault("place", part)


def _without_street(text: str) -> str:
    """Town and country of an address: `Hauptstraße 5, 33602 Bielefeld` is Bielefeld."""
    pieces = [_POSTCODE.sub("", piece).strip(_EDGES) for piece in text.split(",")]
    return ", ".join(piece for piece in pieces if piece and not any(c.isdigit() for c in piece))


def _take_plain(lines: Sequence[Line], addressed: set[int], draft: Draft) -> None:
    """The lines without an address, in their order: name, headline, place, then the summary."""
    known = bool(draft.person.get("email"))
    prose: list[Line] = []
    for line in lines:
        beside = not addressed.isdisjoint((line.number + 1, line.number + 2))
        if line is lines[0] and "name" not in draft.person and _is_name(line.text):
            _keep("name", line, draft, sure=known or line.size > 0)
        elif line is not lines[0] and "place" not in draft.person and _is_place(line.text):
            _keep("place", line, draft, sure=beside)
        elif lines[0].text == draft.person.get("name") and line is lines[1] and len(line.text) <= _HEADLINE:
            _keep("headline", line, draft, sure=known)
        else:
            prose.append(line)
    take_summary(prose, draft, sure=known)


def _keep(field: str, line: Line, draft: Draft, *, sure: bool) -> None:
    draft.person[field] = line.text
    if not sure:
        _ask(field, line, draft)


def take_summary(lines: Sequence[Line], draft: Draft, *, sure: bool) -> bool:
    """Keep prose as the summary, its wrapped lines joined; False when there is one already."""
    if not lines or "summary" in draft.person:
        return not lines
    text = lines[0].text
    for line in lines[1:]:
        text = f"{text}\n{line.text}" if line.bullet or line.gap else join(text, line.text)
    draft.person["summary"] = text
    if not sure:
        _ask("summary", lines[0], draft)
    return True


def _is_place(text: str) -> bool:
    """Two or three short names with commas between them."""
    pieces = text.split(", ")
    capital = all(piece[:1].isupper() and len(piece.split()) <= 3 for piece in pieces)  # noqa: PLR2004
    return 2 <= len(pieces) <= 3 and capital and not text.endswith(".") and role_score(text) <= 0  # noqa: PLR2004


def _is_name(text: str) -> bool:
    words = text.split()
    capital = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    prose = any(c.isdigit() or c in ":@!?;" for c in text) or text.endswith(".") or len(words) > _NAME_WORDS
    return not prose and 2 * capital > len(words)


def _ask(field: str, line: Line, draft: Draft) -> None:
    reason = Reason("history.guessed", {"text": line.text[:160]})
    draft.person_doubts.append((field, placed(reason, file=draft.file, line=line.number)))
