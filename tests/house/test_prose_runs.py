"""What README and docs show is typed and answered here: sessions run, commands and links exist."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from house.prose import Block, Command, blocks, commands, documents, links, sessions, spans
from house.source import ROOT, none
from waymark.cli.app import COMMANDS, waymark

TYPED = re.compile(r"^\s*(?:\$ )?(?:\S+/)?waymark (?P<words>.+)$", re.MULTILINE)
NEVER_RUN = ("catalogue install", "serve")
"""What goes to a publisher, and what does not end: shown, read, but not run."""
MAKE = re.compile(r"\bmake ([a-z]+)\b")
REFUSED = 2
PATIENCE = 120

every_document = pytest.mark.parametrize("path", documents(), ids=lambda p: p.relative_to(ROOT).as_posix())


@pytest.fixture
def place(tmp_path) -> Path:
    """A folder with the sample people's files, as a clone has them."""
    shutil.copytree(ROOT / "tests/people", tmp_path / "tests/people")
    return tmp_path


def environment(place: Path) -> dict[str, str]:
    """A terminal of somebody who starts afresh, 80 columns wide."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    own = {
        "WAYMARK_HOME": str(place / "home"),
        "PATH": path,
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    return {name: value for name, value in os.environ.items() if not name.startswith("WAYMARK_")} | own


def answer(command: Command, place: Path) -> tuple[int, str]:
    """Type a command; how it ended and all it said. A server is stopped when it has said its lines."""
    shell = subprocess.Popen(
        ["bash", "-c", f"exec {command.typed}" if is_server(command) else command.typed],
        cwd=place,
        env=environment(place),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    first = ""
    if is_server(command):
        assert shell.stdout
        first = shell.stdout.readline()
        shell.send_signal(signal.SIGINT)
    rest, _ = shell.communicate(timeout=PATIENCE)
    return shell.returncode, first + rest


def is_server(command: Command) -> bool:
    return command.typed.startswith("waymark serve")


@pytest.mark.slow
@every_document
def test_what_is_shown_is_what_happens(path, place):
    for command in sessions(path):
        code, said = answer(command, place)
        where = f"{path.relative_to(ROOT)}:{command.line} $ {command.typed}\n{said}"
        assert code == 0 or (code == REFUSED and command.answer), where
        assert command.matches(said), where


@every_document
def test_a_command_that_is_shown_is_run_where_it_can_be(path):
    for block in (b for b in blocks(path) if b.kind != "console"):
        for typed in TYPED.finditer(block.text):
            where = f"{path.name}:{block.line} waymark {typed['words']}"
            assert typed["words"].startswith(NEVER_RUN), f"{where}: mark the block `console`, so that it runs"
            assert not refusal(shlex.split(typed["words"])), where


@every_document
def test_every_command_that_is_named_is_there(path):
    named = [shlex.split(span)[1:] for span in spans(path) if re.match(r"waymark [a-z]", span)]
    none(f"{path.name} names waymark {words[0]}" for words in named if words[0] not in COMMANDS)


def refusal(words: list[str]) -> str:
    """What the terminal would refuse in a command, which is read and not run."""
    command: click.Command = waymark
    try:
        while isinstance(command, click.Group):
            context = command.make_context(command.name, list(words))
            _, found, words = command.resolve_command(context, [*context._protected_args, *context.args])
            command = found
        command.make_context(command.name, list(words))
    except click.UsageError as wrong:
        return wrong.message
    return ""


def test_a_wrong_option_is_seen():
    assert refusal(["where", "--jsn"])
    assert refusal(["wehre"])
    assert not refusal(["where", "--json"])


@every_document
def test_every_target_of_make_that_is_named_is_there(path):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    texts = [*spans(path), *(b.text for b in blocks(path))]
    named = {name for text in texts for name in MAKE.findall(text)}
    none(f"{path.name} names make {name}" for name in sorted(named - targets))


@every_document
def test_every_link_leads_somewhere(path):
    none(f"{path.name} points to {link}" for link in links(path) if not (path.parent / link).exists())


def test_a_session_is_read_as_it_is_written():
    (first, second) = commands(Block(1, "console", "$ a \\\n> b\nx\n…\nz … !\n$ c\n"))
    assert (first.typed, first.answer) == ("a \\\nb", ["x", "…", "z … !"])
    assert (second.typed, second.answer) == ("c", [])
    assert first.matches("x\nz 12 !\n")
    assert first.matches("x\ny\ny\nz  !\n")
    assert not first.matches("x\ny\nz 12\n")
    assert not first.matches("y\nz 12 !\n")
    assert second.matches("anything\n")
