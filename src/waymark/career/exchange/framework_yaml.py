"""The YAML form of a progression framework, read node by node so that every fault has its line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from waymark.career.exchange.text import tidy
from waymark.guidance.framework_gap import Competency, Framework
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from yaml.nodes import Node

Fault = tuple[int | None, str, Reason]
FIELDS = frozenset(("name", "source", "levels", "competencies"))


def read_yaml(name: str, text: str) -> tuple[Framework, list[Fault]]:
    """The framework, as far as it can be read, and what cannot. Nothing in the file is ever executed."""
    import yaml

    found: list[Fault] = []
    nothing = Framework(name=name, levels=(), competencies=())
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:  # the latter from brackets nested thousands deep
        mark = getattr(error, "problem_mark", None)
        found.append((mark.line + 1 if mark else None, "", Reason("framework.unreadable")))
        return nothing, found
    if not isinstance(root, yaml.MappingNode):
        found.append((1, "", Reason("framework.no_fields")))
        return nothing, found
    fields = dict(_fields(root, "", found))
    found += [
        (_line(node), field, Reason("framework.unknown_field", {"name": field}))
        for field, node in fields.items()
        if field not in FIELDS
    ]
    levels = tuple(_text(node, "levels", found) for node in _items(fields.get("levels"), "levels", found))
    competencies = tuple(
        _competency(node, f"competencies[{place}]", levels, found)
        for place, node in enumerate(_items(fields.get("competencies"), "competencies", found), 1)
    )
    return Framework(
        name=(_text(fields["name"], "name", found) if "name" in fields else "") or name,
        source=_text(fields["source"], "source", found) if "source" in fields else "",
        levels=levels,
        competencies=tuple(one for one in competencies if one),
    ), found


def _competency(node: Node, path: str, levels: tuple[str, ...], found: list[Fault]) -> Competency | None:
    fields = dict(_fields(node, path, found))
    name = _text(fields["name"], f"{path}.name", found) if "name" in fields else ""
    if not name:
        found.append((_line(node), f"{path}.name", Reason("framework.no_name")))
        return None
    expects = {}
    for level, value in _fields(fields["expects"], f"{path}.expects", found) if "expects" in fields else ():
        if level not in levels:
            values = {"level": level, "competency": name}
            found.append((_line(value), f"{path}.expects", Reason("framework.unknown_level", values)))
        elif said := _text(value, f"{path}.expects.{level}", found):
            expects[level] = said
    if not expects:
        found.append((_line(node), path, Reason("framework.nothing_expected", {"competency": name})))
    return Competency(name=name, expects=expects)


def _fields(node: Node, path: str, found: list[Fault]) -> Iterator[tuple[str, Node]]:
    """The named parts of a node."""
    import yaml

    if not isinstance(node, yaml.MappingNode):
        found.append((_line(node), path, Reason("framework.no_fields")))
        return
    for name, value in node.value:
        yield _text(name, path, found), value


def _items(node: Node | None, path: str, found: list[Fault]) -> list[Node]:
    import yaml

    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode):
        found.append((_line(node), path, Reason("framework.no_list")))
        return []
    return list(node.value)


def _text(node: Node, path: str, found: list[Fault]) -> str:
    import yaml

    if not isinstance(node, yaml.ScalarNode):
        found.append((_line(node), path, Reason("framework.no_text")))
        return ""
    return tidy(node.value)


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1
