"""What one sentence of a job advert asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from waymark.career.exchange.advert_records import Kind, Words
from waymark.career.exchange.advert_tongue import EVERYDAY, Asking
from waymark.career.records.text import flat
from waymark.guidance.three_years import MAKERS, key

LONGEST_NAME = 5
"""Words that the name of a technology may have here."""
TOKEN = re.compile(r"[\w+#.&/-]*[\w+#]")
WORD = re.compile(r"\w+")
CATEGORY = re.compile(r"\b(?:software|programs?|systems?|tools)$")
LETTERS = re.compile(r"[A-Z]?[a-z]+(?: [a-z]+)+ ([A-Z]{3,5})")
"""A name in full with its letters behind it."""
SURE = 3
"""Letters from which on a name in capitals stands for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing asked for, not yet weighed."""

    kind: Kind
    text: str
    ref: str = ""
    amount: int | None = None
    level: str = ""


def technology_index(names: Iterable[str]) -> Mapping[str, str]:
    """Published names of technologies by how people write them; of several the shortest stays.

    "Structured query language SQL" is found by its letters too, unless another is called so.
    """
    found: dict[str, str] = {}
    letters: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (len(n), n), reverse=True):
        found[key(name)] = name
        for other in ways_to_write(name)[1:]:
            letters[other] = name
    return letters | found


def ways_to_write(name: str) -> tuple[str, ...]:
    """The keys of a published name: its own, and that of the letters it is known by."""
    match = LETTERS.fullmatch(name)
    short = match and match[1].startswith(name[0].upper())
    return (key(name), key(match[1])) if match and short else (key(name),)


def found_in(sentence: str, words: Words, said: Asking) -> Iterator[Found]:
    """Everything that the sentence asks for; licences first."""
    yield from _licences(sentence, said)
    for pattern, level in said.degrees:
        if match := pattern.search(sentence):
            yield Found(kind="degree", text=match[0].strip(), level=level)
    for pattern in said.years:
        if match := pattern.search(sentence):
            low = match["low"].lower()
            years = said.numbers.get(low) or int(low)
            yield Found(kind="years", text=match[0].strip(), amount=years)
            break
    yield from _languages(sentence, said)
    for name in _technologies(sentence, words.technologies, said):
        yield Found(kind="technology", text=name)
    for element, name in words.elements(_without_papers(sentence, said)):
        yield Found(kind="skill", text=name, ref=element)


def _languages(sentence: str, said: Asking) -> Iterator[Found]:
    if not said.language_cue.search(sentence):
        return
    for match in WORD.finditer(sentence):
        if flat(match[0]) in said.languages and (said.lower or match[0][0].isupper()):
            behind = said.level_after.match(sentence[match.end() :])
            level = behind or said.level_before.search(sentence[: match.start()])
            yield Found(kind="language", text=match[0], level=level[1] if level else "")


def _without_papers(sentence: str, said: Asking) -> str:
    """The sentence without its licences and degrees and what those are in: papers, which name no skill."""
    rest = sentence
    for pattern in said.licences:
        rest = pattern.sub(" ", rest)
    for pattern, _ in said.degrees:
        if match := pattern.search(rest):
            field = said.field.match(rest, match.end())
            rest = f"{rest[: match.start()]} {rest[field.end() if field else match.end() :]}"
    return rest


def _licences(sentence: str, said: Asking) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    patterns: list[tuple[Kind, re.Pattern[str]]] = [("licence", p) for p in said.licences]
    patterns += [("certificate", p) for p in said.certificates]
    for kind, pattern in patterns:
        for match in pattern.finditer(sentence):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield Found(kind=kind, text=said.lead.sub("", match[0].strip()))
    if not taken:
        yield from (Found(kind="licence", text=m[0]) for m in said.licence_signs.finditer(sentence))


def _technologies(sentence: str, index: Mapping[str, str], said: Asking) -> list[str]:
    """Technologies named in a sentence, the longest names first where they overlap.

    A name counts as written: with a capital or a sign in it, or in full words as published. One that may be
    an everyday word counts beside a sure one, or beside a word that speaks of programs.
    """
    tokens = [(match[0], match.start()) for match in TOKEN.finditer(sentence)]
    sure: dict[str, int] = {}
    doubtful: dict[str, int] = {}
    place = 0
    while place < len(tokens):
        for size in range(min(LONGEST_NAME, len(tokens) - place), 0, -1):
            written = " ".join(word for word, _ in tokens[place : place + size])
            name = index.get(key(written))
            if name and _is_name(written, name):
                doubt = _in_doubt(written, name, sentence[: tokens[place][1]], said)
                (doubtful if doubt else sure).setdefault(name, place)
                place += size - 1
                break
        place += 1
    if sure or said.program_cue.search(sentence):
        sure |= {name: at for name, at in doubtful.items() if name not in sure}
    return sorted(sure, key=lambda name: sure[name])


def _is_name(written: str, name: str) -> bool:
    first = written.partition(" ")[0]
    marked = any(sign.isupper() or sign in "+#" for sign in first) and first.casefold() != "i"
    return marked or (" " in written and written.casefold() == name.casefold())


def _in_doubt(written: str, name: str, before: str, said: Asking) -> bool:
    """Whether what is written may be an everyday word: only "Medical" of "Medical software", or Go, or C."""
    first = written.partition(" ")[0].casefold()
    if CATEGORY.search(name) and not CATEGORY.search(written):
        return not written.isupper() and first not in MAKERS
    if " " in written or said.use_cue.search(before):
        return False
    short = len(written) < SURE and not set(written) & set("+#")
    plain = written[1:].islower() or len(written) == 1
    return written.casefold() in EVERYDAY or short or (plain and not before)
