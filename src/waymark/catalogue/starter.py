"""The starter catalogue: a hundred and more occupations described by hand; nothing need be downloaded."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from waymark.catalogue.elements import KINDS, ids_by_name
from waymark.catalogue.occupations import INTEREST_IDS, VALUE_IDS
from waymark.catalogue.records import Release
from waymark.catalogue.starter_scale import FOLDER, NEED, STEP, STEP_UNLISTED, UNLISTED, digest
from waymark.catalogue.store import Writer, element_rows, round_off_occupations
from waymark.catalogue.tables import OCCUPATIONS, SPOKEN
from waymark.catalogue.titles_forms import forms
from waymark.guidance.profiles import VALUES

PROFESSIONAL = frozenset(
    (
        *("19-1042.00", "19-3033.00", "23-1011.00", "23-1023.00"),
        *("29-1051.00", "29-1215.00"),
    )
)
"""Occupations that nearly everybody enters with a doctorate or a degree in that profession alone, such as law
or medicine; by hand, for what the zone of preparation hides."""


def occupations() -> Iterator[Mapping[str, Any]]:
    """Every `[[occupation]]` table, file by file."""
    for file in sorted(FOLDER.glob("*.toml")):
        yield from tomllib.loads(file.read_text("utf-8"))["occupation"]


def spoken() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """What other languages say, by their folders: language, code, and what `occupations` names alike."""
    for file in sorted(FOLDER.glob("*/*.toml")):
        for code, words in tomllib.loads(file.read_text("utf-8")).items():
            yield file.parent.name, code, words


def names(words: Mapping[str, Any]) -> tuple[str, ...]:
    """All that an occupation is called in a language, each for women and men."""
    return tuple(form for label in (words["title"], *words["also"]) for form in forms(label))


@cache
def licences() -> Mapping[str, str]:
    """Code → `yes`, `no` or `depends`: written by hand, as no data set at hand lists licences."""
    return {table["code"]: table["licence"] for table in occupations()}


def build(folder: Path) -> None:
    """Write the starter as a release into `folder`."""
    tables = tuple(occupations())
    with Writer(folder, OCCUPATIONS + SPOKEN) as writer:
        writer.add("element", ("id", "name", "kind"), element_rows())
        writer.add(
            "occupation",
            ("code", "title", "summary", "zone", "licence", "pay", "pay_year"),
            [
                (
                    t["code"],
                    t["title"],
                    t["summary"],
                    t["zone"],
                    t["licence"],
                    t.get("pay"),
                    t.get("pay_year"),
                )
                for t in tables
            ],
        )
        for table in tables:
            _describe(writer, table)
        _speak(writer)
        round_off_occupations(writer)
        release = Release(
            scheme="starter",
            version=digest(),
            date=str(max((table.get("pay_year", 0) for table in tables), default="")),
            tables={"occupation": len(tables)},
            absent=(),
            approximate=True,
            attribution="",
        )
        writer.finish(release)


def _describe(writer: Writer, table: Mapping[str, Any]) -> None:
    code = table["code"]
    writer.add(
        "title", ("occupation", "title", "kind"), [(code, also, "alternate") for also in table["also"]]
    )
    writer.add("task", ("occupation", "text", "core"), [(code, text, 1) for text in table["tasks"]])
    writer.add(
        "technology",
        ("occupation", "name", "category", "hot", "in_demand"),
        [(code, tool, "", 0, 0) for tool in table["tools"]],
    )
    writer.add("education", ("occupation", "label"), [(code, table["education"])])
    writer.add(
        "related",
        ("occupation", "other", "tier", "place"),
        [(code, other, "short", place) for place, other in enumerate(table["related"], 1)],
    )
    writer.add("rating", ("occupation", "element", "value", "level"), _ratings(code, table))


def _speak(writer: Writer) -> None:
    columns = ("language", "code", "title", "names", "summary", "tasks", "tools", "education", "also")
    found = []
    for language, code, words in spoken():
        tasks, tools, also = ("\n".join(words[name]) for name in ("tasks", "tools", "also"))
        called = "\n".join(names(words))
        head = (language, code, words["title"], called, words["summary"])
        found.append((*head, tasks, tools, words["education"], also))
    writer.add("spoken", columns, found)


def _ratings(code: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str, float, float | None]]:
    zones = table["zone"] - 3
    listed = {
        element: (importance, round(level + STEP * zones, 2))
        for word, (importance, level) in NEED.items()
        for name in table[word]
        for element in ids_by_name()[name]
    }
    unlisted = (UNLISTED[0], round(UNLISTED[1] + STEP_UNLISTED * zones, 2))
    for element in KINDS:
        yield (code, element, *listed.get(element, unlisted))
    for element, letter in zip(INTEREST_IDS, "RIASEC", strict=True):
        yield code, element, table["interests"][letter], None
    for element, name in zip(VALUE_IDS, VALUES, strict=True):
        yield code, element, table["values"][name], None
