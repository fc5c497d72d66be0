"""`waymark fit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.story import FitPart


@click.command()
@click.option("--limit", help="How many.")
@click.option("--interests", help="Six scores from elsewhere: 27,13,23,25,14,14")
@click.option("--toward", help="An occupation's code to show first.")
@door.as_json
def command(limit: str | None, interests: str | None, toward: str | None, *, as_json: bool) -> None:
    """Tell which occupations fit you, each part shown, and what is missing."""

    def say(found: FitPart) -> None:
        from waymark.presentation import plain
        from waymark.presentation.telling import fit as telling

        library = door.run("catalogue", "show", {})
        click.echo(plain.part(telling.fit(found, library, door.country())))

    door.answer(
        "fit", "show", {"limit": limit, "interests": interests, "toward": toward}, say, as_json=as_json
    )
