"""`waymark serve`: open the pages."""

from __future__ import annotations

import click

from waymark.cli import served


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help=f"The port; {served.PORT} or a free one near it unless said.",
)
@click.option(
    "--public-url",
    help="Where your other devices open it, as https://waymark.example.org (behind your own tunnel or proxy) "
    "or http://192.168.1.20:8437 (this machine's address at home). Each device has to be paired once.",
)
@click.option("--open", "browse", is_flag=True, help="Open the browser too.")
def command(port: int | None, public_url: str | None, *, browse: bool) -> None:
    """Open Waymark in the browser; on this machine only, unless you say --public-url."""
    served.serve(port, public_url or "", browse=browse)
