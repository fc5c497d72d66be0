"""`waymark undo`: take a change back."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.change import Change


@click.command()
@click.argument("change", required=False)
@door.as_json
def command(change: str | None, *, as_json: bool) -> None:
    """Take back the latest change, or the one named by its key."""

    def say(undone: Change) -> None:
        records = ngettext("{count} record", "{count} records", undone.rows).format(count=undone.rows)
        said = _("Undone ({records}). Undo this too with: waymark undo {key}")
        click.echo(said.format(records=records, key=undone.id))

    door.answer("change", "undo", {"id": change}, say, as_json=as_json)
