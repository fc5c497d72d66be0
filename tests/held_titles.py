"""How many held titles are tied to the right occupation, how many wrongly, and how many are asked about.

A wrong tie is the worst, for everything after it stands on it; a question costs a click.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.career.advice.placing import alone_means

if TYPE_CHECKING:
    from waymark.catalogue.lookup import Catalogue

TITLES = Path(__file__).with_name("held_titles.toml")


def judged() -> dict[str, frozenset[str]]:
    """Title → the occupations it means by itself; none where nobody can tell."""
    told = tomllib.loads(TITLES.read_text("utf-8"))
    known = {title: frozenset(codes) for title, codes in told["sure"].items()}
    return known | dict.fromkeys(told["ask"]["titles"], frozenset())


def measure(books: Catalogue) -> tuple[Counter[str], list[str]]:
    """How many titles are `right`, `wrong` or `asked`, and which are wrong."""
    counts, wrong = Counter[str](), []
    for title, codes in judged().items():
        tie = alone_means(books, title, "en")
        verdict = "asked" if tie is None or not tie.sure else "right" if tie.code[:7] in codes else "wrong"
        counts[verdict] += 1
        if verdict == "wrong" and tie:
            wrong.append(f"{title} → {tie.code}")
    return counts, wrong
