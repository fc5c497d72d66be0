"""Short functions, short files, and rooms that never lean on one another in a circle."""

from __future__ import annotations

from statistics import median

import grimp
import networkx as nx

from house.source import ROOMS, Module, modules, none


def sizes() -> dict[str, int]:
    """The lines of every function, from its `def` to its end, without its docstring."""
    return {f"{m.at(f)} {f.name}": length(f) for m in modules() for f in m.functions()}


def length(function) -> int:
    first = function.body[0]
    text = getattr(getattr(first, "value", None), "value", None)
    docstring = first.end_lineno - first.lineno + 1 if isinstance(text, str) else 0
    return function.end_lineno - function.lineno + 1 - docstring


def longest(of: dict[str, int], limit: int) -> list[str]:
    return [f"{lines} {where}" for where, lines in sorted(of.items(), key=lambda i: -i[1]) if lines > limit]


def files() -> dict[str, int]:
    """The lines of every file of code; migrations are kept as they were written."""
    return {m.place: m.lines for m in modules() if not is_history(m) and m.lines > 1}


def is_history(module: Module) -> bool:
    return "/migrations/" in module.place


def test_no_function_is_longer_than_sixty_lines():
    none(longest(sizes(), 60))


def test_nineteen_of_twenty_functions_have_at_most_forty_lines():
    lengths = sorted(sizes().values())
    assert len(lengths) > 500
    assert lengths[int(len(lengths) * 0.95)] <= 40


def test_no_file_is_longer_than_five_hundred_lines():
    none(longest(files(), 500))


def test_the_median_file_has_at_most_a_hundred_and_twenty_lines():
    assert median(files().values()) <= 120


def test_no_two_rooms_lean_on_one_another():
    graph = grimp.build_graph("waymark", cache_dir=None)
    rooms = nx.DiGraph()
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            one, other = (name.split(".")[1] if "." in name else name for name in (importer, imported))
            if one != other:
                rooms.add_edge(one, other)
    assert set(ROOMS) <= set(rooms)
    assert list(nx.simple_cycles(rooms)) == []
