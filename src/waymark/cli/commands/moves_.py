"""`waymark moves`: where people go, and which occupations are alike."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.occupation import Destinations


@click.command()
@click.argument("code", required=False)
@click.option("--kind", type=click.Choice(["likely", "similar"]), default="likely", show_default=True)
@click.option("--limit", default=10, show_default=True, help="How many to tell.")
@click.option(
    "--from",
    "source",
    type=click.File("r", encoding="utf-8", errors="replace"),
    help="One code a line; - is the pipe.",
)
@door.as_json
def command(code: str | None, kind: str, limit: int, source: Any, *, as_json: bool) -> None:
    """Tell where people in the occupation CODE tend to go, or which occupations ask for similar skills.

    Likely is a model's estimate, not a promise. With --from every line is answered by one line of JSON.
    """
    if source is not None:
        lines = ({"code": line.strip(), "kind": kind, "limit": limit} for line in source)
        door.stream("occupation", "moves", lines)
        return
    if not code:
        raise click.UsageError(
            _("Name an occupation's code, or give many with --from. Find one: waymark occupations find TEXT")
        )
    door.answer("occupation", "moves", {"code": code, "kind": kind, "limit": limit}, _say, as_json=as_json)


def _say(found: Destinations) -> None:
    likely = _("likelier than {part} % of occupations")
    how = likely if found.kind == "likely" else _("closer in skills than {part} % of occupations")
    click.echo(_("From {title} ({code})").format(title=found.title, code=found.code))
    for one in found.destinations:
        rank = "" if one.percentile is None else how.format(part=round(min(one.percentile, 99)))
        click.echo(f"{one.code}  {one.title:60.60}  {rank}")
    if found.approximate:
        click.echo(
            _("Approximate starter profiles; install O*NET for measured ones: waymark catalogue install onet")
        )
