"""`waymark export`: the record as JSON Resume, or the contacts as address cards or a table."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path

import click

from waymark.cli import door

CONTACTS = Path("contacts")


@click.command()
@click.argument("what", type=click.Path(path_type=Path), nargs=-1, metavar="[contacts] [FILE]")
@click.option("--old", is_flag=True, help="Contacts as vCard 3.0, for older telephones.")
@click.option("--everything", is_flag=True, help="Contacts with what is for yourself alone.")
@door.as_json
def command(what: tuple[Path, ...], *, old: bool, everything: bool, as_json: bool) -> None:
    """Write your history as JSON Resume, or your contacts, to FILE or to the terminal.

    Contacts are written as address cards (vCard 4.0), or as a table where FILE ends in .csv.
    """
    contacts = what[:1] == (CONTACTS,)
    files = what[contacts:]
    if len(files) > 1:
        raise click.UsageError(_("One file at most."))
    file = files[0] if files else None
    with door.refusing(as_json=as_json):
        if contacts:
            table = file is not None and file.suffix.lower() == ".csv"
            form = "csv" if table else "vcard3" if old else "vcard"
            found = door.run("contacts_in", "export", {"format": form, "everything": everything})
        else:
            found = door.run("history", "export", {})
        if file is None:
            click.echo(found.data.decode())
        else:
            door.write(file, found.data)
            said = _("Written: {files}").format(files=file)
            door.tell(said, as_json=as_json, written=str(file))
