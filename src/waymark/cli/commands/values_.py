"""`waymark values`: what matters at work, sorted."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.assessment import Assessment


@click.command()
@click.option("--columns", help="The sort as it is: five groups of four statement keys, a,b,c,d;e,f,…")
@door.as_json
def command(columns: str | None, *, as_json: bool) -> None:
    """Sort twenty statements into five columns of four, the most important first."""
    if as_json and not columns:
        raise click.UsageError(_("With --json nothing is asked: give the sort with --columns."))
    sort = [part.split(",") for part in columns.split(";")] if columns else _ask()

    def say(kept: Assessment) -> None:
        from waymark.presentation.words.names import VALUES, name

        for key, score in sorted(kept.scores.items(), key=lambda pair: -pair[1]):
            points = _("{score} of {most}").format(score=f"{score:4.0f}", most=30)
            click.echo(f"{name(VALUES, key):24} {points}")
        click.echo(_("Kept. See what fits: waymark fit"))

    door.answer("values", "keep", {"columns": sort}, say, as_json=as_json)


def _ask() -> list[list[str]]:
    """Ask column by column, four numbers each."""
    from waymark.catalogue.instruments import value_sort

    sort = value_sort()
    left = list(sort.statements)
    found: list[list[str]] = []
    click.echo(_(sort.question))
    for name in sort.columns[:-1]:
        for number, statement in enumerate(left, 1):
            click.echo(f"{number:2}  {_(statement.text)}")
        chosen = _four(_(name), len(left))
        found.append([left[n - 1].id for n in chosen])
        left = [s for n, s in enumerate(left, 1) if n not in chosen]
    return [*found, [s.id for s in left]]


def _four(name: str, count: int) -> list[int]:
    while True:
        typed = click.prompt(_("{column}: four numbers").format(column=name)).replace(",", " ").split()
        if len(set(typed)) == 4 and all(t.isdigit() and 1 <= int(t) <= count for t in typed):  # noqa: PLR2004
            return [int(t) for t in typed]
        click.echo(_("Four different numbers from 1 to {count}, such as: 1 4 7 9").format(count=count))
