"""`waymark interests`: what somebody likes doing, asked here or brought from elsewhere."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.assessment import Assessment


@click.command()
@click.option(
    "--scores", help="Six scores 0–40 from elsewhere, in the order R, I, A, S, E, C: 27,13,23,25,14,14"
)
@click.option("--answers", help="The sixty answers 1–5 of an O*NET Interest Profiler as one string.")
@click.option("--long", "long_", is_flag=True, help="Ask sixty questions instead of thirty.")
@door.as_json
def command(scores: str | None, answers: str | None, *, long_: bool, as_json: bool) -> None:
    """Answer thirty short questions about what you like doing, or bring a result from elsewhere."""
    if as_json and not (scores or answers):
        raise click.UsageError(_("With --json nothing is asked: give --scores or --answers."))
    if scores or answers:
        raw: dict[str, object] = {"scores": scores, "answers": answers}
    else:
        raw = {"given": _ask(short=not long_), "short": not long_}

    def say(kept: Assessment) -> None:
        from waymark.presentation.words.names import INTERESTS, name

        for key, score in kept.scores.items():
            points = _("{score} of {most}").format(score=f"{score:4.0f}", most=40)
            click.echo(f"{name(INTERESTS, key):14} {points}  {'█' * round(score / 2)}")
        click.echo(_("Kept. See what fits: waymark fit"))

    door.answer("interests", "keep", raw, say, as_json=as_json)


def _ask(*, short: bool) -> dict[str, int]:
    """Ask in the terminal; Ctrl-C stops and keeps nothing."""
    from waymark.catalogue.instruments import interest_inventory

    inventory = interest_inventory(short=short)
    click.echo(_(inventory.question))
    click.echo("  ".join(f"{n} {_(word)}" for n, word in enumerate(inventory.scale, 1)))
    given = {}
    for number, item in enumerate(inventory.items, 1):
        words = f"{number:2}/{len(inventory.items)}  {_(item.text)}"
        given[item.id] = click.prompt(words, type=click.IntRange(1, 5))
    return given
