"""`waymark where`: tell where the data is."""

from __future__ import annotations

import json
from gettext import gettext as _

import click

from waymark.cli import door


@click.command()
@door.as_json
def command(*, as_json: bool) -> None:
    """Tell the folder that holds your record, catalogue and backups, and lines that were not kept."""
    from django.conf import settings

    from waymark.career import inbox, storage

    places = {
        "home": str(settings.WAYMARK_HOME),
        "record": storage.place(),
        "catalogue": str(settings.WAYMARK_CATALOGUE),
    }
    if inbox.refused().exists():
        places["not kept"] = str(inbox.refused())
    said = {
        "home": _("home"),
        "record": _("record"),
        "catalogue": _("catalogue"),
        "not kept": _("not kept"),
    }
    if as_json:
        click.echo(json.dumps(places))
    else:
        for name, place in places.items():
            click.echo(f"{said[name]:12} {place}")
