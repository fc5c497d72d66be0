"""Reads documents: their fenced blocks, their terminal sessions, and what they name in passing.

A session is a block marked `console`: lines beginning with `$ ` are typed, lines after `> ` carry them on,
and what follows is the answer. In an answer `…` stands for anything, alone on a line for any number of lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from house.source import ROOT

FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>[\w-]*)[^\n]*\n(?P<text>.*?)^(?P=fence)\s*$", re.MULTILINE | re.DOTALL
)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


@dataclass(frozen=True)
class Block:
    """One fenced block: where it begins, what it is marked as, what it holds."""

    line: int
    kind: str
    text: str


@dataclass
class Command:
    """Something typed, and the lines that should follow."""

    line: int
    typed: str
    answer: list[str] = field(default_factory=list)

    def matches(self, said: str) -> bool:
        """Whether this is what was said; a command shown without an answer may say anything."""
        return not self.answer or bool(re.fullmatch(_pattern(self.answer), said.rstrip() + "\n", re.DOTALL))


def _pattern(lines: list[str]) -> str:
    one = (r"(?:[^\n]*\n)*?" if line.strip() == "…" else _line(line) for line in lines)
    return "".join(one)


def _line(line: str) -> str:
    return "[^\n]*".join(map(re.escape, line.rstrip().split("…"))) + r"[ ]*\n"


def documents() -> list[Path]:
    """Everything written for readers, in the order of its names."""
    found = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")})
    assert {"README.md", "CHANGELOG.md", "CONTRIBUTING.md"} <= {path.name for path in found}
    return found


def blocks(path: Path) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    return [Block(text.count("\n", 0, m.start()) + 1, m["kind"], m["text"]) for m in FENCE.finditer(text)]


def sessions(path: Path) -> Iterator[Command]:
    """Every command of a document, in order."""
    for block in blocks(path):
        if block.kind == "console":
            yield from commands(block)


def commands(block: Block) -> list[Command]:
    found: list[Command] = []
    for number, line in enumerate(block.text.splitlines(), block.line + 1):
        if line.startswith("$ "):
            found.append(Command(number, line[2:]))
        elif line.startswith("> ") and not found[-1].answer:
            found[-1].typed += "\n" + line[2:]
        elif found:
            found[-1].answer.append(line)
        else:
            raise AssertionError(f"line {number}: a session begins with `$ `")
    return found


def spans(path: Path) -> list[str]:
    """What a document sets in code type within its sentences."""
    return SPAN.findall(FENCE.sub("", path.read_text(encoding="utf-8")))


def links(path: Path) -> list[str]:
    """The files that a document points to or shows."""
    return LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8")))
