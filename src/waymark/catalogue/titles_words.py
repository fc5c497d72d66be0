"""What a job title says, word by word: spelling, abbreviations, seniority, word order.

The word lists stand in `titles_data.toml`; here is how they are used. The same reading is applied to the
titles of a catalogue and to what a person writes, so that both meet in the middle.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import zip_longest

LONGEST_TEXT = 200
"""Characters that are looked at: a title is shorter, and a pasted page must not cost seconds."""

_GENDER = re.compile(
    r"\(\s*(?:[mwfdhxi]|gn|div)(?:\s*[/|*,.\-]\s*(?:[mwfdhxi]|gn|div))*\s*\)"
    r"|(?<!\w)[mwfh]\s?[/|]\s?[mwfhdx](?:\s?[/|]\s?[mwfhdx])?(?!\w)",
    re.IGNORECASE,
)
_FEMALE = re.compile(
    r"(?<=\w{2})(?:(?:/-?|[*:·])(?:innen|in|frau|ne|euse|trice|e|a|ă)|\((?:in|e|a|ne)\))(?!\w)"
)
_FEMALE_CAPITAL = re.compile(r"(?<=[a-zäöüß]{4})In(?:nen)?\b")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_CUT = re.compile(
    r"\s[-–—|@•·:]+\s|[|•;]|\s@|\sat\s(?=[A-Z])|\s(?:in|at|on)\s(?=an?\s)|\sen\s(?=una?\s)"
    r"|(?:(?<=ssistant)|(?<=ecretary))\sto\s"
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_APOSTROPHE = re.compile(r"(?<=\w)['’`´](?=\w)")
_TOKEN = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
_WORKER = re.compile(r"(?<=\w{3})(?:woman|women|person|people|men)$")
_HISS = re.compile(r"(?:ss|sh|ch|x)es$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A title as read."""

    main: tuple[str, ...]
    """What the work is, in order, abbreviations written out."""
    aside: tuple[str, ...] = ()
    """Seniority, level, contract: said of many occupations."""
    extra: tuple[str, ...] = ()
    """Abbreviations as written, and what stood in brackets or behind a dash: place, firm, department."""
    head: str = ""
    """The word that says what kind of worker: `director` in "director of nursing"."""

    @property
    def key(self) -> str:
        """Equal for two titles that say the same with other seniority, spelling or abbreviations."""
        return " ".join(self.main)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists of `titles_data.toml`."""

    aside: frozenset[str]
    aside_before: frozenset[str]
    linking: frozenset[str]
    rank: frozenset[str]
    beside: frozenset[str]
    below: frozenset[str]
    shared: tuple[str, ...]
    places: Mapping[str, frozenset[str]]
    short: Mapping[str, tuple[str, ...]]
    phrases: Mapping[tuple[str, ...], str]
    also: Mapping[str, tuple[str, ...]]
    spelling: Mapping[str, str]
    pieces: re.Pattern[str]


@cache
def vocabulary() -> Vocabulary:
    raw = tomllib.loads(files("waymark.catalogue").joinpath("titles_data.toml").read_text("utf-8"))
    spelling: dict[str, str] = raw["spelling"]
    return Vocabulary(
        aside=frozenset(raw["lists"]["aside"].split()),
        aside_before=frozenset(raw["lists"]["aside_before"].split()),
        linking=frozenset(raw["lists"]["linking"].split()),
        rank=frozenset(raw["lists"]["rank"].split()),
        beside=frozenset(raw["lists"]["beside"].split()),
        below=frozenset(raw["lists"]["below"].split()),
        shared=tuple(raw["lists"]["shared"].replace("\n", " ").split(", ")),
        places={start: frozenset(words.split()) for start, words in raw["places"].items()},
        short={short: tuple(long.split()) for short, long in raw["short"].items()},
        phrases={tuple(apart.split()): together for apart, together in raw["phrases"].items()},
        also={name: tuple(others) for name, others in raw["also"].items()}
        | {
            name: (other,)
            for other, names in raw["abroad"].items()
            for name in names.replace("\n", " ").split(", ")
        },
        spelling=spelling,
        pieces=re.compile("|".join(sorted(map(re.escape, spelling), key=len, reverse=True))),
    )


def fold(text: str) -> str:
    """Lower case without accents, ligatures or apostrophes; `ä` as `ae`: a Bäcker bakes, a backer pays."""
    small = unicodedata.normalize("NFC", text.casefold()).translate(_UMLAUTS)
    bare = unicodedata.normalize("NFKD", small)
    return _APOSTROPHE.sub("", "".join(c for c in bare if not unicodedata.combining(c)))


def singular(word: str) -> str:
    """The word without its plural ending, as English spells it (`nurses`, `waitresses`, `secretaries`)."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):  # noqa: PLR2004 - "gas", "bus"
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if _HISS.search(word) else word[:-1]


def read(text: str, *, english: bool = True) -> Words:
    """Read one title. Without `english`, English abbreviations stay as they are written.

    Any text may be given; what holds no letter or digit reads as no words.
    """
    text = _GENDER.sub(" ", unicodedata.normalize("NFKC", text[:LONGEST_TEXT]))
    text = _DOTTED.sub(lambda m: m[0].replace(".", ""), _FEMALE_CAPITAL.sub("", _FEMALE.sub("", text)))
    aside = " ".join(a or b for a, b in _BRACKETS.findall(text))
    first, *rest = [part for part in _CUT.split(_BRACKETS.sub(" ", text)) if _TOKEN.search(part)] or [aside]
    aside = aside if rest or first != aside else ""
    head, main, level = _part(first, english=english)
    _, more, levels = _part(" ".join((aside, *rest)), english=english)
    written = tuple(w for w in _tokens(first) if w in vocabulary().short)
    return Words(
        main=main or level,
        aside=level + levels if main else (),
        extra=written + more,
        head=head or "".join(level[-1:]),
    )


def says_rank_only(words: Words) -> bool:
    """Whether a title says how high somebody stands or what they are to others, and not what they do."""
    return all(word in vocabulary().rank for word in words.main)


def is_shared(words: Words) -> bool:
    """Whether occupations of many trades bear this very title, so that the words alone cannot tell which."""
    return words.key in _shared_keys()


@cache
def _shared_keys() -> frozenset[str]:
    return frozenset(read(title).key for title in vocabulary().shared)


def place_speaks_for(place: str) -> tuple[str, ...]:
    """How the codes of the work begin that the name of an employer speaks for ("Kumpas Milk Tea")."""
    words = {singular(word) for word in _tokens(place)}
    return tuple(start for start, known in vocabulary().places.items() if words & known)


def plain(text: str) -> list[str]:
    """The words of sentences, however long: no abbreviations, no order, nothing that only links."""
    return [_WORKER.sub("man", singular(w)) for w in _tokens(text) if w not in vocabulary().linking]


def other_names(words: Words) -> tuple[str, ...]:
    """What the title is called elsewhere, a part replaced: "retail salesperson" for "shop assistant"."""
    key = f" {words.key} "
    return tuple(
        key.replace(f" {name} ", f" {other} ").strip()
        for name, others in _elsewhere().items()
        if f" {name} " in key
        for other in others
    )


@cache
def _elsewhere() -> Mapping[str, tuple[str, ...]]:
    return {read(name).key: others for name, others in vocabulary().also.items()}


def _part(text: str, *, english: bool) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The head, the meaningful words and the words set aside of a text without brackets."""
    known = vocabulary()
    head, main, level = "", list[str](), list[str]()
    linked = False
    for segment in text.split(","):
        words = _expand(_tokens(segment), english=english)
        for word, after in zip_longest(words, words[1:], fillvalue=""):
            if word in known.linking:
                linked = linked or bool(main)
            elif word in known.aside or (word in known.aside_before and after not in {"", *known.aside}):
                level.append(word)
            else:
                main.append(_WORKER.sub("man", singular(word)))
                head = head if linked else main[-1]
        linked = bool(main)
    return head, tuple(main), tuple(level)


def _tokens(text: str) -> list[str]:
    known = vocabulary()
    return _TOKEN.findall(known.pieces.sub(lambda m: known.spelling[m[0]], fold(text)))


def _expand(words: Iterable[str], *, english: bool) -> list[str]:
    known, out = vocabulary(), list[str]()
    for word in words:
        out.extend(known.short.get(word, (word,)) if english else (word,))
    if english:
        for size in (3, 2):
            at = 0
            while at <= len(out) - size:
                together = known.phrases.get(tuple(out[at : at + size]))
                if together:
                    out[at : at + size] = [together]
                at += 1
    return out
