"""A pasted job advert, in English or Spanish: who wants what, what must be, what ends an application first.

Plain rules over words, no guessing: whatever is found carries its sentence, so that the person can judge.
What the rules do not know is not found, so an advert with few demands must still be read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from waymark.career.exchange.advert_demands import found_in
from waymark.career.exchange.advert_head import head
from waymark.career.exchange.advert_records import Advert, Demand, Words
from waymark.career.exchange.advert_tongue import Asking, Part, Tongue
from waymark.career.exchange.advert_words import ENGLISH
from waymark.career.exchange.advert_words_es import SPANISH
from waymark.career.exchange.text import fold, tidy
from waymark.guidance.reasons import Reason, Refusal

LONGEST = 60_000
"""Characters that are read; the longest adverts have some fifteen thousand."""
LONGEST_HEADING = 60
BULLET = re.compile(r"^(?:[-–—*•·▪‣◦●○✓✔]|\d{1,2}[.)])\s+")
SENTENCE_END = re.compile(r"(?<=[.?!;])\s+(?=[A-Z•\"“(])|(?<=;)\s+")
ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|incl|approx|min|St|Mr|Ms|Dr|No)\.$")

TONGUES = (ENGLISH, SPANISH)
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
    tongue = spoken(text)
    title, employer, place = head(lines, tongue.heading)
    demands: dict[tuple[str, str], Demand] = {}
    for sentence in _sentences(lines, tongue.asking):
        for demand in _demands(sentence, words, tongue):
            key = demand.kind, demand.ref or fold(demand.text)
            known = demands.get(key)
            if known is None or (demand.must and not known.must):
                demands[key] = demand
    ordered = sorted(demands.values(), key=lambda d: (not d.knock_out, not d.must))
    return Advert(title=title, employer=employer, place=place, demands=tuple(ordered))


def spoken(text: str) -> Tongue:
    """The language whose small words are the most of a text."""
    words = Counter(re.findall(r"\w+", text.casefold()))
    return max(TONGUES, key=lambda tongue: sum(words[small] for small in tongue.small))


def _demands(sentence: _Sentence, words: Words, tongue: Tongue) -> Iterator[Demand]:
    said = tongue.asking
    if sentence.part == "other" and not said.must.search(sentence.text):
        return
    behind = {(found.kind, found.text) for found in found_in(_behind_name(sentence, tongue), words, said)}
    for found in found_in(sentence.text, words, said):
        if found.kind not in HARD and (found.kind, found.text) not in behind:
            continue
        must = _must(sentence, found.kind, said)
        yield Demand(
            kind=found.kind,
            text=found.text,
            must=must,
            knock_out=must and found.kind in HARD,
            or_else=found.kind in HARD and bool(said.either.search(sentence.text)),
            sentence=sentence.text,
            line=sentence.line,
            ref=found.ref,
            amount=found.amount,
            level=found.level,
        )


def _behind_name(sentence: _Sentence, tongue: Tongue) -> str:
    """What a sentence says behind the name of the job or of the firm, which is no skill asked for."""
    if match := tongue.heading.wanted.search(sentence.text):
        return sentence.text[match.end() :]
    return sentence.text.partition(": ")[2] if sentence.first else sentence.text


def _must(sentence: _Sentence, kind: str, said: Asking) -> bool:
    """A wish where the sentence or its part says so; else a must where they do, or where the kind is hard."""
    if said.may.search(sentence.text):
        return False
    if said.must.search(sentence.text):
        return True
    return sentence.part == "must" or (sentence.part != "may" and kind in HARD)


def _sentences(lines: list[str], said: Asking) -> Iterator[_Sentence]:
    part: Part = "start"
    first = next(number for number, line in enumerate(lines, 1) if line)
    for number, line in enumerate(lines, 1):
        plain = BULLET.sub("", line)
        heading = _heading(plain, said) if plain == line else None
        if heading:
            part, plain = heading
        for place, text in enumerate(_split(plain)):
            yield _Sentence(number, part, text, number == first and place == 0)


def _heading(line: str, said: Asking) -> tuple[Part, str] | None:
    """The part that a line opens, and what is left to be read of it: all, or what stands behind its colon."""
    name, colon, rest = line.strip("*#_ ").partition(":")
    if len(name) > LONGEST_HEADING or (not colon and line.endswith((".", "?", ";", ","))):
        return None
    for pattern, part in said.headings:
        match = pattern.match(name)
        if match and (colon or not name[match.end() :] or name[match.end() :].startswith(said.goes_on)):
            return part, rest.strip() if colon else line
    return None


def _split(line: str) -> Iterator[str]:
    held = ""
    for piece in SENTENCE_END.split(line):
        held = f"{held} {piece}".strip()
        if held and not ABBREVIATION.search(held):
            yield held
            held = ""
    if held:
        yield held
