"""`waymark today`: what is on, and what was kept."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.today import Today


@click.command()
@door.as_json
def command(*, as_json: bool) -> None:
    """Tell today's blocks, the next two steps, and what was kept this week."""

    def say(found: Today) -> None:
        from waymark.presentation.telling.today import told

        for line in told(found):
            click.echo(line)

    door.answer("today", "show", {}, say, as_json=as_json)
    if not as_json:
        _tell_refused()


def _tell_refused() -> None:
    """Lines put down earlier that the record did not take, each with its reason; told once."""
    lines = door.run("inbox", "find", {})
    if not lines:
        return
    from waymark.presentation.words import problem_words

    for line in lines:
        why = " ".join(problem_words(r.code, r.values) for r in line.reasons)
        click.echo(_("Not kept: “{text}” {why}").format(text=line.text, why=why))
    door.run("inbox", "settle", {})
