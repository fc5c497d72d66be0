"""Ways in which a title may be like an occupation: near one of its titles, in its words, about its topics.

Each is built once from the titles of a catalogue, saved as arrays, and asked with a title that was read.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from waymark.catalogue.titles_terms import Floats, Hashes, Postings, Whole, hashed, hashes, places
from waymark.catalogue.titles_words import Words

_ASIDE, _EXTRA, _HEAD = 0.25, 0.35, 1.4
"""Of a word set aside, one in brackets, and the one for the kind of worker, where any other counts 1."""
_SPELLING = 0.5
"""How much of a word's likeness to another may come from its letters alone."""
_PAIR = 0.5
"""Of two words that stand together, where each of them counts 1."""
_SHORTEST, _CANDIDATES = 4, 20
"""Letters from which a word may have a slip, and how many words alike are looked at."""
_TOPICS = 150
"""Dimensions in which words are compared by the occupations they speak of."""


def weighed(words: Words) -> dict[str, float]:
    """The words of a title, each with how much it counts."""
    weights = dict.fromkeys(words.extra, _EXTRA) | dict.fromkeys(words.aside, _ASIDE)
    return weights | dict.fromkeys(words.main, 1.0)


def phrases(words: Words) -> dict[str, float]:
    """What is counted of an occupation's titles: words, neighbours, and the word for the worker."""
    pairs = (f"{a} {b}" for a, b in zip(words.main, words.main[1:], strict=False))
    return weighed(words) | dict.fromkeys(pairs, _PAIR) | {f"${words.head}": 1.0}


def letters(words: Words) -> dict[str, float]:
    """Runs of four letters, from word to word."""
    text = f" {words.key} "
    return dict(Counter(text[at : at + 4] for at in range(max(1, len(text) - 3))))


def pieces(word: str) -> tuple[str, ...]:
    """Runs of three and four letters of one word, its beginning and end marked."""
    text = f" {word} "
    return tuple(text[at : at + size] for size in (3, 4) for at in range(len(text) - size + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """How near a text is to each entry: the soft cosine of their words.

    Words count by how rare they are; two different words are as alike as their pieces are, times `_SPELLING`.
    After Sidorov, Gelbukh, Gómez-Adorno & Pinto 2014, with lengths taken without the likeness between words.
    """

    words: Hashes
    """Ascending: every word of the entries."""
    names: NDArray[np.bytes_]
    """The words themselves, as UTF-8."""
    rarity: Floats
    """Of each word."""
    spelling: Postings
    """Piece → words (as rows), each of length 1."""
    members: NDArray[np.int32]
    """The words of each entry, one entry after another."""
    shares: Floats
    """What each of `members` contributes."""
    starts: Whole
    """The first of `members` for each entry."""

    @classmethod
    def build(cls, titles: Sequence[Words]) -> Self:
        entries = [weighed(title) | {title.head: _HEAD} for title in titles]
        held = Counter(word for entry in entries for word in entry)
        words = sorted(held, key=hashed)
        row = {word: at for at, word in enumerate(words)}
        rarity = np.log1p(len(entries) / np.array([held[word] for word in words], float))
        members = np.array([row[word] for entry in entries for word in entry], np.int32)
        shares = np.array([weight for entry in entries for weight in entry.values()]) * rarity[members]
        lengths = [len(entry) for entry in entries]
        starts = np.cumsum([0, *lengths], dtype=np.int64)[:-1]
        shares /= np.repeat(np.sqrt(np.add.reduceat(shares**2, starts)), lengths)
        return cls(
            words=hashes(words),
            names=np.array([word.encode() for word in words], np.bytes_),
            rarity=rarity.astype(np.float32),
            spelling=_spelling(words),
            members=members,
            shares=shares.astype(np.float32),
            starts=starts,
        )

    def respelt(self, word: str) -> str:
        """The known word that an unknown one was to be: at most one slip in four letters; else empty."""
        from rapidfuzz.distance import OSA

        if len(word) < _SHORTEST or places(self.words, hashes((word,)))[0] >= 0:
            return ""
        alike = self.spelling.spread(dict.fromkeys(pieces(word), 1.0), len(self.words))
        nearest = np.argsort(-alike, kind="stable")[:_CANDIDATES].tolist()
        names = [self.names[at].decode() for at in nearest]
        slips = [OSA.distance(word, name) for name in names]
        best = min(range(len(names)), key=lambda at: (slips[at], self.rarity[nearest[at]]), default=-1)
        return names[best] if best >= 0 and slips[best] <= len(word) // 4 else ""

    def parts(self, word: str) -> tuple[str, ...]:
        """The two usual words that an unknown word is made of; none where there are no such two."""
        cuts = range(3, len(word) - 2)
        if not cuts or places(self.words, hashes((word,)))[0] >= 0:
            return ()
        fore, hind = (
            places(self.words, hashes(word[part] for part in parts))
            for parts in ([slice(cut) for cut in cuts], [slice(cut, None) for cut in cuts])
        )
        both = (fore >= 0) & (hind >= 0)
        if not both.any():
            return ()
        at = int(np.where(both, self.rarity[fore] + self.rarity[hind], np.inf).argmin())
        return word[: cuts[at]], word[cuts[at] :]

    def to(self, text: Words) -> Floats:
        """For each entry, 0 (nothing alike) to about 1 (the same words)."""
        wanted = weighed(text) | {text.head: _HEAD}
        at = places(self.words, hashes(wanted))
        usual = np.log1p(len(self.starts))
        weights = np.fromiter(wanted.values(), float) * np.where(at >= 0, self.rarity[at], usual)
        weights /= math.sqrt(float(weights @ weights)) or 1.0
        alike = np.zeros(len(self.words), np.float32)
        for word, weight in zip(wanted, weights.tolist(), strict=True):
            runs = pieces(word)
            given = dict.fromkeys(runs, _SPELLING * weight / math.sqrt(len(runs)))
            alike += self.spelling.spread(given, len(alike))
        alike[at[at >= 0]] += (1 - _SPELLING) * weights[at >= 0]
        return np.add.reduceat(alike[self.members] * self.shares, self.starts)


def _spelling(words: Sequence[str]) -> Postings:
    runs = [pieces(word) for word in words]
    return Postings.build([dict.fromkeys(run, 1 / math.sqrt(len(run))) for run in runs])


def telling(counts: Sequence[Mapping[str, float]], doubt: float) -> Postings:
    """For each occupation, how much more often its titles use a term than titles do: ln(1 + count / usual).

    `doubt` is how many terms' worth of evidence outweighs what is usual: the Dirichlet prior of Zhai and
    Lafferty 2001.
    """
    everywhere = defaultdict[str, float](float)
    for term, times in (item for count in counts for item in count.items()):
        everywhere[term] += times
    scale = doubt / max(1.0, sum(everywhere.values()))
    return Postings.build(
        [{t: math.log1p(n / (scale * everywhere[t])) for t, n in c.items()} for c in counts]
    )


def told(postings: Postings, terms: Mapping[str, float], size: int) -> Floats:
    """How telling the terms are of each of `size` occupations, on average."""
    return postings.spread(terms, size) / np.float32(sum(terms.values()) or 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """Words and occupations as points in one space: near each other what is said of the same kind of work.

    Latent semantic analysis (Deerwester et al. 1990) of words by occupations.
    """

    words: Hashes
    """Ascending."""
    points: Floats
    """One row for each word."""
    occupations: Floats
    """One row of length 1 for each occupation."""

    @classmethod
    def build(cls, counts: Sequence[Mapping[str, float]]) -> Self:
        held = Counter(word for count in counts for word in count)
        words = sorted(held, key=hashed)
        row = {word: at for at, word in enumerate(words)}
        table = np.zeros((len(words), len(counts)), np.float32)
        for column, count in enumerate(counts):
            table[[row[word] for word in count], column] = list(count.values())
        rare = np.log((1 + len(counts)) / np.array([held[word] for word in words], float))
        table *= rare[:, None].astype(np.float32)
        table /= np.maximum(np.linalg.norm(table, axis=0), 1e-9)
        sizes, axes = np.linalg.eigh(table.T @ table)
        sizes, axes = sizes[-_TOPICS:], axes[:, -_TOPICS:]
        own = axes * sizes
        own /= np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
        return cls(words=hashes(words), points=table @ axes, occupations=own)

    def to(self, terms: Mapping[str, float]) -> Floats:
        """For each occupation, the cosine with the terms: −1 to 1, 0 where none is known."""
        at = places(self.words, hashes(terms))
        weights = np.fromiter(terms.values(), np.float32)[at >= 0]
        point = weights @ self.points[at[at >= 0]]
        return np.asarray(self.occupations @ (point / max(float(np.linalg.norm(point)), 1e-9)), np.float32)
