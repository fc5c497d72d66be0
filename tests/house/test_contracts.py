"""The rules between rooms name every room, so that a new one cannot stand outside them."""

from __future__ import annotations

import tomllib

from house.source import ROOMS, ROOT, SRC

IMPORTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
CONTRACTS = {contract["name"]: contract for contract in IMPORTS["contracts"]}


def rooms_of(folder) -> set[str]:
    """The packages in a folder, and its modules."""
    inside = {path.parent.name for path in folder.glob("*/__init__.py")}
    return inside | {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}


def test_every_room_has_its_layer():
    contract = CONTRACTS["Rooms stand in layers"]
    layered = {room.strip() for layer in contract["layers"] for room in layer.split(":")}
    assert layered == set(ROOMS)
    assert layered | set(contract["exhaustive_ignores"]) == rooms_of(SRC)
    assert contract["exhaustive"]


def test_the_layers_inside_career_are_there():
    layers = CONTRACTS["Inside career: actions above advice above queries above models"]["layers"]
    assert set(layers) <= rooms_of(SRC / "career")


def test_the_tables_are_closed_to_every_other_room():
    closed = CONTRACTS["Only career opens its tables"]["source_modules"]
    assert {name.removeprefix("waymark.") for name in closed} == set(ROOMS) - {"career", "guidance"}


def test_every_rule_speaks_of_rooms_that_are_there():
    named = {
        name
        for contract in CONTRACTS.values()
        for name in (*contract.get("source_modules", ()), *contract.get("forbidden_modules", ()))
        if name.startswith("waymark.")
    }
    assert len(named) > 5
    for name in named:
        path = SRC.joinpath(*name.split(".")[1:])
        assert path.is_dir() or path.with_suffix(".py").is_file(), name
