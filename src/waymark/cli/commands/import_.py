"""`waymark import`: look first, then bring in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.history import Document
    from waymark.career.records.incoming import Incoming
    from waymark.career.records.people_incoming import PeopleIncoming


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", "dry", is_flag=True, help="Only tell what would happen.")
@click.option("--texts", is_flag=True, help="Keep what was written in messages, not only who and when.")
@door.as_json
def command(file: Path, *, dry: bool, texts: bool, as_json: bool) -> None:
    """Bring a history or people into your record; FILE may be -, the pipe.

    A history is a LinkedIn export, JSON Resume or CV (PDF, DOCX, text). People are address cards (vCard), a
    table of Google's, Outlook's or your own, LinkedIn's connections and messages, or Monica's export.

    Nothing is overwritten, a second time changes nothing, and one undo takes all of it back.
    """
    with door.refusing(as_json=as_json):
        document = door.document(file)
    name = "preview" if dry else "apply"
    if _holds_people(document):
        door.answer("contacts_in", name, {"document": document, "texts": texts}, _say_people, as_json=as_json)
    else:
        door.answer("history", name, {"document": document}, _say, as_json=as_json)


def _holds_people(document: Document) -> bool:
    from waymark.career.exchange.people_read import holds_people

    return holds_people(document)


def _say(found: Incoming) -> None:
    from waymark.presentation.telling.incoming import told

    for line in told(found):
        click.echo(line)


def _say_people(found: PeopleIncoming) -> None:
    from waymark.presentation.telling.people_incoming import people_told

    for line in people_told(found):
        click.echo(line)
