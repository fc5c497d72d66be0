"""Secrets of which only a hash is kept: codes that people type, and tokens that programs hold."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from typing import Protocol, TypeVar

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Letters and digits that cannot be taken for one another."""
HALF = 4
"""A code has two halves: some 39 bits, for ten minutes and five tries."""


class Kept(Protocol):
    """A row that keeps the hash of a secret."""

    token_hash: str


K = TypeVar("K", bound=Kept)


def code() -> str:
    """A code to be typed within minutes, as in K7QM-3TB9."""
    return as_typed("".join(secrets.choice(ALPHABET) for _ in range(2 * HALF)))


def as_typed(text: str) -> str:
    """A code as it was given out, however it was typed: without its dash, with spaces, in small letters."""
    bare = "".join(c for c in text.upper() if c.isalnum())
    return f"{bare[:HALF]}-{bare[HALF:]}"


def token() -> str:
    """A secret for a program, of 256 bits, fit for an address."""
    return secrets.token_urlsafe(32)


def hashed(words: str) -> str:
    """What is kept of a secret; drawn at random, it needs no salt and no slow hash."""
    return hashlib.sha256(words.encode(errors="surrogatepass")).hexdigest()


def matching(rows: Iterable[K], words: str) -> K | None:
    """The row whose secret this is. Every row is compared, in the same time whichever it is."""
    found, asked = None, hashed(words)
    for row in rows:
        if hmac.compare_digest(row.token_hash, asked):
            found = row
    return found
