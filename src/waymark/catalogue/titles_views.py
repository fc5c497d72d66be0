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

from waymark.catalogue.titles_terms import Floats, Hashes, Postings, hashed, hashes, places
from waymark.catalogue.titles_words import Words

_ASIDE, _EXTRA, _HEAD = 0.25, 0.35, 1.4
"""Of a word set aside, one in brackets, and the one for the kind of worker, where any other counts 1."""
_SPELLING = 0.5
"""How much of a word's likeness to another may come from its letters alone."""
_PAIR = 0.5
"""Of two words that stand together, where each of them counts 1."""
_SHORTEST, _CANDIDATES, _ALIKE = 4, 20, 64
"""Letters from which a word may have a slip, words among which it is sought, and words of like spelling that
bring an entry near: what lies beyond them only costs time."""
_TOPICS, _VOCABULARY = 150, 20_000
"""Dimensions in which words are compared by the occupations they speak of, and how many words, those of most
occupations first: all of English, and with other languages no more memory."""


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

    entries: Postings
    """Word → entries, each of length 1."""
    names: NDArray[np.bytes_]
    """The words themselves as UTF-8, in the order of `entries.terms`."""
    rarity: Floats
    """Of each word."""
    spelling: Postings
    """Piece → words (as rows), each of length 1."""

    @classmethod
    def build(cls, titles: Sequence[Words]) -> Self:
        entries = [weighed(title) | {title.head: _HEAD} for title in titles]
        held = Counter(word for entry in entries for word in entry)
        rare = {word: math.log1p(len(entries) / times) for word, times in held.items()}
        names = sorted(held, key=hashed)
        return cls(
            entries=Postings.build([_unit({w: k * rare[w] for w, k in entry.items()}) for entry in entries]),
            names=np.array([name.encode() for name in names], np.bytes_),
            rarity=np.array([rare[name] for name in names], np.float32),
            spelling=Postings.build([_unit(dict.fromkeys(pieces(name), 1.0)) for name in names]),
        )

    def respelt(self, word: str) -> str:
        """The known word that an unknown one was to be: at most one slip in four letters; else empty."""
        from rapidfuzz.distance import OSA

        if len(word) < _SHORTEST or places(self.entries.terms, hashes((word,)))[0] >= 0:
            return ""
        nearest = np.argsort(-self.alike(word), kind="stable")[:_CANDIDATES].tolist()
        names = [self.names[at].decode() for at in nearest]
        slips = [OSA.distance(word, name) for name in names]
        # Of words as near, the longest: letters are left out more often than put in.
        best = min(range(len(names)), key=lambda at: (slips[at], -len(names[at]), self.rarity[nearest[at]]))
        near = slips[best] <= len(word) // 4 and names[best][0] == word[0]  # few slip in the first letter
        return names[best] if near else ""

    def parts(self, word: str) -> tuple[str, ...]:
        """The two usual words that an unknown word is made of; none where there are no such two."""
        cuts = range(3, len(word) - 2)
        if not cuts or places(self.entries.terms, hashes((word,)))[0] >= 0:
            return ()
        fore, hind = (
            places(self.entries.terms, hashes(word[part] for part in parts))
            for parts in ([slice(cut) for cut in cuts], [slice(cut, None) for cut in cuts])
        )
        both = (fore >= 0) & (hind >= 0)
        if not both.any():
            return ()
        at = int(np.where(both, self.rarity[fore] + self.rarity[hind], np.inf).argmin())
        return word[: cuts[at]], word[cuts[at] :]

    def to(self, text: Words, size: int) -> Floats:
        """For each of `size` entries, 0 (nothing alike) to about 1 (the same words)."""
        wanted = weighed(text) | {text.head: _HEAD}
        at = places(self.entries.terms, hashes(wanted))
        weights = np.fromiter(wanted.values(), float) * np.where(at >= 0, self.rarity[at], math.log1p(size))
        weights /= math.sqrt(float(weights @ weights)) or 1.0
        alike = np.zeros(len(self.names), np.float32)
        for word, weight in zip(wanted, weights.tolist(), strict=True):
            alike += (_SPELLING * weight) * self.alike(word)
        alike[at[at >= 0]] += (1 - _SPELLING) * weights[at >= 0]
        near = np.zeros(size, np.float32)
        for word_at in np.argsort(-alike, kind="stable")[:_ALIKE].tolist():
            self.entries.add(near, word_at, alike[word_at])
        return near

    def alike(self, word: str) -> Floats:
        """For each known word, 0 to 1: how many pieces it shares with this one."""
        return self.spelling.spread(_unit(dict.fromkeys(pieces(word), 1.0)), len(self.names))


def _unit(terms: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in terms.values())) or 1.0
    return {term: weight / length for term, weight in terms.items()}


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
        words = sorted((word for word, _ in held.most_common(_VOCABULARY)), key=hashed)
        row = {word: at for at, word in enumerate(words)}
        table = np.zeros((len(words), len(counts)), np.float32)
        for column, count in enumerate(counts):
            shared = [word for word in count if word in row]
            table[[row[word] for word in shared], column] = [count[word] for word in shared]
        rare = np.log((1 + len(counts)) / np.array([held[word] for word in words], float))
        table *= rare[:, None].astype(np.float32)
        table /= np.sqrt(np.maximum(np.einsum("wo,wo->o", table, table), 1e-18))
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
