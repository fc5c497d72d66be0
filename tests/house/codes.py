"""Reads out of the source which reasons it can give: their codes, and the names of the values with them.

A *maker* is a function that turns a code into a reason: `Reason`, `Problem`, `Problems.one`, and every
function that hands an argument of its own on to one, perhaps with a word before it (`f"catalogue.{code}"`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from house.source import Function, Module, modules, name_of

HOLE = "\0"
"""Stands in a code for what is known only at run time."""

LOOPS = (ast.For, ast.comprehension)


@dataclass(frozen=True)
class Maker:
    """How a function takes a code (an argument's place and name), and what it makes of it.

    `own` are the names of its arguments; every other named argument becomes a value where `rest`. `fixed` are
    values it always adds; None where they cannot be read.
    """

    place: int
    name: str = "code"
    shape: str = HOLE
    own: frozenset[str] = frozenset({"code", "field", "values"})
    rest: bool = False
    fixed: frozenset[str] | None = frozenset()

    def code_in(self, call: ast.Call) -> ast.expr | None:
        return _argument(call, self.place, self.name)


@dataclass(frozen=True)
class Given:
    """One reason that the source gives; `values` is None where their names cannot be read."""

    code: str
    values: frozenset[str] | None
    at: str

    def fits(self, code: str) -> bool:
        """Whether this may be that code."""
        return bool(re.fullmatch("[a-z0-9_.]+".join(map(re.escape, self.code.split(HOLE))), code))


MAKERS = {
    "Reason": Maker(0),
    "Problem": Maker(1),
    "Problems.one": Maker(0, rest=True),
}


class Local:
    """What the names inside a function may stand for, as far as the function itself says it."""

    def __init__(self, function: Function) -> None:
        self.names: dict[str, list[ast.expr]] = {}
        for node in ast.walk(function):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._set(target, node.value)
            elif isinstance(node, ast.For | ast.comprehension) and isinstance(
                node.iter, (ast.Tuple, ast.List)
            ):
                for value in node.iter.elts:
                    self._set(node.target, value)

    def _set(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self.names.setdefault(target.id, []).append(value)
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for one, its in zip(target.elts, value.elts, strict=False):
                self._set(one, its)

    def texts(self, node: ast.expr, depth: int = 0) -> set[str]:
        """Every text an expression may be, with holes."""
        match node:
            case ast.Constant():
                return {str(node.value)}
            case ast.IfExp():
                return self.texts(node.body, depth) | self.texts(node.orelse, depth)
            case ast.JoinedStr():
                return {"".join(chosen) for chosen in product(*(self.texts(p, depth) for p in node.values))}
            case ast.FormattedValue():
                return self.texts(node.value, depth)
            case ast.Name() if node.id in self.names and depth < 5:
                return {text for value in self.names[node.id] for text in self.texts(value, depth + 1)}
        return {HOLE}

    def keys(self, node: ast.expr) -> frozenset[str] | None:
        """The keys of a dict that is written out, there or under a name set once."""
        if isinstance(node, ast.Name) and len(self.names.get(node.id, ())) == 1:
            node = self.names[node.id][0]
        if not isinstance(node, ast.Dict) or not all(isinstance(key, ast.Constant) for key in node.keys):
            return None
        return frozenset(str(key.value) for key in node.keys if isinstance(key, ast.Constant))


@cache
def given() -> tuple[Given, ...]:
    """Every reason that the source gives, in the order of its files."""
    makers = _makers()
    return tuple(dict.fromkeys(one for module in modules() for one in _given(module, makers)))


def _given(module: Module, makers: Mapping[str, Maker]) -> Iterator[Given]:
    """The reasons of one file; what only passes on a reason's own code gives none."""
    for function in module.functions():
        local = Local(function)
        for call, maker in _makings(module, function, makers):
            code = maker.code_in(call)
            if code is None or isinstance(code, (ast.Attribute, ast.Subscript)):
                continue
            if not _handing_on(module, function, makers):
                for text in local.texts(code):
                    yield Given(maker.shape.replace(HOLE, text), _values(call, maker, local), module.at(call))


def _makers() -> dict[str, Maker]:
    """The makers, with those that hand on to makers, and so on until there are no more."""
    found: dict[str, Maker] = {}
    more = MAKERS
    while more:
        found |= more
        more = {
            _key(module, function.name): made
            for module in modules()
            for function in module.functions()
            if _key(module, function.name) not in found
            and not any(name.endswith(f".{function.name}") for name in MAKERS)
            and (made := _handing_on(module, function, found))
        }
    return found


def _key(module: Module, name: str) -> str:
    """A private function is known in its own file only."""
    return f"{module.place}:{name}" if name.startswith("_") else name


def _makings(
    module: Module, function: Function, makers: Mapping[str, Maker]
) -> Iterator[tuple[ast.Call, Maker]]:
    """The calls of makers in a function."""
    for node, name in _calls(function):
        known = makers.get(name) or makers.get(_key(module, name.rpartition(".")[2]))
        if known:
            yield node, known


@cache
def _calls(function: Function) -> tuple[tuple[ast.Call, str], ...]:
    """Every call in a function, with the name of what is called."""
    return tuple((node, name_of(node.func)) for node in ast.walk(function) if isinstance(node, ast.Call))


def _handing_on(module: Module, function: Function, makers: Mapping[str, Maker]) -> Maker | None:
    """How this function is a maker itself, if it is one."""
    arguments = function.args
    placed = [a.arg for a in (*arguments.posonlyargs, *arguments.args) if a.arg not in {"self", "cls"}]
    for call, maker in _makings(module, function, makers):
        code = maker.code_in(call)
        parts = code.values if isinstance(code, ast.JoinedStr) else [code] if code else []
        holes = [p.value if isinstance(p, ast.FormattedValue) else p for p in parts]
        asked = [hole.id for hole in holes if isinstance(hole, ast.Name)]
        if len(asked) != 1 or asked[0] not in placed:
            continue
        shape = "".join(str(p.value) if isinstance(p, ast.Constant) else HOLE for p in parts)
        rest = arguments.kwarg is not None
        fixed = _values(_without_rest(call, arguments.kwarg), maker, Local(function))
        return Maker(
            place=placed.index(asked[0]),
            name=asked[0],
            shape=maker.shape.replace(HOLE, shape),
            own=frozenset((*placed, *(a.arg for a in arguments.kwonlyargs))),
            rest=rest,
            fixed=fixed,
        )
    return None


def _without_rest(call: ast.Call, rest: ast.arg | None) -> ast.Call:
    """The call without the function's own `**values`, in the call itself or in a dict it gives."""

    def is_rest(key: ast.expr | None, value: ast.expr) -> bool:
        return key is None and rest is not None and name_of(value) == rest.arg

    def bare(node: ast.expr) -> ast.expr:
        if not isinstance(node, ast.Dict):
            return node
        kept = [(k, v) for k, v in zip(node.keys, node.values, strict=True) if not is_rest(k, v)]
        return ast.copy_location(ast.Dict([k for k, _ in kept], [v for _, v in kept]), node)

    named = [k for k in call.keywords if not (k.arg is None and is_rest(None, k.value))]
    return ast.copy_location(ast.Call(call.func, [bare(a) for a in call.args], named), call)


def _values(call: ast.Call, maker: Maker, local: Local) -> frozenset[str] | None:
    """The names of the values that a call of a maker gives, where they can be read."""
    if maker.fixed is None or any(keyword.arg is None for keyword in call.keywords):
        return None
    found = maker.fixed
    if maker.rest:
        return found | {str(k.arg) for k in call.keywords if k.arg not in maker.own}
    if "values" in maker.own:
        given_ = _argument(call, maker.place + 1, "values")
        keys = local.keys(given_) if given_ else frozenset()
        return None if keys is None else found | keys
    return found


def _argument(call: ast.Call, place: int, name: str) -> ast.expr | None:
    """An argument by its name or its place."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    before = call.args[: place + 1]
    starred = any(isinstance(argument, ast.Starred) for argument in before)
    return before[-1] if len(before) > place and not starred else None
