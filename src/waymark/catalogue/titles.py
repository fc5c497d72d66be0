"""Find an occupation from what people write: "Sr. Backend Eng II", "ward sister", "LKW-Fahrer".

What is written is compared with every occupation of a catalogue in four ways: how near its titles come, how
telling the words are of it, how telling the letters, and whether it is about the same topics. A weighted sum
of these, made into chances, orders the occupations.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from waymark.catalogue.titles_terms import Floats, Hashes, Postings, Whole, flat, hashed, hashes, shaped
from waymark.catalogue.titles_views import Near, Topics, letters, phrases, telling, told, weighed
from waymark.catalogue.titles_words import Words, other_names, plain, read
from waymark.guidance.reasons import Reason, Refusal

FORMAT = 7
"""Of a saved folder; another number is refused."""

TEXT = "text"
"""The kind of an entry that is no title but sentences about the occupation: weak evidence, never shown."""

_NEAR, _SAME, _WORDS, _LETTERS, _TOPICS, _SIZE = 0.55, 4.0, 0.37, 2.57, 5.9, -0.79
"""What each view counts, and that an occupation with many titles must not win by their number.

Fitted as a softmax over occupations on titles taken out of the index before (half of the development
titles, alternates, ESCO's labels), held against the other half by `benchmarks/titles.py`. Only `_SAME` is set
by hand: from titles taken out nothing can be learnt of equal ones.
"""
_TRUST, _ASIDE, _AT_MOST = {"title": 2.0, "esco": 0.3, "spoken": 0.3}, 0.8, 1.25
"""Of the title under which an occupation is published, and of labels that came through a crosswalk or are in
another language, where any other counts 1; what a title keeps that says a level ("Journeyman Plumber" is
filed with helpers); and how much of it an equal title can use."""
_OTHER_NAME, _MENDED = 1.0, 1.0
"""What a match by another name or another spelling loses."""
_NOTHING = 3.0
"""What "none of these" counts: random letters reach 0.5 to 1.2 over all occupations, titles 5 to 14."""
_FAR = 0.03
"""Nearness of an entry that counts for nothing, and the square of which stands for no near entry at all."""
_LEAST, _FAINT, _SURE = 0.004, 0.0005, 0.6
"""Chances: where the best stays below the first nothing is answered, below the second an occupation is not
named, and from the third on the best may be taken without asking."""
_FEW = 0.3
"""How much a word of a text counts beside a word of a title, when it is said once."""
_DOUBT_WORDS, _DOUBT_LETTERS = 300.0, 1000.0


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """One title of an occupation; `kind` says where it is from.

    Kinds: title, short, alternate, reported, direct, esco, starter, spoken; and text (see `TEXT`).
    """

    code: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An occupation that what was written may mean.

    `title` is the entry that came nearest; `score` is the estimated chance, 0 to 1, that this one is meant.
    """

    code: str
    title: str
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def unsure(self) -> bool:
        """Whether the person should be asked rather than told."""
        return any(reason.code == "titles.unsure" for reason in self.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleIndex:
    """Titles made ready for searching; immutable, safe to share between threads.

    Entries stand in the order of their occupations.
    """

    codes: NDArray[np.str_]
    texts: NDArray[np.uint8]
    """All titles as UTF-8, one after another."""
    ends: Whole
    """Where each title ends in `texts`."""
    owner: NDArray[np.int32]
    """The occupation of each entry, ascending."""
    trust: Floats
    """Of each entry."""
    keys: Hashes
    """What entries share that say the same but for seniority and spelling."""
    sizes: Floats
    """The logarithm of each occupation's trusted titles."""
    near: Near
    words: Postings
    letters: Postings
    topics: Topics

    def title(self, entry: int) -> str:
        start = int(self.ends[entry - 1]) if entry else 0
        return self.texts[start : int(self.ends[entry])].tobytes().decode("utf-8", "replace")

    def save(self, folder: Path) -> None:
        """Write the index as files into `folder`, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        arrays = flat(self)
        for name, array in arrays.items():
            np.save(folder / f"{name}.npy", array, allow_pickle=False)
        (folder / "titles.json").write_text(json.dumps({"format": FORMAT, "arrays": [*arrays]}), "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open what `save` wrote, mapped into memory.

        Raises Refusal (`titles.unreadable`) where something is missing, damaged or of another format.
        """
        try:
            about = json.loads((folder / "titles.json").read_text("utf-8"))
            if about["format"] == FORMAT:
                names = about["arrays"]
                return shaped(cls, {n: _mapped(folder, n) for n in names})
        except (OSError, ValueError, KeyError, TypeError, EOFError) as problem:
            raise Refusal(Reason("titles.unreadable", {"folder": str(folder)})) from problem
        raise Refusal(Reason("titles.unreadable", {"folder": str(folder)}))

    def find(self, text: str, limit: int = 5, language: str | None = None) -> tuple[Match, ...]:
        """The occupations that `text` may mean, the likeliest first; none where nothing is like it.

        `language` (such as `de`) is the person's: with another than English, the text is also read without
        English abbreviations. The reasons of a match say what agreed (`titles.same`, `titles.alike`), by
        which other name or spelling it was found (`titles.also`, `titles.mended`), what did not
        count (`titles.set_aside`) and, with `titles.unsure`, that one should ask.
        """
        readings = _readings(self.near, text, language) if limit > 0 and len(self.codes) else []
        if not readings:
            return ()
        views = [_View.of(self, reading.words) for reading in readings]
        sums = np.stack([view.sums - way.loss for view, way in zip(views, readings, strict=True)])
        which, chances = sums.argmax(axis=0), _chances(sums.max(axis=0))
        found = []
        for at in np.argsort(-chances, kind="stable")[:limit].tolist():
            if chances.max() >= _LEAST and chances[at] >= _FAINT:
                nearest = [view.nearest(self, at) for view in views]
                by = next((by for by, (_, same) in enumerate(nearest) if same), which[at])
                entry, same = nearest[by]
                title, score = self.title(entry), float(chances[at])
                reasons = _reasons(title, same, readings[by])
                found.append(Match(code=str(self.codes[at]), title=title, score=score, reasons=reasons))
        return _doubted(found)


def _mapped(folder: Path, name: str) -> NDArray[Any]:
    """A saved array, read from disk as it is needed; a plain view, which is quicker to slice."""
    return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r"))


@dataclass(frozen=True, slots=True)
class _View:
    """How one reading of a text compares with each entry and each occupation."""

    near: Floats
    same: NDArray[np.bool_]
    """Which entries say the same."""
    sums: NDArray[np.float64]

    @classmethod
    def of(cls, index: TitleIndex, words: Words) -> Self:
        size = len(index.codes)
        near = index.near.to(words, len(index.owner))
        same = index.keys == np.uint64(hashed(words.key))
        some = np.flatnonzero(near > _FAR)
        votes = np.bincount(index.owner[some], near[some] ** 4 * index.trust[some], size)
        named = np.zeros(size)
        np.maximum.at(named, index.owner[same], np.minimum(index.trust[same], _AT_MOST))
        sums = _NEAR * np.log(_FAR**2 + votes) + _SAME * named
        sums += _WORDS * told(index.words, phrases(words), size)
        sums += _LETTERS * told(index.letters, letters(words), size)
        sums += _TOPICS * index.topics.to(weighed(words)) + _SIZE * index.sizes
        return cls(near, same, sums)

    def nearest(self, index: TitleIndex, at: int) -> tuple[int, bool]:
        """The entry of occupation `at` that came nearest, and whether it says the same."""
        first, last = np.searchsorted(index.owner, (at, at + 1)).tolist()
        entry = first + int((self.near[first:last] + self.same[first:last]).argmax())
        return entry, bool(self.same[entry])


def build(entries: Iterable[TitleEntry]) -> TitleIndex:
    """Make titles searchable. What an occupation is called twice counts once; no words, no title."""
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    kept: dict[tuple[str, Words], TitleEntry] = {}
    for entry in entries:
        if entry.kind == TEXT:
            texts[entry.code].update(plain(entry.title))
        elif (words := read(entry.title)).main:
            kept.setdefault((entry.code, words), entry)
    rows = sorted(kept.items(), key=lambda row: (row[1].code, row[1].title))
    codes = sorted({code for code, _ in kept})
    owner = np.searchsorted(codes, [code for (code, _), _ in rows]).astype(np.int32)
    titles = [words for (_, words), _ in rows]
    trust = np.array([_trusted(entry, words) for (_, words), entry in rows], np.float32)
    encoded = [entry.title.encode("utf-8", "replace") for _, entry in rows]
    # What is counted is large; each part goes as soon as it is used.
    said, spelt, about = _counts(
        titles, owner.tolist(), trust.tolist(), [texts.pop(code, {}) for code in codes]
    )
    by_word = telling(said, _DOUBT_WORDS)
    said.clear()
    by_letter = telling(spelt, _DOUBT_LETTERS)
    spelt.clear()
    by_topic = Topics.build(about)
    about.clear()
    return TitleIndex(
        codes=np.array(codes, np.str_),
        texts=np.frombuffer(b"".join(encoded), np.uint8),
        ends=np.cumsum([len(text) for text in encoded], dtype=np.int64),
        owner=owner,
        trust=trust,
        keys=hashes(words.key for words in titles),
        sizes=np.log(np.bincount(owner, trust, len(codes))).astype(np.float32),
        near=Near.build(titles),
        words=by_word,
        letters=by_letter,
        topics=by_topic,
    )


def _trusted(entry: TitleEntry, words: Words) -> float:
    return _TRUST.get(entry.kind, 1.0) * (_ASIDE if words.aside else 1.0)


def _counts(
    titles: Sequence[Words], owner: Sequence[int], trust: Sequence[float], texts: Sequence[Mapping[str, int]]
) -> tuple[list[defaultdict[str, float]], ...]:
    """For each occupation: phrases said of it, letters of its titles, and words about it."""
    said, spelt, about = ([defaultdict[str, float](float) for _ in texts] for _ in range(3))
    for words, at, share in zip(titles, owner, trust, strict=True):
        for found, terms in ((said, phrases(words)), (spelt, letters(words)), (about, weighed(words))):
            for term, weight in terms.items():
                found[at][term] += share * weight
    for at, text in enumerate(texts):
        spelt[at] = _dampened(spelt[at])
        about[at] = _dampened(about[at])
        for word, times in text.items():
            said[at][word] += _FEW * (1 + math.log(times))
            about[at][word] += 2 * _FEW * (1 + math.log(times))
    return said, spelt, about


def _dampened(counts: Mapping[str, float]) -> defaultdict[str, float]:
    """Said ten times is not ten times as telling."""
    return defaultdict(float, {term: math.log1p(times) for term, times in counts.items()})


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a text: by which name, what that loses, and the reason's code that says so."""

    words: Words
    name: str = ""
    loss: float = 0.0
    code: str = ""


def _readings(near: Near, text: str, language: str | None) -> list[_Reading]:
    """The text as read, mended, and under other names."""
    own = read(text)
    if not own.main:
        return []
    readings = [_Reading(own)]
    literal = read(text, english=not language or language.startswith("en"))
    if literal != own:
        readings.append(_Reading(literal))
    for words in [reading.words for reading in readings]:
        mended = _mended(near, words)
        if mended != words:
            readings.append(_Reading(mended, mended.key, _MENDED, "titles.mended"))
    return readings + [_Reading(read(name), name, _OTHER_NAME, "titles.also") for name in other_names(own)]


def _mended(near: Near, words: Words) -> Words:
    """The words, each that no title has parted in two (`drycleaner`) or spelt like one that titles have."""
    main = [part for word in words.main for part in near.parts(word) or (near.respelt(word) or word,)]
    head = main[-1] if words.head == words.main[-1] else near.respelt(words.head) or words.head
    return replace(words, main=tuple(main), head=head)


def _chances(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """The sums as chances that add up to 1 together with that of "none of these" (a softmax)."""
    top = max(float(sums.max()), _NOTHING)
    shares = np.exp(sums - top)
    return np.asarray(shares / (shares.sum() + math.exp(_NOTHING - top)))


def _reasons(title: str, same: bool, way: _Reading) -> tuple[Reason, ...]:
    reasons = [Reason("titles.same" if same else "titles.alike", {"title": title})]
    if way.code:
        reasons.append(Reason(way.code, {"name": way.name}))
    if way.words.aside:
        reasons.append(Reason("titles.set_aside", {"words": way.words.aside}))
    return tuple(reasons)


def _doubted(found: Sequence[Match]) -> tuple[Match, ...]:
    """The matches; where the first is not likely enough, it and its rivals say so."""
    if not found or found[0].score >= _SURE:
        return tuple(found)
    best = found[0].score
    rivals = sum(match.score >= best / 2 for match in found)
    doubt = Reason("titles.unsure", {"rivals": rivals, "score": best})
    return tuple(replace(m, reasons=(*m.reasons, doubt)) if m.score >= best / 2 else m for m in found)
