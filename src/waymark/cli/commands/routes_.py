"""`waymark routes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.story import RoutesPart


@click.command()
@click.argument("toward", nargs=-1, required=True)
@click.option("--origin", help="Start from another occupation.")
@door.as_json
def command(toward: tuple[str, ...], origin: str | None, *, as_json: bool) -> None:
    """Tell several ways to TOWARD, never one best."""

    def say(found: RoutesPart) -> None:
        from waymark.presentation import plain
        from waymark.presentation.telling import routes as telling

        click.echo(plain.part(telling.routes(found)))

    door.answer("routes", "show", {"toward": " ".join(toward), "origin": origin}, say, as_json=as_json)
