"""`waymark where`: tell where the data is."""

from __future__ import annotations

import json

import click

from waymark.cli import door


@click.command()
@door.as_json
def command(*, as_json: bool) -> None:
    """Tell the folder that holds your record, catalogue and backups."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    on_server = database["ENGINE"].endswith("postgresql")
    record = (
        f"PostgreSQL, {database['NAME']} on {database['HOST'] or 'this machine'}"
        if on_server
        else database["NAME"]
    )
    places = {
        "home": str(settings.WAYMARK_HOME),
        "record": str(record),
        "catalogue": str(settings.WAYMARK_CATALOGUE),
    }
    if as_json:
        click.echo(json.dumps(places))
    else:
        for name, place in places.items():
            click.echo(f"{name:10} {place}")
