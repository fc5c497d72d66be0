"""`waymark sample`: look at a made-up person."""

from __future__ import annotations

from gettext import gettext as _

import click

from waymark.cli import door


@click.group()
def command() -> None:
    """Put a made-up person beside your record to look at, and remove them again."""


@command.command()
@click.argument("name", required=False)
@door.as_json
def add(name: str | None, *, as_json: bool) -> None:
    """Add the sample person NAME; without one, a ward nurse."""
    access = door.open_record()
    from waymark.career import sample, samples

    chosen = name or sample.FIRST
    if chosen not in samples.names():
        none = _("There is no sample person “{name}”. There are: {names}.")
        raise click.UsageError(none.format(name=chosen, names=", ".join(samples.names())))
    with door.refusing(as_json=as_json):
        sample.add(access, chosen)
    said = _("The sample person is there; your own record is untouched. Look: waymark serve --open")
    door.tell(said, as_json=as_json, added=chosen)


@command.command()
@door.as_json
def remove(*, as_json: bool) -> None:
    """Remove the sample person and all that belongs to them."""
    door.open_record()
    from waymark.career import sample

    sample.remove()
    said = _("The sample person is gone. Your own record was not touched.")
    door.tell(said, as_json=as_json, removed="sample")
