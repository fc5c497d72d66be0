"""The source as the guards read it: every file of the program, parsed; a source not found is an error."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src/waymark"
ROOMS = ("guidance", "catalogue", "career", "presentation", "web", "cli")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One file of the program."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def place(self) -> str:
        """Its path from the program's own folder, such as `career/verbs.py`."""
        return self.path.relative_to(SRC).as_posix()

    @property
    def lines(self) -> int:
        return self.text.count("\n") + 1

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All of its tree, gone through once for every guard."""
        return tuple(ast.walk(self.tree))

    def functions(self) -> Iterator[Function]:
        return (node for node in self.nodes if isinstance(node, Function))

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in self.nodes if isinstance(node, ast.Call))

    def at(self, node: ast.expr | ast.stmt | ast.excepthandler) -> str:
        """Where it stands, as an editor opens it."""
        return f"{self.place}:{node.lineno}"


@cache
def modules() -> tuple[Module, ...]:
    """Every Python file of the program; an empty or half-found house is an error, never a pass."""
    found = tuple(
        Module(path, text := path.read_text(encoding="utf-8"), ast.parse(text))
        for path in sorted(SRC.rglob("*.py"))
    )
    seen = {module.place.partition("/")[0] for module in found}
    assert seen >= set(ROOMS), f"rooms not found: {set(ROOMS) - seen}"
    assert len(found) > 150, f"only {len(found)} files found"
    return found


def name_of(node: ast.expr) -> str:
    """The dotted name of an expression, such as `Problems.one`; empty where it is none."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{name_of(node.value)}.{node.attr}"
    return ""


def none(found: Iterable[str]) -> None:
    """Fail with everything that was found, each on its line."""
    lines = list(found)
    assert not lines, "\n".join(("", *lines))
