"""Where publishers keep their files, from `sources.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """One file, by the addresses it may be at."""

    addresses: tuple[str, ...]
    limit: int
    """Bytes that are fetched at most."""
    optional: bool = False
    """Whether the release is whole without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One publisher's set of files."""

    files: tuple[Remote, ...]
    """Empty where the publisher wants to be asked by hand."""
    page: str


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("sources.toml").read_text("utf-8"))


def schemes() -> tuple[str, ...]:
    """What can be installed."""
    return tuple(_tables())


def source(scheme: str) -> Source:
    """Where the files of a scheme are."""
    table = _tables()[scheme]
    files = tuple(
        Remote(
            addresses=tuple(file["addresses"]),
            limit=file["limit"] * 1024**2,
            optional=file.get("optional", False),
        )
        for file in table.get("files", ())
    )
    return Source(files=files, page=table["page"])


def attribution(scheme: str, version: str) -> str:
    """The sentence that the licence asks to show with what comes from this release."""
    sentence: str = _tables()[scheme]["attribution"]
    return sentence.format(version=version)
