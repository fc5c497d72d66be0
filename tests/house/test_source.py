"""What no linter knows: who may read the environment, catch everything, or write to a log."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from house.source import SRC, Module, modules, name_of, none

DOORS = ("web/", "cli/")
EVERYTHING = {"Exception", "BaseException"}
ENVIRONMENT = {"os.environ", "os.getenv", "os.environb", "environ", "getenv"}
LOGGING = {"debug", "info", "warning", "error", "exception", "critical", "log"}
PLAIN = {"request.path", "request.method", "response.status_code"}
"""What a log may name beside constant words: no line of a record passes through these."""


def catching_all(module: Module) -> Iterator[str]:
    """Where everything is caught and not raised again: by an `except`, or by a `suppress`."""
    for node in module.nodes:
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            passes_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if not passes_on and any(one is None or name_of(one) in EVERYTHING for one in caught):
                yield module.at(node)
        elif isinstance(node, ast.Call) and name_of(node.func).rpartition(".")[2] == "suppress":
            yield from (module.at(node) for argument in node.args if name_of(argument) in EVERYTHING)


def reading_environment(module: Module) -> Iterator[str]:
    """Where the environment is read; setting a variable (`os.environ[…] = …`, `setdefault`) reads nothing."""
    setting = {
        target.value
        for node in module.nodes
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Subscript)
    }
    setting |= {
        call.func.value
        for call in module.calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr == "setdefault"
    }
    for node in module.nodes:
        if (
            isinstance(node, (ast.Name, ast.Attribute))
            and name_of(node) in ENVIRONMENT
            and node not in setting
        ):
            yield module.at(node)


def logging(module: Module) -> Iterator[ast.Call]:
    """The calls that write to a log."""
    for call in module.calls():
        whole, _, word = name_of(call.func).rpartition(".")
        if word in LOGGING and whole.rpartition(".")[2] in {"log", "logger", "logging", "_log", "_logger"}:
            yield call


def said(call: ast.Call) -> Iterator[str]:
    """What a log call says beside constants and names known to be plain."""
    for argument in call.args:
        if not isinstance(argument, ast.Constant) and name_of(argument) not in PLAIN:
            yield ast.unparse(argument)


def test_only_doors_catch_everything():
    none(at for m in modules() if not m.place.startswith(DOORS) for at in catching_all(m))


def test_only_settings_read_the_environment():
    reading = {m.place: list(reading_environment(m)) for m in modules()}
    assert reading.pop("settings.py")
    none(at for places in reading.values() for at in places)


def test_only_the_start_of_the_terminal_sets_the_environment():
    setting = [m.place for m in modules() if "os.environ" in m.text and m.place != "settings.py"]
    assert setting == ["cli/__init__.py", "cli/tongue.py"]


def test_nothing_is_printed_past_the_doors():
    none(m.at(c) for m in modules() for c in m.calls() if name_of(c.func) in {"print", "pprint"})


def test_logs_name_no_text_of_a_record():
    calls = [(m, call) for m in modules() for call in logging(m)]
    assert calls, "the faults of a page are logged somewhere"
    none(f"{m.at(call)} {text}" for m, call in calls for text in said(call))


def a_module(text: str) -> Module:
    return Module(SRC / "career/made_up.py", text, ast.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    go()\nexcept Exception:\n    pass",
        "try:\n    go()\nexcept (OSError, Exception) as e:\n    raise ValueError from e",
        "try:\n    go()\nexcept:\n    pass",
        "with contextlib.suppress(Exception):\n    go()",
    ],
)
def test_catching_everything_is_seen(text):
    assert len(list(catching_all(a_module(text)))) == 1


def test_tidying_up_on_the_way_out_is_let_through():
    assert not list(catching_all(a_module("try:\n    go()\nexcept BaseException:\n    tidy()\n    raise")))


@pytest.mark.parametrize("text", ["os.environ['A']", "os.environ.get('A')", "os.getenv('A')", "f(environ)"])
def test_reading_the_environment_is_seen(text):
    assert len(list(reading_environment(a_module(text)))) == 1


def test_setting_the_environment_is_no_reading():
    assert not list(reading_environment(a_module("os.environ['A'] = 'b'\nos.environ.setdefault('A', 'b')")))


def test_a_log_that_names_a_row_is_seen():
    (call,) = logging(a_module("log.error('a fault in %s', goal.text, exc_info=fault)"))
    assert list(said(call)) == ["goal.text"]


def test_every_variable_that_settings_read_is_described_there():
    (settings,) = (m for m in modules() if m.place == "settings.py")
    read = set(re.findall(r"environ(?:\.get\(|\[)\"(\w+)\"", settings.text))
    assert len(read) > 2
    none(name for name in sorted(read) if f"`{name}`" not in (ast.get_docstring(settings.tree) or ""))
