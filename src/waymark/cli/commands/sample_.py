"""`waymark sample`: look at a made-up person."""

from __future__ import annotations

import click

from waymark.cli import door


@click.group()
def command() -> None:
    """Put a made-up person beside your record to look at, and remove them again."""


@command.command()
@click.argument("name", required=False)
def add(name: str | None) -> None:
    """Add the sample person NAME; without one, a ward nurse."""
    access = door.open_record()
    from waymark.career import sample, samples

    chosen = name or sample.FIRST
    if chosen not in samples.names():
        raise click.UsageError(
            f"There is no sample person “{chosen}”. There are: {', '.join(samples.names())}."
        )
    with door.refusing():
        sample.add(access, chosen)
    click.echo("The sample person is there; your own record is untouched. Look: waymark serve --open")


@command.command()
def remove() -> None:
    """Remove the sample person and all that belongs to them."""
    door.open_record()
    from waymark.career import sample

    sample.remove()
    click.echo("The sample person is gone. Your own record was not touched.")
