"""Find an occupation from what people write: "Sr. Backend Eng II", "ward sister", "LKW-Fahrer".

Every title of a catalogue is an entry. What is written is compared with the entries by words and by pieces
of words (so that typing errors and compounds still meet), and with each occupation by the words that its titles
use and others do not. The weighted sum of these orders the occupations.
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

from waymark.catalogue.titles_postings import Postings
from waymark.catalogue.titles_words import Words, read, vocabulary
from waymark.guidance.reasons import Reason, Refusal

FORMAT = 1
"""Of a saved folder; another number is refused."""

_WORDS, _PIECES, _OCCUPATION, _VOTE = 0.5, 0.5, 0.2, 0.3
"""Weights of the three views; see `benchmarks/titles.py` for what they were chosen on."""
_ASIDE, _EXTRA, _HEAD = 0.25, 0.35, 1.4
"""Of a word set aside, one in brackets, and the one for the kind of worker, where any other counts 1."""
_RARE = 300.0
"""How much evidence an occupation's word needs: the pseudo-count of the smoothing."""
_FULL = 2.2
"""The sum that counts as full likeness."""
_NOISE = 0.2
"""A sum below which nothing was alike but a few letters."""
_LOW, _CLOSE = 0.25, 0.05
"""Below this score, or closer than this to the next, an answer is unsure."""


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """One title of an occupation; `kind` says where it is from.

    Kinds: title, short, alternate, reported, direct, esco, starter.
    """

    code: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An occupation that what was written may mean.

    `title` is the entry that came closest, `score` runs from 0 to 1 (1: the same words).
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
    """Titles made ready for searching; immutable, safe to share between threads."""

    codes: tuple[str, ...]
    titles: NDArray[np.uint8]
    """All titles as UTF-8, one after another; `ends` says where each stops."""
    ends: NDArray[np.int64]
    firsts: NDArray[np.int64]
    """The first entry of each occupation: entries stand in the order of codes."""
    words: Postings
    pieces: Postings
    occupations: Postings
    same: Postings
    """Keys of entries: what is equal but for seniority and spelling."""

    @property
    def entries(self) -> int:
        return len(self.ends)

    def title(self, entry: int) -> str:
        start = int(self.ends[entry - 1]) if entry else 0
        return bytes(self.titles[start : int(self.ends[entry])]).decode("utf-8", "replace")

    def save(self, folder: Path) -> None:
        """Write the index as files into `folder`, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in _POSTINGS:
            getattr(self, name).save(folder, name)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        about = {"format": FORMAT, "codes": self.codes}
        (folder / "titles.json").write_text(json.dumps(about), "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open what `save` wrote, mapped into memory.

        Raises Refusal (`titles.unreadable`) where something is missing, damaged or of another format.
        """
        try:
            about: dict[str, Any] = json.loads((folder / "titles.json").read_text("utf-8"))
            parts: dict[str, Any] = {n: np.load(folder / f"{n}.npy", mmap_mode="r") for n in _ARRAYS}
            sizes = {name: len(parts["ends"]) for name in _POSTINGS} | {"occupations": len(about["codes"])}
            parts |= {name: Postings.load(folder, name, sizes[name]) for name in _POSTINGS}
            known = about["format"] == FORMAT
        except (OSError, ValueError, KeyError, EOFError) as problem:
            raise Refusal(Reason("titles.unreadable", {"folder": str(folder)})) from problem
        if not known:
            raise Refusal(Reason("titles.unreadable", {"folder": str(folder)}))
        return cls(codes=tuple(about["codes"]), **parts)

    def find(self, text: str, limit: int = 5, language: str | None = None) -> tuple[Match, ...]:
        """The occupations that `text` may mean, best first; none where nothing is alike.

        `language` (such as `de`) tells that the text is not English: English abbreviations are then left
        alone. The reasons of a match say what agreed (`titles.same`, `titles.alike`), by which other name it
        was found (`titles.also`), what did not count (`titles.set_aside`) and, with `titles.unsure`, that one
        should ask.
        """
        english = language is None or language.startswith("en")
        words = read(text, english=english)
        if limit < 1 or not words.main or not self.codes:
            return ()
        names = (text, *(_other_names(words) if english else ()))
        views = [_View.of(self, words), *(_View.of(self, read(name)) for name in names[1:])]
        likeness = np.stack([view.likeness for view in views])
        likeness[1:] *= _OTHER_NAME
        which, best = likeness.argmax(axis=0), likeness.max(axis=0)
        order = [int(at) for at in np.argsort(-best, kind="stable")[:limit] if best[at] > _NOISE]
        found = []
        for at in order:
            entry, same = views[which[at]].nearest(self, at)
            reasons = [Reason("titles.same" if same else "titles.alike", {"title": self.title(entry)})]
            if which[at]:
                reasons.append(Reason("titles.also", {"name": names[which[at]]}))
            if words.aside:
                reasons.append(Reason("titles.set_aside", {"words": words.aside}))
            score = min(1.0, float(best[at]) / _FULL)
            found.append(
                Match(code=self.codes[at], title=self.title(entry), score=score, reasons=tuple(reasons))
            )
        return _doubted(found)


_POSTINGS = ("words", "pieces", "occupations", "same")
_ARRAYS = ("titles", "ends", "firsts")
_OTHER_NAME = 0.97
"""What a match by another name keeps of its likeness."""


@dataclass(frozen=True, slots=True)
class _View:
    """How one reading of a text compares: with each entry, and with each occupation."""

    near: NDArray[np.float32]
    likeness: NDArray[np.float64]

    @classmethod
    def of(cls, index: TitleIndex, words: Words) -> Self:
        near = _WORDS * index.words.spread(_query(index.words, _word_weights(words)))
        near += _PIECES * index.pieces.spread(_query(index.pieces, _pieces(words)))
        vote = np.log1p(np.add.reduceat(near**4, index.firsts))
        near += index.same.spread(_keys(words))
        features = _features(words)
        own = index.occupations.spread(features).astype(float) / (sum(features.values()) or 1.0)
        return cls(near, np.maximum.reduceat(near, index.firsts) + _OCCUPATION * own + _VOTE * vote)

    def nearest(self, index: TitleIndex, at: int) -> tuple[int, bool]:
        """The entry of occupation `at` that came closest, and whether it says the same."""
        first = int(index.firsts[at])
        last = int(index.firsts[at + 1]) if at + 1 < len(index.firsts) else index.entries
        entry = first + int(self.near[first:last].argmax())
        return entry, bool(self.near[entry] > _SAME)


_SAME = 1.2
"""Nearness that only equal keys reach: 1 for the likeness, and what `_keys` adds."""


def build(entries: Iterable[TitleEntry]) -> TitleIndex:
    """Make titles searchable. Repeated titles of an occupation count once; those without words are left out."""
    rows = _rows(entries)
    codes = tuple(sorted({entry.code for entry, _ in rows}))
    place = {code: at for at, code in enumerate(codes)}
    owner = np.array([place[entry.code] for entry, _ in rows], np.int64)
    texts = [entry.title.encode("utf-8", "replace") for entry, _ in rows]
    counts = [defaultdict[str, float](float) for _ in codes]
    for entry, words in rows:
        for feature, weight in _features(words).items():
            counts[place[entry.code]][feature] += weight
    return TitleIndex(
        codes=codes,
        titles=np.frombuffer(b"".join(texts), np.uint8),
        ends=np.cumsum([len(text) for text in texts], dtype=np.int64),
        firsts=np.searchsorted(owner, np.arange(len(codes))),
        words=_weighted([_word_weights(words) for _, words in rows]),
        pieces=_weighted([_pieces(words) for _, words in rows]),
        occupations=_telling(counts),
        same=Postings.build([_keys(words) for _, words in rows]),
    )


def _rows(entries: Iterable[TitleEntry]) -> list[tuple[TitleEntry, Words]]:
    seen: dict[tuple[str, tuple[str, ...], tuple[str, ...]], tuple[TitleEntry, Words]] = {}
    for entry in entries:
        words = read(entry.title)
        if words.main:
            seen.setdefault((entry.code, words.main, words.aside), (entry, words))
    return sorted(seen.values(), key=lambda row: (row[0].code, row[0].title))


def _weighted(documents: Sequence[Mapping[str, float]]) -> Postings:
    """Rows of unit length whose terms count by how rare they are (tf-idf)."""
    held = Counter(term for document in documents for term in document)
    rare = {term: math.log1p(len(documents) / times) for term, times in held.items()}
    return Postings.build([_unit({t: w * rare[t] for t, w in document.items()}) for document in documents])


def _query(postings: Postings, terms: Mapping[str, float]) -> Mapping[str, float]:
    """The terms of a text, weighted as `_weighted` weights those of an entry."""
    held = np.maximum(postings.held(terms), 1)
    rare = np.log1p(postings.rows_in_all / held).tolist()
    return _unit({term: weight * by for (term, weight), by in zip(terms.items(), rare, strict=True)})


def _unit(terms: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in terms.values())) or 1.0
    return {term: weight / length for term, weight in terms.items()}


def _telling(counts: Sequence[Mapping[str, float]]) -> Postings:
    """For each occupation, how much more often than elsewhere its titles use a word (log odds, smoothed)."""
    everywhere = Counter[str]()
    for count in counts:
        everywhere.update(count)
    usual = {
        feature: _RARE * times / max(1.0, sum(everywhere.values())) for feature, times in everywhere.items()
    }
    return Postings.build([{f: math.log1p(n / usual[f]) for f, n in count.items()} for count in counts])


def _word_weights(words: Words) -> dict[str, float]:
    weights = (
        dict.fromkeys(words.extra, _EXTRA)
        | dict.fromkeys(words.aside, _ASIDE)
        | dict.fromkeys(words.main, 1.0)
    )
    return weights | {words.head: _HEAD}


def _features(words: Words) -> dict[str, float]:
    """What is counted for an occupation: words, neighbours, and the head."""
    weights = (
        dict.fromkeys(words.extra, _EXTRA)
        | dict.fromkeys(words.aside, _ASIDE)
        | dict.fromkeys(words.main, 1.0)
    )
    pairs = (f"{a} {b}" for a, b in zip(words.main, words.main[1:], strict=False))
    return weights | dict.fromkeys(pairs, 1.0) | {f"${words.head}": 1.0}


def _pieces(words: Words) -> dict[str, float]:
    """Runs of three to five letters, word boundaries included."""
    text = f" {words.key} "
    return dict(Counter(text[at : at + size] for size in (3, 4, 5) for at in range(len(text) - size + 1)))


def _keys(words: Words) -> dict[str, float]:
    """What equal titles share: all of it, and the whole without what was set aside."""
    return {words.key: 0.5, f"{words.key}|{' '.join(sorted(words.aside))}": 0.1}


def _other_names(words: Words) -> tuple[str, ...]:
    """The text under other names, where a part of it is called otherwise elsewhere."""
    return tuple(
        f" {words.key} ".replace(f" {name} ", f" {other} ")
        for name, others in vocabulary().also.items()
        if f" {name} " in f" {words.key} "
        for other in others
    )


def _doubted(found: Sequence[Match]) -> tuple[Match, ...]:
    """The matches, with a reason on those that one should ask about rather than take."""
    if not found:
        return ()
    best = found[0].score
    rivals = sum(best - match.score < _CLOSE for match in found)
    if best >= _LOW and rivals == 1:
        return tuple(found)
    reason = Reason("titles.unsure", {"rivals": rivals, "score": best})
    return tuple(
        replace(match, reasons=(*match.reasons, reason)) if best - match.score < _CLOSE else match
        for match in found
    )
