"""Roles and schools in a section of a CV: which lines belong together, and when it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from waymark.career.exchange.cv_dates import Span, find_span
from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.cv_words import LEGAL_FORMS
from waymark.career.exchange.text import fold

_STRONG = re.compile(
    r"\s+[|•·∙@]\s+|\s*[|·•]\s*|\s+[–—-]\s+|\s+(?:at|bei|beim|chez)\s+(?=[A-ZÀ-ÞȘȚĂÎÂ0-9\"„“«])"
)
_DURATION = re.compile(
    r"\(?\b(?:\d+\s*(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|años?|meses|mes|ani|luni|lună)\b"
    r"[\s,]*(?:(?:and|und|et|y|și)\b\s*)?)+\)?",
    re.IGNORECASE,
)
_EDGES = " \t|·•,;:()[]–—-"
_LONGEST_HEAD = 110
_MOST_HEAD_WORDS = 14
_MOST_HEADS = 3
_FULL = 0.6  # a line shorter than this part of the longest was not broken by the margin


@dataclass(slots=True)
class Entry:
    """One role or school as it stands: its header lines without dates, its span, and what follows."""

    line: int
    heads: list[str]
    span: Span | None
    body: list[Line] = field(default_factory=list)
    short: bool = False  # fewer header lines than the first entry has

    def source(self) -> str:
        return " | ".join(self.heads)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A line that tells when something was, and what it says besides."""

    place: int
    span: Span
    rest: str


def entries(lines: Sequence[Line], today: date) -> tuple[list[Entry], list[Line]]:
    """The entries of a section, and the lines before the first that belong to none."""
    anchors = _anchors(lines, today)
    if not anchors:
        return _undated(lines), []
    before = _heads_before(lines, anchors)
    found: list[Entry] = []
    starts = [_first_head(lines, anchors, i, before) for i in range(len(anchors))]
    after = 0 if before else _heads_after(lines, anchors)
    for i, anchor in enumerate(anchors):
        heads = [line.text for line in lines[starts[i] : anchor.place]]
        heads += [anchor.rest] if anchor.rest else []
        end = starts[i + 1] if i + 1 < len(anchors) else len(lines)
        body = list(lines[anchor.place + 1 : end])
        wanted = max(after, 0 if heads else 2)
        while wanted and body and _is_head(body[0]) and not (body[0].gap and heads):
            heads.append(body.pop(0).text)
            wanted -= 1
        heads = [text for head in heads if (text := strip_duration(head))]
        short = i > 0 and anchor.place - starts[i] < before
        found.append(Entry(lines[starts[i]].number, heads, anchor.span, _without_durations(body), short))
    return found, list(lines[: starts[0]])


def cells(text: str) -> list[str]:
    """A header line's parts, where it separates them by more than a comma."""
    return [
        part for raw in _STRONG.split(text) if (part := raw.strip(_EDGES.replace("(", "").replace(")", "")))
    ]


def paragraphs(body: Sequence[Line]) -> tuple[str, tuple[str, ...]]:
    """What follows a header: prose with its wrapped lines joined, and the items of its lists."""
    prose: list[str] = []
    items: list[str] = []
    widest = max((len(line.text) for line in body), default=0)
    for place, line in enumerate(body):
        target = items if line.bullet or (items and not line.gap and body[place - 1].bullet) else prose
        last = body[place - 1] if place else line
        if line.bullet or not target or _closed(last, line, widest):
            (items if line.bullet else prose).append(line.text)
        else:
            target[-1] = join(target[-1], line.text)
    return "\n".join(prose), tuple(items)


def join(before: str, after: str) -> str:
    """Two halves of a wrapped line; a hyphen at the break stays, for it may belong to the word."""
    return f"{before}{after}" if before.endswith("-") and after[:1].islower() else f"{before} {after}"


def strip_duration(text: str) -> str:
    """The text without a length of time such as `(3 years 2 months)` at its end."""
    return _DURATION.sub("", text).strip(" \t|·•,;–—-") if _DURATION.search(text) else text


def _closed(before: Line, line: Line, widest: int) -> bool:
    """Whether a line begins something new: the one before it ended, or broke before it was full."""
    if line.gap or line.text[:1].islower():
        return line.gap
    return before.text.endswith((".", "!", "?", ":")) or len(before.text) < _FULL * widest


def _without_durations(body: list[Line]) -> list[Line]:
    return [line for line in body if line.bullet or strip_duration(line.text)]


def _anchors(lines: Sequence[Line], today: date) -> list[_Anchor]:
    listed = bool(lines) and lines[0].bullet and find_span(lines[0].text, today) is not None
    found = []
    for place, line in enumerate(lines):
        if line.bullet and not listed:
            continue
        anchor = _anchor(place, replace(line, bullet=False), today)
        if anchor is not None:
            found.append(anchor)
    return found


def _anchor(place: int, line: Line, today: date) -> _Anchor | None:
    """The line as an anchor: its date stands at one end of it, and the rest reads like a header."""
    span = find_span(line.text, today)
    if span is None:
        return None
    before, after = line.text[: span.at[0]], strip_duration(line.text[span.at[1] :])
    left, right = before.strip(_EDGES), after.strip(_EDGES)
    if left and right and "|" not in after and not before.rstrip().endswith("("):
        return None
    if span.lone and (
        (left and before.rstrip()[-1:] not in {",", "|", "(", "·", "–", "-", ":", "—"}) or left.endswith(".")
    ):
        return None
    rest = " | ".join(part for part in (_balanced(before), _balanced(after)) if part)
    if rest and not _is_head(replace(line, text=rest)):
        return None
    return _Anchor(place, span, rest)


def _balanced(text: str) -> str:
    """The text without separators at its ends, and without a bracket that lost its partner."""
    text = text.strip(" \t|·•,;:–—-")
    if text.count("(") != text.count(")"):
        text = text.strip("()")
    return text.strip(" \t|·•,;:–—-()" if text in {"()", "(", ")"} else " \t|·•,;:–—-")


def _is_head(line: Line) -> bool:
    """Whether a line reads like a header and not like prose."""
    text = line.text
    if line.bullet or len(text) > _LONGEST_HEAD or len(text.split()) > _MOST_HEAD_WORDS:
        return False
    last = fold(text.split()[-1]) if text.split() else ""
    if text.endswith((".", ";", "!", "?", ":")) and not (text.endswith(".") and last in LEGAL_FORMS):
        return False
    return not text[:1].islower()


def _heads_before(lines: Sequence[Line], anchors: Sequence[_Anchor]) -> int:
    """How many header lines stand above the dates, as the section's first entry shows."""
    whole = sum(len(cells(anchor.rest)) > 1 for anchor in anchors)
    if whole * 2 > len(anchors):
        return 0
    first = anchors[0].place
    count = 0
    while count < min(first, _MOST_HEADS) and _is_head(lines[first - 1 - count]):
        if count and lines[first - count].gap:
            break
        count += 1
    return count


def _first_head(lines: Sequence[Line], anchors: Sequence[_Anchor], i: int, before: int) -> int:
    """Where the entry of the i-th anchor begins: at most `before` header lines above it."""
    place = anchors[i].place
    floor = anchors[i - 1].place + 1 if i else 0
    taken = 0
    while taken < before and place - 1 >= floor and _is_head(lines[place - 1]):
        if taken and lines[place].gap:
            break
        place -= 1
        taken += 1
    return place


def _heads_after(lines: Sequence[Line], anchors: Sequence[_Anchor]) -> int:
    """How many lines below the date belong to the header: one, where most dated lines are one part."""
    single = [anchor for anchor in anchors if anchor.rest and len(cells(anchor.rest)) == 1]
    followed = sum(
        anchor.place + 1 < len(lines)
        and _is_head(lines[anchor.place + 1])
        and all(other.place != anchor.place + 1 for other in anchors)
        for anchor in single
    )
    return int(bool(single) and followed * 2 > len(single))


def _undated(lines: Sequence[Line]) -> list[Entry]:
    """Entries without dates: a header begins each, after a blank line or after what the last one listed."""
    found: list[Entry] = []
    for line in lines:
        fresh = (
            not found
            or (line.gap and not line.bullet)
            or (not line.bullet and any(b.bullet for b in found[-1].body))
        )
        if found and not fresh and not found[-1].body and len(found[-1].heads) == 1 and _is_head(line):
            found[-1].heads.append(line.text)
        elif fresh and not line.bullet and _is_head(line):
            found.append(Entry(line.number, [line.text], None))
        elif found:
            found[-1].body.append(line)
        else:
            found.append(Entry(line.number, [line.text], None))
    return found
