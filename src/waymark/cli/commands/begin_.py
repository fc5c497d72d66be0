"""`waymark begin`: from a history to a dated plan."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.story import Story

KINDS = (
    "promotion, lateral_move, new_employer, pivot, venture, vocation, renewal, flexibility, "
    "staying_relevant, mastery or legacy"
)


@click.command()
@click.argument("history", type=click.Path(path_type=Path), required=False)
@click.option("--toward", help="The work you hope for, in your own words.")
@click.option("--hours", help="Hours a week you can give; 5 unless said.")
@click.option("--by", help="Until when, as 2028-06-30.")
@click.option("--kind", help=f"The kind of goal: {KINDS}; promotion unless said.")
@click.option("--interests", help="Six interest scores from elsewhere: 27,13,23,25,14,14")
@click.option(
    "--folder", type=click.Path(path_type=Path), default=Path(), help="Where the files go; here unless said."
)
@door.as_json
def command(history: Path | None, folder: Path, *, as_json: bool, **asked: str | None) -> None:
    """Bring HISTORY (LinkedIn export, JSON Resume or CV) and get the five parts: you, fit, gap, routes, plan.

    Everything is stored, and plan.ics, report.html and report.pdf are written. One undo takes it all back.
    """
    with door.refusing(as_json=as_json):
        document = door.document(history) if history else None
    door.answer("story", "begin", {"document": document, **asked}, _say, as_json=as_json)
    if asked["toward"] and not as_json:
        _say_how_it_was_read(asked["toward"])
    with door.refusing(as_json=as_json), door.busy(_("Writing your report")):
        written = _files(folder)
    if not as_json:
        click.echo("\n" + _("Written: {files}").format(files=", ".join(str(file) for file in written)))
        click.echo(_("Not what you meant? One step takes all of it back: waymark undo"))


def _say(found: Story) -> None:
    from waymark.presentation import plain
    from waymark.presentation.telling import story as telling

    click.echo(plain.whole(telling.story(found, door.country())))
    if found.you.questions:
        click.echo("\n" + _("Settle what is unsure on a page in your browser: waymark serve"))


def _say_how_it_was_read(toward: str) -> None:
    """Words that are not the occupation's own are told as they were taken; unsure ones with the others."""
    found = door.run("occupation", "find", {"text": toward})
    taken, *others = found.occupations
    if toward.strip().casefold() in {taken.title.casefold(), taken.code.casefold()}:
        return
    read = _("We read “{words}” as {title} ({code}).")
    click.echo("\n" + read.format(words=toward, title=taken.title, code=taken.code))
    if not found.sure and others:
        named = "; ".join(f"{one.title} ({one.code})" for one in others)
        click.echo(_("Or did you mean: {occupations}? Say so with --toward CODE.").format(occupations=named))


def _files(folder: Path) -> list[Path]:
    """The report, and the calendar where there is a plan."""
    from waymark.presentation import paper
    from waymark.presentation.telling import story as telling

    story = door.run("story", "show", {})
    told = telling.story(story, door.country())
    files = {"report.html": paper.html(told), "report.pdf": paper.pdf(told)}
    if story.plan is not None:
        files["plan.ics"] = door.run("plan", "calendar", {}).data
    return [door.write(folder / name, data) for name, data in files.items()]
