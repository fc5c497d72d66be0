"""Who a CV is about: the lines above its first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from waymark.career.exchange.cv_entries import join
from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.cv_words import DOCUMENT_NAMES
from waymark.career.exchange.draft import Draft, placed
from waymark.career.exchange.text import fold
from waymark.guidance.reasons import Reason

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s|,;]+|\b(?:[\w-]+\.)*(?:linkedin\.com|github\.com|xing\.com)/[^\s|,;]+",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d\s()/.-]{6,18}\d(?!\w)")
_LABEL = re.compile(
    r"\b(?:name|e-?mail|mail|phone|tel(?:efon|efono|éfono|éphone)?|mobile?|mobil|address|adresse?|adresă|anschrift"
    r"|dirección|domicilio|location|wohnort|website|web|linkedin|github)\s*[.:]+\s*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*[|·•∙]\s*|\s+[–—-]\s+")
_EDGES = " \t|·•,;:–—-"
_NAME_WORDS, _PLACE_WORDS, _HEADLINE = 6, 6, 140


def read_person(lines: Sequence[Line], draft: Draft) -> None:
    """Name, headline, addresses, place and summary; each that no label or layout makes sure is asked."""
    rest = [line for line in lines if fold(line.text) not in DOCUMENT_NAMES]
    plain: list[tuple[Line, bool]] = []
    for place, line in enumerate(rest):
        left, took = _contacts(line.text, draft)
        label = re.match(r"\s*name\s*:\s*(.+)", line.text, re.IGNORECASE)
        if label:
            draft.person["name"] = label[1].strip()
        elif took:
            _take_place(left, line, draft, sure=True)
        else:
            beside = place > 0 and any(_EMAIL.search(near.text) for near in rest[place + 1 : place + 3])
            plain.append((line, beside))
    _take_plain(plain, draft)


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


def _take_place(text: str, line: Line, draft: Draft, *, sure: bool) -> bool:
    """Keep the part of a line that reads like a place."""
    for part in (part.strip(_EDGES) for part in _SEPARATOR.split(text)):
        words = part.split()
        if (
            part
            and "place" not in draft.person
            and len(words) <= _PLACE_WORDS
            and part[0].isalnum()
            and any(c.isalpha() for c in part)
        ):
            draft.person["place"] = part
            if not sure:
                _ask("place", line, draft)
            return True
    return False


def _take_plain(plain: Sequence[tuple[Line, bool]], draft: Draft) -> None:
    """The lines without an address, in their order: name, headline, place, then the summary."""
    prose: list[Line] = []
    for place, (line, beside) in enumerate(plain):
        if not place and "name" not in draft.person and _is_name(line.text):
            draft.person["name"] = line.text
            if not draft.person.get("email") and not line.heading:
                _ask("name", line, draft)
        elif (
            beside
            and "," in line.text
            and "place" not in draft.person
            and len(line.text.split()) <= _PLACE_WORDS
        ):
            draft.person["place"] = line.text
        elif (
            not prose
            and "headline" not in draft.person
            and len(line.text) <= _HEADLINE
            and "name" in draft.person
            and place == 1
        ):
            draft.person["headline"] = line.text
            if not draft.person.get("email"):
                _ask("headline", line, draft)
        else:
            prose.append(line)
    take_summary(prose, draft, sure=False)


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


def _is_name(text: str) -> bool:
    words = text.split()
    capital = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    prose = any(c.isdigit() or c in ":@!?;" for c in text) or text.endswith(".") or len(words) > _NAME_WORDS
    return not prose and 2 * capital > len(words)


def _ask(field: str, line: Line, draft: Draft) -> None:
    reason = Reason("history.guessed", {"text": line.text[:160]})
    draft.person_doubts.append((field, placed(reason, file=draft.file, line=line.number)))
