"""`waymark gap`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.story import GapPart


@click.command()
@click.argument("toward", nargs=-1, required=True)
@door.as_json
def command(toward: tuple[str, ...], *, as_json: bool) -> None:
    """Tell what TOWARD asks that you do not have yet: licence and largest gaps first."""

    def say(found: GapPart) -> None:
        from waymark.presentation import plain
        from waymark.presentation.telling import gap as telling

        library = door.run("catalogue", "show", {})
        click.echo(plain.part(telling.gap(found, library, country=door.country())))

    door.answer("gap", "show", {"toward": " ".join(toward)}, say, as_json=as_json)
