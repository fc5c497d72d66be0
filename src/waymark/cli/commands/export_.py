"""`waymark export`: the record as JSON Resume."""

from __future__ import annotations

from pathlib import Path

import click

from waymark.cli import door


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
def command(file: Path | None) -> None:
    """Write your history as JSON Resume, to FILE or to the terminal."""
    with door.refusing():
        found = door.run("history", "export", {})
        if file is None:
            click.echo(found.data.decode())
        else:
            door.write(file, found.data)
            click.echo(f"Written: {file}")
