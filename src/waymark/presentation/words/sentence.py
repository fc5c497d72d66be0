"""How a sentence is written down: plain, by number, or in several ways after one of its values.

Each is still the English text, so that everything that only reads sees text. `N_`, `several` and `depends`
mark it for translation; Babel finds it with the keywords `N_` and `several:1,2`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for

__all__ = ["N_", "Depends", "Several", "depends", "several"]

OTHER: Final = "other"
"""The way that is taken where no other one is meant."""


class Several(str):
    """A sentence for one and for many of what `by` counts."""

    __slots__ = ("by", "one")
    one: str
    by: str


class Depends(str):
    """A sentence said in another way for each value of `on`."""

    __slots__ = ("on", "ways")
    on: str
    ways: Mapping[str, str]


def several(one: str, many: str, by: str = "count") -> Several:
    """A sentence that differs by number."""
    made = Several(many)
    made.one, made.by = one, by
    return made


def depends(on: str, ways: Mapping[str, str]) -> Depends:
    """A sentence that differs by a value; `other` stands for those not named."""
    made = Depends(" ".join(ways.values()))
    made.on, made.ways = on, MappingProxyType(dict(ways))
    return made


def way(sentence: str, value: object) -> str:
    """The way that a value asks for."""
    if not isinstance(sentence, Depends):
        return sentence
    return sentence.ways.get(str(value), sentence.ways.get(OTHER, sentence))
