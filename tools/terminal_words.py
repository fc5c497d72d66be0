"""What the terminal shows besides its marked sentences: the help of commands, and what click says itself."""

from __future__ import annotations

import inspect
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from babel.messages.catalog import Message
from babel.messages.extract import extract

SAID = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
"""The modules of click that speak to people."""


def messages() -> Iterator[Message]:
    """Every help text, then every sentence of click."""
    from waymark.cli.app import COMMANDS, waymark

    yield from _named(COMMANDS.values(), "cli/app.py")
    yield from _helps(waymark, "cli/app.py")
    context = click.Context(waymark)
    for name in COMMANDS:
        found = waymark.get_command(context, name)
        assert found is not None
        yield from _helps(found, f"cli/commands/{name}_.py")
    yield from _of_click()


def _helps(command: click.Command, place: str) -> Iterator[Message]:
    """The help of a command, of what it takes, and of the commands below it."""
    texts = [
        inspect.cleandoc(command.help or ""),
        *(getattr(param, "help", None) for param in command.params),
    ]
    yield from _named((text for text in texts if text), place)
    for one in getattr(command, "commands", {}).values():
        yield from _helps(one, place)


def _named(texts: Iterable[str], place: str) -> Iterator[Message]:
    yield from (Message(text, locations=[(place, 0)]) for text in texts)


def _of_click() -> Iterator[Message]:
    folder = Path(click.__file__).parent
    for name in SAID:
        source = io.BytesIO((folder / f"{name}.py").read_bytes())
        for _line, words, _comments, _context in extract("python", source, {"_": None, "ngettext": (1, 2)}):
            yield Message(words, locations=[(f"click/{name}.py", 0)])
