"""`waymark work`: how it is going where one works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.work import Work


@click.command()
@door.as_json
def command(*, as_json: bool) -> None:
    """Tell the talks to come, what to tell early, what you owe, and what is expected of you."""

    def say(found: Work) -> None:
        from waymark.presentation.telling.work import told

        for line in told(found, door.open_record().today):
            click.echo(line)

    door.answer("work", "show", {}, say, as_json=as_json)
