"""`waymark import`: look first, then bring in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.incoming import Incoming


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", "dry", is_flag=True, help="Only tell what would happen.")
@door.as_json
def command(file: Path, *, dry: bool, as_json: bool) -> None:
    """Bring a LinkedIn export, JSON Resume or CV (PDF, DOCX, text) into your record.

    Nothing is overwritten, a second time changes nothing, and one undo takes all of it back.
    """

    def say(found: Incoming) -> None:
        from waymark.presentation.telling.incoming import told

        for line in told(found):
            click.echo(line)

    with door.refusing(as_json=as_json):
        document = door.document(file)
    door.answer("history", "preview" if dry else "apply", {"document": document}, say, as_json=as_json)
