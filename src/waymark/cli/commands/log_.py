"""`waymark log`: one line, kept as fast as a terminal can."""

from __future__ import annotations

from gettext import gettext as _

import click

from waymark.cli import door


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--day", help="The day it belongs to, as 2026-11-22; today unless said.")
@click.option("--helped-by", help="Who helped.")
@door.as_json
def command(text: tuple[str, ...], day: str | None, helped_by: str | None, *, as_json: bool) -> None:
    """Keep one line of today. A line is enough; leave out what must stay secret."""
    line = " ".join(text).strip()
    if day or helped_by or as_json:
        raw = {"text": line, "day": day, "helped_by": helped_by}
        door.answer("entry", "add", raw, lambda _: click.echo(_("Kept.")), as_json=as_json)
        return
    with door.refusing():
        _keep(line)
    click.echo(_("Kept."))


def _keep(line: str) -> None:
    """The plain case, without the time it takes to load a validator."""
    from waymark.career.problems import Problems

    if not 1 <= len(line) <= 500:  # noqa: PLR2004 - the bounds of `Line`, whose reading would load the validator
        raise Problems.one(
            "input.string_too_long" if line else "input.string_too_short", "text", max_length=500
        )
    access = door.open_record()
    from waymark.career.actions.entry import add

    add(access, text=line)
