"""`waymark serve`: open the pages."""

from __future__ import annotations

import sys
from importlib import import_module

import click

PORT = 8437


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), help=f"The port; {PORT} or a free one near it unless said."
)
@click.option("--open", "browse", is_flag=True, help="Open the browser too.")
def command(port: int | None, *, browse: bool) -> None:
    """Open Waymark in the browser, on this machine only."""
    server = import_module("waymark.web.server")  # by name: doors do not know one another
    wished = PORT if port is None else port
    sys.exit(server.serve(wished, exact=port is not None, browse=browse, say=click.echo))
