"""`waymark occupations find`: what people write becomes an occupation."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.occupation import Finding
    from waymark.catalogue.records import Occupation


@click.group()
def command() -> None:
    """Find occupations, and look at one."""


@command.command()
@click.argument("text", nargs=-1)
@click.option(
    "--from",
    "source",
    type=click.File("r", encoding="utf-8", errors="replace"),
    help="One title a line; - is the pipe.",
)
@click.option("--limit", default=5, show_default=True, help="How many to tell.")
@door.as_json
def find(text: tuple[str, ...], source: Any, limit: int, *, as_json: bool) -> None:
    """Find the occupations that TEXT may mean, best first.

    With --from every line is answered by one line of JSON.
    """
    if source is not None:
        lines = ({"text": line.strip(), "limit": limit} for line in source)
        door.stream("occupation", "find", lines)
        return
    door.answer("occupation", "find", {"text": " ".join(text), "limit": limit}, _say, as_json=as_json)


def _say(found: Finding) -> None:
    if not found.occupations:
        click.echo(_("Nothing like that was found. Try other words, such as the title in a job ad."))
    for one in found.occupations:
        click.echo(f"{one.code}  {one.title}" + (f"  (“{one.matched}”)" if one.matched != one.title else ""))
    if found.occupations and not found.sure:
        click.echo(_("None of these is sure. Choose by code."))


@command.command()
@click.argument("code")
@door.as_json
def show(code: str, *, as_json: bool) -> None:
    """Show what is published of the occupation CODE."""

    def say(found: Occupation) -> None:
        click.echo(f"{found.title} ({found.code})\n\n{found.summary}\n")
        for task in found.tasks:
            click.echo(f"  - {task}")

    door.answer("occupation", "show", {"code": code}, say, as_json=as_json)
