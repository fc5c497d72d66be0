"""A pasted job advert in English: who wants what, what is a must, and what ends an application first.

Plain rules over words, no guessing: whatever is found carries its sentence, so that the person can judge.
What the rules do not know is not found, so an advert with few demands must still be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from waymark.career.exchange import advert_words as said
from waymark.career.exchange.advert_demands import found_in
from waymark.career.exchange.advert_head import WANTED, head
from waymark.career.exchange.advert_records import Advert, Demand, Words
from waymark.career.exchange.text import fold, tidy
from waymark.guidance.reasons import Reason, Refusal

LONGEST = 60_000
"""Characters that are read; the longest adverts have some fifteen thousand."""
LONGEST_HEADING = 60
BULLET = re.compile(r"^(?:[-–—*•·▪‣◦●○✓✔]|\d{1,2}[.)])\s+")
SENTENCE_END = re.compile(r"(?<=[.?!;])\s+(?=[A-Z•\"“(])|(?<=;)\s+")
ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|incl|approx|min|St|Mr|Ms|Dr|No)\.$")

Part = Literal["must", "may", "duty", "other", "start"]
GOES_ON = (" for ", " to ", " we ", " you ", " (")
"""How a heading may go on behind the words that tell it."""
HEADINGS: tuple[tuple[re.Pattern[str], Part], ...] = (
    (said.MAY_PARTS, "may"),
    (said.OTHER_PARTS, "other"),
    (said.DUTY_PARTS, "duty"),
    (said.MUST_PARTS, "must"),
)
OR = re.compile(r"\bor\b(?! (?:more|above|later)\b)", re.IGNORECASE)
HARD = frozenset(("licence", "certificate", "degree", "years", "language"))
"""Kinds that end an application where they are a must."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    line: int
    part: Part
    text: str
    first: bool


def read_advert(text: str, words: Words) -> Advert:
    """What an advert asks for, by the words that a catalogue knows.

    Raises:
        Refusal: `advert.empty`, `advert.too_long`.
    """
    lines = [tidy(line).replace("\n", " ") for line in text[: LONGEST + 1].replace("\r\n", "\n").split("\n")]
    if not any(lines):
        raise Refusal(Reason("advert.empty"))
    if len(text) > LONGEST:
        raise Refusal(Reason("advert.too_long", {"length": len(text), "limit": LONGEST}))
    title, employer, place = head(lines)
    demands: dict[tuple[str, str], Demand] = {}
    for sentence in _sentences(lines):
        for demand in _demands(sentence, words):
            key = demand.kind, demand.ref or fold(demand.text)
            known = demands.get(key)
            if known is None or (demand.must and not known.must):
                demands[key] = demand
    ordered = sorted(demands.values(), key=lambda d: (not d.knock_out, not d.must))
    return Advert(title=title, employer=employer, place=place, demands=tuple(ordered))


def _demands(sentence: _Sentence, words: Words) -> Iterator[Demand]:
    if sentence.part == "other" and not said.MUST.search(sentence.text):
        return
    behind = {(found.kind, found.text) for found in found_in(_behind_name(sentence), words)}
    for found in found_in(sentence.text, words):
        if found.kind not in HARD and (found.kind, found.text) not in behind:
            continue
        must = _must(sentence, found.kind)
        yield Demand(
            kind=found.kind,
            text=found.text,
            must=must,
            knock_out=must and found.kind in HARD,
            or_else=found.kind in HARD and bool(OR.search(sentence.text)),
            sentence=sentence.text,
            line=sentence.line,
            ref=found.ref,
            amount=found.amount,
            level=found.level,
        )


def _behind_name(sentence: _Sentence) -> str:
    """What a sentence says behind the name of the job or of the firm, which is no skill asked for."""
    if match := WANTED.search(sentence.text):
        return sentence.text[match.end() :]
    return sentence.text.partition(": ")[2] if sentence.first else sentence.text


def _must(sentence: _Sentence, kind: str) -> bool:
    """A wish where the sentence or its part says so; else a must where they do, or where the kind is hard."""
    if said.MAY.search(sentence.text):
        return False
    if said.MUST.search(sentence.text):
        return True
    return sentence.part == "must" or (sentence.part != "may" and kind in HARD)


def _sentences(lines: list[str]) -> Iterator[_Sentence]:
    part: Part = "start"
    first = next(number for number, line in enumerate(lines, 1) if line)
    for number, line in enumerate(lines, 1):
        plain = BULLET.sub("", line)
        heading = _heading(plain) if plain == line else None
        if heading:
            part, plain = heading
        yield from (_Sentence(number, part, text, number == first) for text in _split(plain) if text)


def _heading(line: str) -> tuple[Part, str] | None:
    """The part that a line opens, and what is left to be read of it: all, or what stands behind its colon."""
    name, colon, rest = line.strip("*#_ ").partition(":")
    if len(name) > LONGEST_HEADING or (not colon and line.endswith((".", "?", ";", ","))):
        return None
    for pattern, part in HEADINGS:
        match = pattern.match(name)
        if match and (colon or not name[match.end() :] or name[match.end() :].startswith(GOES_ON)):
            return part, rest.strip() if colon else line
    return None


def _split(line: str) -> Iterator[str]:
    held = ""
    for piece in SENTENCE_END.split(line):
        held = f"{held} {piece}".strip()
        if not ABBREVIATION.search(held):
            yield held
            held = ""
    if held:
        yield held
