"""A small inverted index in NumPy: in which rows a term stands, and with what weight.

Terms are kept as 64-bit hashes, so that a saved index is a few arrays that are mapped into memory, not read:
it opens in milliseconds and occupies only what is looked at. Among a million terms, two share a hash in one
index of forty million.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any, Self, TypeVar, get_type_hints

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]
Hashes = NDArray[np.uint64]


@lru_cache(maxsize=1 << 17)
def hashed(term: str) -> int:
    """The same number for the same term on every machine."""
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def hashes(terms: Iterable[str]) -> Hashes:
    return np.fromiter(map(hashed, terms), np.uint64)


def places(known: Hashes, wanted: Hashes) -> Whole:
    """Where each wanted hash stands among the ascending known ones; -1 where it is not known."""
    if not len(known):
        return np.full(len(wanted), -1)
    at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.where(known[at] == wanted, at, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """For each term, in ascending order of its hash, the rows it stands in and its weight in each."""

    terms: Hashes
    starts: Whole
    """One more than terms: term i stands in `rows[starts[i]:starts[i + 1]]`."""
    rows: NDArray[np.int32]
    weights: Floats

    @classmethod
    def build(cls, documents: Sequence[Mapping[str, float]]) -> Self:
        """One row for each document: its terms with their weights."""
        total = sum(map(len, documents))
        term_of = np.fromiter((hashed(term) for document in documents for term in document), np.uint64, total)
        weights = np.fromiter((w for document in documents for w in document.values()), np.float32, total)
        rows = np.repeat(np.arange(len(documents), dtype=np.int32), [len(document) for document in documents])
        order = np.argsort(term_of, kind="stable")
        terms, firsts = np.unique(term_of[order], return_index=True)
        starts = np.append(firsts, total).astype(np.int64)
        return cls(terms=terms, starts=starts, rows=rows[order], weights=weights[order])

    def spread(self, terms: Mapping[str, float], size: int) -> Floats:
        """For each of `size` rows, the sum over the given terms of the weight given times the weight held."""
        sums = np.zeros(size, np.float32)
        for at, weight in zip(places(self.terms, hashes(terms)).tolist(), terms.values(), strict=True):
            if at >= 0:
                self.add(sums, at, weight)
        return sums

    def add(self, sums: Floats, at: int, weight: float) -> None:
        """Add to the rows of the term at this place the weight given times the weight held."""
        part = slice(self.starts[at], self.starts[at + 1])
        sums[self.rows[part]] += self.weights[part] * np.float32(weight)


Record = TypeVar("Record")


def flat(record: Any, name: str = "") -> dict[str, NDArray[Any]]:
    """Every array of a record and of the records in it, by a name that says where it is."""
    found: dict[str, NDArray[Any]] = {}
    for field in fields(record):
        part = getattr(record, field.name)
        found |= flat(part, f"{name}{field.name}-") if is_dataclass(part) else {f"{name}{field.name}": part}
    return found


def shaped(kind: type[Record], arrays: Mapping[str, NDArray[Any]], name: str = "") -> Record:
    """The record of which `flat` made these arrays; KeyError where one is missing."""
    parts: dict[str, Any] = {}
    for part, hint in get_type_hints(kind).items():
        inside = isinstance(hint, type) and is_dataclass(hint)
        parts[part] = shaped(hint, arrays, f"{name}{part}-") if inside else arrays[f"{name}{part}"]
    return kind(**parts)
